/** Who a request comes from, and the doors of signed-in pages. */
import { redirect } from '@remix-run/node';
import { type AssignedRole, listRolesOf } from '#db/queries/people';
import {
  findSession,
  type StoredPerson,
  type StoredSession,
  touchSession,
} from '#db/queries/sessions';
import { accountPaths } from '~/accounts/account-paths';
import { scopeOf } from '~/accounts/permissions';
import { needsSecondFactor, type RoleHeld, type Viewer } from '~/accounts/roles';
import {
  isLive,
  PENDING_LIMIT,
  sessionTokenHash,
  TOUCH_INTERVAL,
} from '~/accounts/sessions.server';
import { keepUnsent } from '~/accounts/unsent-form.server';
import { textIn } from '~/elm/language-map';
import { localeOf } from '~/platform/i18n.server';
import type { Locale } from '~/platform/locales';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';

/** What the session cookie of a request amounts to. */
export type Standing =
  | { kind: 'anonymous' }
  /** The password was right, the second factor is still to be shown (or to be set up). */
  | { kind: 'pending'; person: StoredPerson; sessionId: string; mustSetUp: boolean }
  | { kind: 'signed-in'; viewer: Viewer };

const ANONYMOUS: Standing = { kind: 'anonymous' };

/** One look-up per request, however many ask. */
const standings = new WeakMap<Request, Promise<Standing>>();

export function standingOf(request: Request): Promise<Standing> {
  const known = standings.get(request);
  if (known) return known;
  const found = lookUp(request);
  standings.set(request, found);
  return found;
}

async function lookUp(request: Request): Promise<Standing> {
  const { env, store, clock } = services();
  const tokenHash = sessionTokenHash(env, request);
  const found = tokenHash && (await findSession(store.read, tokenHash));
  const now = clock();
  if (!found || !isLive(found.session, now) || found.person.disabledAt !== null) return ANONYMOUS;
  const { session, person } = found;
  const roles = await listRolesOf(store.read, person.id, now);
  const hasFactor = person.totpConfirmedAt !== null;
  if (session.secondFactorAt === null && (hasFactor || needsSecondFactor(roles))) {
    if (now - session.createdAt >= PENDING_LIMIT) return ANONYMOUS;
    return { kind: 'pending', person, sessionId: session.id, mustSetUp: !hasFactor };
  }
  await noteUse(session, now);
  const locale = localeOf(request, person);
  return { kind: 'signed-in', viewer: toViewer(session, person, roles, locale) };
}

/** A full disk must not keep people from reading: failing to note the use is only logged. */
async function noteUse(session: StoredSession, now: number): Promise<void> {
  if (now - session.lastSeenAt < TOUCH_INTERVAL) return;
  const { store, log } = services();
  try {
    await store.tx((tx) => touchSession(tx, session.id, now));
  } catch {
    log.warn({ sessionId: session.id }, 'the use of a session could not be noted');
  }
}

function toViewer(
  session: StoredSession,
  person: StoredPerson,
  assigned: readonly AssignedRole[],
  locale: Locale,
): Viewer {
  const held = assigned.map((each) => toRoleHeld(each, locale));
  const chosen = assigned.findIndex((each) => each.assignmentId === session.actingRoleId);
  const everyone: RoleHeld = {
    role: 'learner',
    institutionId: null,
    institutionName: null,
    unitId: null,
  };
  const roles = held.length > 0 ? held : [everyone];
  return {
    personId: person.id,
    displayName: `${person.givenName} ${person.familyName}`.trim(),
    email: person.email,
    locale: person.locale,
    roles,
    acting: roles[chosen] ?? actedInFirst(roles) ?? everyone,
    sessionId: session.id,
  };
}

/** Until somebody chooses: a role that works on cases, since there people are waiting. */
const actedInFirst = (roles: readonly RoleHeld[]): RoleHeld | undefined =>
  roles.find((each) => each.role !== 'learner' && scopeOf('case.list', each.role) !== null) ??
  roles[0];

const toRoleHeld = (each: AssignedRole, locale: Locale): RoleHeld => ({
  role: each.role,
  institutionId: each.institutionId,
  institutionName: each.institutionNames ? textIn(each.institutionNames, locale) : null,
  unitId: each.unitId,
});

/** The person signed in, or null. */
export async function findViewer(request: Request): Promise<Viewer | null> {
  const standing = await standingOf(request);
  return standing.kind === 'signed-in' ? standing.viewer : null;
}

/**
 * The person signed in; everyone else is sent to sign in and comes back to this page. Call it before
 * the body is read: a form sent in vain is kept and offered again.
 */
export async function requireViewer(request: Request): Promise<Viewer> {
  const standing = await standingOf(request);
  if (standing.kind === 'signed-in') return standing.viewer;
  const returnTo = pageOf(request);
  const headers = new Headers(NO_STORE);
  const unsent = await keepUnsent(request);
  if (unsent) headers.append('Set-Cookie', unsent);
  throw redirect(
    standing.kind === 'pending' ? accountPaths.secondFactor(returnTo) : paths.signIn(returnTo),
    { headers },
  );
}

/** The page a request belongs to: of a form, the page it stood on; never single fetch's own address. */
export function pageOf(request: Request): string {
  const url = request.method === 'GET' ? new URL(request.url) : formPage(request);
  const path = url.pathname.replace(/(?:\/_root|\.data)$/, '') || '/';
  url.searchParams.delete('_routes');
  url.searchParams.delete('index');
  return `${path}${url.search}`;
}

function formPage(request: Request): URL {
  const home = new URL(paths.home(), request.url);
  const referrer = request.headers.get('Referer');
  if (referrer === null || !URL.canParse(referrer)) return home;
  const page = new URL(referrer);
  return page.host === home.host ? page : home;
}

/** Headers of every page shown to somebody signed in: nothing of it may stay in a cache. */
export const NO_STORE = { 'Cache-Control': 'no-store' } as const;

/** For a route's `headers` export. */
export const noStoreHeaders = (): HeadersInit => NO_STORE;
