/** Who a filled template is with: its block of parties against the institutions on record. */
import { listInstitutionsWithIdentifiers, searchInstitutions } from '#db/queries/find-institutions';
import type { Read } from '#db/store';
import { type OrganisationIdentifier, sameIdentifier } from '~/elm/identifier';
import { foldText } from '~/elm/names';
import {
  type InstitutionChoice,
  type InstitutionField,
  institutionChosen,
  offerInstitutions,
} from './choose-institution.server';
import type { TemplateDraftInput } from './draft-from-template.server';
import type { Body } from './recognition-line';
import type { AgreementDocument } from './terms/terms';

type Side = TemplateDraftInput['side'];

/** What of the file said who the partner is. */
export interface PartnerRead {
  readonly by: 'identifier' | 'name';
  /** As it is written there. */
  readonly written: string;
  /** One: it is chosen. Several: a person says which. */
  readonly choices: readonly InstitutionChoice[];
}

export interface PartnerOfFile {
  readonly side: Side;
  readonly partner: InstitutionField;
  /** Null where no institution on record is meant. */
  readonly read: PartnerRead | null;
}

interface Reader {
  /** The institution that drafts. */
  readonly own: string;
  readonly side: Side;
  readonly locale: string;
}

/** As many as share a name, and a search still finds first. */
const MOST = 24;

/**
 * The partner by its identifiers, else by its legal name. Where the file names the drafting
 * institution second, and nobody said otherwise, that is its side.
 */
export async function partnerOfFile(
  read: Read,
  { terms }: AgreementDocument,
  { own, side: asked, locale }: Reader,
): Promise<PartnerOfFile> {
  const bodies = terms.parties.map((each) => each.body);
  const found = await Promise.all(bodies.map((each) => institutionsMeant(read, each)));
  const place = found.findIndex((each) => each?.ids.includes(own));
  const side = place === 1 ? 'second' : asked;
  const at = side === 'first' ? 1 : 0;
  const name = Object.values(bodies[at]?.name ?? {}).find((each) => each.trim() !== '') ?? '';
  const meant = found[at];
  const chosen = await Promise.all(
    (meant?.ids ?? []).filter((id) => id !== own).map((id) => institutionChosen(read, id, locale)),
  );
  const choices = chosen.filter((each) => each !== null);
  const [only, ...others] = choices;
  const blank = { words: '', chosen: null, offered: null, unclear: false };
  if (meant && only)
    return {
      side,
      partner: others.length === 0 ? { ...blank, chosen: only } : blank,
      read: { by: meant.by, written: meant.written, choices },
    };
  const offered =
    name === '' ? null : await offerInstitutions(read, name, { locale, others: [own] });
  return { side, partner: { ...blank, words: name, offered }, read: null };
}

interface Meant {
  readonly by: PartnerRead['by'];
  readonly written: string;
  readonly ids: readonly string[];
}

async function institutionsMeant(read: Read, body: Body): Promise<Meant | null> {
  const identified = await Promise.all(
    body.identifiers.map((each) => institutionsIdentified(read, each)),
  );
  const ids = [...new Set(identified.flat())];
  if (ids.length === 0) return institutionsNamed(read, body);
  const telling = body.identifiers.filter((_, at) => (identified[at]?.length ?? 0) > 0);
  return { by: 'identifier', written: telling.map(({ value }) => value).join(', '), ids };
}

async function institutionsIdentified(
  read: Read,
  identifier: OrganisationIdentifier,
): Promise<string[]> {
  const value = identifier.value.replace(/^(?:https?:\/\/)?ror\.org\//i, '');
  const plain = { ...identifier, value };
  const { ids } = await searchInstitutions(read, value, MOST);
  const rows = await listInstitutionsWithIdentifiers(read, ids);
  return rows
    .filter(({ identifiers }) =>
      identifiers.some((each) =>
        sameIdentifier(plain, {
          scheme: each.scheme,
          value: each.value.replace(/^(?:https?:\/\/)?ror\.org\//i, ''),
          ...(each.country ? { country: each.country } : {}),
        }),
      ),
    )
    .map(({ id }) => id);
}

/** Those called so in any language; of several those of the country that is stated. */
async function institutionsNamed(read: Read, { name, country }: Body): Promise<Meant | null> {
  for (const written of Object.values(name).filter((each) => each.trim() !== '')) {
    const { ids } = await searchInstitutions(read, written, MOST);
    const rows = await listInstitutionsWithIdentifiers(read, ids);
    const same = rows.filter(({ names }) =>
      Object.values(names).some((each) => foldText(each) === foldText(written)),
    );
    const there = same.filter((each) => each.country === country);
    const meant = there.length > 0 ? there : same;
    if (meant.length > 0) return { by: 'name', written, ids: meant.map(({ id }) => id) };
  }
  return null;
}
