/** Elements of an answer of Erasmus Without Paper, and what is looked up in them. Pure. */
import type { LanguageMap } from '~/elm/language-map';
import { cleaned } from '../values';

export interface EwpElement {
  /** Without its prefix. */
  readonly name: string;
  /** BCP 47, lower case. */
  readonly lang: string | null;
  readonly children: readonly EwpElement[];
  readonly text: string;
}

export const all = (element: EwpElement | null, name: string): readonly EwpElement[] =>
  element?.children.filter((each) => each.name === name) ?? [];

export const first = (element: EwpElement | null, name: string): EwpElement | null =>
  element?.children.find((each) => each.name === name) ?? null;

/** What stands in the first child of that name; null for nothing. */
export const textIn = (element: EwpElement | null, name: string): string | null =>
  first(element, name)?.text.trim() || null;

/** Texts of the children of that name by primary language; the first of a language holds. */
export function textsIn(element: EwpElement | null, name: string): LanguageMap {
  const found: Record<string, string> = {};
  for (const { lang, text } of all(element, name))
    if (text.trim() !== '') found[lang?.split('-')[0] ?? 'und'] ??= text;
  return cleaned(found);
}
