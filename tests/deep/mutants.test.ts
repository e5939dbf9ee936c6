import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { authority, credential, NOW, sealed, trust } from '#tests/support/authority';
import { checkCredential } from '~/credentials/check-credential.server';
import { VerificationReport } from '~/credentials/report';
import { isAccepted } from '~/credentials/summary';

const MUTANTS = 10_000;

/** MUTANT_SEED repeats an earlier run. */
const seed = Number(process.env.MUTANT_SEED ?? randomInt(1, 2 ** 31));

const chain = [authority.issuing.certificate];
const ORIGINALS: Readonly<Record<string, Buffer>> = {
  'general, content in clear': sealed(credential(), { chain }),
  'general, encoded': sealed(credential(), { chain, b64: true }),
  flattened: sealed(credential(), { chain, serialisation: 'flattened' }),
  compact: sealed(credential(), { chain, serialisation: 'compact' }),
};

type Next = (below: number) => number;

/** Mulberry32, as whole numbers below a bound. */
function numbersFrom(start: number): Next {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** What JSON, base64 and DER are sensitive to. */
const TOKENS = '{}[]",:\\0123456789.-+_/=eE \n\0truefalsenull'
  .split('')
  .concat([
    '"payload":"x",',
    '"signatures":[],',
    '"protected":"e30",',
    '"header":{"alg":"none"},',
    '\\u0000',
    '\ufeff',
    '\u2028',
    '1e999',
    '[[[[[[[[',
  ]);

const splice = (bytes: Buffer, from: number, to: number, middle: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)]);

const MUTATIONS: readonly ((bytes: Buffer, next: Next) => Buffer)[] = [
  (bytes, next) => {
    const at = next(bytes.length);
    return splice(bytes, at, at + 1, Buffer.from([next(256)]));
  },
  (bytes, next) => {
    const copy = Buffer.from(bytes);
    const at = next(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
    return copy;
  },
  (bytes, next) => bytes.subarray(0, next(bytes.length)),
  (bytes, next) => bytes.subarray(next(bytes.length)),
  (bytes, next) => {
    const at = next(bytes.length);
    return splice(bytes, at, at + 1 + next(40), Buffer.alloc(0));
  },
  (bytes, next) => {
    const from = next(bytes.length);
    const at = next(bytes.length);
    return splice(bytes, at, at, bytes.subarray(from, from + 1 + next(200)));
  },
  (bytes, next) => {
    const at = next(bytes.length);
    return splice(bytes, at, at + next(3), Buffer.from(TOKENS[next(TOKENS.length)] ?? ''));
  },
  (bytes, next) => {
    const quotes = [...bytes.toString('latin1').matchAll(/"/g)].map((each) => each.index);
    const from = quotes[next(quotes.length)] ?? 0;
    const to = quotes[next(quotes.length)] ?? bytes.length;
    return splice(bytes, Math.min(from, to), Math.max(from, to), Buffer.from('"x'));
  },
];

/** What a file says apart from blanks between its members; null when it says nothing. */
function meaningOf(bytes: Buffer): unknown {
  const text = bytes.toString('utf8').trim();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

describe(`credentials altered at random (MUTANT_SEED=${seed})`, () => {
  it.each(Object.keys(ORIGINALS))('accepts the original: %s', async (name) => {
    const bytes = ORIGINALS[name] ?? Buffer.alloc(0);
    expect(isAccepted(await checkCredential(bytes, { trust, now: NOW }))).toBe(true);
  });

  for (const [index, [name, original]] of Object.entries(ORIGINALS).entries())
    it(`never crash, hang or are accepted: ${MUTANTS / 4} of ${name}`, async () => {
      const next = numbersFrom(seed + index);
      const meaning = meaningOf(original);
      for (let round = 0; round < MUTANTS / 4; ) {
        let mutant = original;
        for (let change = 0; change <= next(3); change += 1)
          mutant = MUTATIONS[next(MUTATIONS.length)]?.(mutant, next) ?? mutant;
        if (isDeepStrictEqual(meaningOf(mutant), meaning)) continue;
        round += 1;
        const report = await checkCredential(mutant, { trust, now: NOW });
        if (!VerificationReport.safeParse(report).success || isAccepted(report))
          expect.fail(`round ${round}: ${mutant.toString('base64')}`);
      }
    });
});
