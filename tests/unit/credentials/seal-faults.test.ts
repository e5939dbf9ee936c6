import { describe, expect, it } from 'vitest';
import {
  authority,
  credential,
  DAY,
  leaf,
  NOW,
  SUBJECT,
  sealed,
  testKeys,
  trust,
  trusting,
} from '#tests/support/authority';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf, type SignatureReport, type VerificationReport } from '~/credentials/report';
import { type CertificateRequest, issueCertificate } from '~/credentials/seal/certificates.server';
import type { SealOptions } from '~/credentials/seal/seal-credential.server';
import { NO_TRUST, trustFromCertificates } from '~/credentials/trust/trust-store.server';

const check = (bytes: Uint8Array, store = trust) =>
  checkCredential(bytes, { trust: store, now: NOW });

const seal = (report: VerificationReport) => checkOf(report, 'SEAL');

const only = (report: VerificationReport): SignatureReport => report.seal.signatures[0]!;

const sealWith = (changes: Partial<CertificateRequest>, options: Partial<SealOptions> = {}) =>
  check(sealed(credential(), { identity: leaf(changes), ...options }));

describe('a seal whose certificate falls short', () => {
  const year = 365 * DAY;
  const cases: readonly [string, Partial<CertificateRequest>, string, string][] = [
    ['ended', { notBefore: NOW - year, notAfter: NOW - DAY / 2 }, 'invalid', 'seal.chain.expired'],
    [
      'not begun',
      { notBefore: NOW + DAY, notAfter: NOW + year },
      'invalid',
      'seal.chain.not-yet-valid',
    ],
    ['for encipherment only', { keyUsage: ['keyEncipherment'] }, 'invalid', 'seal.chain.key-usage'],
    [
      'with an unknown condition',
      { criticalExtension: '1.2.3.4' },
      'inconclusive',
      'seal.chain.unknown-critical',
    ],
    [
      'for signatures of persons',
      { qualified: { type: 'esign' } },
      'invalid',
      'seal.eseal.wrong-type',
    ],
    [
      'naming an OCSP responder',
      { ocsp: 'http://ocsp.example' },
      'inconclusive',
      'seal.revocation.no-data',
    ],
  ];
  it.each(cases)('is judged: %s', async (_, changes, status, code) => {
    const signedAt = changes.notBefore && changes.notBefore > NOW ? NOW : NOW - DAY;
    expect(seal(await sealWith(changes, { signedAt }))).toMatchObject({ status, code });
  });

  it('is inconclusive without QcStatements, and advanced at most', async () => {
    const identity = issueCertificate(
      { subject: SUBJECT, keys: testKeys('p256'), notBefore: NOW - DAY * 9, notAfter: NOW + DAY },
      authority.issuing,
    );
    const report = await check(sealed(credential(), { identity }));
    expect(seal(report)).toMatchObject({
      status: 'inconclusive',
      code: 'seal.eseal.not-qualified',
    });
    expect(only(report).level).toBe('advanced');
  });

  it('is invalid with a key of 1024 bits', async () => {
    const report = await sealWith({ keys: testKeys('rsa-1024') }, { alg: 'RS256' });
    expect(seal(report).code).toBe('seal.chain.weak-key');
  });

  it('is invalid when its certificate was signed with SHA-1', async () => {
    const issuing = issueCertificate({
      subject: { commonName: 'Old CA', country: 'EE' },
      keys: testKeys('rsa-2048'),
      authority: {},
      notBefore: NOW - year,
      notAfter: NOW + year,
    });
    const identity = leaf({ digest: 'sha1' }, issuing);
    const report = await check(sealed(credential(), { identity }), trusting(issuing));
    expect(seal(report).code).toBe('seal.chain.weak-digest');
  });

  it('is invalid when an ordinary certificate played authority', async () => {
    const middle = leaf({ keys: testKeys('p384') });
    const identity = leaf({}, middle);
    const report = await check(sealed(credential(), { identity, chain: [middle.certificate] }));
    expect(seal(report).code).toBe('seal.chain.not-a-ca');
  });

  it('is invalid when the anchor allowed no authority below it', async () => {
    const middle = issueCertificate(
      {
        subject: { commonName: 'Sub CA', country: 'EE' },
        keys: testKeys('p384'),
        authority: {},
        notBefore: NOW - year / 20,
        notAfter: NOW + year,
      },
      authority.issuing,
    );
    const identity = leaf({}, middle);
    const report = await check(sealed(credential(), { identity, chain: [middle.certificate] }));
    expect(seal(report).code).toBe('seal.chain.path-length');
  });

  it('is inconclusive without its certificate, and without any anchor', async () => {
    const bare = await check(sealed(credential(), { header: { x5c: undefined } }));
    expect(seal(bare)).toMatchObject({
      status: 'inconclusive',
      code: 'seal.binding.certificate-missing',
    });
    const untrusted = await check(sealed(credential()), NO_TRUST);
    expect(seal(untrusted)).toMatchObject({ status: 'inconclusive', code: 'seal.chain.no-anchor' });
    expect(only(untrusted)).toMatchObject({ integrity: 'valid', binding: 'valid', level: 'any' });
  });

  it('is not trusted for carrying the name of a trusted authority', async () => {
    const impostor = issueCertificate({
      subject: authority.issuing.subject,
      keys: testKeys('p384'),
      authority: { pathLength: 0 },
      notBefore: NOW - year,
      notAfter: NOW + year,
    });
    const identity = leaf({}, impostor);
    const report = await check(sealed(credential(), { identity, chain: [impostor.certificate] }));
    expect(seal(report)).toMatchObject({ status: 'inconclusive', code: 'seal.chain.no-anchor' });
  });

  it('needs revocation data when its anchor came from a trusted list', async () => {
    const store = trustFromCertificates([
      { der: authority.issuing.certificate, source: 'trust-list', addedAt: NOW },
    ]);
    expect(seal(await check(sealed(credential()), store)).code).toBe('seal.revocation.list-anchor');
  });
});

describe('a seal whose header falls short', () => {
  const cases: readonly [string, Record<string, unknown>, string][] = [
    ['alg none', { alg: 'none' }, 'seal.header.algorithm-unknown'],
    ['no alg', { alg: undefined }, 'seal.header.algorithm-missing'],
    ['HS256', { alg: 'HS256' }, 'seal.header.algorithm-unknown'],
    ['alg of another key', { alg: 'ES384' }, 'seal.integrity.key-mismatch'],
    ['crit empty', { crit: [] }, 'seal.header.crit-form'],
    ['crit a string', { crit: 'b64' }, 'seal.header.crit-form'],
    ['crit doubled', { crit: ['b64', 'sigT', 'sigT'] }, 'seal.header.crit-form'],
    ['crit naming alg', { crit: ['b64', 'alg'] }, 'seal.header.crit-registered'],
    ['crit naming what is absent', { crit: ['b64', 'sigPl'] }, 'seal.header.crit-absent'],
    ['crit naming what is unknown', { crit: ['b64', 'x'], x: 1 }, 'seal.header.crit-unknown'],
    ['b64 outside crit', { crit: ['sigT'] }, 'seal.header.b64'],
    ['b64 a string', { b64: 'false' }, 'seal.header.member-form'],
    ['both times', { iat: 1 }, 'seal.header.two-times'],
    ['no time', { sigT: undefined, crit: ['b64'] }, 'seal.header.no-time'],
    ['sigT in words', { sigT: 'yesterday' }, 'seal.header.member-form'],
    ['no reference', { 'x5t#S256': undefined }, 'seal.binding.no-reference'],
    ['another reference', { 'x5t#S256': 'AAAA' }, 'seal.binding.mismatch'],
    [
      'two references',
      { 'x5t#o': { digAlg: 'S512', digVal: 'AAAA' } },
      'seal.binding.two-references',
    ],
    ['x5c a string', { x5c: 'MIIB' }, 'seal.binding.x5c'],
    ['x5c no certificate', { x5c: ['AAAA'] }, 'seal.binding.x5c'],
    ['sigT in the future', { sigT: '2027-11-22T12:00:00Z' }, 'seal.time-basis.claimed-in-future'],
    [
      'sigT before the certificate',
      { sigT: '2020-01-01T00:00:00Z' },
      'seal.time-basis.claimed-outside-certificate',
    ],
  ];
  it.each(cases)('is invalid: %s', async (_, header, code) => {
    const report = await check(sealed(credential(), { header }));
    expect(seal(report)).toMatchObject({ status: 'invalid', code });
  });

  it('is invalid where a member stands outside the protected part', async () => {
    const both = await check(sealed(credential(), { unprotected: { alg: 'ES256' } }));
    expect(seal(both).code).toBe('seal.header.not-disjoint');
    const outside = await check(
      sealed(credential(), { unprotected: { x5u: 'https://a.example' } }),
    );
    expect(seal(outside).code).toBe('seal.header.unprotected-member');
  });
});
