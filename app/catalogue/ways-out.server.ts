/** For a search that finds nothing: what it would find with a little less asked, or spelt otherwise. */
import type { CourseSearch } from '#search/port';
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
  /** Words spelt most nearly so, and what they find: with the filters, or else without them. */
  readonly nearest: {
    readonly text: string;
    readonly count: number;
    readonly filtered: boolean;
  } | null;
}

/** `nearest`: the index's own suggestion. */
export async function findWaysOut(
  services: Services,
  query: CourseSearch,
  nearest: string | undefined,
): Promise<WaysOut> {
  const countOf = async (asked: CourseSearch): Promise<number> =>
    (await findCourses(services, asked))?.total ?? 0;
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
    nearest: nearest === undefined ? null : await nearestOf(query, nearest, countOf),
  };
}

async function nearestOf(
  query: CourseSearch,
  text: string,
  countOf: (asked: CourseSearch) => Promise<number>,
): Promise<WaysOut['nearest']> {
  const asked = { ...query, page: 1, text };
  const count = await countOf(asked);
  if (count > 0) return { text, count, filtered: true };
  const all = await countOf({ ...asked, ...unfiltered(asked) });
  return all > 0 ? { text, count: all, filtered: false } : null;
}
