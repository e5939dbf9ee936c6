import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/text-in';
import { ectsRange, type FacetName, foldText, modeSlug } from './finding';
import type { LearningOpportunity } from './learning-opportunity';

/** A course as a search engine keeps it: words in all languages, folded; values of facets; sort keys. */
export interface CourseDocument {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly provider: string;
  /** Outcomes and the skills they name. */
  readonly outcomes: string;
  readonly description: string;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  readonly sortTitle: string;
  readonly ects: number | null;
  /** 'YYYY-MM-DD'. */
  readonly startsOn: string | null;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
}

export interface CourseToFind {
  readonly id: string;
  readonly code: string;
  readonly updatedAt: number;
  readonly data: LearningOpportunity;
  readonly provider: { readonly slug: string; readonly names: LanguageMap };
}

const words = (...maps: (LanguageMap | null)[]): string =>
  foldText(maps.flatMap((map) => Object.values(map ?? {})).join('\n'));

const some = (value: string | null): string[] => (value === null ? [] : [value]);

export function toCourseDocument(course: CourseToFind): CourseDocument {
  const { data, provider } = course;
  return {
    id: course.id,
    title: words(data.title),
    code: foldText([course.code, ...data.identifiers.map((each) => each.value)].join(' ')),
    provider: words(provider.names),
    outcomes: words(
      ...data.outcomes.flatMap((each) => [each.title, ...each.esco.map((skill) => skill.label)]),
    ),
    description: words(data.description, data.targetGroup, data.prerequisites),
    facets: {
      field: [...new Set(data.iscedF.map((code) => code.slice(0, 2)))],
      language: [...new Set(data.languages.map((each) => each.toLowerCase()))],
      mode: some(modeSlug(data.mode)),
      eqf: some(data.eqf === null ? null : String(data.eqf)),
      ects: some(ectsRange(data.ects)),
      provider: [provider.slug],
    },
    sortTitle: foldText(textIn(data.title, data.defaultLanguage)),
    ects: data.ects,
    startsOn: data.startsOn,
    changedAt: course.updatedAt,
  };
}
