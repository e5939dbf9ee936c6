/** CSV and Excel workbooks as cells of text. */
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { AppError } from '~/platform/errors';

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MOST_COLUMNS = 200;
const MOST_ROWS = 300_000;
/** Of a workbook once unpacked: more is a trap or no table. */
const MOST_WORKBOOK = 128 * 1024 * 1024;
const MOST_PARTS = 2000;

const unreadable = (message: string, cause?: unknown) =>
  new AppError('bad-input', message, {
    detail: 'imports.unreadable',
    ...(cause === undefined ? {} : { cause }),
  });

/** RFC 4180, with comma, semicolon or tab. Throws AppError `bad-input`, `too-large`. */
export function csvTable(content: string): Table {
  const text = content.replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw unreadable(`the quotes of row ${(broken.row ?? 0) + 1} do not close`);
  return checked(data);
}

/** By the header alone: texts further down hold commas and semicolons of their own. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** The first sheet with something on it. Throws AppError `bad-input`, `too-large`. */
export async function xlsxTable(bytes: Uint8Array): Promise<Table> {
  refuseBombs(bytes);
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
  } catch (cause) {
    throw unreadable('the workbook cannot be read', cause);
  }
  const sheet = workbook.worksheets.find((each) => each.actualRowCount > 0);
  if (!sheet) throw unreadable('the workbook has no sheet with anything on it');
  if (sheet.rowCount > MOST_ROWS) throw new AppError('too-large', 'the sheet has too many rows');
  const rows: string[][] = [];
  const width = Math.min(sheet.columnCount, MOST_COLUMNS);
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    rows.push(Array.from({ length: width }, (_, at) => cellText(row.getCell(at + 1).value)));
  }
  return checked(rows);
}

/** Sizes are read from the directory of the archive before anything is unpacked. */
function refuseBombs(bytes: Uint8Array): void {
  let parts = 0;
  let size = 0;
  let isWorkbook = false;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        size += originalSize;
        if (name === 'xl/workbook.xml') isWorkbook = true;
        return false;
      },
    });
  } catch (cause) {
    throw unreadable('the archive cannot be read', cause);
  }
  if (parts > MOST_PARTS || size > MOST_WORKBOOK)
    throw new AppError('too-large', 'the workbook is too large once unpacked');
  if (!isWorkbook)
    throw new AppError('bad-input', 'the archive is no workbook', {
      detail: 'imports.unrecognised',
    });
}

/** What a cell shows: results of formulas, texts of links, days as `YYYY-MM-DD`. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((part: { text?: string }) => part.text ?? '').join('');
  if ('result' in value) return cellText(value.result);
  if ('text' in value) return cellText(value.text);
  return '';
}

function checked(rows: readonly string[][]): Table {
  const [header, ...rest] = rows;
  if (!header || header.every((cell) => cell.trim() === ''))
    throw unreadable('the table has no header');
  if (header.length > MOST_COLUMNS || rest.length > MOST_ROWS)
    throw new AppError('too-large', 'the table has too many columns or rows');
  return { header: header.map((cell) => cell.trim()), rows: rest };
}
