/** Providers, awarding bodies and agencies in an export. */
import type { OrganisationIdentifier } from '~/elm/identifier';
import type { LanguageMap } from '~/elm/language-map';
import type { CourseOrganisation } from '../course-parts';
import { type ElmNode, node, place, texts, webResource } from './nodes';
import type { Profile } from './profile';

/** The owner of an entry, as an export needs it. */
export interface Provider {
  readonly slug: string;
  readonly names: LanguageMap;
  readonly country: string;
  readonly city: string | null;
  readonly address: readonly string[];
  readonly homepage: string | null;
  readonly identifiers: readonly OrganisationIdentifier[];
}

const SCHEME_NAMES: Readonly<Record<OrganisationIdentifier['scheme'], string>> = {
  schac: 'SCHAC',
  erasmus: 'Erasmus institutional code',
  pic: 'PIC',
  oid: 'Erasmus+ organisation identifier',
  deqar: 'DEQARINST',
  eter: 'ETER',
  ror: 'ROR',
  vat: 'VAT',
  ntr: 'National trade register',
  tax: 'Tax identifier',
  eidas: 'eIDAS legal identifier',
  did: 'DID',
  homepage: 'Homepage',
  other: 'Other',
};

/** QualityLink knows providers by these two only. */
const ORG_REG = /^(INT|[A-Z]{2})[0-9]{4}$/;
const QL = 'http://data.quality-link.eu/ontology/v1#';

function identifierNodes(
  identifiers: readonly OrganisationIdentifier[],
  base: string | undefined,
  profile: Profile,
): ElmNode[] {
  return identifiers.flatMap((each, index) => {
    const id = base === undefined ? {} : { id: `${base}#identifier-${index + 1}` };
    const facts = {
      ...id,
      notation: each.value,
      schemeName: each.schemeName ?? SCHEME_NAMES[each.scheme],
    };
    if (profile === 'elm-3.2') return [node('Identifier', facts)];
    if (each.scheme === 'schac')
      return [
        node(['SchacIdentifier', 'Identifier'], { ...facts, schemeId: { id: `${QL}Schac` } }),
      ];
    return each.scheme === 'eter' && ORG_REG.test(each.value)
      ? [node(['OrgRegIdentifier', 'Identifier'], { ...facts, schemeId: { id: `${QL}OrgReg` } })]
      : [];
  });
}

const classesIn = (profile: Profile) =>
  profile === 'elm-3.2'
    ? ('Organisation' as const)
    : (['HigherEducationInstitution', 'Organisation'] as const);

/** The owner under its own address, its parts too, so that many courses describe one thing. */
export function providerNode(provider: Provider, iri: string, profile: Profile): ElmNode {
  return node(classesIn(profile), {
    id: iri,
    legalName: texts(provider.names),
    identifier: identifierNodes(provider.identifiers, iri, profile),
    homepage: webResource(provider.homepage, { id: `${iri}#homepage` }),
    location: place(provider.country, {
      id: `${iri}#location`,
      name: provider.city === null ? null : { und: provider.city },
      address: provider.address,
    }),
  });
}

/** Somebody else who takes part. */
export function organisationNode(organisation: CourseOrganisation, profile: Profile): ElmNode {
  return node(classesIn(profile), {
    legalName: texts(organisation.name),
    identifier: identifierNodes(organisation.identifiers, undefined, profile),
    homepage: webResource(organisation.homepage),
    location: place(organisation.country),
  });
}

export const agencyNode = (name: LanguageMap, country: string): ElmNode =>
  node('Organisation', { legalName: texts(name), location: place(country) });
