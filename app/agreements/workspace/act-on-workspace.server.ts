/** What is sent from a workspace page: one intent a form, done by its use case, answered by a redirect. */
import { data, redirect } from '@remix-run/node';
import { NO_STORE } from '~/accounts/viewer.server';
import { AppError } from '~/platform/errors';
import { readUpload } from '~/platform/http.server';
import { localeOf } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { loadWorkspace } from '../load-workspace.server';
import { MOST_SIGNED_BYTES } from '../sign.server';
import { codeParam, requireAgreementActor, versionAsked } from './actor.server';
import { type Answer, textOf } from './answers';
import {
  addCourse,
  addLine,
  addParty,
  addSignatory,
  addTarget,
  removeCourse,
  removePart,
  removeSignatory,
  removeTarget,
} from './change-parts.server';
import {
  changeClause,
  earlierClauseForm,
  leaveOutClause,
  restoreClause,
  suggestClause,
} from './clause-forms.server';
import { isMove, moveForm } from './move-forms.server';
import { type Sent, saveForm, suggestForm } from './save-form.server';
import {
  answerForm,
  commentForm,
  earlierForm,
  invitationBackForm,
  inviteForm,
  MOST_WORD_BYTES,
  resolveForm,
  routeForm,
  seenForm,
  suggestionBackForm,
  wordForm,
} from './talk-forms.server';

/** The largest file that a form here takes: a signed copy, or a Word file under its own limit. */
const MOST_FILE = Math.max(MOST_SIGNED_BYTES, MOST_WORD_BYTES);

/** What was sent, read no further than the limit; null where it is larger. */
async function readForm(request: Request): Promise<FormData | null> {
  const upload = await readUpload(request, { maxFile: MOST_FILE });
  if (!upload.ok) {
    if (upload.reason === 'too-large') return null;
    throw new AppError('bad-input', `a form that is ${upload.reason}`);
  }
  const form = new FormData();
  for (const [name, value] of upload.fields) form.append(name, value);
  for (const { field, name, bytes } of upload.files)
    form.append(field, new File([bytes as BlobPart], name));
  return form;
}

/** The body was not read: which form it was follows from the desk it stands on. */
function tooLarge(request: Request): Answer {
  const signing = new URL(request.url).searchParams.get('section') === 'sign';
  return {
    kind: 'refused',
    form: signing ? 'sign-file' : 'word',
    reason: 'file-large',
    typed: {},
  };
}

type Act = (sent: Sent) => Promise<Answer | null>;

/** By what the browser sends: a map has no names but those given here. */
const ACTS: ReadonlyMap<string, Act> = new Map(
  Object.entries({
    save: saveForm,
    suggest: suggestForm,
    'add-party': addParty,
    'remove-party': removePart,
    'remove-line': removePart,
    'add-signatory': addSignatory,
    'remove-signatory': removeSignatory,
    'add-line': addLine,
    'add-course': addCourse,
    'remove-course': removeCourse,
    'add-target': addTarget,
    'remove-target': removeTarget,
    clause: changeClause,
    'clause-out': leaveOutClause,
    'clause-back': restoreClause,
    'clause-suggest': suggestClause,
    'earlier-clause': earlierClauseForm,
    comment: commentForm,
    resolve: resolveForm,
    answer: answerForm,
    'suggestion-back': suggestionBackForm,
    earlier: earlierForm,
    seen: seenForm,
    route: routeForm,
    invite: inviteForm,
    'invitation-back': invitationBackForm,
    word: wordForm,
  } satisfies Record<string, Act>),
);

/** Where a deed is best looked at when it is not where it was done. */
const AFTER: Readonly<Record<string, string>> = {
  freeze: 'sign',
  amend: '',
  'amend-annex': '',
  word: 'suggestions',
  withdraw: 'life',
  abandon: '',
};

const STATUS = {
  conflict: 409,
  differs: 409,
  wrong: 400,
  refused: 409,
  looked: 200,
  saved: 200,
} as const;

/** The page itself says more than that it was done. */
const says = (answer: Answer, auto: boolean): boolean =>
  answer.kind !== 'saved' || auto || [answer.meanwhile, answer.lost].some((each) => each?.length);

export async function actOnWorkspace(services: Services, request: Request, params: unknown) {
  const actor = await requireAgreementActor(services, request);
  const form = await readForm(request);
  if (!form) return data(tooLarge(request), { status: 413, headers: NO_STORE });
  const code = codeParam(params);
  const asked = textOf(form, 'versionId');
  const workspace = await loadWorkspace(services, actor, {
    code,
    versionId: versionAsked(actor, asked),
  });
  const intent = textOf(form, 'deed') || textOf(form, 'intent');
  const viewer = actor.kind === 'person' ? actor.viewer : null;
  const sent = { services, actor, workspace, form, locale: localeOf(request, viewer) };
  const act = ACTS.get(intent);
  if (!act && !isMove(intent)) throw new AppError('bad-input', 'a form the page does not have');
  const answer = act ? await act(sent) : await moveForm(sent, intent);
  const auto = textOf(form, 'auto') === 'yes';
  const said = answer?.kind === 'told' ? answer.said : intent;
  if (answer && answer.kind !== 'told' && says(answer, auto))
    return data(answer, { status: auto ? 200 : STATUS[answer.kind], headers: NO_STORE });
  const place = AFTER[intent] ?? textOf(form, 'section');
  const added = answer?.kind === 'told' ? answer.added : undefined;
  const at = AFTER[intent] === '' ? '' : (added?.at ?? textOf(form, 'at'));
  const to = paths.agreementWorkspace(code, {
    section: place,
    view: textOf(form, 'view'),
    version: AFTER[intent] === '' ? '' : textOf(form, 'version'),
    q: textOf(form, 'q'),
    line: textOf(form, 'openLine'),
    open: added?.open ?? textOf(form, 'open'),
    said,
  });
  throw redirect(`${to}${at === '' ? '' : `#${at}`}`, { status: 303, headers: NO_STORE });
}
