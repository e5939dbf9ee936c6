/** Staff are invited: a link by mail, good for a week and once, that gives one role in one place. */
import { appendAudit } from '#db/queries/audit';
import { listOpenInvitations, type StoredLink, voidInvitation } from '#db/queries/links';
import {
  findPerson,
  findPersonByEmail,
  findPlaceNames,
  insertRole,
  listRolesOf,
  listUnits,
} from '#db/queries/people';
import type { Tx } from '#db/store';
import { makeLink, peekLink, redeemLink } from '~/accounts/links.server';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { passwordProblem } from '~/accounts/password-rules';
import { hashPassword } from '~/accounts/passwords.server';
import type { Authorized } from '~/accounts/permissions';
import { addPerson } from '~/accounts/register.server';
import { needsSecondFactor, Role, roleKey, type Viewer } from '~/accounts/roles';
import { freshCookie, noteSignIn } from '~/accounts/sign-in.server';
import { type LanguageMap, textIn } from '~/elm/language-map';
import { publicUrl } from '~/platform/env.server';
import { AppError } from '~/platform/errors';
import { createI18n } from '~/platform/i18n.server';
import { newId } from '~/platform/ids.server';
import { type Locale, toLocale } from '~/platform/locales';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';

export interface Invitation {
  readonly email: string;
  readonly role: Role;
  readonly unitId: string | null;
}

export type InviteResult = { ok: true } | { ok: false; reason: 'unit' | 'has-role' };

/** Sends an invitation. The unit must be the institution's own. */
export function invite(
  proof: Authorized<'people.manage'>,
  wanted: Invitation,
  locale: Locale,
): Promise<InviteResult> {
  const { store } = services();
  return store.tx(async (tx) => {
    const units = await listUnits(tx, proof);
    if (wanted.unitId !== null && !units.some((unit) => unit.id === wanted.unitId))
      return { ok: false, reason: 'unit' } as const;
    if (await holdsRole(tx, proof.institutionId, wanted))
      return { ok: false, reason: 'has-role' } as const;
    const { role, unitId, email } = wanted;
    const payload = { role, unitId, institutionId: proof.institutionId, invitedBy: proof.actorId };
    const token = await makeLink(tx, 'invitation', { email, payload });
    await sendInvitation(tx, proof.institutionId, wanted, token, locale);
    await note(tx, proof, proof.actorId, { type: 'account.invited', role });
    return { ok: true } as const;
  });
}

async function holdsRole(tx: Tx, institutionId: string, wanted: Invitation): Promise<boolean> {
  const person = await findPersonByEmail(tx, wanted.email);
  if (!person) return false;
  const held = await listRolesOf(tx, person.id, services().clock());
  return held.some((each) => roleKey(each) === roleKey({ ...wanted, institutionId }));
}

async function sendInvitation(
  tx: Tx,
  institutionId: string,
  wanted: Invitation,
  token: string,
  inviterLocale: Locale,
): Promise<void> {
  const { env } = services();
  const known = await findPersonByEmail(tx, wanted.email);
  const locale = toLocale(known?.locale) ?? inviterLocale;
  const place = await findPlaceNames(tx, institutionId, null);
  await queueMail(tx, {
    recipient: wanted.email,
    locale,
    template: 'invitation',
    params: {
      link: `${publicUrl(env)}${paths.invitation(token)}`,
      institution: textIn(place?.institution, locale),
      role: createI18n(locale).t(`common:account.role.${wanted.role}`),
    },
  });
}

/** What an invitation is about, as its page shows it. */
export interface InvitationFacts {
  readonly email: string;
  readonly role: Role;
  readonly institution: LanguageMap;
  readonly unit: LanguageMap | null;
  /** The address has an account already: its owner signs in to accept. */
  readonly hasAccount: boolean;
  readonly needsSecondFactor: boolean;
}

interface Offer {
  readonly email: string;
  readonly role: Role;
  readonly institutionId: string;
  readonly unitId: string | null;
  readonly invitedBy: string | null;
}

function toOffer(link: StoredLink): Offer | null {
  const role = Role.safeParse(link.payload.role);
  const { institutionId, unitId, invitedBy } = link.payload;
  if (!role.success || !institutionId) return null;
  return {
    email: link.email,
    role: role.data,
    institutionId,
    unitId: unitId ?? null,
    invitedBy: invitedBy ?? null,
  };
}

/** An open invitation. Throws AppError `gone` for one that is used, expired or unknown. */
export async function findInvitation(token: string): Promise<InvitationFacts> {
  const { read } = services().store;
  const link = await peekLink(read, 'invitation', token);
  const offer = link && toOffer(link);
  const place = offer && (await findPlaceNames(read, offer.institutionId, offer.unitId));
  if (!offer || !place) throw new AppError('gone', 'no open invitation has this token');
  return {
    email: offer.email,
    role: offer.role,
    institution: place.institution,
    unit: place.unit,
    hasAccount: (await findPersonByEmail(read, offer.email)) !== null,
    needsSecondFactor: needsSecondFactor([offer]),
  };
}

export type AcceptResult =
  | { ok: true; cookie: string; secondFactor: boolean }
  | { ok: false; reason: `password-${string}` };

/** A newcomer accepts: account, role and session at once. Throws AppError `gone`, `conflict`. */
export async function acceptAsNewcomer(
  request: Request,
  token: string,
  given: { givenName: string; familyName: string; password: string; locale: string },
): Promise<AcceptResult> {
  const { store } = services();
  const invitation = await findInvitation(token);
  const names = [given.givenName, given.familyName];
  const problem = passwordProblem(given.password, { email: invitation.email, names });
  if (problem) return { ok: false, reason: `password-${problem}` };
  const passwordHash = await hashPassword(given.password);
  return await store.tx(async (tx) => {
    const offer = await takeOffer(tx, token);
    if (await findPersonByEmail(tx, offer.email))
      throw new AppError('conflict', 'the invited address has an account by now');
    const { givenName, familyName, locale } = given;
    const facts = { email: offer.email, givenName, familyName, passwordHash, locale };
    const personId = await addPerson(tx, facts);
    await giveRole(tx, offer, personId);
    const secondFactor = needsSecondFactor([offer]);
    if (!secondFactor) await noteSignIn(tx, personId, false);
    return { ok: true, secondFactor, cookie: await freshCookie(tx, request, personId, null) };
  });
}

/** Somebody signed in accepts for themselves; the invitation must be to their own address. */
export async function acceptAsViewer(viewer: Viewer, token: string): Promise<void> {
  await services().store.tx(async (tx) => {
    const offer = await takeOffer(tx, token);
    const person = await findPerson(tx, viewer.personId);
    if (person?.email !== offer.email)
      throw new AppError('not-found', 'this invitation is for another address');
    const held = await listRolesOf(tx, person.id, services().clock());
    if (!held.some((each) => roleKey(each) === roleKey(offer)))
      await giveRole(tx, offer, person.id);
  });
}

async function takeOffer(tx: Tx, token: string): Promise<Offer> {
  const link = await redeemLink(tx, 'invitation', token);
  const offer = link && toOffer(link);
  if (!offer) throw new AppError('gone', 'no open invitation has this token');
  return offer;
}

async function giveRole(tx: Tx, offer: Offer, personId: string): Promise<void> {
  const { role, institutionId, unitId } = offer;
  const validFrom = services().clock();
  await insertRole(tx, { id: newId(), personId, role, institutionId, unitId, validFrom });
  await note(tx, { institutionId, actorId: personId }, personId, {
    type: 'account.invitation-accepted',
    role,
  });
}

/** Open invitations of the institution, the newest first. */
export async function listInvitations(proof: Authorized<'people.read' | 'people.manage'>) {
  const { store, clock } = services();
  const links = await listOpenInvitations(store.read, proof, clock());
  return links.flatMap((link) => {
    const offer = toOffer(link);
    return offer ? [{ id: link.id, expiresAt: link.expiresAt, ...offer }] : [];
  });
}

/** Makes an open invitation useless; a repeat changes nothing. */
export async function withdrawInvitation(
  proof: Authorized<'people.manage'>,
  id: string,
): Promise<void> {
  const open = (await listInvitations(proof)).find((each) => each.id === id);
  if (!open) return;
  const { store, clock } = services();
  await store.tx(async (tx) => {
    await voidInvitation(tx, id, clock());
    const { role } = open;
    await note(tx, proof, proof.actorId, { type: 'account.invitation-withdrawn', role });
  });
}

async function note(
  tx: Tx,
  by: { institutionId: string; actorId: string },
  subjectId: string,
  event: Parameters<typeof appendAudit>[1]['event'],
): Promise<void> {
  const at = services().clock();
  await appendAudit(tx, { at, ...actor(by), subjectType: 'person', subjectId, event });
}

const actor = ({ institutionId, actorId }: { institutionId: string; actorId: string }) => ({
  institutionId,
  actorId,
});
