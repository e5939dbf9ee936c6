/** The algorithms by which time-stamps and revocation data are signed, and what they prove. */
import { constants, type KeyObject, verify } from 'node:crypto';
import { children, DerError, type DerNode, integerOf, oidOf, only } from './der';

/** What an OCSP answer, a CRL or a time-stamp's signature is worth. */
export type Verdict = 'good' | 'bad' | 'weak' | 'unsupported';

type Digest = 'sha256' | 'sha384' | 'sha512';

const DIGESTS: Readonly<Record<string, Digest>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const WEAK_DIGESTS = new Set(['1.3.14.3.2.26', '1.2.840.113549.2.5', '1.2.840.113549.2.2']);

export type KnownDigest = Digest | 'weak' | 'unsupported';

/** Known here, and not broken: SHA-2 of 256 bits at least. */
export const isSafe = (digest: KnownDigest): digest is Digest =>
  digest !== 'weak' && digest !== 'unsupported';

/** The digest of an AlgorithmIdentifier. */
export function digestOf(algorithm: DerNode): KnownDigest {
  const [id] = children(algorithm);
  const oid = id ? oidOf(id) : '';
  return WEAK_DIGESTS.has(oid) ? 'weak' : (DIGESTS[oid] ?? 'unsupported');
}

const RSA = '1.2.840.113549.1.1.1';
const PSS = '1.2.840.113549.1.1.10';
/** Octets of salt where none are named. */
const DEFAULT_SALT = 20;
const EC_KEY = '1.2.840.10045.2.1';
const ED25519 = '1.3.101.112';

const SIGNATURES: Readonly<Record<string, { kind: 'rsa' | 'ec'; digest: Digest | 'weak' }>> = {
  '1.2.840.113549.1.1.4': { kind: 'rsa', digest: 'weak' },
  '1.2.840.113549.1.1.5': { kind: 'rsa', digest: 'weak' },
  '1.2.840.113549.1.1.11': { kind: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.1': { kind: 'ec', digest: 'weak' },
  '1.2.840.10045.4.3.2': { kind: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ec', digest: 'sha512' },
};

/** MD2, MD4, MD5 and SHA-1 by the further names that OpenSSL knows them by (OIW, X9.57). */
const WEAK_SIGNATURES = new Set([
  '1.2.840.113549.1.1.2',
  '1.2.840.113549.1.1.3',
  '1.2.840.10040.4.3',
  '1.3.14.3.2.2',
  '1.3.14.3.2.3',
  '1.3.14.3.2.4',
  '1.3.14.3.2.13',
  '1.3.14.3.2.15',
  '1.3.14.3.2.27',
  '1.3.14.3.2.29',
]);

/** The digest that a signature algorithm stands on. Throws DerError where it cannot be read. */
export function digestOfSignature(algorithm: DerNode): KnownDigest {
  const [id, parameters] = children(algorithm);
  const oid = id ? oidOf(id) : '';
  if (oid === ED25519) return 'sha512';
  if (oid === PSS) return pssOf(parameters).digest;
  return WEAK_SIGNATURES.has(oid) ? 'weak' : (SIGNATURES[oid]?.digest ?? 'unsupported');
}

export interface Signed {
  /** DER of the signatureAlgorithm. */
  algorithm: DerNode;
  data: Uint8Array;
  value: Uint8Array;
  key: KeyObject;
  /** CMS names the digest apart (RFC 5652 §5.3), where the algorithm names none. */
  digest?: KnownDigest;
}

/** Throws DerError where the algorithm cannot be read. */
export function verifySigned({ algorithm, data, value, key, digest }: Signed): Verdict {
  const [id, parameters] = children(algorithm);
  const oid = id ? oidOf(id) : '';
  if (oid === ED25519) return check('ed25519', () => verify(null, data, key, value), key);
  if (oid === PSS) return verifyPss(parameters, { data, value, key });
  const apart = oid === RSA ? ('rsa' as const) : oid === EC_KEY ? ('ec' as const) : null;
  const found = apart ? { kind: apart, digest: digest ?? 'unsupported' } : SIGNATURES[oid];
  if (!found || found.digest === 'unsupported') return 'unsupported';
  if (found.digest === 'weak') return 'weak';
  // A CMS whose two digests differ could be read in two ways.
  if (digest !== undefined && digest !== found.digest) return 'bad';
  const hash = found.digest;
  return check(found.kind, () => verify(hash, data, key, value), key);
}

function check(kind: 'rsa' | 'ec' | 'ed25519', run: () => boolean, key: KeyObject): Verdict {
  if (key.asymmetricKeyType !== kind) return 'bad';
  try {
    return run() ? 'good' : 'bad';
  } catch {
    // OpenSSL throws where a value cannot be a signature at all.
    return 'bad';
  }
}

/** RSASSA-PSS-params (RFC 4055 §3.1): the digest named outright, MGF1 with the same one. */
function pssOf(parameters: DerNode | undefined): { digest: KnownDigest; saltLength: number } {
  const fields = new Map((parameters ? children(parameters) : []).map((each) => [each.tag, each]));
  const hash = fields.get(0xa0);
  const mask = fields.get(0xa1);
  const salt = fields.get(0xa2);
  const saltLength = salt ? integerOf(only(salt)) : DEFAULT_SALT;
  // A digest that is left out is SHA-1.
  if (!hash || !mask) return { digest: 'weak', saltLength };
  const digest = digestOf(only(hash));
  const inner = children(only(mask))[1];
  const same = inner !== undefined && digestOf(inner) === digest;
  return { digest: same ? digest : 'unsupported', saltLength };
}

function verifyPss(
  parameters: DerNode | undefined,
  { data, value, key }: { data: Uint8Array; value: Uint8Array; key: KeyObject },
): Verdict {
  const { digest, saltLength } = pssOf(parameters);
  if (!isSafe(digest)) return digest;
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'rsa-pss') return 'bad';
  if (saltLength > 512) throw new DerError('salt');
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  try {
    return verify(digest, data, { key, padding, saltLength }, value) ? 'good' : 'bad';
  } catch {
    return 'bad';
  }
}
