/** What people do with their own account: profile, password, second factor, sessions, role. */
import { findPerson, listRolesOf, type StoredPerson, updatePerson } from '#db/queries/people';
import {
  listSessions,
  markSecondFactor,
  revokeSession,
  revokeSessions,
  setActingRole,
} from '#db/queries/sessions';
import { isLocked } from '~/accounts/lock-out';
import { browserName, type OwnSession } from '~/accounts/own-session';
import type { PasswordProblem } from '~/accounts/password-rules';
import { checkPassword, hashPassword } from '~/accounts/passwords.server';
import { problemFor, putPassword } from '~/accounts/reset-password.server';
import { needsSecondFactor, roleKey, type Viewer } from '~/accounts/roles';
import { removeFactor, setFactor, spendCode } from '~/accounts/second-factor.server';
import { isLive } from '~/accounts/sessions.server';
import { countFailure, noteAccount } from '~/accounts/sign-in.server';
import { AppError } from '~/platform/errors';
import { services } from '~/platform/services.server';

export interface Profile {
  readonly givenName: string;
  readonly familyName: string;
  /** `YYYY-MM-DD`, or null. */
  readonly dateOfBirth: string | null;
  readonly locale: string | null;
}

async function ownPerson(viewer: Viewer): Promise<StoredPerson> {
  const person = await findPerson(services().store.read, viewer.personId);
  if (!person) throw new AppError('not-found', 'the person of this session is gone');
  return person;
}

export async function loadProfile(viewer: Viewer): Promise<Profile & { email: string }> {
  const { givenName, familyName, dateOfBirth, locale, email } = await ownPerson(viewer);
  return { givenName, familyName, dateOfBirth, locale, email };
}

export async function changeProfile(viewer: Viewer, profile: Profile): Promise<void> {
  await services().store.tx(async (tx) => {
    await updatePerson(tx, viewer.personId, profile);
    await noteAccount(tx, viewer.personId, { type: 'account.profile-changed' });
  });
}

export interface Security {
  readonly sessions: readonly OwnSession[];
  readonly secondFactorSince: number | null;
  readonly secondFactorNeeded: boolean;
}

export async function loadSecurity(viewer: Viewer): Promise<Security> {
  const { store, clock } = services();
  const now = clock();
  const person = await ownPerson(viewer);
  const sessions = await listSessions(store.read, viewer.personId, now);
  return {
    sessions: sessions
      .filter((session) => isLive(session, now))
      .map((session) => ({
        id: session.id,
        current: session.id === viewer.sessionId,
        createdAt: session.createdAt,
        lastSeenAt: session.lastSeenAt,
        browser: browserName(session.userAgent),
      })),
    secondFactorSince: person.totpConfirmedAt,
    secondFactorNeeded: needsSecondFactor(viewer.roles),
  };
}

/** Ends one of the viewer's sessions; one of somebody else's does not exist for them. */
export async function endOwnSession(viewer: Viewer, sessionId: string): Promise<void> {
  const { store, clock } = services();
  await store.tx(async (tx) => {
    if (await revokeSession(tx, viewer.personId, sessionId, clock()))
      await noteAccount(tx, viewer.personId, { type: 'account.session-revoked', sessionId });
  });
}

/** Ends every session of the viewer but this one. */
export async function endOtherSessions(viewer: Viewer): Promise<void> {
  const { store, clock } = services();
  await store.tx(async (tx) => {
    await revokeSessions(tx, viewer.personId, clock(), viewer.sessionId);
    await noteAccount(tx, viewer.personId, {
      type: 'account.session-revoked',
      sessionId: 'others',
    });
  });
}

type Denied = 'password-wrong' | 'locked';

/** Asks for the password again before something that would hand the account over. */
async function confirmPassword(
  viewer: Viewer,
  password: string,
): Promise<{ person: StoredPerson; denied: null } | { denied: Denied }> {
  const { store, clock } = services();
  const person = await ownPerson(viewer);
  if (isLocked(person.lockedUntil, clock())) return { denied: 'locked' };
  if (await checkPassword(person.passwordHash, password)) return { person, denied: null };
  await store.tx(async (tx) => {
    const now = await findPerson(tx, person.id);
    if (now) await countFailure(tx, now, 'password');
  });
  return { denied: 'password-wrong' };
}

/** Changes the password; other sessions end. Null: done. */
export async function changePassword(
  viewer: Viewer,
  given: { currentPassword: string; password: string },
): Promise<Denied | `password-${PasswordProblem}` | null> {
  const asked = await confirmPassword(viewer, given.currentPassword);
  if (asked.denied !== null) return asked.denied;
  const problem = problemFor(asked.person, given.password);
  if (problem) return `password-${problem}`;
  const passwordHash = await hashPassword(given.password);
  const { person } = asked;
  await services().store.tx((tx) => putPassword(tx, person, passwordHash, viewer.sessionId));
  return null;
}

type FactorProblem = Denied | 'code-wrong' | 'setup-expired' | 'factor-needed';

/** Sets up an authenticator, in place of an earlier one too. Null: done. */
export async function setOwnFactor(
  viewer: Viewer,
  given: { currentPassword: string; code: string; setup: string },
): Promise<FactorProblem | null> {
  const asked = await confirmPassword(viewer, given.currentPassword);
  if (asked.denied !== null) return asked.denied;
  const { person } = asked;
  const { store, clock } = services();
  return await store.tx(async (tx) => {
    const problem = await setFactor(tx, person, given.code, given.setup);
    if (problem) return problem;
    await revokeSessions(tx, person.id, clock(), viewer.sessionId);
    await markSecondFactor(tx, viewer.sessionId, clock());
    return null;
  });
}

/** Takes the authenticator off, with a last code of it. Null: done. */
export async function removeOwnFactor(
  viewer: Viewer,
  given: { currentPassword: string; code: string },
): Promise<FactorProblem | null> {
  const asked = await confirmPassword(viewer, given.currentPassword);
  if (asked.denied !== null) return asked.denied;
  const { person } = asked;
  return await services().store.tx(
    async (tx) =>
      (await spendCode(tx, person, given.code)) ??
      (await removeFactor(tx, person, viewer.sessionId)),
  );
}

/** Acts in another of the roles held. Throws AppError `not-found` for one that is not. */
export async function switchRole(viewer: Viewer, key: string): Promise<void> {
  const { store, clock } = services();
  await store.tx(async (tx) => {
    const held = await listRolesOf(tx, viewer.personId, clock());
    const chosen = held.find((each) => roleKey(each) === key);
    if (!chosen) throw new AppError('not-found', 'this role is not held');
    await setActingRole(tx, viewer.sessionId, chosen.assignmentId);
    await noteAccount(tx, viewer.personId, { type: 'account.role-switched', role: chosen.role });
  });
}
