/** For a search that finds nothing: what it would find with a little less asked, or spelt otherwise. */
import type { CourseHits, CourseSearch } from '#search/port';
import type { Services } from '~/platform/services.server';
import { findCourses } from './find-courses.server';
import { isFiltered, partsOf, type QueryPart, unfiltered, withoutPart } from './finding';

/** Each costs a search. */
const MOST_PARTS = 8;

export interface WaysOut {
  /** What could be left away, with the number of courses there would be then; never none. */
  readonly without: readonly { readonly part: QueryPart; readonly count: number }[];
  /** How many courses the words alone would give, where filters leave none. */
  readonly withoutFilters: number | null;
}

/** Words spelt most nearly so, and what they find: with the filters, or else without them. */
export interface Nearest {
  readonly text: string;
  readonly count: number;
  readonly filtered: boolean;
}

export async function findWaysOut(services: Services, query: CourseSearch): Promise<WaysOut> {
  const countOf = counter(services);
  const parts = partsOf(query);
  const without: { part: QueryPart; count: number }[] = [];
  // Without its only part a search is the whole list, which has a link of its own.
  if (parts.length > 1)
    for (const part of parts.slice(0, MOST_PARTS)) {
      const count = await countOf({ ...query, ...withoutPart(query, part) });
      if (count > 0) without.push({ part, count });
    }
  const all = { ...query, ...unfiltered(query) };
  return {
    without,
    withoutFilters: isFiltered(query) ? await countOf(all) : null,
  };
}

const counter =
  (services: Services) =>
  async (asked: CourseSearch): Promise<number> =>
    (await findCourses(services, asked))?.total ?? 0;

/** The index's own suggestion, where it finds more than what was asked did. */
export async function findNearest(
  services: Services,
  query: CourseSearch,
  { nearest: text, total }: Pick<CourseHits, 'nearest' | 'total'>,
): Promise<Nearest | null> {
  if (text === undefined) return null;
  const countOf = counter(services);
  const asked = { ...query, page: 1, text };
  const count = await countOf(asked);
  if (count > total) return { text, count, filtered: true };
  if (total > 0) return null;
  const all = await countOf({ ...asked, ...unfiltered(asked) });
  return all > 0 ? { text, count: all, filtered: false } : null;
}
