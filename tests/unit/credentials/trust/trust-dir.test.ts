import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NOW } from '#tests/support/authority';
import { base64, signedList, signer } from '#tests/support/trust-lists';
import { loadTrustDir } from '~/credentials/trust/trust-dir.server';
import { sha256 } from '~/platform/ids.server';

const commission = signer('Commission');
const estonia = signer('Estonia');
const authority = signer('Seal CA');
const from = '2020-01-01T00:00:00Z';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'trust-dir-'));
  mkdirSync(path.join(dir, 'lists'));
  mkdirSync(path.join(dir, 'pins'));
  writeFileSync(path.join(dir, 'pins/pin.cer'), commission.certificate);
  const services = [{ certificate: base64(authority), history: [{ status: 'granted', from }] }];
  writeFileSync(
    path.join(dir, 'lists/lotl.xml'),
    signedList({ pointers: { EE: [base64(estonia)] } }, commission),
  );
  writeFileSync(path.join(dir, 'lists/ee.xml'), signedList({ services }, estonia));
});
afterEach(() => rmSync(dir, { recursive: true }));

const overridden = (...lines: string[]) => {
  writeFileSync(path.join(dir, 'overrides.txt'), `# ours\n${lines.join('\n')}\n`);
  return loadTrustDir(dir, NOW);
};
const fingerprint = sha256(authority.certificate);

it('overrides.txt lets a service without ForeSeals count, for a reason that is noted', async () => {
  expect((await loadTrustDir(dir, NOW)).anchors).toEqual([]);
  const trust = await overridden('EE for-seals * the list marks no service');
  expect(trust.anchors.map(({ certificate }) => certificate.sha256)).toEqual([fingerprint]);
  expect(trust.notes.join()).toContain('for-seals, as a whole (the list marks no service)');
});

it('overrides.txt distrusts one certificate', async () => {
  const both = ['EE for-seals * why', `EE distrust ${fingerprint.toUpperCase()} compromised`];
  expect((await overridden(...both)).anchors).toEqual([]);
});

it.each([
  ['without a reason', 'EE for-seals *', 'TERRITORY for-seals|distrust'],
  ['of another effect', 'EE trust * why', 'TERRITORY for-seals|distrust'],
  ['of a list that is not there', 'FI for-seals * why', 'There is no list of FI here'],
  ['of a certificate on no list', `EE distrust ${'0'.repeat(64)} why`, 'no service with'],
])('a line %s is refused, not passed over', async (_, line, says) => {
  await expect(overridden(line)).rejects.toThrow(says);
});

it('the instant asked about decides whether a list is stale', async () => {
  const later = Date.parse('2027-05-01T00:00:00Z');
  expect((await loadTrustDir(dir, NOW)).notes).toEqual([]);
  expect((await loadTrustDir(dir, later)).notes.join()).toContain('its next was due by 2027-04-01');
});

it('a directory that gives no trust at all says so', async () => {
  const empty = path.join(dir, 'pins');
  expect((await loadTrustDir(empty, NOW)).notes.join()).toContain('nobody is trusted');
});

it('a list that is refused is told in words, with what helps', async () => {
  rmSync(path.join(dir, 'pins'), { recursive: true });
  const refused = loadTrustDir(dir, NOW);
  await expect(refused).rejects.toThrow('pins/*.cer of a trust directory');
  await expect(refused).rejects.toThrow('(trust-list.signer-not-pinned)');
});
