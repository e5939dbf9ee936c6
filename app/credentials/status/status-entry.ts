/**
 * status/ — whether a credential was withdrawn after it was issued: what it says about its status
 * (Status List 2021, Bitstring Status List 1.0), and the lists that tell.
 */
import { isObject, type JsonNode, many, member, text, typesOf } from '~/elm/json-node';
import type { Code, Evidence } from '../fault';

export type StatusEntryType = 'StatusList2021Entry' | 'BitstringStatusListEntry';

/** One place in one list. */
export interface StatusEntry {
  type: StatusEntryType;
  /** What a set bit means: `revocation`, `suspension`, or something that withdraws nothing. */
  purpose: string;
  index: number;
  /** Address of the signed list. */
  list: string;
  evidence: Evidence;
}

export type ReadStatus =
  | { entry: StatusEntry; code: null; evidence: Evidence }
  /** What the credential says cannot be followed, and why. */
  | { entry: null; code: Code; evidence: Evidence };

const ENTRY_TYPES: readonly StatusEntryType[] = ['StatusList2021Entry', 'BitstringStatusListEntry'];
/** A list holds at most this many entries: 2^26 bits is far beyond any in use. */
export const HIGHEST_INDEX = 67_108_863;
const MOST_ENTRIES = 16;

/**
 * What a credential says of its status, in `credentialStatus` or, as met in the wild, in `status`;
 * null where it says nothing.
 */
export function readStatus(root: JsonNode): ReadStatus[] | null {
  const entries = [...many(root, 'credentialStatus'), ...many(root, 'status')];
  if (entries.length > 0) return entries.slice(0, MOST_ENTRIES + 1).map(readEntry);
  const stated = member(root.value, 'credentialStatus') ?? statusLike(member(root.value, 'status'));
  return stated === undefined || stated === null
    ? null
    : [{ entry: null, code: 'revocation.unknown-type', evidence: { type: '?' } }];
}

/** A `status` that is a plain word is ELM's own, and says nothing about withdrawal. */
function statusLike(status: unknown): unknown {
  return isObject(status) || Array.isArray(status) ? status : undefined;
}

function readEntry(node: JsonNode, place: number): ReadStatus {
  const written = typesOf(node.value)[0] ?? '?';
  const list = text(node, 'statusListCredential');
  const purpose = text(node, 'statusPurpose');
  const position = member(node.value, 'statusListIndex');
  const evidence = {
    path: node.path,
    type: written.slice(0, 60),
    purpose: purpose?.slice(0, 60) ?? null,
    index: typeof position === 'string' || typeof position === 'number' ? position : null,
    list: list?.slice(0, 200) ?? null,
  };
  const refuse = (code: Code): ReadStatus => ({ entry: null, code, evidence });
  const type = ENTRY_TYPES.find((each) => each === written);
  if (!type || place >= MOST_ENTRIES) return refuse('revocation.unknown-type');
  const index = indexOf(position);
  if (index === null) return refuse('revocation.bad-index');
  if (!list || !isPublicHttps(list)) return refuse('revocation.unsafe-address');
  const size = member(node.value, 'statusSize');
  if (!purpose || (size !== undefined && size !== 1)) return refuse('revocation.purpose');
  return { entry: { type, purpose, index, list, evidence }, code: null, evidence };
}

function indexOf(value: unknown): number | null {
  const written = typeof value === 'number' ? String(value) : value;
  return typeof written === 'string' &&
    /^(0|[1-9]\d{0,8})$/.test(written) &&
    Number(written) <= HIGHEST_INDEX
    ? Number(written)
    : null;
}

/** An https address by name, so neither an IP address nor a name of the local network. */
export function isPublicHttps(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  return (
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    host.includes('.') &&
    !/^[\d.]+$/.test(host) &&
    !host.startsWith('[') &&
    !/\.(?:local|localhost|internal|lan|home|corp)$/.test(host)
  );
}
