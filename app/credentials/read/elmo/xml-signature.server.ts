/**
 * The enveloped XML signature of a document (W3C XML Signature 1.1 §4, as EMREX ELMO asks for it),
 * taken apart. What is read from the document is read again from the very text that the signature's
 * reference digests, so nothing can be shown that is not covered.
 */
import { createHash } from 'node:crypto';
import type { Fault } from '../../fault';
import { canonicalXml, inclusiveXml } from '../../trust/lists/canonical-xml.server';
import {
  attributeOf,
  element,
  elements,
  parseXmlText,
  textOf,
  walk,
  type XmlElement,
} from '../../trust/lists/xml-tree.server';
import type { XmlSeal } from '../credential-file';
import {
  canonicalOf,
  claimedAt,
  contentStamps,
  counterSignatures,
  DIGESTS,
  DS,
  EXCLUSIVE,
  INCLUSIVE,
  namedCertificate,
  signedPropertiesOf,
  unsignedOf,
} from './xades.server';

const ENVELOPED = `${DS}enveloped-signature`;
const SIGNED_PROPERTIES = 'http://uri.etsi.org/01903#SignedProperties';

const WEAK = /(?:sha1|md5|#dsa)/i;
const MOST_CERTIFICATES = 10;
/** The document, and the signature's own properties. */
const MOST_REFERENCES = 2;

export interface SignedDocument {
  /** The document without its signature, as the signature covers it. */
  content: XmlElement;
  seal: XmlSeal | null;
}

/** The document and its signature: the only one but those over itself, directly below the root. */
export function openSignedXml(root: XmlElement): SignedDocument {
  const everywhere = [...walk(root)].filter(
    (each) => each.local === 'Signature' && each.uri === DS,
  );
  const [signature, ...more] = everywhere;
  if (!signature) return { content: root, seal: null };
  const { text, seal } = takeApart(root, signature);
  const overIt = new Set(counterSignatures(signature).flatMap((each) => [...walk(each)]));
  if (more.some((each) => !overIt.has(each)) || !root.children.includes(signature))
    return { content: root, seal: spoilt(seal, 'seal.xml.misplaced') };
  const again = parseXmlText(text);
  return again.ok
    ? { content: again.root, seal }
    : { content: root, seal: spoilt(seal, 'seal.xml.not-covering') };
}

const spoilt = (seal: XmlSeal, code: Fault['code']): XmlSeal => ({
  ...seal,
  digestsHold: false,
  faults: [{ code, evidence: {} }, ...seal.faults],
});

function takeApart(root: XmlElement, signature: XmlElement): { text: string; seal: XmlSeal } {
  const info = element(signature, 'SignedInfo');
  const references = elements(info, 'Reference');
  const whole = references.find((each) => attributeOf(each, 'URI') === '') ?? null;
  const text =
    methodOf(whole) === EXCLUSIVE
      ? canonicalXml(root, signature)
      : inclusiveXml(root, { leaveOut: signature });
  const others = references.filter((each) => each !== whole).slice(0, MOST_REFERENCES);
  const properties = others.length > 0 ? signedPropertiesOf(signature) : null;
  const digested = [
    ...(whole ? [digestFault(whole, text)] : []),
    ...others.map((each) => propertiesFault(each, properties, root)),
  ];
  const broken = digested.some((each) => each === 'broken');
  const faults = [
    ...shapeFaults(info, references, whole),
    ...digested.flatMap((each): Fault[] => (each === null || each === 'broken' ? [] : [each])),
  ];
  const contentBy =
    whole && transformsOf(whole).length > 1
      ? () => text
      : canonicalOf(root, { leaveOut: signature });
  return {
    text,
    seal: {
      algorithm: attributeOf(element(info, 'SignatureMethod'), 'Algorithm'),
      signed: info ? infoText(info, [root, signature]) : '',
      value: Buffer.from(textOf(element(signature, 'SignatureValue')), 'base64'),
      digestsHold: !broken && faults.length === 0,
      certificates: certificatesOf(signature),
      named: properties && namedCertificate(properties),
      claimedAt: properties && claimedAt(properties),
      hasProperties: properties !== null,
      contentStamps: properties ? contentStamps(properties, contentBy) : [],
      unsigned: unsignedOf(root, signature),
      faults,
    },
  };
}

/** SignedInfo as it is signed: by the method that itself names. */
function infoText(info: XmlElement, ancestors: readonly XmlElement[]): string {
  return methodName(info) === EXCLUSIVE ? canonicalXml(info) : inclusiveXml(info, { ancestors });
}

const methodName = (info: XmlElement | null): string | null =>
  attributeOf(element(info, 'CanonicalizationMethod'), 'Algorithm');

function shapeFaults(
  info: XmlElement | null,
  references: readonly XmlElement[],
  whole: XmlElement | null,
): Fault[] {
  const method = methodName(info);
  const algorithm = attributeOf(element(info, 'SignatureMethod'), 'Algorithm') ?? '';
  const covering = whole && references.length <= MOST_REFERENCES && transformsFit(whole);
  return [
    ...(method === INCLUSIVE || method === EXCLUSIVE ? [] : [unknown(method)]),
    ...(hasElements(element(info, 'CanonicalizationMethod')) ? [unknown(method)] : []),
    ...(WEAK.test(algorithm) ? [weak(algorithm)] : []),
    ...(covering ? [] : [{ code: 'seal.xml.not-covering', evidence: {} } as const]),
  ];
}

/** The last part of an algorithm's address, for people. */
export const shortName = (address: string | null): string =>
  (/[^#/]{1,60}$/.exec(address ?? '') ?? ['?'])[0];

const unknown = (algorithm: string | null): Fault => ({
  code: 'seal.header.algorithm-unknown',
  evidence: { alg: shortName(algorithm) },
});

const weak = (algorithm: string): Fault => ({
  code: 'seal.integrity.weak',
  evidence: { alg: shortName(algorithm) },
});

const transformsOf = (reference: XmlElement | null): XmlElement[] =>
  elements(element(reference, 'Transforms'), 'Transform');

/** Enveloped first; then at most one canonicalisation without parameters (XML Signature §6.6). */
function transformsFit(whole: XmlElement): boolean {
  const [first, second, ...more] = transformsOf(whole);
  const method = attributeOf(second ?? null, 'Algorithm');
  return (
    attributeOf(first ?? null, 'Algorithm') === ENVELOPED &&
    more.length === 0 &&
    !hasElements(first ?? null) &&
    !hasElements(second ?? null) &&
    (second === undefined || method === INCLUSIVE || method === EXCLUSIVE)
  );
}

/** How a reference's octets are made: without a word of it, inclusively (§4.4.3.2). */
function methodOf(reference: XmlElement | null): string {
  return attributeOf(transformsOf(reference).at(-1) ?? null, 'Algorithm') === EXCLUSIVE
    ? EXCLUSIVE
    : INCLUSIVE;
}

const hasElements = (node: XmlElement | null): boolean =>
  node?.children.some((each) => typeof each !== 'string') ?? false;

function digestFault(reference: XmlElement, text: string): Fault | 'broken' | null {
  const name = attributeOf(element(reference, 'DigestMethod'), 'Algorithm') ?? '';
  const hash = Object.hasOwn(DIGESTS, name) ? DIGESTS[name] : undefined;
  if (!hash) return WEAK.test(name) ? weak(name) : unknown(name);
  const stated = Buffer.from(textOf(element(reference, 'DigestValue')), 'base64');
  return createHash(hash).update(text, 'utf8').digest().equals(stated) ? null : 'broken';
}

/** Beside the document only the signature's own SignedProperties (ETSI EN 319 132-1 §4.3.1). */
function propertiesFault(
  reference: XmlElement,
  properties: XmlElement | null,
  root: XmlElement,
): Fault | 'broken' | null {
  const id = attributeOf(reference, 'URI')?.slice(1) ?? '';
  const targets = [...walk(root)].filter((each) =>
    each.attributes.some(({ local, value }) => /^id$/i.test(local) && value === id),
  );
  const [target] = targets;
  if (
    !target ||
    target !== properties ||
    targets.length > 1 ||
    attributeOf(reference, 'Type') !== SIGNED_PROPERTIES
  )
    return { code: 'seal.xml.not-covering', evidence: {} };
  const transforms = transformsOf(reference);
  if (transforms.length > 1 || transforms.some(hasElements)) return unknown(methodOf(reference));
  const text =
    methodOf(reference) === EXCLUSIVE
      ? canonicalXml(target)
      : inclusiveXml(target, { ancestors: ancestorsOf(root, target) });
  return digestFault(reference, text);
}

function ancestorsOf(root: XmlElement, target: XmlElement): XmlElement[] {
  const next = root.children.find(
    (each): each is XmlElement => typeof each !== 'string' && [...walk(each)].includes(target),
  );
  return !next || next === target ? [root] : [root, ...ancestorsOf(next, target)];
}

/** What KeyInfo brings along; whom it is believed for is decided elsewhere. */
function certificatesOf(signature: XmlElement): Uint8Array[] {
  return elements(element(signature, 'KeyInfo'), 'X509Data')
    .flatMap((data) => elements(data, 'X509Certificate'))
    .slice(0, MOST_CERTIFICATES)
    .map((each) => Buffer.from(textOf(each), 'base64'));
}
