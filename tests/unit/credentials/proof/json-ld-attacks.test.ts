import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import {
  badgeOf,
  bytesOf,
  type DidSigner,
  makeSigner,
  OB_CONTEXTS,
  proofOf,
  signed,
} from '#tests/support/vc-signer';
import { checkCredential } from '~/credentials/check-credential.server';
import { canonise, toRdf } from '~/credentials/contexts/to-rdf.server';
import { checkOf } from '~/credentials/report';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const CREDENTIALS = 'https://www.w3.org/2018/credentials#';

const check = (credential: object, { did }: DidSigner) =>
  checkCredential(bytesOf(credential), {
    trust: trustFromCertificates([], { dids: [did] }),
    now: NOW,
  });

const STATUS = {
  id: 'https://lists.example/1#5',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '5',
  statusListCredential: 'https://lists.example/1',
};

describe('the same statements written so as to escape reading', () => {
  it.each([
    ['an end under its full name', { validUntil: '2026-02-01T00:00:00Z' }, 'validUntil'],
    ['a status under its full name', { credentialStatus: STATUS }, 'credentialStatus'],
  ])('are refused: %s', async (_, more, name) => {
    const signer = makeSigner();
    const credential = await signed(badgeOf(signer.did, more), signer);
    expect(isAccepted(await check(credential, signer))).toBe(false);
    const { [name]: value, ...rest } = credential as Record<string, unknown>;
    const hidden = {
      ...rest,
      [`${CREDENTIALS}${name}`]:
        typeof value === 'string'
          ? { '@value': value, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' }
          : value,
    };
    const report = await check(hidden, signer);
    expect(isAccepted(report)).toBe(false);
    expect(checkOf(report, 'SEAL')).toMatchObject({
      status: 'invalid',
      code: 'seal.proof.hidden',
      evidence: { member: name },
    });
  });

  it.each([
    ['an end', { validUntil: '2026-02-01T00:00:00Z' }, 'validUntil', null],
    ['a status', { credentialStatus: STATUS }, 'credentialStatus', null],
    ['a status beside an empty list', { credentialStatus: STATUS }, 'credentialStatus', [null]],
  ])('are refused where the name stands there empty: %s', async (_, more, name, empty) => {
    const signer = makeSigner();
    const credential = await signed(badgeOf(signer.did, more), signer);
    const { [name]: value, ...rest } = credential as Record<string, unknown>;
    const spelt = `${CREDENTIALS}${name}`;
    const dated = { '@value': value, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' };
    const hidden = {
      ...rest,
      [name]: empty,
      [spelt]: typeof value === 'string' ? dated : value,
    };
    const report = await check(hidden, signer);
    expect(isAccepted(report)).toBe(false);
    expect(checkOf(report, 'SEAL')).toMatchObject({ status: 'invalid', code: 'seal.proof.hidden' });
  });

  it('are refused where a name is spelt out, or a type stands in two places', async () => {
    const signer = makeSigner();
    const credential = await signed(badgeOf(signer.did), signer);
    const { name, ...rest } = credential as Record<string, unknown>;
    const unnamed = await check({ ...rest, 'https://schema.org/name': name }, signer);
    expect(checkOf(unnamed, 'SEAL')).toMatchObject({ code: 'seal.proof.hidden' });
    const parted = {
      ...credential,
      ...{ type: ['VerifiableCredential'], '@type': ['OpenBadgeCredential'] },
    };
    expect(checkOf(await check(parted, signer), 'SEAL')).toMatchObject({
      status: 'invalid',
      code: 'seal.proof.hidden',
    });
  });

  it('are refused where they are told of the credential in another place of it', async () => {
    const signer = makeSigner();
    const id = 'urn:uuid:6f4b8a2e-6a5e-4c4a-9d53-0d6f2f6ad002';
    const plain = {
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/dcc/v1'],
      id,
      type: ['VerifiableCredential'],
      issuer: signer.did,
      issuanceDate: '2026-01-01T00:00:00Z',
      expirationDate: '2026-02-01T00:00:00Z',
      credentialSubject: { id, name: 'Zoë' },
    };
    const credential = await signed(plain, signer);
    expect(checkOf(await check(credential, signer), 'VALIDITY').status).toBe('invalid');
    const { expirationDate, ...rest } = credential;
    const subject = { ...plain.credentialSubject, type: plain.type, expirationDate };
    const moved = { ...rest, credentialSubject: subject };
    const report = await check(moved, signer);
    expect(isAccepted(report)).toBe(false);
    expect(checkOf(report, 'SEAL')).toMatchObject({
      status: 'invalid',
      code: 'seal.proof.hidden',
      evidence: { member: 'expirationDate' },
    });
  });

  it('are refused where they are moved to another place by a keyword', async () => {
    const signer = makeSigner();
    const credential = await signed(
      badgeOf(signer.did, { validUntil: '2026-02-01T00:00:00Z' }),
      signer,
    );
    const { validUntil, ...rest } = credential as Record<string, unknown>;
    const moved = { ...rest, '@included': [{ id: rest.id, validUntil }] };
    const report = await check(moved, signer);
    expect(checkOf(report, 'SEAL').status).toBe('invalid');
    expect(isAccepted(report)).toBe(false);
  });
});

describe('contexts that a credential brings itself', () => {
  it.each([
    ['redefine a term', { name: 'https://example.org/other' }, 'format.context-inline'],
    ['import another', { '@import': 'https://evil.example/context' }, 'format.context-inline'],
    ['stand at an address of their own', 'https://evil.example/context', 'format.context-unpinned'],
  ])('are refused where they %s, and never read', async (_, context, code) => {
    const signer = makeSigner();
    const plain = await signed(badgeOf(signer.did), signer);
    const report = await check({ ...plain, '@context': [...OB_CONTEXTS, context] }, signer);
    expect(checkOf(report, 'FORMAT')).toMatchObject({ status: 'invalid', code });
    expect(checkOf(report, 'SEAL')).toMatchObject({
      status: 'inconclusive',
      code: 'seal.proof.context',
    });
  });

  it('are refused deep inside as well', async () => {
    const signer = makeSigner();
    const credential = await signed(badgeOf(signer.did), signer);
    const subject = { '@context': { name: 'urn:x' }, type: ['AchievementSubject'] };
    const report = await check({ ...credential, credentialSubject: subject }, signer);
    expect(checkOf(report, 'FORMAT').code).toBe('format.context-inline');
  });
});

describe('what no context gives a meaning', () => {
  it('is refused: the proof would not protect it', async () => {
    const signer = makeSigner();
    const credential = await signed(badgeOf(signer.did), signer);
    const report = await check({ ...credential, grantedBy: 'The Rector' }, signer);
    expect(checkOf(report, 'SEAL')).toMatchObject({
      status: 'invalid',
      code: 'seal.proof.unprotected',
    });
  });
});

describe('graphs made to be costly', () => {
  /** Blank nodes that all point at all: nothing tells them apart but trying. */
  const tangle = (size: number) =>
    Array.from({ length: size }, (_, index) => ({
      id: `_:n${index}`,
      type: ['Profile'],
      parentOrg: { id: `_:n${(index + 1) % size}`, type: ['Profile'] },
      otherIdentifier: [],
      endorsement: [],
    }));

  it('end in an answer within a second of work', async () => {
    const signer = makeSigner();
    const credential = badgeOf(signer.did, { evidence: undefined });
    const proof = await proofOf(credential, signer);
    const issuer = { id: signer.did, type: ['Profile'], parentOrg: tangle(400) };
    const begun = process.cpuUsage();
    const report = await check({ ...credential, issuer, proof }, signer);
    expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000);
    expect(checkOf(report, 'SEAL').status).not.toBe('valid');
  });

  it('of too many things are not read for the sake of a proof', async () => {
    const signer = makeSigner();
    const credential = await signed(badgeOf(signer.did), signer);
    const achievement = Array.from({ length: 2_000 }, (_, index) => ({ name: `No ${index}` }));
    const begun = process.cpuUsage();
    const report = await check({ ...credential, credentialSubject: { achievement } }, signer);
    expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000);
    expect(checkOf(report, 'SEAL').code).toBe('seal.proof.too-large');
  });

  it('of too many statements are not canonised at all', async () => {
    const { quads } = await toRdf(badgeOf('did:example:1'));
    const [first] = quads ?? [];
    expect(first && (await canonise(new Array(20_001).fill(first)))).toBeNull();
  });
});
