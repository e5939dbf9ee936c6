/** Which known institution an awarding body is: by its identifiers, never by its name alone. */
import type { Organisation } from '~/credentials/report';
import type { OrganisationIdentifier } from '~/elm/identifier';
import type { LanguageMap } from '~/elm/language-map';
import { foldText } from '~/elm/names';
import { identifierAgrees, sameOrganisation } from '~/elm/organisation-identity';

export interface KnownInstitution {
  id: string;
  names: LanguageMap;
  identifiers: readonly OrganisationIdentifier[];
}

export type Identification =
  | { by: 'identifier'; institutionId: string; identifier: OrganisationIdentifier }
  /** A lead for a person to confirm: the name is the same, the identifiers prove nothing. */
  | { by: 'name'; institutionId: string }
  /** Its identifiers point at different institutions, or contradict the one they point at. */
  | { by: 'conflict'; institutionIds: string[] }
  | { by: 'none' };

export function identifyInstitution(
  organisation: Pick<Organisation, 'name' | 'identifiers'>,
  institutions: readonly KnownInstitution[],
): Identification {
  const agreeing = institutions.filter((each) => firstAgreement(organisation, each) !== null);
  const [only] = agreeing;
  if (agreeing.length > 1)
    return { by: 'conflict', institutionIds: agreeing.map((each) => each.id) };
  if (only) {
    const identifier = firstAgreement(organisation, only);
    return identifier && sameOrganisation(organisation, only) === 'same'
      ? { by: 'identifier', institutionId: only.id, identifier }
      : { by: 'conflict', institutionIds: [only.id] };
  }
  const names = new Set(Object.values(organisation.name).map(foldText).filter(Boolean));
  const named = institutions.filter(
    (each) =>
      sameOrganisation(organisation, each) !== 'different' &&
      Object.values(each.names).some((name) => names.has(foldText(name))),
  );
  return named.length === 1 && named[0]
    ? { by: 'name', institutionId: named[0].id }
    : { by: 'none' };
}

const firstAgreement = (
  organisation: Pick<Organisation, 'identifiers'>,
  known: KnownInstitution,
): OrganisationIdentifier | null =>
  organisation.identifiers.find((a) => known.identifiers.some((b) => identifierAgrees(a, b))) ??
  null;
