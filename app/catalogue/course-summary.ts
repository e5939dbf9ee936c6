import { countryName, languageName } from '~/elm/display-names';
import type { LanguageMap } from '~/elm/language-map';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import { ownCode } from '~/elm/own-code';
import { modeSlug } from './finding';
import type { LearningOpportunity } from './learning-opportunity';

/** A course as lists show it. */
export interface CourseSummary {
  readonly id: string;
  /** As its provider gives it. */
  readonly code: string;
  readonly title: Localised;
  readonly description: Localised | null;
  readonly provider: { readonly slug: string; readonly name: Localised; readonly country: string };
  readonly ects: number | null;
  readonly hours: number | null;
  readonly eqf: number | null;
  /** ISO 639-1 codes, and their names in the reader's language. */
  readonly languages: readonly string[];
  readonly languageNames: readonly string[];
  readonly mode: string | null;
  readonly startsOn: string | null;
  readonly price: { readonly amount: number; readonly currency: string } | null;
  readonly microCredential: boolean;
}

/** A course of the record with its provider, as lists are made from. */
export interface ListedCourse {
  readonly id: string;
  readonly code: string;
  readonly data: LearningOpportunity;
  readonly provider: {
    readonly slug: string;
    readonly names: LanguageMap;
    readonly country: string;
  };
}

/** Letters of a description that a list shows. */
const TEASER = 220;

export function toCourseSummary(course: ListedCourse, locale: string): CourseSummary {
  const { data, provider } = course;
  const description = localised(data.description, locale, data.defaultLanguage);
  return {
    id: course.id,
    code: ownCode(course),
    title: localised(data.title, locale, data.defaultLanguage) ?? { text: ownCode(course) },
    description: description && shortened(description),
    provider: {
      slug: provider.slug,
      name: localisedOr(provider.names, locale, provider.slug),
      country: countryName(provider.country, locale),
    },
    ects: data.ects,
    hours: data.hours,
    eqf: data.eqf,
    languages: data.languages,
    languageNames: data.languages.map((code) => languageName(code, locale)),
    mode: modeSlug(data.mode),
    startsOn: data.startsOn,
    price: data.price,
    microCredential: data.microCredential,
  };
}

/** Cut at a word, with an ellipsis. */
export function shortened(value: Localised): Localised {
  if (value.text.length <= TEASER) return value;
  const cut = value.text.slice(0, TEASER);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), TEASER / 2));
  return { ...value, text: `${atWord.replace(/[\s,;:.–-]+$/, '')} …` };
}
