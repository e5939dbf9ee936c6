/**
 * catalogue/import — courses as other systems describe them become entries of the catalogue. Each
 * format has a reader of its own that yields rows; all that follows (providers, comparison, writing)
 * is the same for every format. This file: what a reader yields.
 */
import type { OrganisationIdentifier } from '~/elm/identifier';
import type { LanguageMap } from '~/elm/language-map';
import type { Doubt } from '../editing/plausibility';
import type { LearningOpportunityInput } from '../learning-opportunity';

/**
 * What can be wrong with a row; each has a text for people under `fault` in the imports texts, as
 * have the doubts about a course that is taken as it stands.
 */
const IMPORT_FAULTS = [
  'not-readable',
  'no-title',
  'title-not-text',
  'no-code',
  'code-twice',
  'no-provider',
  'provider-unclear',
  'provider-unknown',
  'other-provider',
  'other-unit',
  'new-institution',
  'under-review',
  'only-reference',
  'not-a-course',
  'nothing-in-file',
  'other-things',
  'part-of-course',
  'withdrawn',
  'skill-withdrawn',
  'invalid',
  'value',
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number] | Doubt['code'];

export interface Fault {
  readonly code: ImportFault;
  /** The field or column concerned. */
  readonly field: string | null;
  /** What stands there, shortened. */
  readonly value: string | null;
}

/** Who offers a course, as the source says. */
export interface ProviderFacts {
  /** Names the provider within the file. */
  readonly key: string;
  readonly names: LanguageMap;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly city: string | null;
  readonly homepage: string | null;
  readonly identifiers: readonly OrganisationIdentifier[];
}

export interface ImportedCourse {
  /** The provider's own code of the course. */
  readonly code: string;
  /** Its id in the source, where that is another: tells courses of one code apart. */
  readonly recordId: string | null;
  /** Address at which the source offers it, where it says so. */
  readonly page?: string;
  /** Null: the source does not say whose course it is. */
  readonly provider: ProviderFacts | null;
  readonly data: LearningOpportunityInput;
}

/** A row of the source: a course, with values that had to be left out, or why it is none. */
export interface ImportRow {
  /** Line, table row or number of the course, from 1. */
  readonly row: number;
  readonly course: ImportedCourse | null;
  /** With a course: values left out. Without: why it was refused. */
  readonly faults: readonly Fault[];
}

const SHOWN = 120;

export const fault = (
  code: ImportFault,
  field: string | null = null,
  value: unknown = null,
): Fault => ({
  code,
  field,
  value: value === null || value === undefined ? null : shown(value),
});

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

export const refusedRow = (row: number, ...faults: Fault[]): ImportRow => ({
  row,
  course: null,
  faults,
});
