/** The bits of a status list (Status List 2021 §4, Bitstring Status List 1.0 §2.1, §3.2–3.3). */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeBase64Url } from '../json/base64';
import { HIGHEST_INDEX, type StatusEntryType } from './status-entry';

const unzip = promisify(gunzip);

/** The standards' least length guards the holder's privacy, not the answer: shorter ones are met. */
const MOST_BYTES = (HIGHEST_INDEX + 1) / 8;

/** The list's bits, or null where it is no list, or swells beyond what a list may be. */
export async function decodeBits(
  encoded: string,
  type: StatusEntryType,
): Promise<Uint8Array | null> {
  // `u` is the multibase prefix that only the later standard has; gzip itself begins with "H4s".
  const hasPrefix = type === 'BitstringStatusListEntry' || encoded.startsWith('uH4s');
  if (hasPrefix && !encoded.startsWith('u')) return null;
  const compressed = decodeBase64Url(
    (hasPrefix ? encoded.slice(1) : encoded).replace(/={1,2}$/, ''),
  );
  if (!compressed) return null;
  try {
    return await unzip(compressed, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}

/** The bit of an index, counted from the left: 0 is the highest bit of the first byte. */
export function bitAt(bits: Uint8Array, index: number): boolean | null {
  const byte = bits[Math.floor(index / 8)];
  return byte === undefined ? null : ((byte >> (7 - (index % 8))) & 1) === 1;
}
