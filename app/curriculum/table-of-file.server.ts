/** A file that somebody gives, as the table that an import reads. */
import { AppError } from '~/platform/errors';
import { parseCsv } from './import-table.server';
import { itemsOf, moduleTable, type OoapiContext, programmeTable } from './read-ooapi';
import type { TableKind } from './table/columns.data';

export const FILE_FORMATS = ['csv', 'ooapi'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The text of a file: UTF-8, or what spreadsheets in Western Europe write where it is not. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The cells of a file. Throws AppError `bad-input`, `too-large` in words for who gave it. */
export function tableOfFile(
  content: string,
  format: FileFormat,
  kind: TableKind,
  context: OoapiContext,
): string[][] {
  if (format === 'csv') return parseCsv(content);
  const items = itemsOf(parseJson(content));
  if (!items) throw new AppError('bad-input', 'The file is no OOAPI answer: no items in it.');
  if (kind === 'programmes') return programmeTable(items, context);
  if (kind === 'modules') return moduleTable(items, context);
  throw new AppError('bad-input', 'OOAPI gives programmes and modules.');
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new AppError('bad-input', 'The file is not JSON.', { cause });
  }
}
