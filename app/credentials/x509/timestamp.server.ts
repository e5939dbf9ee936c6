/** Time-stamp tokens (RFC 3161, RFC 5816): a CMS signature (RFC 5652) over a TSTInfo. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { digestOf, type KnownDigest, type Verdict, verifySigned } from './algorithms.server';
import { type Certificate, parseCertificate } from './certificate.server';
import {
  children,
  DerError,
  type DerNode,
  hexOf,
  oidOf,
  onDerError,
  only,
  part,
  preciseTimeOf,
  readDer,
} from './der';
import { extensionsOf } from './extensions';
import { attributesOf, nameKey } from './names';

export interface Timestamp {
  /** Milliseconds since epoch. */
  genTime: number;
  imprint: { digest: KnownDigest; value: Uint8Array };
  /** The TSTInfo sets a condition that is not understood here. */
  unknownCritical: boolean;
  /** Certificates that came along, unproven. */
  certificates: readonly Certificate[];
  signer: Signer;
  /** DER of the TSTInfo: what the signature covers through its messageDigest. */
  content: Uint8Array;
}

interface Signer {
  /** Who signed: by issuer and serial number, or by key identifier. */
  issuerKey: string | null;
  serial: string | null;
  keyId: Uint8Array | null;
  digest: DerNode;
  /** The signed attributes as they are signed, a SET OF. */
  signedBytes: Uint8Array;
  attributes: ReadonlyMap<string, DerNode>;
  algorithm: DerNode;
  value: Uint8Array;
}

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

const MOST_BYTES = 131_072;
const MOST_CERTIFICATES = 10;

/** Null where the bytes are no time-stamp token that can be read. */
export function readTimestamp(der: Uint8Array): Timestamp | null {
  return der.length > MOST_BYTES ? null : onDerError(() => readToken(der), null);
}

function readToken(der: Uint8Array): Timestamp {
  const outer = children(readDer(der));
  if (oidOf(part(outer, 0)) !== OID.signedData) throw new DerError('not SignedData');
  const fields = children(only(part(outer, 1, 0xa0)));
  const [type, wrapped] = children(part(fields, 2, 0x30));
  if (!type || !wrapped || oidOf(type) !== OID.tstInfo) throw new DerError('not a TSTInfo');
  const content = part(children(wrapped), 0, 0x04).content;
  const certificates = fields.find(({ tag }) => tag === 0xa0);
  // RFC 3161 §2.4.2: no signature but the authority's own.
  const signer = only(part(fields, fields.length - 1, 0x31));
  return {
    ...readInfo(content),
    certificates: (certificates ? children(certificates) : [])
      .slice(0, MOST_CERTIFICATES)
      .flatMap(({ raw }) => parseCertificate(raw) ?? []),
    signer: readSigner(signer),
    content,
  };
}

function readInfo(der: Uint8Array): Pick<Timestamp, 'genTime' | 'imprint' | 'unknownCritical'> {
  const fields = children(readDer(der));
  const [algorithm, value] = children(part(fields, 2, 0x30));
  if (!algorithm || value?.tag !== 0x04) throw new DerError('messageImprint');
  const extensions = fields.find(({ tag }) => tag === 0xa1);
  return {
    genTime: preciseTimeOf(part(fields, 4, 0x18)),
    imprint: { digest: digestOf(algorithm), value: value.content },
    // Implicitly tagged: the field itself is the list of extensions.
    unknownCritical: [...extensionsOf(extensions).values()].some(({ critical }) => critical),
  };
}

function readSigner(info: DerNode): Signer {
  const fields = children(info);
  const id = part(fields, 1);
  const attributes = part(fields, 3, 0xa0);
  const signedBytes = Buffer.from(attributes.raw);
  signedBytes[0] = 0x31;
  return {
    ...signerId(id),
    digest: part(fields, 2, 0x30),
    signedBytes,
    attributes: attributesByOid(attributes),
    algorithm: part(fields, 4, 0x30),
    value: part(fields, 5, 0x04).content,
  };
}

function signerId(id: DerNode): Pick<Signer, 'issuerKey' | 'serial' | 'keyId'> {
  if (id.tag === 0x80) return { issuerKey: null, serial: null, keyId: id.content };
  const [issuer, serial] = children(id);
  if (!issuer || !serial) throw new DerError('signer');
  return { issuerKey: nameKey(attributesOf(issuer)), serial: hexOf(serial), keyId: null };
}

/** Each attribute's only value; one that stands twice is an error. */
function attributesByOid(set: DerNode): Map<string, DerNode> {
  const found = new Map<string, DerNode>();
  for (const attribute of children(set)) {
    const [type, values] = children(attribute);
    if (!type || !values) throw new DerError('attribute');
    const oid = oidOf(type);
    if (found.has(oid)) throw new DerError('attribute twice');
    found.set(oid, only(values));
  }
  return found;
}

/** The authority's certificate among those at hand, by the signed reference to it. May throw DerError. */
export function findSigner(
  timestamp: Timestamp,
  pool: readonly Certificate[],
): Certificate | 'none' | 'unreferenced' {
  const reference = referenceOf(timestamp.signer);
  if (!reference) return 'unreferenced';
  const at = [...timestamp.certificates, ...pool].find((each) => {
    const digest = createHash(reference.digest).update(each.der).digest();
    return digest.length === reference.value.length && timingSafeEqual(digest, reference.value);
  });
  if (!at) return 'none';
  const { issuerKey, serial } = timestamp.signer;
  const named = issuerKey === null || (at.issuerKey === issuerKey && at.serial === serial);
  return named ? at : 'unreferenced';
}

interface Reference {
  digest: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  value: Uint8Array;
}

/** signingCertificateV2, else signingCertificate (RFC 5035 §3–4): their first entry is the signer's. */
function referenceOf({ attributes }: Signer): Reference | null {
  const second = attributes.get(OID.signingCertificateV2);
  const value = second ?? attributes.get(OID.signingCertificate);
  const [list] = value ? children(value) : [];
  const [entry] = list ? children(list) : [];
  const [head, next] = entry ? children(entry) : [];
  if (head?.tag === 0x04) return { digest: second ? 'sha256' : 'sha1', value: head.content };
  const digest = second && head ? digestOf(head) : 'unsupported';
  return next?.tag === 0x04 && digest !== 'weak' && digest !== 'unsupported'
    ? { digest, value: next.content }
    : null;
}

/** Whether the token is what this authority signed (RFC 5652 §5.4, §5.6). May throw DerError. */
export function verifyTimestamp({ signer, content }: Timestamp, authority: Certificate): Verdict {
  const type = signer.attributes.get(OID.contentType);
  const stated = signer.attributes.get(OID.messageDigest);
  if (!type || oidOf(type) !== OID.tstInfo || stated?.tag !== 0x04) return 'bad';
  const digest = digestOf(signer.digest);
  if (digest === 'weak' || digest === 'unsupported') return digest;
  const actual = createHash(digest).update(content).digest();
  if (!actual.equals(stated.content)) return 'bad';
  return verifySigned({
    algorithm: signer.algorithm,
    data: signer.signedBytes,
    value: signer.value,
    key: authority.publicKey,
    digest,
  });
}
