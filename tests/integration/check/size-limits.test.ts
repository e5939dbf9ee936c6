import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/app';
import { credential, NOW, sealed } from '#tests/support/authority';
import { badgeElement, itxt, pdfWith, pngWith, svgWith } from '#tests/support/carriers';
import { runCommandLine } from '#tests/support/commands';
import { elmo } from '#tests/support/elmo';
import { badgeOf, bytesOf, makeSigner, signed, tokenOf } from '#tests/support/vc-signer';
import type { CheckAnswer } from '~/credentials/check-answer';
import { LIMITS } from '~/credentials/limits';
import type { VerificationReport } from '~/credentials/report';
import { verifyLimit } from '~/credentials/verify-upload.server';
import * as api from '~/routes/api.v1.verify';
import * as page from '~/routes/check';

let app: TestApp;
let dir: string;

beforeAll(async () => {
  app = await createTestApp();
  app.clock.set(NOW);
  dir = mkdtempSync(path.join(tmpdir(), 'size-'));
});
beforeEach(() => verifyLimit.forget('unknown'));
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await app.close();
});

const signer = makeSigner();
const badge = async () => JSON.stringify(await signed(badgeOf(signer.did), signer));

/** One file of each container; what follows its end changes none of them. */
const FILES: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ['jades-general', () => sealed(credential())],
  ['json-ld', async () => Buffer.from(await badge())],
  ['vc-jwt', () => bytesOf(tokenOf(badgeOf(signer.did), signer))],
  ['elmo-xml', () => Buffer.from(elmo())],
  ['pdf', () => pdfWith([{ name: 'credential.jsonld', bytes: sealed(credential()) }])],
  ['png', async () => pngWith(itxt(await badge()))],
  ['svg', async () => Buffer.from(svgWith(badgeElement(await badge())))],
];

const paddedTo = (bytes: Uint8Array, length: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x20)]);

async function onPage(bytes: Uint8Array) {
  const form = new FormData();
  form.set('file', new File([bytes as BlobPart], 'file'));
  const { status, data } = await app.callAction(page, '/check', { form });
  return { status, answer: data as CheckAnswer };
}

async function byApi(bytes: Uint8Array) {
  const headers = { 'Content-Type': 'application/octet-stream' };
  return app.callAction(api, '/api/v1/verify', { body: bytes as BodyInit, headers });
}

async function byCommand(bytes: Uint8Array): Promise<VerificationReport> {
  const file = path.join(dir, 'file');
  writeFileSync(file, bytes);
  const { out } = await runCommandLine('verify', '--trust', dir, '--json', file);
  return JSON.parse(out) as VerificationReport;
}

describe.each(FILES)('a file of the kind %s', (container, make) => {
  it.each([-1, 0])('is read whole with %i bytes to the limit', async (more) => {
    const bytes = paddedTo(await make(), LIMITS.bytes + more);
    const shown = await onPage(bytes);
    expect(shown).toMatchObject({ status: 200, answer: { kind: 'report' } });
    const answered = await byApi(bytes);
    expect(answered.status).toBe(200);
    const reports = [
      shown.answer.kind === 'report' ? shown.answer.report : null,
      answered.data,
      await byCommand(bytes),
    ];
    for (const report of reports) {
      expect(report).toMatchObject({ container, bytes: bytes.length });
      expect(report.credential).not.toBeNull();
    }
  });

  it('is refused in words with one byte more', async () => {
    const bytes = paddedTo(await make(), LIMITS.bytes + 1);
    expect(await onPage(bytes)).toMatchObject({
      status: 413,
      answer: { kind: 'problem', problem: 'too-large' },
    });
    const { status, data } = await byApi(bytes);
    expect(status).toBe(413);
    expect(data.detail).toContain(String(LIMITS.bytes));
    const { checks } = await byCommand(bytes);
    expect(checks[0]).toMatchObject({ status: 'invalid', code: 'format.too-large' });
    expect(checks[0]?.message).toContain(String(LIMITS.bytes));
  });
});
