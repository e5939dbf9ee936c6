/**
 * The properties that an XAdES signature carries (ETSI EN 319 132-1): signed ones beside the
 * document under the signature, unsigned ones made later. Unsigned properties are protected by
 * nothing but themselves: material to judge by, never trust.
 */
import { readBase64 } from '../../json/base64.server';
import { canonicalXml, inclusiveXml } from '../../trust/lists/canonical-xml.server';
import {
  attributeOf,
  element,
  elements,
  textOf,
  walk,
  type XmlElement,
} from '../../trust/lists/xml-tree.server';
import type { XmlStamp, XmlUnsigned } from '../credential-file';

export const DS = 'http://www.w3.org/2000/09/xmldsig#';
export const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
export const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const XADES = 'http://uri.etsi.org/01903/';
const DER = 'http://uri.etsi.org/01903/v1.2.2#DER';

export const DIGESTS: Readonly<Record<string, string>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
};

const MOST_PROPERTIES = 64;
const MOST_TOKENS = 8;
const MOST_CERTIFICATES = 20;
const MOST_REVOCATIONS = 16;

/** Unsigned properties with time-stamps. Only what one over the signature value covers is worked out. */
const STAMPS: Readonly<Record<string, XmlStamp['kind']>> = {
  SignatureTimeStamp: 'signatureTimeStamp',
  SigAndRefsTimeStamp: 'referenceTimeStamp',
  SigAndRefsTimeStampV2: 'referenceTimeStamp',
  RefsOnlyTimeStamp: 'referenceTimeStamp',
  RefsOnlyTimeStampV2: 'referenceTimeStamp',
  ArchiveTimeStamp: 'archiveTimeStamp',
};

const CONTENT_STAMPS: ReadonlySet<string> = new Set([
  'AllDataObjectsTimeStamp',
  'IndividualDataObjectsTimeStamp',
]);

const VALUES: ReadonlySet<string> = new Set([
  'CertificateValues',
  'RevocationValues',
  'TimeStampValidationData',
  'AnyValidationData',
]);

const below = (parent: XmlElement | null, local: string): XmlElement[] =>
  (parent?.children ?? []).filter(
    (each): each is XmlElement =>
      typeof each !== 'string' && each.local === local && each.uri.startsWith(XADES),
  );

/** Every QualifyingProperties of a signature; the standard allows one (§4.4.1). */
const qualifying = (signature: XmlElement): XmlElement[] =>
  elements(signature, 'Object', DS).flatMap((each) => below(each, 'QualifyingProperties'));

/** The one element of signed properties where it has to stand; null where none or several do. */
export function signedPropertiesOf(signature: XmlElement): XmlElement | null {
  const [only, ...more] = qualifying(signature).flatMap((each) => below(each, 'SignedProperties'));
  return only && more.length === 0 ? only : null;
}

const unsignedProperties = (signature: XmlElement): XmlElement[] =>
  qualifying(signature)
    .flatMap((each) => below(each, 'UnsignedProperties'))
    .flatMap((each) => below(each, 'UnsignedSignatureProperties'))
    .flatMap(({ children }) =>
      children.filter((each): each is XmlElement => typeof each !== 'string'),
    );

/** The counter-signatures of a signature, with whatever stands inside them. */
export const counterSignatures = (signature: XmlElement): XmlElement[] =>
  unsignedProperties(signature)
    .filter(({ local, uri }) => local === 'CounterSignature' && uri.startsWith(XADES))
    .flatMap((each) => elements(each, 'Signature', DS));

/** The canonical text of an element by a method; null by one that is not known here. */
export type CanonicalBy = (method: XmlElement | null) => string | null;

/** Each form is worked out once, however many time-stamps ask for it. */
export function canonicalOf(
  node: XmlElement,
  {
    leaveOut = null,
    ancestors = [],
  }: { leaveOut?: XmlElement | null; ancestors?: readonly XmlElement[] },
): CanonicalBy {
  const known = new Map<string, string>();
  return (method) => {
    if (method?.children.some((each) => typeof each !== 'string')) return null;
    const name = method === null ? INCLUSIVE : (attributeOf(method, 'Algorithm') ?? '');
    if (name !== EXCLUSIVE && name !== INCLUSIVE) return null;
    const text =
      known.get(name) ??
      (name === EXCLUSIVE
        ? canonicalXml(node, leaveOut)
        : inclusiveXml(node, { leaveOut, ancestors }));
    known.set(name, text);
    return text;
  };
}

/** What was made after the signature: time-stamps over it, certificates, revocation data. */
export function unsignedOf(root: XmlElement, signature: XmlElement): XmlUnsigned {
  const all = unsignedProperties(signature);
  const listed = all.slice(0, MOST_PROPERTIES);
  const value = element(signature, 'SignatureValue');
  const valueBy = value && canonicalOf(value, { ancestors: [root, signature] });
  const stamps = listed.flatMap((each) => {
    const kind = Object.hasOwn(STAMPS, each.local) ? STAMPS[each.local] : undefined;
    return kind ? [stampOf(kind, each, coveredBy(kind, each, valueBy))] : [];
  });
  const values = listed.filter(({ local }) => VALUES.has(local));
  const named = (local: string, most: number) =>
    values
      .flatMap((each) => [...walk(each)].filter((inner) => inner.local === local))
      .slice(0, most)
      .map(encapsulated);
  const certificates = named('EncapsulatedX509Certificate', MOST_CERTIFICATES);
  const ocsp = named('EncapsulatedOCSPValue', MOST_REVOCATIONS);
  const crls = named('EncapsulatedCRLValue', MOST_REVOCATIONS);
  const present = (each: Uint8Array | null): each is Uint8Array => each !== null;
  return {
    stamps,
    certificates: certificates.filter(present),
    revocation: {
      ocsp: ocsp.filter(present),
      crls: crls.filter(present),
      unreadable: [...ocsp, ...crls].includes(null) || named('OtherValue', 1).length > 0,
    },
    unreadable: all.length > MOST_PROPERTIES,
    counterSignatures: counterSignatures(signature).length,
  };
}

/** A time-stamp over the signature covers its value in canonical form (§5.3); of the others nothing is told. */
function coveredBy(
  kind: XmlStamp['kind'],
  stamp: XmlElement,
  valueBy: CanonicalBy | null,
): string | null {
  if (kind !== 'signatureTimeStamp' || !valueBy || isExplicit(stamp)) return null;
  return valueBy(methodIn(stamp));
}

/** The mechanism that lists what is covered (§5.1.4.3) is not read. */
const isExplicit = (stamp: XmlElement): boolean =>
  below(stamp, 'Include').length > 0 || below(stamp, 'ReferenceInfo').length > 0;

const methodIn = (stamp: XmlElement): XmlElement | null =>
  element(stamp, 'CanonicalizationMethod', DS);

/**
 * Time-stamps over the document before it was signed (§5.2.8). `contentBy` gives the octets of the
 * document as such a time-stamp covers them.
 */
export const contentStamps = (properties: XmlElement, contentBy: CanonicalBy): XmlStamp[] =>
  below(properties, 'SignedDataObjectProperties')
    .flatMap(({ children }) =>
      children.filter((each): each is XmlElement => typeof each !== 'string'),
    )
    .filter(({ local }) => CONTENT_STAMPS.has(local))
    .slice(0, MOST_PROPERTIES)
    .map((each) =>
      stampOf('contentTimeStamp', each, isExplicit(each) ? null : contentBy(methodIn(each))),
    );

function stampOf(kind: XmlStamp['kind'], node: XmlElement, covered: string | null): XmlStamp {
  const tokens = below(node, 'EncapsulatedTimeStamp');
  const inDer = tokens.filter((each) => [null, DER].includes(attributeOf(each, 'Encoding')));
  const other = below(node, 'XMLTimeStamp').length > 0 || inDer.length < tokens.length;
  return {
    kind,
    count: tokens.length,
    tokens:
      tokens.length === 0 && !other
        ? [null]
        : inDer.slice(0, MOST_TOKENS).map((each) => base64Of(each)),
    covered,
    unread: other,
  };
}

const encapsulated = (node: XmlElement): Uint8Array | null =>
  [null, DER].includes(attributeOf(node, 'Encoding')) ? base64Of(node) : null;

const base64Of = (node: XmlElement): Uint8Array | null =>
  readBase64(textOf(node).replaceAll(/\s+/g, ''));

/** The digest by which the signed properties name the certificate (§5.2.2): that of their first entry. */
export function namedCertificate(
  properties: XmlElement,
): { hash: string | null; value: Uint8Array } | null {
  const reference = [...walk(properties)].find(({ local }) => local === 'CertDigest');
  if (!reference) return null;
  const digest = [...walk(reference)];
  const name = attributeOf(
    digest.find(({ local }) => local === 'DigestMethod') ?? null,
    'Algorithm',
  );
  const value = textOf(digest.find(({ local }) => local === 'DigestValue') ?? null);
  const hash = name !== null && Object.hasOwn(DIGESTS, name) ? (DIGESTS[name] ?? null) : null;
  return { hash, value: Buffer.from(value, 'base64') };
}

/** `SigningTime`, milliseconds; never proof. */
export function claimedAt(properties: XmlElement): number | null {
  const [signed] = below(properties, 'SignedSignatureProperties');
  const [written] = below(signed ?? null, 'SigningTime');
  const at = Date.parse(textOf(written ?? null));
  return Number.isNaN(at) ? null : at;
}
