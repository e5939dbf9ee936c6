/** The lists that fields choose from, in the reader's language. */

import { ALPHA2_OF } from '~/elm/countries.data';
import { countryName, currencyName, languageName } from '~/elm/display-names';
import { IdentifierScheme } from '~/elm/identifier';
import { foldText } from '~/elm/names';
import { ALPHA3_OF_LANGUAGE } from '~/elm/vocabularies/languages.data';
import {
  conceptLabel,
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

/** Every language with a code of two letters (ISO 639-1). */
const LANGUAGES = Object.keys(ALPHA3_OF_LANGUAGE);

/** ISO 4217, also what is no longer paid with: older entries state it. */
const CURRENCIES = Intl.supportedValuesOf('currency');

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
    country: named([...new Set(Object.values(ALPHA2_OF))], (code) =>
      countryName(code, locale),
    ).sort(byLabel(locale)),
    language: named(LANGUAGES, (code) => languageName(code, locale)).sort(byLabel(locale)),
    currency: named(CURRENCIES, (code) => currencyLabel(code, locale)),
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

/** The lists with the level that an entry has from another country's framework, under its name. */
export function withKept(
  options: Options,
  { nqf }: { readonly nqf: string | null },
  locale: string,
): Options {
  if (nqf === null || options.nqf.some((each) => each.value === nqf)) return options;
  const label = conceptLabel(nqf, locale) ?? nqf;
  return { ...options, nqf: [...options.nqf, { value: nqf, label }] };
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

/** The sign of three letters first: that is how it is looked for. */
const currencyLabel = (code: string, locale: string): string => {
  const name = currencyName(code, locale);
  return name === code ? code : `${code} – ${name}`;
};

/** A language by its code, or by its name in the reader's language, in English or in itself. */
export function languageReader(locale: string): (text: string) => string | null {
  const table = new Map(
    LANGUAGES.flatMap((code) => {
      const names = [code, 'en', locale].map((tag) => languageName(code, tag));
      return [code, ...names].map((name) => [foldText(name), code] as const);
    }),
  );
  return (text) => table.get(foldText(text)) ?? null;
}
