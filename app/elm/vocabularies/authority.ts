/** Languages, countries and currencies as concepts of the EU authority lists; names come from Intl. */
import { ALPHA2_OF } from '../countries.data';
import { ownValue } from '../own-value';
import { ALPHA3_OF_LANGUAGE } from './languages.data';

const AUTHORITY = 'http://publications.europa.eu/resource/authority/';

export const AUTHORITY_SCHEMES = {
  language: `${AUTHORITY}language`,
  country: `${AUTHORITY}country`,
  currency: `${AUTHORITY}currency`,
} as const;

const ALPHA3_OF_COUNTRY = new Map(
  Object.entries(ALPHA2_OF).map(([alpha3, alpha2]) => [alpha2, alpha3]),
);
const ALPHA2_OF_LANGUAGE = new Map(
  Object.entries(ALPHA3_OF_LANGUAGE).map(([alpha2, alpha3]) => [alpha3, alpha2]),
);

/** Bibliographic codes and macro-languages that are met for a language's usual code. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  GER: 'de',
  FRE: 'fr',
  DUT: 'nl',
  GRE: 'el',
  RUM: 'ro',
  SLO: 'sk',
  CZE: 'cs',
  ALB: 'sq',
  BAQ: 'eu',
  ICE: 'is',
  MAC: 'mk',
  WEL: 'cy',
  ARM: 'hy',
  GEO: 'ka',
  CHI: 'zh',
  PER: 'fa',
  HBS: 'sh',
};

/** Codes withdrawn from ISO 639-1 that records go on using. */
const MACRO_LANGUAGES: Readonly<Record<string, string>> = { sh: 'HBS' };

/** The concept of a language from its ISO 639-1 code or a BCP 47 tag; null for one we do not know. */
export function languageIri(tag: string): string | null {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  const code =
    ownValue(ALPHA3_OF_LANGUAGE, primary) ??
    ownValue(MACRO_LANGUAGES, primary) ??
    (primary.length === 3 ? primary.toUpperCase() : null);
  return code === null ? null : `${AUTHORITY_SCHEMES.language}/${code}`;
}

/**
 * ISO 639-1 code, lower case, from a concept's IRI, an alpha-3 code or a BCP 47 tag; the alpha-3
 * code in lower case where a language has no shorter one; null for what is none.
 */
export function languageCode(text: string): string | null {
  const written = text.slice(text.lastIndexOf('/') + 1).trim();
  const primary = written.split(/[-_]/)[0] ?? '';
  if (/^[a-z]{2}$/i.test(primary)) return primary.toLowerCase();
  if (!/^[a-z]{3}$/i.test(primary)) return null;
  const code = primary.toUpperCase();
  return ALPHA2_OF_LANGUAGE.get(code) ?? OTHER_CODES[code] ?? primary.toLowerCase();
}

/** The concept of a country from its ISO 3166-1 alpha-2 code; null for one we do not know. */
export function countryIri(alpha2: string): string | null {
  const alpha3 = ALPHA3_OF_COUNTRY.get(alpha2.toUpperCase());
  return alpha3 ? `${AUTHORITY_SCHEMES.country}/${alpha3}` : null;
}

/** The concept of a currency from its ISO 4217 code. */
export const currencyIri = (code: string): string =>
  `${AUTHORITY_SCHEMES.currency}/${code.toUpperCase()}`;
