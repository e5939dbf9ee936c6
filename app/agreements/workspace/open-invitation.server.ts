/** The page behind a single-use link: it shows whose invitation it is, and is used up by a button. */
import { data, redirect } from '@remix-run/node';
import { findVersion } from '#db/queries/agreement-work';
import { findPlaceNames } from '#db/queries/people';
import { findViewer, NO_STORE } from '~/accounts/viewer.server';
import { textIn } from '~/elm/text-in';
import { AppError } from '~/platform/errors';
import { localeOf } from '~/platform/i18n.server';
import { TokenParams } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { findOldInvitation, openGuestLink, peekGuestLink } from '../invite-partner.server';
import { LIFE } from '../life/transitions.data';
import { withdraw } from '../withdraw.server';
import { guestCookie, guestOfBrowser, takesPart } from './actor.server';
import { textOf } from './answers';

/** Characters of a reason. */
const MOST_NOTE = 2_000;

function tokenOf(params: unknown): string {
  const parsed = TokenParams.safeParse(params);
  if (!parsed.success) throw new AppError('gone', 'this is no token');
  return parsed.data.token;
}

async function invitedTo({ store }: Services, versionId: string) {
  const found = await findVersion(store.read, versionId);
  if (!found) throw new AppError('gone', `no version ${versionId}`);
  const { status, everApproved, drafterInstitutionId } = found.version;
  return {
    code: found.agreement.code,
    drafterInstitutionId,
    mayDecline: LIFE.withdraw.from.includes(status) && !everApproved,
  };
}

async function nameOf({ store }: Services, institutionId: string | null, locale: string) {
  const place = institutionId ? await findPlaceNames(store.read, institutionId, null) : null;
  return place?.institution ? textIn(place.institution, locale) : '';
}

/** Whoever works on agreements under their own name: signed in, a link would open nothing to them. */
async function worksHere(request: Request): Promise<string | null> {
  const viewer = await findViewer(request);
  return viewer && takesPart(viewer) ? viewer.displayName : null;
}

/**
 * Throws AppError `gone` where the link was used or never was. A browser that is still open to an
 * agreement is told so, with the way there; of a link taken back or run out it is said who sent it.
 */
export async function showInvitation(services: Services, request: Request, params: unknown) {
  const token = tokenOf(params);
  const guest = await peekGuestLink(services, token);
  if (!guest) return endedLink(services, request, token);
  const { drafterInstitutionId: _, ...invited } = await invitedTo(
    services,
    guest.agreementVersionId,
  );
  return data(
    {
      kind: 'invitation' as const,
      name: guest.name,
      institution: await nameOf(services, guest.institutionId, localeOf(request)),
      ...invited,
      until: guest.linkExpiresAt,
      /** The name of whoever is signed in and would not be a guest; null: nobody is. */
      signedIn: await worksHere(request),
    },
    { headers: NO_STORE },
  );
}

async function endedLink(services: Services, request: Request, token: string) {
  const old = await findOldInvitation(services, token);
  if (!old) return usedLink(services, request);
  const { code, drafterInstitutionId } = await invitedTo(services, old.agreementVersionId);
  return data(
    {
      kind: 'ended' as const,
      code,
      who: await nameOf(services, drafterInstitutionId, localeOf(request)),
      why: old.endedAt === null ? ('runOut' as const) : ('takenBack' as const),
      at: old.endedAt ?? old.linkExpiresAt,
    },
    { status: 410, headers: NO_STORE },
  );
}

async function usedLink(services: Services, request: Request) {
  const guest = await guestOfBrowser(services, request);
  if (!guest) throw new AppError('gone', 'the link was used or has run out');
  const { code } = await invitedTo(services, guest.agreementVersionId);
  const until = guest.sessionExpiresAt ?? guest.linkExpiresAt;
  return data(
    { kind: 'used' as const, name: guest.name, code, until },
    { status: 410, headers: NO_STORE },
  );
}

/** Opens the agreement, or declines the draft with a reason and shows that; either uses the link up. */
export async function openInvitation(services: Services, request: Request, params: unknown) {
  const form = await request.formData();
  const token = tokenOf(params);
  // It stays good for whoever signs out first.
  if (await worksHere(request)) return showInvitation(services, request, params);
  const opened = await openGuestLink(services, token);
  if (!opened) return endedLink(services, request, token);
  const { guest } = opened;
  const { code } = await invitedTo(services, guest.agreementVersionId);
  const declined =
    textOf(form, 'intent') === 'decline' &&
    (await withdraw(
      services,
      { kind: 'guest', guest },
      { versionId: guest.agreementVersionId, note: textOf(form, 'note').slice(0, MOST_NOTE) },
    ));
  const { env, clock } = services;
  const cookie = guestCookie(env, opened.sessionToken, opened.expiresAt, clock());
  const there = declined ? { section: 'life' } : { view: 'whole' };
  throw redirect(paths.agreementWorkspace(code, there), {
    status: 303,
    headers: { ...NO_STORE, 'Set-Cookie': cookie },
  });
}

export type InvitationPage = Awaited<ReturnType<typeof showInvitation>>['data'];
