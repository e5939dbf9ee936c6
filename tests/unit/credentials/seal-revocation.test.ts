import { describe, expect, it } from 'vitest';
import { DAY, leaf, NOW } from '#tests/support/authority';
import {
  below,
  extendedKeyUsage,
  makeAuthority,
  noCheck,
  OCSP_SIGNING,
} from '#tests/support/hostile-pki';
import { crlOf, ocspOn } from '#tests/support/hostile-revocation';
import {
  axis,
  carryingData,
  check,
  crl,
  current,
  type Data,
  HOUR,
  identity,
  issuer,
  LIST,
  ocsp,
  on,
  seal,
  timeAuthority,
} from './revocable';

describe('an answer of the certificate’s own authority', () => {
  const GOOD: Readonly<Record<string, () => Data>> = {
    'by OCSP': () => ({ ocsp: [ocsp()] }),
    'by OCSP, naming its signer': () => ({ ocsp: [ocsp({ byName: true })] }),
    'by OCSP without a next answer, within a day': () => ({
      ocsp: [ocspOn(identity.certificate, { issuer, thisUpdate: NOW - 20 * HOUR })],
    }),
    'by a revocation list': () => ({ crls: [crl()] }),
    'by a list that names others': () => ({
      crls: [crl({ revoked: [{ certificate: leaf().certificate, at: NOW - DAY }] })],
    }),
    'by the list of its own distribution point': () => ({ crls: [crl({ kind: { point: LIST } })] }),
    'beside an answer on another certificate': () => ({
      ocsp: [ocspOn(leaf().certificate, { issuer, ...current, standing: 'unknown' }), ocsp()],
    }),
  };
  it.each(Object.entries(GOOD))('makes the seal valid: %s', async (_, data) => {
    const report = await check(carryingData(data()));
    expect(axis(report)?.code).toBe('seal.revocation.good');
    expect(seal(report).status).toBe('valid');
  });

  it('may be given by a responder it certified for that', async () => {
    const by = below(issuer, { extensions: [extendedKeyUsage([OCSP_SIGNING], false), noCheck] });
    expect(seal(await check(carryingData({ ocsp: [ocsp({ by })] }))).status).toBe('valid');
  });

  it('counts from a responder that may be revoked only with a list that clears it', async () => {
    const by = below(issuer, { extensions: [extendedKeyUsage([OCSP_SIGNING])] });
    const alone = await check(carryingData({ ocsp: [ocsp({ by })] }));
    expect(axis(alone)?.code).toBe('seal.revocation.signer');
    const revoked = [{ certificate: by.certificate, at: NOW - DAY }];
    const cleared = await check(
      carryingData({ ocsp: [ocsp({ by, standing: { at: NOW - DAY } })], crls: [crl()] }),
    );
    expect(axis(cleared)?.code).toBe('seal.revocation.revoked');
    const fallen = await check(
      carryingData({ ocsp: [ocsp({ by, standing: { at: NOW - DAY } })], crls: [crl({ revoked })] }),
    );
    expect(axis(fallen)?.code).toBe('seal.revocation.good');
  });
});

describe('data that says nothing', () => {
  const stranger = makeAuthority('Test TSP Seals');
  const EMPTY: Readonly<Record<string, [() => Data, string]>> = {
    'none at all': [() => ({}), 'no-data'],
    'OCSP past its next update': [
      () => ({ ocsp: [ocsp({ thisUpdate: NOW - 2 * DAY, nextUpdate: NOW - DAY })] }),
      'stale',
    ],
    'OCSP without a next update, older than a day': [
      () => ({ ocsp: [ocspOn(identity.certificate, { issuer, thisUpdate: NOW - 25 * HOUR })] }),
      'stale',
    ],
    'a list past its next update': [
      () => ({ crls: [crl({ thisUpdate: NOW - 2 * DAY, nextUpdate: NOW - DAY })] }),
      'stale',
    ],
    'OCSP from the future': [
      () => ({ ocsp: [ocsp({ thisUpdate: NOW + DAY, nextUpdate: NOW + 2 * DAY })] }),
      'in-future',
    ],
    'OCSP with a broken signature': [() => ({ ocsp: [ocsp({ broken: true })] }), 'signature'],
    'a list with a broken signature': [() => ({ crls: [crl({ broken: true })] }), 'signature'],
    'OCSP that does not know the certificate': [
      () => ({ ocsp: [ocsp({ standing: 'unknown' })] }),
      'unknown-status',
    ],
    'OCSP about another number': [
      () => ({ ocsp: [ocsp({ about: { serial: Uint8Array.of(2, 1, 7) } })] }),
      'no-data',
    ],
    'OCSP about another authority’s certificate of the same number': [
      () => ({ ocsp: [ocsp({ about: { issuer: stranger } })] }),
      'no-data',
    ],
    'OCSP by a stranger': [() => ({ ocsp: [ocsp({ by: stranger })] }), 'signer'],
    'OCSP by the certificate itself': [() => ({ ocsp: [ocsp({ by: identity })] }), 'signer'],
    'OCSP by a responder without the purpose': [
      () => ({ ocsp: [ocsp({ by: below(issuer, { extensions: [noCheck] }) })] }),
      'signer',
    ],
    'OCSP by a responder of another authority': [
      () => ({
        ocsp: [
          ocsp({
            by: below(timeAuthority, { extensions: [extendedKeyUsage([OCSP_SIGNING]), noCheck] }),
          }),
        ],
      }),
      'signer',
    ],
    'OCSP by a responder that had ended': [
      () => ({
        ocsp: [
          ocsp({
            by: below(issuer, {
              extensions: [extendedKeyUsage([OCSP_SIGNING]), noCheck],
              notAfter: NOW - DAY,
            }),
          }),
        ],
      }),
      'signer',
    ],
    'a list by a stranger under the same name': [
      () => ({
        crls: [crlOf({ issuer: { ...stranger, certificate: issuer.certificate }, ...current })],
      }),
      'signature',
    ],
    'a list of another authority': [
      () => ({ crls: [crlOf({ issuer: timeAuthority, ...current })] }),
      'no-data',
    ],
    'a list of changes only': [() => ({ crls: [crl({ kind: 'delta' })] }), 'partial'],
    'an indirect list': [() => ({ crls: [crl({ kind: 'indirect' })] }), 'partial'],
    'a list of some reasons': [() => ({ crls: [crl({ kind: 'some-reasons' })] }), 'partial'],
    'the list of another distribution point': [
      () => ({ crls: [crl({ kind: { point: 'http://crl.test/others.crl' } })] }),
      'partial',
    ],
    'an entry that takes it off a list': [
      () => ({ crls: [crl({ revoked: [on(NOW - DAY, { reason: 8 })] })] }),
      'partial',
    ],
    'a suspension': [
      () => ({ ocsp: [ocsp({ standing: { at: NOW - DAY, reason: 6 } })] }),
      'on-hold',
    ],
    rubbish: [() => ({ ocsp: [Buffer.from('x')], crls: [Buffer.from('y')] }), 'unreadable'],
  };
  it.each(Object.entries(EMPTY))('leaves the seal undecided: %s', async (_, [data, code]) => {
    const report = await check(carryingData(data()));
    expect(axis(report)?.code).toBe(`seal.revocation.${code}`);
    expect(seal(report).status).toBe('inconclusive');
  });
});
