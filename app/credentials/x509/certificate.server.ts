/** A certificate's facts, taken from its DER once (RFC 5280 §4, ETSI EN 319 412-5). Nothing in them depends on when they are asked for. */
import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { BoundedCache } from '~/platform/bounded-cache';
import { children, DerError, type DerNode, integerOf, oidOf, readDer, timeOf } from './der';
import { attribute, attributesOf, nameKey, nameText } from './names';

export interface QcStatements {
  compliance: boolean;
  sscd: boolean;
  /** 0.4.0.1862.1.6.n, by n: 1 signatures, 2 seals, 3 web sites. */
  types: number[];
}

/** Read once and shared by every file that carries the certificate: never changed. */
export interface Certificate {
  der: Buffer;
  /** SHA-256, hexadecimal. */
  sha256: string;
  publicKey: KeyObject;
  subject: string;
  subjectKey: string;
  issuer: string;
  issuerKey: string;
  commonName: string | null;
  organisation: string | null;
  organisationIdentifier: string | null;
  notBefore: number;
  notAfter: number;
  signatureOid: string;
  isCa: boolean;
  pathLength: number | null;
  keyUsage: { digitalSignature: boolean; nonRepudiation: boolean; certSign: boolean } | null;
  qc: QcStatements | null;
  /** Names an OCSP responder or a CRL distribution point. */
  publishesRevocation: boolean;
  unknownCritical: string[];
  /** Checks that `issuer`'s key signed this certificate. */
  isSignedBy: (issuer: Certificate) => boolean;
}

const OID = {
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  crlDistributionPoints: '2.5.29.31',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  ocsp: '1.3.6.1.5.5.7.48.1',
  qcStatements: '1.3.6.1.5.5.7.1.3',
  qcCompliance: '0.4.0.1862.1.1',
  qcSscd: '0.4.0.1862.1.4',
  qcType: '0.4.0.1862.1.6',
  organisation: '2.5.4.10',
  organisationIdentifier: '2.5.4.97',
} as const;

/** Critical extensions whose conditions are met or do not bear on a seal. */
const KNOWN_CRITICAL = new Set<string>([
  OID.keyUsage,
  OID.basicConstraints,
  OID.crlDistributionPoints,
  OID.qcStatements,
  '2.5.29.17',
  '2.5.29.32',
  '2.5.29.37',
]);

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

/** What node:crypto throws for keys and certificates it cannot read. */
function isCryptoError(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

function readCertificate(der: Buffer, sha256: string): Certificate {
  const parts = children(readDer(der));
  const tbs = parts[0];
  const algorithm = parts[1];
  if (!tbs || !algorithm) throw new DerError('certificate');
  const fields = children(tbs).filter((field) => field.tag !== 0xa0);
  const [, , issuer, validity, subject, key] = fields;
  const signatureOid = oidOf(first(algorithm));
  if (!issuer || !validity || !subject || !key) throw new DerError('tbsCertificate');
  const [from, to] = children(validity);
  if (!from || !to) throw new DerError('validity');
  const extensions = extensionsOf(fields.find((field) => field.tag === 0xa3));
  const x509 = new X509Certificate(der);
  const subjectNames = attributesOf(subject);
  const issuerNames = attributesOf(issuer);
  return {
    der,
    sha256,
    publicKey: createPublicKey({ key: Buffer.from(key.raw), format: 'der', type: 'spki' }),
    subject: nameText(subjectNames),
    subjectKey: nameKey(subjectNames),
    issuer: nameText(issuerNames),
    issuerKey: nameKey(issuerNames),
    commonName: attribute(subjectNames, '2.5.4.3'),
    organisation: attribute(subjectNames, OID.organisation),
    organisationIdentifier: attribute(subjectNames, OID.organisationIdentifier),
    notBefore: timeOf(from),
    notAfter: timeOf(to),
    signatureOid,
    ...constraintsOf(extensions.get(OID.basicConstraints)?.value),
    keyUsage: keyUsageOf(extensions.get(OID.keyUsage)?.value),
    qc: qcOf(extensions.get(OID.qcStatements)?.value),
    publishesRevocation: publishes(extensions),
    unknownCritical: [...extensions]
      .filter(([oid, { critical }]) => critical && !KNOWN_CRITICAL.has(oid))
      .map(([oid]) => oid),
    isSignedBy: signedBy(x509),
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

type Extensions = Map<string, { critical: boolean; value: DerNode }>;

function extensionsOf(field: DerNode | undefined): Extensions {
  const found: Extensions = new Map();
  for (const extension of field ? children(first(field)) : []) {
    const parts = children(extension);
    const [id] = parts;
    const value = parts.at(-1);
    if (!id || value?.tag !== 0x04) throw new DerError('extension');
    const oid = oidOf(id);
    if (found.has(oid)) throw new DerError('extension twice');
    found.set(oid, {
      critical: parts.length === 3 && parts[1]?.content[0] !== 0,
      value: readDer(value.content),
    });
  }
  return found;
}

function constraintsOf(value: DerNode | undefined): Pick<Certificate, 'isCa' | 'pathLength'> {
  const parts = value ? children(value) : [];
  const isCa = parts[0]?.tag === 0x01 && parts[0].content[0] !== 0;
  const length = parts.find((part) => part.tag === 0x02);
  return { isCa, pathLength: isCa && length ? integerOf(length) : null };
}

function keyUsageOf(value: DerNode | undefined): Certificate['keyUsage'] {
  if (!value) return null;
  const bits = value.content[1] ?? 0;
  return {
    digitalSignature: (bits & 0x80) !== 0,
    nonRepudiation: (bits & 0x40) !== 0,
    certSign: (bits & 0x04) !== 0,
  };
}

function qcOf(value: DerNode | undefined): QcStatements | null {
  if (!value) return null;
  const statements: QcStatements = { compliance: false, sscd: false, types: [] };
  for (const statement of children(value)) {
    const [id, info] = children(statement);
    const oid = id ? oidOf(id) : '';
    if (oid === OID.qcCompliance) statements.compliance = true;
    if (oid === OID.qcSscd) statements.sscd = true;
    if (oid === OID.qcType && info)
      for (const type of children(info)) {
        const number = Number(oidOf(type).slice(`${OID.qcType}.`.length));
        if (Number.isInteger(number)) statements.types.push(number);
      }
  }
  return statements;
}

function publishes(extensions: Extensions): boolean {
  if (extensions.has(OID.crlDistributionPoints)) return true;
  const access = extensions.get(OID.authorityInfoAccess);
  return access ? children(access.value).some((each) => oidOf(first(each)) === OID.ocsp) : false;
}

const WEAK_DIGESTS = new Set([
  '1.2.840.113549.1.1.2',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.2.840.10045.4.1',
  '1.2.840.10040.4.3',
]);
const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/** Signed with MD2, MD5 or SHA-1. */
export function hasWeakDigest(certificate: Certificate): boolean {
  return WEAK_DIGESTS.has(certificate.signatureOid);
}

/** Why a key is too weak, in words, or null: RSA of 2048 bits, the NIST curves, Ed25519. */
export function weakKey(key: KeyObject): string | null {
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
