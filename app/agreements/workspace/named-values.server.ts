/**
 * Countries and languages are written by name: a list offers their names in the reader's language,
 * and a name in any language of the Union, or a code, is understood. Kept as ISO codes.
 */
import { isMcraLanguage } from '#templates/mcra/words';
import { countryName, languageName } from '~/elm/display-names';
import { ALPHA3_OF_LANGUAGE } from '~/elm/vocabularies/languages.data';
import { findCountry, findLanguage } from '../written/find-code.server';
import type { NameList } from './page';

/** The countries of the European Higher Education Area; any other one is understood when written. */
const OFFERED = (
  'AL AD AM AT AZ BY BE BA BG HR CY CZ DK EE FI FR GE DE GR VA HU IS IE IT KZ LV LI LT LU MT MD ' +
  'ME NL MK NO PL PT RO RU SM RS SK SI ES SE CH TR UA GB'
).split(' ');

const LISTS = {
  countries: { codes: OFFERED, nameOf: countryName, find: findCountry },
  languages: { codes: Object.keys(ALPHA3_OF_LANGUAGE), nameOf: languageName, find: findLanguage },
} as const;

const kept = new Map<string, readonly string[]>();

/** The names a list offers, in the order of the reader's language. */
export function namesIn(list: NameList, locale: string): readonly string[] {
  const key = `${list} ${locale}`;
  const known = kept.get(key);
  if (known) return known;
  const { codes, nameOf } = LISTS[list];
  const names = [...new Set(codes)].map((code) => nameOf(code, locale));
  const made = names.sort((a, b) => a.localeCompare(b, locale));
  kept.set(key, made);
  return made;
}

/** A code as it is read; what is none stays as it was written. */
export const nameIn = (list: NameList, code: string, locale: string): string =>
  code === '' ? '' : LISTS[list].nameOf(code, locale);

/** The code of what was written; the words themselves where they name none. */
export const codeIn = (list: NameList, written: string, locale: string): string =>
  LISTS[list].find(isMcraLanguage(locale) ? locale : 'en')(written) ?? written;
