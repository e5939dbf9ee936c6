import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { authority, credential, DAY, NOW, sealed, trusting } from '#tests/support/authority';
import { archived, augment, carrying, revocations, stamped } from '#tests/support/hostile-envelope';
import { makeAuthority, timeStamper } from '#tests/support/hostile-pki';
import { crlOf } from '#tests/support/hostile-revocation';
import { mutate, numbersFrom, sameSignedMeaning } from '#tests/support/mutants';
import { describeShared, SHARED } from '#tests/support/require';
import { checkCredential } from '~/credentials/check-credential.server';
import { VerificationReport } from '~/credentials/report';
import { loadTrustDir } from '~/credentials/trust/trust-dir.server';
import type { TrustStore } from '~/credentials/trust/trust-store.server';

const MUTANTS = 10_000;

/** MUTANT_SEED repeats an earlier run. */
const seed = Number(process.env.MUTANT_SEED ?? randomInt(1, 2 ** 31));

const timeAuthority = makeAuthority('Test Time Authority');
const stampedBy = { by: timeStamper(timeAuthority), at: NOW - DAY / 2 };
const trust = trusting(authority.issuing, timeAuthority);

const chain = [authority.issuing.certificate];
const ORIGINALS: Readonly<Record<string, Buffer>> = {
  'general, content in clear': sealed(credential(), { chain }),
  'general, encoded': sealed(credential(), { chain, b64: true }),
  flattened: sealed(credential(), { chain, serialisation: 'flattened' }),
  compact: sealed(credential(), { chain, serialisation: 'compact' }),
  'time-stamped and archived': augment(sealed(credential(), { chain }), [
    stamped(stampedBy),
    carrying(revocations({ crls: [crlOf({ issuer: authority.issuing, thisUpdate: NOW - DAY })] })),
    archived(stampedBy),
  ]),
};
const SHARE = MUTANTS / Object.keys(ORIGINALS).length;

describe(`credentials altered at random (MUTANT_SEED=${seed})`, () => {
  it.each(Object.keys(ORIGINALS))('accepts the original: %s', async (name) => {
    const bytes = ORIGINALS[name] ?? Buffer.alloc(0);
    expect(isAccepted(await checkCredential(bytes, { trust, now: NOW }))).toBe(true);
  });

  for (const [index, [name, original]] of Object.entries(ORIGINALS).entries())
    it(`never crash, hang or are accepted: ${SHARE} of ${name}`, () =>
      judgeMutants(original, { trust, now: NOW, seed: seed + index, rounds: SHARE }));
});

describeShared('credentials/edc-2025', MUTANTS, 'published samples altered at random', (dir) => {
  const files = ['Sample-CertOfPart-signed.jsonld', 'AA-Annex1-MC-signed.jsonld'];
  it.each(files)(`never crash, hang or are accepted: %s (MUTANT_SEED=${seed})`, async (file) => {
    const lists = await loadTrustDir(path.join(SHARED, 'data/trust/eu-2023'));
    const now = Date.parse('2026-11-21T12:00:00Z');
    const rounds = MUTANTS / files.length;
    await judgeMutants(readFileSync(path.join(dir, file)), { trust: lists, now, seed, rounds });
  });
});

/** Alterations that change nothing signed are left out: the rest must not be accepted. */
async function judgeMutants(
  original: Buffer,
  { trust, now, seed, rounds }: { trust: TrustStore; now: number; seed: number; rounds: number },
): Promise<void> {
  const next = numbersFrom(seed);
  for (let round = 0; round < rounds; ) {
    const mutant = mutate(original, next);
    if (sameSignedMeaning(mutant, original)) continue;
    round += 1;
    const started = performance.now();
    const report = await checkCredential(mutant, { trust, now });
    const took = performance.now() - started;
    if (!VerificationReport.safeParse(report).success || isAccepted(report) || took > 1000)
      expect.fail(`round ${round} (${Math.round(took)} ms): ${mutant.toString('base64')}`);
  }
}
