/**
 * Every controlled list in one place: labels by concept and language, both spellings of an IRI
 * (data.europa.eu/snb, publications.europa.eu/resource/authority/snb) taken for the same. For the
 * server: loaders send labels, pages never carry these tables.
 */
import { conceptKey } from '../concepts';
import { SNB } from '../concepts.data';
import type { LanguageMap } from '../language-map';
import { textIn } from '../language-map';
import { type ConceptList, type ListedConcept, snbList } from './concept-list';
import { ISCED_F, ISCED_F_LANGUAGES } from './isced-f.data';
import {
  ACCREDITATION_TYPE_ROWS,
  ACTIVITY_TYPE_ROWS,
  ASSESSMENT_TYPE_ROWS,
  CREDIT_SYSTEM_ROWS,
  EQF_ROWS,
  MODE_ROWS,
  OPPORTUNITY_TYPE_ROWS,
  REUSE_ROWS,
  SCHEDULE_ROWS,
  SETTING_ROWS,
  SKILL_TYPE_ROWS,
  SUPERVISION_ROWS,
  TARGET_GROUP_ROWS,
} from './lists.data';
import { NQF_COUNTRIES, NQF_LABELS } from './nqf.data';

const iscedF: ConceptList = {
  scheme: `${SNB}isced-f/25831c2`,
  concepts: Object.entries(ISCED_F).map(([code, labels]) => ({
    iri: `${SNB}isced-f/${code}`,
    code,
    labels: Object.fromEntries(
      ISCED_F_LANGUAGES.map((language, index) => [language, labels[index] ?? '']),
    ),
  })),
};

const nqf: ConceptList = {
  scheme: `${SNB}qdr/25831c2`,
  concepts: Object.entries(NQF_LABELS).map(([code, en]) => ({
    iri: `${SNB}qdr/${code}`,
    code,
    labels: { en },
  })),
};

export const VOCABULARIES = {
  mode: snbList('learning-assessment', MODE_ROWS),
  assessmentType: snbList('assessment', ASSESSMENT_TYPE_ROWS),
  opportunityType: snbList('learning-opportunity', OPPORTUNITY_TYPE_ROWS),
  setting: snbList('learning-setting', SETTING_ROWS),
  schedule: snbList('learning-schedule', SCHEDULE_ROWS),
  supervision: snbList('supervision-verification', SUPERVISION_ROWS),
  accreditationType: snbList('accreditation', ACCREDITATION_TYPE_ROWS),
  activityType: snbList('learning-activity', ACTIVITY_TYPE_ROWS),
  targetGroup: snbList('target-group', TARGET_GROUP_ROWS),
  creditSystem: snbList('education-credit', CREDIT_SYSTEM_ROWS),
  eqf: snbList('eqf', EQF_ROWS),
  skillType: snbList('skill-type', SKILL_TYPE_ROWS),
  reuse: snbList('skill-reuse-level', REUSE_ROWS),
  iscedF,
  nqf,
} as const satisfies Record<string, ConceptList>;

export type VocabularyName = keyof typeof VOCABULARIES;

export interface FoundConcept extends ListedConcept {
  readonly vocabulary: VocabularyName;
  readonly scheme: string;
}

const byKey: ReadonlyMap<string, FoundConcept> = new Map(
  (Object.entries(VOCABULARIES) as [VocabularyName, ConceptList][]).flatMap(
    ([vocabulary, { scheme, concepts }]) =>
      concepts.map((each) => [keyOf(each.iri), { ...each, vocabulary, scheme }] as const),
  ),
);

/** The authority's own spelling has `snb/` before the list, the newer one is without. */
function keyOf(iri: string): string {
  return conceptKey(iri).replace(/^eu:snb\//, 'eu:');
}

/** The concept with that IRI in any of our lists and in either spelling; null where none has it. */
export const findConcept = (iri: string): FoundConcept | null => byKey.get(keyOf(iri)) ?? null;

/** The concept's label for a reader of `locale`; null for a concept that is in none of our lists. */
export function conceptLabel(iri: string, locale: string): string | null {
  const found = findConcept(iri);
  return found ? textIn(found.labels, locale) : null;
}

export interface ConceptOption {
  readonly iri: string;
  readonly code: string;
  readonly label: string;
}

/** A list for a picker, in the list's own order, labelled for a reader of `locale`. */
export const conceptOptions = (name: VocabularyName, locale: string): ConceptOption[] =>
  VOCABULARIES[name].concepts.map(({ iri, code, labels }) => ({
    iri,
    code,
    label: textIn(labels, locale),
  }));

/** Whether the IRI, in either spelling, is one of the list. */
export const isConceptOf = (name: VocabularyName, iri: string): boolean =>
  findConcept(iri)?.vocabulary === name;

/** Levels of the national qualifications frameworks of a country (ISO 3166-1 alpha-2). */
export const nqfOptions = (country: string): ConceptOption[] =>
  conceptOptions('nqf', 'en').filter(({ label }) =>
    NQF_COUNTRIES.some(([prefix, of]) => of === country && label.startsWith(`${prefix} `)),
  );

/** Labels of a field of ISCED-F in all its languages, by code of two to four digits. */
export const iscedLabels = (code: string): LanguageMap | null =>
  findConcept(`${SNB}isced-f/${code}`)?.labels ?? null;

/** The name of a field for a reader of `locale`; the code itself where there is no such field. */
export const iscedLabel = (code: string, locale: string): string =>
  textIn(iscedLabels(code) ?? undefined, locale) || code;

export interface IscedField {
  readonly code: string;
  readonly label: string;
  readonly narrower: readonly IscedField[];
}

/** All fields, broad → narrow → detailed, in the order of their codes. */
export function iscedTree(locale: string): IscedField[] {
  const all = iscedF.concepts.map(({ code, labels }) => ({ code, label: textIn(labels, locale) }));
  const below = (parent: string): IscedField[] =>
    all
      .filter(({ code }) => code.length === parent.length + (parent === '' ? 2 : 1))
      .filter(({ code }) => code.startsWith(parent))
      .map(({ code, label }) => ({ code, label, narrower: code.length < 4 ? below(code) : [] }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  return below('');
}
