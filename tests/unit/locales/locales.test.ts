import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resources } from '~/locales';
import { loadNamespace } from '~/locales/load';
import { LOCALES, type Locale, NAMESPACES } from '~/platform/locales';

type Texts = Map<string, string>;

/** Every text of a tree by its dotted key. */
function flatten(tree: object, prefix = ''): Texts {
  const found: Texts = new Map();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else
      for (const [inner, text] of flatten(value as object, `${prefix}${key}.`))
        found.set(inner, text);
  }
  return found;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(PLURAL, '_*');
const placeholders = (text: string) => [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].sort();

const textsOf = (locale: Locale, namespace: (typeof NAMESPACES)[number]) =>
  flatten(resources[locale][namespace]);

const others = LOCALES.filter((locale) => locale !== 'en');
const pairs = others.flatMap((locale) =>
  NAMESPACES.map((namespace) => [locale, namespace] as const),
);

describe.each(pairs)('%s %s', (locale, namespace) => {
  const english = textsOf('en', namespace);
  const other = textsOf(locale, namespace);

  it('has the keys English has, and no more', () => {
    const keys = (texts: Texts) => [...new Set([...texts.keys()].map(stem))].sort();
    expect(keys(other)).toEqual(keys(english));
  });

  it('fills the same placeholders', () => {
    const gather = (texts: Texts) => {
      const byStem = new Map<string, Set<string>>();
      for (const [key, text] of texts) {
        const names = byStem.get(stem(key)) ?? new Set();
        for (const name of placeholders(text)) names.add(name);
        byStem.set(stem(key), names);
      }
      return Object.fromEntries([...byStem].map(([key, names]) => [key, [...names].sort()]));
    };
    expect(gather(other)).toEqual(gather(english));
  });
});

describe.each(LOCALES.flatMap((locale) => NAMESPACES.map((ns) => [locale, ns] as const)))(
  '%s %s',
  (locale, namespace) => {
    const texts = textsOf(locale, namespace);

    it('has no empty text', () => {
      expect([...texts].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    });

    it('has every plural form its language needs', () => {
      const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
      const stems = new Set([...texts.keys()].filter((key) => PLURAL.test(key)).map(stem));
      const missing = [...stems].flatMap((each) =>
        pluralCategories
          .map((category) => each.replace(/_\*$/, `_${category}`))
          .filter((key) => !texts.has(key)),
      );
      expect(missing).toEqual([]);
    });

    it('is what the browser loads', async () => {
      expect(await loadNamespace(locale, namespace, fromDisk)).toEqual(
        resources[locale][namespace],
      );
    });
  },
);

/** What a browser would fetch, read from where Vite would serve it. */
const fromDisk = async (address: string): Promise<object> =>
  JSON.parse(readFileSync(`.${address}`, 'utf8'));

it('an unknown language or namespace has no texts', async () => {
  expect(await loadNamespace('xx', 'common')).toEqual({});
});
