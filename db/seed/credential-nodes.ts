/** The nodes that every part of a credential is made of: concepts, notes, organisations. */
import type { LanguageMap } from '~/elm/language-map';
import { COUNTRY } from './concepts.data';
import type { InstitutionSeed } from './institutions.data';

export type Json = { [key: string]: unknown };

/** The sentence every demonstration credential carries. */
export const DEMO_NOTE: LanguageMap = {
  en: 'Demo – not a real credential',
  fr: 'Démonstration – ce n’est pas un véritable justificatif',
};

const SCHEME = (iri: string): string => iri.replace(/\/[^/]+$/, '/25831c2');

export function concept(iri: string, label: string, scheme = SCHEME(iri)): Json {
  return {
    id: iri,
    type: 'Concept',
    inScheme: { id: scheme, type: 'ConceptScheme' },
    prefLabel: { en: label },
  };
}

export function authority(
  table: Readonly<Record<string, readonly [string, string]>>,
  code: string,
): Json {
  const [iri, label] = table[code] ?? [];
  if (!iri || !label) throw new Error(`no concept for ${code} among the seeds`);
  return concept(iri, label, iri.replace(/\/[^/]+$/, ''));
}

/** Ids as the EC's builder numbers them: unique in one file only. */
export function numbering(): (kind: string) => string {
  const counts = new Map<string, number>();
  return (kind) => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return `urn:epass:${kind}:${next}`;
  };
}

export type NextId = ReturnType<typeof numbering>;

export const note = (text: LanguageMap, next: NextId): Json => ({
  id: next('note'),
  type: 'Note',
  noteLiteral: text,
});

export const demoNote = (next: NextId): Json => ({
  id: next('note'),
  type: 'Note',
  noteLiteral: DEMO_NOTE,
});

export function awardingBody(by: InstitutionSeed, next: NextId): Json {
  const named: Readonly<Record<string, string>> = {
    schac: 'SCHAC',
    erasmus: 'Erasmus code',
    pic: 'PIC',
    deqar: 'DEQAR',
    ror: 'ROR',
  };
  const vat = by.identifiers.find((each) => each.scheme === 'vat');
  return {
    id: next('org'),
    type: 'Organisation',
    legalName: by.names,
    location: location(by, next),
    identifier: by.identifiers
      .filter((each) => named[each.scheme])
      .map((each) => ({
        id: next('identifier'),
        type: 'Identifier',
        schemeName: named[each.scheme],
        notation: each.value,
      })),
    ...(vat ? { vatIdentifier: legalIdentifier(vat.value, by, next) } : {}),
    accreditation: {
      id: next('accreditation'),
      type: 'Accreditation',
      title: by.qualityAssurance,
      dcType: concept(
        'http://data.europa.eu/snb/accreditation/bb4618238e',
        'Institutional Quality Assurance',
      ),
    },
    homepage: { id: next('webResource'), type: 'WebResource', contentURL: by.homepage },
  };
}

const legalIdentifier = (notation: string, by: InstitutionSeed, next: NextId): Json => ({
  id: next('legalIdentifier'),
  type: 'LegalIdentifier',
  notation,
  spatial: authority(COUNTRY, by.country),
});

const location = (by: InstitutionSeed, next: NextId): Json => ({
  id: next('location'),
  type: 'Location',
  address: {
    id: next('address'),
    type: 'Address',
    countryCode: authority(COUNTRY, by.country),
    fullAddress: { id: next('note'), type: 'Note', noteLiteral: { en: by.address.join(', ') } },
  },
});

/** Who seals: here the awarding institution itself, under the number its certificate carries. */
export const sealingOrganisation = (by: InstitutionSeed, next: NextId): Json => ({
  id: next('org'),
  type: 'Organisation',
  legalName: by.names,
  altLabel: DEMO_NOTE,
  eIDASIdentifier: legalIdentifier(by.legalNumber, by, next),
  location: location(by, next),
});
