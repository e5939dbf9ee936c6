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

function nameOf(code: string, locale: string, type: 'language' | 'region' | 'currency'): string {
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
