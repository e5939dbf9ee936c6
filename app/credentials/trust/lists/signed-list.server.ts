import { constants, createHash, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { canonicalXml } from './canonical-xml.server';
import {
  attributeOf,
  element,
  elements,
  parseXml,
  parseXmlText,
  textOf,
  walk,
  type XmlElement,
  type XmlFault,
} from './xml-tree.server';

/** The largest list met has 5 MB. */
export const MOST_LIST_BYTES = 16 * 1024 * 1024;

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const TSL = 'http://uri.etsi.org/02231/v2#';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = `${DS}enveloped-signature`;
const SIGNED_PROPERTIES = 'http://uri.etsi.org/01903#SignedProperties';

const DIGESTS: Readonly<Record<string, string>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
};

type Scheme = { hash: string; kind: 'rsa' | 'pss' | 'ec' };
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const MORE_2007 = 'http://www.w3.org/2007/05/xmldsig-more#';
const SIGNATURES: Readonly<Record<string, Scheme>> = Object.fromEntries(
  ['sha256', 'sha384', 'sha512'].flatMap((hash): [string, Scheme][] => [
    [`${MORE}rsa-${hash}`, { hash, kind: 'rsa' }],
    [`${MORE}ecdsa-${hash}`, { hash, kind: 'ec' }],
    [`${MORE_2007}${hash}-rsa-MGF1`, { hash, kind: 'pss' }],
  ]),
);

export type SignatureFault =
  | XmlFault
  | 'not-a-list'
  | 'no-signature'
  | 'several-signatures'
  | 'signature-misplaced'
  | 'not-covering'
  | 'algorithm'
  | 'signer-not-pinned'
  | 'broken';

/** A list whose signature has a sound shape; nothing of it is believed before `signedBy`. */
export interface OpenedList {
  readonly ok: true;
  /** What the file calls itself, to put files in order: never a value to rely on. */
  readonly claimsListOfLists: boolean;
  /**
   * The root read again from the very bytes that were digested, if the signature holds under one
   * of these certificates (DER). The key is theirs; the file only says which of them it means.
   */
  signedBy(certificates: readonly Uint8Array[]): SignedRoot | SignedFault;
}
export interface SignedRoot {
  readonly ok: true;
  readonly root: XmlElement;
  /** SHA-256 of the signer's certificate, hexadecimal. */
  readonly signer: string;
}
export interface SignedFault {
  readonly ok: false;
  readonly fault: SignatureFault;
}

const no = (fault: SignatureFault): SignedFault => ({ ok: false, fault });

/** Takes a trusted list apart (ETSI TS 119 612 annex B.1). Never throws for the bytes. */
export function openSignedList(bytes: Uint8Array): OpenedList | SignedFault {
  const parsed = parseXml(bytes, MOST_LIST_BYTES);
  if (!parsed.ok) return no(parsed.fault);
  const { root } = parsed;
  if (root.local !== 'TrustServiceStatusList' || root.uri !== TSL) return no('not-a-list');
  const everywhere = [...walk(root)].filter(
    (each) => each.local === 'Signature' && each.uri === DS,
  );
  const [signature, ...more] = everywhere;
  if (!signature) return no('no-signature');
  if (more.length > 0) return no('several-signatures');
  if (!root.children.includes(signature)) return no('signature-misplaced');
  const type = textOf(element(element(root, 'SchemeInformation'), 'TSLType'));
  return {
    ok: true,
    claimsListOfLists: type.endsWith('/EUlistofthelists'),
    signedBy: (certificates) => judge(root, signature, certificates),
  };
}

function judge(
  root: XmlElement,
  signature: XmlElement,
  certificates: readonly Uint8Array[],
): SignedRoot | SignedFault {
  const info = element(signature, 'SignedInfo');
  const scheme = schemeOf(info);
  if (!info || !scheme) return no('algorithm');
  const signer = signerAmong(certificates, signature);
  if (!signer) return no('signer-not-pinned');
  const value = Buffer.from(textOf(element(signature, 'SignatureValue')), 'base64');
  if (!holds(scheme, signer.publicKey, Buffer.from(canonicalXml(info), 'utf8'), value))
    return no('broken');
  const covered = coveredText(root, signature, info);
  if (!covered.ok) return covered;
  const again = parseXmlText(covered.text);
  if (!again.ok) return no(again.fault);
  return { ok: true, root: again.root, signer: sha256Of(signer.raw) };
}

function schemeOf(info: XmlElement | null): Scheme | null {
  const method = element(info, 'CanonicalizationMethod');
  if (attributeOf(method, 'Algorithm') !== EXCLUSIVE || hasElements(method)) return null;
  const name = attributeOf(element(info, 'SignatureMethod'), 'Algorithm') ?? '';
  return Object.hasOwn(SIGNATURES, name) ? (SIGNATURES[name] ?? null) : null;
}

const hasElements = (node: XmlElement | null): boolean =>
  node?.children.some((each) => typeof each !== 'string') ?? false;

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The one of our own certificates that KeyInfo names in full (TS 119 612 §B.1 asks for it). */
function signerAmong(
  certificates: readonly Uint8Array[],
  signature: XmlElement,
): X509Certificate | null {
  const named = elements(element(signature, 'KeyInfo'), 'X509Data')
    .flatMap((data) => elements(data, 'X509Certificate'))
    .map((each) => sha256Of(Buffer.from(textOf(each), 'base64')));
  const own = certificates.find((each) => named.includes(sha256Of(each)));
  if (!own) return null;
  try {
    return new X509Certificate(own);
  } catch {
    return null;
  }
}

function holds({ hash, kind }: Scheme, key: KeyObject, data: Buffer, value: Buffer): boolean {
  const type = key.asymmetricKeyType;
  try {
    if (kind === 'ec')
      return type === 'ec' && verify(hash, data, { key, dsaEncoding: 'ieee-p1363' }, value);
    if (type !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) return false;
    const padding = kind === 'pss' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
    return verify(hash, data, { key, padding }, value);
  } catch {
    return false;
  }
}

/**
 * The canonical text of the whole document but the signature, if SignedInfo digests exactly that,
 * and beside it at most the signature's own SignedProperties (ETSI EN 319 132-1 §4.3.1).
 */
function coveredText(
  root: XmlElement,
  signature: XmlElement,
  info: XmlElement,
): { ok: true; text: string } | SignedFault {
  const references = elements(info, 'Reference');
  const [whole, ...others] = references.filter((each) => attributeOf(each, 'URI') === '');
  if (!whole || others.length > 0 || references.length > 2) return no('not-covering');
  if (!transformsAre(whole, [ENVELOPED, EXCLUSIVE])) return no('algorithm');
  const text = canonicalXml(root, signature);
  const own = digestHolds(whole, text);
  if (own !== true) return no(own);
  for (const each of references) {
    if (each === whole) continue;
    const fault = propertiesFault(each, signature);
    if (fault) return no(fault);
  }
  return { ok: true, text };
}

function propertiesFault(reference: XmlElement, signature: XmlElement): SignatureFault | null {
  const id = attributeOf(reference, 'URI')?.slice(1) ?? '';
  const targets = [...walk(signature)].filter((each) => attributeOf(each, 'Id') === id);
  const [target] = targets;
  if (attributeOf(reference, 'Type') !== SIGNED_PROPERTIES || !target || targets.length > 1)
    return 'not-covering';
  if (target.local !== 'SignedProperties') return 'not-covering';
  if (!transformsAre(reference, [EXCLUSIVE])) return 'algorithm';
  const own = digestHolds(reference, canonicalXml(target));
  return own === true ? null : own;
}

function transformsAre(reference: XmlElement, wanted: readonly string[]): boolean {
  const transforms = elements(element(reference, 'Transforms'), 'Transform');
  return (
    transforms.length === wanted.length &&
    transforms.every(
      (each, index) => attributeOf(each, 'Algorithm') === wanted[index] && !hasElements(each),
    )
  );
}

function digestHolds(reference: XmlElement, text: string): true | 'algorithm' | 'broken' {
  const name = attributeOf(element(reference, 'DigestMethod'), 'Algorithm') ?? '';
  const hash = Object.hasOwn(DIGESTS, name) ? DIGESTS[name] : undefined;
  if (!hash) return 'algorithm';
  const digest = createHash(hash).update(text, 'utf8').digest();
  const stated = Buffer.from(textOf(element(reference, 'DigestValue')), 'base64');
  return digest.equals(stated) ? true : 'broken';
}
