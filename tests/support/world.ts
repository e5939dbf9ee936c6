/**
 * The demonstration world for tests: seeded once for each state of the sources, then copied, so
 * that every test file has its own. One at a time per test file.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listRolesOf } from '#db/queries/people';
import { PEOPLE, type PersonId } from '#db/seed/people.data';
import type { Store } from '#db/store';
import type { Role, Viewer } from '~/accounts/roles';
import { openSession, sessionCookie } from '~/accounts/sessions.server';
import { prepare } from '~/commands/prepare';
import { listDemoCases } from '~/demo/cases.server';
import { viewerAs } from '~/demo/viewer';
import { readEnv } from '~/platform/env.server';
import { createServices, installServices, type Services } from '~/platform/services.server';

/** The seeding instant of every test's world: Monday 2 March 2026, 09:00 UTC. */
export const WORLD_START = Date.UTC(2026, 2, 2, 9);

/** The people of the main story, by what they do. All staff are at Rochefleur unless said. */
export const WHO = {
  learner: 'person-camille',
  otherLearner: 'person-youssef',
  learnerWithAgreement: 'person-tomas',
  unconfirmedLearner: 'person-maelle',
  internationalOffice: 'person-claire',
  facultyAdministrator: 'person-sylvie',
  otherFacultyAdministrator: 'person-benoit',
  curator: 'person-marc',
  otherCurator: 'person-ines',
  committeeSecretary: 'person-odile',
  studiesOfficial: 'person-pascal',
  appealPanel: 'person-genevieve',
  institutionAdmin: 'person-etienne',
  signatory: 'person-helene',
  auditor: 'person-yann',
  drafter: 'person-lea',
  operator: 'person-operator',
  steeringCommittee: 'person-maren',
  /** At Collegium Vistulae. */
  foreignLearner: 'person-zofia',
  foreignOffice: 'person-magdalena',
  foreignAdministrator: 'person-piotr',
  foreignCurator: 'person-ewa',
  foreignStudiesOfficial: 'person-tadeusz',
  foreignAdmin: 'person-halina',
} as const satisfies Record<string, PersonId>;

export interface World {
  readonly services: Services;
  readonly store: Store;
  readonly dataDir: string;
  readonly clock: {
    now(): number;
    set(instant: number): void;
    advance(milliseconds: number): void;
  };
  /** Ids of the seeded cases by key: `draft`, `recorded`, `vistula-submitted`, … (db/seed/cases.data). */
  readonly cases: ReadonlyMap<string, string>;
  caseId(key: string): string;
  /** A person acting in a role they hold (the first one, when none is named). */
  viewer(personId: PersonId, role?: Role): Viewer;
  /** A Cookie header of a fresh session, second factor included. */
  signInAs(personId: PersonId, role?: Role): Promise<string>;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'clearinghouse-world-copy-'));
  cpSync(await worldTemplate(), dataDir, { recursive: true });
  let instant = WORLD_START;
  const services = servicesOn(dataDir, () => instant);
  installServices(services);
  const cases = await listDemoCases(services);
  return {
    services,
    store: services.store,
    dataDir,
    clock: {
      now: () => instant,
      set: (to) => {
        instant = to;
      },
      advance: (milliseconds) => {
        instant += milliseconds;
      },
    },
    cases,
    caseId(key) {
      const id = cases.get(key);
      if (!id) throw new Error(`the world has no case ${key}`);
      return id;
    },
    viewer: (personId, role) => viewerAs(personId, role ?? firstRole(personId)),
    signInAs: (personId, role) => cookieOf(services, personId, role ?? firstRole(personId)),
    async close() {
      await services.store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const servicesOn = (dataDir: string, clock: () => number): Services =>
  createServices(
    readEnv({ NODE_ENV: 'test', MODE: 'demo', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }),
    clock,
  );

function firstRole(personId: PersonId): Role {
  const role = PEOPLE.find((each) => each.id === personId)?.roles[0]?.role;
  if (!role) throw new Error(`${personId} has no role`);
  return role;
}

async function cookieOf(services: Services, personId: PersonId, role: Role): Promise<string> {
  const { store, clock, env } = services;
  const held = await listRolesOf(store.read, personId, clock());
  const acting = held.find((each) => each.role === role);
  const { token } = await store.tx((tx) =>
    openSession(tx, {
      personId,
      at: clock(),
      secondFactorAt: clock(),
      userAgent: 'test',
      actingRoleId: acting?.assignmentId ?? null,
    }),
  );
  return sessionCookie(env, token).split(';')[0] ?? '';
}

/** A seeded DATA_DIR, made once for each state of the sources it is made by. */
export async function worldTemplate(): Promise<string> {
  const ready = path.join(tmpdir(), `clearinghouse-world-${sourceKey()}`);
  if (existsSync(ready)) return ready;
  const making = mkdtempSync(path.join(tmpdir(), 'clearinghouse-world-making-'));
  const services = servicesOn(making, () => WORLD_START);
  installServices(services);
  await prepare(services, () => undefined);
  await services.store.close();
  try {
    renameSync(making, ready);
  } catch (error) {
    if (!existsSync(ready)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return ready;
}

/** What the seeded bytes may depend on: everything but pages and their texts. */
function sourceKey(): string {
  const hash = createHash('sha256');
  for (const folder of ['db', 'app'])
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/^(?:components|routes|locales|styles)\//.test(file) || !/\.(?:ts|sql)$/.test(file))
        continue;
      hash.update(file).update(readFileSync(path.join(folder, file)));
    }
  return hash.digest('hex').slice(0, 16);
}
