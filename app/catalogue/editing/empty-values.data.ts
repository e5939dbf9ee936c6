/** What stands in the entry where a field was left empty. */
import type { FieldKey } from './field-keys.data';

/** Texts that are never absent in an entry, only empty. */
export const NEVER_NULL: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'title',
  'description',
  'keyword',
  'documentTitle',
  'outcomeTitle',
  'subjectLabel',
  'activityTitle',
  'accreditationTitle',
  'relatedTitle',
  'bodyName',
  'occupation',
  'skillLabel',
]);
export const WHEN_EMPTY: Readonly<Partial<Record<FieldKey, string>>> = {
  documentUrl: '',
  skillIri: '',
  identifierScheme: 'local',
  identifierValue: '',
  bodyIdScheme: 'other',
  bodyIdValue: '',
  framework: '',
  currency: 'EUR',
  relation: 'related',
  defaultLanguage: 'en',
};

/** Optional in the entry rather than null. */
export const ABSENT: ReadonlySet<FieldKey> = new Set<FieldKey>(['bodyIdName']);
