/** Small questions about values of an entry of which only the field's kind is known. Pure. */

export const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

export const textsOf = (value: unknown): [language: string, text: string][] =>
  Object.entries(recordOf(value)).filter(
    (each): each is [string, string] => typeof each[1] === 'string' && each[1].trim() !== '',
  );

/** Nothing is stated: null, false, no text, no row. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
