/**
 * Signing in: the password first, the second factor after it where there is one. A wrong password,
 * an unknown address and a locked account get the same answer after the same work.
 */
import { appendAudit } from '#db/queries/audit';
import {
  findPerson,
  findPersonByEmail,
  listRolesOf,
  type StoredPerson,
  updatePerson,
} from '#db/queries/people';
import { revokeSession } from '#db/queries/sessions';
import type { Tx } from '#db/store';
import { accountPaths } from '~/accounts/account-paths';
import { inEvenTime } from '~/accounts/even-time.server';
import { isLocked, lockAfter } from '~/accounts/lock-out';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { checkPassword } from '~/accounts/passwords.server';
import { assertWithin, countAgainst } from '~/accounts/rate-limits.server';
import { needsSecondFactor } from '~/accounts/roles';
import { openSession, sessionCookie } from '~/accounts/sessions.server';
import { standingOf } from '~/accounts/viewer.server';
import { publicUrl } from '~/platform/env.server';
import { services } from '~/platform/services.server';

export type SignInResult =
  | { ok: true; cookie: string; secondFactor: boolean }
  | { ok: false; reason: 'refused' };

const REFUSED: SignInResult = { ok: false, reason: 'refused' };

/** Checks the password and opens a session. Throws AppError `rate-limited` per network address. */
export async function signIn(
  request: Request,
  given: { email: string; password: string },
): Promise<SignInResult> {
  await assertWithin('sign-in', request);
  const result = await inEvenTime(
    () => attempt(request, given),
    (answer) => !answer.ok,
  );
  if (!result.ok) await countAgainst('sign-in', request);
  return result;
}

async function attempt(
  request: Request,
  given: { email: string; password: string },
): Promise<SignInResult> {
  const { store } = services();
  const known = await findPersonByEmail(store.read, given.email);
  const right = await checkPassword(known?.passwordHash ?? null, given.password);
  const before = await sessionIn(request);
  return known ? await store.tx((tx) => conclude(tx, request, known.id, right, before)) : REFUSED;
}

async function conclude(
  tx: Tx,
  request: Request,
  personId: string,
  right: boolean,
  before: { personId: string; sessionId: string } | null,
): Promise<SignInResult> {
  const { clock } = services();
  const now = clock();
  const person = await findPerson(tx, personId);
  if (!person || person.disabledAt !== null || isLocked(person.lockedUntil, now)) return REFUSED;
  if (!right) {
    await countFailure(tx, person, 'password');
    return REFUSED;
  }
  if (before) await revokeSession(tx, before.personId, before.sessionId, now);
  const roles = await listRolesOf(tx, personId, now);
  const secondFactor = person.totpConfirmedAt !== null || needsSecondFactor(roles);
  if (!secondFactor) await noteSignIn(tx, personId, false);
  return { ok: true, secondFactor, cookie: await freshCookie(tx, request, personId, null) };
}

/** The session a request came with, so that it ends when another begins. */
async function sessionIn(
  request: Request,
): Promise<{ personId: string; sessionId: string } | null> {
  const standing = await standingOf(request);
  if (standing.kind === 'signed-in') return standing.viewer;
  if (standing.kind === 'anonymous') return null;
  return { personId: standing.person.id, sessionId: standing.sessionId };
}

/** A new session in a new cookie. */
export async function freshCookie(
  tx: Tx,
  request: Request,
  personId: string,
  secondFactorAt: number | null,
): Promise<string> {
  const { env, clock } = services();
  const userAgent = request.headers.get('User-Agent');
  const { token } = await openSession(tx, { personId, at: clock(), secondFactorAt, userAgent });
  return sessionCookie(env, token);
}

/** Everything was right: earlier failures no longer count. */
export async function noteSignIn(tx: Tx, personId: string, secondFactor: boolean): Promise<void> {
  await updatePerson(tx, personId, { failedAttempts: 0, lockedUntil: null });
  await noteAccount(tx, personId, { type: 'account.signed-in', secondFactor });
}

/** One failure more; every fifth locks the account and tells its owner. */
export async function countFailure(
  tx: Tx,
  person: StoredPerson,
  reason: 'password' | 'second-factor',
): Promise<void> {
  const { env, clock } = services();
  const failedAttempts = person.failedAttempts + 1;
  const pause = lockAfter(failedAttempts);
  await noteAccount(tx, person.id, { type: 'account.sign-in-failed', reason });
  if (pause === 0) return await updatePerson(tx, person.id, { failedAttempts });
  const lockedUntil = clock() + pause;
  await updatePerson(tx, person.id, { failedAttempts, lockedUntil });
  await noteAccount(tx, person.id, { type: 'account.locked', until: lockedUntil });
  await queueMail(tx, {
    recipient: person.email,
    locale: person.locale,
    template: 'account-locked',
    params: { link: `${publicUrl(env)}${accountPaths.forgotPassword()}` },
  });
}

type AccountEvent = Parameters<typeof appendAudit>[1]['event'];

/** An event about a person's own account, done by themselves. */
export async function noteAccount(tx: Tx, personId: string, event: AccountEvent): Promise<void> {
  await appendAudit(tx, {
    at: services().clock(),
    institutionId: null,
    actorId: personId,
    subjectType: 'person',
    subjectId: personId,
    event,
  });
}

/** Ends the session of a request; the answer takes the cookie away. */
export async function signOut(request: Request): Promise<string> {
  const { env, store, clock } = services();
  const session = await sessionIn(request);
  if (session)
    await store.tx(async (tx) => {
      if (await revokeSession(tx, session.personId, session.sessionId, clock()))
        await noteAccount(tx, session.personId, { type: 'account.signed-out' });
    });
  return sessionCookie(env, null);
}
