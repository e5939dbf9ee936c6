import { countryCode } from '~/elm/countries';
import { type OrganisationIdentifier, schemeNamed } from '~/elm/identifier';
import { follow, idOf, type JsonNode, languages, many, one, text, texts } from '~/elm/json-node';
import type { Organisation } from '../report';

const LEGAL = [
  ['eIDASIdentifier', 'eidas'],
  ['vatIdentifier', 'vat'],
  ['taxIdentifier', 'tax'],
  ['registration', 'ntr'],
] as const;

/** An organisation of the credential: its names, identifiers and country, with its JSONPath. */
export function readOrganisation(node: JsonNode): Organisation {
  const legalName = languages(node, 'legalName');
  const name = Object.keys(legalName).length > 0 ? legalName : languages(node, 'altLabel');
  return {
    name: Object.keys(name).length > 0 ? name : languages(node, 'name'),
    identifiers: identifiersOf(node),
    country: countryOf(node),
    path: node.path,
  };
}

/** By identity as read, so that one body named by ten achievements is listed once. */
export function distinctOrganisations(organisations: readonly Organisation[]): Organisation[] {
  const seen = new Map<string, Organisation>();
  for (const each of organisations) {
    const key = JSON.stringify([each.name, each.identifiers, each.country]);
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}

function identifiersOf(node: JsonNode): OrganisationIdentifier[] {
  const legal = LEGAL.flatMap(([key, scheme]) =>
    many(node, key).flatMap((each): OrganisationIdentifier[] => {
      const value = text(each, 'notation');
      const country = countryCode(idOf(one(each, 'spatial')));
      return value ? [{ scheme, value, ...(country ? { country } : {}) }] : [];
    }),
  );
  const named = many(node, 'identifier').flatMap((each): OrganisationIdentifier[] => {
    const value = text(each, 'notation');
    const schemeName = text(each, 'schemeName');
    if (!value) return [];
    return [
      { scheme: schemeNamed(schemeName ?? ''), value, ...(schemeName ? { schemeName } : {}) },
    ];
  });
  const pages = many(node, 'homepage').flatMap((each) =>
    texts(each, 'contentURL').map(
      ({ value }): OrganisationIdentifier => ({ scheme: 'homepage', value }),
    ),
  );
  const id = idOf(node);
  const did: OrganisationIdentifier[] = id?.startsWith('did:')
    ? [{ scheme: 'did', value: id }]
    : [];
  return [...legal, ...named, ...did, ...pages];
}

function countryOf(node: JsonNode): string | null {
  const concepts = [
    ...follow([node], 'location', 'address', 'countryCode'),
    ...follow([node], 'location', 'spatialCode'),
    ...follow([node], 'eIDASIdentifier', 'spatial'),
    ...follow([node], 'registration', 'spatial'),
  ];
  for (const concept of concepts) {
    const code = countryCode(idOf(concept));
    if (code) return code;
  }
  return null;
}
