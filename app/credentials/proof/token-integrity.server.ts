/** Is a token's signature of this content and this key? RFC 7515 §5.2, RFC 7518 §3, RFC 8037. */
import { constants, verify } from 'node:crypto';
import { type Axis, axis } from '../verify/seal/axes';
import type { VerificationKey } from './public-key.server';
import { TOKEN_ALGORITHMS, type Token, type TokenAlgorithm } from './token';

const KINDS: Readonly<Record<TokenAlgorithm, VerificationKey['kind']>> = {
  EdDSA: 'ed25519',
  Ed25519: 'ed25519',
  ES256: 'p256',
  ES384: 'p384',
  RS256: 'rsa',
  PS256: 'rsa',
};

export function judgeTokenIntegrity(token: Token, key: VerificationKey | null): Axis {
  const alg = TOKEN_ALGORITHMS.find((each) => each === token.header.alg);
  if (token.faults.length > 0 || !alg || !token.signature)
    return axis('invalid', 'seal.integrity.faulty-envelope');
  if (!key) return axis('inconclusive', 'seal.integrity.no-key');
  if (KINDS[alg] !== key.kind) return axis('invalid', 'seal.integrity.key-differs', { alg });
  return verifies(alg, Buffer.from(token.signed, 'latin1'), key, token.signature)
    ? axis('valid', 'seal.integrity.valid')
    : axis('invalid', 'seal.integrity.broken');
}

function verifies(
  alg: TokenAlgorithm,
  data: Buffer,
  { key }: VerificationKey,
  value: Uint8Array,
): boolean {
  try {
    switch (alg) {
      case 'EdDSA':
      case 'Ed25519':
        return verify(null, data, key, value);
      case 'ES256':
        return value.length === 64 && ecdsa('sha256', data, key, value);
      case 'ES384':
        return value.length === 96 && ecdsa('sha384', data, key, value);
      case 'RS256':
        return verify('sha256', data, key, value);
      case 'PS256':
        return verify(
          'sha256',
          data,
          { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
          value,
        );
    }
  } catch {
    // OpenSSL throws where a value cannot be a signature at all.
    return false;
  }
}

function ecdsa(
  digest: string,
  data: Buffer,
  key: VerificationKey['key'],
  value: Uint8Array,
): boolean {
  return verify(digest, data, { key, dsaEncoding: 'ieee-p1363' }, value);
}
