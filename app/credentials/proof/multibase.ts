/** Multibase and multicodec as far as keys and signatures of credentials use them. */
import { decodeBase64Url } from '../json/base64';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Base58 costs the square of its length; no key or signature here is longer. */
const LONGEST = 256;

/** Bytes of a multibase text in base58btc (`z`) or base64url (`u`); null for anything else. */
export function decodeMultibase(text: string): Uint8Array | null {
  if (text.length > LONGEST) return null;
  if (text.startsWith('z')) return decodeBase58(text.slice(1));
  return text.startsWith('u') ? decodeBase64Url(text.slice(1)) : null;
}

function decodeBase58(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    let carry = ALPHABET.indexOf(character);
    if (carry === -1) return null;
    for (let index = 0; index < bytes.length; index += 1) {
      carry += (bytes[index] ?? 0) * 58;
      bytes[index] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  const zeros = text.length - text.replace(/^1+/, '').length;
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes.reverse()]);
}

export type Curve = 'ed25519' | 'p256' | 'p384';

/** A public key as a Multikey holds it: Ed25519 as it is, the others compressed. */
export interface Multikey {
  curve: Curve;
  bytes: Uint8Array;
}

/** Multicodec prefixes (unsigned varints) with the length of the key behind them. */
const CODECS: readonly { prefix: readonly [number, number]; curve: Curve; length: number }[] = [
  { prefix: [0xed, 0x01], curve: 'ed25519', length: 32 },
  { prefix: [0x80, 0x24], curve: 'p256', length: 33 },
  { prefix: [0x81, 0x24], curve: 'p384', length: 49 },
];

/** A Multikey in base58btc (Controlled Identifiers §2.2.2); null where it is none known here. */
export function readMultikey(text: string): Multikey | null {
  const bytes = text.startsWith('z') ? decodeMultibase(text) : null;
  if (!bytes) return null;
  const codec = CODECS.find(
    ({ prefix, length }) =>
      bytes[0] === prefix[0] && bytes[1] === prefix[1] && bytes.length === length + 2,
  );
  return codec ? { curve: codec.curve, bytes: bytes.subarray(2) } : null;
}
