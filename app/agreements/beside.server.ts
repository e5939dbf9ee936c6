/**
 * Two signed versions of one agreement stand side by side while the later one waits for its day. The
 * agreement is suspended, given notice of and ended as a whole: what is done to one is done to both.
 */
import { clearLines, enqueueCoursesOf } from '#db/queries/agreement-lines';
import { listVersionsOf, updateVersion, type VersionPatch } from '#db/queries/agreement-work';
import type { AgreementVersionRow } from '#db/queries/agreements';
import { earlier } from '~/elm/calendar';
import { STANDING_STATUSES } from './agreement-state';
import { changeLines } from './bind-version.server';
import { remindAnew } from './life/reminders';
import type { Ending } from './life/standing';
import type { AgreementAction } from './life/transitions.data';
import { auditVersion, type Work } from './version-context.server';

const STANDING: ReadonlySet<string> = new Set(STANDING_STATUSES);

const listBeside = async ({ tx, agreement, version }: Work): Promise<AgreementVersionRow[]> =>
  (await listVersionsOf(tx, agreement.id)).filter(
    (each) => each.id !== version.id && STANDING.has(each.status),
  );

/** The day from which a version that waits beside this one binds, 'YYYY-MM-DD'; null: none waits. */
export async function nextBegins(work: Work): Promise<string | null> {
  const days = (await listBeside(work)).flatMap((each) => each.inForceFrom ?? []);
  return days.find((each) => each > work.today) ?? null;
}

async function keep(
  work: Work,
  row: AgreementVersionRow,
  action: AgreementAction,
  patch: VersionPatch,
): Promise<void> {
  await updateVersion(work.tx, row, patch);
  await auditVersion(work, {
    type: 'agreement.moved',
    versionId: row.id,
    action,
    from: row.status,
    to: patch.status ?? row.status,
    termsHash: row.termsHash,
  });
}

export async function suspendBeside(work: Work, ending: Ending): Promise<void> {
  for (const row of await listBeside(work)) {
    if (row.status === 'suspended' || row.status === 'notice-given') continue;
    await changeLines({ ...work, version: row }, { state: 'suspended', suspendedAt: work.now });
    await keep(work, row, 'suspend', {
      status: 'suspended',
      statusBefore: row.status,
      suspendedOn: work.today,
      ending: { ...ending, consents: row.ending?.consents ?? [] },
    });
  }
}

export async function resumeBeside(
  work: Work,
  endingAfter: (ending: Ending | null) => Ending | null,
): Promise<void> {
  for (const row of await listBeside(work)) {
    if (row.status !== 'suspended') continue;
    await changeLines({ ...work, version: row }, { state: 'active' });
    await keep(work, row, 'resume', {
      status: row.statusBefore ?? 'signed',
      statusBefore: null,
      suspendedOn: null,
      ending: endingAfter(row.ending),
    });
  }
}

/** Notice reaches the version that waits: it is for no day before that one begins. */
export async function noticeBeside(work: Work, endsOn: string, ending: Ending): Promise<void> {
  for (const row of await listBeside(work)) {
    if (row.status === 'notice-given') continue;
    const until = row.inForceUntil;
    const inForceUntil = until === null ? endsOn : earlier(until, endsOn);
    await changeLines({ ...work, version: row }, { inForceUntil });
    await keep(work, row, 'give-notice', {
      status: 'notice-given',
      statusBefore: row.status,
      inForceUntil,
      ...remindAnew,
      ending: {
        ...ending,
        consents: row.ending?.consents ?? [],
        untilBefore: until,
        ...(row.status === 'suspended' ? { suspension: row.ending } : {}),
      },
    });
  }
}

export async function noticeBackBeside(
  work: Work,
  endingAfter: (ending: Ending | null) => Ending | null,
): Promise<void> {
  for (const row of await listBeside(work)) {
    if (row.status !== 'notice-given' || row.ending?.kind !== 'notice') continue;
    const inForceUntil = row.ending.untilBefore ?? null;
    const { suspension = null } = row.ending;
    await changeLines({ ...work, version: row }, { inForceUntil });
    await keep(work, row, 'take-notice-back', {
      status: row.statusBefore ?? 'signed',
      statusBefore: suspension ? 'signed' : null,
      inForceUntil,
      ...remindAnew,
      ending: suspension ?? endingAfter(row.ending),
    });
  }
}

/** The other versions end with this one, each on `lastDay` of its own. */
export async function endBeside(
  work: Work,
  action: 'terminate' | 'terminate-for-breach',
  ending: Ending,
  lastDay: (row: AgreementVersionRow) => string | null,
): Promise<void> {
  for (const row of await listBeside(work)) {
    const day = lastDay(row);
    const inForceUntil =
      row.inForceUntil !== null && (day === null || row.inForceUntil < day)
        ? row.inForceUntil
        : day;
    await endLines({ ...work, version: row }, inForceUntil);
    await keep(work, row, action, { status: 'terminated', inForceUntil, ending });
  }
}

/** What ends before its first day never recognised anything: it leaves no line to decide by. */
export async function endLines(
  work: Pick<Work, 'tx' | 'version' | 'now' | 'today'>,
  inForceUntil: string | null,
): Promise<void> {
  const { tx, version, now, today } = work;
  await changeLines(work, { state: 'ended', inForceUntil });
  if (version.inForceFrom === null || version.inForceFrom <= today) return;
  await enqueueCoursesOf(tx, now, version.id);
  await clearLines(tx, version.id);
}
