/** Cells of a table as people write them, read into values; what cannot be read is a named fault. */
import { isCalendarDate } from '~/elm/calendar';
import type { LanguageMap } from '~/elm/language-map';

/** Why a cell will not do. */
const CELL_FAULTS = [
  'missing',
  'number',
  'whole-number',
  'date',
  'choice',
  'unknown-unit',
  'unknown-programme',
  'unknown-version',
  'unknown-group',
  'unknown-person',
  'twice',
  'published-version',
  'dates-crossed',
  'too-long',
  'url',
  'email',
  'values',
  'number-taken',
  'not-confirmed',
  'unknown-skill',
  'obsolete-skill',
  'many-skills',
  'skills-without-outcome',
] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

export interface RowFault {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly column: string | null;
  readonly fault: CellFault;
  /** The cell as written, cut to 80 characters. */
  readonly value: string;
}

/** One row with its cells by column name; reading gathers its faults. */
export class Row {
  readonly faults: RowFault[] = [];

  constructor(
    readonly number: number,
    private readonly cells: ReadonlyMap<string, string>,
  ) {}

  has(column: string): boolean {
    return this.cells.has(column);
  }

  cell(column: string): string {
    return this.cells.get(column)?.trim() ?? '';
  }

  /** `part`: the piece of the cell that will not do, where it is not all of it. */
  refuse(column: string | null, fault: CellFault, part?: string): void {
    const value = (part ?? (column === null ? '' : this.cell(column))).slice(0, 80);
    this.faults.push({ row: this.number, column, fault, value });
  }

  text(column: string): string {
    const value = this.cell(column);
    if (value === '') this.refuse(column, 'missing');
    if (value.length > 4000) this.refuse(column, 'too-long');
    return value;
  }

  textOrNull(column: string): string | null {
    return this.cell(column) === '' ? null : this.text(column);
  }

  /** A number in either notation: `7.5` or `7,5`. */
  numberIn(column: string): number {
    const value = this.cell(column).replace(',', '.');
    if (value === '') this.refuse(column, 'missing');
    else if (!/^\d{1,6}(\.\d+)?$/.test(value)) this.refuse(column, 'number');
    return Number(value);
  }

  numberOrNull(column: string): number | null {
    return this.cell(column) === '' ? null : this.numberIn(column);
  }

  wholeOrNull(column: string): number | null {
    const value = this.numberOrNull(column);
    if (value !== null && !Number.isInteger(value)) this.refuse(column, 'whole-number');
    return value;
  }

  /** An ISO 8601 calendar date. */
  date(column: string): string {
    const value = this.text(column);
    if (value !== '' && !isCalendarDate(value)) this.refuse(column, 'date');
    return value;
  }

  dateOrNull(column: string): string | null {
    return this.cell(column) === '' ? null : this.date(column);
  }

  choice<const T extends string>(column: string, choices: readonly T[], otherwise?: T): T {
    const value = this.cell(column).toLowerCase();
    const found = choices.find((each) => each === value);
    if (found !== undefined) return found;
    if (value !== '' || otherwise === undefined)
      this.refuse(column, value === '' ? 'missing' : 'choice');
    return otherwise ?? (choices[0] as T);
  }

  yes(column: string): boolean {
    return (
      this.choice(column, ['no', 'yes', 'false', 'true', '0', '1'], 'no').match(
        /^(?:yes|true|1)$/,
      ) !== null
    );
  }

  /** The columns `NAME_en`, `NAME_fr` …; one language at least where it is required. */
  texts(name: string, required = true): LanguageMap {
    const found: LanguageMap = {};
    for (const [column, value] of this.cells) {
      const language = languageOf(column, name);
      if (language && value.trim() !== '') found[language] = value.trim();
    }
    if (required && Object.keys(found).length === 0) this.refuse(name, 'missing');
    return found;
  }
}

/** `en` for `title_en` when the name is `title`; null for any other column. */
export function languageOf(column: string, name: string): string | null {
  const match = column.startsWith(`${name}_`) ? column.slice(name.length + 1) : '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/.test(match) ? match : null;
}
