import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { unfilledCodes } from '#tests/support/report-words';
import { describeShared } from '#tests/support/require';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf, type VerificationReport } from '~/credentials/report';
import { loadTrustDir } from '~/credentials/trust/trust-dir.server';
import type { TrustStore } from '~/credentials/trust/trust-store.server';

interface Expected {
  clock: string;
  cases: { file: string; FORMAT?: string; SEAL?: string; integrity?: string }[];
}

describeShared('seals/dss', 15, 'seals of the Digital Signature Service', (dir) => {
  const expected = JSON.parse(readFileSync(path.join(dir, 'EXPECTED.json'), 'utf8')) as Expected;
  const clock = Date.parse(expected.clock);
  let trust: TrustStore;

  beforeAll(async () => {
    trust = await loadTrustDir(dir);
  });

  const check = (file: string, now = clock) =>
    checkCredential(readFileSync(path.join(dir, file)), { trust, now });
  const codes = (report: VerificationReport, axis: string) =>
    report.seal.signatures[0]?.notes.filter((note) => note.axis === axis).map(({ code }) => code);

  it.each(expected.cases)('$file', async (line) => {
    const report = await check(line.file);
    expect(checkOf(report, 'FORMAT').status).toBe('invalid');
    expect(unfilledCodes(report)).toEqual([]);
    if (line.SEAL) expect(checkOf(report, 'SEAL').status).toBe(line.SEAL);
    const integrity = report.seal.signatures[0]?.integrity;
    if (line.integrity === 'valid') expect(integrity).toBe('valid');
    else if (line.integrity) expect(integrity).toBe('invalid');
  });

  it('an archived seal is LTA, its path and time proven while its authorities lasted', async () => {
    const report = await check('jades-lta.json', Date.parse('2021-02-01T00:00:00Z'));
    expect(report.seal.signatures[0]).toMatchObject({
      profile: 'LTA',
      chain: 'valid',
      timeBasis: 'valid',
      judgedAt: '2021-01-25T10:20:04.000Z',
    });
    expect(codes(report, 'archiveTimeStamp')).toEqual(['seal.timestamp.valid']);
  });

  it('a broken archive time-stamp is said to be that, and leaves the seal LT', async () => {
    const report = await check('jades-lta-broken-arcTst.json');
    expect(report.seal.signatures[0]?.profile).toBe('LT');
    expect(codes(report, 'archiveTimeStamp')).toEqual(['seal.timestamp.imprint']);
    expect(codes(report, 'timeBasis')).toEqual(['seal.time-basis.unproven']);
  });

  it('two time-stamps over one seal are both read', async () => {
    const report = await check('jades-t-duplicated-sigtst.json');
    expect(report.seal.signatures[0]?.profile).toBe('T');
    expect(codes(report, 'signatureTimeStamp')).toHaveLength(2);
    expect(report.seal.signatures[0]?.timeBasis).toBe('valid');
  });
});
