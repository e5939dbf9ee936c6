/**
 * The only way out to the web for the sake of a file somebody handed in. An address in such a file
 * may be made to reach what only this machine can: so no address but a public one is connected to,
 * the very address that was judged is the one connected to, and nothing leads on to another host.
 */
import { type LookupAddress, lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

export interface GuardedRequest {
  /** Bytes of the answer's body, at most. */
  maxBytes: number;
  /** Media types, as the Accept header writes them. */
  accept: string;
  /** For the whole exchange, milliseconds. */
  timeoutMs?: number;
  method?: 'GET' | 'POST';
  body?: Uint8Array;
  contentType?: string;
  /** Plain http too: only for answers that are signed by themselves, such as OCSP. */
  allowHttp?: boolean;
}

export type GuardedFault =
  | 'bad-address'
  | 'private-address'
  | 'other-host'
  | 'too-many-redirects'
  | 'too-large'
  | 'bad-answer'
  | 'timeout'
  | 'unreachable';

export type GuardedAnswer =
  | { ok: true; bytes: Uint8Array; contentType: string | null }
  | { ok: false; fault: GuardedFault };

/** What may be connected to. The default is right for every use; tests speak to themselves. */
export interface GuardedPolicy {
  allowsAddress(address: string, family: 4 | 6): boolean;
  /** Ports beside the scheme's own. */
  anyPort: boolean;
  /** PEM of an authority to believe beside the system's. */
  ca?: string;
  resolve?: LookupAll;
}

export type LookupAll = (
  hostname: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

export type GuardedFetch = (address: string, request: GuardedRequest) => Promise<GuardedAnswer>;

const MOST_REDIRECTS = 3;
const DEFAULT_TIMEOUT = 10_000;

const NOT_PUBLIC = blockList();

/** Fetches from public addresses only; every fault is an answer, nothing throws. */
export const guardedFetch: GuardedFetch = (address, request) =>
  guardedFetchUnder({ allowsAddress: isPublicAddress, anyPort: false }, address, request);

export async function guardedFetchUnder(
  policy: GuardedPolicy,
  address: string,
  request: GuardedRequest,
): Promise<GuardedAnswer> {
  const deadline = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT);
  let url = parseAddress(address, request, policy);
  for (let hop = 0; url && hop <= MOST_REDIRECTS; hop += 1) {
    const answer = await exchange(url, request, policy, deadline);
    if ('ok' in answer) return answer;
    const next: URL | null = parseAddress(answer.location, request, policy, url);
    if (next && next.host !== url.host) return failed('other-host');
    if (next && url.protocol === 'https:' && next.protocol !== 'https:')
      return failed('bad-address');
    url = next;
    if (url && hop === MOST_REDIRECTS) return failed('too-many-redirects');
  }
  return failed('bad-address');
}

/** Is this an address of the public internet? (IANA's special-purpose registries.) */
export function isPublicAddress(address: string, family: 4 | 6): boolean {
  if (family === 4) return isIP(address) === 4 && !NOT_PUBLIC.check(address, 'ipv4');
  // Of all of IPv6 only 2000::/3 is global unicast.
  return (
    isIP(address) === 6 && /^[23]/.test(firstGroup(address)) && !NOT_PUBLIC.check(address, 'ipv6')
  );
}

/** The first group of an address, in four digits. */
function firstGroup(address: string): string {
  return (address.split(':')[0] ?? '').padStart(4, '0');
}

function blockList(): BlockList {
  const list = new BlockList();
  const block = (ranges: string, family: 'ipv4' | 'ipv6'): void => {
    for (const range of ranges.split(' ')) {
      const [network = '', prefix] = range.split('/');
      list.addSubnet(network, Number(prefix), family);
    }
  };
  block(
    '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 ' +
      '192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 ' +
      '192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
    'ipv4',
  );
  block('2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20', 'ipv6');
  return list;
}

function parseAddress(
  address: string,
  { allowHttp = false }: GuardedRequest,
  policy: GuardedPolicy,
  base?: URL,
): URL | null {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return null;
  }
  const known = url.protocol === 'https:' || (allowHttp && url.protocol === 'http:');
  const plain = url.username === '' && url.password === '';
  return known && plain && (url.port === '' || policy.anyPort) ? url : null;
}

function exchange(
  url: URL,
  request: GuardedRequest,
  policy: GuardedPolicy,
  signal: AbortSignal,
): Promise<GuardedAnswer | { location: string }> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(literal);
  // A literal address is connected to without being looked up, so it is judged here.
  if ((family === 4 || family === 6) && !policy.allowsAddress(literal, family))
    return Promise.resolve(failed('private-address'));
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const outgoing = send(url, {
      method: request.method ?? 'GET',
      agent: false,
      signal,
      lookup: judgedLookup(policy),
      headers: headersOf(request),
      ...(policy.ca ? { ca: policy.ca } : {}),
    });
    outgoing.on('error', (error) => resolve(failed(faultOf(error, signal))));
    outgoing.on('response', (incoming) => {
      readAnswer(incoming, request.maxBytes).then(resolve, (error: unknown) =>
        resolve(failed(faultOf(error, signal))),
      );
    });
    outgoing.end(request.body);
  });
}

function headersOf({ accept, body, contentType }: GuardedRequest): Record<string, string> {
  return {
    accept,
    // Nothing is unpacked here: a small answer must not become a large one.
    'accept-encoding': 'identity',
    'user-agent': 'credit-clearinghouse',
    ...(body ? { 'content-length': String(body.length) } : {}),
    ...(contentType ? { 'content-type': contentType } : {}),
  };
}

const systemLookup: LookupAll = (hostname, done) => {
  lookup(hostname, { all: true }, done);
};

/** Looks a name up once and hands on only what was judged: the connection goes there. */
function judgedLookup({ allowsAddress, resolve = systemLookup }: GuardedPolicy): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, (error, addresses) => {
      const refused = addresses.some(
        ({ address, family }) => !allowsAddress(address, family === 6 ? 6 : 4),
      );
      const [first] = addresses;
      if (error || !first || refused) return done(error ?? new PrivateAddress(), '', 4);
      // Node asks for all of them where it may try one after another.
      return options.all ? done(null, [...addresses]) : done(null, first.address, first.family);
    });
  };
}

class PrivateAddress extends Error {}

async function readAnswer(
  incoming: IncomingMessage,
  maxBytes: number,
): Promise<GuardedAnswer | { location: string }> {
  const status = incoming.statusCode ?? 0;
  const { location } = incoming.headers;
  if (status >= 300 && status < 400 && location) {
    incoming.destroy();
    return { location };
  }
  const encoding = incoming.headers['content-encoding'] ?? 'identity';
  if (status !== 200 || encoding !== 'identity') {
    incoming.destroy();
    return failed('bad-answer');
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > maxBytes) {
      incoming.destroy();
      return failed('too-large');
    }
    chunks.push(bytes);
  }
  return {
    ok: true,
    bytes: Buffer.concat(chunks),
    contentType: incoming.headers['content-type'] ?? null,
  };
}

function faultOf(error: unknown, signal: AbortSignal): GuardedFault {
  if (error instanceof PrivateAddress) return 'private-address';
  return signal.aborted ? 'timeout' : 'unreachable';
}

function failed(fault: GuardedFault): { ok: false; fault: GuardedFault } {
  return { ok: false, fault };
}
