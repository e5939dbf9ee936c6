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
import { insertPerson, insertRole, listRolesOf } from '#db/queries/people';
import { institution, unit } from '#db/schema/institutions';
import type { Store } from '#db/store';
import { hashPassword } from '~/accounts/passwords.server';
import type { Role } from '~/accounts/roles';
import { openSession, sessionCookie } from '~/accounts/sessions.server';
import { publicUrl, readEnv } from '~/platform/env.server';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { createLog } from '~/platform/log.server';
import { createSecrets } from '~/platform/secrets.server';
import { installServices, type Services } from '~/platform/services.server';
import { defaultPolicy } from '~/recognition/policy';

/** The instant every test starts at: Monday 2 March 2026, 09:00 UTC. */
export const TEST_START = Date.UTC(2026, 2, 2, 9);
export const TEST_PASSWORD = 'a calm long passphrase';

export interface TestClock {
  now(): number;
  advance(milliseconds: number): void;
  set(instant: number): void;
}

export interface RouteModule {
  // biome-ignore lint/suspicious/noExplicitAny: routes differ in their argument and answer types
  loader?: (args: any) => unknown;
  // biome-ignore lint/suspicious/noExplicitAny: routes differ in their argument and answer types
  action?: (args: any) => unknown;
}

export interface CallOptions {
  readonly cookie?: string;
  readonly params?: Record<string, string>;
  readonly headers?: Record<string, string>;
  /** A form for an action: plain values are sent url-encoded, a FormData as multipart. */
  readonly form?: Record<string, string | readonly string[]> | FormData;
  /** A raw body for an action, with its own Content-Type in `headers`. */
  readonly body?: BodyInit;
}

export interface CallResult {
  readonly status: number;
  readonly headers: Headers;
  /** What the page gets: a loader's data, a JSON body parsed, another body as text; null if none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests know the shape they ask for
  readonly data: any;
  /** Where a redirect leads. */
  readonly location: string | null;
  /** Set when the route answered or threw a Response; its body is still unread. */
  readonly response: Response | null;
  /** Set when the route threw an AppError. */
  readonly error: AppError | null;
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

export interface PersonFacts {
  readonly email?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly dateOfBirth?: string | null;
  readonly locale?: string | null;
  readonly password?: string;
}

export interface RolePlace {
  readonly institutionId?: string | null;
  readonly unitId?: string | null;
  readonly validUntil?: number | null;
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

function factories(made: Services) {
  const { store, clock, env } = made;
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  return {
    async makeInstitution(facts: Partial<typeof institution.$inferInsert> = {}) {
      const id = facts.id ?? newId();
      const number = next();
      await store.tx(async (tx) => {
        await tx.insert(institution).values({
          slug: `institution-${number}`,
          names: { en: `University ${number}`, fr: `Université ${number}` },
          country: 'BE',
          address: [],
          timeZone: 'Europe/Brussels',
          recognised: true,
          policy: defaultPolicy(),
          createdAt: clock(),
          ...facts,
          id,
        });
      });
      return id;
    },
    async makeUnit(institutionId: string, facts: Partial<typeof unit.$inferInsert> = {}) {
      const id = facts.id ?? newId();
      const names = { en: `Faculty ${next()}` };
      await store.tx(async (tx) => {
        await tx.insert(unit).values({ names, kind: 'faculty', ...facts, institutionId, id });
      });
      return id;
    },
    async makePerson(facts: PersonFacts = {}) {
      const id = newId();
      const passwordHash = facts.password ? await hashPassword(facts.password) : null;
      await store.tx((tx) =>
        insertPerson(tx, {
          id,
          email: facts.email ?? `person-${next()}@example.org`,
          givenName: facts.givenName ?? 'Ada',
          familyName: facts.familyName ?? 'Example',
          dateOfBirth: facts.dateOfBirth ?? null,
          locale: facts.locale ?? 'en',
          passwordHash,
          emailVerifiedAt: clock(),
          createdAt: clock(),
        }),
      );
      return id;
    },
    async giveRole(personId: string, role: Role, place: RolePlace = {}) {
      const id = newId();
      await store.tx((tx) =>
        insertRole(tx, {
          id,
          personId,
          role,
          institutionId: place.institutionId ?? null,
          unitId: place.unitId ?? null,
          validFrom: clock(),
          validUntil: place.validUntil ?? null,
        }),
      );
      return id;
    },
    async signInAs(
      personId: string,
      options: { secondFactor?: boolean; acting?: Role } = {},
    ): Promise<string> {
      const roles = await listRolesOf(store.read, personId, clock());
      const acting = roles.find((each) => each.role === options.acting);
      if (options.acting && !acting) throw new Error(`this person is no ${options.acting}`);
      const { token } = await store.tx((tx) =>
        openSession(tx, {
          personId,
          at: clock(),
          secondFactorAt: options.secondFactor === false ? null : clock(),
          userAgent: 'test',
          actingRoleId: acting?.assignmentId ?? null,
        }),
      );
      return sessionCookie(env, token).split(';')[0] ?? '';
    },
  };
}

const headersOf = (options: CallOptions): Headers =>
  new Headers({ ...options.headers, ...(options.cookie ? { Cookie: options.cookie } : {}) });

function formRequest(url: URL, options: CallOptions): Request {
  const headers = headersOf(options);
  if (!headers.has('Origin')) headers.set('Origin', url.origin);
  return new Request(url, { method: 'POST', headers, body: options.body ?? bodyOf(options.form) });
}

function bodyOf(form: CallOptions['form']): BodyInit {
  if (form instanceof FormData) return form;
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form ?? {}))
    for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
  return body;
}

async function call(
  handler: ((args: unknown) => unknown) | undefined,
  request: Request,
  options: CallOptions,
): Promise<CallResult> {
  if (!handler) throw new Error('this route has no such handler');
  const context = { nonce: 'test-nonce', requestId: 'test-request' };
  try {
    return await toResult(await handler({ request, params: options.params ?? {}, context }));
  } catch (thrown) {
    if (thrown instanceof AppError)
      return { ...EMPTY, headers: new Headers(), status: thrown.status, error: thrown };
    if (thrown instanceof Response || isDataWithInit(thrown)) return await toResult(thrown);
    throw thrown;
  }
}

const EMPTY = { data: null, location: null, response: null, error: null } as const;

interface DataWithInit {
  readonly type: 'DataWithResponseInit';
  readonly data: unknown;
  readonly init: ResponseInit | null;
}

const isDataWithInit = (value: unknown): value is DataWithInit =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'DataWithResponseInit';

async function toResult(answer: unknown): Promise<CallResult> {
  if (answer instanceof Response) {
    const { status, headers } = answer;
    const json = headers.get('Content-Type')?.includes('json');
    const text = answer.body === null ? '' : await answer.clone().text();
    const data = text === '' ? null : json ? JSON.parse(text) : text;
    return {
      status,
      headers,
      data,
      location: headers.get('Location'),
      response: answer,
      error: null,
    };
  }
  if (isDataWithInit(answer)) {
    const headers = new Headers(answer.init?.headers);
    return { ...EMPTY, status: answer.init?.status ?? 200, headers, data: answer.data };
  }
  return { ...EMPTY, status: 200, headers: new Headers(), data: answer };
}
