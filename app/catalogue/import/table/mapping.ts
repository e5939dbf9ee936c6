/** Which column of a table is which: guessed from its header, put right by people. Pure, no zod. */
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

/** Columns of the header that are known by their name or another in use, each once. */
export function guessMapping(header: readonly string[]): ColumnMapping {
  const taken = new Set<string>();
  const found: Record<string, string> = {};
  for (const written of header) {
    const name = folded(written);
    const snake = name.replaceAll(' ', '_');
    const guess = readColumn(snake) ? snake : COLUMN_SYNONYMS[name];
    if (guess === undefined || taken.has(guess)) continue;
    taken.add(guess);
    found[written] = guess;
  }
  return found;
}

/** Columns no course can do without that nothing is mapped to. */
export function missingColumns(mapping: ColumnMapping): ColumnName[] {
  const mapped = new Set(Object.values(mapping).map((each) => readColumn(each)?.column));
  return NEEDED_COLUMNS.filter((each) => !mapped.has(each));
}

/** Of a mapping that came from outside: only columns of this header, only names we know. */
export function soundMapping(header: readonly string[], given: ColumnMapping): ColumnMapping {
  const kept = Object.entries(given).filter(
    ([written, name]) => header.includes(written) && readColumn(name) !== null,
  );
  return Object.fromEntries(kept);
}
