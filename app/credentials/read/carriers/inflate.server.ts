import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const inflateAsync = promisify(inflate);

/** zlib data (RFC 1950) of at most `most` bytes when unpacked; null where it is more or faulty. */
export async function inflateBounded(packed: Uint8Array, most: number): Promise<Buffer | null> {
  try {
    return await inflateAsync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch {
    return null;
  }
}
