import {
  countPublishedCourses,
  listLatestCourses,
  listPublishedCourses,
} from '#db/queries/catalogue';
import type { CourseHits } from '#search/port';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { answerShown } from '~/platform/http-cache.server';
import { localeOf, serverT, textsIn } from '~/platform/i18n.server';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { whileUnchanged } from '~/platform/while-unchanged.server';
import { type NearReader, nearViewer } from './card-recognition.server';
import { countSkillsNamed } from './count-skills.server';
import { type CourseCard, toCourseCards } from './course-card.server';
import { LONGEST_TEXT, readCourseQuery } from './course-query';
import { type Facets, facetsToShow } from './facet-options.server';
import { findCourses } from './find-courses.server';
import {
  type CourseQuery,
  courseQueryString,
  FACETS,
  type FacetName,
  institutionOf,
} from './finding';
import { indexState, searchFailures } from './index-sync.server';
import { findNearest, findWaysOut, type Nearest, type WaysOut } from './ways-out.server';

export const PAGE_SIZE = 20;

export interface CourseList {
  readonly head: PageHead;
  readonly query: CourseQuery;
  readonly pages: number;
  readonly total: number;
  readonly courses: readonly CourseCard[];
  /** Null where no index answers. */
  readonly facets: Facets | null;
  /** Facets that are shown in full. */
  readonly more: readonly FacetName[];
  /** Part of a skill's name, by which skills are looked for among the filters. */
  readonly skillName: string;
  /** Parameters of the address that could not be used. */
  readonly ignored: readonly string[];
  readonly respelt: CourseHits['respelt'];
  readonly leftOut: CourseHits['leftOut'];
  /** Another spelling of the words, where nothing was found or with it far more is. */
  readonly nearest: Nearest | null;
  /** Where nothing was found: the ways on. */
  readonly waysOut: WaysOut | null;
  /** No index answers: every course, the latest change first, without words and filters. */
  readonly searchDown: boolean;
  /** The index in reserve answers. */
  readonly byReserve: boolean;
}

/** The course list at a request's address. */
export async function listCourses(request: Request) {
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const made = services();
  const beside = (await indexState(made)) ?? `down ${searchFailures(made)}`;
  return answerShown(request, { viewer, locale, beside }, () =>
    loadList(request, { viewer, locale }, beside),
  );
}

/** `state`: of what answers searches; while it stays, the same search finds the same. */
async function loadList(
  request: Request,
  { viewer, locale }: { viewer: Viewer | null; locale: string },
  state: string,
): Promise<CourseList> {
  const made = services();
  const search = new URL(request.url).searchParams;
  const { query: asked, ignored } = readCourseQuery(search);
  const more = FACETS.filter((facet) => search.getAll('more').includes(facet));
  const skillName = (search.get('skillName') ?? '').trim().slice(0, LONGEST_TEXT);
  const today = dayOf(made.clock());
  const toFind = { ...asked, pageSize: PAGE_SIZE, today, suggest: true };
  const hits = await findCourses(made, toFind);
  if (!hits) return listWithoutIndex(request, { asked, ignored }, locale);
  const pages = Math.max(1, Math.ceil(hits.total / PAGE_SIZE));
  const query = { ...asked, page: Math.min(asked.page, pages) };
  const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale } });
  const facetsOf = async () => {
    const skillsNamed = await countSkillsNamed(made, toFind, { name: skillName, locale });
    const { facets: counts, cut } = hits;
    const toShow = { counts, cut, filters: asked.filters, more, skillsNamed };
    return facetsToShow(made.store, toShow, { t, locale });
  };
  const near = await nearViewer(viewer, asked.filters.recognisedBy.map(institutionOf));
  const [courses, facets] = await Promise.all([
    cardsOf(hits, { near, locale, day: toFind.today }),
    hits.byReserve
      ? facetsOf()
      : whileUnchanged(
          made.store,
          `facets ${locale} ${more.join()} ${state} ${JSON.stringify([toFind, skillName])}`,
          facetsOf,
        ),
  ]);
  return {
    head: headOf(request, query, locale),
    query,
    pages,
    total: hits.total,
    courses,
    facets,
    more,
    skillName,
    ignored,
    respelt: hits.respelt,
    leftOut: hits.leftOut,
    nearest: await findNearest(made, toFind, hits),
    waysOut: hits.total === 0 ? await findWaysOut(made, toFind) : null,
    searchDown: false,
    byReserve: hits.byReserve === true,
  };
}

/** Courses in words, with the words that were searched for marked in them. */
function cardsOf(
  { ids, words }: Pick<CourseHits, 'ids' | 'words'>,
  read: { readonly near: NearReader; readonly locale: string; readonly day: string },
): Promise<CourseCard[]> {
  const { store } = services();
  const reader = { ...read, t: textsIn(read.locale, 'catalogue') };
  const key = `cards ${JSON.stringify([read, words])}: ${ids.join(' ')}`;
  return whileUnchanged(store, key, async () =>
    toCourseCards(store.read, await listPublishedCourses(store.read, ids), reader, words),
  );
}

/** Straight from the record, so that the catalogue is there even when its index is not. */
async function listWithoutIndex(
  request: Request,
  { asked, ignored }: Pick<CourseList, 'ignored'> & { asked: CourseQuery },
  locale: string,
): Promise<CourseList> {
  const { clock, store } = services();
  const { read } = store;
  const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale } });
  const total = await countPublishedCourses(read);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const query = { ...asked, page: Math.min(asked.page, pages) };
  const courses = await listLatestCourses(read, PAGE_SIZE, (query.page - 1) * PAGE_SIZE);
  return {
    head: headOf(request, query, locale),
    query,
    pages,
    total,
    courses: await toCourseCards(read, courses, { t, locale, day: dayOf(clock()) }),
    facets: null,
    more: [],
    skillName: '',
    ignored,
    respelt: [],
    leftOut: [],
    nearest: null,
    waysOut: null,
    searchDown: true,
    byReserve: false,
  };
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
