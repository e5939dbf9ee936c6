/**
 * The two profiles courses are exported in, and the JSON-LD context of each. They differ in their
 * namespaces: QualityLink builds on ELM 3.3, the Commission's own shapes are of ELM 3.2.
 */
import { CLASSES, TERMS } from './terms.data';

export const PROFILES = ['elm-3.2', 'quality-link'] as const;
export type Profile = (typeof PROFILES)[number];

const SHARED = {
  dc: 'http://purl.org/dc/terms/',
  adms: 'http://www.w3.org/ns/adms#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rov: 'http://www.w3.org/ns/regorg#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const QL = 'http://data.quality-link.eu/ontology/v1#';

export const NAMESPACES: Readonly<Record<Profile, Readonly<Record<string, string>>>> = {
  'elm-3.2': { ...SHARED, elm: 'http://data.europa.eu/snb/model/elm/' },
  'quality-link': { ...SHARED, elm: 'http://data.europa.eu/snb/model/ontology/', ql: QL },
};

/** The whole IRI of a prefixed name. Throws where the profile has no such prefix. */
export function expand(profile: Profile, name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  const namespace = NAMESPACES[profile][prefix];
  if (namespace === undefined) throw new Error(`${profile} has no prefix for ${name}`);
  return namespace + local;
}

/** The context of a profile, as published: every term of ours, `defaultLanguage` among them. */
export function contextOf(profile: Profile): Record<string, unknown> {
  const known = ([prefixed]: readonly [string, ...string[]]) =>
    NAMESPACES[profile][prefixed.split(':')[0] ?? ''] !== undefined;
  const terms = Object.entries(TERMS)
    .filter(([, [property]]) => known([property]))
    .map(([term, [property, kind]]) => [term, termOf(property, kind)]);
  const classes = Object.entries(CLASSES).filter(([, name]) => known([name]));
  return {
    '@version': 1.1,
    '@protected': true,
    id: '@id',
    type: '@type',
    ...NAMESPACES[profile],
    ...Object.fromEntries(classes),
    ...Object.fromEntries(terms),
  };
}

function termOf(property: string, kind: string): unknown {
  if (kind === 'text') return { '@id': property, '@container': '@language' };
  if (kind === 'node') return { '@id': property, '@type': '@id' };
  if (kind === 'string') return property;
  return { '@id': property, '@type': `xsd:${kind}` };
}
