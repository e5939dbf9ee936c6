/** The page that brings a table: checked first, then imported without choosing the file again. */
import Papa from 'papaparse';
import type { Authorized } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { AppError, isAppError } from '~/platform/errors';
import { isMultipart, readUpload } from '~/platform/http.server';
import { serverT } from '~/platform/i18n.server';
import type { Locale } from '~/platform/locales';
import { services } from '~/platform/services.server';
import { asSentence } from './as-sentence';
import { mustEdit } from './change-curriculum.server';
import { dropOldTables, type HeldTable, holdTable, openHeldTable } from './held-table.server';
import { type ImportReport, importTable } from './import-table.server';
import type { OoapiContext } from './read-ooapi';
import { loadCurriculumPage } from './show-curriculum.server';
import { TABLE_KINDS, type TableKind } from './table/columns.data';
import { FILE_FORMATS, tableOfFile, textOf } from './table-of-file.server';

/** Larger tables are for the command line. */
const MOST_UPLOAD = 10 * 1024 * 1024;
const MOST_FAULTS = 50;

export interface ImportPage {
  readonly kind: TableKind;
  /** What this person may bring. */
  readonly kinds: readonly TableKind[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly programmes: readonly { readonly code: string; readonly title: string }[];
}

/** What came of a file; `report.faults` are the first of `faults`. */
export type ImportAnswer =
  | {
      readonly ok: true;
      readonly file: string;
      readonly held: string;
      readonly faults: number;
      readonly report: ImportReport;
    }
  | { readonly ok: false; readonly problem: 'no-file' | 'unreadable' | 'gone' };

const kindsFor = ({ unitId }: Authorized<'curriculum.edit'>): readonly TableKind[] =>
  TABLE_KINDS.filter((kind) => kind !== 'regulations' || unitId === null);

export async function loadImportPage(
  viewer: Viewer,
  search: URLSearchParams,
  locale: Locale,
): Promise<ImportPage> {
  const kinds = kindsFor(mustEdit(viewer));
  await dropOldTables(services());
  const { units, programmes } = await loadCurriculumPage(viewer, locale);
  return {
    kind: kinds.find((each) => each === search.get('kind')) ?? 'programmes',
    kinds,
    units,
    programmes: programmes.map(({ code, title }) => ({ code, title })),
  };
}

/** Checks an uploaded file, or imports one that was checked. */
export async function actOnImport(viewer: Viewer, request: Request): Promise<ImportAnswer> {
  const proof = mustEdit(viewer);
  if (!isMultipart(request)) {
    const id = String((await request.formData()).get('held') ?? '');
    const held = await openHeldTable(services(), ownerOf(proof), id);
    if (!held) return { ok: false, problem: 'gone' };
    return answerOf(held, id, await runOn(proof, held, false));
  }
  const upload = await readUpload(request, { maxFile: MOST_UPLOAD });
  if (!upload.ok)
    throw new AppError(
      upload.reason === 'too-large' ? 'too-large' : 'bad-input',
      'the form of the import cannot be read',
    );
  const [file] = upload.files;
  if (!file || file.bytes.byteLength === 0) return { ok: false, problem: 'no-file' };
  const read = readFields(proof, upload.fields, textOf(file.bytes));
  if (!read) return { ok: false, problem: 'unreadable' };
  const held: HeldTable = { ...ownerOf(proof), ...read, file: file.name.slice(0, 200) };
  const id = await holdTable(services(), held);
  return answerOf(held, id, await runOn(proof, held, true));
}

/** Every fault of a checked file as CSV, in the reader's words. Throws AppError `not-found`. */
export async function faultsCsv(viewer: Viewer, request: Request, heldId: string): Promise<string> {
  const proof = mustEdit(viewer);
  const held = await openHeldTable(services(), ownerOf(proof), heldId);
  if (!held) throw new AppError('not-found', 'no such table is kept');
  const { t } = serverT(request, { namespace: 'curriculum', viewer });
  const { faults } = await runOn(proof, held, true);
  const head = ['row', 'column', 'value', 'fault'] as const;
  const rows = faults.map(({ row, column, value, fault }) => [
    String(row),
    column ?? '',
    value,
    asSentence(t(`import.fault.${fault}`, { value })),
  ]);
  const table = [head.map((name) => t(`faults.${name}`)), ...rows];
  return `\ufeff${Papa.unparse(table, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

const ownerOf = ({ actorId, institutionId }: Authorized<'curriculum.edit'>) => ({
  personId: actorId,
  institutionId,
});

function readFields(
  proof: Authorized<'curriculum.edit'>,
  fields: URLSearchParams,
  content: string,
): { kind: TableKind; table: string[][] } | null {
  const kind = kindsFor(proof).find((each) => each === fields.get('kind'));
  const format = FILE_FORMATS.find((each) => each === fields.get('format'));
  if (!kind || !format) throw new AppError('bad-input', 'no such kind or format of table');
  const field = (name: string) => fields.get(name) ?? '';
  const context: OoapiContext = {
    unit: field('unit'),
    programme: field('programme'),
    version: field('version').trim(),
    validFrom: field('valid_from'),
  };
  try {
    return { kind, table: tableOfFile(content, format, kind, context) };
  } catch (error) {
    if (isAppError(error) && error.code === 'bad-input') return null;
    throw error;
  }
}

const runOn = (proof: Authorized<'curriculum.edit'>, held: HeldTable, dryRun: boolean) =>
  importTable(services(), proof, held.kind, held.table, { dryRun });

const answerOf = (held: HeldTable, id: string, report: ImportReport): ImportAnswer => ({
  ok: true,
  file: held.file,
  held: id,
  faults: report.faults.length,
  report: {
    ...report,
    faults: report.faults.slice(0, MOST_FAULTS),
    doubts: report.doubts.slice(0, MOST_FAULTS),
  },
});
