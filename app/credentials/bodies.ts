import { conceptKey, concepts } from '~/elm/concepts';
import type { IdentifierScheme } from '~/elm/identifier';
import { type JsonNode, languages, many, text } from '~/elm/json-node';
import { parseLegalIdentifier } from '~/elm/legal-identifier';
import { type OrganisationComparison, sameOrganisation } from '~/elm/organisation-identity';
import type { Bodies, Credential, Mandate, Organisation, SignatureReport } from './report';

/** Evidence of this type is a mandate (ELM controlled list of evidence types). */
const MANDATE = conceptKey('http://data.europa.eu/snb/evidence-type/c_18016257');

/**
 * Who sealed, for whom, by which mandate: the seals' holders against each awarding body, by
 * identifiers in one spelling, never by name. Of the sealing side only the certificate's identifier
 * counts: what else the payload's issuer says of itself is its own word, as is the mandate.
 */
export function bodiesOf(
  credential: Credential,
  root: JsonNode | null,
  signatures: readonly SignatureReport[],
): Bodies {
  const sealers = signatures.map((each) => ({
    name: each.holderName ?? each.subject,
    identifier: each.holderIdentifier,
    isIssuer: each.issuerMatch ?? 'inconclusive',
  }));
  const holder = signatures[0]?.holderIdentifier ?? null;
  return {
    sealers,
    awardingBodies: credential.awardingBodies.map((body) => ({
      path: body.path,
      sealedBy: holder === null ? 'unknown' : compareHolder(holder, body),
    })),
    mandates: mandatesOf(root),
  };
}

/** The schemes whose notation may leave its type out (ETSI EN 319 412-1 §5.1.4). */
const TYPES: Readonly<Partial<Record<IdentifierScheme, string>>> = { vat: 'VAT', ntr: 'NTR' };

/**
 * `different` where both are known by the same kind of number and none is shared: a legal person
 * stands in one register of its kind (NTR), and has one VAT number in a country.
 */
function compareHolder(notation: string, body: Organisation): OrganisationComparison {
  const holder = { scheme: 'eidas' as const, value: notation };
  const found = sameOrganisation({ identifiers: [holder] }, body);
  if (found !== 'unknown') return found;
  const own = parseLegalIdentifier(notation);
  const others = body.identifiers.map(({ scheme, value, country }) => {
    const other = parseLegalIdentifier(value, country ?? body.country);
    return { ...other, type: other.type ?? TYPES[scheme] ?? null };
  });
  const contradicted = others.some(
    ({ type, country }) =>
      type === own.type &&
      country !== null &&
      (type === 'NTR' || (type === 'VAT' && country === own.country)),
  );
  return contradicted ? 'different' : 'unknown';
}

function mandatesOf(root: JsonNode | null): Mandate[] {
  return many(root, 'evidence')
    .filter((each) =>
      concepts(each, 'dcType').some(({ iri }) => iri !== null && conceptKey(iri) === MANDATE),
    )
    .map((each) => {
      const statement = languages(each, 'evidenceStatement');
      const plain = text(each, 'evidenceStatement');
      return {
        path: each.path,
        statement: Object.keys(statement).length > 0 || plain === null ? statement : { und: plain },
        id: text(each, 'id'),
      };
    });
}
