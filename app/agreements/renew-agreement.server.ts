/**
 * Going on after the agreed end: the parties ask for it (explicit renewal), or one declines in time
 * (either kind). An extension is an event of the same version: its text and its hash stay.
 */
import type { Read } from '#db/store';
import type { Services } from '~/platform/services.server';
import { changeLines } from './bind-version.server';
import { isReplaced } from './is-replaced.server';
import { remindAnew } from './life/reminders';
import {
  NO_ANSWERS,
  type RenewalAct,
  type RenewalFacts,
  type RenewalStep,
  renewalStep,
} from './life/renewal';
import type { LifeStatus } from './life/transitions.data';
import { saidWith } from './move-version.server';
import { saidAndTold, tellOfLife } from './tell-of-life.server';
import {
  type AgreementActor,
  auditVersion,
  inVersion,
  type StoredVersion,
  saveVersion,
  type Work,
} from './version-context.server';

export type RenewalOutcome =
  | { readonly kind: 'done'; readonly status: LifeStatus }
  | Extract<RenewalStep, { kind: 'already' | 'refused' }>;

export async function renewalFacts(
  read: Read,
  stored: StoredVersion,
  today: string,
): Promise<RenewalFacts> {
  const { version, document, parties } = stored;
  return {
    status: version.status,
    inForceUntil: version.inForceUntil,
    renewal: document.terms.renewal,
    noticeMonths: document.terms.termination.noticeMonths,
    answers: version.renewalAnswers ?? NO_ANSWERS,
    parties: parties.map((each) => each.institutionId),
    replaced: await isReplaced(read, stored),
    today,
  };
}

/** Throws AppError `not-found` for whoever may not end agreements of a party. */
export const answerRenewal = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly act: RenewalAct; readonly note: string },
): Promise<RenewalOutcome> =>
  inVersion<RenewalOutcome>(services, actor, input.versionId, 'agreement.end', async (work) => {
    const facts = await renewalFacts(work.tx, work, work.today);
    const { institutionId } = work.actor;
    const step = renewalStep(facts, input.act, { institutionId, note: input.note, at: work.now });
    if (step.kind === 'already' || step.kind === 'refused') return step;
    const status = step.kind === 'renewed' ? await extend(work, step.until) : work.version.status;
    if (step.kind === 'noted') {
      const { kind } = work.document.terms.renewal;
      const otherwise = kind === 'tacit' ? remindAnew : {};
      await saveVersion(work, { renewalAnswers: step.answers, ...otherwise });
      await tell(work, input);
    }
    await auditVersion(work, {
      type: 'agreement.moved',
      versionId: work.version.id,
      action: step.kind === 'noted' && input.act === 'renew' ? 'ask-renew' : input.act,
      from: work.version.status,
      to: status,
      termsHash: work.version.termsHash,
      ...saidWith(input.act === 'not-renew' ? input.note : ''),
    });
    return { kind: 'done', status };
  });

/** Another last day, for its lines too, and reminders before that one. */
async function extend(work: Work, inForceUntil: string): Promise<LifeStatus> {
  const status = work.version.status === 'expiring' ? 'in-force' : work.version.status;
  await saveVersion(work, { inForceUntil, status, reminded: [], renewalAnswers: null });
  await changeLines(work, { inForceUntil });
  await tellOfLife(work, 'renewed', inForceUntil);
  return status;
}

const NEWS = {
  renew: 'renew-asked',
  'take-renewal-back': 'renewal-back',
  'take-refusal-back': 'renewal-open',
} as const;

function tell(work: Work, { act, note }: { act: RenewalAct; note: string }): Promise<void> {
  const until = work.version.inForceUntil;
  if (act === 'not-renew') return saidAndTold(work, 'renewal-declined', note, until);
  return tellOfLife(work, NEWS[act], until);
}
