import { z } from 'zod';
import { type FormState, formState, parseForm } from '~/accounts/form-state';
import { authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { member } from '~/elm/json-node';
import { AppError } from '~/platform/errors';
import { readUploads, type Upload } from '~/platform/http.server';
import { type Services, services } from '~/platform/services.server';
import { didFolder } from '../look-ups.server';
import { documentIn, keepDidDocument } from '../proof/did-documents.server';
import {
  type Acceptance,
  acceptProposals,
  dropProposals,
  proposeLists,
} from './import-lists.server';
import { MOST_LIST_BYTES } from './lists/signed-list.server';
import {
  addAnchors,
  addDid,
  addOverride,
  addPins,
  readCertificates,
  removeAnchor,
  takeBackWord,
  type Word,
} from './manage-trust.server';

/** Files of one upload: a list of lists and some national lists. */
const MOST_FILES = 10;

export const TRUST_INTENTS = [
  'upload',
  'accept',
  'discard',
  'add-pin',
  'add-anchor',
  'add-did',
  'add-override',
  'take-back',
] as const;
export type TrustIntent = (typeof TRUST_INTENTS)[number];

/** What was made of each uploaded file. */
export interface UploadedList {
  readonly file: string;
  readonly status: 'imported' | 'refused';
  readonly code: string;
  readonly territory: string | null;
}

export type TrustResult =
  | { readonly ok: true; readonly done: TrustIntent }
  | { readonly ok: false; readonly intent: TrustIntent; readonly form: FormState }
  | { readonly ok: false; readonly intent: 'upload'; readonly lists: readonly UploadedList[] }
  /** Not every proposal could be put in force, or none was there. */
  | { readonly ok: false; readonly intent: 'accept'; readonly acceptance: Acceptance };

const Reason = z.string({ error: 'required' }).trim().min(1, 'required').max(500, 'too-long');
const ReasonForm = z.object({ reason: Reason });
const DidForm = z.object({
  reason: Reason,
  did: z.string({ error: 'required' }).trim().min(1, 'required').max(2000, 'did'),
});
const OverrideForm = z.object({
  reason: Reason,
  territory: z
    .string({ error: 'required' })
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'territory'),
  effect: z.enum(['for-seals', 'distrust'], { error: 'required' }),
  certificate: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(?:[0-9a-f]{64})?$/, 'fingerprint')
    .transform((each) => (each === '' ? null : each))
    .optional()
    .transform((each) => each ?? null),
});
const TakeBackForm = z.object({
  reason: Reason,
  what: z.enum(['pin', 'override', 'did', 'anchor'], { error: 'required' }),
  id: z.string({ error: 'required' }).min(1, 'required').max(100, 'required'),
});

/** Does what a form of the trust page asks. Throws AppError `not-found`, `bad-input`, `too-large`. */
export async function changeTrust(viewer: Viewer, request: Request): Promise<TrustResult> {
  const proof = authorize(viewer, 'trust.manage', { institutionId: null });
  const upload = await readUploads(request, { maxFile: MOST_LIST_BYTES, maxFiles: MOST_FILES });
  if (!upload.ok) {
    if (upload.reason === 'malformed')
      throw new AppError('bad-input', 'the form of the trust page cannot be read');
    // Only the form for lists can be sent with so much.
    const errors = { files: [upload.reason === 'too-many' ? 'too-many' : 'list-too-large'] };
    return { ok: false, intent: 'upload', form: { values: {}, errors } };
  }
  const intent = z.enum(TRUST_INTENTS).safeParse(upload.fields.get('intent'));
  if (!intent.success) throw new AppError('bad-input', 'no such form on the trust page');
  return await carryOut(intent.data, upload, services(), proof.actorId);
}

async function carryOut(
  intent: TrustIntent,
  upload: Upload,
  all: Services,
  actorId: string,
): Promise<TrustResult> {
  switch (intent) {
    case 'upload':
      return await propose(upload, all, actorId);
    case 'accept': {
      const acceptance = await acceptProposals(all, actorId);
      return acceptance.accepted > 0 && acceptance.dropped.length === 0
        ? { ok: true, done: intent }
        : { ok: false, intent, acceptance };
    }
    case 'discard':
      await dropProposals(all);
      return { ok: true, done: intent };
    case 'add-pin':
    case 'add-anchor':
      return await addCertificate(intent, upload, all, actorId);
    case 'add-did':
      return await giveDid(upload, all, actorId);
    case 'add-override':
      return await override(upload, all, actorId);
    case 'take-back':
      return await takeBack(upload, all, actorId);
  }
}

function formOf({ fields }: Upload): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const failed = (intent: TrustIntent, upload: Upload, errors: FormState['errors']): TrustResult => ({
  ok: false,
  intent,
  form: formState(formOf(upload), errors),
});

async function propose(upload: Upload, all: Services, actorId: string): Promise<TrustResult> {
  const files = upload.files.map(({ name, bytes }) => ({ file: name, bytes }));
  if (files.length === 0) return failed('upload', upload, { files: ['no-file'] });
  const examined = await proposeLists(all, files, actorId);
  const lists = examined.map(({ file, status, code, territory }) => ({
    file,
    status,
    code,
    territory,
  }));
  const isNews = lists.some(
    ({ status, code }) => status === 'refused' || code.startsWith('trust-list.unchanged'),
  );
  return isNews ? { ok: false, intent: 'upload', lists } : { ok: true, done: 'upload' };
}

async function addCertificate(
  intent: 'add-pin' | 'add-anchor',
  upload: Upload,
  all: Services,
  actorId: string,
): Promise<TrustResult> {
  const parsed = parseForm(ReasonForm, formOf(upload));
  const [file] = upload.files;
  const found = file ? readCertificates(file.bytes) : null;
  if (!parsed.ok || !found) {
    const errors = parsed.ok ? {} : parsed.form.errors;
    const wrong = found ? {} : { file: [file ? 'certificate' : 'no-file'] };
    return failed(intent, upload, { ...wrong, ...errors });
  }
  const word: Word = { actorId, reason: parsed.value.reason };
  await (intent === 'add-pin' ? addPins : addAnchors)(all, found, word);
  return { ok: true, done: intent };
}

async function giveDid(upload: Upload, all: Services, actorId: string): Promise<TrustResult> {
  const parsed = parseForm(DidForm, formOf(upload));
  if (!parsed.ok) return { ok: false, intent: 'add-did', form: parsed.form };
  const { did, reason } = parsed.value;
  const [file] = upload.files;
  const document = file ? documentIn(file.bytes) : null;
  if (file && (!document || member(document, 'id') !== did))
    return failed('add-did', upload, { document: ['did-document'] });
  const done = await addDid(all, did, { actorId, reason });
  if (!done) return failed('add-did', upload, { did: ['did'] });
  if (file) await keepDidDocument(didFolder(all.env), did, file.bytes);
  return { ok: true, done: 'add-did' };
}

async function override(upload: Upload, all: Services, actorId: string): Promise<TrustResult> {
  const intent = 'add-override';
  const parsed = parseForm(OverrideForm, formOf(upload));
  if (!parsed.ok) return { ok: false, intent, form: parsed.form };
  const { territory, effect, certificate: certificateSha256, reason } = parsed.value;
  const fault = await addOverride(
    all,
    { territory, effect, certificateSha256 },
    { actorId, reason },
  );
  if (fault === null) return { ok: true, done: intent };
  return failed(intent, upload, {
    [fault === 'no-list' ? 'territory' : 'certificate']: [fault],
  });
}

async function takeBack(upload: Upload, all: Services, actorId: string): Promise<TrustResult> {
  const parsed = parseForm(TakeBackForm, formOf(upload));
  if (!parsed.ok) return { ok: false, intent: 'take-back', form: parsed.form };
  const { what, id, reason } = parsed.value;
  const word = { actorId, reason };
  const done =
    what === 'anchor' ? await removeAnchor(all, id, word) : await takeBackWord(all, what, id, word);
  if (!done) throw new AppError('not-found', `no ${what} ${id} to take back`);
  return { ok: true, done: 'take-back' };
}
