/** The texts of the interface as a visitor reads them, for tests that look for a sentence in a page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const LOCALES = path.resolve('app/locales');
const read = new Map<string, unknown>();

/**
 * The text of `namespace:a.b.c`, the `{{values}}` given filled in; throws where there is none, so that a
 * renamed key fails the test that looks for it.
 */
export function words(
  language: 'en' | 'fr',
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [namespace = '', inside = ''] = key.split(':');
  const file = path.join(LOCALES, language, `${namespace}.json`);
  if (!read.has(file)) read.set(file, JSON.parse(readFileSync(file, 'utf8')));
  const found = inside
    .split('.')
    .reduce<unknown>(
      (at, name) => (at as Record<string, unknown> | undefined)?.[name],
      read.get(file),
    );
  if (typeof found !== 'string') throw new Error(`no text ${key} in ${language}`);
  return found.replace(/\{\{(\w+)[^}]*\}\}/g, (gap, name: string) => String(values[name] ?? gap));
}
