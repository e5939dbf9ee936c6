import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { authority, credential, DAY, leaf, NOW, sealed, trust } from '#tests/support/authority';
import { augment, carrying, certificates } from '#tests/support/hostile-envelope';
import { makeAuthority } from '#tests/support/hostile-pki';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf, type VerificationReport } from '~/credentials/report';
import { issueCertificate, makeKeys } from '~/credentials/seal/certificates.server';
import { signText } from '~/credentials/seal/seal-credential.server';

const check = (bytes: Buffer) => checkCredential(bytes, { trust, now: NOW });
const seal = (report: VerificationReport) => checkOf(report, 'SEAL');
const noteOf = (report: VerificationReport, axis: string) =>
  report.seal.signatures[0]?.notes.find((each) => each.axis === axis);

const registrar = leaf({ subject: { commonName: 'Registrar', organisation: 'Registrar Office' } });

describe('a counter-signature', () => {
  const counter = (over: string, identity = registrar) => {
    const part = signText(over, false, { identity, alg: 'ES256', signedAt: NOW - DAY });
    return { protected: part.protected, signature: part.signature };
  };
  const withCounter = (make: (signature: string) => unknown) =>
    augment(sealed(credential()), [({ signature }) => ({ cSig: make(signature) })]);

  it('is reported with its holder, in either form, and changes nothing about the seal', async () => {
    for (const make of [
      (signature: string) => counter(signature),
      (signature: string) => {
        const part = counter(signature);
        return `${part.protected}..${part.signature}`;
      },
    ]) {
      const report = await check(withCounter(make));
      expect(noteOf(report, 'counterSignature')).toMatchObject({
        status: 'valid',
        code: 'seal.counter.valid',
        evidence: { holder: 'Registrar Office' },
      });
      expect(seal(report).status).toBe('valid');
    }
  });

  it('of another seal, of a stranger or in no form at all is said to be that', async () => {
    const stranger = issueCertificate(
      {
        subject: { commonName: 'Stranger' },
        keys: makeKeys('p256'),
        notBefore: NOW - DAY * 9,
        notAfter: NOW + DAY,
      },
      makeAuthority('Stranger Authority'),
    );
    const codes = await Promise.all(
      [
        () => counter('AAAA'),
        (signature: string) => counter(signature, stranger),
        () => 'nothing',
        () => ({ protected: 'e30', signature: 'AA' }),
      ].map(async (make) => {
        const report = await check(withCounter(make));
        expect(seal(report).status).toBe('valid');
        return noteOf(report, 'counterSignature')?.code;
      }),
    );
    expect(codes).toEqual([
      'seal.counter.broken',
      'seal.counter.unproven',
      'seal.counter.unreadable',
      'seal.counter.unreadable',
    ]);
  });
});

describe('a detached seal', () => {
  const detached = (sigD: object, over = '', payload?: string) => {
    const part = signText(over, false, {
      identity: leaf(),
      alg: 'ES256',
      signedAt: NOW - DAY,
      header: { sigD, crit: ['b64', 'sigT', 'sigD'] },
    });
    const file = { ...(payload === undefined ? {} : { payload }), signatures: [part] };
    return Buffer.from(JSON.stringify(file));
  };
  const byHash = {
    mId: 'http://uri.etsi.org/19182/ObjectIdByURIHash',
    pars: ['https://example.org/a.pdf'],
    hashM: 'S256',
    hashV: [createHash('sha256').update('a').digest('base64url')],
  };

  it('cannot be told without its objects, which are named', async () => {
    const report = await check(detached(byHash));
    expect(seal(report)).toMatchObject({
      status: 'inconclusive',
      code: 'seal.integrity.detached',
      evidence: { mechanism: 'ObjectIdByURIHash', objects: ['https://example.org/a.pdf'] },
    });
    const headers = { mId: 'http://uri.etsi.org/19182/HttpHeaders', pars: ['(request-target)'] };
    expect(seal(await check(detached(headers, 'x'))).code).toBe('seal.integrity.detached');
    expect(checkOf(report, 'FORMAT').status).toBe('invalid');
  });

  it('by digests is broken when its own signature is', async () => {
    expect(seal(await check(detached(byHash, 'something')))).toMatchObject({
      status: 'invalid',
      code: 'seal.integrity.broken',
    });
  });

  it('may neither carry content nor name its objects in an unknown way', async () => {
    expect(seal(await check(detached(byHash, '', JSON.stringify(credential())))).code).toBe(
      'seal.envelope.detached-with-payload',
    );
    expect(seal(await check(detached({ mId: 'urn:x', pars: ['a'] }))).code).toBe(
      'seal.header.member-form',
    );
  });
});

describe('the certificate a seal names', () => {
  const digest = (name: string, identity = leaf()) => ({
    identity,
    value: createHash(name).update(identity.certificate).digest('base64url'),
  });

  it('may be named by another digest', async () => {
    const sha512 = digest('sha512');
    const forms = [
      { 'x5t#o': { digAlg: 'S512', digVal: sha512.value } },
      { sigX5ts: [{ digAlg: 'http://www.w3.org/2001/04/xmlenc#sha512', digVal: sha512.value }] },
    ];
    for (const form of forms) {
      const header = { 'x5t#S256': undefined, ...form };
      const report = await check(sealed(credential(), { identity: sha512.identity, header }));
      expect(seal(report).status).toBe('valid');
    }
  });

  it('may come only with the values beside the seal, wherever they stand', async () => {
    const identity = leaf();
    const bare = sealed(credential(), { identity, header: { x5c: undefined } });
    for (const property of [
      certificates(identity.certificate),
      { anyValData: certificates(identity.certificate) },
    ])
      expect(seal(await check(augment(bare, [carrying(property)]))).status).toBe('valid');
    const other = augment(bare, [carrying(certificates(authority.root.certificate))]);
    expect(seal(await check(other)).code).toBe('seal.binding.certificate-missing');
  });
});
