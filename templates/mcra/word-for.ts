import type { McraValues } from '#templates/wording/mcra/wording';

/** A word for a code, or the code itself where the wording has none. */
export const wordFor = (words: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(words, code) ? (words[code] ?? code) : code;

/** The words for a field's codes, by the name of its choices; none for an unknown name. */
export function wordsNamed(values: McraValues, name: string): Readonly<Record<string, string>> {
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...values };
  return tables[name] ?? {};
}
