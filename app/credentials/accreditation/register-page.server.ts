import {
  accreditationCounts,
  listAccreditationImports,
  type StoredAccreditationImport,
  searchAccreditations,
} from '#db/queries/accreditation';
import { authorize, authorizeList, tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { foldText } from '~/elm/names';
import { AppError } from '~/platform/errors';
import { readUpload } from '~/platform/http.server';
import { services } from '~/platform/services.server';
import {
  type AccreditationRecord,
  AccreditationSource,
  type AccreditationSource as Source,
} from './accreditation-record';
import { importRegister } from './import-register.server';
import type { RowError } from './register-rows';

const PAGE_SIZE = 25;
const MOST_IMPORTS = 30;
const MOST_ERRORS = 50;
const MOST_KEYS = 50;
/** Larger registers are for the command line. */
const MOST_UPLOAD = 16 * 1024 * 1024;

export interface RegisterPageData {
  readonly mayManage: boolean;
  readonly q: string;
  readonly entries: readonly AccreditationRecord[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly counts: readonly { readonly source: Source; readonly entries: number }[];
  readonly imports: readonly StoredAccreditationImport[];
}

/** The registers, searched at a page's address. Throws AppError `not-found`. */
export async function loadRegisterPage(
  viewer: Viewer,
  search: URLSearchParams,
): Promise<RegisterPageData> {
  authorizeList(viewer, 'trust.read');
  const { read } = services().store;
  const q = (search.get('q') ?? '').trim().slice(0, 200);
  const words = foldText(q).split(' ').filter(Boolean).slice(0, 10);
  const asked = Math.max(1, Math.trunc(Number(search.get('page')) || 1));
  const find = (page: number) =>
    searchAccreditations(read, words, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  const first = await find(asked);
  const pages = Math.max(1, Math.ceil(first.total / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const { rows } = page === asked ? first : await find(page);
  return {
    mayManage: tryAuthorize(viewer, 'trust.manage', { institutionId: null }) !== null,
    q,
    entries: rows.map(({ record }) => record),
    total: first.total,
    page,
    pages,
    counts: await accreditationCounts(read),
    imports: await listAccreditationImports(read, MOST_IMPORTS),
  };
}

/** What an upload did, or would do. */
export interface RegisterOutcome {
  readonly dryRun: boolean;
  readonly file: string;
  readonly format: Source | null;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** The first of each. */
  readonly addedKeys: readonly string[];
  readonly changedKeys: readonly string[];
  readonly errors: readonly RowError[];
}

export type RegisterResult =
  | { readonly ok: true; readonly outcome: RegisterOutcome }
  | { readonly ok: false; readonly error: 'no-file' | 'format' };

/**
 * Imports the uploaded register, or says what it would change (`intent` = `compare`). Throws
 * AppError `not-found`, `too-large`, `bad-input`.
 */
export async function uploadRegister(viewer: Viewer, request: Request): Promise<RegisterResult> {
  const { actorId } = authorize(viewer, 'trust.manage', { institutionId: null });
  const upload = await readUpload(request, { maxFile: MOST_UPLOAD });
  if (!upload.ok)
    throw new AppError(
      upload.reason === 'too-large' ? 'too-large' : 'bad-input',
      'the form of the register cannot be read',
    );
  const intent = upload.fields.get('intent');
  if (intent !== 'compare' && intent !== 'import')
    throw new AppError('bad-input', 'no such form on the page of the register');
  const [file] = upload.files;
  if (!file) return { ok: false, error: 'no-file' };
  const wanted = upload.fields.get('format') ?? '';
  const format = wanted === '' ? null : AccreditationSource.safeParse(wanted);
  if (format && !format.success) return { ok: false, error: 'format' };
  const dryRun = intent === 'compare';
  const done = await importRegister(
    services(),
    { file: file.name, bytes: file.bytes },
    { actorId, dryRun, format: format?.data ?? null },
  );
  return {
    ok: true,
    outcome: {
      dryRun,
      file: done.file,
      format: done.format,
      added: done.added.length,
      changed: done.changed.length,
      unchanged: done.unchanged,
      refused: done.errors.length,
      addedKeys: done.added.slice(0, MOST_KEYS),
      changedKeys: done.changed.slice(0, MOST_KEYS),
      errors: done.errors.slice(0, MOST_ERRORS),
    },
  };
}
