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
import { guestCookie } from './actor.server';

function tokenOf(params: unknown): string {
  const parsed = TokenParams.safeParse(params);
  if (!parsed.success) throw new AppError('gone', 'this is no token');
  return parsed.data.token;
}

async function codeOf({ store }: Services, versionId: string): Promise<string> {
  const found = await findVersion(store.read, versionId);
  if (!found) throw new AppError('gone', `no version ${versionId}`);
  return found.agreement.code;
}

/** Throws AppError `gone` where the link was used, has run out or never was. */
export async function showInvitation(services: Services, request: Request, params: unknown) {
  const guest = await peekGuestLink(services, tokenOf(params));
  if (!guest) throw new AppError('gone', 'the link was used or has run out');
  const locale = localeOf(request);
  const place = await findPlaceNames(services.store.read, guest.institutionId, null);
  return data(
    {
      name: guest.name,
      institution: place?.institution ? textIn(place.institution, locale) : '',
      code: await codeOf(services, guest.agreementVersionId),
      until: guest.linkExpiresAt,
    },
    { headers: NO_STORE },
  );
}

export async function openInvitation(services: Services, params: unknown) {
  const opened = await openGuestLink(services, tokenOf(params));
  if (!opened) throw new AppError('gone', 'the link was used or has run out');
  const code = await codeOf(services, opened.guest.agreementVersionId);
  const { env, clock } = services;
  const cookie = guestCookie(env, opened.sessionToken, opened.expiresAt, clock());
  throw redirect(paths.agreementWorkspace(code, { view: 'whole' }), {
    status: 303,
    headers: { ...NO_STORE, 'Set-Cookie': cookie },
  });
}

export type InvitationPage = Awaited<ReturnType<typeof showInvitation>>['data'];
