/**
 * XAdES signatures over a transcript, with keys made anew. The canonical forms are another
 * implementation's (xml-crypto over xmldom), so that two must agree on each.
 */
import { createHash, sign } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { C14nCanonicalization, ExclusiveCanonicalization, findAncestorNs } from 'xml-crypto';
import type { Identity } from '~/credentials/seal/certificates.server';
import { type C14N, EXC_C14N } from './elmo';

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const XADES = 'http://uri.etsi.org/01903/v1.3.2#';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';

export interface XadesOptions {
  by: Identity;
  signedAt: number;
  /** By which canonical form everything is digested. */
  method?: typeof C14N | typeof EXC_C14N;
  hash?: 'sha256' | 'sha384' | 'sha512';
  /** ECDSA as DER instead of r||s. */
  derValue?: boolean;
  /** The certificate that the signed properties name; default: the signer's. */
  names?: Buffer;
  /** By which digest it is named. */
  namedBy?: string;
  /** In KeyInfo; default: the signer's. */
  certificates?: readonly Buffer[];
  /** Over the document, before it is signed. */
  contentStamp?: (document: string) => Buffer;
  /** Unsigned properties, made from the canonical signature value. */
  unsigned?: readonly ((signatureValue: string) => string)[];
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const digestOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');

/** The canonical text of the only element of a local name in a document. */
function canonical(xml: string, local: string, method: string): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const xpath = `//*[local-name(.)='${local}']`;
  const node = document.getElementsByTagNameNS('*', local)[0];
  const ancestorNamespaces = findAncestorNs(document as never, xpath);
  const form = method === EXC_C14N ? new ExclusiveCanonicalization() : new C14nCanonicalization();
  return String(form.process(node as never, { ancestorNamespaces }));
}

/** The document with an enveloped XAdES signature at its end. */
export function signXades(xml: string, options: XadesOptions): string {
  const { method = EXC_C14N } = options;
  const document = canonical(xml, 'elmo', method);
  const within = (signature: string) => xml.replace('</elmo>', `${signature}</elmo>`);
  const properties = signedProperties(document, options);
  const draft = signature({ options, info: '', value: '', properties, unsigned: '' });
  const info = signedInfo(options, [
    digestOf(document),
    digestOf(canonical(within(draft), 'SignedProperties', method)),
  ]);
  const parts = { options, info, properties };
  const signed = canonical(
    within(signature({ ...parts, value: '', unsigned: '' })),
    'SignedInfo',
    method,
  );
  const value = valueOver(signed, options);
  const plain = within(signature({ ...parts, value, unsigned: '' }));
  const over = canonical(plain, 'SignatureValue', method);
  const unsigned = (options.unsigned ?? []).map((make) => make(over)).join('');
  return within(signature({ ...parts, value, unsigned }));
}

function valueOver(text: string, { by, hash = 'sha256', derValue }: XadesOptions): string {
  const data = Buffer.from(text, 'utf8');
  const isEc = by.privateKey.asymmetricKeyType === 'ec';
  return base64(
    isEc
      ? sign(hash, data, { key: by.privateKey, dsaEncoding: derValue ? 'der' : 'ieee-p1363' })
      : sign(hash, data, by.privateKey),
  );
}

function signedInfo({ by, hash = 'sha256', method = EXC_C14N }: XadesOptions, digests: string[]) {
  const kind = by.privateKey.asymmetricKeyType === 'ec' ? 'ecdsa' : 'rsa';
  const transform = (algorithm: string) => `<ds:Transform Algorithm="${algorithm}"/>`;
  const reference = (attributes: string, transforms: string, digest = '') =>
    `<ds:Reference ${attributes}><ds:Transforms>${transforms}</ds:Transforms><ds:DigestMethod Algorithm="${SHA256}"/><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`;
  return [
    `<ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${method}"/>`,
    `<ds:SignatureMethod Algorithm="${MORE}${kind}-${hash}"/>`,
    reference(
      'Id="r-document" URI=""',
      transform(`${DS}enveloped-signature`) + transform(method),
      digests[0],
    ),
    reference(
      'Type="http://uri.etsi.org/01903#SignedProperties" URI="#signed-properties"',
      transform(method),
      digests[1],
    ),
    '</ds:SignedInfo>',
  ].join('');
}

function signedProperties(document: string, options: XadesOptions): string {
  const { by, names = by.certificate, namedBy = SHA256, contentStamp } = options;
  const digest = createHash('sha256').update(names).digest('base64');
  const stamp = contentStamp
    ? `<xades:SignedDataObjectProperties><xades:AllDataObjectsTimeStamp>${token(contentStamp(document))}</xades:AllDataObjectsTimeStamp></xades:SignedDataObjectProperties>`
    : '';
  return [
    '<xades:SignedProperties Id="signed-properties"><xades:SignedSignatureProperties>',
    `<xades:SigningTime>${new Date(options.signedAt).toISOString()}</xades:SigningTime>`,
    `<xades:SigningCertificateV2><xades:Cert><xades:CertDigest><ds:DigestMethod Algorithm="${namedBy}"/>`,
    `<ds:DigestValue>${digest}</ds:DigestValue></xades:CertDigest></xades:Cert></xades:SigningCertificateV2>`,
    `</xades:SignedSignatureProperties>${stamp}</xades:SignedProperties>`,
  ].join('');
}

interface SignatureParts {
  options: XadesOptions;
  info: string;
  value: string;
  properties: string;
  unsigned: string;
}

function signature({ options, info, value, properties, unsigned }: SignatureParts): string {
  const { by, certificates = [by.certificate] } = options;
  const listed = certificates.map(
    (each) => `<ds:X509Certificate>${base64(each)}</ds:X509Certificate>`,
  );
  const later = unsigned
    ? `<xades:UnsignedProperties><xades:UnsignedSignatureProperties>${unsigned}</xades:UnsignedSignatureProperties></xades:UnsignedProperties>`
    : '';
  return [
    `<ds:Signature xmlns:ds="${DS}" Id="signature">${info}`,
    `<ds:SignatureValue Id="value">${value}</ds:SignatureValue>`,
    listed.length > 0
      ? `<ds:KeyInfo><ds:X509Data>${listed.join('')}</ds:X509Data></ds:KeyInfo>`
      : '',
    `<ds:Object><xades:QualifyingProperties xmlns:xades="${XADES}" Target="#signature">`,
    `${properties}${later}</xades:QualifyingProperties></ds:Object></ds:Signature>`,
  ].join('');
}

/** As lines, the way documents carry it. */
const token = (bytes: Uint8Array): string =>
  `<xades:EncapsulatedTimeStamp>${base64(bytes).replace(/.{76}/g, '$&\n')}</xades:EncapsulatedTimeStamp>`;

const METHOD = (algorithm: string) => `<ds:CanonicalizationMethod Algorithm="${algorithm}"/>`;

/** A time-stamp over the signature, by an exclusive canonical form unless another is named. */
export const xmlStamped =
  (stampOver: (pieces: string[]) => Buffer, method: string = EXC_C14N, more = '') =>
  (signatureValue: string): string =>
    `<xades:SignatureTimeStamp>${more}${METHOD(method)}${token(stampOver([signatureValue]))}</xades:SignatureTimeStamp>`;

const wrapped = (outer: string, inner: string, list: readonly Uint8Array[] = []) =>
  list.length === 0
    ? ''
    : `<xades:${outer}>${list.map((each) => `<xades:${inner}>${base64(each)}</xades:${inner}>`).join('')}</xades:${outer}>`;

/** Revocation data beside the signature. */
export const xmlRevocations =
  (data: { ocsp?: readonly Buffer[]; crls?: readonly Buffer[] }) => (): string =>
    `<xades:RevocationValues>${wrapped('CRLValues', 'EncapsulatedCRLValue', data.crls)}${wrapped('OCSPValues', 'EncapsulatedOCSPValue', data.ocsp)}</xades:RevocationValues>`;

/** Certificates beside the signature. */
export const xmlCertificates =
  (...list: readonly Buffer[]) =>
  (): string =>
    wrapped('CertificateValues', 'EncapsulatedX509Certificate', list);
