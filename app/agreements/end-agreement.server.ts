/** Suspending, resuming, giving notice, ending by consent: the lines follow in the same transaction. */
import type { Ending } from '#db/schema/agreements';
import { addDays, addMonths } from '~/elm/calendar';
import type { Services } from '~/platform/services.server';
import { changeLines } from './bind-version.server';
import { applyMove, type LifeOutcome, moveVersion } from './move-version.server';
import {
  type AgreementActor,
  auditVersion,
  inVersion,
  saveVersion,
  type Work,
} from './version-context.server';

interface NotedInput {
  readonly versionId: string;
  readonly note: string;
}

const END = 'agreement.end' as const;

/** Nothing more is recognised by the lines until they are resumed. */
export const suspend = (services: Services, actor: AgreementActor, input: NotedInput) =>
  moveVersion(services, actor, input, {
    action: 'suspend',
    permission: END,
    effects: async (work) => {
      await changeLines(work, { state: 'suspended' });
      return { statusBefore: work.version.status, suspendedOn: work.today };
    },
  });

export const resume = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string },
) =>
  moveVersion(services, actor, input, {
    action: 'resume',
    permission: END,
    effects: async (work) => {
      await changeLines(work, { state: 'active' });
      return { statusBefore: null, suspendedOn: null };
    },
  });

export type NoticeOutcome = LifeOutcome | { readonly kind: 'too-soon'; readonly earliest: string };

/** Gives notice as §20 agrees; `endsOn` ('YYYY-MM-DD') no earlier than the notice period allows. */
export const giveNotice = (
  services: Services,
  actor: AgreementActor,
  input: NotedInput & { readonly endsOn: string },
): Promise<NoticeOutcome> =>
  inVersion<NoticeOutcome>(services, actor, input.versionId, END, async (work) => {
    const months = work.document.terms.termination.noticeMonths ?? 0;
    const earliest = addMonths(work.today, months);
    if (input.endsOn < earliest) return { kind: 'too-soon', earliest };
    return applyMove(work, 'give-notice', input, async () => {
      const agreed = work.version.inForceUntil;
      const inForceUntil = agreed !== null && agreed < input.endsOn ? agreed : input.endsOn;
      await changeLines(work, { inForceUntil });
      return {
        inForceUntil,
        statusBefore: work.version.status === 'suspended' ? 'in-force' : work.version.status,
        ending: endingOf(work, 'notice', input.note, []),
      };
    });
  });

/** Only the party that gave it takes it back. */
export const takeNoticeBack = (
  services: Services,
  actor: AgreementActor,
  input: NotedInput,
): Promise<LifeOutcome> =>
  inVersion<LifeOutcome>(services, actor, input.versionId, END, async (work) => {
    const { ending, status } = work.version;
    if (ending?.kind === 'notice' && ending.institutionId !== work.actor.institutionId)
      return { kind: 'refused', reason: 'wrong-status', status, missing: [] };
    return applyMove(work, 'take-notice-back', input, async () => {
      const inForceUntil = work.document.terms.duration.inForceUntil;
      await changeLines(work, { inForceUntil });
      return { inForceUntil, statusBefore: null, ending: null };
    });
  });

export type TerminateOutcome =
  | LifeOutcome
  | { readonly kind: 'consent-noted'; readonly waitingFor: readonly string[] };

/** Ends the agreement today once every party has asked for it; the first one's wish is kept. */
export const terminate = (
  services: Services,
  actor: AgreementActor,
  input: NotedInput,
): Promise<TerminateOutcome> =>
  inVersion<TerminateOutcome>(services, actor, input.versionId, END, async (work) => {
    const consents = new Set(work.version.ending?.consents ?? []).add(work.actor.institutionId);
    const facts = { ...work.facts, endingConsents: [...consents] };
    const outcome = await applyMove({ ...work, facts }, 'terminate', input, async () => {
      const last = addDays(work.today, -1);
      const begun = work.version.inForceFrom !== null && work.version.inForceFrom <= last;
      const inForceUntil = begun ? last : work.version.inForceFrom;
      await changeLines(work, { state: 'ended', inForceUntil });
      return { inForceUntil, ending: endingOf(work, 'by-consent', input.note, [...consents]) };
    });
    if (outcome.kind !== 'refused' || outcome.reason !== 'all-consent') return outcome;
    return noteConsent(work, input.note, [...consents]);
  });

async function noteConsent(
  work: Work,
  note: string,
  consents: readonly string[],
): Promise<TerminateOutcome> {
  const known = work.version.ending;
  const ending: Ending = known
    ? { ...known, consents }
    : endingOf(work, 'by-consent', note, consents);
  await saveVersion(work, { ending });
  await auditVersion(work, {
    type: 'agreement.moved',
    versionId: work.version.id,
    action: 'consent-to-end',
    from: work.version.status,
    to: work.version.status,
    termsHash: work.version.termsHash,
  });
  const waitingFor = work.parties
    .map((each) => each.institutionId)
    .filter((id) => !consents.includes(id));
  return { kind: 'consent-noted', waitingFor };
}

const endingOf = (
  { actor, now }: Work,
  kind: Ending['kind'],
  reason: string,
  consents: readonly string[],
): Ending => ({
  kind,
  institutionId: actor.institutionId,
  at: now,
  reason: reason.trim(),
  consents,
});
