/** Texts as sent to a page: already in the reader's language, or marked with the one they are in. */
import type { LanguageMap } from './language-map';

export interface Localised {
  readonly text: string;
  /** BCP 47 tag of `text`, only where it is not the reader's language: the page marks it (WCAG 3.1.2). */
  readonly lang?: string | undefined;
}

const primary = (tag: string): string => tag.split('-')[0] ?? tag;

/**
 * The text of a language map for a reader of `locale`: in that language, else in English, which
 * most readers know, else in `original` (the language it was written in), else in any. Null where
 * the map holds none.
 */
export function localised(
  map: LanguageMap | null | undefined,
  locale: string,
  original?: string,
): Localised | null {
  const entries = Object.entries(map ?? {}).filter(([, text]) => text.trim() !== '');
  const wanted = [locale, 'en', ...(original ? [original] : [])];
  for (const tag of wanted) {
    const found =
      entries.find(([key]) => key === tag) ??
      entries.find(([key]) => primary(key) === primary(tag));
    if (found) return marked(found, locale);
  }
  return entries[0] ? marked(entries[0], locale) : null;
}

/** Like `localised`, for what must have a name: `otherwise` where the map holds none. */
export const localisedOr = (
  map: LanguageMap | null | undefined,
  locale: string,
  otherwise: string,
): Localised => localised(map, locale) ?? { text: otherwise };

const marked = ([tag, text]: [string, string], locale: string): Localised =>
  primary(tag) === primary(locale) || tag === 'und' ? { text } : { text, lang: tag };
