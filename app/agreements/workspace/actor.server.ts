/** Who asks for the workspace of an agreement: somebody signed in, else a guest who came by a link. */
import { mayEver } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { findViewer, requireViewer } from '~/accounts/viewer.server';
import { type Env, publicUrl } from '~/platform/env.server';
import { AppError } from '~/platform/errors';
import { AgreementParams } from '~/platform/path-params.server';
import { readCookie } from '~/platform/preferences';
import type { Services } from '~/platform/services.server';
import { findGuest } from '../invite-partner.server';
import type { AgreementActor } from '../version-context.server';

const isSecure = (env: Env): boolean => publicUrl(env).startsWith('https://');
const cookieName = (env: Env): string =>
  isSecure(env) ? '__Host-agreement-guest' : 'agreement-guest';

const DAY = 86_400_000;
/** For so long a browser that was open to an agreement is told that this is over. */
const REMEMBERED = 60 * DAY;

/** The Set-Cookie value that keeps a guest's token: until the session runs out, and then to say so. */
export function guestCookie(env: Env, token: string, expiresAt: number, now: number): string {
  const parts = [
    `${cookieName(env)}=${token}`,
    'Path=/',
    `Max-Age=${Math.max(0, Math.floor((expiresAt + REMEMBERED - now) / 1000))}`,
    'HttpOnly',
    'SameSite=Lax',
  ];
  if (isSecure(env)) parts.push('Secure');
  return parts.join('; ');
}

/**
 * The actor of a request; who is neither is sent to sign in. Somebody signed in who has no part in
 * agreements is the guest their link made them. Throws AppError `gone` for a guest whose time has run
 * out, or whose invitation was taken back: they have nothing to sign in with.
 */
export async function requireAgreementActor(
  services: Services,
  request: Request,
): Promise<AgreementActor> {
  const viewer = await findViewer(request);
  if (!viewer || !takesPart(viewer)) {
    const guest = await guestOfBrowser(services, request);
    if (guest) return { kind: 'guest', guest };
  }
  if (!viewer && guestToken(services, request) !== null)
    throw new AppError('gone', 'the time of this guest is over');
  return { kind: 'person', viewer: await requireViewer(request) };
}

/** Whoever works on agreements under their own name is no guest. */
export const takesPart = (viewer: Viewer): boolean => mayEver(viewer, 'agreement.read-draft');

/** Whose invitation the browser was opened by; null: it was not, or that time has run out. */
export async function guestOfBrowser(services: Services, request: Request) {
  const token = guestToken(services, request);
  return token ? findGuest(services.store.read, token, services.clock()) : null;
}

const guestToken = ({ env }: Services, request: Request): string | null =>
  readCookie(request.headers.get('Cookie'), cookieName(env)) || null;

/** The code in an address. Throws AppError `not-found` where it can be none of ours. */
export function codeParam(params: unknown): string {
  const parsed = AgreementParams.safeParse(params);
  if (!parsed.success) throw new AppError('not-found', 'an address that cannot be ours');
  return parsed.data.code;
}

/** The version asked for; a guest's own where none is. */
export const versionAsked = (actor: AgreementActor, asked: string | null): string | null =>
  asked || (actor.kind === 'guest' ? actor.guest.agreementVersionId : null);
