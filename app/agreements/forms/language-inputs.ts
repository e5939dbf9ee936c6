/** Lists of texts as inputs side by side, one for each language: a line each, by their place. */
import type { LanguageMap } from '~/elm/language-map';
import type { FieldInput, ReadInput } from './field-input';

/** Languages beside the drafting one in which texts are written, or wanted. */
export const otherLanguages = (
  texts: readonly LanguageMap[],
  language: string,
  translations: readonly string[] = [],
): string[] => {
  const held = texts.flatMap((each) => Object.keys(each));
  return [...new Set([...held, ...translations])].filter((each) => each !== language);
};

/** The lines of the drafting language, then those of each other one; an empty line is none yet. */
export function lineInputs(
  address: string,
  texts: readonly LanguageMap[],
  language: string,
  translations: readonly string[] = [],
): FieldInput[] {
  const others = otherLanguages(texts, language, translations);
  const written = (lang: string): string => texts.map((each) => each[lang] ?? '').join('\n');
  const part = others.length > 0 ? { part: 'language' as const } : {};
  return [
    { name: address, kind: 'area', value: written(language), lang: language, ...part },
    ...others.map(
      (lang): FieldInput => ({
        name: `${address}#${lang}`,
        kind: 'area',
        value: written(lang).trimEnd(),
        lang,
        ...part,
      }),
    ),
  ];
}

/** Lines with their places, blank ones among them; null where the form has no such input. */
export function rawLines(read: ReadInput, name: string): string[] | null {
  const [typed] = read(name) ?? [];
  return typed === undefined ? null : typed.split(/\r\n?|\n/).map((each) => each.trim());
}
