import {
  catalogueStamp,
  countPublishedCourses,
  listLatestCourses,
  listPublishedCourses,
} from '#db/queries/catalogue';
import { listInstitutionNames } from '#db/queries/institutions';
import type { CourseHits } from '#search/port';
import { findViewer } from '~/accounts/viewer.server';
import { languageName } from '~/elm/display-names';
import { localisedOr } from '~/elm/localised';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { answerPage } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { readCourseQuery } from './course-query';
import { type CourseSummary, toCourseSummary } from './course-summary';
import {
  BROAD_FIELDS,
  type CourseFilters,
  type CourseQuery,
  courseQueryString,
  ECTS_RANGES,
  FACETS,
  type FacetName,
  MODE_SLUGS,
  NO_FILTERS,
} from './finding';
import { askIndex, searchFailures } from './index-sync.server';

export const PAGE_SIZE = 20;

export interface FacetOption {
  readonly value: string;
  /** Courses it would give. */
  readonly count: number;
  readonly chosen: boolean;
  /** Names of providers and languages; other values have their words in the locales. */
  readonly label?: string | undefined;
}

export interface CourseList {
  readonly head: PageHead;
  readonly query: CourseQuery;
  readonly pages: number;
  readonly total: number;
  readonly courses: readonly CourseSummary[];
  readonly facets: Readonly<Record<FacetName, readonly FacetOption[]>>;
  /** Parameters of the address that could not be used. */
  readonly ignored: readonly string[];
  /** How many courses the words alone would give, where filters leave none. */
  readonly withoutFilters: number | null;
  /** No index answers: every course, the latest change first, without words and filters. */
  readonly searchDown: boolean;
}

/** The course list at a request's address. */
export async function listCourses(request: Request) {
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const made = services();
  const stamp = await askIndex(made, (index) => index.stamp());
  const content = [stamp, searchFailures(made), await catalogueStamp(made.store.read)].join('|');
  return answerPage(request, { viewer, locale, content }, () => loadList(request, locale));
}

async function loadList(request: Request, locale: string): Promise<CourseList> {
  const made = services();
  const { query: asked, ignored } = readCourseQuery(new URL(request.url).searchParams);
  const search = { ...asked, pageSize: PAGE_SIZE, today: dayOf(made.clock()) };
  const hits = await askIndex(made, (index) => index.search(search));
  if (!hits) return listWithoutIndex(request, { asked, ignored }, locale);
  const pages = Math.max(1, Math.ceil(hits.total / PAGE_SIZE));
  const query = { ...asked, page: Math.min(asked.page, pages) };
  const [courses, providers] = await Promise.all([
    listPublishedCourses(made.store.read, hits.ids),
    listInstitutionNames(made.store.read),
  ]);
  const names = new Map(
    providers.map((each) => [each.slug, localisedOr(each.names, locale, each.slug).text]),
  );
  const relaxed =
    hits.total === 0 && FACETS.some((facet) => asked.filters[facet].length > 0)
      ? await askIndex(made, (index) => index.search({ ...search, filters: NO_FILTERS, page: 1 }))
      : null;
  return {
    head: headOf(request, query, locale),
    query,
    pages,
    total: hits.total,
    courses: courses.map((course) => toCourseSummary(course, locale)),
    facets: optionsOf(hits.facets, asked.filters, names, locale),
    ignored,
    withoutFilters: relaxed?.total ?? null,
    searchDown: false,
  };
}

/** Straight from the record, so that the catalogue is there even when its index is not. */
async function listWithoutIndex(
  request: Request,
  { asked, ignored }: Pick<CourseList, 'ignored'> & { asked: CourseQuery },
  locale: string,
): Promise<CourseList> {
  const { read } = services().store;
  const total = await countPublishedCourses(read);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const query = { ...asked, page: Math.min(asked.page, pages) };
  const courses = await listLatestCourses(read, PAGE_SIZE, (query.page - 1) * PAGE_SIZE);
  return {
    head: headOf(request, query, locale),
    query,
    pages,
    total,
    courses: courses.map((course) => toCourseSummary(course, locale)),
    facets: NO_FACETS,
    ignored,
    withoutFilters: null,
    searchDown: true,
  };
}

const NO_FACETS: CourseList['facets'] = {
  field: [],
  language: [],
  mode: [],
  eqf: [],
  ects: [],
  provider: [],
};

/** What a facet offers, in its natural order; a chosen value stays even when it gives nothing. */
function optionsOf(
  counts: CourseHits['facets'],
  filters: CourseFilters,
  names: ReadonlyMap<string, string>,
  locale: string,
): CourseList['facets'] {
  const options = FACETS.map((facet) => {
    const found = new Map(counts[facet].map(({ value, count }) => [value, count]));
    const values = [...new Set([...found.keys(), ...filters[facet]])];
    const made = values.map((value): FacetOption => {
      const named = labelOf(facet, value, names, locale);
      const label = named === null ? {} : { label: named };
      const chosen = filters[facet].includes(value);
      return { value, count: found.get(value) ?? 0, chosen, ...label };
    });
    return [facet, made.sort(byOrder(facet, locale))];
  });
  return Object.fromEntries(options) as unknown as CourseList['facets'];
}

const labelOf = (
  facet: FacetName,
  value: string,
  providers: ReadonlyMap<string, string>,
  locale: string,
): string | null =>
  facet === 'provider'
    ? (providers.get(value) ?? value)
    : facet === 'language'
      ? languageName(value, locale)
      : null;

const ORDERS: Partial<Record<FacetName, readonly string[]>> = {
  field: BROAD_FIELDS,
  ects: ECTS_RANGES.map((range) => range.value),
  mode: Object.values(MODE_SLUGS),
  eqf: ['1', '2', '3', '4', '5', '6', '7', '8'],
};

function byOrder(facet: FacetName, locale: string): (a: FacetOption, b: FacetOption) => number {
  const order = ORDERS[facet];
  if (order) return (a, b) => order.indexOf(a.value) - order.indexOf(b.value);
  const words = new Intl.Collator(locale);
  return (a, b) => b.count - a.count || words.compare(a.label ?? a.value, b.label ?? b.value);
}

function headOf(request: Request, query: CourseQuery, locale: string): PageHead {
  const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale } });
  const title = query.text ? t('list.titleFor', { text: query.text }) : t('list.title');
  return {
    title: `${title} – Credit Clearinghouse`,
    description: t('list.lead'),
    ...pageAddresses(publicUrl(services().env), paths.courses() + courseQueryString(query)),
    ...(query.text ? { noindex: true } : {}),
  };
}
