/** Apart from the schema of a language map, so that a page can read one without bringing zod to the browser. */
type Texts = Readonly<Record<string, string>>;

/**
 * The text to show a reader: the first of `wanted` that the map holds (by exact tag, then by
 * primary subtag), else English, else any. An empty map gives the empty string.
 */
export function textIn(map: Texts | undefined, ...wanted: readonly string[]): string {
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
