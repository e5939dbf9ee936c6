/** The lists that fields choose from, in the reader's language. */

import { ALPHA2_OF } from '~/elm/countries.data';
import { countryName, languageName } from '~/elm/display-names';
import { IdentifierScheme } from '~/elm/identifier';
import { ALPHA3_OF_LANGUAGE } from '~/elm/vocabularies/languages.data';
import {
  conceptOptions,
  iscedLabels,
  nqfOptions,
  type VocabularyName,
} from '~/elm/vocabularies/vocabularies';
import { type CourseListName, listOptions } from '../list-labels';
import type { OptionSource } from './field-spec';

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}
export type Options = Readonly<Record<OptionSource, readonly FieldOption[]>>;

const CONCEPTS = {
  accreditationType: 'accreditationType',
  activityType: 'activityType',
  assessmentType: 'assessmentType',
  mode: 'mode',
  opportunityType: 'opportunityType',
  schedule: 'schedule',
  setting: 'setting',
  supervision: 'supervision',
  targetGroup: 'targetGroup',
} as const satisfies Partial<Record<OptionSource, VocabularyName>>;

const LISTS = {
  assessmentFormat: 'assessmentFormat',
  assessmentMethod: 'assessmentMethod',
  assessmentPurpose: 'assessmentPurpose',
  assessor: 'assessor',
  courseRelation: 'relation',
  credentialType: 'credentialType',
  formOfStudy: 'formOfStudy',
  gradingScale: 'gradingScale',
  identityCheck: 'identity',
  identityMeans: 'identityMeans',
  providerType: 'providerType',
} as const satisfies Partial<Record<OptionSource, CourseListName>>;

/** Words for the few lists that live in the locales. */
export interface ListWords {
  readonly cycle: (value: 'short' | 'first' | 'second' | 'third') => string;
  readonly outcomeType: (value: 'knowledge' | 'skill' | 'responsibility') => string;
  readonly reusability: (value: (typeof REUSABILITY)[number]) => string;
  readonly eqf: (level: number) => string;
  readonly identifierScheme: (value: IdentifierScheme) => string;
}

const REUSABILITY = [
  'transversal',
  'cross-sector',
  'sector-specific',
  'occupation-specific',
] as const;

/** Languages that courses of the network are taught or described in: the Union's, and its neighbours'. */
const LANGUAGES = (
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv ' +
  'ar bs ca eu gl is ja ka lb mk no ru sq sr tr uk zh'
).split(' ');

const byLabel = (locale: string) => {
  const order = new Intl.Collator(locale);
  return (a: FieldOption, b: FieldOption) => order.compare(a.label, b.label);
};

const keyed = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** All lists; `country` is the provider's (ISO 3166-1 alpha-2): it decides the national levels. */
export function fieldOptions(locale: string, country: string, words: ListWords): Options {
  const concepts = keyed(Object.keys(CONCEPTS) as (keyof typeof CONCEPTS)[], (source) =>
    conceptOptions(CONCEPTS[source], locale).map(({ iri, label }) => ({ value: iri, label })),
  );
  const lists = keyed(Object.keys(LISTS) as (keyof typeof LISTS)[], (source) =>
    listOptions(LISTS[source], locale),
  );
  const named = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return {
    ...concepts,
    ...lists,
    creditSystem: conceptOptions('creditSystem', locale).map(({ iri, label }) => ({
      value: iri,
      label,
    })),
    country: named([...new Set(Object.values(ALPHA2_OF))], (code) =>
      countryName(code, locale),
    ).sort(byLabel(locale)),
    language: named(LANGUAGES, (code) => languageName(code, locale)).sort(byLabel(locale)),
    nqf: nqfOptions(country).map(({ iri, label }) => ({ value: iri, label })),
    cycle: named(['short', 'first', 'second', 'third'], words.cycle),
    outcomeType: named(['knowledge', 'skill', 'responsibility'], words.outcomeType),
    reusability: named(REUSABILITY, words.reusability),
    identifierScheme: named(IdentifierScheme.options, words.identifierScheme),
    eqf: [1, 2, 3, 4, 5, 6, 7, 8].map((level) => ({
      value: String(level),
      label: words.eqf(level),
    })),
  };
}

/** Whether a value may be chosen from a list; what an imported entry has from outside may stay. */
export function optionCheck(options: Options): (from: string, value: string) => boolean {
  return (from, value) => {
    if (from === 'field') return iscedLabels(value) !== null;
    if (from === 'language') return Object.hasOwn(ALPHA3_OF_LANGUAGE, value);
    const list = Object.hasOwn(options, from) ? options[from as OptionSource] : [];
    return list.some((each) => each.value === value);
  };
}
