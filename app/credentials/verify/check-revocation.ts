import { isObject, type JsonNode, many, member, text, typesOf } from '~/elm/json-node';
import { makeCheck } from '../fault';
import type { CredentialFile } from '../read/credential-file';
import type { Check } from '../report';

const LISTS = new Set(['StatusList2021Entry', 'BitstringStatusListEntry']);
/** A list holds at most this many entries: 2^26 bits is far beyond any in use. */
const HIGHEST_INDEX = 67_108_863;

/**
 * REVOCATION of the credential itself, offline: what the file says about its status
 * (`credentialStatus`, or `status` as met in the wild), never looked up here.
 */
export function checkRevocation(file: CredentialFile): Check {
  const { root } = file;
  if (!root) return makeCheck('REVOCATION', 'inconclusive', 'revocation.unreadable');
  const entries = [...many(root, 'credentialStatus'), ...many(root, 'status')];
  const stated = member(root.value, 'credentialStatus') ?? statusLike(member(root.value, 'status'));
  if (entries.length === 0)
    return stated === undefined || stated === null
      ? makeCheck('REVOCATION', 'inconclusive', 'revocation.not-published')
      : makeCheck('REVOCATION', 'inconclusive', 'revocation.unknown-type', { type: '?' });
  return (
    entries.map(judgeEntry).find((check) => check.code !== 'revocation.offline') ??
    judgeEntry(entries[0] as JsonNode)
  );
}

function statusLike(status: unknown): unknown {
  return isObject(status) || Array.isArray(status) ? status : undefined;
}

function judgeEntry(entry: JsonNode): Check {
  const type = typesOf(entry.value)[0] ?? '?';
  const list = text(entry, 'statusListCredential');
  const evidence = {
    path: entry.path,
    type: type.slice(0, 60),
    purpose: text(entry, 'statusPurpose'),
    list: list?.slice(0, 200) ?? null,
  };
  const inconclusive = (code: Parameters<typeof makeCheck>[2]): Check =>
    makeCheck('REVOCATION', 'inconclusive', code, evidence);
  if (!LISTS.has(type)) return inconclusive('revocation.unknown-type');
  if (!isIndex(member(entry.value, 'statusListIndex'))) return inconclusive('revocation.bad-index');
  if (!list || !isPublicHttps(list)) return inconclusive('revocation.unsafe-address');
  return inconclusive('revocation.offline');
}

function isIndex(value: unknown): boolean {
  const written = typeof value === 'number' ? String(value) : value;
  return (
    typeof written === 'string' &&
    /^(0|[1-9]\d{0,8})$/.test(written) &&
    Number(written) <= HIGHEST_INDEX
  );
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
