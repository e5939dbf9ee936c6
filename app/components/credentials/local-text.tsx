import type { LanguageMap } from '~/elm/language-map';
import { useLocale } from '~/platform/i18n';

export interface PickedText {
  text: string;
  /** BCP 47 tag, where the text is known to be in another language than the reader's. */
  lang: string | null;
}

const primaryOf = (tag: string): string => tag.split('-')[0] ?? tag;

/** The text for this reader: their language, else English, else the first there is. */
export function pickText(map: LanguageMap, locale: string): PickedText {
  const entries = Object.entries(map).filter(([, text]) => text !== '');
  const found =
    entries.find(([tag]) => tag === locale) ??
    entries.find(([tag]) => primaryOf(tag) === primaryOf(locale)) ??
    entries.find(([tag]) => primaryOf(tag) === 'en') ??
    entries[0];
  if (!found) return { text: '', lang: null };
  const [tag, text] = found;
  return { text, lang: tag === 'und' || primaryOf(tag) === primaryOf(locale) ? null : tag };
}

/** Text in the reader's language where there is one, marked with its own language where not. */
export function LocalText({ map, otherwise = '' }: { map: LanguageMap; otherwise?: string }) {
  const { text, lang } = pickText(map, useLocale());
  return <bdi {...(lang ? { lang } : {})}>{text || otherwise}</bdi>;
}
