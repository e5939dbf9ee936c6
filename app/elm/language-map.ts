/**
 * elm/ — what every area shares of the European Learning Model (ELM 3): language maps,
 * concepts, credits, levels, identifiers and Annex I. Pure: no Node, no clock, no random.
 */
import { z } from 'zod';

export { textIn } from './text-in';

/** Text in one or more languages, keyed by BCP 47 tag in lower case (`en`, `pt-br`, `und`). */
export const LanguageMap = z.record(z.string(), z.string());
export type LanguageMap = z.infer<typeof LanguageMap>;

const TAG = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/;

/**
 * A language map as met in the wild: a plain string, `{lang: text}`, `{lang: [text, …]}`, keys
 * with stray blanks or capitals, or JSON-LD's `{"@language", "@value"}`. Several texts of one
 * language are joined with "; ". What is no text is left out.
 */
export function readLanguageMap(value: unknown): LanguageMap {
  if (typeof value === 'string') return value.trim() ? { und: value.trim() } : {};
  if (Array.isArray(value)) return mergeMaps(value.map(readLanguageMap));
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value);
  const literal = Object.fromEntries(entries)['@value'];
  if (typeof literal === 'string') {
    const tag = Object.fromEntries(entries)['@language'];
    return literal.trim() ? { [tagOf(typeof tag === 'string' ? tag : 'und')]: literal.trim() } : {};
  }
  return mergeMaps(
    entries.map(([key, texts]) => {
      const text = (Array.isArray(texts) ? texts : [texts])
        .filter((each): each is string => typeof each === 'string' && each.trim() !== '')
        .map((each) => each.trim())
        .join('; ');
      return text ? { [tagOf(key)]: text } : {};
    }),
  );
}

function tagOf(key: string): string {
  const tag = key.trim().toLowerCase().replaceAll('_', '-');
  return TAG.test(tag) ? tag : 'und';
}

function mergeMaps(maps: readonly LanguageMap[]): LanguageMap {
  const merged = new Map<string, string>();
  for (const map of maps)
    for (const [tag, text] of Object.entries(map)) {
      const before = merged.get(tag);
      merged.set(tag, before && before !== text ? `${before}; ${text}` : text);
    }
  return Object.fromEntries(merged);
}
