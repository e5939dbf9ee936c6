/**
 * Sessions live in the record; the browser holds a random token, the record its SHA-256. A session
 * ends after 12 hours without use, after 7 days in any case, or when it is revoked; the token is
 * renewed at sign-in and at the second factor (OWASP ASVS 5.0 V7).
 */
import { randomBytes } from 'node:crypto';
import { insertSession, type StoredSession } from '#db/queries/sessions';
import type { Tx } from '#db/store';
import { type Env, publicUrl } from '~/platform/env.server';
import { newId, sha256 } from '~/platform/ids.server';
import { readCookie } from '~/platform/preferences';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const IDLE_LIMIT = 12 * HOUR;
export const ABSOLUTE_LIMIT = 7 * 24 * HOUR;
/** How long a password alone is good for while the second factor is awaited. */
export const PENDING_LIMIT = 10 * MINUTE;
/** Use is written down no more often than this. */
export const TOUCH_INTERVAL = 5 * MINUTE;

const isSecure = (env: Env): boolean => publicUrl(env).startsWith('https://');

/** `__Host-` binds the cookie to this host and to https; over plain http browsers refuse it. */
const sessionCookieName = (env: Env): string => (isSecure(env) ? '__Host-session' : 'session');

/** The Set-Cookie value that hands a token to the browser; null takes it away. */
export function sessionCookie(env: Env, token: string | null): string {
  const lifetime = token === null ? 0 : Math.floor(ABSOLUTE_LIMIT / 1000);
  const parts = [
    `${sessionCookieName(env)}=${token ?? ''}`,
    'Path=/',
    `Max-Age=${lifetime}`,
    'HttpOnly',
    'SameSite=Lax',
  ];
  if (isSecure(env)) parts.push('Secure');
  return parts.join('; ');
}

/** The hash of the token a request carries, or null. */
export function sessionTokenHash(env: Env, request: Request): string | null {
  const token = readCookie(request.headers.get('Cookie'), sessionCookieName(env));
  return token && /^[A-Za-z0-9_-]{43}$/.test(token) ? sha256(token) : null;
}

export interface NewSession {
  readonly personId: string;
  readonly at: number;
  /** When the second factor was shown; null: password only. */
  readonly secondFactorAt: number | null;
  readonly userAgent: string | null;
  readonly actingRoleId?: string | null;
}

/** Writes a new session; the token is in the answer and nowhere else. */
export async function openSession(
  tx: Tx,
  wanted: NewSession,
): Promise<{ sessionId: string; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const sessionId = newId();
  await insertSession(tx, {
    id: sessionId,
    tokenHash: sha256(token),
    personId: wanted.personId,
    actingRoleId: wanted.actingRoleId ?? null,
    createdAt: wanted.at,
    lastSeenAt: wanted.at,
    expiresAt: wanted.at + ABSOLUTE_LIMIT,
    secondFactorAt: wanted.secondFactorAt,
    userAgent: wanted.userAgent?.slice(0, 300) ?? null,
  });
  return { sessionId, token };
}

/** Neither revoked, nor idle too long, nor past its end. */
export const isLive = (session: StoredSession, at: number): boolean =>
  session.revokedAt === null && at < session.expiresAt && at - session.lastSeenAt < IDLE_LIMIT;
