/** Organisations of the European Learning Model as providers and partners. Pure. */
import { countryCode } from '~/elm/countries';
import { type OrganisationIdentifier, schemeNamed } from '~/elm/identifier';
import type { LanguageMap } from '~/elm/language-map';
import type { CourseOrganisation } from '../../course-parts';
import type { ProviderFacts } from '../imported-course';
import { cleaned } from '../values';
import { many, one, pageOf, type Thing, text, texts } from './graph';

/** ETER and DEQAR carry their scheme in the identifier's class or id instead of its name. */
function schemeOf(identifier: Thing): OrganisationIdentifier['scheme'] {
  if (identifier.types.has('OrgRegIdentifier')) return 'eter';
  if (identifier.types.has('SchacIdentifier')) return 'schac';
  return schemeNamed(text(identifier, 'schemeName') ?? one(identifier, 'schemeId')?.id ?? '');
}

const LEGAL = {
  vatIdentifier: 'vat',
  taxIdentifier: 'tax',
  eidasLegalIdentifier: 'eidas',
  eIDASLegalIdentifier: 'eidas',
  registration: 'ntr',
} as const;

export function identifiersOf(organisation: Thing): OrganisationIdentifier[] {
  const named = many(organisation, 'identifier').flatMap((each): OrganisationIdentifier[] => {
    const value = text(each, 'notation');
    const schemeName = text(each, 'schemeName');
    if (value === null) return [];
    const scheme = schemeOf(each);
    return [
      scheme === 'other' && schemeName !== null ? { scheme, value, schemeName } : { scheme, value },
    ];
  });
  const legal = Object.entries(LEGAL).flatMap(([name, scheme]): OrganisationIdentifier[] =>
    many(organisation, name).flatMap((each) => {
      const value = text(each, 'notation');
      return value === null ? [] : [{ scheme, value }];
    }),
  );
  const deqar = /^https?:\/\/data\.deqar\.eu\/institution\/(\d+)$/.exec(organisation.id ?? '')?.[1];
  return [
    ...named,
    ...legal,
    ...(deqar === undefined
      ? []
      : [{ scheme: 'deqar' as const, value: `DEQARINST${deqar.padStart(4, '0')}` }]),
  ];
}

const namesOf = (organisation: Thing): LanguageMap => {
  const legal = cleaned(texts(organisation, 'legalName'));
  return Object.keys(legal).length > 0 ? legal : cleaned(texts(organisation, 'prefLabel'));
};

export function countryOf(thing: Thing | null): string | null {
  for (const location of many(thing, 'location', 'spatial'))
    for (const address of many(location, 'address')) {
      const found = countryCode(one(address, 'countryCode')?.id);
      if (found) return found;
    }
  return null;
}

/** Null for one that says neither what it is called nor an identifier. */
export function toProvider(organisation: Thing): ProviderFacts | null {
  const names = namesOf(organisation);
  const identifiers = identifiersOf(organisation);
  if (Object.keys(names).length === 0 && identifiers.length === 0) return null;
  const city = texts(one(organisation, 'location'), 'geographicName');
  return {
    key: organisation.id ?? JSON.stringify([names, identifiers]),
    names,
    country: countryOf(organisation),
    city: Object.values(city)[0] ?? null,
    homepage: pageOf(organisation, 'homepage'),
    identifiers,
  };
}

export function toPartner(organisation: Thing): CourseOrganisation[] {
  const name = namesOf(organisation);
  if (Object.keys(name).length === 0) return [];
  return [
    {
      institutionId: null,
      name,
      type: null,
      country: countryOf(organisation),
      homepage: pageOf(organisation, 'homepage'),
      identifiers: identifiersOf(organisation),
    },
  ];
}
