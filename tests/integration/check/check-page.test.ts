import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { insertTrustAnchor } from '#db/queries/trust';
import { evidence } from '#db/schema/accounts';
import { credential as storedCredential } from '#db/schema/credentials';
import { createTestApp, type TestApp } from '#tests/support/app';
import { authority, credential, NOW, sealed } from '#tests/support/authority';
import type { CheckAnswer } from '~/credentials/check-answer';
import { LIMITS } from '~/credentials/limits';
import { verifyLimit } from '~/credentials/verify-upload.server';
import { newId, sha256 } from '~/platform/ids.server';
import * as page from '~/routes/check';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  app.clock.set(NOW);
  const der = Buffer.from(authority.issuing.certificate);
  await app.store.tx((tx) =>
    insertTrustAnchor(tx, {
      id: newId(),
      sha256: sha256(der),
      der,
      subject: 'Test TSP',
      source: 'operator',
      reason: 'test',
      addedAt: NOW,
    }),
  );
});
beforeEach(() => verifyLimit.forget('unknown'));
afterAll(() => app.close());

async function upload(bytes: Uint8Array, name = 'file.jsonld') {
  const form = new FormData();
  form.set('file', new File([bytes as BlobPart], name));
  const { status, headers, data } = await app.callAction(page, '/check', { form });
  return { status, headers, answer: data as CheckAnswer };
}

/** Code of FORMAT in the report on these bytes. */
async function formatOf(bytes: Uint8Array): Promise<string | undefined> {
  const { status, answer } = await upload(bytes);
  expect(status).toBe(200);
  if (answer.kind !== 'report') throw new Error('no report');
  expect(answer.report.checks).toHaveLength(6);
  return answer.report.checks.find((each) => each.check === 'FORMAT')?.code;
}

it('checks a sealed credential against the anchors of this installation', async () => {
  const { status, headers, answer } = await upload(sealed(credential()), 'mine.jsonld');
  expect(status).toBe(200);
  expect(headers.get('Cache-Control')).toBe('no-store');
  if (answer.kind !== 'report') throw new Error('no report');
  expect(answer.fileName).toBe('mine.jsonld');
  const seal = answer.report.checks.find((each) => each.check === 'SEAL');
  expect(seal).toMatchObject({ status: 'valid', code: 'seal.time-basis.now' });
  expect(JSON.parse(answer.protectedHeaders[0] ?? '')).toMatchObject({ alg: 'ES256' });
});

it('keeps nothing of what it checked', async () => {
  await upload(sealed(credential()));
  expect(await app.store.read.$count(evidence)).toBe(0);
  expect(await app.store.read.$count(storedCredential)).toBe(0);
});

const json = (text: string) => Buffer.from(text, 'utf8');

it.each<[string, Uint8Array, string]>([
  ['text that is not JSON', json('Dear Sir or Madam'), 'format.not-json'],
  ['nothing at all', json(''), 'format.empty'],
  ['JSON 10,000 levels deep', json('['.repeat(10_000) + ']'.repeat(10_000)), 'format.too-deep'],
  [
    'an object 10,000 levels deep',
    json(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
    'format.too-deep',
  ],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'format.image'],
  ['a zip archive', Buffer.from('504b0304140000000800', 'hex'), 'format.zip'],
  ['a PDF', json('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'format.pdf'],
  ['UTF-16', Buffer.from('\ufeff{"a":1}', 'utf16le'), 'format.encoding-utf16'],
  ['Latin-1', Buffer.from('{"name":"Zoë"}', 'latin1'), 'format.encoding'],
  ['a web page', json('<!doctype html><p>credential'), 'format.xml'],
])('answers %s with a report that says so', async (_, bytes, code) => {
  expect(await formatOf(bytes)).toBe(code);
});

it('reads a file of exactly the limit and refuses one byte more', async () => {
  expect((await upload(new Uint8Array(LIMITS.bytes).fill(32))).status).toBe(200);
  const over = await upload(new Uint8Array(LIMITS.bytes + 1).fill(32));
  expect(over.status).toBe(413);
  expect(over.answer).toMatchObject({ kind: 'problem', problem: 'too-large' });
});

it('answers 50 MB with the page and a message', async () => {
  const { status, answer } = await upload(new Uint8Array(50_000_000));
  expect(status).toBe(413);
  expect(answer).toMatchObject({ kind: 'problem', problem: 'too-large' });
});

it('asks for a file when none was chosen', async () => {
  const { status, answer } = await upload(new Uint8Array(), '');
  expect(status).toBe(400);
  expect(answer).toMatchObject({ kind: 'problem', problem: 'no-file' });
  const plain = await app.callAction(page, '/check', { form: {} });
  expect(plain).toMatchObject({ status: 400, data: { problem: 'no-file' } });
});

it('says that an upload did not arrive whole', async () => {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf a fi';
  const { status, data } = await app.callAction(page, '/check', { headers, body });
  expect(status).toBe(400);
  expect(data).toMatchObject({ kind: 'problem', problem: 'malformed' });
});

it('says how long to wait when it was too often', async () => {
  await verifyLimit.take('unknown', 600);
  const { status, headers, answer } = await upload(sealed(credential()));
  expect(status).toBe(429);
  expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(answer).toMatchObject({ kind: 'problem', problem: 'rate-limited' });
});

it('has its title in the reader’s language', async () => {
  const english = await app.callLoader(page, '/check');
  const french = await app.callLoader(page, '/check?lang=fr');
  expect(english.data.title).toContain('Check a credential');
  expect(french.data.title).toContain('Vérifier une attestation');
});
