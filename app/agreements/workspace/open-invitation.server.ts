/** The page behind a single-use link: it shows whose invitation it is, and is used up by a button. */
import { data, redirect } from '@remix-run/node';
import { findVersion } from '#db/queries/agreement-work';
import { findPlaceNames } from '#db/queries/people';
import { NO_STORE } from '~/accounts/viewer.server';
import { textIn } from '~/elm/text-in';
import { AppError } from '~/platform/errors';
import { localeOf } from '~/platform/i18n.server';
import { TokenParams } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { openGuestLink, peekGuestLink } from '../invite-partner.server';
import { LIFE } from '../life/transitions.data';
import { withdraw } from '../withdraw.server';
import { guestCookie, guestOfBrowser } from './actor.server';
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
  const { status, everApproved } = found.version;
  return {
    code: found.agreement.code,
    mayDecline: LIFE.withdraw.from.includes(status) && !everApproved,
  };
}

/**
 * Throws AppError `gone` where the link was used, has run out or never was. A browser that is still
 * open to an agreement is told so, with the way there.
 */
export async function showInvitation(services: Services, request: Request, params: unknown) {
  const guest = await peekGuestLink(services, tokenOf(params));
  if (!guest) return usedLink(services, request);
  const locale = localeOf(request);
  const place = await findPlaceNames(services.store.read, guest.institutionId, null);
  return data(
    {
      kind: 'invitation' as const,
      name: guest.name,
      institution: place?.institution ? textIn(place.institution, locale) : '',
      ...(await invitedTo(services, guest.agreementVersionId)),
      until: guest.linkExpiresAt,
    },
    { headers: NO_STORE },
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
  const opened = await openGuestLink(services, tokenOf(params));
  if (!opened) return usedLink(services, request);
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
