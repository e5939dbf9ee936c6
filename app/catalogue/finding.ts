/**
 * Finding courses: what can be asked and what is answered, in words that no search engine owns.
 * Free of zod, so that components may use it; the query string is parsed in course-query.ts.
 */
import { conceptTail } from '~/elm/concept-tail';

/** Facets, in the order in which they are shown. Their names are the names in the query string. */
export const FACETS = ['field', 'language', 'mode', 'eqf', 'ects', 'provider'] as const;
export type FacetName = (typeof FACETS)[number];

export const SORTS = ['relevance', 'title', 'start', 'ects'] as const;
export type CourseSort = (typeof SORTS)[number];

/** Chosen values per facet: any of them within one facet, all facets together. */
export type CourseFilters = Readonly<Record<FacetName, readonly string[]>>;

export interface CourseQuery {
  /** As typed: never a search engine's syntax, except that "…" asks for a phrase. */
  readonly text: string;
  readonly filters: CourseFilters;
  readonly sort: CourseSort;
  /** From 1. */
  readonly page: number;
}

export const NO_FILTERS: CourseFilters = {
  field: [],
  language: [],
  mode: [],
  eqf: [],
  ects: [],
  provider: [],
};

/** Ranges of ECTS by their least and greatest credit; `above` is exclusive, `upTo` inclusive. */
export const ECTS_RANGES = [
  { value: '0-2', above: 0, upTo: 2 },
  { value: '2-5', above: 2, upTo: 5 },
  { value: '5-10', above: 5, upTo: 10 },
  { value: '10-', above: 10, upTo: Number.POSITIVE_INFINITY },
] as const;

/** The range credits fall into; null where a course states none. */
export const ectsRange = (ects: number | null): string | null =>
  ects === null
    ? null
    : (ECTS_RANGES.find((range) => ects > range.above && ects <= range.upTo)?.value ?? null);

/** Modes of learning as addresses name them, by the last part of their concept's IRI. */
export const MODE_SLUGS: Readonly<Record<string, string>> = {
  '920fbb3cbe': 'online',
  '9191af2ed9': 'on-site',
  e92d221e4d: 'blended',
  c_3a90b26d: 'hybrid',
  '7813801c77': 'project-based',
  '729f3bed4b': 'work-based',
  ed4c557045: 'research-lab',
};

export const modeSlug = (iri: string | null): string | null =>
  iri === null ? null : (MODE_SLUGS[conceptTail(iri)] ?? null);

/** ISCED-F 2013 broad fields. */
export const BROAD_FIELDS = [
  '00',
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
] as const;

/** The text as it is compared: no capitals, no diacritics, letters without a decomposition spelt out. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/[łøđðıßæœþ]/g, (letter) => SPELT_OUT[letter] ?? letter);
}

const SPELT_OUT: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** The query string of a query, without what is the default: one state, one address. */
export function courseQueryString(query: CourseQuery): string {
  const search = new URLSearchParams();
  if (query.text) search.set('q', query.text);
  for (const facet of FACETS)
    for (const value of [...query.filters[facet]].sort()) search.append(facet, value);
  if (query.sort !== DEFAULT_SORT) search.set('sort', query.sort);
  if (query.page > 1) search.set('page', String(query.page));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** With words the best match comes first; without, what changed last. */
export const DEFAULT_SORT: CourseSort = 'relevance';

/** The same query with one value of a facet added or, if it was chosen, taken away; back on page 1. */
export function toggled(query: CourseQuery, facet: FacetName, value: string): CourseQuery {
  const chosen = query.filters[facet];
  const next = chosen.includes(value)
    ? chosen.filter((each) => each !== value)
    : [...chosen, value];
  return { ...query, page: 1, filters: { ...query.filters, [facet]: next } };
}

export const isFiltered = (query: CourseQuery): boolean =>
  FACETS.some((facet) => query.filters[facet].length > 0);
