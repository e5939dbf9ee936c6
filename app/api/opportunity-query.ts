/** The query of the API in terms of the course list's own. */
import { readCourseQuery } from '~/catalogue/course-query';
import { type CourseQuery, FACETS, type FacetName, RANGES } from '~/catalogue/finding';
import { conceptTail } from '~/elm/concept-tail';

export type FacetParameter = Exclude<FacetName, 'field'> | 'iscedF';
export const toFacetParameter = (facet: FacetName): FacetParameter =>
  facet === 'field' ? 'iscedF' : facet;
/** What facets are called here: as the parameter that chooses one of their values. */
export const FACET_PARAMETERS: readonly FacetParameter[] = FACETS.map(toFacetParameter);

const SINGLE = ['q', 'sort', 'page', ...RANGES] as const;

const SMALLEST_PAGE = 1;
const LARGEST_PAGE = 100;
const PAGE_SIZE = 20;

export interface OpportunityQuery {
  readonly query: CourseQuery;
  readonly pageSize: number;
}

export type ReadOpportunityQuery =
  | { readonly ok: true; readonly asked: OpportunityQuery }
  /** Names of the parameters that cannot be used. */
  | { readonly ok: false; readonly bad: readonly string[] };

/** Several values of one filter: the parameter repeated, or separated by commas. */
export function readOpportunityQuery(search: URLSearchParams): ReadOpportunityQuery {
  const inner = new URLSearchParams();
  for (const name of SINGLE) {
    const values = search.getAll(name);
    if (values.length > 0) inner.set(name, values.at(-1) ?? '');
  }
  for (const facet of FACETS)
    for (const given of [...search.getAll(toFacetParameter(facet)), ...search.getAll(facet)])
      for (const value of given.split(',')) inner.append(facet, spelt(facet, value.trim()));
  const { query, ignored } = readCourseQuery(inner);
  const bad = ignored.map((name) => (name === 'field' ? 'iscedF' : name));
  const size = pageSizeOf(search.get('pageSize'));
  if (size === null) bad.push('pageSize');
  const { ectsMin, ectsMax, startsFrom, startsUntil } = query.ranges;
  if (ectsMin !== null && ectsMax !== null && ectsMin > ectsMax) bad.push('ectsMin', 'ectsMax');
  if (startsFrom !== null && startsUntil !== null && startsFrom > startsUntil)
    bad.push('startsFrom', 'startsUntil');
  if (bad.length > 0 || size === null) return { ok: false, bad: [...new Set(bad)] };
  return { ok: true, asked: { query, pageSize: size } };
}

/** Concepts may be named by their whole IRI; codes of countries and languages in any case. */
function spelt(facet: (typeof FACETS)[number], value: string): string {
  if (/^https?:/i.test(value)) return conceptTail(value);
  if (facet === 'country') return value === 'none' ? value : value.toUpperCase();
  return facet === 'language' ? value.toLowerCase() : value;
}

function pageSizeOf(given: string | null): number | null {
  if (given === null || given === '') return PAGE_SIZE;
  const size = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  return size >= SMALLEST_PAGE && size <= LARGEST_PAGE ? size : null;
}
