/** Texts, addresses and lists as the Online Course Catalogue API writes them. Pure. */
import { isObject } from '~/elm/json-node';
import type { LanguageMap } from '~/elm/language-map';
import { cleaned } from './values';

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** Version 1 has one value where version 2 has a list. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

/** `[{string | multiline, lang}]` by primary language; the first text of a language holds. */
export function strings(value: unknown): LanguageMap {
  const found: Record<string, string> = {};
  for (const each of listOf(value).filter(isObject)) {
    const text = textOf(each.string) ?? textOf(each.multiline);
    const tag = textOf(each.lang)?.toLowerCase().split('-')[0] ?? 'und';
    if (text !== null) found[tag] ??= text;
  }
  return cleaned(found);
}

/** The first address of `[{uri, lang}]`. */
export const uriOf = (value: unknown): string | null =>
  listOf(value)
    .filter(isObject)
    .flatMap((each) => textOf(each.uri) ?? [])[0] ?? null;

/** Where a resource stands: `links.self.href`. */
export function selfOf(item: Readonly<Record<string, unknown>>): string | null {
  const { links } = item;
  return isObject(links) && isObject(links.self) ? textOf(links.self.href) : null;
}
