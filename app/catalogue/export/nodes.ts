/** Things of an export as JSON-LD nodes, and the small ones that every description is made of. */
import type { LanguageMap } from '~/elm/language-map';
import {
  AUTHORITY_SCHEMES,
  countryIri,
  currencyIri,
  languageIri,
} from '~/elm/vocabularies/authority';
import { findConcept } from '~/elm/vocabularies/vocabularies';
import type { ClassName, Term } from './terms.data';

export type NodeValue = string | number | boolean | LanguageMap | ElmNode | readonly ElmNode[];

export interface ElmNode extends Partial<Record<Term, NodeValue | undefined>> {
  readonly id?: string | undefined;
  readonly type?: ClassName | readonly ClassName[] | undefined;
}

/** Without what is not stated: no null, no empty text, no empty list. */
export function node(
  type: ClassName | readonly ClassName[],
  facts: Partial<Record<Term, NodeValue | null | undefined>> & { id?: string | undefined },
): ElmNode {
  const stated = Object.entries(facts).filter(([, value]) => isStated(value));
  return { ...Object.fromEntries(stated), type };
}

const isStated = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  !(typeof value === 'object' && Object.keys(value).length === 0);

/** Texts without empty ones; tags as BCP 47 wants them. */
export function texts(map: LanguageMap | null): LanguageMap {
  return Object.fromEntries(Object.entries(map ?? {}).filter(([, text]) => text.trim() !== ''));
}

export const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);

/** A concept of one of our lists, with its scheme and labels; any other by its IRI alone. */
export function concept(iri: string): ElmNode {
  const found = findConcept(iri);
  if (!found) return node('Concept', { id: iri });
  return node('Concept', {
    id: found.iri,
    inScheme: node('ConceptScheme', { id: found.scheme }),
    prefLabel: found.labels,
  });
}

const authority = (iri: string | null, scheme: string): ElmNode[] =>
  iri === null
    ? []
    : [node('Concept', { id: iri, inScheme: node('ConceptScheme', { id: scheme }) })];

export const languageConcepts = (codes: readonly string[]): ElmNode[] =>
  codes.flatMap((code) => authority(languageIri(code), AUTHORITY_SCHEMES.language));

const countryConcept = (alpha2: string): ElmNode[] =>
  authority(countryIri(alpha2), AUTHORITY_SCHEMES.country);

export const currencyConcept = (code: string): ElmNode[] =>
  authority(currencyIri(code), AUTHORITY_SCHEMES.currency);

/** A free note; `topic` is the last part of a concept of ELM's note topics. */
export function note(map: LanguageMap | null, topic?: string): ElmNode[] {
  const said = texts(map);
  if (Object.keys(said).length === 0) return [];
  const subject = topic ? node('Concept', { id: `http://data.europa.eu/snb/${topic}` }) : null;
  return [node('Note', { noteLiteral: said, subject })];
}

/** A web page; nothing where the address is none that may be linked to. */
export function webResource(
  url: string | null,
  facts: { id?: string; title?: LanguageMap } = {},
): ElmNode[] {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return [];
  return [
    node('WebResource', {
      ...facts,
      title: texts(facts.title ?? null),
      contentUrl: encodeURI(decoded(url)),
    }),
  ];
}

/** Addresses come written with and without escapes: once decoded, once encoded, they are one. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A place: ELM wants its country. */
export function place(
  country: string | null,
  facts: { id?: string; name?: LanguageMap | null; address?: readonly string[] } = {},
): ElmNode[] {
  const countries = country === null ? [] : countryConcept(country);
  if (countries.length === 0) return [];
  const written = (facts.address ?? []).join(', ');
  const id = facts.id === undefined ? {} : { id: facts.id };
  const part = (name: string) => (facts.id === undefined ? {} : { id: `${facts.id}-${name}` });
  return [
    node('Location', {
      ...id,
      geographicName: texts(facts.name ?? null),
      address: node('Address', {
        ...part('address'),
        countryCode: countries,
        fullAddress:
          written === ''
            ? null
            : node('Note', { ...part('address-text'), noteLiteral: { und: written } }),
      }),
    }),
  ];
}

/** The beginning of a day as ELM's dates want it. */
export const startOfDay = (day: string | null): string | null =>
  day === null ? null : `${day}T00:00:00Z`;

/** Deadlines end with their day. */
export const endOfDay = (day: string | null): string | null =>
  day === null ? null : `${day}T23:59:59Z`;

/** ISO 8601 duration of a number of hours. */
export function hoursAsDuration(hours: number | null): string | null {
  if (hours === null) return null;
  const minutes = Math.round(hours * 60);
  const rest = minutes % 60;
  return `PT${Math.floor(minutes / 60)}H${rest > 0 ? `${rest}M` : ''}`;
}

/** A duration XML Schema can read (it has no weeks); null for what is no duration. */
export function xsdDuration(written: string | null): string | null {
  if (written === null) return null;
  const weeks = /^P(\d{1,4})W$/.exec(written.trim());
  if (weeks) return `P${Number(weeks[1]) * 7}D`;
  const whole =
    /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
  return whole.test(written.trim()) ? written.trim() : null;
}
