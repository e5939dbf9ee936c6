/**
 * Signs credentials with fresh keys, as issuers do and as forgers would: whatever is handed in is
 * signed as it is. Written apart from the code under test, on the same canonicalisation library.
 */
import {
  createHash,
  ECDH,
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
} from 'node:crypto';
import jsonld from 'jsonld';
import rdfCanonize from 'rdf-canonize';
import { contextDocument } from '~/credentials/contexts/context-documents.server';

export type SignerCurve = 'ed25519' | 'p256' | 'p384';

export interface DidSigner {
  curve: SignerCurve;
  did: string;
  method: string;
  /** Multikey, base58btc. */
  multikey: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const CODEC = { ed25519: [0xed, 1], p256: [0x80, 0x24], p384: [0x81, 0x24] } as const;
const CURVE = { p256: 'prime256v1', p384: 'secp384r1' } as const;

export const OB_CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

export function base58(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = ALPHABET[Number(value % 58n)] + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros === -1 ? bytes.length : zeros) + text;
}

/** A fresh key as a did:key, or of another DID whose document names it. */
export function makeSigner(curve: SignerCurve = 'ed25519', did?: string): DidSigner {
  const { privateKey, publicKey } =
    curve === 'ed25519'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('ec', { namedCurve: CURVE[curve] });
  const multikey = `z${base58(Buffer.concat([Buffer.from(CODEC[curve]), rawKey(publicKey, curve)]))}`;
  const own = did ?? `did:key:${multikey}`;
  return { curve, did: own, method: `${own}#${multikey}`, multikey, privateKey, publicKey };
}

function rawKey(key: KeyObject, curve: SignerCurve): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const first = Buffer.from(x, 'base64url');
  if (curve === 'ed25519') return first;
  const point = Buffer.concat([Buffer.from([4]), first, Buffer.from(y, 'base64url')]);
  const hex = ECDH.convertKey(point, CURVE[curve], undefined, 'hex', 'compressed');
  return Buffer.from(String(hex), 'hex');
}

/** The document a did:web would serve. */
export function didDocument(signer: DidSigner, purpose = 'assertionMethod') {
  const method = {
    id: signer.method,
    type: 'Multikey',
    controller: signer.did,
    publicKeyMultibase: signer.multikey,
  };
  return { id: signer.did, verificationMethod: [method], [purpose]: [signer.method] };
}

/** A small Open Badge of this issuer, with what is given in place. */
export function badgeOf(issuer: string, more: object = {}): Record<string, unknown> {
  return {
    '@context': [...OB_CONTEXTS],
    id: 'urn:uuid:6f4b8a2e-6a5e-4c4a-9d53-0d6f2f6ad001',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Data literacy',
    issuer: { id: issuer, type: ['Profile'], name: 'University of Somewhere' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://example.org/achievements/1',
        type: ['Achievement'],
        name: 'Data literacy',
        description: 'Reads data.',
        criteria: { narrative: 'An exam.' },
      },
    },
    ...more,
  };
}

/** A Data Integrity proof over what is given; `overrides` are signed too. */
export async function proofOf(
  document: Record<string, unknown>,
  signer: DidSigner,
  overrides: object = {},
) {
  const options: Record<string, unknown> = {
    type: 'DataIntegrityProof',
    cryptosuite: signer.curve === 'ed25519' ? 'eddsa-rdfc-2022' : 'ecdsa-rdfc-2019',
    created: '2026-01-02T00:00:00Z',
    verificationMethod: signer.method,
    proofPurpose: 'assertionMethod',
    ...overrides,
  };
  const digest = signer.curve === 'p384' ? 'sha384' : 'sha256';
  const context = document['@context'];
  const data = Buffer.concat([
    await hash({ ...options, '@context': context }, digest),
    await hash(document, digest),
  ]);
  const value =
    signer.curve === 'ed25519'
      ? signBytes(null, data, signer.privateKey)
      : signBytes(digest, data, { key: signer.privateKey, dsaEncoding: 'ieee-p1363' });
  return { ...options, proofValue: `z${base58(value)}` };
}

export async function signed(
  document: Record<string, unknown>,
  signer: DidSigner,
  overrides: object = {},
): Promise<Record<string, unknown>> {
  return { ...document, proof: await proofOf(document, signer, overrides) };
}

async function hash(document: object, digest: 'sha256' | 'sha384'): Promise<Buffer> {
  const loader = { documentLoader: load, safe: false };
  const quads = await jsonld.toRDF(document as never, loader as never);
  const canonical = await rdfCanonize.canonize(quads as never, {
    algorithm: 'RDFC-1.0',
    messageDigestAlgorithm: digest,
  });
  return createHash(digest).update(canonical).digest();
}

async function load(url: string) {
  return { contextUrl: undefined, documentUrl: url, document: contextDocument(url) };
}

const ALGORITHM = { ed25519: 'EdDSA', p256: 'ES256', p384: 'ES384' } as const;

/** A JSON Web Token over these claims. */
export function tokenOf(claims: object, signer: DidSigner, header: object = {}): string {
  const head = { alg: ALGORITHM[signer.curve], typ: 'vc+jwt', kid: signer.method, ...header };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${encode(head)}.${encode(claims)}`;
  const data = Buffer.from(text);
  const value =
    signer.curve === 'ed25519'
      ? signBytes(null, data, signer.privateKey)
      : signBytes(signer.curve === 'p384' ? 'sha384' : 'sha256', data, {
          key: signer.privateKey,
          dsaEncoding: 'ieee-p1363',
        });
  return `${text}.${value.toString('base64url')}`;
}

export const bytesOf = (value: object | string): Uint8Array =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
