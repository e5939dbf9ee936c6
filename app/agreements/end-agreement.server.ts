/** Suspending, resuming, giving notice, ending by consent: the lines follow in the same transaction. */
import type { VersionPatch } from '#db/queries/agreement-work';
import { addMonths, earlier, later } from '~/elm/calendar';
import type { Services } from '~/platform/services.server';
import { isAmended } from './amend.server';
import {
  endBeside,
  endLines,
  nextBegins,
  noticeBackBeside,
  noticeBeside,
  resumeBeside,
  suspendBeside,
} from './beside.server';
import { changeLines } from './bind-version.server';
import { isReplaced } from './is-replaced.server';
import { remindAnew } from './life/reminders';
import { type Ending, lastDayByConsent, renewedUntil } from './life/standing';
import { LIFE } from './life/transitions.data';
import { applyMove, type LifeOutcome, moveVersion, saidWith } from './move-version.server';
import { saidAndTold, tellOfLife } from './tell-of-life.server';
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
      await changeLines(work, { state: 'suspended', suspendedAt: work.now });
      const ending = endingOf(work, 'suspension', input.note);
      await suspendBeside(work, ending);
      await saidAndTold(work, 'suspended', input.note);
      return { statusBefore: work.version.status, suspendedOn: work.today, ending };
    },
  });

/** Only the party that suspended it resumes it; the others ask it to: `ask-resume.server`. */
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
      await resumeBeside(work, onlyWish);
      await tellOfLife(work, 'resumed');
      return {
        ...(await goingOn(work)),
        suspendedOn: null,
        ending: onlyWish(work.version.ending),
      };
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
    const noticed = addMonths(work.today, months);
    const earliest = later(noticed, (await nextBegins(work)) ?? noticed);
    if (input.endsOn < earliest) return { kind: 'too-soon', earliest };
    return applyMove(work, 'give-notice', input, async () => {
      const { inForceUntil: untilBefore, status } = work.version;
      const inForceUntil = lastDayAfterNotice(work, input.endsOn, earliest);
      const ending = endingOf(work, 'notice', input.note);
      await changeLines(work, { inForceUntil });
      await noticeBeside(work, input.endsOn, ending);
      await saidAndTold(work, 'notice', input.note, inForceUntil);
      return {
        inForceUntil,
        ...remindAnew,
        statusBefore: status,
        ending: {
          ...ending,
          untilBefore,
          ...(status === 'suspended' ? { suspension: work.version.ending } : {}),
        },
      };
    });
  });

/** No later than was agreed; notice that comes too late to keep it from being renewed goes beyond. */
function lastDayAfterNotice({ version, document }: Work, endsOn: string, earliest: string): string {
  const { inForceUntil: agreed } = version;
  const renewed = agreed && renewedUntil(version, document.terms, agreed) !== null;
  if (agreed === null || (renewed && agreed < earliest)) return endsOn;
  return earlier(agreed, endsOn);
}

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
      const agreed = work.document.terms.duration.inForceUntil;
      const inForceUntil = ending?.untilBefore === undefined ? agreed : ending.untilBefore;
      await changeLines(work, { inForceUntil });
      await noticeBackBeside(work, onlyWish);
      await saidAndTold(work, 'notice-back', input.note, inForceUntil);
      if (work.version.statusBefore !== 'suspended')
        return { inForceUntil, ...remindAnew, ...(await goingOn(work)), ending: onlyWish(ending) };
      const { suspension = null, consents = [] } = ending ?? {};
      const stopped = suspension && { ...suspension, consents };
      const goesOn = { ending: stopped ?? onlyWish(ending), ...remindAnew };
      return { inForceUntil, statusBefore: null, ...goesOn };
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
    const known = work.version.ending?.consents ?? [];
    const consents = new Set(known).add(work.actor.institutionId);
    const facts = { ...work.facts, endingConsents: [...consents] };
    const outcome = await applyMove({ ...work, facts }, 'terminate', input, async () => {
      const lastDay = ({ inForceFrom }: Pick<Work['version'], 'inForceFrom'>) =>
        lastDayByConsent(inForceFrom, work.today);
      const inForceUntil = lastDay(work.version);
      const ending = endedByConsent(work, input.note, [...consents]);
      await endLines(work, inForceUntil);
      await endBeside(work, 'terminate', ending, lastDay);
      await saidAndTold(work, 'ended', input.note, inForceUntil);
      return { inForceUntil, ending };
    });
    if (outcome.kind !== 'refused' || outcome.reason !== 'all-consent') return outcome;
    if (known.length === consents.size) return { kind: 'already', status: work.version.status };
    return noteConsent(work, input.note, [...consents]);
  });

/** The reason that is shown is that of whoever asked first; the record keeps the others. */
function endedByConsent(work: Work, note: string, consents: readonly string[]): Ending {
  const last = endingOf(work, 'by-consent', note, consents);
  const first = work.version.ending;
  if (first?.kind !== 'by-consent') return last;
  return { ...last, institutionId: first.institutionId, reason: first.reason };
}

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
  await saidAndTold(work, 'end-asked', note);
  await auditVersion(work, {
    type: 'agreement.moved',
    versionId: work.version.id,
    action: 'consent-to-end',
    from: work.version.status,
    to: work.version.status,
    termsHash: work.version.termsHash,
    ...saidWith(note),
  });
  const waitingFor = work.parties
    .map((each) => each.institutionId)
    .filter((id) => !consents.includes(id));
  return { kind: 'consent-noted', waitingFor };
}

/** The own wish to end it is taken back while the others do not share it. */
export const takeWishBack = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string },
): Promise<LifeOutcome> =>
  inVersion<LifeOutcome>(services, actor, input.versionId, END, async (work) => {
    const { status, ending, id, termsHash } = work.version;
    const { institutionId } = work.actor;
    if (!ending?.consents.includes(institutionId)) return { kind: 'already', status };
    if (!LIFE.terminate.from.includes(status))
      return { kind: 'refused', reason: 'wrong-status', status, missing: [] };
    const consents = ending.consents.filter((each) => each !== institutionId);
    const only = ending.kind === 'by-consent' && consents.length === 0;
    await saveVersion(work, { ending: only ? null : { ...ending, consents } });
    await tellOfLife(work, 'end-back');
    await auditVersion(work, {
      type: 'agreement.moved',
      versionId: id,
      action: 'take-consent-back',
      from: status,
      to: status,
      termsHash,
    });
    return { kind: 'done', status };
  });

/** It goes on as what it was; as one that is amended where its next version is in work or waits. */
async function goingOn(work: Work): Promise<VersionPatch> {
  const { tx, version, agreement } = work;
  const before = version.statusBefore === 'suspended' ? null : version.statusBefore;
  const amended = (await isAmended(tx, agreement.id, version.id)) || (await isReplaced(tx, work));
  const plain = before === null || before === 'amendment' ? 'in-force' : before;
  return { statusBefore: null, status: amended ? 'amendment' : plain };
}

/** Who has asked for the end goes on asking when the agreement goes on. */
const onlyWish = (ending: Ending | null): Ending | null => {
  if (!ending || ending.consents.length === 0) return null;
  const { institutionId, at, reason, consents } = ending;
  return { institutionId, at, reason, consents, kind: 'by-consent' };
};

export const endingOf = (
  { actor, now, version }: Work,
  kind: Ending['kind'],
  reason: string,
  consents: readonly string[] = version.ending?.consents ?? [],
): Ending => ({
  kind,
  institutionId: actor.institutionId,
  at: now,
  reason: reason.trim(),
  consents,
});
