/** Is the signature value of this content and this key? RFC 7515 §5.2, RFC 7518 §3, RFC 8037. */
import { constants, type KeyObject, verify } from 'node:crypto';
import type { SealedSignature } from '../../read/credential-file';
import { type Algorithm, detachedObjects, isAlgorithm } from '../../read/jose-header';
import type { Certificate } from '../../x509/certificate.server';
import { type Axis, axis } from './axes';

type Family =
  | { kind: 'rsa'; digest: string }
  | { kind: 'pss'; digest: string; salt: number }
  | { kind: 'ec'; digest: string; curve: string; bytes: number }
  | { kind: 'ed25519' };

const FAMILIES: Readonly<Record<Algorithm, Family>> = {
  RS256: { kind: 'rsa', digest: 'sha256' },
  RS384: { kind: 'rsa', digest: 'sha384' },
  RS512: { kind: 'rsa', digest: 'sha512' },
  PS256: { kind: 'pss', digest: 'sha256', salt: 32 },
  ES256: { kind: 'ec', digest: 'sha256', curve: 'prime256v1', bytes: 64 },
  ES384: { kind: 'ec', digest: 'sha384', curve: 'secp384r1', bytes: 96 },
  ES512: { kind: 'ec', digest: 'sha512', curve: 'secp521r1', bytes: 132 },
  EdDSA: { kind: 'ed25519' },
  Ed25519: { kind: 'ed25519' },
};

/**
 * `payload` is the transported payload text in UTF-8, the same for every signature. A detached
 * signature covers objects that are not at hand; one that names them by their digests
 * (ObjectIdByURIHash) covers an empty payload, so at least itself can be judged.
 */
export function judgeIntegrity(
  signature: SealedSignature,
  payload: Uint8Array,
  leaf: Certificate | null,
): Axis {
  const { alg } = signature.header;
  if (!isAlgorithm(alg) || !signature.signature)
    return axis('invalid', 'seal.integrity.faulty-envelope');
  if (!leaf) return axis('inconclusive', 'seal.integrity.no-certificate');
  const family = FAMILIES[alg];
  if (!keyFits(leaf.publicKey, family))
    return axis('invalid', 'seal.integrity.key-mismatch', { alg });
  if (family.kind === 'ec' && signature.signature.length !== family.bytes)
    return axis('invalid', 'seal.integrity.signature-form', { alg });
  const detached = detachedObjects(signature.header);
  const inconclusive = axis('inconclusive', 'seal.integrity.detached', {
    mechanism: detached?.mechanism,
    objects: detached?.objects,
  });
  if (detached && !detached.byHash) return inconclusive;
  const signed = Buffer.concat([Buffer.from(`${signature.protectedText}.`, 'latin1'), payload]);
  if (!verifies(family, signed, leaf.publicKey, signature.signature))
    return axis('invalid', 'seal.integrity.broken');
  return detached ? inconclusive : axis('valid', 'seal.integrity.valid');
}

function keyFits(key: KeyObject, family: Family): boolean {
  const type = key.asymmetricKeyType;
  switch (family.kind) {
    case 'rsa':
      return type === 'rsa';
    case 'pss':
      return type === 'rsa' || type === 'rsa-pss';
    case 'ec':
      return type === 'ec' && key.asymmetricKeyDetails?.namedCurve === family.curve;
    case 'ed25519':
      return type === 'ed25519';
  }
}

function verifies(family: Family, data: Buffer, key: KeyObject, value: Uint8Array): boolean {
  try {
    switch (family.kind) {
      case 'rsa':
        return verify(family.digest, data, key, value);
      case 'pss':
        return verify(
          family.digest,
          data,
          { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: family.salt },
          value,
        );
      case 'ec':
        return verify(family.digest, data, { key, dsaEncoding: 'ieee-p1363' }, value);
      case 'ed25519':
        return verify(null, data, key, value);
    }
  } catch {
    // OpenSSL throws where a value cannot be a signature at all.
    return false;
  }
}
