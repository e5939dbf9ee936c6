/** The languages of the document, and their tags as Word writes them. */
import type { LanguageTag } from '#templates/word/text';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { MCRA_SEVERAL } from '#templates/wording/mcra/structure.data';
import {
  MCRA_LANGUAGES,
  type McraLanguage,
  type McraWording,
} from '#templates/wording/mcra/wording';

export const TAGS: Record<McraLanguage, LanguageTag> = {
  en: 'en-GB',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  it: 'it-IT',
  lt: 'lt-LT',
  nl: 'nl-NL',
};

/** A BCP 47 tag as Word writes it: with the country for the languages of the wording. */
export const wordTag = (tag: string): string => (isMcraLanguage(tag) ? TAGS[tag] : tag);

export const wordingOf = (language: McraLanguage): McraWording => MCRA_WORDING[language];

/** The wording as an agreement of so many parties is read: what presupposes two is said otherwise. */
export const wordingFor = (language: McraLanguage, parties: number): McraWording =>
  parties > 2 ? ofSeveral(language) : wordingOf(language);

const several = new Map<McraLanguage, McraWording>();

function ofSeveral(language: McraLanguage): McraWording {
  const words = wordingOf(language);
  const made =
    several.get(language) ??
    MCRA_SEVERAL.reduce((all, path) => withText(all, path.split('/'), words.several[path]), words);
  several.set(language, made);
  return made;
}

/** Texts with another one at a path. */
function withText<T>(texts: T, path: readonly string[], text: string): T {
  const [key = '', ...rest] = path;
  const inner: unknown = Reflect.get(Object(texts), key);
  return { ...texts, [key]: rest.length === 0 ? text : withText(inner, rest, text) };
}

export const isMcraLanguage = (value: string): value is McraLanguage =>
  (MCRA_LANGUAGES as readonly string[]).includes(value);
