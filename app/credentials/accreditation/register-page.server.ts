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
import { canonicalHash, sha256 } from '~/platform/ids.server';
import { services } from '~/platform/services.server';
import {
  type AccreditationRecord,
  AccreditationSource,
  type AccreditationSource as Source,
} from './accreditation-record';
import { importRegister, type RegisterImport, type Withheld } from './import-register.server';
import type { RowError } from './register-rows';
import { MOST_REASON, takeBackEntry } from './take-back-entry.server';

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
  readonly removed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly voluntary: number;
  /** The first of each. */
  readonly addedKeys: readonly string[];
  readonly changedKeys: readonly string[];
  readonly removedKeys: readonly string[];
  readonly errors: readonly RowError[];
  readonly withheld: Withheld | null;
  /** Sent back with the same file, it lets it replace the table as shown; null: nothing to confirm. */
  readonly confirm: string | null;
  /** An import was asked for and stays undone until the difference shown is confirmed. */
  readonly isToConfirm: boolean;
}

export type RegisterResult =
  | { readonly ok: true; readonly outcome: RegisterOutcome }
  | { readonly ok: true; readonly takenBack: string }
  | { readonly ok: false; readonly error: 'no-file' | 'format' }
  /** Of the entry with this key, which was to be taken back. */
  | { readonly ok: false; readonly error: 'required' | 'too-long' | 'gone'; readonly key: string };

/**
 * What a form of the page asks (`intent`): `import` the uploaded register, `compare` it and change
 * nothing, or `take-back` an entry of the own table. A file that takes entries back by leaving them
 * out does so only after the difference was shown. Throws AppError `not-found`, `too-large`,
 * `bad-input`.
 */
export async function changeRegister(viewer: Viewer, request: Request): Promise<RegisterResult> {
  const { actorId } = authorize(viewer, 'trust.manage', { institutionId: null });
  const upload = await readUpload(request, { maxFile: MOST_UPLOAD });
  if (!upload.ok)
    throw new AppError(
      upload.reason === 'too-large' ? 'too-large' : 'bad-input',
      'the form of the register cannot be read',
    );
  const { fields, files } = upload;
  const intent = fields.get('intent');
  if (intent === 'take-back') return await takeBack(fields, actorId);
  if (intent !== 'compare' && intent !== 'import')
    throw new AppError('bad-input', 'no such form on the page of the register');
  const [file] = files;
  if (!file) return { ok: false, error: 'no-file' };
  const wanted = fields.get('format') ?? '';
  const format = wanted === '' ? null : AccreditationSource.safeParse(wanted);
  if (format && !format.success) return { ok: false, error: 'format' };
  const given = { file: file.name, bytes: file.bytes };
  const options = { actorId, format: format?.data ?? null, replace: fields.has('replace') };
  if (intent === 'compare' || options.replace) {
    const planned = await importRegister(services(), given, { ...options, dryRun: true });
    const confirm = planned.removed.length > 0 ? planHash(file.bytes, planned) : null;
    const isToConfirm =
      intent === 'import' && confirm !== null && fields.get('confirm') !== confirm;
    if (intent === 'compare' || isToConfirm)
      return { ok: true, outcome: toOutcome(planned, { dryRun: true, confirm, isToConfirm }) };
  }
  const done = await importRegister(services(), given, options);
  const outcome = toOutcome(done, { dryRun: false, confirm: null, isToConfirm: false });
  return { ok: true, outcome };
}

/** The same file with the same effect, and no other. */
const planHash = (bytes: Uint8Array, { added, changed, removed }: RegisterImport): string =>
  canonicalHash({ file: sha256(bytes), added, changed, removed });

async function takeBack(fields: URLSearchParams, actorId: string): Promise<RegisterResult> {
  const key = fields.get('key') ?? '';
  const reason = (fields.get('reason') ?? '').trim();
  if (reason === '') return { ok: false, error: 'required', key };
  if (reason.length > MOST_REASON) return { ok: false, error: 'too-long', key };
  return (await takeBackEntry(services(), { key, reason }, actorId))
    ? { ok: true, takenBack: key }
    : { ok: false, error: 'gone', key };
}

const toOutcome = (
  done: RegisterImport,
  state: Pick<RegisterOutcome, 'dryRun' | 'confirm' | 'isToConfirm'>,
): RegisterOutcome => ({
  ...state,
  file: done.file,
  format: done.format,
  withheld: done.withheld,
  added: done.added.length,
  changed: done.changed.length,
  removed: done.removed.length,
  unchanged: done.unchanged,
  refused: done.errors.length,
  voluntary: done.voluntary,
  addedKeys: done.added.slice(0, MOST_KEYS),
  changedKeys: done.changed.slice(0, MOST_KEYS),
  removedKeys: done.removed.slice(0, MOST_KEYS),
  errors: done.errors.slice(0, MOST_ERRORS),
});
