import { completePlurals } from './plurals';

/**
 * In the browser each namespace of each language is a file of its own, fetched when first used: as
 * data, since texts are nothing to run.
 */
const files = import.meta.glob<string>('./*/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function fetchTexts(address: string): Promise<object> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the texts at ${address} could not be fetched`);
  return (await answer.json()) as object;
}

/** The texts of one namespace in one language; an unknown pair is an empty object. */
export async function loadNamespace(
  locale: string,
  namespace: string,
  read: (address: string) => Promise<object> = fetchTexts,
): Promise<object> {
  const address = files[`./${locale}/${namespace}.json`];
  return address ? completePlurals(await read(address)) : {};
}
