import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { unfilledCodes } from '#tests/support/report-words';
import { describeShared, SHARED } from '#tests/support/require';
import { checkCredential } from '~/credentials/check-credential.server';
import { type CheckName, checkOf, VerificationReport } from '~/credentials/report';
import { loadTrustDir } from '~/credentials/trust/trust-dir.server';
import type { TrustStore } from '~/credentials/trust/trust-store.server';

interface Expected {
  clock: string;
  cases: ({ file: string; accepted: boolean; why: string } & Partial<Record<CheckName, string>>)[];
}

const NAMES: readonly CheckName[] = ['FORMAT', 'SEAL', 'VALIDITY', 'REVOCATION'];

describeShared('seals/hostile', 74, 'seals made to deceive', (dir) => {
  const expected = JSON.parse(readFileSync(path.join(dir, 'EXPECTED.json'), 'utf8')) as Expected;
  const now = Date.parse(expected.clock);
  let trust: TrustStore;

  beforeAll(async () => {
    trust = await loadTrustDir(path.join(SHARED, 'data/trust/hostile-pki'));
  });

  it('covers the whole suite', () => {
    expect(expected.cases).toHaveLength(74);
    expect(expected.cases.filter(({ accepted }) => accepted)).toHaveLength(8);
    expect(trust.anchors).toHaveLength(1);
  });

  describe.each(expected.cases)('$file ($why)', (line) => {
    it(line.accepted ? 'is accepted' : 'is not accepted, for the stated reason', async () => {
      const report = await checkCredential(readFileSync(path.join(dir, line.file)), { trust, now });
      VerificationReport.parse(report);
      expect(isAccepted(report)).toBe(line.accepted);
      expect(unfilledCodes(report)).toEqual([]);
      for (const name of NAMES) {
        const wanted = line[name];
        if (wanted === 'not valid') expect(checkOf(report, name).status).not.toBe('valid');
        else if (wanted) expect(checkOf(report, name).status).toBe(wanted);
      }
    });
  });
});
