/**
 * A whole application without its HTTP server: a fresh record copied from a migrated template, a
 * clock that stands still until told, and routes called as Remix would call them.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { databaseFile, openStore } from '#db/open';
import type { institution, unit } from '#db/schema/institutions';
import type { Store } from '#db/store';
import { factories, type PersonFacts, type RolePlace } from '#tests/support/factories';
import {
  type CallOptions,
  type CallResult,
  call,
  formRequest,
  headersOf,
  type RouteModule,
} from '#tests/support/route-call';
import type { Role } from '~/accounts/roles';
import { publicUrl, readEnv } from '~/platform/env.server';
import { createLog } from '~/platform/log.server';
import { createSecrets } from '~/platform/secrets.server';
import { installServices, type Services } from '~/platform/services.server';

/** The instant every test starts at: Monday 2 March 2026, 09:00 UTC. */
export const TEST_START = Date.UTC(2026, 2, 2, 9);
export const TEST_PASSWORD = 'a calm long passphrase';

export type { CallOptions, CallResult, PersonFacts, RolePlace, RouteModule };

export interface TestClock {
  now(): number;
  advance(milliseconds: number): void;
  set(instant: number): void;
}

export interface TestApp {
  readonly services: Services;
  readonly store: Store;
  readonly clock: TestClock;
  readonly dataDir: string;
  readonly origin: string;
  /** A Cookie header of a fresh session; `acting` picks a role the person holds. */
  signInAs(personId: string, options?: { secondFactor?: boolean; acting?: Role }): Promise<string>;
  callLoader(route: RouteModule, url: string, options?: CallOptions): Promise<CallResult>;
  callAction(route: RouteModule, url: string, options?: CallOptions): Promise<CallResult>;
  makeInstitution(facts?: Partial<typeof institution.$inferInsert>): Promise<string>;
  makeUnit(institutionId: string, facts?: Partial<typeof unit.$inferInsert>): Promise<string>;
  /** A person with a verified address; `password` is hashed (costs 50 ms), none by default. */
  makePerson(facts?: PersonFacts): Promise<string>;
  giveRole(personId: string, role: Role, place?: RolePlace): Promise<string>;
  close(): Promise<void>;
}

/** Starts one; call `close()` when done. One at a time per test file. */
export async function createTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'clearinghouse-test-'));
  copyFileSync(databaseFile(await template()), databaseFile(dataDir));
  let instant = TEST_START;
  const clock: TestClock = {
    now: () => instant,
    advance: (milliseconds) => {
      instant += milliseconds;
    },
    set: (to) => {
      instant = to;
    },
  };
  const env = readEnv({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const made: Services = {
    env,
    store: openStore(dataDir),
    clock: clock.now,
    log: createLog('silent'),
    secrets: createSecrets(env.SECRET ?? 'the secret of every test installation'),
  };
  installServices(made);
  const origin = publicUrl(env);
  return {
    services: made,
    store: made.store,
    clock,
    dataDir,
    origin,
    ...factories(made),
    callLoader: (route, url, options = {}) =>
      call(
        route.loader,
        new Request(new URL(url, origin), { headers: headersOf(options) }),
        options,
      ),
    callAction: (route, url, options = {}) =>
      call(route.action, formRequest(new URL(url, origin), options), options),
    async close() {
      await made.store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A migrated, empty record, made once for each state of the migrations. */
async function template(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of readdirSync('db/migrations')
    .filter((each) => each.endsWith('.sql'))
    .sort())
    hash.update(readFileSync(path.join('db/migrations', name)));
  const key = hash.digest('hex').slice(0, 16);
  const ready = path.join(tmpdir(), `clearinghouse-template-${key}`);
  if (existsSync(ready)) return ready;
  const making = mkdtempSync(path.join(tmpdir(), 'clearinghouse-making-'));
  await openStore(making).close();
  try {
    renameSync(making, ready);
  } catch (error) {
    if (!existsSync(ready)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return ready;
}
