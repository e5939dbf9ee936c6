/**
 * Finding courses: what can be asked and what is answered, in words that no search engine owns.
 * Free of zod, so that components may use it; the query string is parsed in course-query.ts.
 */
import { conceptTail } from '~/elm/concept-tail';

/** Facets, in the order in which they are shown. Their names are the names in the query string. */
export const FACETS = [
  'field',
  'recognisedBy',
  'recognisedByProgramme',
  'language',
  'mode',
  'eqf',
  'ects',
  'starts',
  'provider',
  'country',
  'price',
  'setting',
  'skill',
  'assessment',
  'identity',
] as const;
export type FacetName = (typeof FACETS)[number];

/** The value of a facet that a course says nothing about. */
export const NOT_STATED = 'none';

export const SORTS = ['relevance', 'title', 'start', 'ects'] as const;
export type CourseSort = (typeof SORTS)[number];

/** Chosen values per facet: any of them within one facet, all facets together. */
export type CourseFilters = Readonly<Record<FacetName, readonly string[]>>;

/** Bounds beside the facets, both ends included; null where there is none. */
export interface CourseRanges {
  readonly ectsMin: number | null;
  readonly ectsMax: number | null;
  /** 'YYYY-MM-DD'. */
  readonly startsFrom: string | null;
  readonly startsUntil: string | null;
}

export const RANGES = ['ectsMin', 'ectsMax', 'startsFrom', 'startsUntil'] as const;

export const NO_RANGES: CourseRanges = {
  ectsMin: null,
  ectsMax: null,
  startsFrom: null,
  startsUntil: null,
};

export interface CourseQuery {
  /** As typed: never a search engine's syntax, except that "…" asks for a phrase. */
  readonly text: string;
  readonly filters: CourseFilters;
  readonly ranges: CourseRanges;
  readonly sort: CourseSort;
  /** From 1. */
  readonly page: number;
}

export const NO_FILTERS: CourseFilters = {
  field: [],
  recognisedBy: [],
  recognisedByProgramme: [],
  language: [],
  mode: [],
  eqf: [],
  ects: [],
  starts: [],
  provider: [],
  country: [],
  price: [],
  setting: [],
  skill: [],
  assessment: [],
  identity: [],
};

/**
 * The value that a facet's value lies within, null for an outermost one: ISCED-F narrow fields lie
 * in broad ones; `university:covered` and `university:indicative` in `university`.
 */
export function widerValue(facet: FacetName, value: string): string | null {
  if (facet === 'field' && /^\d{3,4}$/.test(value)) return value.slice(0, -1);
  if (facet === 'recognisedBy' && value.includes(':')) return value.slice(0, value.indexOf(':'));
  return null;
}

/** Whether `value` lies within `wider`, at any depth. */
export function liesWithin(facet: FacetName, value: string, wider: string): boolean {
  const next = widerValue(facet, value);
  return next !== null && (next === wider || liesWithin(facet, next, wider));
}

/** A programme of an institution that recognises a course by agreement, as the facet names it. */
export const programmeValue = (institutionSlug: string, programmeId: string): string =>
  `${institutionSlug}:${programmeId}`;

/** The slug of an institution that a value of `recognisedBy` or `recognisedByProgramme` names. */
export const institutionOf = (value: string): string => value.split(':')[0] ?? '';

/** Ranges of ECTS by their least and greatest credit; `above` is exclusive, `upTo` inclusive. */
export const ECTS_RANGES = [
  { value: '0-2', above: Number.NEGATIVE_INFINITY, upTo: 2 },
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
  for (const range of RANGES) {
    const bound = query.ranges[range];
    if (bound !== null) search.set(range, String(bound));
  }
  if (query.sort !== DEFAULT_SORT) search.set('sort', query.sort);
  if (query.page > 1) search.set('page', String(query.page));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** With words the best match comes first; without, what is recognised, and of it what changed last. */
export const DEFAULT_SORT: CourseSort = 'relevance';

/** The same query with one value of a facet added or, if it was chosen, taken away; back on page 1. */
export function toggled(query: CourseQuery, facet: FacetName, value: string): CourseQuery {
  const chosen = query.filters[facet];
  const next = chosen.includes(value)
    ? chosen.filter((each) => each !== value)
    : [...chosen.filter((each) => !liesWithin(facet, value, each)), value];
  return { ...query, page: 1, filters: { ...query.filters, [facet]: next } };
}

export const isFiltered = (query: CourseQuery): boolean =>
  FACETS.some((facet) => query.filters[facet].length > 0) ||
  RANGES.some((range) => query.ranges[range] !== null);

/** One thing that narrows a list: a facet with all that is chosen of it, a bound, or the words. */
export type QueryPart = FacetName | (typeof RANGES)[number] | 'words';

const isFacet = (part: QueryPart): part is FacetName =>
  (FACETS as readonly string[]).includes(part);

/** What narrows a query, in the order in which it is shown. */
export const partsOf = (query: CourseQuery): QueryPart[] => [
  ...(query.text === '' ? [] : ['words' as const]),
  ...FACETS.filter((facet) => query.filters[facet].length > 0),
  ...RANGES.filter((range) => query.ranges[range] !== null),
];

/** The same query without one part of it, on page 1. */
export function withoutPart(query: CourseQuery, part: QueryPart): CourseQuery {
  if (part === 'words') return { ...query, page: 1, text: '' };
  return isFacet(part)
    ? { ...query, page: 1, filters: { ...query.filters, [part]: [] } }
    : { ...query, page: 1, ranges: { ...query.ranges, [part]: null } };
}

/** The same query without filters and bounds, on page 1. */
export const unfiltered = (query: CourseQuery): CourseQuery => ({
  ...query,
  page: 1,
  filters: NO_FILTERS,
  ranges: NO_RANGES,
});
