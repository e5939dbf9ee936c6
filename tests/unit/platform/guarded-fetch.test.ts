import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type GuardedPolicy,
  guardedFetch,
  guardedFetchUnder,
  isPublicAddress,
} from '~/platform/guarded-fetch.server';

const REQUEST = { maxBytes: 1000, accept: 'application/json', allowHttp: true };

/** Lets a test speak to itself: only 127.0.0.1 is "public", names are what the test says. */
const policy = (names: Record<string, string> = {}): GuardedPolicy => ({
  allowsAddress: (address) => address === '127.0.0.1',
  anyPort: true,
  resolve: (hostname, done) => {
    const address = names[hostname];
    if (address) done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
    else done(new Error('no such name'), []);
  },
});

let server: Server | undefined;

async function serve(listener: RequestListener): Promise<number> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return (started.address() as AddressInfo).port;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

describe('the guarded fetcher', () => {
  it('answers with bytes and their type', async () => {
    const port = await serve((request, response) => {
      response.setHeader('content-type', 'text/plain');
      response.end(
        `${request.method} ${request.headers.host} ${request.headers['accept-encoding']}`,
      );
    });
    const names = { 'lists.example.org': '127.0.0.1' };
    const answer = await guardedFetchUnder(
      policy(names),
      `http://lists.example.org:${port}/1`,
      REQUEST,
    );
    expect(answer).toMatchObject({ ok: true, contentType: 'text/plain' });
    expect(answer.ok && Buffer.from(answer.bytes).toString()).toBe(
      `GET lists.example.org:${port} identity`,
    );
  });

  it('posts a body', async () => {
    const port = await serve((request, response) => {
      request.pipe(response);
    });
    const answer = await guardedFetchUnder(policy(), `http://127.0.0.1:${port}/`, {
      ...REQUEST,
      method: 'POST',
      body: Buffer.from('question'),
      contentType: 'application/ocsp-request',
    });
    expect(answer.ok && Buffer.from(answer.bytes).toString()).toBe('question');
  });

  it.each([
    ['http://lists.example.org/1', 'bad-address'],
    ['ftp://lists.example.org/1', 'bad-address'],
    ['https://lists.example.org:8443/1', 'bad-address'],
    ['https://user@lists.example.org/1', 'bad-address'],
    ['nonsense', 'bad-address'],
    ['https://127.0.0.1/1', 'private-address'],
    ['https://169.254.169.254/latest/meta-data', 'private-address'],
    ['https://[::1]/1', 'private-address'],
    ['https://[fe80::1]/1', 'private-address'],
    ['https://[::ffff:10.0.0.1]/1', 'private-address'],
    ['https://0x7f000001/1', 'private-address'],
    ['https://2130706433/1', 'private-address'],
  ])('refuses %s before anything is sent', async (address, fault) => {
    expect(await guardedFetch(address, { maxBytes: 10, accept: '*/*' })).toEqual({
      ok: false,
      fault,
    });
  });

  it('refuses a name that leads to an address not allowed', async () => {
    const names = { 'lists.example.org': '10.0.0.1', 'six.example.org': 'fd00::1' };
    for (const name of Object.keys(names))
      expect(await guardedFetchUnder(policy(names), `http://${name}/`, REQUEST)).toEqual({
        ok: false,
        fault: 'private-address',
      });
  });

  it('connects to the very address it judged, whatever the name leads to next', async () => {
    let asked = 0;
    const port = await serve((_, response) => {
      response.end('here');
    });
    const rebinding: GuardedPolicy = {
      ...policy(),
      resolve: (_, done) => {
        asked += 1;
        done(null, [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
      },
    };
    const answer = await guardedFetchUnder(rebinding, `http://x.example.org:${port}/`, REQUEST);
    expect(answer.ok).toBe(true);
    expect(asked).toBe(1);
  });

  it('follows a redirect on the same host and none to another', async () => {
    const names = { 'a.example.org': '127.0.0.1', 'b.example.org': '127.0.0.1' };
    const port = await serve((request, response) => {
      const to = request.url === '/away' ? `http://b.example.org:${port}/` : '/end';
      if (request.url === '/end') response.end('end');
      else response.writeHead(302, { location: to }).end();
    });
    const fetchAt = (path: string) =>
      guardedFetchUnder(policy(names), `http://a.example.org:${port}${path}`, REQUEST);
    expect((await fetchAt('/here')).ok).toBe(true);
    expect(await fetchAt('/away')).toEqual({ ok: false, fault: 'other-host' });
  });

  it('gives up a chain of redirects', async () => {
    const port = await serve((request, response) => {
      response.writeHead(302, { location: `${request.url}x` }).end();
    });
    expect(await guardedFetchUnder(policy(), `http://127.0.0.1:${port}/`, REQUEST)).toEqual({
      ok: false,
      fault: 'too-many-redirects',
    });
  });

  it.each<[string, RequestListener, string]>([
    ['longer than asked for', (_, response) => response.end(Buffer.alloc(1001)), 'too-large'],
    [
      'that is packed',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      'bad-answer',
    ],
    ['that says no', (_, response) => response.writeHead(404).end('x'), 'bad-answer'],
    ['that breaks off', (_, response) => response.destroy(), 'unreachable'],
  ])('refuses an answer %s', async (_, listener, fault) => {
    const port = await serve(listener);
    expect(await guardedFetchUnder(policy(), `http://127.0.0.1:${port}/`, REQUEST)).toEqual({
      ok: false,
      fault,
    });
  });

  it('waits no longer than allowed', async () => {
    const port = await serve(() => {});
    const request = { ...REQUEST, timeoutMs: 50 };
    expect(await guardedFetchUnder(policy(), `http://127.0.0.1:${port}/`, request)).toEqual({
      ok: false,
      fault: 'timeout',
    });
  });
});

describe('a public address', () => {
  it.each(['8.8.8.8', '193.0.6.139', '2a00:1450:4001::1', '2620:fe::fe'])('is %s', (address) => {
    expect(isPublicAddress(address, address.includes(':') ? 6 : 4)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.1.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2001::1',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address, address.includes(':') ? 6 : 4)).toBe(false);
  });
});
