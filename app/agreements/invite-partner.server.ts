/**
 * The named contact of the other party reads, comments and approves: with an account where they
 * have one there, else by a link that is good once and for fourteen days.
 */
import {
  findGuestByLink,
  findGuestByOldLink,
  findGuestBySession,
  type GuestRow,
  insertGuest,
  listGuests,
  updateGuest,
} from '#db/queries/agreement-talk';
import { findPersonByEmail, findPlaceNames, normaliseEmail } from '#db/queries/people';
import { listRoleHolders } from '#db/queries/role-holders';
import type { Read } from '#db/store';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { textIn } from '~/elm/language-map';
import { publicUrl } from '~/platform/env.server';
import { newId, newToken, sha256 } from '~/platform/ids.server';
import { paths } from '~/platform/paths';
import { serverPaths } from '~/platform/server-paths';
import type { Services } from '~/platform/services.server';
import {
  type AgreementActor,
  auditVersion,
  inVersion,
  saveVersion,
  type Work,
} from './version-context.server';

const DAY = 86_400_000;
export const GUEST_LINK_LIFETIME = 14 * DAY;
/** How long a guest works once the link was opened. */
export const GUEST_SESSION_LIFETIME = 7 * DAY;

export interface InviteInput {
  readonly versionId: string;
  readonly institutionId: string;
  readonly name: string;
  readonly email: string;
  readonly locale?: string | null;
}

export type InviteOutcome =
  /** `account`: they sign in with theirs; `link`: a single-use link went to them. */
  | { readonly kind: 'invited'; readonly by: 'account' | 'link' }
  | { readonly kind: 'refused'; readonly reason: 'not-a-party' | 'own-party' | 'closed' };

export function invitePartner(
  services: Services,
  actor: AgreementActor,
  input: InviteInput,
): Promise<InviteOutcome> {
  return inVersion<InviteOutcome>(
    services,
    actor,
    input.versionId,
    'agreement.edit',
    async (work) => {
      const { tx, version, parties, now } = work;
      const party = parties.find((each) => each.institutionId === input.institutionId);
      if (!party) return { kind: 'refused', reason: 'not-a-party' };
      if (input.institutionId === work.actor.institutionId)
        return { kind: 'refused', reason: 'own-party' };
      if (version.status === 'withdrawn') return { kind: 'refused', reason: 'closed' };
      const email = normaliseEmail(input.email);
      const staff = await listRoleHolders(
        tx,
        input.institutionId,
        ['agreement-drafter', 'legal-reviewer', 'signatory'],
        now,
        party.unitId,
      );
      const hasAccount = staff.some((each) => each.email === email);
      await sendInvitation(work, { ...input, email }, hasAccount);
      // Whoever is invited sees the draft, and so do their colleagues.
      await saveVersion(work, { submittedAt: version.submittedAt ?? now });
      return { kind: 'invited', by: hasAccount ? 'account' : 'link' };
    },
  );
}

async function sendInvitation(work: Work, input: InviteInput, hasAccount: boolean): Promise<void> {
  const { tx, services, version, agreement, actor, now } = work;
  const guestId = newId();
  const token = newToken();
  await insertGuest(tx, {
    id: guestId,
    agreementVersionId: version.id,
    institutionId: input.institutionId,
    name: input.name.trim(),
    email: input.email,
    locale: input.locale ?? null,
    invitedBy: actor.readerId,
    createdAt: now,
    linkHash: hasAccount ? null : sha256(token),
    linkExpiresAt: now + GUEST_LINK_LIFETIME,
  });
  const path = hasAccount
    ? paths.agreementWorkspace(agreement.code)
    : serverPaths.agreementInvitation(token);
  const known = await findPersonByEmail(tx, input.email);
  const locale = known?.locale ?? input.locale ?? 'en';
  await queueMail(tx, {
    recipient: input.email,
    locale,
    template: 'agreement-invitation',
    params: {
      code: agreement.code,
      institution: await nameFor(work, locale),
      link: `${publicUrl(services.env)}${path}`,
    },
  });
  await auditVersion(work, { type: 'agreement.invited', versionId: version.id, guestId });
}

export type EndInvitationOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly reason: 'no-invitation' };

/** Takes an invitation by link back: neither its link nor a browser it opened gets in any more. */
export const endInvitation = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly guestId: string },
): Promise<EndInvitationOutcome> =>
  inVersion<EndInvitationOutcome>(
    services,
    actor,
    input.versionId,
    'agreement.edit',
    async (work) => {
      const { tx, version, actor: by, now, agreement } = work;
      const guest = (await listGuests(tx, version.id)).find((each) => each.id === input.guestId);
      if (!guest || guest.institutionId === by.institutionId)
        return { kind: 'refused', reason: 'no-invitation' };
      if (guest.endedAt !== null) return { kind: 'already' };
      await updateGuest(tx, guest.id, { endedAt: now });
      const known = await findPersonByEmail(tx, guest.email);
      const locale = known?.locale ?? guest.locale;
      await queueMail(tx, {
        recipient: guest.email,
        locale,
        template: 'agreement-invitation-back',
        params: {
          code: agreement.code,
          institution: await nameFor(work, locale),
        },
      });
      await auditVersion(work, {
        type: 'agreement.invitation-ended',
        versionId: version.id,
        guestId: guest.id,
      });
      return { kind: 'done' };
    },
  );

/** The actor's institution as mail in this language names it. */
async function nameFor({ tx, actor, agreement }: Work, locale: string | null): Promise<string> {
  const place = await findPlaceNames(tx, actor.institutionId, null);
  return place?.institution ? textIn(place.institution, locale ?? 'en') : agreement.code;
}

export interface OpenedInvitation {
  readonly guest: GuestRow;
  /** For a cookie; it exists nowhere else. */
  readonly sessionToken: string;
  readonly expiresAt: number;
}

/** The open invitation of a link, for showing whose it is; it stays usable. Null: used, expired, unknown. */
export const peekGuestLink = (services: Services, token: string): Promise<GuestRow | null> =>
  findGuestByLink(services.store.read, sha256(token), services.clock());

/** The invitation of a link that was taken back or has run out, for saying so. */
export const findOldInvitation = (services: Services, token: string): Promise<GuestRow | null> =>
  findGuestByOldLink(services.store.read, sha256(token));

/** Uses the link up: of two who open it, one gets in. */
export function openGuestLink(services: Services, token: string): Promise<OpenedInvitation | null> {
  const now = services.clock();
  return services.store.tx(async (tx) => {
    const guest = await findGuestByLink(tx, sha256(token), now);
    if (!guest) return null;
    const sessionToken = newToken();
    const expiresAt = now + GUEST_SESSION_LIFETIME;
    await updateGuest(tx, guest.id, {
      linkHash: null,
      sessionHash: sha256(sessionToken),
      sessionExpiresAt: expiresAt,
    });
    return { guest, sessionToken, expiresAt };
  });
}

/** The guest of a session, or null once it has run out or was ended. */
export const findGuest = (
  read: Read,
  sessionToken: string,
  now: number,
): Promise<GuestRow | null> => findGuestBySession(read, sha256(sessionToken), now);
