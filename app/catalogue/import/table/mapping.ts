/** Which column of a table is which: guessed from its header, put right by people. Pure, no zod. */
import { ownValue } from '~/elm/own-value';
import {
  COLUMN_SYNONYMS,
  COLUMNS,
  type ColumnMapping,
  type ColumnName,
  LANGUAGE_COLUMNS,
  NEEDED_COLUMNS,
} from './columns.data';

export interface MappedColumn {
  readonly column: ColumnName;
  /** Of the texts in it; null where the table's own language holds. */
  readonly language: string | null;
}

const folded = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `title_fr` → title in French; null for what names no column. */
export function readColumn(name: string): MappedColumn | null {
  const plain = COLUMNS.find((each) => each === name);
  if (plain) return { column: plain, language: null };
  const [, base = '', language = ''] = /^([a-z_]+)_([a-z]{2})$/.exec(name) ?? [];
  const column = COLUMNS.find((each) => each === base);
  return column && LANGUAGE_COLUMNS.has(column) ? { column, language } : null;
}

/**
 * Columns of the header that are known by their name, else by another in use, each once: a `name`
 * before the `title` does not take its place.
 */
export function guessMapping(header: readonly string[]): ColumnMapping {
  const snake = (written: string) => folded(written).replaceAll(' ', '_');
  const named = (written: string) => (readColumn(snake(written)) ? snake(written) : undefined);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const guess of [named, (written: string) => ownValue(COLUMN_SYNONYMS, folded(written))])
    for (const written of header) {
      const column = guess(written);
      if (column === undefined || taken.has(column) || found.has(written)) continue;
      taken.add(column);
      found.set(written, column);
    }
  return Object.fromEntries(header.flatMap((each) => entryOf(found, each)));
}

const entryOf = (found: ReadonlyMap<string, string>, written: string): [string, string][] => {
  const column = found.get(written);
  return column === undefined ? [] : [[written, column]];
};

/** Columns of the header that nothing reads: mapped to nothing, or to what an earlier one is. */
export function unreadColumns(header: readonly string[], mapping: ColumnMapping): string[] {
  const taken = new Set<string>();
  return header.filter((written) => {
    const column = mapping[written];
    if (column !== undefined && !taken.has(column)) {
      taken.add(column);
      return false;
    }
    return written.trim() !== '';
  });
}

/** Columns no course can do without that nothing is mapped to. */
export function missingColumns(mapping: ColumnMapping): ColumnName[] {
  const mapped = new Set(Object.values(mapping).map((each) => readColumn(each)?.column));
  return NEEDED_COLUMNS.filter((each) => !mapped.has(each));
}

/** What a mapping names that is no column of the header, or no name we know; '' leaves one out. */
export const unsoundIn = (header: readonly string[], given: ColumnMapping): string[] =>
  Object.entries(given).flatMap(([written, name]) =>
    header.includes(written) ? (name === '' || readColumn(name) ? [] : [name]) : [written],
  );

/** Of a mapping that came from outside: only columns of this header, only names we know. */
export function soundMapping(header: readonly string[], given: ColumnMapping): ColumnMapping {
  const kept = Object.entries(given).filter(
    ([written, name]) => header.includes(written) && readColumn(name) !== null,
  );
  return Object.fromEntries(kept);
}
