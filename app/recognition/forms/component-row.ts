/**
 * The form in which components are typed from a paper, as it stands in a page: text as typed, with
 * codes of what is wrong (the locales hold their words under `cases:paper.error`). Without zod, so
 * that pages can use it; component-rows.ts parses what comes back.
 */

/** The fields of a row in their order; also the order of columns pasted without a header. */
export const ROW_FIELDS = [
  'code',
  'title',
  'ects',
  'grade',
  'scale',
  'term',
  'date',
  'level',
] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** One row as typed. `id` stays with the component; `parentId` names the row it is a part of. */
export type ComponentRow = Readonly<Record<RowField, string>> & {
  readonly id: string;
  readonly parentId: string;
};

/** Ways to name an institution that people find on a transcript. */
export const PROVIDER_SCHEMES = [
  'erasmus',
  'schac',
  'pic',
  'deqar',
  'eter',
  'ror',
  'vat',
  'homepage',
] as const;

/** The institution that awarded the components, as typed. */
export interface ProviderFields {
  readonly name: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  readonly scheme: string;
  readonly identifier: string;
}

/** What is wrong with a pasted table, by its line (from 1). */
export interface PasteError {
  readonly line: number;
  readonly field: RowField | null;
  readonly code: string;
  readonly value: string;
}

export interface ComponentsState {
  readonly provider: ProviderFields;
  readonly rows: readonly ComponentRow[];
  /** Text pasted and not yet taken over. */
  readonly paste: string;
  /** Codes by the name of the input; those of the form as a whole under the empty name. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly pasteErrors: readonly PasteError[];
  /** How many rows the last paste added. */
  readonly pasted: number | null;
  /** Id of the row that was just added. */
  readonly added: string | null;
}

export const MAX_ROWS = 200;

export const rowName = (index: number, field: RowField | 'id' | 'parentId'): string =>
  `rows[${index}].${field}`;

export const emptyRow = (id: string): ComponentRow => ({
  id,
  parentId: '',
  code: '',
  title: '',
  ects: '',
  grade: '',
  scale: '',
  term: '',
  date: '',
  level: '',
});

export const isBlank = (row: ComponentRow): boolean =>
  ROW_FIELDS.every((field) => row[field].trim() === '');

/** An id of the form `c7` that no row has yet. */
export function freeRowId(rows: readonly { readonly id: string }[]): string {
  const numbers = rows.map(({ id }) => Number(/^c(\d+)$/.exec(id)?.[1] ?? 0));
  return `c${Math.max(0, ...numbers) + 1}`;
}
