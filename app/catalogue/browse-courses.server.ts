/** Courses by a field, a provider or a skill: for those who browse rather than search. */
import { listPublishedCourses } from '#db/queries/catalogue';
import type { CourseHits } from '#search/port';
import { dayOf } from '~/platform/format';
import { textsIn } from '~/platform/i18n.server';
import { services } from '~/platform/services.server';
import type { NearReader } from './card-recognition.server';
import { type CourseCard, toCourseCards } from './course-card.server';
import { findCourses } from './find-courses.server';
import {
  type CourseFilters,
  courseQueryString,
  DEFAULT_SORT,
  NO_FILTERS,
  NO_RANGES,
} from './finding';
import { indexState, searchFailures } from './index-sync.server';

const PAGE_SIZE = 20;

export interface Browsed {
  readonly courses: readonly CourseCard[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** No index answers: nothing can be listed for the moment. */
  readonly searchDown: boolean;
  /** The query string of the same choice in the list, where it can be narrowed. */
  readonly listQuery: string;
}

export interface BrowsedWithCounts {
  readonly browsed: Browsed;
  readonly counts: CourseHits['facets'] | null;
  /** Facets with more values than are counted. */
  readonly cut: CourseHits['cut'];
}

/** Changes whenever a page of courses may show something else. */
export async function browsingStamp(): Promise<string> {
  const made = services();
  return (await indexState(made)) ?? `down ${searchFailures(made)}`;
}

/** The page of an address; the first where it names none. */
export function pageAsked(request: Request): number {
  const page = Number(new URL(request.url).searchParams.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

/** How many courses have all of `chosen`; 0 where no index answers. */
export async function countCourses(chosen: Partial<CourseFilters>): Promise<number> {
  const made = services();
  const hits = await findCourses(made, {
    text: '',
    filters: { ...NO_FILTERS, ...chosen },
    ranges: NO_RANGES,
    sort: DEFAULT_SORT,
    page: 1,
    pageSize: 1,
    today: dayOf(made.clock()),
  });
  return hits?.total ?? 0;
}

/** One page of the courses that have all of `chosen`, best known first. */
export async function browseCourses(
  chosen: Partial<CourseFilters>,
  {
    page,
    locale,
    text = '',
    near,
  }: { page: number; locale: string; text?: string; near?: NearReader },
): Promise<BrowsedWithCounts> {
  const made = services();
  const query = {
    text,
    filters: { ...NO_FILTERS, ...chosen },
    ranges: NO_RANGES,
    sort: DEFAULT_SORT,
    page,
  };
  const listQuery = courseQueryString({ ...query, page: 1 });
  const today = dayOf(made.clock());
  const hits = await findCourses(made, { ...query, pageSize: PAGE_SIZE, today });
  if (!hits) {
    const nothing = { courses: [], total: 0, page: 1, pages: 1, searchDown: true, listQuery };
    return { browsed: nothing, counts: null, cut: [] };
  }
  const courses = await listPublishedCourses(made.store.read, hits.ids);
  const t = textsIn(locale, 'catalogue');
  const pages = Math.max(1, Math.ceil(hits.total / PAGE_SIZE));
  return {
    browsed: {
      courses: await toCourseCards(made.store.read, courses, {
        ...{ t, locale, day: today },
        ...(near ? { near } : {}),
      }),
      total: hits.total,
      page: Math.min(page, pages),
      pages,
      searchDown: false,
      listQuery,
    },
    counts: hits.facets,
    cut: hits.cut,
  };
}

/** Counts by value, of one facet. */
export const countsOf = (
  counts: CourseHits['facets'] | null,
  facet: keyof CourseFilters,
): ReadonlyMap<string, number> =>
  new Map((counts?.[facet] ?? []).map(({ value, count }) => [value, count]));
