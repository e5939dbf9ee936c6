/** A certificate's facts, taken from its DER once (RFC 5280 §4, ETSI EN 319 412-5). Nothing in them depends on when they are asked for. */
import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import { BoundedCache } from '~/platform/bounded-cache';
import { digestOfSignature, type KnownDigest } from './algorithms.server';
import {
  bitsOf,
  children,
  DerError,
  type DerNode,
  hexOf,
  oidOf,
  part,
  readDer,
  timeOf,
} from './der';
import {
  constraintsOf,
  crlUrlsOf,
  EXTENSION,
  type ExtendedKeyUsage,
  extendedKeyUsageOf,
  extensionsOf,
  type KeyUsage,
  keyUsageOf,
  ocspUrlsOf,
  publishesRevocation,
  type QcStatements,
  qcOf,
} from './extensions';
import { attribute, attributesOf, nameKey, nameText } from './names';

/** Read once and shared by every file that carries the certificate: never changed. */
export interface Certificate {
  der: Buffer;
  /** SHA-256, hexadecimal. */
  sha256: string;
  publicKey: KeyObject;
  /** The key is on a curve spelt out in numbers instead of named (RFC 5480 §2.1.1 forbids it). */
  unnamedCurve: boolean;
  /** The octets of the subject's key, as OCSP hashes them (RFC 6960 §4.1.1). */
  keyOctets: Uint8Array;
  /** Serial number, hexadecimal. */
  serial: string;
  subject: string;
  subjectKey: string;
  /** DER of the subject's name. */
  subjectDer: Uint8Array;
  issuer: string;
  issuerKey: string;
  commonName: string | null;
  organisation: string | null;
  organisationIdentifier: string | null;
  notBefore: number;
  notAfter: number;
  /** What the issuer's signature over it stands on. */
  signatureDigest: KnownDigest;
  isCa: boolean;
  pathLength: number | null;
  keyUsage: KeyUsage | null;
  extendedKeyUsage: ExtendedKeyUsage | null;
  qc: QcStatements | null;
  /** Names an OCSP responder or a CRL distribution point. */
  publishesRevocation: boolean;
  ocspUrls: readonly string[];
  crlUrls: readonly string[];
  /** The responder's own revocation is not to be asked for (RFC 6960 §4.2.2.2.1). */
  ocspNoCheck: boolean;
  unknownCritical: string[];
  /** Checks that `issuer`'s key signed this certificate. */
  isSignedBy: (issuer: Certificate) => boolean;
}

/** Critical extensions whose conditions are met or do not bear on a seal. */
const KNOWN_CRITICAL = new Set<string>([
  EXTENSION.keyUsage,
  EXTENSION.basicConstraints,
  EXTENSION.crlDistributionPoints,
  EXTENSION.qcStatements,
  EXTENSION.extendedKeyUsage,
  '2.5.29.17',
  '2.5.29.32',
]);

const EC_KEY = '1.2.840.10045.2.1';

const MOST_BYTES = 65_536;

/**
 * Certificates read before, by the SHA-256 of their DER: one institution seals everything with
 * the same one. Larger ones than any real one are read afresh, so that memory stays bounded.
 */
const known = new BoundedCache<Certificate>(500);
const MOST_BYTES_KEPT = 8192;
/** Issuers tried against one certificate whose answer is kept. */
const MOST_ISSUERS_KEPT = 8;

/** Null where the bytes are no certificate that can be read. */
export function parseCertificate(der: Uint8Array): Certificate | null {
  if (der.length > MOST_BYTES) return null;
  const sha256 = createHash('sha256').update(der).digest('hex');
  const before = known.get(sha256);
  if (before) return before;
  try {
    const certificate = readCertificate(Buffer.from(der), sha256);
    if (der.length <= MOST_BYTES_KEPT) known.set(sha256, certificate);
    return certificate;
  } catch (error) {
    if (error instanceof DerError || isCryptoError(error)) return null;
    throw error;
  }
}

/** Why a certificate cannot be read: its size, its structure, its key or algorithm. */
export type CertificateFault = 'too-large' | 'malformed' | 'key';

/** Null where it can be read. */
export function faultOfCertificate(der: Uint8Array): CertificateFault | null {
  if (parseCertificate(der)) return null;
  if (der.length > MOST_BYTES) return 'too-large';
  try {
    readCertificate(Buffer.from(der), '');
    return null;
  } catch (error) {
    return error instanceof DerError ? 'malformed' : 'key';
  }
}

/** What node:crypto throws for keys and certificates it cannot read. */
function isCryptoError(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

function readCertificate(der: Buffer, sha256: string): Certificate {
  const [tbs, algorithm] = children(readDer(der));
  if (!tbs || !algorithm) throw new DerError('certificate');
  const fields = children(tbs).filter((field) => field.tag !== 0xa0);
  const issuer = attributesOf(part(fields, 2, 0x30));
  const [from, to] = children(part(fields, 3, 0x30));
  const subject = part(fields, 4, 0x30);
  const names = attributesOf(subject);
  if (!from || !to) throw new DerError('validity');
  const wrapped = fields.find((field) => field.tag === 0xa3);
  const extensions = extensionsOf(wrapped ? first(wrapped) : undefined);
  const x509 = new X509Certificate(der);
  return {
    der,
    sha256,
    ...keyOf(part(fields, 5, 0x30), x509),
    serial: hexOf(part(fields, 0, 0x02)),
    subject: nameText(names),
    subjectKey: nameKey(names),
    subjectDer: subject.raw,
    issuer: nameText(issuer),
    issuerKey: nameKey(issuer),
    commonName: attribute(names, '2.5.4.3'),
    organisation: attribute(names, '2.5.4.10'),
    organisationIdentifier: attribute(names, '2.5.4.97'),
    notBefore: timeOf(from),
    notAfter: timeOf(to),
    signatureDigest: digestOfSignature(algorithm),
    ...factsOf(extensions),
    isSignedBy: signedBy(x509),
  };
}

/** The key as OpenSSL took it from the certificate: reading its DER again is five times as dear. */
function keyOf(
  info: DerNode,
  { publicKey }: X509Certificate,
): Pick<Certificate, 'publicKey' | 'unnamedCurve' | 'keyOctets'> {
  const [algorithm, bits] = children(info);
  if (!algorithm || !bits) throw new DerError('subjectPublicKeyInfo');
  const [kind, parameters] = children(algorithm);
  return {
    publicKey,
    unnamedCurve: kind !== undefined && oidOf(kind) === EC_KEY && parameters?.tag !== 0x06,
    keyOctets: bitsOf(bits),
  };
}

function factsOf(extensions: ReturnType<typeof extensionsOf>) {
  return {
    ...constraintsOf(extensions),
    keyUsage: keyUsageOf(extensions),
    extendedKeyUsage: extendedKeyUsageOf(extensions),
    qc: qcOf(extensions),
    publishesRevocation: publishesRevocation(extensions),
    ocspUrls: ocspUrlsOf(extensions),
    crlUrls: crlUrlsOf(extensions),
    ocspNoCheck: extensions.has(EXTENSION.ocspNoCheck),
    unknownCritical: [...extensions]
      .filter(([oid, { critical }]) => critical && !KNOWN_CRITICAL.has(oid))
      .map(([oid]) => oid),
  };
}

/** Whether an issuer's key signed this certificate; the answer is kept by the issuer's hash. */
function signedBy(x509: X509Certificate): Certificate['isSignedBy'] {
  const answers = new BoundedCache<boolean>(MOST_ISSUERS_KEPT);
  return (issuer) => {
    const before = answers.get(issuer.sha256);
    if (before !== undefined) return before;
    const answer = verifiesWith(x509, issuer.publicKey);
    answers.set(issuer.sha256, answer);
    return answer;
  };
}

/** A key of another kind than the signature's is an exception to OpenSSL, and a plain no to us. */
function verifiesWith(x509: X509Certificate, key: KeyObject): boolean {
  try {
    return x509.verify(key);
  } catch {
    return false;
  }
}

function first(node: DerNode): DerNode {
  const child = children(node)[0];
  if (!child) throw new DerError('empty');
  return child;
}

const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/** Why a key is too weak, in words, or null: RSA of 2048 bits, the NIST curves by name, Ed25519. */
export function weakKey({ publicKey: key, unnamedCurve }: Certificate): string | null {
  if (unnamedCurve) return 'EC without a named curve';
  const details = key.asymmetricKeyDetails;
  switch (key.asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss':
      return (details?.modulusLength ?? 0) >= 2048 ? null : `RSA ${details?.modulusLength ?? '?'}`;
    case 'ec':
      return CURVES.has(details?.namedCurve ?? '') ? null : (details?.namedCurve ?? 'EC');
    case 'ed25519':
      return null;
    default:
      return key.asymmetricKeyType ?? 'unknown';
  }
}
