/** Names of languages, countries and currencies from their codes, in the reader's language. */

const tables = new Map<string, Intl.DisplayNames>();

function table(locale: string, type: 'language' | 'region' | 'currency'): Intl.DisplayNames {
  const key = `${type}|${locale}`;
  const known = tables.get(key);
  if (known) return known;
  const made = new Intl.DisplayNames(locale, { type, fallback: 'code' });
  tables.set(key, made);
  return made;
}

/** Met as a macro-language in records (HBS in the EU's list), and called Serbian by Intl. */
const SERBO_CROATIAN: Readonly<Record<string, string>> = {
  en: 'Serbo-Croatian',
  fr: 'serbo-croate',
  de: 'Serbokroatisch',
  es: 'serbocroata',
  it: 'serbo-croato',
  nl: 'Servo-Kroatisch',
  lt: 'serbų-kroatų',
};

function nameOf(code: string, locale: string, type: 'language' | 'region' | 'currency'): string {
  if (type === 'language' && /^(?:sh|hbs)$/i.test(code))
    return SERBO_CROATIAN[locale.split('-')[0] ?? ''] ?? 'Serbo-Croatian';
  // Intl takes it for Akan, which has a code of its own.
  if (type === 'language' && /^tw$/i.test(code))
    return /^(?:fr|es|it|lt)/.test(locale) ? 'twi' : 'Twi';
  try {
    return table(locale, type).of(code) ?? code;
  } catch {
    // What is no well-formed code has no name.
    return code;
  }
}

/** A language's name from its ISO 639-1 code or BCP 47 tag: `fr` → "French". */
export const languageName = (code: string, locale: string): string =>
  nameOf(code, locale, 'language');

/** A country's name from its ISO 3166-1 alpha-2 code: `PT` → "Portugal". */
export const countryName = (code: string, locale: string): string => nameOf(code, locale, 'region');

/** A currency's name from its ISO 4217 code: `EUR` → "Euro". */
export const currencyName = (code: string, locale: string): string =>
  nameOf(code, locale, 'currency');
