import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import {
  badgeOf,
  bytesOf,
  type DidSigner,
  didDocument,
  makeSigner,
  proofOf,
  signed,
} from '#tests/support/vc-signer';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';
import type { JsonObject } from '~/elm/json-node';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const WEB = 'did:web:university.example';

const check = (credential: object, dids: string[], documents: Record<string, object> = {}) =>
  checkCredential(bytesOf(credential), {
    trust: trustFromCertificates([], { dids }),
    now: NOW,
    documents: new Map(Object.entries(documents) as [string, JsonObject][]),
  });

const sealOf = async (credential: object, signer: DidSigner, documents = {}) => {
  const report = await check(credential, [signer.did], documents);
  return { ...checkOf(report, 'SEAL'), accepted: isAccepted(report) };
};

describe('a credential signed with a key', () => {
  it.each(['ed25519', 'p256', 'p384'] as const)(
    'is sealed by a trusted did:key on %s, and by nobody where it is not trusted',
    async (curve) => {
      const signer = makeSigner(curve);
      const credential = await signed(badgeOf(signer.did), signer);
      expect(await sealOf(credential, signer)).toMatchObject({
        status: 'valid',
        code: 'seal.did.valid',
        accepted: true,
      });
      const unknown = await check(credential, []);
      expect(checkOf(unknown, 'SEAL')).toMatchObject({
        status: 'inconclusive',
        code: 'seal.did.not-trusted',
      });
      expect(unknown.seal.signatures[0]).toMatchObject({ integrity: 'valid', level: 'any' });
    },
  );

  it('of a did:web needs the document that names the key', async () => {
    const signer = makeSigner('ed25519', WEB);
    const credential = await signed(badgeOf(WEB), signer);
    expect((await sealOf(credential, signer)).code).toBe('seal.did.document-missing');
    const documents = { [WEB]: didDocument(signer) };
    expect((await sealOf(credential, signer, documents)).status).toBe('valid');
  });

  it.each([
    [
      'names another key',
      (signer: DidSigner) => didDocument({ ...makeSigner('ed25519', signer.did) }),
      'seal.did.method-unknown',
    ],
    [
      'keeps the key for another purpose',
      (signer: DidSigner) => didDocument(signer, 'authentication'),
      'seal.did.method-purpose',
    ],
    [
      'has withdrawn the key',
      (signer: DidSigner) => ({
        ...didDocument(signer),
        verificationMethod: [
          {
            id: signer.method,
            type: 'Multikey',
            controller: signer.did,
            publicKeyMultibase: signer.multikey,
            revoked: '2026-02-01T00:00:00Z',
          },
        ],
      }),
      'seal.did.method-ended',
    ],
    [
      'lets somebody else control the key',
      (signer: DidSigner) => ({
        ...didDocument(signer),
        verificationMethod: [
          {
            id: signer.method,
            type: 'Multikey',
            controller: 'did:web:other.example',
            publicKeyMultibase: signer.multikey,
          },
        ],
      }),
      'seal.did.method-unknown',
    ],
  ])('is refused where the document of its did:web %s', async (_, documentOf, code) => {
    const signer = makeSigner('ed25519', WEB);
    const credential = await signed(badgeOf(WEB), signer);
    expect(await sealOf(credential, signer, { [WEB]: documentOf(signer) })).toMatchObject({
      status: 'invalid',
      code,
    });
  });

  it('is refused where the key is another’s than the issuer’s', async () => {
    const [issuer, forger] = [makeSigner(), makeSigner()];
    const credential = await signed(badgeOf(issuer.did), forger);
    const report = await check(credential, [issuer.did, forger.did]);
    expect(checkOf(report, 'SEAL')).toMatchObject({
      status: 'invalid',
      code: 'seal.issuer.different',
    });
  });

  it('is refused where a did:key is named with the fragment of another key', async () => {
    const [issuer, forger] = [makeSigner(), makeSigner()];
    const method = `${issuer.did}#${forger.multikey}`;
    const credential = await signed(badgeOf(issuer.did), forger, { verificationMethod: method });
    expect(await sealOf(credential, issuer)).toMatchObject({
      status: 'invalid',
      code: 'seal.did.method-unknown',
    });
  });
});

describe('a proof', () => {
  it.each([
    ['for another purpose', { proofPurpose: 'authentication' }, 'seal.proof.purpose'],
    ['without a purpose', { proofPurpose: undefined }, 'seal.proof.purpose'],
    [
      'made in the future',
      { created: '2027-01-01T00:00:00Z' },
      'seal.time-basis.claimed-in-future',
    ],
    ['that has ended', { expires: '2026-02-01T00:00:00Z' }, 'seal.proof.expired'],
    ['with a time that is none', { created: 'yesterday' }, 'seal.proof.malformed'],
    [
      'with a member of its own',
      { 'https://w3id.org/security#expiration': '2020-01-01T00:00:00Z' },
      'seal.proof.malformed',
    ],
    ['that builds on a proof not there', { previousProof: 'urn:uuid:1' }, 'seal.proof.chain'],
  ])('%s is refused', async (_, overrides, code) => {
    const signer = makeSigner();
    const credential = await signed(badgeOf(signer.did), signer, overrides);
    expect(await sealOf(credential, signer)).toMatchObject({ status: 'invalid', code });
  });

  it('of a kind that is not known leaves the seal unknown', async () => {
    const signer = makeSigner();
    const credential = await signed(badgeOf(signer.did), signer, { cryptosuite: 'bbs-2023' });
    expect(await sealOf(credential, signer)).toMatchObject({
      status: 'inconclusive',
      code: 'seal.proof-unread',
    });
  });

  it('of a key on another curve than its suite’s is refused', async () => {
    const signer = makeSigner('p256');
    const credential = await signed(badgeOf(signer.did), signer, {
      cryptosuite: 'eddsa-rdfc-2022',
    });
    expect(await sealOf(credential, signer)).toMatchObject({
      status: 'invalid',
      code: 'seal.integrity.key-differs',
    });
  });

  it.each([['z111'], ['uAAAA'], ['']])('with the value "%s" is refused', async (proofValue) => {
    const signer = makeSigner();
    const credential = badgeOf(signer.did);
    const proof = { ...(await proofOf(credential, signer)), proofValue };
    expect((await sealOf({ ...credential, proof }, signer)).status).toBe('invalid');
  });

  it('that is no object, or one of none, is refused', async () => {
    const signer = makeSigner();
    for (const proof of ['signed', [], [null], {}])
      expect((await sealOf({ ...badgeOf(signer.did), proof }, signer)).status).not.toBe('valid');
  });
});

describe('several proofs', () => {
  it('must all be good, and each is reported', async () => {
    const signer = makeSigner();
    const credential = badgeOf(signer.did);
    const good = await proofOf(credential, signer);
    const other = await proofOf({ ...credential, name: 'Another' }, signer);
    const both = await check({ ...credential, proof: [good, good] }, [signer.did]);
    expect(checkOf(both, 'SEAL').status).toBe('valid');
    const mixed = await check({ ...credential, proof: [good, other] }, [signer.did]);
    expect(mixed.seal.signatures.map(({ integrity }) => integrity)).toEqual(['valid', 'invalid']);
    expect(checkOf(mixed, 'SEAL')).toMatchObject({
      status: 'invalid',
      evidence: { signature: 'proof[1]' },
    });
  });

  it('may form a chain, whose later link covers the earlier', async () => {
    const signer = makeSigner();
    const credential = badgeOf(signer.did);
    const first = { ...(await proofOf(credential, signer, { id: 'urn:uuid:first' })) };
    const covered = { ...credential, proof: [first] };
    const second = await proofOf(covered, signer, { previousProof: 'urn:uuid:first' });
    const proof = [first, second];
    expect((await sealOf({ ...credential, proof }, signer)).status).toBe('valid');
    const swapped = { ...first, created: '2026-01-03T00:00:00Z' };
    const broken = { ...credential, proof: [swapped, second] };
    const report = await check(broken, [signer.did]);
    expect(report.seal.signatures.map(({ integrity }) => integrity)).toEqual([
      'invalid',
      'invalid',
    ]);
  });

  it('beyond a bounded number are refused', async () => {
    const signer = makeSigner();
    const credential = badgeOf(signer.did);
    const good = await proofOf(credential, signer);
    const proof = new Array<object>(17).fill(good);
    expect(await sealOf({ ...credential, proof }, signer)).toMatchObject({
      status: 'invalid',
      code: 'seal.proof.malformed',
    });
  });
});
