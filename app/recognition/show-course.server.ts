/** Courses and "recognised where" on one page. */
import { agreementsStamp } from '#db/queries/agreements';
import { findCourseStamp, findPublishedCourse, type PublishedCourse } from '#db/queries/catalogue';
import { type FormerCourse, findFormerCourse } from '#db/queries/former-courses';
import { courseIdentity, precedentsStamp } from '#db/queries/precedents';
import type { Read } from '#db/store';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import { toCourseJsonLd } from '~/catalogue/course-json-ld';
import { type CourseSections, toCourseSections } from '~/catalogue/course-sections.server';
import { type CourseSummary, toCourseSummary } from '~/catalogue/course-summary';
import { toCourseView } from '~/catalogue/course-view';
import { redirectToData } from '~/catalogue/export/course-data.server';
import { type Localised, localised } from '~/elm/localised';
import { publicUrl } from '~/platform/env.server';
import { answerShown, notFound } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { IdParams } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { whileUnchanged } from '~/platform/while-unchanged.server';
import { type WhereRecognised, whereRecognised } from './where-recognised.server';

export interface CourseHead extends CourseSummary {
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
  readonly about: Localised | null;
  /** The kind of credential in the reader's language; null where it is not stated. */
  readonly credential: string | null;
  readonly homepage: string | null;
  readonly enrolmentUrl: string | null;
}

export interface CoursePage {
  readonly head: PageHead;
  readonly course: CourseHead;
  readonly sections: CourseSections;
  readonly where: WhereRecognised;
  /** The role acted in may ask a university about it. */
  readonly mayAsk: boolean;
  /** Not published as it stands here: pages that only a published course has are not linked. */
  readonly draft?: boolean | undefined;
  /** Since when (ms) it is no longer offered; what is shown was published last. */
  readonly goneAt?: number | undefined;
}

/** The id in an address; 404 where it cannot be one of ours. */
export function courseIdOf(params: unknown): string {
  const parsed = IdParams.safeParse(params);
  if (!parsed.success) throw notFound();
  return parsed.data.id;
}

/** What a page on a course depends on; 404 unless the course is or was public. */
export async function courseContent(id: string): Promise<string> {
  const { read } = services().store;
  const stamp = (await findCourseStamp(read, id)) ?? (await formerStamp(read, id));
  if (!stamp) throw notFound();
  const [agreements, precedents] = await Promise.all([
    agreementsStamp(read),
    precedentsStamp(read, courseIdentity(stamp.providerId, stamp.code)),
  ]);
  return `${stamp.version}.${stamp.updatedAt}|${agreements}|${precedents}`;
}

/**
 * The page of a course: the course and where it is recognised. 404 unless it is or was public;
 * 303 to its data where the asker accepts JSON-LD or Turtle rather than a page.
 */
export async function showCourse(request: Request, params: unknown) {
  const id = courseIdOf(params);
  redirectToData(request, id);
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const { store } = services();
  return answerShown(request, { viewer, locale }, async (): Promise<CoursePage> => {
    const course = await whileUnchanged(store, `course ${id}`, () =>
      findPublishedCourse(store.read, id),
    );
    const former = course ? null : await findFormerCourse(store.read, id);
    if (former) return formerPage(former, request, { viewer, locale });
    if (!course) throw notFound();
    const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale } });
    return {
      head: headOf(course, locale, paths.course(id)),
      course: toHead(course, locale),
      sections: toCourseSections(course.data, { t, locale }),
      where: await whereRecognised(course, viewer, locale),
      mayAsk: viewer === null || viewer.acting.role === 'learner',
    };
  });
}

async function formerStamp(read: Read, id: string) {
  const course = await findFormerCourse(read, id);
  return course && { ...course, providerId: course.provider.id };
}

/** Kept for those who hold its credential; not found by search, and nothing on it leads to enrolment. */
async function formerPage(
  course: FormerCourse,
  request: Request,
  { viewer, locale }: { viewer: Viewer | null; locale: string },
): Promise<CoursePage> {
  const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale } });
  const { jsonLd: _, data: __, ...head } = headOf(course, locale, paths.course(course.id));
  return {
    head: { ...head, noindex: true },
    course: { ...toHead(course, locale), enrolmentUrl: null },
    sections: toCourseSections(course.data, { t, locale }),
    where: await whereRecognised(course, viewer, locale),
    mayAsk: false,
    draft: true,
    goneAt: course.goneAt,
  };
}

export function toHead(course: PublishedCourse, locale: string): CourseHead {
  const { homepage, enrolmentUrl, credential } = toCourseView(course, locale);
  const { data, version, updatedAt } = course;
  return {
    ...toCourseSummary(course, locale),
    ...{ version, updatedAt, credential, homepage, enrolmentUrl },
    about: localised(data.description, locale, data.defaultLanguage),
  };
}

export function headOf(course: PublishedCourse, locale: string, path: string): PageHead {
  const view = toCourseView(course, locale);
  const origin = publicUrl(services().env);
  const addresses = pageAddresses(origin, path);
  const provider = origin + paths.institution(view.provider.slug);
  return {
    title: `${view.title.text}, ${view.provider.name.text} – Credit Clearinghouse`,
    description: view.description?.text ?? view.title.text,
    ...addresses,
    data: [
      { mediaType: 'application/ld+json', href: origin + paths.courseData(view.id, 'jsonld') },
      { mediaType: 'text/turtle', href: origin + paths.courseData(view.id, 'ttl') },
    ],
    jsonLd: JSON.stringify(toCourseJsonLd(view, { page: addresses.canonical, provider })),
  };
}
