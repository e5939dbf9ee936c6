/** Parts that addresses are built of. */

/** One part of a path. */
export const part = encodeURIComponent;

/** A query string of the given values; null, undefined and '' are left out, and the first page. */
export function query(values: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== null && value !== undefined && value !== '' && !(name === 'page' && value === 1))
      search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** The same name with several values, and words that are looked for. */
export function repeated(name: string, values: readonly string[], q?: string): string {
  const search = new URLSearchParams(values.map((value) => [name, value]));
  if (q) search.set('q', q);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
