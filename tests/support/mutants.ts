/** Files altered at random, repeatable by a seed: what JSON, base64 and DER are sensitive to. */
import { isDeepStrictEqual } from 'node:util';

export type Next = (below: number) => number;

/** Mulberry32, as whole numbers below a bound. */
export function numbersFrom(start: number): Next {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

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

type Mutation = (bytes: Buffer, next: Next) => Buffer;

const splice = (bytes: Buffer, from: number, to: number, middle: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)]);

const replaceOctet: Mutation = (bytes, next) => {
  const at = next(bytes.length);
  return splice(bytes, at, at + 1, Buffer.from([next(256)]));
};

const flipBit: Mutation = (bytes, next) => {
  const copy = Buffer.from(bytes);
  const at = next(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
  return copy;
};

const cut: Mutation = (bytes, next) => {
  const at = next(bytes.length);
  return splice(bytes, at, at + 1 + next(40), Buffer.alloc(0));
};

const copyWithin: Mutation = (bytes, next) => {
  const from = next(bytes.length);
  const at = next(bytes.length);
  return splice(bytes, at, at, bytes.subarray(from, from + 1 + next(200)));
};

const putToken: Mutation = (bytes, next) => {
  const at = next(bytes.length);
  return splice(bytes, at, at + next(3), Buffer.from(TOKENS[next(TOKENS.length)] ?? ''));
};

const joinStrings: Mutation = (bytes, next) => {
  const quotes = [...bytes.toString('latin1').matchAll(/"/g)].map((each) => each.index);
  const from = quotes[next(quotes.length)] ?? 0;
  const to = quotes[next(quotes.length)] ?? bytes.length;
  return splice(bytes, Math.min(from, to), Math.max(from, to), Buffer.from('"x'));
};

/** Alters one element of the unsigned properties, inside its DER where it holds any. */
const alterProperty: Mutation = (bytes, next) => {
  const file = parsed(bytes);
  const etsiU = etsiUOf(file);
  if (!etsiU || etsiU.length === 0) return flipBit(bytes, next);
  const at = next(etsiU.length);
  const element = etsiU[at];
  if (next(4) === 0) etsiU.splice(at, 1);
  else if (typeof element === 'string') {
    const text = Buffer.from(element, 'base64url').toString('utf8');
    etsiU[at] = Buffer.from(alterValue(text, next)).toString('base64url');
  }
  return Buffer.from(JSON.stringify(file));
};

function alterValue(text: string, next: Next): string {
  const values = [...text.matchAll(/"val":"([^"]+)"/g)];
  const chosen = values[next(values.length)];
  if (!chosen?.[1]) return flipBit(Buffer.from(text), next).toString('latin1');
  const der = Buffer.from(chosen[1], 'base64');
  const altered = MUTATIONS[next(5)]?.(der, next) ?? der;
  const start = chosen.index + '"val":"'.length;
  return `${text.slice(0, start)}${altered.toString('base64')}${text.slice(start + chosen[1].length)}`;
}

const MUTATIONS: readonly Mutation[] = [
  replaceOctet,
  flipBit,
  cut,
  copyWithin,
  (bytes, next) => bytes.subarray(0, next(bytes.length)),
  (bytes, next) => bytes.subarray(next(bytes.length)),
  putToken,
  joinStrings,
  alterProperty,
];

/** One to three changes, which may cancel out: compare by `sameMeaning`. */
export function mutate(original: Buffer, next: Next): Buffer {
  let mutant = original;
  const changes = 1 + next(3);
  for (let change = 0; change < changes; change += 1)
    mutant = MUTATIONS[next(MUTATIONS.length)]?.(mutant, next) ?? mutant;
  return mutant;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').trim());
  } catch {
    return null;
  }
}

function etsiUOf(file: unknown): unknown[] | null {
  const signature = (file as { signatures?: { header?: { etsiU?: unknown } }[] } | null)
    ?.signatures?.[0];
  const etsiU = signature?.header?.etsiU;
  return Array.isArray(etsiU) ? etsiU : null;
}

/** What a file says apart from blanks between its members, its unsigned properties aside. */
function signedMeaning(bytes: Buffer): unknown {
  const file = parsed(bytes);
  const etsiU = etsiUOf(file);
  if (etsiU) etsiU.length = 0;
  return file ?? bytes.toString('utf8').trim();
}

/**
 * Whether two files say the same: in what is signed, or also in the properties beside it. A file
 * altered only there may rightly still be accepted where the rest of its proof holds.
 */
export function sameSignedMeaning(one: Buffer, other: Buffer): boolean {
  return isDeepStrictEqual(signedMeaning(one), signedMeaning(other));
}
