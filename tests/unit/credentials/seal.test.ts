import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import {
  authority,
  credential,
  DAY,
  leaf,
  NOW,
  sealed,
  testKeys,
  trust,
  trusting,
} from '#tests/support/authority';
import { checkCredential } from '~/credentials/check-credential.server';
import type { Algorithm } from '~/credentials/read/jose-header';
import { checkOf, type SignatureReport, type VerificationReport } from '~/credentials/report';
import {
  type CertificateRequest,
  issueCertificate,
  type KeyKind,
} from '~/credentials/seal/certificates.server';
import type { SealOptions } from '~/credentials/seal/seal-credential.server';

const check = (bytes: Uint8Array, store = trust) =>
  checkCredential(bytes, { trust: store, now: NOW });

const seal = (report: VerificationReport) => checkOf(report, 'SEAL');

const only = (report: VerificationReport): SignatureReport => report.seal.signatures[0]!;

const sealWith = (changes: Partial<CertificateRequest>, options: Partial<SealOptions> = {}) =>
  check(sealed(credential(), { identity: leaf(changes), ...options }));

const KINDS: readonly [Algorithm, KeyKind][] = [
  ['RS256', 'rsa-2048'],
  ['RS384', 'rsa-2048'],
  ['RS512', 'rsa-2048'],
  ['PS256', 'rsa-2048'],
  ['ES256', 'p256'],
  ['ES384', 'p384'],
  ['ES512', 'p521'],
  ['EdDSA', 'ed25519'],
  ['Ed25519', 'ed25519'],
];

describe('a sound seal', () => {
  for (const [alg, kind] of KINDS)
    for (const serialisation of ['general', 'flattened', 'compact'] as const)
      for (const b64 of serialisation === 'compact' ? [true] : [true, false])
        it(`is accepted as ${alg}, ${serialisation}, b64 ${b64}`, async () => {
          const identity = leaf({ keys: testKeys(kind) });
          const report = await check(sealed(credential(), { identity, alg, serialisation, b64 }));
          expect(seal(report)).toMatchObject({ status: 'valid', code: 'seal.time-basis.now' });
          expect(isAccepted(report)).toBe(true);
          expect(report.container).toBe(`jades-${serialisation}`);
          expect(only(report)).toMatchObject({
            alg,
            level: 'advanced-with-qualified-certificate',
            certificateRevocation: 'not-published',
            issuerMatch: 'valid',
            holderName: 'Test University',
            holderIdentifier: 'VATEE-12345678',
          });
        });

  it('is qualified when the certificate also names a qualified device', async () => {
    const report = await sealWith({ qualified: { type: 'eseal', sscd: true } });
    expect(only(report).level).toBe('qualified');
  });

  it('reaches an anchor that is a root, through the intermediate it brings', async () => {
    const bytes = sealed(credential(), { chain: [authority.issuing.certificate] });
    expect(seal(await check(bytes, trusting(authority.root))).status).toBe('valid');
    expect(seal(await check(sealed(credential()), trusting(authority.root))).code).toBe(
      'seal.chain.no-anchor',
    );
  });

  it('finds its certificate in the unsigned values when the header brings none', async () => {
    const identity = leaf();
    const xVals = { xVals: [{ x509Cert: { val: identity.certificate.toString('base64') } }] };
    const etsiU = [Buffer.from(JSON.stringify(xVals)).toString('base64url')];
    const bytes = sealed(credential(), {
      identity,
      header: { x5c: undefined },
      unprotected: { etsiU },
    });
    expect(seal(await check(bytes)).status).toBe('valid');
  });

  it('accepts a padded thumbprint, comparing what it means', async () => {
    const { createHash } = await import('node:crypto');
    const identity = leaf();
    const padded = createHash('sha256').update(identity.certificate).digest('base64');
    const report = await check(sealed(credential(), { identity, header: { 'x5t#S256': padded } }));
    expect(only(report).binding).toBe('valid');
  });

  it('may state its time as iat', async () => {
    const header = { sigT: undefined, iat: (NOW - DAY) / 1000, crit: ['b64'] };
    const report = await check(sealed(credential(), { header }));
    expect(seal(report).status).toBe('valid');
    expect(only(report).claimedAt).toBe('2026-11-21T12:00:00.000Z');
  });
});

describe('the issuer a credential names', () => {
  const issuedBy = (eIDASIdentifier: unknown, more: object = {}) =>
    check(sealed(credential({ issuer: { type: 'Organisation', eIDASIdentifier, ...more } })));

  it('is invalid when another organisation sealed', async () => {
    const report = await issuedBy({ notation: 'VATEE-99999999' });
    expect(seal(report)).toMatchObject({ status: 'invalid', code: 'seal.issuer.different' });
  });

  it('is the same however its number is written', async () => {
    const spatial = { id: 'http://publications.europa.eu/resource/authority/country/EST' };
    for (const notation of ['VATEE-12345678', 'EE12345678', '12345678'])
      expect(only(await issuedBy({ notation, spatial })).issuerMatch, notation).toBe('valid');
  });

  it('cannot be told when it is not stated', async () => {
    expect(seal(await issuedBy(undefined))).toMatchObject({
      status: 'inconclusive',
      code: 'seal.issuer.not-stated',
    });
  });
});

describe('several signatures', () => {
  it('are only as good as the worst', async () => {
    const good = JSON.parse(sealed(credential()).toString());
    const stranger = leaf(
      {},
      issueCertificate({
        subject: { commonName: 'Stranger', country: 'EE' },
        keys: testKeys('p384'),
        authority: {},
        notBefore: NOW - DAY * 40,
        notAfter: NOW + DAY * 400,
      }),
    );
    const other = JSON.parse(sealed(credential(), { identity: stranger }).toString());
    const both = { ...good, signatures: [...good.signatures, ...other.signatures] };
    const report = await check(Buffer.from(JSON.stringify(both)));
    expect(report.seal.signatures.map(({ chain }) => chain)).toEqual(['valid', 'inconclusive']);
    expect(seal(report)).toMatchObject({ status: 'inconclusive', code: 'seal.chain.no-anchor' });
  });
});

describe('one byte changed in the payload', () => {
  it('makes SEAL say integrity, and nothing else speak', async () => {
    const before = await check(sealed(credential()));
    const bytes = sealed(credential());
    const at = bytes.indexOf('Data ethics') + 1;
    bytes[at] = 'e'.charCodeAt(0);
    const after = await check(bytes);
    expect(seal(after)).toMatchObject({ status: 'invalid', code: 'seal.integrity.broken' });
    const others = (report: VerificationReport) =>
      report.checks.filter((each) => each.check !== 'SEAL').map(({ code }) => code);
    expect(others(after)).toEqual(others(before));
    const axes = (report: VerificationReport) =>
      only(report)
        .notes.filter(({ axis }) => axis !== 'integrity')
        .map(({ code }) => code);
    expect(axes(after)).toEqual(axes(before));
  });
});
