/** The published versions of a course, and what changed between two of them. */
import { diffWords } from 'diff';
import { findCourseVersion, findPublishedCourse, listCourseVersions } from '#db/queries/catalogue';
import { findFormerCourse } from '#db/queries/former-courses';
import { findViewer } from '~/accounts/viewer.server';
import { type Localised, localisedOr } from '~/elm/localised';
import { statedOutcomes } from '~/elm/named-skills';
import { ownCode } from '~/elm/own-code';
import { answerPage, notFound } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import type { PageHead } from '~/platform/page-head';
import { IdParams, queryOf } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { headFor } from './browse-pages.server';
import { credentialFacts, detailFacts } from './course-award-facts.server';
import {
  activityFacts,
  admissionFacts,
  assessmentFacts,
  type CatalogueT,
  type Fact,
  wordsFor,
} from './course-facts.server';
import type { LearningOpportunity } from './learning-opportunity';

/** A piece of a text: in both versions, only in the older one, or only in the newer one. */
export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'removed' | 'added';
}

export interface ChangedFact {
  readonly term: string;
  readonly pieces: readonly Piece[];
}

export interface VersionsPage {
  readonly head: PageHead;
  readonly course: { readonly id: string; readonly title: Localised };
  /** Newest first; times in milliseconds since the epoch. */
  readonly versions: readonly { readonly version: number; readonly createdAt: number }[];
  /** Null where there is only one version, or none was chosen. */
  readonly compared: {
    readonly from: number;
    readonly to: number;
    readonly changes: readonly ChangedFact[];
  } | null;
}

/** /courses/:id/versions; the newest two are compared unless others are named. */
export async function showVersions(request: Request, params: unknown) {
  const parsed = IdParams.safeParse(params);
  const { read } = services().store;
  const id = parsed.success ? parsed.data.id : '';
  const course = (await findPublishedCourse(read, id)) ?? (await findFormerCourse(read, id));
  if (!course) throw notFound();
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const content = `${course.version}.${course.updatedAt}`;
  return answerPage(request, { viewer, locale, content }, async (): Promise<VersionsPage> => {
    const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale } });
    const versions = await listCourseVersions(read, course.id);
    const title = localisedOr(course.data.title, locale, ownCode(course));
    const asked = queryOf(request);
    const known = (value: string | undefined, otherwise: number | undefined) =>
      versions.find((each) => String(each.version) === value)?.version ?? otherwise;
    const from = known(asked.from, versions[1]?.version);
    const to = known(asked.to, versions[0]?.version);
    return {
      head: {
        ...headFor(
          t('versions.titleOf', { title: title.text }),
          t('versions.lead'),
          paths.courseVersions(course.id),
        ),
        noindex: true,
      },
      course: { id: course.id, title },
      versions,
      compared:
        from === undefined || to === undefined || from === to
          ? null
          : await compare(course.id, { from, to }, { t, locale }),
    };
  });
}

async function compare(
  id: string,
  { from, to }: { from: number; to: number },
  reader: { t: CatalogueT; locale: string },
): Promise<VersionsPage['compared']> {
  const { read } = services().store;
  const [before, after] = await Promise.all([
    findCourseVersion(read, id, from),
    findCourseVersion(read, id, to),
  ]);
  if (!before || !after) return null;
  return { from, to, changes: changesBetween(textsOf(before, reader), textsOf(after, reader)) };
}

/** Every fact as one text, in the order of the page. */
function textsOf(
  data: LearningOpportunity,
  reader: { t: CatalogueT; locale: string },
): ReadonlyMap<string, string> {
  const { t } = reader;
  const wording = { ...reader, data };
  const say = wordsFor(wording);
  const numbered = (title: string, groups: readonly (readonly Fact[])[]): Fact[] =>
    groups.flatMap((facts, index) =>
      facts.map((fact) => ({
        ...fact,
        term: `${title} ${groups.length > 1 ? `${index + 1} ` : ''}· ${fact.term}`,
      })),
    );
  const facts: Fact[] = [
    { term: t('course.titleTerm'), values: say.text(data.title) },
    { term: t('course.about'), values: say.text(data.description) },
    { term: t('fact.ects'), values: say.ects(data.ects) },
    {
      term: t('fact.level'),
      values: say.plain(data.eqf === null ? null : t('eqfLevel', { level: data.eqf })),
    },
    { term: t('fact.language'), values: say.languages(data.languages) },
    { term: t('fact.mode'), values: say.concept(data.mode) },
    { term: t('fact.price'), values: say.price(data.price) },
    {
      term: t('course.outcomes'),
      values: statedOutcomes(data.outcomes).flatMap((each) => say.text(each.title)),
    },
    {
      term: t('course.skills'),
      values: data.outcomes.flatMap((each) => each.esco.flatMap((skill) => say.text(skill.label))),
    },
    { term: t('course.outcomesText'), values: say.text(data.outcomesSummary) },
    ...numbered(
      t('course.activities'),
      data.activities.map((each) => [
        { term: t('course.titleTerm'), values: say.text(each.title) },
        ...activityFacts(wording, each),
      ]),
    ),
    ...numbered(
      t('course.assessment'),
      data.assessments.map((each) => assessmentFacts(wording, each)),
    ),
    ...admissionFacts(wording),
    ...credentialFacts(wording),
    ...detailFacts(wording),
  ];
  return new Map(
    facts.map(({ term, values }) => [term, values.map((each) => each.text).join('\n')]),
  );
}

/** Facts whose texts differ, each as pieces of both. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ChangedFact[] {
  const terms = [...new Set([...before.keys(), ...after.keys()])];
  return terms.flatMap((term) => {
    const old = before.get(term) ?? '';
    const now = after.get(term) ?? '';
    if (old === now) return [];
    const pieces = diffWords(old, now, { timeout: 500 }) ?? [
      { value: old, removed: true, added: false },
      { value: now, removed: false, added: true },
    ];
    return [
      {
        term,
        pieces: pieces.map(
          ({ value, added, removed }): Piece => ({
            text: value,
            change: added ? 'added' : removed ? 'removed' : 'same',
          }),
        ),
      },
    ];
  });
}
