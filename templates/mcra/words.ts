/** The languages of the document, and their tags as Word writes them. */
import type { LanguageTag } from '#templates/word/text';
import { MCRA_WORDING } from '#templates/wording/mcra';
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

export const isMcraLanguage = (value: string): value is McraLanguage =>
  (MCRA_LANGUAGES as readonly string[]).includes(value);
