import { createPublicKey, ECDH, type JsonWebKey, type KeyObject } from 'node:crypto';
import { type JsonObject, member } from '~/elm/json-node';
import type { Curve, Multikey } from './multibase';

/** A key that may verify, and what it is made for. */
export interface VerificationKey {
  kind: Curve | 'rsa';
  key: KeyObject;
}

const LEAST_RSA_BITS = 2048;

const EC: Readonly<Record<'p256' | 'p384', { node: string; crv: string; size: number }>> = {
  p256: { node: 'prime256v1', crv: 'P-256', size: 32 },
  p384: { node: 'secp384r1', crv: 'P-384', size: 48 },
};

/** The key of a Multikey; null where its bytes are no point of its curve. */
export function keyOfMultikey({ curve, bytes }: Multikey): VerificationKey | null {
  if (curve === 'ed25519') return made(curve, { kty: 'OKP', crv: 'Ed25519', x: base64Url(bytes) });
  const { node, crv, size } = EC[curve];
  try {
    const hex = ECDH.convertKey(bytes, node, undefined, 'hex', 'uncompressed');
    const point = Buffer.from(String(hex), 'hex');
    const x = point.subarray(1, 1 + size);
    const y = point.subarray(1 + size);
    return made(curve, { kty: 'EC', crv, x: base64Url(x), y: base64Url(y) });
  } catch {
    return null;
  }
}

/** The key of a JSON Web Key (RFC 7517); null for kinds and sizes that are not accepted. */
export function keyOfJwk(jwk: JsonObject): VerificationKey | null {
  const text = (name: string): string => {
    const value = member(jwk, name);
    return typeof value === 'string' ? value : '';
  };
  const crv = text('crv');
  if (text('kty') === 'OKP' && crv === 'Ed25519')
    return made('ed25519', { kty: 'OKP', crv, x: text('x') });
  if (text('kty') === 'EC' && (crv === 'P-256' || crv === 'P-384'))
    return made(crv === 'P-256' ? 'p256' : 'p384', { kty: 'EC', crv, x: text('x'), y: text('y') });
  if (text('kty') !== 'RSA') return null;
  const rsa = made('rsa', { kty: 'RSA', n: text('n'), e: text('e') });
  return (rsa?.key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_RSA_BITS ? rsa : null;
}

function made(kind: VerificationKey['kind'], key: JsonWebKey): VerificationKey | null {
  try {
    return { kind, key: createPublicKey({ key, format: 'jwk' }) };
  } catch {
    return null;
  }
}

function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
