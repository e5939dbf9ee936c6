/** Base64 as JOSE demands it: canonical, without blanks or padding (RFC 7515 §2, RFC 4648 §3.5). */

const URL_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const STANDARD_ALPHABET = `${URL_ALPHABET.slice(0, 62)}+/`;

function tableOf(alphabet: string): Int8Array {
  const table = new Int8Array(128).fill(-1);
  for (let value = 0; value < alphabet.length; value += 1)
    table[alphabet.charCodeAt(value)] = value;
  return table;
}

const URL_TABLE = tableOf(URL_ALPHABET);
const STANDARD_TABLE = tableOf(STANDARD_ALPHABET);

function decode(text: string, table: Int8Array): Uint8Array | null {
  const rest = text.length % 4;
  if (rest === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  const sextet = (index: number): number => table[text.charCodeAt(index)] ?? -1;
  const whole = text.length - rest;
  let at = 0;
  for (let index = 0; index < whole; index += 4) {
    const [a, b] = [sextet(index), sextet(index + 1)];
    const [c, d] = [sextet(index + 2), sextet(index + 3)];
    if ((a | b | c | d) < 0) return null;
    bytes[at] = (a << 2) | (b >> 4);
    bytes[at + 1] = ((b & 15) << 4) | (c >> 2);
    bytes[at + 2] = ((c & 3) << 6) | d;
    at += 3;
  }
  if (rest === 0) return bytes;
  const [a, b] = [sextet(whole), sextet(whole + 1)];
  const c = rest === 3 ? sextet(whole + 2) : 0;
  if ((a | b | c) < 0) return null;
  bytes[at] = (a << 2) | (b >> 4);
  if (rest === 3) bytes[at + 1] = ((b & 15) << 4) | (c >> 2);
  // Bits left over must be zero: otherwise many texts would stand for the same bytes.
  return (rest === 3 ? c & 3 : b & 15) === 0 ? bytes : null;
}

/** Strict base64url without padding; null for anything else. */
export function decodeBase64Url(text: string): Uint8Array | null {
  return decode(text, URL_TABLE);
}

/** Standard base64 with correct padding (as `x5c` and `val` hold certificates); null otherwise. */
export function decodeBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const body = text.endsWith('==')
    ? text.slice(0, -2)
    : text.endsWith('=')
      ? text.slice(0, -1)
      : text;
  return decode(body, STANDARD_TABLE);
}

/** A digest as met in the wild: base64url or base64, padded or not. */
export function decodeDigest(text: string): Uint8Array | null {
  return decodeBase64Url(
    text
      .replace(/={1,2}$/, '')
      .replaceAll('+', '-')
      .replaceAll('/', '_'),
  );
}
