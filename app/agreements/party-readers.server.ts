/**
 * Whom mail about an agreement reaches at a party: its people who hold a role here; and where the
 * party works by invitation, its guests, each with a fresh link that opens the agreement once. A
 * partner of whom nobody is known here is reached at the administrative contact it is named with.
 */
import { type GuestRow, insertGuest, listGuests, updateGuest } from '#db/queries/agreement-talk';
import { normaliseEmail } from '#db/queries/people';
import { listRoleHolders } from '#db/queries/role-holders';
import type { Tx } from '#db/store';
import type { Role } from '~/accounts/roles';
import { publicUrl } from '~/platform/env.server';
import { newId, newToken, sha256 } from '~/platform/ids.server';
import { serverPaths } from '~/platform/server-paths';
import type { Services } from '~/platform/services.server';
import { GUEST_LINK_LIFETIME } from './invite-partner.server';
import { partyFacts } from './terms/document';
import { isShownTo, type StoredVersion } from './version-context.server';

/** What telling people of an agreement needs; `now` in milliseconds. */
export interface Telling {
  readonly services: Services;
  readonly tx: Tx;
  readonly now: number;
}

type ToldVersion = Pick<StoredVersion, 'agreement' | 'version' | 'document' | 'parties'>;
type ToldParty = StoredVersion['parties'][number];

export interface PartyReader {
  readonly recipient: string;
  /** Null: not known, English then. */
  readonly locale: string | null;
  /** Values of a mail to this reader: where its link leads, and that it opens without an account. */
  readonly link: { readonly link: string; readonly guest?: 'yes' };
}

const EVERY_ROLE = ['agreement-drafter', 'legal-reviewer', 'signatory'] as const;

/** Readers at these parties, once each. `path`: where those with an account are led. */
export async function readersAt(
  telling: Telling,
  stored: ToldVersion,
  parties: readonly ToldParty[],
  { roles, path }: { readonly roles: readonly Role[]; readonly path: string },
): Promise<PartyReader[]> {
  const { tx, services, now } = telling;
  const found = new Map<string, PartyReader>();
  const link = { link: `${publicUrl(services.env)}${path}` };
  for (const party of parties) {
    const { institutionId, unitId } = party;
    for (const { email, locale } of await listRoleHolders(tx, institutionId, roles, now, unitId))
      found.set(email, { recipient: email, locale, link });
    for (const guest of await guestsOf(telling, stored, party))
      if (!found.has(guest.email))
        found.set(guest.email, {
          recipient: guest.email,
          locale: guest.locale,
          link: { link: await freshLink(telling, guest.id), guest: 'yes' },
        });
  }
  return [...found.values()];
}

/** Those who come by a link; of a party nobody of which is known here, the contact it is named with. */
async function guestsOf(
  telling: Telling,
  stored: ToldVersion,
  party: ToldParty,
): Promise<GuestRow[]> {
  const { tx, now } = telling;
  const { version } = stored;
  const { institutionId, unitId } = party;
  const staff = await listRoleHolders(tx, institutionId, EVERY_ROLE, now, unitId);
  const known = new Set(staff.map((each) => each.email));
  const ofParty = async (versionId: string) =>
    (await listGuests(tx, versionId)).filter(
      (each) => each.institutionId === institutionId && !known.has(each.email),
    );
  const all = await ofParty(version.id);
  const ended = new Set(all.filter((each) => each.endedAt !== null).map((each) => each.email));
  const open = onePerAddress(all.filter((each) => each.endedAt === null));
  if (open.length > 0 || staff.length > 0 || !isShownTo(version, institutionId)) return open;
  const before = version.parentId === null ? [] : await ofParty(version.parentId);
  const earlier = onePerAddress(before.filter((each) => each.endedAt === null));
  const named = earlier.length > 0 ? earlier : contactOf(stored, institutionId);
  const invited: GuestRow[] = [];
  for (const { name, email, locale } of named)
    if (!ended.has(email))
      invited.push(await invite(telling, stored, party, { name, email, locale }));
  return invited;
}

/** The newest invitation of each address: with several, only that one is renewed. */
const onePerAddress = (guests: readonly GuestRow[]): GuestRow[] => [
  ...new Map(guests.map((each) => [each.email, each])).values(),
];

type Named = Pick<GuestRow, 'name' | 'email' | 'locale'>;

function contactOf({ document }: ToldVersion, institutionId: string): Named[] {
  const contact = partyFacts(document.factsheet, institutionId).contacts.administrative;
  const email = normaliseEmail(contact?.email ?? '');
  return email === '' ? [] : [{ name: contact?.name.trim() || email, email, locale: null }];
}

async function invite(
  { tx, now }: Telling,
  { version }: ToldVersion,
  { institutionId }: ToldParty,
  named: Named,
): Promise<GuestRow> {
  const guest: GuestRow = {
    ...named,
    id: newId(),
    agreementVersionId: version.id,
    institutionId,
    invitedBy: version.drafterInstitutionId ?? version.id,
    createdAt: now,
    linkHash: null,
    linkExpiresAt: now,
    sessionHash: null,
    sessionExpiresAt: null,
    endedAt: null,
  };
  await insertGuest(tx, guest);
  return guest;
}

/** Of one transaction: several mails of one act carry the same link, so that none is void. */
const made = new WeakMap<Tx, Map<string, string>>();

async function freshLink({ tx, services, now }: Telling, guestId: string): Promise<string> {
  const tokens = made.get(tx) ?? new Map<string, string>();
  made.set(tx, tokens);
  const known = tokens.get(guestId);
  const token = known ?? newToken();
  tokens.set(guestId, token);
  if (known === undefined)
    await updateGuest(tx, guestId, {
      linkHash: sha256(token),
      linkExpiresAt: now + GUEST_LINK_LIFETIME,
    });
  return `${publicUrl(services.env)}${serverPaths.agreementInvitation(token)}`;
}
