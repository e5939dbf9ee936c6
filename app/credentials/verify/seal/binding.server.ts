/**
 * Which certificate the seal was made with: exactly one signed reference (`x5t#S256`, `x5t#o` or
 * `sigX5ts`, ETSI TS 119 182-1 §5.1.7–5.2.2), held against the certificates that came along.
 */

import { createHash, timingSafeEqual } from 'node:crypto';
import { isObject, type JsonObject, member } from '~/elm/json-node';
import { ownValue } from '~/elm/own-value';
import { decodeDigest } from '../../json/base64';
import { readBase64 } from '../../json/base64.server';
import type { SealedSignature } from '../../read/credential-file';
import { type Certificate, parseCertificate } from '../../x509/certificate.server';
import { type Axis, axis } from './axes';
import { certificatesInProperties, type UnsignedProperties } from './unsigned-properties.server';

export interface Binding {
  axis: Axis;
  /** The certificate of the seal; null where it is not at hand or not to be relied on. */
  leaf: Certificate | null;
  /** Everything else that came along, as material for a path. */
  pool: Certificate[];
}

interface Reference {
  digest: 'sha256' | 'sha384' | 'sha512';
  value: Uint8Array;
}

const MOST_CERTIFICATES = 10;
const DIGESTS: Readonly<Record<string, Reference['digest']>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
  S256: 'sha256',
  S384: 'sha384',
  S512: 'sha512',
};

export function judgeBinding(signature: SealedSignature, properties: UnsignedProperties): Binding {
  const without = (status: 'invalid' | 'inconclusive', code: Axis['code']): Binding => ({
    axis: axis(status, code),
    leaf: null,
    pool: [],
  });
  const inHeader = certificatesInHeader(signature.header);
  if (!inHeader) return without('invalid', 'seal.binding.x5c');
  const reference = referenceOf(signature.header);
  if (reference === 'none') return without('invalid', 'seal.binding.no-reference');
  if (reference === 'two') return without('invalid', 'seal.binding.two-references');
  if (reference === 'malformed') return without('invalid', 'seal.binding.mismatch');
  if (reference === 'unknown') return without('inconclusive', 'seal.binding.digest-unknown');
  const [named] = inHeader;
  if (named && !fits(named, reference)) return without('invalid', 'seal.binding.mismatch');
  const inValues = certificatesInProperties(properties).flatMap(
    (der) => parseCertificate(der) ?? [],
  );
  const leaf = named ?? inValues.find((each) => fits(each, reference));
  if (!leaf) return without('inconclusive', 'seal.binding.certificate-missing');
  const pool = [...inHeader.slice(1), ...inValues.filter((each) => each.sha256 !== leaf.sha256)];
  return followsInOrder(inHeader)
    ? { axis: axis('valid', 'seal.binding.valid'), leaf, pool }
    : { axis: axis('invalid', 'seal.binding.x5c-order'), leaf, pool };
}

/** The certificates of `x5c`, none where it is absent, null where it is wrong. */
function certificatesInHeader(header: JsonObject): Certificate[] | null {
  const x5c = member(header, 'x5c');
  if (x5c === undefined) return [];
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > MOST_CERTIFICATES) return null;
  const certificates = x5c.map((each: unknown) => {
    const der = typeof each === 'string' ? readBase64(each) : null;
    return der ? parseCertificate(der) : null;
  });
  return certificates.every((each) => each !== null) ? certificates : null;
}

/** Each certificate is issued by the next one (RFC 7515 §4.1.6). */
function followsInOrder(certificates: readonly Certificate[]): boolean {
  return certificates.every((each, index) => {
    const next = certificates[index + 1];
    return !next || each.issuerKey === next.subjectKey;
  });
}

type FoundReference = Reference | 'none' | 'two' | 'malformed' | 'unknown';

function referenceOf(header: JsonObject): FoundReference {
  const present = ['x5t#S256', 'x5t#o', 'sigX5ts'].filter((name) => Object.hasOwn(header, name));
  if (present.length === 0) return 'none';
  if (present.length > 1) return 'two';
  const thumbprint = member(header, 'x5t#S256');
  if (thumbprint !== undefined) return toReference('sha256', thumbprint);
  const listed = member(header, 'sigX5ts');
  const other: unknown = Array.isArray(listed) ? listed[0] : member(header, 'x5t#o');
  if (!isObject(other)) return 'malformed';
  const digest = ownValue(DIGESTS, String(member(other, 'digAlg')));
  return digest ? toReference(digest, member(other, 'digVal')) : 'unknown';
}

function toReference(digest: Reference['digest'], value: unknown): FoundReference {
  const bytes = typeof value === 'string' ? decodeDigest(value) : null;
  return bytes ? { digest, value: bytes } : 'malformed';
}

function fits(certificate: Certificate, { digest, value }: Reference): boolean {
  const actual =
    digest === 'sha256'
      ? Buffer.from(certificate.sha256, 'hex')
      : createHash(digest).update(certificate.der).digest();
  return actual.length === value.length && timingSafeEqual(actual, value);
}
