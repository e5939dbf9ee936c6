import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { achievement, claiming, credential, NOW, sealed, trust } from '#tests/support/authority';
import { checkCredential } from '~/credentials/check-credential.server';
import { parseInstantRange } from '~/credentials/instant';
import { type CheckName, checkOf } from '~/credentials/report';
import { summarise } from '~/credentials/summary';

const report = (changes: Record<string, unknown>, now = NOW) =>
  checkCredential(sealed(credential(changes)), { trust, now });

const answer = async (name: CheckName, changes: Record<string, unknown>, now = NOW) => {
  const { status, code } = checkOf(await report(changes, now), name);
  return `${status} ${code}`;
};

const at = (instant: string) => Date.parse(instant);

describe('FORMAT', () => {
  const VC1 = 'https://www.w3.org/2018/credentials/v1';
  const cases: readonly [string, Record<string, unknown>, string][] = [
    ['a sound credential', {}, 'valid format.valid'],
    [
      'contexts by https',
      { '@context': [VC1, 'https://data.europa.eu/snb/model/context/edc-ap'] },
      'valid format.valid',
    ],
    ['no context', { '@context': undefined }, 'invalid format.context-missing'],
    [
      'a foreign context',
      { '@context': [VC1, 'https://evil.example/c'] },
      'invalid format.context-unpinned',
    ],
    [
      'a context of its own',
      { '@context': [VC1, { issuer: 'x' }] },
      'invalid format.context-inline',
    ],
    [
      'a context deep inside',
      { evidence: [{ '@context': { a: 'b' } }] },
      'invalid format.context-inline',
    ],
    ['one type missing', { type: ['VerifiableCredential'] }, 'invalid format.type-missing'],
    [
      'the other type missing',
      { type: ['EuropeanDigitalCredential'] },
      'invalid format.type-missing',
    ],
    ['no subject', { credentialSubject: undefined }, 'invalid format.subject'],
    ['two subjects', { credentialSubject: [{}, {}] }, 'invalid format.subject'],
    [
      'an unknown profile',
      { credentialSchema: { id: 'http://127.0.0.1/s.ttl', type: 'ShaclValidator2017' } },
      'invalid format.schema-unknown',
    ],
    [
      'another kind of schema',
      { credentialSchema: { id: 'https://a.example/s', type: 'JsonSchema' } },
      'valid format.valid',
    ],
    ['a date in words', { validFrom: 'tomorrow' }, 'invalid format.date'],
    ['a day that is none', { validFrom: '2026-02-30T00:00:00Z' }, 'invalid format.date'],
    [
      'no id, issuer or display',
      { id: undefined, issuer: undefined, displayParameter: undefined },
      'valid format.valid',
    ],
  ];
  it.each(cases)('judges %s', async (_, changes, expected) => {
    expect(await answer('FORMAT', changes)).toBe(expected);
  });
});

describe('VALIDITY', () => {
  const until = (validUntil: string) => ({ validUntil });
  const cases: readonly [string, Record<string, unknown>, string, string][] = [
    ['no end', {}, '2026-11-22T12:00:00Z', 'valid validity.open-ended'],
    [
      'before the end',
      until('2026-12-01T00:00:00Z'),
      '2026-11-30T23:59:59Z',
      'valid validity.within',
    ],
    [
      'after the end',
      until('2026-12-01T00:00:00Z'),
      '2026-12-01T00:00:01Z',
      'invalid validity.ended',
    ],
    [
      'an end with an offset',
      until('2026-12-01T00:00:00+02:00'),
      '2026-11-30T22:30:00Z',
      'invalid validity.ended',
    ],
    [
      'before the start',
      { validFrom: '2026-11-23T00:00:00Z' },
      '2026-11-22T12:00:00Z',
      'invalid validity.not-begun',
    ],
    [
      'an end without a zone, over everywhere',
      until('2026-11-21T00:00:00'),
      '2026-11-21T12:00:01Z',
      'invalid validity.ended',
    ],
    [
      'an end without a zone, just about',
      until('2026-11-21T00:00:00'),
      '2026-11-21T11:59:59Z',
      'inconclusive validity.zone-straddles',
    ],
    [
      'an end without a zone, not yet anywhere',
      until('2026-11-21T00:00:00'),
      '2026-11-20T09:59:59Z',
      'valid validity.within',
    ],
    [
      'a last day, still running',
      until('2026-11-21'),
      '2026-11-21T09:00:00Z',
      'valid validity.within',
    ],
    [
      'a start without a zone',
      { validFrom: '2026-11-22T12:00:00' },
      '2026-11-22T12:00:00Z',
      'inconclusive validity.zone-straddles',
    ],
    [
      'issuanceDate where there is no start',
      { validFrom: undefined, issuanceDate: '2027-01-01T00:00:00Z' },
      '2026-11-22T12:00:00Z',
      'invalid validity.not-begun',
    ],
    [
      'the earlier of two ends',
      { validUntil: '2030-01-01T00:00:00Z', expirationDate: '2026-11-01T00:00:00Z' },
      '2026-11-22T12:00:00Z',
      'invalid validity.ended',
    ],
    [
      'no dates',
      { validFrom: undefined, issuanceDate: undefined },
      '2026-11-22T12:00:00Z',
      'inconclusive validity.not-stated',
    ],
  ];
  it.each(cases)('judges %s', async (_, changes, now, expected) => {
    expect(await answer('VALIDITY', changes, at(now))).toBe(expected);
  });

  it('reads dates as they are written', () => {
    expect(parseInstantRange('2026-11-22T12:00:00.897Z')?.earliest).toBe(
      at('2026-11-22T12:00:00.897Z'),
    );
    expect(parseInstantRange('2026-13-01')).toBeNull();
    expect(parseInstantRange('22.11.2026')).toBeNull();
  });
});

describe('REVOCATION', () => {
  const entry = (changes: object = {}) => ({
    type: 'StatusList2021Entry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: 'https://status.example/1',
    ...changes,
  });
  const cases: readonly [string, Record<string, unknown>, string][] = [
    ['nothing stated', {}, 'revocation.not-published'],
    ['a list, which is not looked up', { credentialStatus: entry() }, 'revocation.offline'],
    [
      'a list under status',
      { status: [entry(), entry({ statusPurpose: 'suspension' })] },
      'revocation.offline',
    ],
    [
      'an index below zero',
      { credentialStatus: entry({ statusListIndex: '-1' }) },
      'revocation.bad-index',
    ],
    [
      'an index that is no number',
      { credentialStatus: entry({ statusListIndex: '7.5' }) },
      'revocation.bad-index',
    ],
    [
      'a private address',
      { credentialStatus: entry({ statusListCredential: 'https://10.0.0.1/s' }) },
      'revocation.unsafe-address',
    ],
    [
      'a link-local address',
      { credentialStatus: entry({ statusListCredential: 'http://169.254.169.254/s' }) },
      'revocation.unsafe-address',
    ],
    [
      'an address in numbers',
      { credentialStatus: entry({ statusListCredential: 'https://2130706433/s' }) },
      'revocation.unsafe-address',
    ],
    [
      'an IPv6 address',
      { credentialStatus: entry({ statusListCredential: 'https://[::1]/s' }) },
      'revocation.unsafe-address',
    ],
    [
      'another kind of status',
      { credentialStatus: { type: '1EdTechRevocationList' } },
      'revocation.unknown-type',
    ],
  ];
  it.each(cases)('cannot tell offline: %s', async (_, changes, code) => {
    expect(await answer('REVOCATION', changes)).toBe(`inconclusive ${code}`);
  });

  it('blocks acceptance unless nothing is published', async () => {
    expect(isAccepted(await report({}))).toBe(true);
    expect(isAccepted(await report({ credentialStatus: entry() }))).toBe(false);
  });
});

describe('ACCREDITATION', () => {
  it("is the issuer's claim and never more than inconclusive", async () => {
    expect(await answer('ACCREDITATION', {})).toBe('inconclusive accreditation.none-stated');
    const claimed = claiming(
      achievement({ specifiedBy: { type: 'Qualification', accreditation: { id: 'urn:a:1' } } }),
    );
    expect(await answer('ACCREDITATION', claimed)).toBe('inconclusive accreditation.no-register');
  });
});

describe('the summary', () => {
  it('says the worst first', async () => {
    const sound = await report({});
    expect(summarise(sound.checks)).toEqual({
      kind: 'cannot-tell',
      count: 3,
      checks: ['REVOCATION', 'ACCREDITATION', 'OWNER'],
    });
    const ended = await report({ validUntil: '2026-11-02T00:00:00Z' });
    expect(summarise(ended.checks)).toEqual({ kind: 'not-valid', checks: ['VALIDITY'] });
    expect(summarise(sound.checks.map((each) => ({ ...each, status: 'valid' as const })))).toEqual({
      kind: 'all-valid',
    });
  });
});
