import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import {
  badgeOf,
  bytesOf,
  type DidSigner,
  makeSigner,
  signed,
  tokenOf,
} from '#tests/support/vc-signer';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const SECOND = 1000;

const check = (token: string, { did }: DidSigner) =>
  checkCredential(bytesOf(token), { trust: trustFromCertificates([], { dids: [did] }), now: NOW });

/** VC 1.1 as a claim of its own, what its token states left out of it. */
const claimsOf = (did: string, more: object = {}) => ({
  iss: did,
  sub: 'did:example:learner',
  jti: 'urn:uuid:1',
  nbf: Date.parse('2026-01-01T00:00:00Z') / SECOND,
  vc: {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential'],
    credentialSubject: { degree: { name: 'Bachelor of Science' } },
  },
  ...more,
});

describe('a credential as a token', () => {
  it.each(['ed25519', 'p256', 'p384'] as const)(
    'is sealed by a trusted key on %s',
    async (curve) => {
      const signer = makeSigner(curve);
      const report = await check(tokenOf(badgeOf(signer.did), signer), signer);
      expect(report).toMatchObject({ container: 'vc-jwt', dialect: 'open-badge-3' });
      expect(checkOf(report, 'SEAL')).toMatchObject({ status: 'valid', code: 'seal.did.valid' });
      expect(isAccepted(report)).toBe(true);
    },
  );

  it('that is a credential and holds another in a claim is refused: which one is meant?', async () => {
    const signer = makeSigner();
    const inner = { ...badgeOf(signer.did), id: undefined };
    const outer = badgeOf(signer.did, { validUntil: '2026-02-01T00:00:00Z' });
    const report = await check(tokenOf({ ...outer, vc: inner }, signer), signer);
    expect(isAccepted(report)).toBe(false);
    expect(checkOf(report, 'SEAL')).toMatchObject({
      status: 'invalid',
      code: 'seal.token.claims-differ',
    });
  });

  it('of VC 1.1 takes from its claims what it does not say itself', async () => {
    const signer = makeSigner();
    const exp = Date.parse('2026-12-01T00:00:00Z') / SECOND;
    const report = await check(
      tokenOf(claimsOf(signer.did, { exp }), signer, { typ: 'JWT' }),
      signer,
    );
    expect(report.credential).toMatchObject({
      id: 'urn:uuid:1',
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: '2026-12-01T00:00:00.000Z',
      achievements: [{ title: 'Bachelor of Science', path: '$.vc.credentialSubject.degree' }],
    });
    expect(report.dialect).toBe('w3c-vc');
    expect(checkOf(report, 'FORMAT').status).toBe('valid');
    expect(checkOf(report, 'SEAL').status).toBe('valid');
  });

  it.each([
    ['iss', 'did:key:z6MkOther'],
    ['jti', 'urn:uuid:2'],
  ])('is refused where its claim %s contradicts it', async (claim, value) => {
    const signer = makeSigner();
    const vc = { ...claimsOf('').vc, issuer: signer.did, id: 'urn:uuid:1' };
    const claims = { ...claimsOf(signer.did, { vc }), [claim]: value };
    const report = await check(tokenOf(claims, signer), signer);
    expect(checkOf(report, 'SEAL')).toMatchObject({
      status: 'invalid',
      code: 'seal.token.claims-differ',
    });
  });

  it.each([
    ['has ended', { exp: Date.parse('2026-02-01T00:00:00Z') / SECOND }, 'seal.proof.expired'],
    ['has not begun', { nbf: NOW / SECOND + 3600 }, 'seal.time-basis.claimed-in-future'],
    ['states a time that is none', { exp: '2026' }, 'seal.header.member-form'],
  ])('is refused where it %s', async (_, claims, code) => {
    const signer = makeSigner();
    const token = tokenOf({ ...badgeOf(signer.did), ...claims }, signer);
    expect(checkOf(await check(token, signer), 'SEAL')).toMatchObject({ status: 'invalid', code });
  });

  it.each([
    ['no algorithm', { alg: undefined }, 'seal.header.algorithm-missing'],
    ['none', { alg: 'none' }, 'seal.header.algorithm-unknown'],
    ['a shared secret', { alg: 'HS256' }, 'seal.header.algorithm-unknown'],
    ['another curve', { alg: 'ES256' }, 'seal.integrity.key-differs'],
    ['an extension', { crit: ['exp'] }, 'seal.header.crit-unknown'],
    ['an unencoded payload', { b64: false }, 'seal.header.b64'],
  ])('is refused with %s in its header', async (_, header, code) => {
    const signer = makeSigner();
    const token = tokenOf(badgeOf(signer.did), signer, header);
    expect(checkOf(await check(token, signer), 'SEAL')).toMatchObject({ status: 'invalid', code });
  });

  it('is refused once a character of it was changed', async () => {
    const signer = makeSigner();
    const [head = '', , signature = ''] = tokenOf(badgeOf(signer.did), signer).split('.');
    const other = badgeOf(signer.did, { name: 'Doctor of Everything' });
    const payload = Buffer.from(JSON.stringify(other)).toString('base64url');
    const report = await check(`${head}.${payload}.${signature}`, signer);
    expect(checkOf(report, 'SEAL').code).toBe('seal.integrity.broken');
  });

  it('never believes a key that it brings along', async () => {
    const [issuer, forger] = [makeSigner(), makeSigner()];
    const jwk = forger.publicKey.export({ format: 'jwk' });
    const token = tokenOf(badgeOf(issuer.did), forger, { kid: issuer.method, jwk });
    const report = await check(token, issuer);
    expect(checkOf(report, 'SEAL').code).toBe('seal.integrity.broken');
    expect(report.findings.map(({ code }) => code)).toContain('finding.key-ignored');
  });

  it('must hold together with a proof inside it', async () => {
    const signer = makeSigner();
    const badge = badgeOf(signer.did);
    const good = await signed(badge, signer);
    const report = await check(tokenOf(good, signer), signer);
    expect(report.seal.signatures).toHaveLength(2);
    expect(checkOf(report, 'SEAL').status).toBe('valid');
    const other = { ...badge, name: 'Other', proof: good.proof };
    expect(checkOf(await check(tokenOf(other, signer), signer), 'SEAL').status).toBe('invalid');
  });

  it('signed by another than the issuer it names is refused', async () => {
    const [issuer, forger] = [makeSigner(), makeSigner()];
    const report = await check(tokenOf(badgeOf(issuer.did), forger), issuer);
    expect(checkOf(report, 'SEAL')).toMatchObject({
      status: 'invalid',
      code: 'seal.issuer.different',
    });
  });
});
