/**
 * What agreements do by themselves: enter into force, near their end, are renewed, end; and the
 * parties are reminded. Pages read the same from the dates at once; this keeps it, tells the index
 * and people.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { enqueueCoursesOf, updateLines } from '#db/queries/agreement-lines';
import { listVersionsIn, updateVersion } from '#db/queries/agreement-work';
import { appendAudit } from '#db/queries/audit';
import type { Tx } from '#db/store';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import { agreementStateOn, STANDING_STATUSES } from './agreement-state';
import { isReplaced } from './is-replaced.server';
import { renewedUntil } from './life/standing';
import { lifeStep } from './life/transition';
import type { AgreementAction, LifeStatus } from './life/transitions.data';
import { whoseTurn } from './life/turn';
import { tellTurn } from './move-version.server';
import type { Telling } from './party-readers.server';
import { remindParties, tellOfDate } from './remind-parties.server';
import { loadVersion, type StoredVersion, toLifeFacts } from './version-context.server';

const INTERVAL = 60_000;

/** The act of the calendar that leads to a state. */
const BY_DATE: Readonly<Partial<Record<LifeStatus, AgreementAction>>> = {
  'in-force': 'enter-into-force',
  expiring: 'begin-expiring',
  expired: 'expire',
  terminated: 'terminate',
  superseded: 'supersede',
};

/** One look at the calendar; answers how many versions moved. A repeat on the same day moves none. */
export async function followCalendar(services: Services): Promise<number> {
  const { store, clock } = services;
  const due = await listVersionsIn(store.read, STANDING_STATUSES);
  let moved = 0;
  for (const { version } of due)
    moved += await store.tx(async (tx) => {
      const stored = await loadVersion(tx, version.id);
      if (!stored) return 0;
      const telling = { services, tx, now: clock() };
      const renewed = await renew(telling, stored);
      const current = renewed ? await loadVersion(tx, version.id) : stored;
      const steps = current ? await follow(telling, current) : 0;
      const reminded = await remindParties(telling, version.id);
      // A reminder says the same: one mail is enough.
      if (steps > 0 && !reminded) await tellNext(telling, stored);
      return renewed ? steps + 1 : steps;
    });
  return moved;
}

/** What is renewed tacitly gets another last day, and reminders before that one. */
async function renew(telling: Telling, stored: StoredVersion): Promise<boolean> {
  const { tx, now } = telling;
  const { version, document } = stored;
  const inForceUntil = renewedUntil(version, document.terms, dayOf(now));
  if (inForceUntil === null || (await isReplaced(tx, stored))) return false;
  const status = version.status === 'expiring' ? 'in-force' : version.status;
  if (
    !(await updateVersion(tx, version, {
      inForceUntil,
      status,
      reminded: [],
      renewalAnswers: null,
    }))
  )
    return false;
  await updateLines(tx, version.id, { inForceUntil });
  await enqueueCoursesOf(tx, now, version.id);
  await record(tx, stored, now, 'renew', status);
  await tellOfDate(telling, stored, 'renewed-tacitly', inForceUntil);
  return true;
}

/** Whose turn has come by the calendar: renewal that the parties have to ask for. */
async function tellNext(telling: Telling, before: StoredVersion): Promise<void> {
  const today = dayOf(telling.now);
  const after = await loadVersion(telling.tx, before.version.id);
  if (after) await tellTurn(telling, after, whoseTurn(toLifeFacts(before, today)), today, []);
}

async function follow(telling: Telling, stored: StoredVersion): Promise<number> {
  const { tx, now } = telling;
  const today = dayOf(now);
  const next = await stateByDate(tx, stored, today);
  const action = BY_DATE[next];
  if (next === stored.version.status || !action) return 0;
  const facts = toLifeFacts(stored, today);
  // Between two looks a version may have come into force and near its end.
  const late = facts.status === 'signed' && next === 'expiring' ? 'in-force' : facts.status;
  const step = lifeStep({ ...facts, status: late }, action, { institutionId: null });
  if (!step.ok || step.already) return 0;
  const { id, revision } = stored.version;
  if (!(await updateVersion(tx, { id, revision }, { status: step.next }))) return 0;
  if (next === 'terminated') await updateLines(tx, id, { state: 'ended' });
  await enqueueCoursesOf(tx, now, id);
  await record(tx, stored, now, action, step.next);
  const { inForceUntil } = stored.version;
  if (inForceUntil !== null && (next === 'expired' || next === 'terminated'))
    await tellOfDate(telling, stored, 'over', inForceUntil);
  return 1;
}

const record = (
  tx: Tx,
  { agreement, version }: StoredVersion,
  now: number,
  action: AgreementAction | 'renew',
  to: LifeStatus,
): Promise<void> =>
  appendAudit(tx, {
    at: now,
    institutionId: null,
    actorId: null,
    subjectType: 'agreement',
    subjectId: agreement.id,
    event: {
      type: 'agreement.moved',
      versionId: version.id,
      action,
      from: version.status,
      to,
      termsHash: version.termsHash,
    },
  });

/** A version that a later one replaces is superseded when it ends, not expired. */
async function stateByDate(tx: Tx, stored: StoredVersion, today: string): Promise<LifeStatus> {
  const { version } = stored;
  const { status, inForceUntil } = version;
  const ended = inForceUntil !== null && inForceUntil < today;
  if (ended && (await isReplaced(tx, stored))) return 'superseded';
  if (status === 'suspended') return ended ? 'expired' : 'suspended';
  if (status === 'notice-given') return ended ? 'terminated' : status;
  if (status === 'amendment') return ended ? 'expired' : status;
  return agreementStateOn(version, today) as LifeStatus;
}

/** Looks at the calendar each minute until stopped; a failure is logged once and tried again. */
export function startAgreementCalendar(services: Services): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = (async () => {
    let failing = false;
    while (!stopping.signal.aborted) {
      try {
        await followCalendar(services);
        failing = false;
      } catch (error) {
        if (!failing)
          services.log.error({ err: error }, 'agreements could not follow the calendar');
        failing = true;
      }
      await delay(INTERVAL, undefined, { signal: stopping.signal, ref: false }).catch(
        () => undefined,
      );
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
