import { completePlurals } from './plurals';

/** In the browser each namespace of each language is a chunk of its own, fetched when first used. */
const files = import.meta.glob<object>('./*/*.json', { import: 'default' });

/** The texts of one namespace in one language; an unknown pair is an empty object. */
export async function loadNamespace(locale: string, namespace: string): Promise<object> {
  const load = files[`./${locale}/${namespace}.json`];
  return load ? completePlurals(await load()) : {};
}
