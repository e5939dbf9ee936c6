/** A small seal authority and credentials for tests: keys are fresh in every run. */

import { makeSealAuthority, type SealAuthority } from '#tests/support/seal-authority';
import {
  type CertificateRequest,
  type Identity,
  issueCertificate,
  type KeyKind,
  type KeyPair,
  makeKeys,
} from '~/credentials/seal/certificates.server';
import { type SealOptions, sealCredential } from '~/credentials/seal/seal-credential.server';
import { type TrustStore, trustFromCertificates } from '~/credentials/trust/trust-store.server';

export const NOW = Date.parse('2026-11-22T12:00:00Z');
export const DAY = 86_400_000;

export const SUBJECT = {
  commonName: 'Test University eSeal',
  organisation: 'Test University',
  organisationIdentifier: 'VATEE-12345678',
  country: 'EE',
};

const keys = new Map<KeyKind, KeyPair>();

/** One key pair of each kind per run: making RSA keys is slow. */
export function testKeys(kind: KeyKind): KeyPair {
  const made = keys.get(kind) ?? makeKeys(kind);
  keys.set(kind, made);
  return made;
}

export const authority: SealAuthority = makeSealAuthority({
  name: 'Test TSP',
  country: 'EE',
  now: NOW,
});

export function trusting(...identities: readonly Identity[]): TrustStore {
  return trustFromCertificates(
    identities.map(({ certificate }) => ({ der: certificate, source: 'operator', addedAt: NOW })),
  );
}

export const trust: TrustStore = trusting(authority.issuing);

/** A seal certificate of the test authority, altered where a test says so. */
export function leaf(
  changes: Partial<CertificateRequest> = {},
  issuer = authority.issuing,
): Identity {
  return issueCertificate(
    {
      subject: SUBJECT,
      keys: testKeys('p256'),
      notBefore: NOW - 30 * DAY,
      notAfter: NOW + 300 * DAY,
      qualified: { type: 'eseal' },
      ...changes,
    },
    issuer,
  );
}

export function sealed(payload: unknown, changes: Partial<SealOptions> = {}): Buffer {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return Buffer.from(
    sealCredential(text, { identity: leaf(), alg: 'ES256', signedAt: NOW - DAY, ...changes }),
    'utf8',
  );
}

const concept = (id: string, label: string) => ({
  id,
  type: 'Concept',
  prefLabel: { en: label },
});

export const ects = (point: string) => ({
  type: 'CreditPoint',
  framework: concept('http://data.europa.eu/snb/education-credit/6fcec5c5af', 'ECTS'),
  point,
});

export const awardingBody = {
  id: 'urn:epass:org:9',
  type: 'Organisation',
  legalName: { en: 'Awarding College', fr: 'Collège de délivrance' },
  identifier: { type: 'Identifier', schemeName: 'SCHAC', notation: 'college.example' },
  location: {
    type: 'Location',
    address: {
      type: 'Address',
      countryCode: concept(
        'http://publications.europa.eu/resource/authority/country/IRL',
        'Ireland',
      ),
    },
  },
};

export function achievement(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'urn:epass:learningAchievement:1',
    type: 'LearningAchievement',
    title: { en: 'Data ethics' },
    awardedBy: { type: 'AwardingProcess', awardingBody },
    specifiedBy: {
      type: 'Qualification',
      title: { en: 'Data ethics' },
      eqfLevel: concept('http://data.europa.eu/snb/eqf/6', 'Level 6'),
      creditPoint: ects('3'),
      volumeOfLearning: 'PT75H',
      thematicArea: concept('http://data.europa.eu/snb/isced-f/0610', 'ICT'),
    },
    ...changes,
  };
}

/** A European Digital Credential, as plain data to alter. */
export function credential(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'http://data.europa.eu/snb/model/context/edc-ap',
    ],
    id: 'urn:credential:00000000-0000-4000-8000-00000000000a',
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    displayParameter: { type: 'DisplayParameter', title: { en: 'Micro-credential' } },
    credentialSchema: {
      id: 'http://data.europa.eu/snb/model/ap/edc-generic-full',
      type: 'ShaclValidator2017',
    },
    credentialSubject: {
      id: 'urn:epass:person:1',
      type: 'Person',
      fullName: { en: 'Zoë Kask' },
      givenName: { en: 'Zoë' },
      familyName: { en: 'Kask' },
      dateOfBirth: '2001-03-04T00:00:00Z',
      identifier: { type: 'Identifier', schemeName: 'Student number', notation: 'S-1001' },
      hasClaim: achievement(),
    },
    issuer: {
      id: 'urn:epass:org:1',
      type: 'Organisation',
      legalName: { en: 'Test University' },
      eIDASIdentifier: { type: 'LegalIdentifier', notation: SUBJECT.organisationIdentifier },
    },
    issuanceDate: '2026-11-01T00:00:00Z',
    issued: '2026-11-01T00:00:00Z',
    validFrom: '2026-11-01T00:00:00Z',
    ...changes,
  };
}

/** The same credential with its claims replaced. */
export function claiming(...claims: readonly unknown[]): Record<string, unknown> {
  const base = credential();
  return {
    ...base,
    credentialSubject: { ...(base.credentialSubject as object), hasClaim: claims },
  };
}
