import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evidence } from '#db/schema/accounts';
import { type CallOptions, createTestApp, type TestApp } from '#tests/support/app';
import { credential, NOW, sealed } from '#tests/support/authority';
import { VerifyAnswer } from '~/api/verify.server';
import { LIMITS } from '~/credentials/limits';
import { openCheckPool } from '~/credentials/pool/check-pool.server';
import { verifyLimit } from '~/credentials/verify-upload.server';
import * as openapi from '~/routes/api.v1.openapi[.]json';
import * as verify from '~/routes/api.v1.verify';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
  app.clock.set(NOW);
});
beforeEach(() => verifyLimit.forget('unknown'));
afterAll(() => app.close());

const post = (options: CallOptions) => app.callAction(verify, '/api/v1/verify', options);
const raw = (bytes: Uint8Array, headers: Record<string, string> = {}) =>
  post({
    body: bytes as BodyInit,
    headers: { 'Content-Type': 'application/octet-stream', ...headers },
  });

describe('POST /api/v1/verify', () => {
  it('answers a raw body with the report', async () => {
    const { status, data, headers } = await raw(sealed(credential()));
    expect(status).toBe(200);
    expect(VerifyAnswer.parse(data)).toEqual(data);
    expect(data.file).toBeNull();
    expect(data.dialect).toBe('edc-sealed');
    expect(data.credential.holder.fullName).toBe('Zoë Kask');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(Object.keys(data).slice(0, 6)).toEqual([
      'file',
      'sha256',
      'bytes',
      'container',
      'dialect',
      'checks',
    ]);
  });

  it('answers a multipart file the same, with its name', async () => {
    const bytes = sealed(credential());
    const form = new FormData();
    form.set('file', new File([bytes as BlobPart], 'Zeugnis – été.jsonld'));
    const { status, data } = await post({ form });
    expect(status).toBe(200);
    const { data: plain } = await raw(bytes);
    expect(data).toEqual({ ...plain, file: 'Zeugnis – été.jsonld' });
  });

  it('speaks English whatever is asked for', async () => {
    const { data } = await raw(Buffer.from('x'), { 'Accept-Language': 'fr' });
    expect(data.checks[0].message).toContain('This is not a credential file');
  });

  it('answers any bytes with a report', async () => {
    for (const bytes of [
      Buffer.from([0]),
      Buffer.from('null'),
      Buffer.from('{"payload":1}'),
      Buffer.from([0xff, 0xfe]),
    ]) {
      const { status, data } = await raw(bytes);
      expect(status).toBe(200);
      expect(data.checks[0].status).toBe('invalid');
    }
  });

  it('takes the limit exactly and one byte more is 413', async () => {
    expect((await raw(new Uint8Array(LIMITS.bytes).fill(32))).status).toBe(200);
    const { status, data, headers } = await raw(new Uint8Array(LIMITS.bytes + 1).fill(32));
    expect(status).toBe(413);
    expect(headers.get('Content-Type')).toContain('application/problem+json');
    expect(data).toMatchObject({ status: 413, title: 'Content Too Large', code: 'too-large' });
    const form = new FormData();
    form.set('file', new File([new Uint8Array(LIMITS.bytes + 1)], 'a'));
    expect((await post({ form })).status).toBe(413);
  });

  it('refuses an empty body, an empty file and a form without one', async () => {
    expect(await raw(new Uint8Array())).toMatchObject({ status: 400, data: { code: 'empty' } });
    const empty = new FormData();
    empty.set('file', new File([], 'a.json'));
    expect(await post({ form: empty })).toMatchObject({ status: 400, data: { code: 'empty' } });
    const other = new FormData();
    other.set('document', new File(['{}'], 'a.json'));
    expect(await post({ form: other })).toMatchObject({ status: 400, data: { code: 'bad-input' } });
  });

  it('refuses a form that is none', async () => {
    const { status, data } = await post({
      body: 'not a form',
      headers: { 'Content-Type': 'multipart/form-data' },
    });
    expect(status).toBe(400);
    expect(data.code).toBe('bad-input');
  });

  it('lets 600 checks a minute through from one address and not one more', async () => {
    const first = await raw(Buffer.from('{}'));
    expect(first.headers.get('RateLimit-Limit')).toBe('600');
    expect(first.headers.get('RateLimit-Remaining')).toBe('599');
    await verifyLimit.take('unknown', 599);
    const { status, data, headers } = await raw(Buffer.from('{}'));
    expect(status).toBe(429);
    expect(data.code).toBe('rate-limited');
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    const elsewhere = await raw(Buffer.from('{}'), { 'X-Client-Address': '192.0.2.7' });
    expect(elsewhere.status).toBe(200);
  });

  it('stores nothing', async () => {
    expect(await app.store.read.$count(evidence)).toBe(0);
  });
});

it('refuses other methods as a problem, and answers a preflight', async () => {
  const got = await app.callLoader(verify, '/api/v1/verify');
  expect(got).toMatchObject({ status: 405, data: { status: 405, code: 'method-not-allowed' } });
  expect(got.headers.get('Allow')).toBe('POST, OPTIONS');
  const request = new Request('http://127.0.0.1/api/v1/verify', { method: 'OPTIONS' });
  const preflight = verify.loader({ request, params: {}, context: {} as never });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('POST');
});

it('says that too much waits, and when to come again', async () => {
  const { env } = app.services;
  const place = {
    dataDir: env.DATA_DIR,
    statusFetch: 'off',
    trustDir: null,
    statusDir: null,
  } as const;
  const pool = openCheckPool(place, 1);
  await pool.stop();
  const slot = globalThis as { clearinghouseChecks?: unknown };
  slot.clearinghouseChecks = { dataDir: env.DATA_DIR, pool };
  try {
    const { status, data, headers } = await raw(sealed(credential()));
    expect(status).toBe(503);
    expect(headers.get('Content-Type')).toContain('application/problem+json');
    expect(headers.get('Retry-After')).toBe('10');
    expect(data).toMatchObject({ status: 503, code: 'unavailable', type: 'about:blank' });
  } finally {
    delete slot.clearinghouseChecks;
  }
});

it('names each check by its concept of the EC’s viewer', async () => {
  const { data } = await raw(sealed(credential()));
  expect(data.checks.map(({ concept }: { concept: string }) => concept)).toEqual(
    ['2f5b89b96f', 'f9c2016fe9', '271aef9eb4', 'e2bbc86a28', '94d828f160', '1faf8d450f'].map(
      (id) => `http://data.europa.eu/snb/verification/${id}`,
    ),
  );
});

describe('GET /api/v1/openapi.json', () => {
  it('describes every address of the API, and every reference in it leads somewhere', async () => {
    const { status, data } = await app.callLoader(openapi, '/api/v1/openapi.json');
    expect(status).toBe(200);
    expect(data.openapi).toBe('3.1.0');
    expect(data.servers).toEqual([{ url: app.origin }]);
    const { post: operation } = data.paths['/api/v1/verify'];
    expect(Object.keys(operation.responses)).toEqual(['200', '400', '413', '429', '503']);
    expect(operation.responses['503'].headers).toHaveProperty('Retry-After');
    expect(data.components.schemas.Check.properties).toHaveProperty('concept');
    const references = [
      ...JSON.stringify(data).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g),
    ];
    expect(references.length).toBeGreaterThan(5);
    for (const [, name] of references) expect(data.components.schemas).toHaveProperty(name ?? '');
  });

  it('gives an example that is a report as we answer it', async () => {
    const { data } = await app.callLoader(openapi, '/api/v1/openapi.json');
    const { content } = data.paths['/api/v1/verify'].post.responses['200'];
    const { value } = content['application/json'].examples.draft;
    expect(VerifyAnswer.parse(value)).toEqual(value);
    const answer = data.components.schemas.VerificationReport;
    expect(answer.required).toContain('checks');
    // Only a learner record has credentials inside it.
    const usual = Object.keys(answer.properties).filter((name) => name !== 'nested');
    expect(usual).toEqual(Object.keys(value));
  });
});
