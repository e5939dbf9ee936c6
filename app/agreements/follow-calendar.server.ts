/**
 * What agreements do by themselves: enter into force, near their end, are renewed, end; and the
 * parties are reminded. Pages read the same from the dates at once; this keeps it, tells the index
 * and people.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { enqueueCoursesOf, updateLines } from '#db/queries/agreement-lines';
import { listVersionsIn, listVersionsOf, updateVersion } from '#db/queries/agreement-work';
import { appendAudit } from '#db/queries/audit';
import { listRoleHolders } from '#db/queries/role-holders';
import type { Read, Tx } from '#db/store';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { daysBetween } from '~/elm/calendar';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { agreementStateOn, STANDING_STATUSES } from './agreement-state';
import { renewedUntil } from './life/standing';
import { lifeStep } from './life/transition';
import { type AgreementAction, type LifeStatus, SIGNED_ON } from './life/transitions.data';
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
      const renewed = await renew(tx, stored, now);
      const current = renewed ? await loadVersion(tx, version.id) : stored;
      const steps = current ? await follow(tx, current, now) : 0;
      await remind(services, tx, version.id, now);
      return renewed ? steps + 1 : steps;
    });
  return moved;
}

/** What is renewed tacitly gets another last day, and reminders before that one. */
async function renew(tx: Tx, stored: StoredVersion, now: number): Promise<boolean> {
  const { version, document } = stored;
  const inForceUntil = renewedUntil(version, document.terms.renewal, dayOf(now));
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
  return true;
}

/** A later version is signed and begins when this one ends. */
export const isReplaced = async (
  read: Read,
  { agreement, version }: Pick<StoredVersion, 'agreement' | 'version'>,
): Promise<boolean> =>
  (await listVersionsOf(read, agreement.id)).some(
    (each) => each.parentId === version.id && SIGNED_ON.includes(each.status),
  );

async function follow(tx: Tx, stored: StoredVersion, now: number): Promise<number> {
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
  const state = agreementStateOn(version, today) as LifeStatus;
  if (version.status === 'suspended')
    return version.inForceUntil !== null && version.inForceUntil < today ? 'expired' : 'suspended';
  if (version.status !== 'amendment') return state;
  if (state !== 'expired') return 'amendment';
  return (await isReplaced(tx, stored)) ? 'superseded' : 'expired';
}

/** Before it begins or once it is over nobody is reminded of its end. */
const REMINDED: ReadonlySet<LifeStatus> = new Set([
  'expiring',
  'notice-given',
  'amendment',
  'suspended',
]);

async function remind(services: Services, tx: Tx, versionId: string, now: number): Promise<void> {
  const stored = await loadVersion(tx, versionId);
  if (!stored || stored.version.inForceUntil === null) return;
  const { version, document, parties, agreement } = stored;
  if (!REMINDED.has(version.status)) return;
  const days = daysBetween(dayOf(now), stored.version.inForceUntil);
  const due = document.terms.renewal.reminders.filter((each) => each >= days);
  const open = due.filter((each) => !(version.reminded ?? []).includes(each));
  if (open.length === 0) return;
  await updateVersion(tx, version, { reminded: due });
  const roles = ['agreement-drafter'] as const;
  for (const { institutionId, unitId } of parties)
    for (const person of await listRoleHolders(tx, institutionId, roles, now, unitId))
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
