import { z } from 'zod';
import {
  BROAD_FIELDS,
  type CourseFilters,
  type CourseQuery,
  DEFAULT_SORT,
  ECTS_RANGES,
  FACETS,
  type FacetName,
  MODE_SLUGS,
  SORTS,
} from './finding';

/** More letters than this are no question anybody asks. */
export const LONGEST_TEXT = 200;
/** More values than any facet offers to a person at once. */
const MOST_VALUES = 40;

const Values: Record<FacetName, z.ZodType<string>> = {
  field: z.enum(BROAD_FIELDS),
  language: z.string().regex(/^[a-z]{2,3}$/),
  mode: z.enum(Object.values(MODE_SLUGS)),
  eqf: z.string().regex(/^[1-8]$/),
  ects: z.enum(ECTS_RANGES.map((range) => range.value)),
  provider: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
};

const Page = z.coerce.number().int().min(1).max(100_000);
const Sort = z.enum(SORTS);

export interface ReadCourseQuery {
  readonly query: CourseQuery;
  /** Names of the parameters that could not be used, wholly or in part; the page says so. */
  readonly ignored: readonly string[];
}

/** The query of a course list's address. What cannot be used is left out and named, never an error. */
export function readCourseQuery(search: URLSearchParams): ReadCourseQuery {
  const ignored = new Set<string>();
  const typed = (search.get('q') ?? '').replace(/\s+/g, ' ').trim();
  if (typed.length > LONGEST_TEXT) ignored.add('q');
  const text = [...typed.slice(0, LONGEST_TEXT)].filter(isWhole).join('').trim();

  const filters = Object.fromEntries(
    FACETS.map((facet) => {
      const asked = [...new Set(search.getAll(facet))].filter((value) => value !== '');
      const good = asked
        .filter((value) => Values[facet].safeParse(value).success)
        .slice(0, MOST_VALUES);
      if (good.length < asked.length) ignored.add(facet);
      return [facet, good];
    }),
  ) as unknown as CourseFilters;

  const single = <T>(name: string, schema: z.ZodType<T>, otherwise: T): T => {
    const value = search.get(name);
    if (value === null || value === '') return otherwise;
    const parsed = schema.safeParse(value);
    if (!parsed.success) ignored.add(name);
    return parsed.success ? parsed.data : otherwise;
  };
  const sort = single('sort', Sort, DEFAULT_SORT);
  return { query: { text, filters, sort, page: single('page', Page, 1) }, ignored: [...ignored] };
}

/** Half a surrogate pair, as cutting may leave one, is no character. */
const isWhole = (character: string): boolean => !/^[\ud800-\udfff]$/.test(character);
