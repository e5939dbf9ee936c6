/** OCSP answers (RFC 6960) and certificate revocation lists (RFC 5280 §5), taken apart once. */
import { type Certificate, parseCertificate } from './certificate.server';
import {
  bitsOf,
  children,
  DerError,
  type DerNode,
  eachChild,
  hexOf,
  integerOf,
  oidOf,
  onDerError,
  only,
  part,
  readDer,
  timeOf,
} from './der';
import { type Extensions, extensionsOf, extensionValue } from './extensions';
import { attributesOf, nameKey } from './names';

/** What is signed, by what algorithm, and the signature. */
export interface SignedPart {
  data: Uint8Array;
  algorithm: DerNode;
  value: Uint8Array;
}

/** How one certificate's entry stands. Times in milliseconds. */
export interface Revoked {
  at: number;
  /** CRLReason (RFC 5280 §5.3.1); 0 where none is given. */
  reason: number;
  invalidFrom: number | null;
}

export interface OcspAnswer extends SignedPart {
  kind: 'ocsp';
  responderName: string | null;
  responderKeyHash: Uint8Array | null;
  producedAt: number;
  certificates: readonly Certificate[];
  entries: readonly OcspEntry[];
  /** The answer as a whole sets a condition that is not understood here. */
  unknownCritical: boolean;
}

export interface OcspEntry {
  digest: DerNode;
  nameHash: Uint8Array;
  keyHash: Uint8Array;
  serial: string;
  status: 'good' | 'unknown' | Revoked;
  thisUpdate: number;
  nextUpdate: number | null;
  /** Ended certificates are remembered back to here. */
  archiveFrom: number | null;
  /** The entry sets a condition that is not understood here. */
  unknownCritical: boolean;
}

export interface RevocationList extends SignedPart {
  kind: 'crl';
  issuerKey: string;
  thisUpdate: number;
  nextUpdate: number | null;
  extensions: Extensions;
  /** SEQUENCE OF entries; read only when it is asked. */
  entries: DerNode | null;
}

const OID = {
  basicResponse: '1.3.6.1.5.5.7.48.1.1',
  archiveCutoff: '1.3.6.1.5.5.7.48.1.6',
  nonce: '1.3.6.1.5.5.7.48.1.2',
  invalidityDate: '2.5.29.24',
  reason: '2.5.29.21',
} as const;

const MOST_CERTIFICATES = 10;
const MOST_ENTRIES = 50;

/** An OCSPResponse, or the BasicOCSPResponse inside one; null where it cannot be read. */
export const readOcsp = (der: Uint8Array): OcspAnswer | null =>
  onDerError(() => ocspOf(readDer(der)), null);

function ocspOf(node: DerNode): OcspAnswer {
  const [status, wrapped] = children(node);
  if (status?.tag !== 0x0a) return basicOf(node);
  if (status.content[0] !== 0 || !wrapped) throw new DerError('no successful answer');
  const [type, bytes] = children(only(wrapped));
  if (!type || !bytes || oidOf(type) !== OID.basicResponse) throw new DerError('no basic answer');
  return basicOf(readDer(bytes.content));
}

function basicOf(node: DerNode): OcspAnswer {
  const [tbs, algorithm, value, wrapped] = children(node);
  if (!tbs || !algorithm || !value) throw new DerError('BasicOCSPResponse');
  const fields = children(tbs).filter(({ tag }) => tag !== 0xa0);
  const responder = part(fields, 0);
  const conditions = fields.slice(3).find(({ tag }) => tag === 0xa1);
  const byName = responder.tag === 0xa1;
  return {
    kind: 'ocsp',
    data: tbs.raw,
    algorithm,
    value: bitsOf(value),
    responderName: byName ? nameKey(attributesOf(only(responder))) : null,
    responderKeyHash: byName ? null : only(responder).content,
    producedAt: timeOf(part(fields, 1, 0x18)),
    entries: children(part(fields, 2, 0x30))
      .slice(0, MOST_ENTRIES)
      .map(ocspEntryOf),
    certificates: (wrapped ? children(only(wrapped)) : [])
      .slice(0, MOST_CERTIFICATES)
      .flatMap(({ raw }) => parseCertificate(raw) ?? []),
    unknownCritical: hasUnknown(extensionsOf(conditions && only(conditions)), KNOWN_OF_ANSWER),
  };
}

/** The nonce of a question binds who asked it, not who reads the answer later. */
const KNOWN_OF_ANSWER = new Set<string>([OID.nonce]);
const KNOWN_OF_ENTRY = new Set<string>([OID.archiveCutoff, OID.reason, OID.invalidityDate]);

const hasUnknown = (extensions: Extensions, known: ReadonlySet<string>): boolean =>
  [...extensions].some(([oid, { critical }]) => critical && !known.has(oid));

function ocspEntryOf(node: DerNode): OcspEntry {
  const fields = children(node);
  const id = children(part(fields, 0, 0x30));
  const next = fields.find(({ tag }) => tag === 0xa0);
  const wrapped = fields.slice(3).find(({ tag }) => tag === 0xa1);
  const extensions = extensionsOf(wrapped ? only(wrapped) : undefined);
  const cutoff = extensionValue(extensions, OID.archiveCutoff);
  return {
    digest: part(id, 0, 0x30),
    nameHash: part(id, 1, 0x04).content,
    keyHash: part(id, 2, 0x04).content,
    serial: hexOf(part(id, 3, 0x02)),
    status: ocspStatusOf(part(fields, 1), extensions),
    thisUpdate: timeOf(part(fields, 2, 0x18)),
    nextUpdate: next ? timeOf(only(next)) : null,
    archiveFrom: cutoff ? timeOf(cutoff) : null,
    unknownCritical: hasUnknown(extensions, KNOWN_OF_ENTRY),
  };
}

function ocspStatusOf(node: DerNode, extensions: Extensions): OcspEntry['status'] {
  if (node.tag === 0x80) return 'good';
  if (node.tag !== 0xa1) return 'unknown';
  const [at, reason] = children(node);
  if (!at) throw new DerError('revokedInfo');
  return {
    at: timeOf(at),
    reason: reason ? enumeratedOf(only(reason)) : 0,
    invalidFrom: invalidFromOf(extensions),
  };
}

function enumeratedOf(node: DerNode): number {
  if (node.tag !== 0x0a) throw new DerError('no enumerated');
  return integerOf({ ...node, tag: 0x02 });
}

function invalidFromOf(extensions: Extensions): number | null {
  const value = extensionValue(extensions, OID.invalidityDate);
  return value ? timeOf(value) : null;
}

/** A CertificateList; null where it cannot be read. */
export const readCrl = (der: Uint8Array): RevocationList | null =>
  onDerError(() => crlOf(der), null);

function crlOf(der: Uint8Array): RevocationList {
  const [tbs, algorithm, value] = children(readDer(der));
  if (!tbs || !algorithm || !value) throw new DerError('CertificateList');
  const fields = children(tbs);
  const rest = fields[0]?.tag === 0x02 ? fields.slice(1) : fields;
  const isTime = (node: DerNode | undefined) => node?.tag === 0x17 || node?.tag === 0x18;
  const next = isTime(rest[3]) ? rest[3] : undefined;
  const after = rest.slice(next ? 4 : 3);
  const wrapped = after.find(({ tag }) => tag === 0xa0);
  return {
    kind: 'crl',
    data: tbs.raw,
    algorithm,
    value: bitsOf(value),
    issuerKey: nameKey(attributesOf(part(rest, 1, 0x30))),
    thisUpdate: timeOf(part(rest, 2)),
    nextUpdate: next ? timeOf(next) : null,
    extensions: extensionsOf(wrapped ? only(wrapped) : undefined),
    entries: after.find(({ tag }) => tag === 0x30) ?? null,
  };
}

export interface CrlEntry extends Revoked {
  /** Extensions of the entry that are critical and not understood. */
  unknownCritical: boolean;
}

const KNOWN_ENTRY_EXTENSIONS = new Set<string>([OID.reason, OID.invalidityDate]);

/** The entry of a serial number (hexadecimal); throws DerError where the list is broken. */
export function findCrlEntry(list: RevocationList, serial: string): CrlEntry | null {
  const entry = entriesBySerial(list).get(serial);
  if (!entry) return null;
  const fields = children(entry);
  const extensions = extensionsOf(fields[2]);
  const reason = extensionValue(extensions, OID.reason);
  return {
    at: timeOf(part(fields, 1)),
    reason: reason ? enumeratedOf(reason) : 0,
    invalidFrom: invalidFromOf(extensions),
    unknownCritical: hasUnknown(extensions, KNOWN_ENTRY_EXTENSIONS),
  };
}

const indexes = new WeakMap<RevocationList, ReadonlyMap<string, DerNode>>();

/** One walk serves every certificate that is looked up. */
function entriesBySerial(list: RevocationList): ReadonlyMap<string, DerNode> {
  const before = indexes.get(list);
  if (before) return before;
  const index = new Map<string, DerNode>();
  for (const entry of list.entries ? eachChild(list.entries) : []) {
    const serial = hexOf(part([...eachChild(entry)], 0, 0x02));
    if (!index.has(serial)) index.set(serial, entry);
  }
  indexes.set(list, index);
  return index;
}
