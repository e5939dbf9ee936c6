import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listTrustAnchors, removeTrustAnchor } from '#db/queries/trust';
import { trustingDemo, writeManyCredentials } from '#tests/support/many-credentials';
import { base64, signedList, signer } from '#tests/support/trust-lists';
import { checkByRecord, examineListFiles, startChecks } from '~/credentials/pool/check-pool.server';
import { checkOf } from '~/credentials/report';
import { readEnv } from '~/platform/env.server';
import { createServices, type Services } from '~/platform/services.server';

const NOW = Date.UTC(2026, 2, 2, 9);
let dir: string;
let services: Services;
let bytes: Buffer;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'check-pool-'));
  await trustingDemo(dir, NOW);
  services = createServices(
    readEnv({ NODE_ENV: 'test', MODE: 'demo', DATA_DIR: dir, LOG_LEVEL: 'silent' }),
    () => NOW,
  );
  const [name = ''] = writeManyCredentials(
    { dataDir: dir, dir: path.join(dir, 'in'), now: NOW },
    1,
  );
  bytes = readFileSync(path.join(dir, 'in', name));
});
afterAll(async () => {
  await services.store.close();
  rmSync(dir, { recursive: true, force: true });
});

it('answers from a thread what it answers without one, and follows the record', async () => {
  const here = await checkByRecord(services, bytes, { headers: true });
  expect(checkOf(here.report, 'SEAL').status).toBe('valid');
  expect(here.protectedHeaders).toHaveLength(1);
  const checks = startChecks(services);
  try {
    expect(await checkByRecord(services, bytes, { headers: true })).toEqual(here);
    const hostile = await checkByRecord(services, Buffer.from('{"a":1,"a":2}'));
    expect(checkOf(hostile.report, 'FORMAT').code).toBe('format.duplicate-member');

    const [anchor] = await listTrustAnchors(services.store.read);
    await services.store.tx((tx) => removeTrustAnchor(tx, anchor?.sha256 ?? '', NOW));
    const after = await checkByRecord(services, bytes);
    expect(checkOf(after.report, 'SEAL').status).toBe('inconclusive');
    expect(after.trustHash).not.toBe(here.trustHash);
  } finally {
    await checks.stop();
  }
});

it('examines trusted lists in a thread, by the pins given and to the same result as without one', async () => {
  const [commission, estonia] = [signer('Commission'), signer('Estonia')];
  const history = [{ status: 'granted', from: '2020-01-01T00:00:00Z', seals: true }];
  const granting = [{ certificate: base64(signer('Seal CA')), history }];
  const files = [
    { file: 'ee.xml', bytes: signedList({ services: granting }, estonia) },
    { file: 'lotl.xml', bytes: signedList({ pointers: { EE: [base64(estonia)] } }, commission) },
    { file: 'other.xml', bytes: Buffer.from('<x/>') },
  ];
  const pins = [commission.certificate];
  const here = await examineListFiles(services, files, pins);
  expect(here.map(({ status }) => status)).toEqual(['imported', 'imported', 'refused']);
  const checks = startChecks(services);
  try {
    expect(await examineListFiles(services, files, pins)).toEqual(here);
  } finally {
    await checks.stop();
  }
});
