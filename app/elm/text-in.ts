/** Apart from the map's schema, so that a page can read a map without bringing zod to the browser. */
import type { LanguageMap } from './language-map';

/**
 * The text to show a reader: the first of `wanted` that the map holds (by exact tag, then by
 * primary subtag), else English, else any. An empty map gives the empty string.
 */
export function textIn(map: LanguageMap | undefined, ...wanted: readonly string[]): string {
  if (!map) return '';
  const entries = Object.entries(map);
  for (const tag of [...wanted, 'en']) {
    const exact = map[tag];
    if (exact) return exact;
    const primary = tag.split('-')[0];
    const near = entries.find(([key, text]) => text && key.split('-')[0] === primary);
    if (near) return near[1];
  }
  return entries.find(([, text]) => text)?.[1] ?? '';
}
