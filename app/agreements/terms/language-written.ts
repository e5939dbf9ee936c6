/** A language as it stands in terms: by code, or by name in those drafted before codes were kept. Pure. */
import { languageName } from '~/elm/display-names';
import { foldText } from '~/elm/names';
import { languageCode } from '~/elm/vocabularies/authority';
import { ALPHA3_OF_LANGUAGE } from '~/elm/vocabularies/languages.data';

/** Languages in which a name is understood in every document. */
const ALWAYS = ['en', 'fr'];

const made = new Map<string, ReadonlyMap<string, string>>();

/** Codes by the names they have in a language. */
function codesByName(locale: string): ReadonlyMap<string, string> {
  const known = made.get(locale);
  if (known) return known;
  const names = new Map(
    Object.keys(ALPHA3_OF_LANGUAGE).map((code) => [foldText(languageName(code, locale)), code]),
  );
  made.set(locale, names);
  return names;
}

/** A code of ISO 639, as such, as a tag or as the authority's IRI; null where it stands for no language. */
export function languageOfCode(text: string): string | null {
  const code = languageCode(text);
  return code !== null && languageName(code, 'en') !== code ? code : null;
}

/**
 * The ISO 639-1 code of a code, a tag, the authority's IRI, or a name in English, French or one of
 * `languages`, those of the document; null where it stands for no language.
 */
export function languageWritten(text: string, languages: readonly string[] = []): string | null {
  const code = languageOfCode(text);
  if (code !== null) return code;
  const name = foldText(text);
  for (const locale of new Set([...languages, ...ALWAYS])) {
    const found = codesByName(locale).get(name);
    if (found !== undefined) return found;
  }
  return null;
}
