import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { mutate, numbersFrom, sameSignedMeaning } from '#tests/support/mutants';
import { unfilledCodes } from '#tests/support/report-words';
import { describeShared, SHARED } from '#tests/support/require';
import { checkCredential } from '~/credentials/check-credential.server';
import { type CheckName, checkOf, VerificationReport } from '~/credentials/report';
import { loadTrustDir } from '~/credentials/trust/trust-dir.server';
import type { TrustStore } from '~/credentials/trust/trust-store.server';

interface Expected {
  clock: string;
  cases: ({ file: string; at?: string; why?: string } & Partial<Record<CheckName, string>>)[];
}

const MUTANTS = 500;
const seed = Number(process.env.MUTANT_SEED ?? randomInt(1, 2 ** 31));

describeShared('credentials', 13, 'published samples by the trusted lists of 2023', (dir) => {
  const expected = JSON.parse(readFileSync(path.join(dir, 'EXPECTED.json'), 'utf8')) as Expected;
  const clock = Date.parse(expected.clock);
  const bytesOf = (file: string): Buffer => readFileSync(path.join(dir, file));
  let trust: TrustStore;

  beforeAll(async () => {
    trust = await loadTrustDir(path.join(SHARED, 'data/trust/eu-2023'));
  });

  it.each(expected.cases)('$file: $why', async (line) => {
    const now = line.at ? Date.parse(line.at) : clock;
    const report = await checkCredential(bytesOf(line.file), { trust, now });
    expect(unfilledCodes(report)).toEqual([]);
    for (const name of ['FORMAT', 'SEAL', 'VALIDITY', 'REVOCATION'] as const) {
      const wanted = line[name];
      if (wanted === 'invalid-or-inconclusive')
        expect(checkOf(report, name).status).not.toBe('valid');
      else if (wanted) expect(checkOf(report, name).status).toBe(wanted);
    }
  });

  it('says what proves the one that is valid', async () => {
    const bytes = bytesOf('edc-2025/Sample-CertOfPart-signed.jsonld');
    const report = await checkCredential(bytes, { trust, now: clock });
    expect(report.seal.signatures[0]).toMatchObject({
      profile: 'LTA',
      level: 'advanced-with-qualified-certificate',
      judgedAt: '2025-02-12T12:09:48.000Z',
      certificateRevocation: 'valid',
    });
    const stamps = report.seal.signatures[0]?.notes.filter(({ axis }) =>
      axis.endsWith('TimeStamp'),
    );
    expect(stamps?.map(({ code }) => code)).toEqual(Array(3).fill('seal.timestamp.valid-list'));
  });

  describe(`altered at random (MUTANT_SEED=${seed})`, () => {
    const sealed = [...new Set(expected.cases.map(({ file }) => file))].filter(
      (file) => /signed\.jsonld$/.test(file) && !/unsigned/.test(file),
    );
    it(`none of ${MUTANTS} is accepted, none crashes, none takes a second`, async () => {
      const next = numbersFrom(seed);
      const originals = sealed.map(bytesOf);
      for (let round = 0; round < MUTANTS; ) {
        const original = originals[round % originals.length]!;
        const mutant = mutate(original, next);
        if (sameSignedMeaning(mutant, original)) continue;
        round += 1;
        const started = performance.now();
        const report = await checkCredential(mutant, { trust, now: clock });
        const took = performance.now() - started;
        if (!VerificationReport.safeParse(report).success || isAccepted(report) || took > 1000)
          expect.fail(`round ${round} (${Math.round(took)} ms): ${mutant.toString('base64')}`);
      }
    });

    it(`${MUTANTS} with other proofs beside the seal are answered in time, and never valid by a broken time`, async () => {
      const next = numbersFrom(seed + 1);
      const original = bytesOf('edc-2025/Sample-CertOfPart-signed.jsonld');
      for (let round = 0, tries = 0; round < MUTANTS && tries < 40 * MUTANTS; tries += 1) {
        const mutant = mutate(original, next);
        if (!sameSignedMeaning(mutant, original)) continue;
        round += 1;
        const started = performance.now();
        const report = await checkCredential(mutant, { trust, now: clock });
        expect(performance.now() - started).toBeLessThan(1000);
        VerificationReport.parse(report);
        // The certificate ended in 2025: only the proven time of its one time-stamp can hold it up.
        if (checkOf(report, 'SEAL').status === 'valid')
          expect(report.seal.signatures[0]?.judgedAt).toBe('2025-02-12T12:09:48.000Z');
      }
    });
  });
});
