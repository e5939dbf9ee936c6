/** Imports on their pages: upload, columns, start, stop, what came of them. */
import { sha256 } from '#db/ids';
import {
  countFaults,
  deleteImportJob,
  type ImportJobRow,
  insertImportJob,
  listImportJobs,
  listProviderLanguages,
  moveImportJob,
} from '#db/queries/imports';
import { findInstitution, findInstitutionBySlug } from '#db/queries/institutions';
import { authorizeList } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { languageName } from '~/elm/display-names';
import { textIn } from '~/elm/language-map';
import { AppError } from '~/platform/errors';
import { readUpload, type Upload } from '~/platform/http.server';
import { newId } from '~/platform/ids.server';
import { services } from '~/platform/services.server';
import { type ImportFormat, isImportFormat, isTable } from './formats.data';
import { type FaultView, faultsOf, unitNames } from './import-faults.server';
import { look } from './import-thread.server';
import { BEGINNING, type ImportState, isUnderWay, mayDo, statesFor } from './job';
import { dropKept, keepFile } from './kept-files.server';
import type { Looked } from './look-at-file.server';
import { jobOf } from './open-job.server';
import type { Seems } from './seems';
import type { ColumnMapping } from './table/columns.data';
import { soundMapping, unreadColumns } from './table/mapping';

const MOST_JOBS = 50;
const MOST_SHOWN = 100;
/** Larger files are for the command line. */
export const MOST_UPLOAD = 32 * 1024 * 1024;

export interface JobView {
  readonly id: string;
  readonly fileName: string;
  readonly format: ImportFormat;
  readonly state: ImportState;
  /** The institution all courses belong to; null: the file says whose they are. */
  readonly institution: string | null;
  /** The unit of it that they are limited to; null: none. */
  readonly unit: string | null;
  readonly publish: boolean;
  readonly total: number | null;
  readonly done: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly failure: ImportJobRow['failure'];
  /** Columns of a table that nothing reads. */
  readonly unread: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

const toView = (job: ImportJobRow, institution: string | null, unit: string | null): JobView => ({
  id: job.id,
  fileName: job.fileName,
  format: job.format,
  state: job.state,
  institution,
  unit,
  publish: job.publish,
  total: job.total,
  done: job.done,
  created: job.created,
  changed: job.changed,
  unchanged: job.unchanged,
  refused: job.refused,
  failure: job.failure,
  unread: unreadColumns(job.header ?? [], job.mapping ?? {}),
  createdAt: job.createdAt,
  updatedAt: job.updatedAt,
});

export interface ImportsPageData {
  readonly jobs: readonly JobView[];
  /** May import for any institution, and publish. */
  readonly network: boolean;
  /** The unit whose courses alone the viewer imports; null: the institution's. */
  readonly unit: string | null;
}

/** Throws AppError `not-found` for those who import nothing. */
export async function loadImports(viewer: Viewer, locale: string): Promise<ImportsPageData> {
  const limits = authorizeList(viewer, 'catalogue.import');
  const { institutionId, unitId } = limits;
  const [jobs, nameOf] = await Promise.all([
    listImportJobs(services().store.read, limits, MOST_JOBS),
    unitNames(institutionId, locale),
  ]);
  return {
    jobs: jobs.map((job) =>
      toView(job, job.institutionNames && textIn(job.institutionNames, locale), nameOf(job.unitId)),
    ),
    network: institutionId === null,
    unit: nameOf(unitId),
  };
}

export type UploadResult =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false;
      readonly error: 'no-file' | 'provider' | Extract<Looked, { kind: 'refused' }>['error'];
      /** What the file seems to be instead. */
      readonly seems: Seems | null;
    };

/**
 * Keeps the uploaded file and begins reading it. People of an institution import its courses, as
 * drafts; the operator anybody's, published. Throws AppError `not-found`, `bad-input`.
 */
export async function uploadImport(viewer: Viewer, request: Request): Promise<UploadResult> {
  const { institutionId: own, unitId, actorId } = authorizeList(viewer, 'catalogue.import');
  const upload = await readUpload(request, { maxFile: MOST_UPLOAD });
  if (!upload.ok) {
    if (upload.reason === 'too-large') return { ok: false, error: 'too-large', seems: null };
    throw new AppError('bad-input', 'the form of an import cannot be read');
  }
  const [file] = upload.files;
  if (!file) return { ok: false, error: 'no-file', seems: null };
  const provider = own === null ? await providerIn(upload) : own;
  if (provider === undefined) return { ok: false, error: 'provider', seems: null };
  const wanted = upload.fields.get('format') ?? '';
  const seen = await look(file.bytes, isImportFormat(wanted) ? wanted : null);
  if (seen.kind === 'refused') {
    const { error, seems } = seen;
    return { ok: false, error, seems: seems ?? null };
  }
  const made = services();
  const id = newId();
  const at = made.clock();
  await keepFile(made, id, file.bytes);
  await made.store.tx((tx) =>
    insertImportJob(tx, {
      id,
      institutionId: provider,
      unitId,
      actorId,
      runner: 'server',
      fileName: file.name.slice(0, 200),
      sha256: sha256(file.bytes),
      bytes: file.bytes.length,
      format: seen.format,
      header: [...seen.header],
      mapping: seen.mapping,
      publish: own === null,
      state: 'checking',
      createdAt: at,
      updatedAt: at,
    }),
  );
  return { ok: true, id };
}

/** The operator's choice by the last part of its address; null: as the file says; undefined: no such. */
async function providerIn({ fields }: Upload): Promise<string | null | undefined> {
  const slug = fields.get('provider')?.trim() ?? '';
  if (slug === '') return null;
  return (await findInstitutionBySlug(services().store.read, slug))?.id;
}

export interface ImportPageData {
  readonly job: JobView;
  readonly faults: readonly FaultView[];
  readonly faultCount: number;
  /** Languages that texts of a table may be in: two letters, by their name. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  /** Of a table whose columns may still be assigned. */
  readonly columns: readonly { readonly header: string; readonly column: string | null }[];
  readonly may: { readonly start: boolean; readonly stop: boolean; readonly discard: boolean };
  readonly underWay: boolean;
}

/** Throws AppError `not-found`: another institution's imports do not exist for them. */
export async function loadImport(
  viewer: Viewer,
  id: string,
  locale: string,
): Promise<ImportPageData> {
  const job = await jobOf(viewer, id);
  const { read } = services().store;
  const [faults, faultCount, nameOf, institution] = await Promise.all([
    faultsOf(job, MOST_SHOWN, locale),
    countFaults(read, id),
    unitNames(job.institutionId, locale),
    job.institutionId === null ? null : findInstitution(read, job.institutionId),
  ]);
  const isServer = job.runner === 'server';
  const mayMap = isServer && isTable(job.format) && mayDo('check', job.state);
  const mapping = job.mapping ?? {};
  return {
    job: toView(job, institution && textIn(institution.names, locale), nameOf(job.unitId)),
    faults,
    faultCount,
    columns: mayMap
      ? (job.header ?? []).map((header) => ({ header, column: mapping[header] ?? null }))
      : [],
    languages: mayMap ? await languagesOffered(locale) : [],
    may: {
      start: isServer && mayDo('start', job.state),
      stop: isServer && mayDo('stop', job.state),
      discard: isServer && mayDo('discard', job.state),
    },
    underWay: isUnderWay(job.state),
  };
}

const TEXT_LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'lt', 'nl'] as const;

/** Those that tables mostly come in, and those in which institutions here are named. */
async function languagesOffered(locale: string): Promise<ImportPageData['languages']> {
  const named = await listProviderLanguages(services().store.read);
  const codes = [...new Set([...TEXT_LANGUAGES, ...named])].filter((tag) => /^[a-z]{2}$/.test(tag));
  return codes
    .map((code) => ({ code, name: languageName(code, locale) }))
    .sort((left, right) => left.name.localeCompare(right.name, locale));
}

/**
 * A button of the page: `map`, `start`, `stop`, `discard`. Answers whether the import is still
 * there. One that has meanwhile gone on is left as it is. Throws AppError `not-found`, `bad-input`.
 */
export async function actOnImport(viewer: Viewer, id: string, form: FormData): Promise<boolean> {
  const job = await jobOf(viewer, id);
  const made = services();
  const at = made.clock();
  const move = (action: 'check' | 'start' | 'stop', set: Partial<ImportJobRow>): Promise<boolean> =>
    made.store.tx((tx) =>
      moveImportJob(tx, id, statesFor(action), { ...set, failure: null, updatedAt: at }),
    );
  switch (form.get('intent')) {
    case 'map':
      await move('check', { state: 'checking', mapping: mappingIn(form, job.header ?? []) });
      return true;
    case 'start':
      if (job.state === 'stopped') await move('start', { state: 'queued' });
      else await move('start', { ...BEGINNING, state: 'queued' });
      return true;
    case 'stop':
      await move('stop', { state: 'stopped' });
      return true;
    case 'discard': {
      const dropped = await made.store.tx(async (tx) => {
        // What has written courses stays in the history.
        const begun = job.state === 'stopped' && job.done > 0;
        const set = begun ? { state: 'finished' as const, finishedAt: at } : {};
        const may = await moveImportJob(tx, id, statesFor('discard'), { ...set, updatedAt: at });
        if (may && !begun) await deleteImportJob(tx, id);
        return may && !begun;
      });
      await dropKept(made, id);
      return !dropped;
    }
    default:
      throw new AppError('bad-input', 'no such button on the page of an import');
  }
}

function mappingIn(form: FormData, header: readonly string[]): ColumnMapping {
  const given = header.flatMap((name, index) => {
    const column = form.get(`column-${index}`);
    return typeof column === 'string' && column !== '' ? [[name, column] as const] : [];
  });
  return soundMapping(header, Object.fromEntries(given));
}
