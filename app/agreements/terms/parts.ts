/**
 * A draft is saved by parts, each with a revision number of its own: two people who work on
 * different parts never meet, two on the same part are told. A part's key is a section, or a section
 * with the party, line, course or clause it belongs to: `object`, `party:<id>`, `line:<id>`.
 */
import { withPlaces } from './document';
import { PARTS, type PartDef } from './parts.data';
import type { AgreementDocument } from './terms';

/** Parts that belong to a party, line, course or clause: their key names it after a colon. */
const NAMED_PARTS = new Set([
  'party',
  'party-facts',
  'signatories',
  'contacts',
  'line',
  'course-facts',
  'process-of',
  'quality-of',
  'clause',
]);

export interface PartKey {
  readonly name: string;
  /** '' for a part there is one of. */
  readonly id: string;
}

/** `line:l-1` taken apart; null where there is no such part. */
export function parsePart(key: string): PartKey | null {
  const [name = '', ...rest] = key.split(':');
  const id = rest.join(':');
  if (!Object.hasOwn(PARTS, name) || NAMED_PARTS.has(name) !== /^[\w.-]{1,80}$/.test(id))
    return null;
  return { name, id };
}

const defOf = (key: PartKey): PartDef<unknown> => {
  const def = PARTS[key.name];
  if (!def) throw new TypeError(`no part ${key.name}`);
  return def;
};

/** A part that holds facts only: it may change without a new approval, also once signed. */
export const isFactsPart = (key: PartKey): boolean => defOf(key).facts;

export const readPart = (document: AgreementDocument, key: PartKey): unknown =>
  defOf(key).read(document, key.id);

export type ParsedPart =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly issues: readonly { path: string; message: string }[] };

/** What somebody sent for a part, checked against its shape. */
export function parsePartValue(key: PartKey, value: unknown): ParsedPart {
  const parsed = defOf(key).schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issues = parsed.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
  return { ok: false, issues };
}

/** The document with another value of a part, every place kept. The value has passed `parsePartValue`. */
export const writePart = (
  document: AgreementDocument,
  key: PartKey,
  value: unknown,
): AgreementDocument => withPlaces(defOf(key).write(document, key.id, value));

/** The part that a field, clause or line is saved with, by its address. */
export function partOfAddress(address: string): string | null {
  if (address.startsWith('clause:') || address.startsWith('line:')) return address;
  const [key = '', at = ''] = address.split('@');
  const [first = '', second = ''] = at.split('/');
  const group = key.split('.')[0] ?? '';
  switch (group) {
    case 'document':
      return key === 'document.reference'
        ? `party-facts:${first}`
        : key === 'document.translations'
          ? 'translations'
          : 'document-control';
    case 'party':
      return key === 'party.website' || key === 'party.logo'
        ? `party-facts:${first}`
        : `party:${first}`;
    case 'signatory':
      return `signatories:${first}`;
    case 'contact':
      return `contacts:${first}`;
    case 'course':
      return ['course.fee', 'course.seats', 'course.dates', 'course.enrolmentUrl'].includes(key)
        ? `course-facts:${second}`
        : `line:${first}`;
    case 'line':
    case 'target':
      return `line:${first}`;
    case 'conditions':
    case 'grades':
      return first === '' ? group : `line:${first}`;
    case 'process':
      return first === '' ? 'process' : `process-of:${first}`;
    case 'quality':
      return first === '' ? 'quality' : `quality-of:${first}`;
    case 'dataProtection':
      return 'data-protection';
    default:
      return Object.hasOwn(PARTS, group) ? group : null;
  }
}
