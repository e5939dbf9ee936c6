import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '#db/seed/passwords.data';
import { PEOPLE } from '#db/seed/people.data';
import { type Folder, type Portal, seededFolder, startPortal, until } from '#tests/support/portal';

let folder: Folder;
let portal: Portal;
beforeAll(async () => {
  folder = await seededFolder();
  portal = await startPortal({ DATA_DIR: folder.dir });
});
afterAll(async () => {
  await portal?.stop();
  folder?.remove();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(portal.url + path, { headers, redirect: 'manual' });

/** Posts a form with exactly these headers: `fetch` would add some of its own. */
function post(path: string, form: Record<string, string>, headers: Record<string, string>) {
  const body = new URLSearchParams(form).toString();
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      const sent = request(
        portal.url + path,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => void chunks.push(chunk));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      sent.once('error', reject);
      sent.end(body);
    },
  );
}

const camille = PEOPLE.find((each) => each.id === 'person-camille');
const email = camille?.email ?? '';
const signInForm = () => ({ email, password: demoPassword(email), to: '/' });

describe('the state of the server', () => {
  it('says at /healthz that the process lives', async () => {
    const answer = await get('/healthz');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok' });
  });

  it('says at /readyz that the database answers and nothing drains', async () => {
    const answer = await get('/readyz');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      status: 'ready',
      checks: { database: 'ok', server: 'ok' },
    });
  });
});

describe('an address that is no page', () => {
  const MISSING = [
    '/contexts/none.jsonld',
    '/demo/credentials/none',
    '/courses/none.jsonld',
    '/agreements/templates/none.docx',
  ];

  it.each(MISSING)('refuses a person with the page for that: %s', async (path) => {
    const headers = { Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'fr' };
    const answer = await get(path, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    const html = await answer.text();
    expect(html).toContain('lang="fr"');
    expect(html).toMatch(/<h1[^>]*>Cette page n’existe pas/);
  });

  it.each(MISSING)('refuses a program with a problem: %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await answer.json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('of the API answers everybody with its problem', async () => {
    const answer = await get('/api/v1/opportunities/none', { Accept: 'text/html' });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('the headers of a page', () => {
  it('allow only scripts that bear this answer’s nonce, and every inline script bears it', async () => {
    const answer = await get('/courses');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce).toBeTruthy();
    for (const part of [
      "default-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe');
    const html = await answer.text();
    const inline = [...html.matchAll(/<script\b([^>]*)>/g)].filter(
      ([, attributes = '']) => !/\bsrc=|type="application\/ld\+json"/.test(attributes),
    );
    expect(inline.length).toBeGreaterThan(0);
    for (const [, attributes] of inline) expect(attributes).toContain(`nonce="${nonce}"`);
    expect(html).not.toMatch(/\sstyle="/);
    const again = await get('/courses');
    expect(again.headers.get('content-security-policy')).not.toContain(nonce);
  });

  it('forbid sniffing and framing, keep addresses to ourselves and name no software', async () => {
    const { headers } = await get('/');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('carry no policy on a 304, whose nonce would block the page the browser kept', async () => {
    const first = await get('/courses');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\//);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const second = await get('/courses', { 'If-None-Match': etag });
    expect(second.status).toBe(304);
    expect(second.headers.get('content-security-policy')).toBeNull();
    expect(second.headers.get('vary')).toMatch(/Accept-Language.*Cookie/);
    expect(await second.text()).toBe('');
    const french = await get('/courses', { 'If-None-Match': etag, 'Accept-Language': 'fr' });
    expect(french.status).toBe(200);
  });

  it('let scripts and styles be kept for ever', async () => {
    const html = await (await get('/')).text();
    const asset = /\/assets\/[\w.-]+\.js/.exec(html)?.[0] ?? '';
    const { headers } = await get(asset);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });
});

describe('a form', () => {
  it.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['another site, by Sec-Fetch-Site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'null' }],
    ['a sister domain', { 'Sec-Fetch-Site': 'same-site' }],
    ['nowhere', {}],
  ])('sent from %s is refused in words', async (_, headers) => {
    const answer = await post('/sign-in', signInForm(), headers as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.text).toContain('This form came from another site');
  });

  it('sent from our own page is accepted', async () => {
    const answer = await post('/sign-in', signInForm(), { Origin: portal.url });
    expect(answer.status).toBe(303);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const page = await get('/account', { Cookie: cookie.split(';')[0] ?? '' });
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    '/no-such-page',
    '/courses/no-such-course',
    '/agreements/NO-SUCH',
    '/d/AAAAAAAAAAAAAAAAAAAAAAAA',
  ])('%s is a page with words and a way on', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
    const html = await answer.text();
    expect(html).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
    expect(html).toContain('href="/courses"');
    expect(html).not.toMatch(/Error 404|Not Found/);
  });

  it('is told in French to those who read French', async () => {
    const html = await (await get('/no-such-page', { 'Accept-Language': 'fr' })).text();
    expect(html).toContain('<html lang="fr"');
  });

  it('below /assets says so in plain text', async () => {
    const answer = await get('/assets/none.js');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is no such page');
  });
});

describe('limits by network address', () => {
  it('count by the connection, whatever address a client claims', async () => {
    const remaining = async (claimed: string) => {
      const answer = await fetch(`${portal.url}/api/v1/verify`, {
        method: 'POST',
        body: 'x',
        headers: { 'X-Client-Address': claimed, 'X-Forwarded-For': claimed },
      });
      return Number(answer.headers.get('ratelimit-remaining'));
    };
    const first = await remaining('192.0.2.1');
    expect(await remaining('192.0.2.2')).toBe(first - 1);
  });
});

describe('the log', () => {
  it('names no person, no token and no address of a page in full', async () => {
    const token = 'Zk3v9QmT2xYb7LhR0sNwPqA4';
    const signedIn = await post('/sign-in', signInForm(), { Origin: portal.url });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    await post('/sign-in', { email, password: 'Wrong-Password-77' }, { Origin: portal.url });
    await get('/account', { Cookie: cookie });
    await get(`/d/${token}`);
    await get(`/verify-email?token=${token}`);
    await get(`/courses?q=${encodeURIComponent(camille?.familyName ?? '')}`);
    const lines = () =>
      portal
        .output()
        .split('\n')
        .filter((line) => line.startsWith('{'));
    const areas = () => lines().map((line) => (JSON.parse(line) as { area?: string }).area);
    await until(portal, () =>
      ['/d', '/verify-email', '/sign-in'].every((each) => areas().includes(each)),
    );
    const log = lines().join('\n');
    const secrets = [
      email,
      '@',
      camille?.familyName ?? '?',
      demoPassword(email),
      'Wrong-Password-77',
      token,
      cookie.split('=')[1] ?? '?',
    ];
    for (const secret of secrets) expect(log.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(log).toContain('"request":"');
  });
});
