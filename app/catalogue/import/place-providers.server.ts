/** Whose courses a file holds: institutions on record, or ones to be entered. */
import {
  enterInstitution,
  findByIdentifiers,
  findByNames,
  findRegistered,
  type RegisteredInstitution,
} from '#db/queries/institution-register';
import type { Read, Tx } from '#db/store';
import { foldText } from '~/elm/names';
import { identifierAgrees, sameOrganisation } from '~/elm/organisation-identity';
import { identifierRows, termsOf } from '../institutions/institution-facts';
import { type Fault, fault, type ProviderFacts } from './imported-course';

export type Place =
  | { readonly kind: 'known'; readonly institutionId: string }
  | { readonly kind: 'new'; readonly facts: ProviderFacts }
  | { readonly kind: 'refused'; readonly fault: Fault };

export interface Places {
  /** Of a course whose provider has that key; null: the file names none. */
  of(key: string | null): Place;
  /** The same for keys of the same institution. */
  identityOf(key: string | null): string;
  /** What is to be said where a row is the first of an institution that is to be entered. */
  announce(key: string | null): Fault | null;
  /** The institution's id; one not yet on record is entered. Null: refused. */
  settle(tx: Tx, key: string | null, at: number): Promise<string | null>;
  /** How many would be entered. */
  readonly fresh: number;
}

/**
 * Places for every provider of a file. `ownId`: all courses must be those of this institution; rows
 * that name another are refused.
 */
export async function placeProviders(
  read: Read,
  providers: ReadonlyMap<string, ProviderFacts>,
  ownId: string | null,
): Promise<Places> {
  const first = oneOfEach([...providers.values()]);
  const [own = null] = ownId === null ? [] : await findRegistered(read, [ownId]);
  const all = [...new Set(first.values())];
  const found = await matchAll(read, all);
  const places = new Map(
    all.map((facts, index) => {
      const place = found[index] ?? unclear(facts);
      return [facts.key, own ? ownPlace(place, facts, own) : place] as const;
    }),
  );
  const without: Place = own
    ? { kind: 'known', institutionId: own.id }
    : { kind: 'refused', fault: fault('no-provider') };
  const canonical = (key: string) => first.get(key)?.key ?? key;
  const of = (key: string | null) =>
    key === null ? without : (places.get(canonical(key)) ?? without);
  const announced = new Set<string>();
  // As found at first: entering an institution must not make its courses look like another's.
  const identities = new Map(
    [...places].map(([key, place]) => [key, place.kind === 'known' ? place.institutionId : key]),
  );
  return {
    of,
    identityOf: (key) =>
      key === null ? (ownId ?? '') : (identities.get(canonical(key)) ?? canonical(key)),
    announce(key) {
      const place = of(key);
      if (place.kind !== 'new' || announced.has(place.facts.key)) return null;
      announced.add(place.facts.key);
      return fault('new-institution', 'provider', calledIn(place.facts));
    },
    fresh: [...places.values()].filter(({ kind }) => kind === 'new').length,
    async settle(tx, key, at) {
      const place = of(key);
      if (place.kind === 'refused') return null;
      if (place.kind === 'known') return place.institutionId;
      const institutionId = await settleNew(tx, place.facts, at);
      places.set(place.facts.key, { kind: 'known', institutionId });
      return institutionId;
    },
  };
}

/** For each key the first provider of the file that it is: by an identifier, or by name and country. */
function oneOfEach(all: readonly ProviderFacts[]): Map<string, ProviderFacts> {
  const marks = new Map<string, ProviderFacts>();
  return new Map(
    all.map((facts) => {
      const own = [
        ...identifierRows(facts.identifiers).flatMap(({ identifier, normalised }) =>
          identifier.scheme === 'homepage' ? [] : [`${identifier.scheme} ${normalised}`],
        ),
        ...termsOf(facts.names).map((term) => `${facts.country ?? ''} ${term}`),
      ];
      const one = own.flatMap((mark) => marks.get(mark) ?? [])[0] ?? facts;
      for (const mark of own) if (!marks.has(mark)) marks.set(mark, one);
      return [facts.key, one] as const;
    }),
  );
}

async function matchAll(read: Read | Tx, all: readonly ProviderFacts[]): Promise<Place[]> {
  const identified = await findByIdentifiers(
    read,
    all.flatMap(({ identifiers }) => identifiers),
  );
  const named = await findByNames(
    read,
    all.flatMap(({ names }) => Object.values(names)),
  );
  return all.map((facts) => matchProvider(facts, identified, named));
}

/** Somebody may have entered it since the file was read. */
async function settleNew(tx: Tx, facts: ProviderFacts, at: number): Promise<string> {
  const [found] = await matchAll(tx, [facts]);
  return found?.kind === 'known'
    ? found.institutionId
    : enterInstitution(tx, toInstitution(facts), at);
}

/** Entered without being recognised: only a register can say that. */
const toInstitution = ({ names, country, city, homepage, identifiers }: ProviderFacts) => ({
  names,
  country: country ?? '',
  city,
  address: [],
  homepage,
  identifiers,
  recognised: null,
});

/** By identifiers first, then by the same name in the same country where no identifier speaks against it. */
function matchProvider(
  facts: ProviderFacts,
  identified: readonly RegisteredInstitution[],
  named: readonly RegisteredInstitution[],
): Place {
  const agreements = (each: RegisteredInstitution) =>
    facts.identifiers.filter((a) => each.identifiers.some((b) => identifierAgrees(a, b))).length;
  const agreeing = identified.filter((each) => agreements(each) > 0);
  const same = agreeing.filter((each) => sameOrganisation(facts, each) === 'same');
  // One number that differs beside several that agree is an error in one of the two lists.
  const sure = same.length > 0 ? same : agreeing.filter((each) => agreements(each) > 1);
  const [only] = sure;
  if (only && sure.length === 1) return { kind: 'known', institutionId: only.id };
  if (agreeing.length > 0) return unclear(facts);
  const names = new Set(Object.values(facts.names).map(foldText));
  const namesakes = named.filter(
    (each) =>
      (facts.country === null || facts.country === each.country) &&
      Object.values(each.names).some((name) => names.has(foldText(name))) &&
      sameOrganisation(facts, each) !== 'different',
  );
  const [namesake] = namesakes;
  if (namesake && namesakes.length === 1) return { kind: 'known', institutionId: namesake.id };
  if (namesakes.length > 1) return unclear(facts);
  if (facts.country !== null && names.size > 0) return { kind: 'new', facts };
  return facts.identifiers.length > 0 && names.size === 0 ? unknown(facts) : unclear(facts);
}

/** As the file calls it, so that a list of providers can name it. */
const calledIn = ({ names, identifiers, key }: ProviderFacts): string =>
  Object.values(names)[0] ?? identifiers[0]?.value ?? key;

const unclear = (facts: ProviderFacts): Place => ({
  kind: 'refused',
  fault: fault('provider-unclear', 'provider', calledIn(facts)),
});

/** Nobody on record has its identifiers, and nothing says what it is called. */
const unknown = (facts: ProviderFacts): Place => ({
  kind: 'refused',
  fault: fault('provider-unknown', 'provider', calledIn(facts)),
});

/** A provider nobody can tell apart from the own institution is taken for it. */
function ownPlace(found: Place, facts: ProviderFacts, own: RegisteredInstitution): Place {
  const isOther =
    (found.kind === 'known' && found.institutionId !== own.id) ||
    sameOrganisation(facts, own) === 'different' ||
    (found.kind === 'new' && facts.country !== null && facts.country !== own.country);
  return isOther
    ? {
        kind: 'refused',
        fault: fault('other-provider', 'provider', calledIn(facts)),
      }
    : { kind: 'known', institutionId: own.id };
}
