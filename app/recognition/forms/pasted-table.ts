/** A table pasted from a spreadsheet, a web page or a CSV file, read into rows of components. */
import Papa from 'papaparse';
import { isCalendarDate } from '~/elm/calendar';
import { foldText } from '~/elm/names';
import {
  type ComponentRow,
  emptyRow,
  freeRowId,
  MAX_ROWS,
  type PasteError,
  ROW_FIELDS,
  type RowField,
} from './component-row';

/** Words that head a column, folded; English, French, German, Polish, Portuguese, Estonian. */
const HEADINGS: Readonly<Record<RowField, readonly string[]>> = {
  code: ['code', 'course code', 'module code', 'number', 'no', 'nr', 'kod', 'codigo', 'kood'],
  title: [
    ...['title', 'course', 'course title', 'course name', 'name', 'module', 'subject', 'component'],
    ...['intitule', 'titre', 'cours', 'matiere', 'unite', 'libelle', 'composante'],
    ...['titel', 'lehrveranstaltung', 'fach', 'nazwa', 'przedmiot', 'unidade curricular', 'aine'],
  ],
  ects: ['ects', 'ects credits', 'credits', 'credit', 'ects credit', 'credits ects', 'cp', 'eap'],
  grade: ['grade', 'mark', 'result', 'note', 'resultat', 'ocena', 'nota', 'hinne', 'local grade'],
  scale: ['scale', 'grading scale', 'echelle', 'bareme', 'echelle de notation', 'skala', 'escala'],
  term: ['term', 'semester', 'period', 'semestre', 'periode', 'annee', 'year', 'semestr'],
  date: ['date', 'awarded', 'award date', 'date of award', 'date d obtention', 'datum', 'data'],
  level: ['level', 'eqf', 'eqf level', 'niveau', 'cec', 'niveau cec', 'poziom', 'nivel', 'tase'],
};

const headingOf = (cell: string): RowField | null => {
  const folded = foldText(cell);
  return ROW_FIELDS.find((field) => HEADINGS[field].includes(folded)) ?? null;
};

export type PastedTable =
  | { readonly ok: true; readonly rows: readonly ComponentRow[] }
  | { readonly ok: false; readonly errors: readonly PasteError[] };

/**
 * Reads tab- or character-separated text. A first row of known headings says which column is which;
 * without one the columns stand in the order of the form. New rows get ids that `taken` has not.
 */
export function readPastedTable(text: string, taken: readonly { id: string }[]): PastedTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: separatorOf(text),
  });
  const lines = data
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = lines[0];
  if (!first) return failed({ line: 1, field: null, code: 'paste-empty', value: '' });
  const headings = first.cells.map(headingOf);
  const hasHeader = headings.includes('title');
  const columns = hasHeader ? headings : [...ROW_FIELDS];
  const body = hasHeader ? lines.slice(1) : lines;
  if (body.length === 0)
    return failed({ line: first.line, field: null, code: 'paste-header-only', value: '' });
  if (body.length > MAX_ROWS)
    return failed({ line: MAX_ROWS + 1, field: null, code: 'too-many', value: '' });
  const rows: ComponentRow[] = [];
  const errors: PasteError[] = [];
  for (const { cells, line } of body) {
    const row = { ...emptyRow(freeRowId([...taken, ...rows])), ...valuesOf(cells, columns) };
    rows.push(row);
    errors.push(...faultsOf(row, line));
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, rows };
}

const failed = (error: PasteError): PastedTable => ({ ok: false, errors: [error] });

/** The separator that the first line has most of; a comma may be a decimal sign, so it comes last. */
function separatorOf(text: string): string {
  const line = text.split(/\r?\n/).find((each) => each.trim() !== '') ?? '';
  return ['\t', ';', '|', ','].find((each) => line.includes(each)) ?? '\t';
}

function valuesOf(cells: readonly string[], columns: readonly (RowField | null)[]) {
  const values: Partial<Record<RowField, string>> = {};
  columns.forEach((field, index) => {
    const cell = cells[index]?.replace(/\s+/g, ' ').trim() ?? '';
    if (field && cell !== '') values[field] = NORMALISE[field]?.(cell) ?? cell;
  });
  return values;
}

const NORMALISE: Readonly<Partial<Record<RowField, (cell: string) => string>>> = {
  ects: (cell) => cell.replace(/\s*(?:ects|cr(?:edits?)?|cp)\.?$/i, ''),
  level: (cell) => /^(?:eqf|cec)?\s*(?:level|niveau)?\s*(\d)$/i.exec(cell)?.[1] ?? cell,
  date: isoDate,
};

/** `12.02.2025` and `12/02/2025` are read day first, as Europe writes them. */
function isoDate(cell: string): string {
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(cell) ?? [];
  if (!day || !month || !year) return cell;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function faultsOf(row: ComponentRow, line: number): PasteError[] {
  const faults: PasteError[] = [];
  const say = (field: RowField, code: string) =>
    faults.push({ line, field, code, value: row[field] });
  if (row.title === '') say('title', 'title-required');
  if (row.ects !== '' && !isNumber(row.ects)) say('ects', 'number');
  if (row.level !== '' && !/^[1-8]$/.test(row.level)) say('level', 'level');
  if (row.date !== '' && !isCalendarDate(row.date)) say('date', 'date');
  return faults;
}

const isNumber = (text: string): boolean => /^\d{1,3}(?:[.,]\d+)?$/.test(text);
