/**
 * What agreements do by themselves: enter into force, near their end, end; and the parties are
 * reminded. Pages read the same from the dates at once; this keeps it, tells the index and people.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { enqueueCoursesOf, updateLines } from '#db/queries/agreement-lines';
import { listRoleHolders, listVersionsIn, updateVersion } from '#db/queries/agreement-work';
import { appendAudit } from '#db/queries/audit';
import type { Tx } from '#db/store';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { daysBetween } from '~/elm/calendar';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { agreementStateOn, STANDING_STATUSES } from './agreement-state';
import { lifeStep } from './life/transition';
import type { AgreementAction, LifeStatus } from './life/transitions.data';
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
      const now = clock();
      const steps = await follow(tx, stored, now);
      await remind(services, tx, version.id, now);
      return steps;
    });
  return moved;
}

async function follow(tx: Tx, stored: StoredVersion, now: number): Promise<number> {
  const today = dayOf(now);
  const next = stateByDate(stored, today);
  const action = BY_DATE[next];
  if (next === stored.version.status || !action) return 0;
  const facts = toLifeFacts(stored, today);
  // Between two looks a version may have come into force and near its end.
  const late = facts.status === 'signed' && next === 'expiring' ? 'in-force' : facts.status;
  const step = lifeStep({ ...facts, status: late }, action, { institutionId: null });
  if (!step.ok || step.already) return 0;
  const { id, revision, status, termsHash } = stored.version;
  if (!(await updateVersion(tx, { id, revision }, { status: step.next }))) return 0;
  if (next === 'terminated') await updateLines(tx, id, { state: 'ended' });
  await enqueueCoursesOf(tx, now, id);
  await appendAudit(tx, {
    at: now,
    institutionId: null,
    actorId: null,
    subjectType: 'agreement',
    subjectId: stored.agreement.id,
    event: {
      type: 'agreement.moved',
      versionId: id,
      action,
      from: status,
      to: step.next,
      termsHash,
    },
  });
  return 1;
}

/** A version that a later one replaces is superseded when it ends, not expired. */
function stateByDate({ version, document }: StoredVersion, today: string): LifeStatus {
  const state = agreementStateOn(version, today) as LifeStatus;
  if (version.status === 'suspended')
    return version.inForceUntil !== null && version.inForceUntil < today ? 'expired' : 'suspended';
  if (version.status !== 'amendment') return state;
  if (state !== 'expired') return 'amendment';
  const cutShort = version.inForceUntil !== document.terms.duration.inForceUntil;
  return cutShort ? 'superseded' : 'expired';
}

async function remind(services: Services, tx: Tx, versionId: string, now: number): Promise<void> {
  const stored = await loadVersion(tx, versionId);
  if (!stored || stored.version.inForceUntil === null) return;
  const { version, document, parties, agreement } = stored;
  if (version.status !== 'expiring' && version.status !== 'notice-given') return;
  const days = daysBetween(dayOf(now), stored.version.inForceUntil);
  const due = document.terms.renewal.reminders.filter((each) => each >= days);
  const open = due.filter((each) => !(version.reminded ?? []).includes(each));
  if (open.length === 0) return;
  await updateVersion(tx, version, { reminded: due });
  for (const { institutionId } of parties)
    for (const person of await listRoleHolders(tx, institutionId, ['agreement-drafter'], now))
      await queueMail(tx, {
        recipient: person.email,
        locale: person.locale,
        template: 'agreement-ends',
        params: {
          code: agreement.code,
          days: String(days),
          link: `${publicUrl(services.env)}${paths.agreement(agreement.code)}`,
        },
      });
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
