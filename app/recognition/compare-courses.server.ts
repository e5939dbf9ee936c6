/** Up to four courses side by side, each with who recognises it. */
import { listPublishedCourses, type PublishedCourse } from '#db/queries/catalogue';
import { findViewer } from '~/accounts/viewer.server';
import { browseCourses, browsingStamp } from '~/catalogue/browse-courses.server';
import { headFor } from '~/catalogue/browse-pages.server';
import { credentialFacts, detailFacts } from '~/catalogue/course-award-facts.server';
import type { CourseCard } from '~/catalogue/course-card.server';
import {
  admissionFacts,
  assessmentFacts,
  type CatalogueT,
  type Fact,
  type FactValue,
  type Wording,
} from '~/catalogue/course-facts.server';
import { type CourseSummary, toCourseSummary } from '~/catalogue/course-summary';
import { type Localised, localised } from '~/elm/localised';
import { statedOutcomes } from '~/elm/named-skills';
import { answerShown } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import type { PageHead } from '~/platform/page-head';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import type { PromiseClosed } from './promise-closed';
import { whereRecognised } from './where-recognised.server';

const MOST_COMPARED = 4;
const SUGGESTED = 8;

export interface ComparedCourse {
  readonly summary: CourseSummary;
  readonly outcomes: readonly Localised[];
  readonly skills: readonly string[];
  readonly facts: readonly Fact[];
  readonly recognisedBy: readonly {
    readonly name: Localised;
    readonly own: boolean;
    readonly ects: number | null;
    readonly kind: 'covered' | 'indicative';
    /** Nobody can begin it now, though it would be recognised. */
    readonly closed: PromiseClosed | null;
  }[];
}

export interface Comparison {
  readonly head: PageHead;
  readonly ids: readonly string[];
  readonly courses: readonly ComparedCourse[];
  /** Terms of facts that at least one of the courses states, in their order. */
  readonly terms: readonly string[];
  /** Ids of the address that no published course has. */
  readonly unknown: number;
  readonly text: string;
  /** Courses that could be added: found by the words typed. */
  readonly suggestions: readonly CourseCard[];
}

/** /courses/compare?id=…&id=… */
export async function showComparison(request: Request) {
  const search = new URL(request.url).searchParams;
  const asked = [...new Set(search.getAll('id'))].filter((id) => /^[A-Za-z0-9_-]{1,80}$/.test(id));
  const text = (search.get('q') ?? '').trim().slice(0, 200);
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const { read } = services().store;
  const beside = await browsingStamp();
  return answerShown(request, { viewer, locale, beside }, async (): Promise<Comparison> => {
    const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale } });
    const wanted = asked.slice(0, MOST_COMPARED);
    const found = await listPublishedCourses(read, wanted);
    const courses = await Promise.all(
      found.map(
        async (course): Promise<ComparedCourse> => ({
          ...toCompared(course, { t, locale }),
          recognisedBy: await recognisers(course, viewer, locale),
        }),
      ),
    );
    const ids = found.map((course) => course.id);
    const title = t('comparePage.title');
    return {
      head: {
        ...headFor(title, t('comparePage.lead'), paths.compareCourses(ids)),
        noindex: true,
      },
      ...{ ids, courses, text },
      terms: [...new Set(courses.flatMap((each) => each.facts.map((fact) => fact.term)))],
      unknown: asked.length - found.length,
      suggestions: await suggestionsFor(text, ids, locale),
    };
  });
}

function toCompared(
  course: PublishedCourse,
  reader: { t: CatalogueT; locale: string },
): Omit<ComparedCourse, 'recognisedBy'> {
  const { data } = course;
  const { locale } = reader;
  const wording = { ...reader, data };
  return {
    summary: toCourseSummary(course, locale),
    outcomes: statedOutcomes(data.outcomes).flatMap((each) => localised(each.title, locale) ?? []),
    skills: [
      ...new Set(
        data.outcomes.flatMap((each) =>
          each.esco.flatMap((skill) => localised(skill.label, locale)?.text ?? []),
        ),
      ),
    ],
    facts: [
      ...factsOfAssessments(wording),
      // The start stands among the key facts.
      ...admissionFacts(wording).filter(({ term }) => term !== reader.t('course.starts')),
      ...credentialFacts(wording),
      ...detailFacts(wording),
    ],
  };
}

/** Facts of all assessments, by their terms; those that courses have too say whose they are. */
function factsOfAssessments(wording: Wording): Fact[] {
  const { t, data } = wording;
  const values = new Map<string, FactValue[]>();
  for (const { term, values: said } of data.assessments.flatMap((each) =>
    assessmentFacts(wording, each),
  )) {
    const known = values.get(term) ?? [];
    const fresh = said.filter(({ text }) => known.every((each) => each.text !== text));
    values.set(term, [...known, ...fresh]);
  }
  const ofCourses = [t('fact.mode'), t('fact.language')];
  return [...values].map(([term, said]) => ({
    term: ofCourses.includes(term) ? t('comparePage.ofAssessment', { term }) : term,
    values: said,
  }));
}

async function recognisers(
  course: PublishedCourse,
  viewer: Parameters<typeof whereRecognised>[1],
  locale: string,
): Promise<ComparedCourse['recognisedBy']> {
  const { recognitions, indications } = await whereRecognised(course, viewer, locale);
  return [
    ...recognitions.map(({ institution, own, ectsGranted, closed }) => ({
      name: institution.name,
      own,
      ects: ectsGranted,
      kind: 'covered' as const,
      closed,
    })),
    ...indications.map(({ institution, own }) => ({
      name: institution.name,
      own,
      ects: null,
      kind: 'indicative' as const,
      closed: null,
    })),
  ];
}

async function suggestionsFor(
  text: string,
  chosen: readonly string[],
  locale: string,
): Promise<CourseCard[]> {
  if (text === '' || chosen.length >= MOST_COMPARED) return [];
  const { browsed } = await browseCourses({}, { page: 1, locale, text });
  return browsed.courses.filter((each) => !chosen.includes(each.id)).slice(0, SUGGESTED);
}
