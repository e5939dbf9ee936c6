import { and, inArray, like, or } from 'drizzle-orm';
import type { OrganisationIdentifier } from '~/elm/identifier';
import type { LanguageMap } from '~/elm/language-map';
import { parseLegalIdentifier } from '~/elm/legal-identifier';
import { identifierAgrees, LEGAL_SCHEMES } from '~/elm/organisation-identity';
import type { KnownInstitution } from '~/recognition/identify-institution';
import { institutionIdentifier } from '../schema/institutions';
import type { Read } from '../store';
import { batches, findByIdentifiers, findByNames, findRegistered } from './institution-register';

/** Numbers of legal persons are shorter; looked for so many at once (SQLite nests 1,000 at most). */
const LONGEST_NUMBER = 100;
const AT_ONCE = 100;

interface Body {
  readonly name: LanguageMap;
  readonly identifiers: readonly OrganisationIdentifier[];
}

/**
 * Every institution on record that one of these bodies may be, by an identifier in any notation or
 * by a name, and those of `ids`: with names and identifiers, each once.
 */
export async function listKnownInstitutions(
  read: Read,
  bodies: readonly Body[],
  ids: readonly string[] = [],
): Promise<KnownInstitution[]> {
  const identifiers = bodies.flatMap((each) => each.identifiers);
  const names = bodies.flatMap((each) => Object.values(each.name));
  const found = [
    ...(await findByIdentifiers(read, identifiers)),
    ...(await findByNames(read, names)),
    ...(await findRegistered(read, [...(await withLegalNumber(read, identifiers)), ...ids])),
  ];
  const known = new Map(
    found.map((each): [string, KnownInstitution] => [
      each.id,
      { id: each.id, names: each.names, identifiers: each.identifiers },
    ]),
  );
  return [...known.values()];
}

/** A number of a legal person stands under several schemes, with and without what precedes it. */
async function withLegalNumber(
  read: Read,
  identifiers: readonly OrganisationIdentifier[],
): Promise<string[]> {
  const legal = identifiers.filter(({ scheme }) => LEGAL_SCHEMES.includes(scheme));
  const numbers = legal.map(({ value, country }) => parseLegalIdentifier(value, country).number);
  const wanted = [...new Set(numbers)].filter(
    (number) => number !== '' && number.length <= LONGEST_NUMBER,
  );
  const found = new Set<string>();
  for (const some of batches(wanted, AT_ONCE)) {
    const { scheme, normalised } = institutionIdentifier;
    // Its letters and digits in their order, whatever is written before and between them.
    const patterns = some.map((number) => like(normalised, `%${[...number].join('%')}%`));
    const rows = await read
      .select()
      .from(institutionIdentifier)
      .where(and(inArray(scheme, [...LEGAL_SCHEMES]), or(...patterns)));
    for (const { institutionId, value, country, ...row } of rows) {
      const written = { scheme: row.scheme, value, ...(country === null ? {} : { country }) };
      if (legal.some((each) => identifierAgrees(each, written))) found.add(institutionId);
    }
  }
  return [...found];
}
