/**
 * seal/ — an authority of one's own: certificates as European seal authorities issue them, and
 * seals made with them. Used by the demonstration and by tests; nothing made here is trusted
 * anywhere until an operator imports its authority.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  bits,
  boolean,
  der,
  integer,
  nothing,
  octets,
  oid,
  printable,
  sequence,
  setOf,
  time,
  utf8,
} from './der-writer';

export type KeyKind = 'rsa-2048' | 'rsa-3072' | 'rsa-1024' | 'p256' | 'p384' | 'p521' | 'ed25519';

export interface KeyPair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

/** A certificate (DER) with the private key it certifies. */
export interface Identity {
  certificate: Buffer;
  privateKey: KeyObject;
  subject: CertificateName;
}

export interface CertificateName {
  commonName: string;
  organisation?: string;
  /** ETSI EN 319 412-1 §5.1.4, such as VATES-A00000000. */
  organisationIdentifier?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
}

export type KeyUsage =
  | 'digitalSignature'
  | 'nonRepudiation'
  | 'keyEncipherment'
  | 'certSign'
  | 'crlSign';

export interface CertificateRequest {
  subject: CertificateName;
  keys: KeyPair;
  /** Milliseconds since epoch. */
  notBefore: number;
  notAfter: number;
  /** An authority, with the number of further authorities it may have below it. */
  authority?: { pathLength?: number };
  keyUsage?: readonly KeyUsage[];
  /** Statements of a qualified certificate (ETSI EN 319 412-5). */
  qualified?: { type: 'esign' | 'eseal' | 'web'; sscd?: boolean };
  /** Where revocation would be published. */
  ocsp?: string;
  /** Only to make what must be refused. */
  digest?: 'sha1';
  criticalExtension?: string;
  /** Further extensions, their values in DER. */
  extensions?: readonly { oid: string; critical?: boolean; value: Uint8Array }[];
}

const CURVES = { p256: 'prime256v1', p384: 'secp384r1', p521: 'secp521r1' } as const;

export function makeKeys(kind: KeyKind): KeyPair {
  switch (kind) {
    case 'ed25519':
      return generateKeyPairSync('ed25519');
    case 'p256':
    case 'p384':
    case 'p521':
      return generateKeyPairSync('ec', { namedCurve: CURVES[kind] });
    default:
      return generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(4)) });
  }
}

/** Issues a certificate; without an issuer it is self-signed. */
export function issueCertificate(request: CertificateRequest, issuer?: Identity): Identity {
  const signer = issuer?.privateKey ?? request.keys.privateKey;
  const { algorithm, digest } = signatureAlgorithm(signer, request.digest);
  const tbs = sequence(
    der(0xa0, integer(2)),
    integer(Buffer.concat([Buffer.of(0x40), randomBytes(15)])),
    algorithm,
    nameOf(issuer?.subject ?? request.subject),
    sequence(time(request.notBefore), time(request.notAfter)),
    nameOf(request.subject),
    request.keys.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensionsOf(request))),
  );
  const certificate = sequence(tbs, algorithm, bits(sign(digest, Buffer.from(tbs), signer)));
  return {
    certificate: Buffer.from(certificate),
    privateKey: request.keys.privateKey,
    subject: request.subject,
  };
}

function signatureAlgorithm(
  key: KeyObject,
  weak: 'sha1' | undefined,
): { algorithm: Uint8Array; digest: string | null } {
  if (key.asymmetricKeyType === 'ed25519')
    return { algorithm: sequence(oid('1.3.101.112')), digest: null };
  if (key.asymmetricKeyType === 'ec') {
    const curve = key.asymmetricKeyDetails?.namedCurve;
    const size = curve === 'secp521r1' ? 512 : curve === 'secp384r1' ? 384 : 256;
    const arc = { 256: 2, 384: 3, 512: 4 }[size];
    return { algorithm: sequence(oid(`1.2.840.10045.4.3.${arc}`)), digest: `sha${size}` };
  }
  const arc = weak ? 5 : 11;
  return {
    algorithm: sequence(oid(`1.2.840.113549.1.1.${arc}`), nothing()),
    digest: weak ?? 'sha256',
  };
}

function nameOf(name: CertificateName): Uint8Array {
  const part = (type: string, value: Uint8Array | null): Uint8Array[] =>
    value ? [setOf(sequence(oid(type), value))] : [];
  return sequence(
    ...part('2.5.4.6', name.country ? printable(name.country) : null),
    ...part('2.5.4.10', name.organisation ? utf8(name.organisation) : null),
    ...part('2.5.4.97', name.organisationIdentifier ? utf8(name.organisationIdentifier) : null),
    ...part('2.5.4.3', utf8(name.commonName)),
  );
}

const USAGE_BITS: Readonly<Record<KeyUsage, number>> = {
  digitalSignature: 0x80,
  nonRepudiation: 0x40,
  keyEncipherment: 0x20,
  certSign: 0x04,
  crlSign: 0x02,
};

function extensionsOf(request: CertificateRequest): Uint8Array[] {
  const { authority } = request;
  const usage =
    request.keyUsage ??
    (authority ? ['certSign', 'crlSign'] : ['digitalSignature', 'nonRepudiation']);
  const usageBits = usage.reduce((sum, each) => sum | USAGE_BITS[each], 0);
  const spki = request.keys.publicKey.export({ type: 'spki', format: 'der' });
  const constraints = authority
    ? [
        boolean(true),
        ...(authority.pathLength === undefined ? [] : [integer(authority.pathLength)]),
      ]
    : [];
  return [
    extension('2.5.29.19', true, sequence(...constraints)),
    extension('2.5.29.15', true, bits(Uint8Array.of(usageBits), 1)),
    extension('2.5.29.14', false, octets(createHash('sha1').update(spki).digest())),
    ...(request.qualified
      ? [extension('1.3.6.1.5.5.7.1.3', false, qcStatements(request.qualified))]
      : []),
    ...(request.ocsp
      ? [extension('1.3.6.1.5.5.7.1.1', false, sequence(ocspAccess(request.ocsp)))]
      : []),
    ...(request.criticalExtension ? [extension(request.criticalExtension, true, nothing())] : []),
    ...(request.extensions ?? []).map((each) =>
      extension(each.oid, each.critical ?? false, each.value),
    ),
  ];
}

function extension(id: string, critical: boolean, value: Uint8Array): Uint8Array {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
}

const QC_TYPES = { esign: 1, eseal: 2, web: 3 } as const;

function qcStatements({ type, sscd }: NonNullable<CertificateRequest['qualified']>): Uint8Array {
  return sequence(
    sequence(oid('0.4.0.1862.1.1')),
    ...(sscd ? [sequence(oid('0.4.0.1862.1.4'))] : []),
    sequence(oid('0.4.0.1862.1.6'), sequence(oid(`0.4.0.1862.1.6.${QC_TYPES[type]}`))),
  );
}

function ocspAccess(url: string): Uint8Array {
  return sequence(oid('1.3.6.1.5.5.7.48.1'), der(0x86, Buffer.from(url, 'latin1')));
}
