/** Forms that move an agreement on: review, approval, signature, publication, ending. */

import { amend } from '../amend.server';
import { approve } from '../approve.server';
import { askResume, takeResumeWishBack } from '../ask-resume.server';
import { declineEnd, declineResume } from '../decline-wish.server';
import {
  giveNotice,
  resume,
  suspend,
  takeNoticeBack,
  takeWishBack,
  terminate,
} from '../end-agreement.server';
import { terminateForBreach } from '../end-for-breach.server';
import { freeze, reopen } from '../freeze.server';
import { RENEWAL_ACTS } from '../life/renewal';
import { publish } from '../publish.server';
import { answerRenewal } from '../renew-agreement.server';
import { requestChanges } from '../request-changes.server';
import { recordSignedFile, signInPortal } from '../sign.server';
import { submitForReview } from '../submit-for-review.server';
import { takeApprovalBack, takeReopeningBack, takeRequestBack } from '../take-back.server';
import { isDay } from '../terms/faults';
import { abandon, withdraw } from '../withdraw.server';
import { type Answer, already, refused, textOf } from './answers';
import type { Sent } from './save-form.server';

type Done = Answer | null;

interface Outcome {
  readonly kind: string;
  readonly reason?: string;
  readonly earliest?: string;
}

const FINE = new Set(['done', 'drafted', 'consent-noted']);

function answerOf(form: FormData, intent: string, outcome: Outcome): Done {
  if (outcome.kind === 'already') return already(intent);
  if (outcome.kind === 'done' && SHARED.has(intent))
    return { kind: 'told', said: `${intent}-done` };
  if (FINE.has(outcome.kind)) return null;
  const answer = refused(form, outcome.reason ?? outcome.kind);
  return outcome.earliest && answer.kind === 'refused'
    ? { ...answer, earliest: outcome.earliest }
    : answer;
}

/** Done once every party asked for it; until then it is noted. */
const SHARED: ReadonlySet<string> = new Set(['reopen', 'terminate']);

type Move = (sent: Sent, at: { versionId: string; note: string; hash: string }) => Promise<Outcome>;

const MOVES: Readonly<Record<string, Move>> = {
  submit: ({ services, actor }, at) => submitForReview(services, actor, at),
  'request-changes': ({ services, actor }, at) => requestChanges(services, actor, at),
  approve: ({ services, actor }, at) => approve(services, actor, at),
  freeze: ({ services, actor }, at) => freeze(services, actor, at),
  reopen: ({ services, actor }, at) => reopen(services, actor, at),
  publish: ({ services, actor }, at) => publish(services, actor, at),
  abandon: ({ services, actor }, at) => abandon(services, actor, at),
  withdraw: ({ services, actor }, at) => withdraw(services, actor, at),
  suspend: ({ services, actor }, at) => suspend(services, actor, at),
  resume: ({ services, actor }, at) => resume(services, actor, at),
  'ask-resume': ({ services, actor }, at) => askResume(services, actor, at),
  'take-resume-wish-back': ({ services, actor }, at) => takeResumeWishBack(services, actor, at),
  'decline-resume': ({ services, actor }, at) => declineResume(services, actor, at),
  'decline-end': ({ services, actor }, at) => declineEnd(services, actor, at),
  'take-notice-back': ({ services, actor }, at) => takeNoticeBack(services, actor, at),
  'take-approval-back': ({ services, actor }, at) => takeApprovalBack(services, actor, at),
  'take-request-back': ({ services, actor }, at) => takeRequestBack(services, actor, at),
  'take-reopening-back': ({ services, actor }, at) => takeReopeningBack(services, actor, at),
  'take-wish-back': ({ services, actor }, at) => takeWishBack(services, actor, at),
  terminate: ({ services, actor }, at) => terminate(services, actor, at),
  'terminate-for-breach': ({ services, actor, form }, at) =>
    terminateForBreach(services, actor, {
      ...at,
      cure: { setOn: textOf(form, 'cureSetOn'), until: textOf(form, 'cureUntil') },
    }),
  ...Object.fromEntries(
    RENEWAL_ACTS.map((act): [string, Move] => [
      act,
      ({ services, actor }, at) => answerRenewal(services, actor, { ...at, act }),
    ]),
  ),
  'give-notice': ({ services, actor, form }, at) =>
    giveNotice(services, actor, { ...at, endsOn: textOf(form, 'endsOn') }),
  amend: ({ services, actor }, { versionId }) =>
    amend(services, actor, { versionId, kind: 'whole' }),
  'amend-annex': ({ services, actor }, { versionId }) =>
    amend(services, actor, { versionId, kind: 'annex' }),
  sign: ({ services, actor, form }, at) =>
    signInPortal(services, actor, {
      ...at,
      place: textOf(form, 'place'),
      code: textOf(form, 'code').replace(/\s/g, ''),
    }),
  'sign-file': signFile,
};

async function signFile({ services, actor, form }: Sent, at: Parameters<Move>[1]) {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return { kind: 'refused', reason: 'file-empty' };
  return recordSignedFile(services, actor, {
    ...at,
    place: textOf(form, 'place'),
    signatoryIds: form.getAll('signatory').map(String),
    signedOn: textOf(form, 'signedOn'),
    file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
  });
}

export const isMove = (intent: string): boolean => Object.hasOwn(MOVES, intent);

/** Null: done. A step that asks for a signed day without one is refused before it is tried. */
export async function moveForm(sent: Sent, intent: string): Promise<Done> {
  const { form, workspace } = sent;
  const move = MOVES[intent];
  if (!move) return refused(form, 'wrong-status');
  const dated = intent === 'sign-file' ? 'signedOn' : intent === 'give-notice' ? 'endsOn' : null;
  if (dated && !isDay(textOf(form, dated))) return refused(form, 'day');
  const outcome = await move(sent, {
    versionId: workspace.versionId,
    note: textOf(form, 'note'),
    hash: textOf(form, 'hash'),
  });
  return answerOf(form, intent, outcome);
}
