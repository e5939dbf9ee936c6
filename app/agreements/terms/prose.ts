/**
 * Prose of the terms that is no title: as long as it is written in the drafting language alone it is
 * kept as plain text, so that terms agreed before there were translations keep their canonical form.
 */
import { z } from 'zod';
import { LanguageMap } from '~/elm/language-map';
import { localisedOr } from '~/elm/localised';

/** In the drafting language; or in several, by language. */
export const Prose = z.union([z.string(), LanguageMap]);
export type Prose = z.infer<typeof Prose>;

/** By language; nothing where nothing is written. */
export function proseTexts(value: Prose | null | undefined, drafting: string): LanguageMap {
  if (typeof value === 'string') return value === '' ? {} : { [drafting]: value };
  return value ?? {};
}

/** With another text in one language, '' for none. */
export function withProse(
  value: Prose | null | undefined,
  drafting: string,
  language: string,
  text: string,
): Prose {
  const { [language]: _, ...rest } = proseTexts(value, drafting);
  const next = text === '' ? rest : { ...rest, [language]: text };
  return Object.keys(next).some((each) => each !== drafting) ? next : (next[drafting] ?? '');
}

/** What a reader of `language` is shown. */
export const proseIn = (value: Prose, language: string): string =>
  typeof value === 'string' ? value : localisedOr(value, language, '').text;
