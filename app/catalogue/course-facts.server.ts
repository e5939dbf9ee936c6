/**
 * The facts of a course in words of the reader's language, made here so that the page only sets
 * them: vocabularies stay on the server, and a hundred facts cost the page next to nothing.
 */

import { countryName, languageName } from '~/elm/display-names';
import type { LanguageMap } from '~/elm/language-map';
import { localised, localisedOr } from '~/elm/localised';
import { conceptLabel } from '~/elm/vocabularies/vocabularies';
import { formatDate, formatEcts, formatHours, formatNumber } from '~/platform/format';
import type { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import { durationInWords, priceInWords } from './amounts';
import type { CourseOrganisation } from './course-parts';
import { webAddress } from './course-view';
import type { LearningOpportunity } from './learning-opportunity';
import { type CourseListName, listLabel } from './list-labels';

export interface FactValue {
  readonly text: string;
  /** BCP 47 tag where it is not the reader's language. */
  readonly lang?: string | undefined;
  readonly href?: string | undefined;
}

export interface Fact {
  readonly term: string;
  readonly values: readonly FactValue[];
}

export type CatalogueT = ReturnType<typeof serverT<'catalogue'>>['t'];

/** What is needed to word the facts of one course. */
export interface Wording {
  readonly t: CatalogueT;
  readonly locale: string;
  readonly data: LearningOpportunity;
}

/** Facts that something is said about. */
export const stated = (facts: readonly Fact[]): Fact[] =>
  facts.filter((each) => each.values.length > 0);

/** The ways in which values of a course become words. */
export function wordsFor({ locale, data }: Wording) {
  const plain = (text: string | null | undefined): FactValue[] => (text ? [{ text }] : []);
  return {
    plain,
    text: (map: LanguageMap | null): FactValue[] => {
      const found = localised(map, locale, data.defaultLanguage);
      return found ? [found] : [];
    },
    concept: (iri: string | null): FactValue[] =>
      iri === null ? [] : [{ text: conceptLabel(iri, locale) ?? iri }],
    concepts: (iris: readonly string[]): FactValue[] =>
      iris.map((iri) => ({ text: conceptLabel(iri, locale) ?? iri })),
    listed: (list: CourseListName, ...values: readonly (string | null)[]): FactValue[] =>
      values.flatMap((value) =>
        value === null || value === 'none' ? [] : [{ text: listLabel(list, value, locale) }],
      ),
    day: (value: string | null): FactValue[] =>
      value === null ? [] : [{ text: formatDate(value, locale) }],
    country: (code: string | null): FactValue[] =>
      code ? [{ text: countryName(code, locale) }] : [],
    languages: (codes: readonly string[]): FactValue[] =>
      codes.map((code) => ({ text: languageName(code, locale) })),
    hours: (value: number | null): FactValue[] =>
      value === null ? [] : [{ text: formatHours(value, locale) }],
    ects: (value: number | null): FactValue[] =>
      value === null ? [] : [{ text: formatEcts(value, locale) }],
    number: (value: number | null): FactValue[] =>
      value === null ? [] : [{ text: formatNumber(value, locale) }],
    duration: (value: string | null): FactValue[] =>
      value === null ? [] : [{ text: durationInWords(value, locale) }],
    price: (value: LearningOpportunity['price']): FactValue[] =>
      value === null ? [] : [{ text: priceInWords(value, locale) }],
    link: (url: string | null, text?: string): FactValue[] => linked(url, text),
    titled: (title: LanguageMap, url: string | null): FactValue[] => {
      const found = localised(title, locale, data.defaultLanguage);
      const href = webAddress(url);
      if (!found) return linked(url);
      return [{ ...found, ...(href ? { href } : {}) }];
    },
    organisation: (each: CourseOrganisation): FactValue => {
      const href = webAddress(each.homepage);
      const name = localisedOr(each.name, locale, each.identifiers[0]?.value ?? '');
      return { ...name, ...(href ? { href } : {}) };
    },
  };
}

function linked(url: string | null, text?: string): FactValue[] {
  const href = webAddress(url);
  return href ? [{ text: text ?? href, href }] : [];
}

/** Who may take part, until when. */
export function admissionFacts(wording: Wording): Fact[] {
  const { t, data } = wording;
  const say = wordsFor(wording);
  const prerequisites = say.text(data.prerequisites);
  return stated([
    {
      term: t('course.targetGroup'),
      values: [...say.text(data.targetGroup), ...say.concepts(data.targetGroups)],
    },
    {
      term: t('course.prerequisites'),
      values: prerequisites.length > 0 ? prerequisites : [{ text: t('course.noPrerequisites') }],
    },
    { term: t('course.admissionProcedure'), values: say.text(data.admission) },
    { term: t('course.applyBy'), values: say.day(data.applyBy) },
    { term: t('course.starts'), values: say.day(data.startsOn) },
    { term: t('course.lastStart'), values: say.day(data.lastStartOn) },
    { term: t('course.ends'), values: say.day(data.endsOn) },
    { term: t('course.seats'), values: say.number(data.seats) },
    { term: t('course.priceDetails'), values: say.text(data.priceDetails) },
    { term: t('course.contact'), values: contactValues(wording) },
  ]);
}

function contactValues(wording: Wording): FactValue[] {
  const { t, data } = wording;
  const say = wordsFor(wording);
  if (data.contact === null) return [];
  const { email, phone, form, address, note } = data.contact;
  return [
    ...say.text(note),
    ...(email ? [{ text: email, href: `mailto:${email}` }] : []),
    ...(phone ? [{ text: phone, href: `tel:${phone.replace(/[^+\d]/g, '')}` }] : []),
    ...say.link(form, t('course.contactForm')),
    ...say.plain(address.join(', ')),
  ];
}

/** What one assessment is, who marks it, and how it is known who is assessed. */
export function assessmentFacts(
  wording: Wording,
  each: LearningOpportunity['assessments'][number],
): Fact[] {
  const { t } = wording;
  const say = wordsFor(wording);
  return stated([
    { term: t('course.assessmentType'), values: say.concept(each.type) },
    { term: t('course.purpose'), values: say.listed('assessmentPurpose', each.purpose) },
    { term: t('course.methods'), values: say.listed('assessmentMethod', ...each.methods) },
    { term: t('course.assessmentHow'), values: say.text(each.description) },
    { term: t('course.assessor'), values: say.listed('assessor', each.assessor) },
    { term: t('course.format'), values: say.listed('assessmentFormat', each.format) },
    { term: t('fact.mode'), values: say.concept(each.mode) },
    { term: t('fact.language'), values: say.languages(each.languages) },
    {
      term: t('course.grading'),
      values: [...say.listed('gradingScale', each.gradingScale), ...say.text(each.gradingScheme)],
    },
    { term: t('course.identity'), values: say.concept(each.idVerification) },
    {
      term: t('course.identityCheck'),
      values: [
        ...say.listed('identity', each.identity),
        ...say.listed('identityMeans', ...each.identityMeans),
      ],
    },
  ]);
}

export function activityFacts(
  wording: Wording,
  each: LearningOpportunity['activities'][number],
): Fact[] {
  const { t } = wording;
  const say = wordsFor(wording);
  return stated([
    { term: t('course.type'), values: say.concept(each.type) },
    { term: t('fact.mode'), values: say.concept(each.mode) },
    { term: t('course.workload'), values: say.hours(each.hours) },
    { term: t('course.contactHours'), values: say.hours(each.contactHours) },
    { term: t('course.activityHow'), values: say.text(each.description) },
  ]);
}

/** The way to a course that is related and is one of ours; else its own address. */
export const relatedHref = (each: LearningOpportunity['related'][number]): string | null =>
  each.opportunityId ? paths.course(each.opportunityId) : webAddress(each.url);
