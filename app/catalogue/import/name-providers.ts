/** Who the providers of a file are, as a list beside it says. Pure. */
import { isObject } from '~/elm/json-node';
import type { ImportRow, ProviderFacts } from './imported-course';
import { toProviderFacts } from './provider-facts';

/** What is known of each provider, by whatever the file calls it: its key, a name or an identifier. */
export type Providers = Readonly<Record<string, unknown>>;

/** What the list says goes before what the file says; what it leaves open stays. */
export function nameProvider(facts: ProviderFacts, providers: Providers): ProviderFacts {
  const calls = [
    facts.key,
    ...Object.values(facts.names),
    ...facts.identifiers.map(({ value }) => value),
  ];
  const call = calls.find((each) => Object.hasOwn(providers, each));
  const known = call === undefined ? undefined : providers[call];
  const said = isObject(known) ? toProviderFacts(facts.key, known) : null;
  if (said === null) return facts;
  const schemes = new Set(said.identifiers.map(({ scheme }) => scheme));
  return {
    key: facts.key,
    names: Object.keys(said.names).length > 0 ? said.names : facts.names,
    country: said.country ?? facts.country,
    city: said.city ?? facts.city,
    homepage: said.homepage ?? facts.homepage,
    identifiers: [
      ...said.identifiers,
      ...facts.identifiers.filter(({ scheme }) => !schemes.has(scheme)),
    ],
  };
}

/** The rows with what the list says of their providers. */
export function* nameProviders(
  rows: Iterable<ImportRow>,
  providers: Providers,
): Generator<ImportRow> {
  for (const row of rows) {
    const provider = row.course?.provider;
    yield row.course && provider
      ? { ...row, course: { ...row.course, provider: nameProvider(provider, providers) } }
      : row;
  }
}

/** One that the file names by an id alone. */
export const keyedProvider = (key: string): ProviderFacts => ({
  key,
  names: {},
  country: null,
  city: null,
  homepage: null,
  identifiers: [],
});
