/**
 * written/ — what people write in a Word file, as values of fields: codes and labels in any language
 * of the wording, amounts, dates, lists. This file: words to the codes they stand for.
 */
import { wordingFor } from '#templates/mcra/words';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { countryCode } from '~/elm/countries';
import { ALPHA2_OF } from '~/elm/countries.data';
import { countryName, languageName } from '~/elm/display-names';
import { foldText } from '~/elm/names';
import { ISCED_F, ISCED_F_LANGUAGES } from '~/elm/vocabularies/isced-f.data';
import { ALPHA3_OF_LANGUAGE } from '~/elm/vocabularies/languages.data';
import { VOCABULARIES } from '~/elm/vocabularies/vocabularies';
import { OTHER_COUNTRY_NAMES } from './country-names.data';

/** The code a text stands for; undefined where it stands for none, or for more than one. */
export type FindCode = (text: string) => string | undefined;

/** A word and the code it stands for. */
type Word = readonly [word: string, code: string];

/** Languages whose own names of countries and languages are known besides those of the wording. */
const FURTHER_LANGUAGES =
  'bg cs da el et fi ga hr hu is lv mt no pl pt ro sk sl sq sr sv tr uk'.split(' ');
const NAME_LANGUAGES = [...MCRA_LANGUAGES, ...FURTHER_LANGUAGES];

const ARTICLE = /^(?:(?:the|les?|la|die|der|das|el|los|las|il|lo|gli|i|de|het)\s+|[ld]['’])/i;

/** Case, marks, a leading article, "and" for "&", "Saint" for "St" make no difference. */
const folded = (text: string): string =>
  foldText(text.trim().replace(ARTICLE, ''))
    .replace(/\band\b/g, ' ')
    .replace(/\bsaint\b/g, 'st')
    .replace(/ +/g, ' ')
    .trim();

/** A word of two codes is none. */
function indexOf(words: Iterable<Word>): ReadonlyMap<string, string | null> {
  const index = new Map<string, string | null>();
  for (const [word, code] of words) {
    const key = folded(word);
    if (key === '') continue;
    const known = index.get(key);
    index.set(key, known === undefined || known === code ? code : null);
  }
  return index;
}

/** Words of the document's language come first: they may mean something else in another one. */
function finder(own: Iterable<Word>, all: Iterable<Word>): FindCode {
  const first = indexOf(own);
  const rest = indexOf(all);
  return (text) => {
    const key = folded(text);
    return first.get(key) ?? rest.get(key) ?? undefined;
  };
}

const made = new Map<string, FindCode>();

/** Tables are built at their first use and kept. */
function keep(key: string, make: () => FindCode): FindCode {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}

const saysTheSame = (left: string, right: string): boolean =>
  left.startsWith(right) || right.startsWith(left);

/** `0613 Software…`, `Portugal (PT)`: a code beside its word counts where both say the same. */
const withCode =
  (code: FindCode, word: FindCode): FindCode =>
  (text) => {
    const alone = code(text) ?? word(text);
    if (alone !== undefined) return alone;
    const [, before, after] = /^\s*(\w{2,4})[\s:.–—·|-]+(.+)$/su.exec(text) ?? [];
    const [, name, behind] = /^(.+?)\s*[([–—-]\s*(\w{2,4})\s*[)\]]?\s*$/su.exec(text) ?? [];
    for (const [sign, words] of [
      [before, after],
      [behind, name],
    ]) {
      const one = sign === undefined ? undefined : code(sign);
      const other = words === undefined ? undefined : word(words);
      if (one !== undefined && other !== undefined && saysTheSame(one, other)) return one;
    }
    return undefined;
  };

/** ISO 3166-1 alpha-2 by name in any language of the Union, alpha-2 or alpha-3 code. */
export const findCountry = (language: McraLanguage): FindCode =>
  keep(`country ${language}`, () => {
    const codes = [...new Set(Object.values(ALPHA2_OF))];
    const names = (locale: string): Word[] =>
      codes.map((code) => [countryName(code, locale), code] as const);
    const word = finder(names(language), [
      ...NAME_LANGUAGES.flatMap(names),
      ...OTHER_COUNTRY_NAMES,
    ]);
    return withCode((text) => countryCode(text.trim()) ?? undefined, word);
  });

const TWO_LETTERS = new Map(
  Object.entries(ALPHA3_OF_LANGUAGE).map(([two, three]) => [three.toLowerCase(), two]),
);

/** ISO 639-1 by name in any language of the Union, two- or three-letter code. */
export const findLanguage = (language: McraLanguage): FindCode =>
  keep(`language ${language}`, () => {
    const codes = Object.keys(ALPHA3_OF_LANGUAGE);
    const names = (locale: string): Word[] =>
      codes.map((code) => [languageName(code, locale), code] as const);
    const code: FindCode = (text) => {
      const sign = text.trim().toLowerCase();
      return Object.hasOwn(ALPHA3_OF_LANGUAGE, sign) ? sign : TWO_LETTERS.get(sign);
    };
    return withCode(code, finder(names(language), NAME_LANGUAGES.flatMap(names)));
  });

/** ISCED-F 2013 by code of two to four digits or by label; of equal labels the most detailed field. */
export const findIscedF = (language: McraLanguage): FindCode =>
  keep(`isced-f ${language}`, () => {
    const detailed = Object.entries(ISCED_F).sort(([a], [b]) => b.length - a.length);
    const labels = (at: number): Word[] => {
      const seen = new Map<string, string>();
      for (const [code, words] of detailed) {
        const word = folded(words[at] ?? '');
        const known = seen.get(word);
        if (known === undefined || !known.startsWith(code)) seen.set(word, known ? '' : code);
      }
      return [...seen].filter(([, code]) => code !== '');
    };
    const word = finder(
      labels(ISCED_F_LANGUAGES.indexOf(language)),
      ISCED_F_LANGUAGES.flatMap((_, at) => labels(at)),
    );
    const code: FindCode = (text) =>
      Object.hasOwn(ISCED_F, text.trim()) ? text.trim() : undefined;
    return withCode(code, word);
  });

/** A code of a choice of the model (`strength`, `gradeMethod`, …) by itself or its word. */
export const findChoice = (name: string, language: McraLanguage): FindCode =>
  keep(`choice ${name} ${language}`, () => {
    const words = (of: McraLanguage): Word[] => {
      const said = [wordingFor(of, 2), wordingFor(of, 3)].flatMap(({ values }) => {
        const tables: Readonly<Record<string, unknown>> = { ...values };
        return Object.entries((tables[name] ?? {}) as Readonly<Record<string, string>>);
      });
      return said.map(([code, word]) => [word, code] as const);
    };
    const codes = new Set(words(language).map(([, code]) => code));
    const word = finder(words(language), MCRA_LANGUAGES.flatMap(words));
    return (text) => (codes.has(text.trim()) ? text.trim() : word(text));
  });

/** Lists of the European Learning Model that the wording has words for, with their vocabulary. */
const CONCEPTS = {
  mode: 'mode',
  setting: 'setting',
  assessment: 'assessmentType',
  supervision: 'supervision',
} as const;
export type ConceptName = keyof typeof CONCEPTS;

/** The IRI of a concept by its IRI or its word. */
export const findConcept = (name: ConceptName, language: McraLanguage): FindCode =>
  keep(`concept ${name} ${language}`, () => {
    const { concepts } = VOCABULARIES[CONCEPTS[name]];
    const choice = findChoice(name, language);
    const labels = finder(
      [],
      concepts.flatMap(({ iri, labels }) => Object.values(labels).map((each): Word => [each, iri])),
    );
    return (text) => {
      const code = choice(text);
      return (
        concepts.find((each) => each.code === code || each.iri === text.trim())?.iri ?? labels(text)
      );
    };
  });
