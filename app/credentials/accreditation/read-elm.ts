import { countryCode } from '~/elm/countries';
import { type OrganisationIdentifier, schemeNamed } from '~/elm/identifier';
import { iscedFOf } from '~/elm/isced';
import { isObject, type JsonObject } from '~/elm/json-node';
import { type LanguageMap, textIn } from '~/elm/language-map';
import { eqfOf } from '~/elm/levels';
import {
  AccreditationRecord,
  type Decision,
  type Limit,
  plainIdentifier,
} from './accreditation-record';
import type { RegisterRows, RowError } from './register-rows';

type Json = JsonObject;
/** Objects of a property; a bare address becomes an object that has only its id. */
type Follow = (node: Json | null, ...keys: readonly string[]) => Json[];

/**
 * ELM accreditations (ELM 3, Accreditation): a JSON-LD graph with references, the nested JSON of
 * credentials, or the records of the Commission's accreditation service (`titles`,
 * `accreditedOrganization`, `limitFields`, times in milliseconds).
 */
export function readElmAccreditations(document: unknown): RegisterRows {
  const top = (Array.isArray(document) ? document : [document]).filter(isObject);
  const nodes = top.flatMap((each) => {
    const graph = each['@graph'];
    return Array.isArray(graph) ? graph.filter(isObject) : [each];
  });
  const follow = followIn(nodes);
  const found = nodes.filter(isAccreditation);
  const rows = found.map((node, index) => recordOf(node, follow, `accreditation ${index + 1}`));
  const errors = rows.filter((each): each is RowError => 'code' in each);
  return {
    records: rows.filter((each): each is AccreditationRecord => !('code' in each)),
    errors: found.length === 0 ? [{ row: '1', code: 'no-accreditation', detail: '' }] : errors,
  };
}

/** In a graph `type` is the kind of accreditation, and `@type` the class. */
const isAccreditation = (node: Json): boolean =>
  [node['@type'] ?? node.type]
    .flat()
    .some((each) => typeof each === 'string' && /(?:^|[:/#])Accreditation$/.test(each)) ||
  isObject(node.accreditedOrganization);

const idOf = (node: Json | null): string | null => {
  const id = node?.['@id'] ?? node?.id ?? node?.uri;
  return typeof id === 'string' ? id : null;
};

function followIn(nodes: readonly Json[]): Follow {
  const byId = new Map(nodes.map((each) => [idOf(each), each]));
  return (node, ...keys) =>
    keys.flatMap((key) => {
      const value = node?.[key];
      return (Array.isArray(value) ? value : [value]).flatMap((each: unknown): Json[] => {
        if (isObject(each)) {
          const id = idOf(each);
          const whole = id !== null && Object.keys(each).length === 1 ? byId.get(id) : undefined;
          return [whole ?? each];
        }
        return typeof each === 'string' && each !== '' ? [byId.get(each) ?? { id: each }] : [];
      });
    });
}

/** Text in languages however it is written: a map, JSON-LD values, or `{language, value}` pairs. */
function words(node: Json | null, ...keys: readonly string[]): LanguageMap {
  const map: Record<string, string> = {};
  for (const value of keys.map((key) => node?.[key]))
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof each === 'string' && each.trim()) map.und ??= each.trim();
      if (!isObject(each)) continue;
      const said = each['@value'] ?? each.value;
      const tag = each['@language'] ?? each.language;
      if (typeof said === 'string') {
        if (said.trim()) map[typeof tag === 'string' ? tag : 'und'] ??= clean(said);
        continue;
      }
      for (const [language, text] of Object.entries(each)) {
        const first: unknown = Array.isArray(text) ? text[0] : text;
        if (/^[a-z]{2,3}$|^und$/.test(language) && typeof first === 'string' && first.trim())
          map[language] ??= clean(first);
      }
    }
  return map;
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 500);

/** The calendar day of an ISO date or of milliseconds; null where there is none. */
function dayOf(node: Json, ...keys: readonly string[]): string | null {
  for (const value of keys.map((key) => node[key])) {
    if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8.64e15)
      return new Date(value).toISOString().slice(0, 10);
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) return value.slice(0, 10);
  }
  return null;
}

const LEGAL = [
  ['eidas', ['eIDASIdentifier', 'eidasLegalIdentifier', 'eidasIdentifiers']],
  ['vat', ['vatIdentifier', 'vatIdentifiers']],
  ['tax', ['taxIdentifier', 'taxIdentifiers']],
  ['ntr', ['registration']],
] as const;

function identifiersOf(node: Json | null, follow: Follow): OrganisationIdentifier[] {
  const notation = (each: Json): string => {
    const value = each.notation ?? each.value ?? idOf(each);
    return typeof value === 'string' ? value.trim() : '';
  };
  const legal = LEGAL.flatMap(([scheme, keys]) =>
    follow(node, ...keys).map((each) => {
      const country = countryCode(idOf(follow(each, 'spatial')[0] ?? null));
      return { scheme, value: notation(each), ...(country ? { country } : {}) };
    }),
  );
  const named = follow(node, 'identifier', 'adms-identifier', 'identifiers').map((each) => {
    const name = each.schemeName ?? each.schemeAgencyName;
    const schemeName = typeof name === 'string' ? name : '';
    return {
      scheme: schemeNamed(schemeName),
      value: notation(each),
      ...(schemeName ? { schemeName } : {}),
    };
  });
  return [...legal, ...named]
    .filter(({ value }) => value !== '')
    .map((each): OrganisationIdentifier => plainIdentifier(each));
}

function countryOf(node: Json | null, follow: Follow): string | null {
  const places = follow(node, 'location', 'locations');
  const written = places.flatMap((each) => [
    ...follow(each, 'address', 'addresses').flatMap((address) =>
      follow(address, 'countryCode', 'country'),
    ),
    ...follow(each, 'spatialCode'),
  ]);
  for (const each of written) {
    const code = countryCode(idOf(each));
    if (code) return code;
  }
  return null;
}

/** What a limit names; a value that cannot be read makes the whole limit unreadable. */
function limit<T>(
  nodes: readonly Json[],
  name: Limit,
  unread: Set<Limit>,
  read: (iri: string) => T | null,
): T[] {
  return nodes.flatMap((each): T[] => {
    const value = read(idOf(each) ?? '');
    if (value === null) unread.add(name);
    return value === null ? [] : [value];
  });
}

function decisionOf(node: Json, follow: Follow): Decision {
  const [stated] = follow(node, 'decision');
  if (!stated) return 'positive';
  const said = [
    ...Object.values(words(stated, 'prefLabel', 'targetName', 'content')),
    idOf(stated) ?? '',
  ].join(' ');
  if (/negativ|refus|reject|withdraw/i.test(said)) return 'negative';
  if (/condition|restriction/i.test(said)) return 'conditional';
  return /positiv|granted|accredited/i.test(said) ? 'positive' : 'none';
}

/** The limits of an accreditation, and those of them that could not be read. */
function limitsOf(node: Json, follow: Follow) {
  const unread = new Set<Limit>();
  const concept = (iri: string) => ({ iri, label: {} });
  const fields = follow(node, 'limitField', 'limitFields');
  const eqf = follow(node, 'limitEQFLevel', 'limitEQFLevels', 'limitEqfLevel');
  const jurisdictions = follow(node, 'limitJurisdiction', 'limitJurisdictions');
  const types = follow(node, 'limitCredentialType', 'limitCredentialTypes');
  const [programme] = follow(node, 'limitQualification');
  return {
    fields: limit(fields, 'field', unread, (iri) => iscedFOf(concept(iri))),
    eqf: limit(eqf, 'eqf', unread, (iri) => eqfOf(concept(iri))),
    jurisdictions: limit(jurisdictions, 'jurisdiction', unread, countryCode),
    credentialTypes: limit(types, 'type', unread, (iri) => iri || null),
    programme: programme ? programmeOf(programme, follow) : null,
    unread: [...unread],
  };
}

function recordOf(node: Json, follow: Follow, row: string): AccreditationRecord | RowError {
  const [organisation = null] = follow(node, 'organisation', 'accreditedOrganization');
  const key = idOf(node);
  if (!key) return { row, code: 'no-id', detail: '' };
  const identifiers = identifiersOf(organisation, follow);
  if (identifiers.length === 0) return { row: key, code: 'no-identifier', detail: '' };
  const [agent = null] = follow(node, 'accreditingAgent');
  const page = idOf(follow(node, 'landingPage', 'homepage')[0] ?? null);
  const parsed = AccreditationRecord.safeParse({
    source: 'elm',
    key,
    title: textIn(words(node, 'title', 'titles')),
    body: { name: nameOf(organisation), identifiers, country: countryOf(organisation, follow) },
    agent: textIn(nameOf(agent)) || null,
    decision: decisionOf(node, follow),
    validFrom: dayOf(node, 'valid', 'issued', 'dateIssued', 'issuedDate'),
    validUntil: dayOf(node, 'expiryDate'),
    ...limitsOf(node, follow),
    page: page?.startsWith('https://') ? page.slice(0, 500) : null,
  });
  return parsed.success
    ? parsed.data
    : { row: key, code: 'unreadable', detail: parsed.error.issues[0]?.path.join('.') ?? '' };
}

const nameOf = (node: Json | null): LanguageMap =>
  words(node, 'legalName', 'prefLabel', 'prefLabels', 'altLabel', 'alternativeNames');

const programmeOf = (node: Json, follow: Follow) => ({
  title: textIn(words(node, 'title')),
  identifiers: [
    ...follow(node, 'identifier', 'identifiers').map((each) => each.notation ?? each.value),
    idOf(node),
  ].filter((each): each is string => typeof each === 'string' && each !== ''),
});
