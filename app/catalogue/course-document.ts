import { conceptTail } from '~/elm/concept-tail';
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/text-in';
import {
  ectsRange,
  type FacetName,
  foldText,
  modeSlug,
  NOT_STATED,
  programmeValue,
} from './finding';
import type { LearningOpportunity } from './learning-opportunity';

/** A course as a search engine keeps it: words in all languages, folded; values of facets; sort keys. */
export interface CourseDocument {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly provider: string;
  /** Outcomes, the skills they name, and keywords. */
  readonly outcomes: string;
  readonly description: string;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  readonly sortTitle: string;
  readonly ects: number | null;
  /** 'YYYY-MM-DD'. */
  readonly startsOn: string | null;
  /** Institutions that recognise it. */
  readonly recognised: number;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
}

/** An institution that recognises a course: by an agreement, or as its earlier decisions suggest. */
export interface RecognisedBy {
  readonly slug: string;
  readonly kind: 'covered' | 'indicative';
  /** Its programmes toward which the agreements count the course, by id. */
  readonly programmes?: readonly string[];
}

export interface CourseToFind {
  readonly id: string;
  readonly code: string;
  readonly updatedAt: number;
  readonly data: LearningOpportunity;
  readonly provider: {
    readonly slug: string;
    readonly names: LanguageMap;
    /** ISO 3166-1 alpha-2. */
    readonly country: string;
  };
  readonly recognisedBy: readonly RecognisedBy[];
  /** Slugs of those that offer it together with its provider, as far as they are on record. */
  readonly coProviders?: readonly string[];
}

const words = (...maps: (LanguageMap | null)[]): string =>
  foldText(maps.flatMap((map) => Object.values(map ?? {})).join('\n'));

/** Each value once; a facet that nothing is said about says so. */
const stated = (values: readonly (string | null)[]): string[] => {
  const found = [...new Set(values.filter((value) => value !== null && value !== ''))] as string[];
  return found.length > 0 ? found : [NOT_STATED];
};

const tail = (iri: string | null): string | null => (iri === null ? null : conceptTail(iri));

/** A code as it is written and, as many type it, without what parts it: "YZV 102E", "YZV102E". */
const spellingsOf = (code: string): string[] => [code, code.replace(/[^\p{L}\p{N}]+/gu, '')];

export function toCourseDocument(course: CourseToFind): CourseDocument {
  const { data, provider } = course;
  const skills = data.outcomes.flatMap((each) => [...each.esco, ...each.skills]);
  return {
    id: course.id,
    title: words(data.title),
    code: foldText(
      [...spellingsOf(course.code), ...data.identifiers.map((each) => each.value)].join(' '),
    ),
    provider: words(provider.names, ...data.coProviders.map((each) => each.name)),
    outcomes: words(
      ...data.outcomes.map((each) => each.title),
      data.outcomesSummary,
      ...skills.map((skill) => skill.label),
      ...data.keywords,
    ),
    description: words(data.description, data.targetGroup, data.prerequisites),
    facets: facetsOf(course),
    sortTitle: foldText(textIn(data.title, data.defaultLanguage)),
    ects: data.ects,
    startsOn: data.startsOn,
    recognised: new Set(course.recognisedBy.map((each) => each.slug)).size,
    changedAt: course.updatedAt,
  };
}

function facetsOf({
  data,
  provider,
  recognisedBy,
  coProviders = [],
}: CourseToFind): CourseDocument['facets'] {
  const esco = data.outcomes.flatMap((each) => each.esco);
  return {
    field: stated(data.iscedF.flatMap((code) => [2, 3, 4].map((length) => code.slice(0, length)))),
    recognisedBy: [...new Set(recognisedBy.flatMap(({ slug, kind }) => [slug, `${slug}:${kind}`]))],
    recognisedByProgramme: [
      ...new Set(
        recognisedBy.flatMap(({ slug, programmes = [] }) =>
          programmes.map((id) => programmeValue(slug, id)),
        ),
      ),
    ],
    language: stated(data.languages.map((each) => each.toLowerCase())),
    mode: stated([data.mode, ...data.furtherModes].map(modeSlug)),
    eqf: stated([data.eqf === null ? null : String(data.eqf)]),
    ects: stated([ectsRange(data.ects)]),
    starts: stated([data.startsOn?.slice(0, 7) ?? null]),
    provider: [...new Set([provider.slug, ...coProviders])],
    country: stated([provider.country]),
    price: stated([data.price === null ? null : data.price.amount === 0 ? 'free' : 'paid']),
    setting: stated([tail(data.setting)]),
    skill: stated(esco.map((skill) => conceptTail(skill.iri))),
    assessment: stated(data.assessments.map((each) => tail(each.type))),
    identity: stated(data.assessments.map((each) => tail(each.idVerification))),
  };
}
