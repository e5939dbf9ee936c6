/** A request is opened: what its forms offer, and what becomes of a form that was sent. */
import { loadCase } from '#db/queries/cases';
import { listEnrolments } from '#db/queries/enrolments';
import { findPerson } from '#db/queries/people';
import { listDecidingInstitutions } from '#db/queries/request-lists';
import { scopeOf } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { LIMITS } from '~/credentials/limits';
import { textIn } from '~/elm/language-map';
import { AppError, isAppError } from '~/platform/errors';
import { sha256 } from '~/platform/ids.server';
import { createRateLimit } from '~/platform/rate-limit.server';
import type { Services } from '~/platform/services.server';
import { findToCheckAgain } from '~/recognition/check-again.server';
import { checkByHand, filePaper } from '~/recognition/file-paper.server';
import {
  CredentialRequestForm,
  PaperRequestForm,
  parseRequest,
  typedValues,
} from '~/recognition/forms/new-request';
import { MAX_PAPER_BYTES, type RequestState } from '~/recognition/forms/request-state';
import { handInCredential, type UploadedFile } from '~/recognition/hand-in-credential.server';
import { dropHeld, heldUpload, holdUpload } from '~/recognition/held-uploads.server';
import { type Filing, findFiling } from '~/recognition/open-case.server';
import { paperKind } from '~/recognition/paper-kind.server';
import { readRequestForm } from '~/recognition/read-request-form.server';

export interface RequestOptions {
  /** Who can be asked; an office only ever files with its own institution. */
  readonly institutions: readonly { readonly id: string; readonly name: string }[];
  /** Where the learner studies. */
  readonly preselected: string | null;
  /** An office files, for a learner it names. */
  readonly forLearner: boolean;
}

/** What became of a form: a draft to look at, or the form again. */
export type Submitted =
  | { readonly kind: 'opened'; readonly caseId: string }
  | { readonly kind: 'form'; readonly status: 413 | 422 | 429; readonly state: RequestState };

/** Forms with files that one person may send. */
const uploads = createRateLimit({ points: 60, seconds: 600 });

/** Whether the role acted in files for others; throws `not-found` for roles that file nothing. */
function filesForOthers(viewer: Viewer): boolean {
  const scope = scopeOf('case.file', viewer.acting.role);
  if (scope === null) throw new AppError('not-found', `${viewer.acting.role} files no requests`);
  return scope !== 'own';
}

/** What the form offers this person, names in `locale`. Throws `not-found` for roles that file nothing. */
export async function requestOptions(
  services: Services,
  viewer: Viewer,
  locale: string,
): Promise<RequestOptions> {
  const forLearner = filesForOthers(viewer);
  const { read } = services.store;
  const deciding = await listDecidingInstitutions(read, services.clock());
  const institutions = deciding
    .filter((each) => !forLearner || each.id === viewer.acting.institutionId)
    .map((each) => ({ id: each.id, name: textIn(each.names, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  const enrolments = forLearner ? [] : await listEnrolments(read, viewer.personId, null);
  const home = enrolments.find((each) => each.row.status === 'active') ?? enrolments[0];
  const only = institutions.length === 1 ? institutions[0]?.id : undefined;
  const wanted = only ?? home?.row.institutionId;
  const preselected = institutions.find((each) => each.id === wanted)?.id ?? null;
  return { institutions, preselected, forLearner };
}

interface Draft {
  readonly services: Services;
  readonly viewer: Viewer;
  /** The language of the reader. */
  readonly locale: string;
  readonly fields: URLSearchParams;
  /** As sent, or as kept from the time before. */
  readonly file: UploadedFile | null;
}

/** The form again with what is wrong; a file that may be good waits so that it is not chosen twice. */
function again(
  draft: Draft,
  errors: RequestState['errors'],
  more: Partial<Omit<RequestState, 'values' | 'errors'>> & { keep?: boolean } = {},
  status: 413 | 422 | 429 = 422,
): Submitted {
  const { keep = true, ...found } = more;
  const { viewer, services, file } = draft;
  const held = keep && file ? holdUpload(viewer.personId, file, services.clock()) : null;
  return {
    kind: 'form',
    status,
    state: {
      values: typedValues(draft.fields),
      errors,
      held,
      duplicate: null,
      unreadable: null,
      hint: null,
      ...found,
    },
  };
}

/** Reads the form and its file; a `Submitted` where neither can be gone on with. */
async function receive(
  services: Services,
  viewer: Viewer,
  request: Request,
  given: { locale: string; maxFile: number },
): Promise<Draft | Submitted> {
  filesForOthers(viewer);
  const rate = await uploads.take(viewer.personId);
  const body = await readRequestForm(request, given.maxFile);
  const token = body.fields.get('held') ?? '';
  const file = body.file ?? heldUpload(viewer.personId, token, services.clock());
  const draft: Draft = { services, viewer, locale: given.locale, fields: body.fields, file };
  if (!rate.allowed) return again(draft, { '': ['rate-limited'] }, {}, 429);
  if (body.problem === 'too-large')
    return again(draft, { file: ['too-large'] }, { keep: false }, 413);
  if (body.problem) return again(draft, { '': [body.problem] }, { keep: false });
  return draft;
}

/** Whom and where the request is for; the errors of the fields that say so otherwise. */
async function place(
  draft: Draft,
  named: { institutionId: string; forLearner: string },
): Promise<Filing | Record<string, string[]>> {
  const { services, viewer, locale } = draft;
  const options = await requestOptions(services, viewer, locale);
  const { institutionId } = named;
  if (options.forLearner && institutionId !== viewer.acting.institutionId)
    throw new AppError('not-found', 'an office files with its own institution only');
  if (!options.institutions.some((each) => each.id === institutionId))
    return { institutionId: ['institution-unknown'] };
  const forLearner = options.forLearner ? named.forLearner : null;
  if (forLearner === '') return { forLearner: ['learner-required'] };
  const filing = await filingOrNull(services, viewer, { institutionId, forLearner });
  return filing ?? { forLearner: ['no-such-learner'] };
}

/** A learner of another unit is, to this office, nobody. */
async function filingOrNull(
  services: Services,
  viewer: Viewer,
  request: { institutionId: string; forLearner: string | null },
): Promise<Filing | null> {
  try {
    return await findFiling(services, viewer, request);
  } catch (error) {
    if (request.forLearner !== null && isAppError(error) && error.code === 'not-found') return null;
    throw error;
  }
}

const isFiling = (found: Filing | Record<string, string[]>): found is Filing =>
  'learnerId' in found && typeof found.learnerId === 'string';

/** The language of letters and mail: the learner's own, else that of whoever files. */
async function languageOf({ services, viewer, locale }: Draft, filing: Filing): Promise<string> {
  if (filing.learnerId === viewer.personId) return locale;
  const learner = await findPerson(services.store.read, filing.learnerId);
  return learner?.locale ?? locale;
}

/** Carries out the form of /requests/new. Throws `not-found` for roles that file nothing. */
export async function submitCredential(
  services: Services,
  viewer: Viewer,
  request: Request,
  locale: string,
): Promise<Submitted> {
  const draft = await receive(services, viewer, request, { locale, maxFile: LIMITS.bytes });
  if ('kind' in draft) return draft;
  const parsed = parseRequest(CredentialRequestForm, draft.fields);
  const noFile = draft.file ? {} : { file: ['no-file'] };
  if (!parsed.ok) return again(draft, { ...parsed.errors, ...noFile });
  const filing = await place(draft, parsed.value);
  if (!isFiling(filing)) return again(draft, { ...filing, ...noFile });
  if (!draft.file) return again(draft, noFile);
  const { institutionId, forLearner, request: words } = parsed.value;
  const handedIn = await handInCredential(
    services,
    viewer,
    {
      institutionId,
      forLearner: filing.learnerId === viewer.personId ? null : forLearner,
      origin: 'digital',
      request: words,
      locale: await languageOf(draft, filing),
    },
    draft.file,
  );
  return await answer(draft, draft.file, handedIn);
}

async function answer(
  draft: Draft,
  file: UploadedFile,
  handedIn: Awaited<ReturnType<typeof handInCredential>>,
): Promise<Submitted> {
  switch (handedIn.kind) {
    case 'opened':
      dropHeld(draft.viewer.personId);
      return handedIn;
    case 'duplicate': {
      const { caseId } = handedIn;
      const hash = sha256(file.bytes);
      const toCheck = await findToCheckAgain(draft.services, draft.viewer, caseId, hash);
      return again(draft, {}, { keep: false, duplicate: { caseId, toCheck } });
    }
    case 'no-such-learner':
      return again(draft, { forLearner: ['no-such-learner'] });
    case 'unreadable': {
      const unreadable = { report: handedIn.report, fileName: file.name };
      return again(draft, { file: ['unreadable'] }, { keep: false, unreadable });
    }
  }
}

/** Carries out the form of /requests/new/paper: a draft with the scan, its components still to be typed. */
export async function submitPaper(
  services: Services,
  viewer: Viewer,
  request: Request,
  locale: string,
): Promise<Submitted> {
  const draft = await receive(services, viewer, request, { locale, maxFile: MAX_PAPER_BYTES });
  if ('kind' in draft) return draft;
  const { file } = draft;
  const kind = file && (await paperKind(file.bytes));
  if (kind?.kind === 'refused') return again(draft, { file: [kind.reason] }, { keep: false });
  const parsed = parseRequest(PaperRequestForm, draft.fields);
  const noFile = file ? {} : { file: ['no-file'] };
  if (!parsed.ok) return again(draft, { ...parsed.errors, ...noFile });
  const filing = await place(draft, parsed.value);
  if (!isFiling(filing)) return again(draft, { ...filing, ...noFile });
  if (!file || !kind) return again(draft, noFile);
  if (kind.printedCredential && draft.fields.get('printed') !== 'yes')
    return again(draft, {}, { hint: 'printed-credential' });
  const paper = { ...file, mediaType: kind.mediaType };
  return openPaper(draft, filing, parsed.value, paper);
}

async function openPaper(
  draft: Draft,
  filing: Filing,
  form: PaperRequestForm,
  paper: UploadedFile & { mediaType: string },
): Promise<Submitted> {
  const { services, viewer } = draft;
  const { institutionId, forLearner, request } = form;
  const filed = await filePaper(
    services,
    viewer,
    {
      institutionId,
      forLearner: filing.learnerId === viewer.personId ? null : forLearner,
      origin: 'paper',
      request,
      locale: await languageOf(draft, filing),
    },
    paper,
    [],
  );
  if (filed.kind === 'duplicate')
    return again(draft, {}, { keep: false, duplicate: { caseId: filed.caseId, toCheck: null } });
  if (filed.kind !== 'opened') return again(draft, { forLearner: ['no-such-learner'] });
  dropHeld(viewer.personId);
  await recordCheck(draft, filed.caseId, filing, form);
  return filed;
}

/** What an office already did to check the paper; nobody vouches for their own. */
async function recordCheck(
  { services, viewer }: Draft,
  caseId: string,
  filing: Filing,
  { checkMethod, checkResult, checkNote }: PaperRequestForm,
): Promise<void> {
  const checked = checkMethod !== '' && checkResult !== '' && filesForOthers(viewer);
  if (!checked || filing.learnerId === viewer.personId) return;
  const stored = await loadCase(services.store.read, caseId);
  const paper = stored?.documents.find((each) => each.row.kind === 'paper');
  if (!paper) throw new AppError('internal', `case ${caseId} was opened without its paper`);
  const check = { method: checkMethod, result: checkResult, note: checkNote };
  await checkByHand(services, viewer, caseId, { documentId: paper.row.id, ...check });
}
