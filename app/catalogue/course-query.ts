import { z } from 'zod';
import {
  type CourseFilters,
  type CourseQuery,
  type CourseRanges,
  DEFAULT_SORT,
  ECTS_RANGES,
  FACETS,
  type FacetName,
  liesWithin,
  MODE_SLUGS,
  NOT_STATED,
  SORTS,
} from './finding';

/** More letters than this are no question anybody asks. */
export const LONGEST_TEXT = 200;
/** More values than any facet offers to a person at once. */
const MOST_VALUES = 40;

/** The last part of a concept's IRI. */
const CONCEPT = /^[A-Za-z0-9_.-]{1,80}$/;

const Values: Record<FacetName, z.ZodType<string>> = {
  field: orNotStated(/^(0\d|10)\d{0,2}$/),
  recognisedBy: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}(:(covered|indicative))?$/),
  recognisedByProgramme: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}:[A-Za-z0-9_-]{1,80}$/),
  language: orNotStated(/^[a-z]{2,3}$/),
  mode: z.enum([...Object.values(MODE_SLUGS), NOT_STATED]),
  eqf: orNotStated(/^[1-8]$/),
  ects: z.enum([...ECTS_RANGES.map((range) => range.value), NOT_STATED]),
  starts: orNotStated(/^\d{4}-(0[1-9]|1[0-2])$/),
  provider: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  country: orNotStated(/^[A-Z]{2}$/),
  price: z.enum(['free', 'paid', NOT_STATED]),
  setting: orNotStated(CONCEPT),
  skill: z.string().regex(CONCEPT),
  assessment: orNotStated(CONCEPT),
  identity: orNotStated(CONCEPT),
};

function orNotStated(shape: RegExp): z.ZodType<string> {
  return z.string().refine((value) => value === NOT_STATED || shape.test(value));
}

const Day = z.iso.date();
/** A number field left empty, or a day left empty, sets no bound; `single` sees to that. */
const Ranges = {
  ectsMin: z.coerce.number().min(0).max(1000),
  ectsMax: z.coerce.number().min(0).max(1000),
  startsFrom: Day,
  startsUntil: Day,
} as const;

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
      // A field chosen together with one inside it is narrowed to the inner one.
      const narrowed = good.filter((value) => !good.some((each) => liesWithin(facet, each, value)));
      return [facet, narrowed];
    }),
  ) as unknown as CourseFilters;

  const single = <T>(name: string, schema: z.ZodType<T>, otherwise: T): T => {
    const value = search.get(name);
    if (value === null || value === '') return otherwise;
    const parsed = schema.safeParse(value);
    if (!parsed.success) ignored.add(name);
    return parsed.success ? parsed.data : otherwise;
  };
  const ranges: CourseRanges = {
    ectsMin: single<number | null>('ectsMin', Ranges.ectsMin, null),
    ectsMax: single<number | null>('ectsMax', Ranges.ectsMax, null),
    startsFrom: single<string | null>('startsFrom', Ranges.startsFrom, null),
    startsUntil: single<string | null>('startsUntil', Ranges.startsUntil, null),
  };
  const sort = single('sort', Sort, DEFAULT_SORT);
  const page = single('page', Page, 1);
  return { query: { text, filters, ranges, sort, page }, ignored: [...ignored] };
}

/** Half a surrogate pair, as cutting may leave one, is no character. */
const isWhole = (character: string): boolean => !/^[\ud800-\udfff]$/.test(character);
