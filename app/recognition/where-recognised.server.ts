/** Courses and "recognised where" on one page: what agreements in force today say about a course. */
import { agreementsStamp, type CourseLineRow, listCourseLines } from '#db/queries/agreements';
import { findPublishedCourse, listPublishedIds, type PublishedCourse } from '#db/queries/catalogue';
import { findProgrammes, listEnrolments } from '#db/queries/curriculum';
import { listInstitutionNames } from '#db/queries/institutions';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import {
  type InstitutionView,
  type Names,
  type SourceView,
  type TargetView,
  toInstitutionView,
  toSourceView,
  toTargetView,
} from '~/agreements/agreement-view';
import { type ConditionFact, conditionFacts } from '~/agreements/condition-facts';
import type { RecognitionLine } from '~/agreements/recognition-line';
import { toCourseJsonLd } from '~/catalogue/course-json-ld';
import { type CourseView, toCourseView } from '~/catalogue/course-view';
import { redirectToData } from '~/catalogue/export/course-data.server';
import { localised } from '~/elm/localised';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { answerPage, notFound } from '~/platform/http-cache.server';
import { localeOf } from '~/platform/i18n.server';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { IdParams } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';

/** One recognition line that the course is a source of. */
export interface Recognition {
  readonly key: string;
  readonly institution: InstitutionView;
  /** The viewer studies or works there. */
  readonly own: boolean;
  readonly targets: readonly TargetView[];
  readonly ectsGranted: number;
  readonly strength: RecognitionLine['strength'];
  readonly effect: RecognitionLine['effect'];
  readonly rule: RecognitionLine['rule'];
  /** The line's other courses, which it takes together with this one or instead of it. */
  readonly others: readonly SourceView[];
  readonly conditions: readonly ConditionFact[];
  readonly agreementCode: string;
  readonly agreementVersion: string;
  readonly lineNumber: string;
  /** 'YYYY-MM-DD'; null: no end agreed. */
  readonly validUntil: string | null;
}

export interface WhereRecognised {
  /** The viewer's own institutions first. */
  readonly recognitions: readonly Recognition[];
  /** The viewer's institutions that no agreement covers for this course: not yet assessed there. */
  readonly notAssessed: readonly InstitutionView[];
}

export interface CoursePage {
  readonly head: PageHead;
  readonly course: CourseView;
  readonly where: WhereRecognised;
}

/**
 * The page of a course: the course and where it is recognised. 404 unless published; 303 to its
 * data where the asker accepts JSON-LD or Turtle rather than a page.
 */
export async function showCourse(request: Request, params: unknown) {
  const parsed = IdParams.safeParse(params);
  if (!parsed.success) throw notFound();
  redirectToData(request, parsed.data.id);
  const { store, env } = services();
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const course = await findPublishedCourse(store.read, parsed.data.id);
  if (!course) throw notFound();
  const content = `${course.version}.${course.updatedAt}|${await agreementsStamp(store.read)}`;
  return answerPage(request, { viewer, locale, content }, async (): Promise<CoursePage> => {
    const view = toCourseView(course, locale);
    const origin = publicUrl(env);
    return {
      head: headOf(view, origin),
      course: view,
      where: await whereRecognised(course, viewer, locale),
    };
  });
}

function headOf(course: CourseView, origin: string): PageHead {
  const addresses = pageAddresses(origin, paths.course(course.id));
  const provider = origin + paths.institution(course.provider.slug);
  return {
    title: `${course.title.text}, ${course.provider.name.text} – Credit Clearinghouse`,
    description: course.description?.text ?? course.title.text,
    ...addresses,
    data: [
      { mediaType: 'application/ld+json', href: origin + paths.courseData(course.id, 'jsonld') },
      { mediaType: 'text/turtle', href: origin + paths.courseData(course.id, 'ttl') },
    ],
    jsonLd: JSON.stringify(toCourseJsonLd(course, { page: addresses.canonical, provider })),
  };
}

/** Where agreements in force today recognise a course, and which of the viewer's institutions do not. */
export async function whereRecognised(
  course: Pick<PublishedCourse, 'id' | 'provider'>,
  viewer: Viewer | null,
  locale: string,
): Promise<WhereRecognised> {
  const { store, clock } = services();
  const [lines, own] = await Promise.all([
    listCourseLines(store.read, course.id, dayOf(clock())),
    institutionsOf(viewer),
  ]);
  const names = await namesFor(lines, locale);
  const recognitions = lines
    .map((row) => toRecognition(row, course.id, own.has(row.recognising.id), names))
    .sort(byClosenessThenName(locale));
  const covered = new Set(lines.map((row) => row.recognising.id));
  const missing = [...own].filter((id) => !covered.has(id) && id !== course.provider.id);
  const unassessed = await listInstitutionNames(store.read, missing);
  return { recognitions, notAssessed: unassessed.map((each) => toInstitutionView(each, locale)) };
}

/** Where the viewer works in the role acted in, or studies. */
async function institutionsOf(viewer: Viewer | null): Promise<ReadonlySet<string>> {
  if (!viewer) return new Set();
  const ids = viewer.acting.institutionId ? [viewer.acting.institutionId] : [];
  if (viewer.acting.role !== 'learner') return new Set(ids);
  const enrolments = await listEnrolments(services().store.read, viewer.personId);
  const current = enrolments.filter(
    (each) => each.status === 'active' || each.status === 'on-leave',
  );
  return new Set([...ids, ...current.map((each) => each.institutionId)]);
}

async function namesFor(lines: readonly CourseLineRow[], locale: string): Promise<Names> {
  const { read } = services().store;
  const courseIds = lines.flatMap((row) =>
    row.line.sources.flatMap((each) => each.opportunityId ?? []),
  );
  const programmeIds = lines.flatMap((row) =>
    row.line.targets.flatMap((each) => each.programmeId ?? []),
  );
  const [listed, programmes] = await Promise.all([
    listPublishedIds(read, courseIds),
    findProgrammes(read, [...new Set(programmeIds)]),
  ]);
  const titles = new Map(programmes.map((each) => [each.id, localised(each.titles, locale)]));
  return {
    locale,
    institution: () => null,
    programme: (id) => titles.get(id) ?? null,
    isListed: (id) => listed.has(id),
  };
}

function toRecognition(
  row: CourseLineRow,
  courseId: string,
  own: boolean,
  names: Names,
): Recognition {
  const { line } = row;
  return {
    key: row.lineId,
    institution: toInstitutionView(row.recognising, names.locale),
    own,
    targets: line.targets.map((target, index) => toTargetView(target, index, names)),
    ectsGranted: line.ectsGranted,
    strength: line.strength,
    effect: line.effect,
    rule: line.rule,
    others: line.sources
      .filter((source) => source.opportunityId !== courseId)
      .map((source) => toSourceView(source, names)),
    conditions: conditionFacts(line.conditions),
    agreementCode: row.agreementCode,
    agreementVersion: row.agreementVersion,
    lineNumber: line.number,
    validUntil: row.inForceUntil,
  };
}

function byClosenessThenName(locale: string): (a: Recognition, b: Recognition) => number {
  const words = new Intl.Collator(locale);
  return (a, b) =>
    Number(b.own) - Number(a.own) ||
    words.compare(a.institution.name.text, b.institution.name.text) ||
    words.compare(a.lineNumber, b.lineNumber);
}
