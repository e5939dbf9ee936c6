/** A form for one entry is a table of one row: the same cells, the same faults. Pure. */
import type { TableKind } from './table/columns.data';
import { type EntryOf, type Names, readTable } from './table/read-table';

/** What was typed, and the fault of each field; those of the form as a whole under ''. */
export interface EntryFormState {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
}

export type EntryForm<K extends TableKind> =
  | { readonly ok: true; readonly entry: EntryOf[K] }
  | { readonly ok: false; readonly state: EntryFormState };

/** Reads a form whose fields are named as the columns; `given` fills columns that no field has. */
export function readEntryForm<K extends TableKind>(
  kind: K,
  values: Readonly<Record<string, string>>,
  names: Names,
  given: Readonly<Record<string, string>> = {},
): EntryForm<K> {
  const cells = { ...values, ...given };
  const read = readTable(kind, [Object.keys(cells), Object.values(cells)], names);
  const [first] = read.entries;
  if (first) return { ok: true, entry: first.entry };
  const missing = read.missingColumns.map((column) => [column, 'missing'] as const);
  const faults = read.faults.map(({ column, fault }) => [fieldOf(column, values), fault] as const);
  return { ok: false, state: { values, faults: Object.fromEntries([...missing, ...faults]) } };
}

/** Texts by language are missing as a whole: the first of their fields says so. */
function fieldOf(column: string | null, values: Readonly<Record<string, string>>): string {
  if (column === null || column in values) return column ?? '';
  return Object.keys(values).find((name) => name.startsWith(`${column}_`)) ?? column;
}
