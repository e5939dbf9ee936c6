/** Whether two sets of identifiers name the same organisation: by identifiers, never by name. */
import { type IdentifierScheme, type OrganisationIdentifier, sameIdentifier } from './identifier';
import { compareLegalIdentifiers, parseLegalIdentifier } from './legal-identifier';

export type OrganisationComparison = 'same' | 'different' | 'unknown';

/** Schemes of legal persons, in which one number may stand under several notations. */
export const LEGAL_SCHEMES: readonly IdentifierScheme[] = ['eidas', 'vat', 'ntr', 'tax'];
/** An organisation has one of these at most: two different values are two organisations. */
const SINGLE: readonly IdentifierScheme[] = ['schac', 'pic', 'oid', 'deqar', 'eter', 'ror', 'vat'];

/** A homepage or a number of an unnamed scheme proves nothing: anyone may write it. */
const proves = (id: OrganisationIdentifier): boolean =>
  id.scheme !== 'homepage' && (id.scheme !== 'other' || (id.schemeName ?? '').trim() !== '');

/** Two identifiers, written in whatever way, that stand for the same organisation. */
export function identifierAgrees(a: OrganisationIdentifier, b: OrganisationIdentifier): boolean {
  if (!proves(a) || !proves(b)) return false;
  if (sameIdentifier(a, b)) return true;
  if (!LEGAL_SCHEMES.includes(a.scheme) || !LEGAL_SCHEMES.includes(b.scheme)) return false;
  const left = parseLegalIdentifier(a.value, a.country);
  return compareLegalIdentifiers(left, parseLegalIdentifier(b.value, b.country)) === 'same';
}

/**
 * `same` when an identifier agrees and none contradicts; `different` when none agrees and one
 * contradicts; `unknown` otherwise: nothing in common, or the sets disagree among themselves.
 */
export function sameOrganisation(
  left: { identifiers: readonly OrganisationIdentifier[] },
  right: { identifiers: readonly OrganisationIdentifier[] },
): OrganisationComparison {
  let agrees = false;
  let contradicts = false;
  for (const a of left.identifiers) {
    const scheme = right.identifiers.filter((b) => b.scheme === a.scheme);
    const hit = right.identifiers.some((b) => identifierAgrees(a, b));
    if (hit) agrees = true;
    else if (SINGLE.includes(a.scheme) && scheme.length > 0) contradicts = true;
  }
  if (agrees === contradicts) return 'unknown';
  return agrees ? 'same' : 'different';
}
