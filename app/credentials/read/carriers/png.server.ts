/**
 * An Open Badge baked into a PNG (Open Badges 3.0 §5.3.1): the text chunk named after it. Only the
 * chunks are walked; the picture itself is never decoded.
 */
import { crc32 } from 'node:zlib';
import { type Carried, nothing } from './carried';
import { inflateBounded } from './inflate.server';

const SIGNATURE = 8;
/** Length, name and checksum of a chunk around its data. */
const FRAME = 12;
const MOST_CHUNKS = 10_000;
const KEYWORDS: ReadonlySet<string> = new Set(['openbadgecredential', 'openbadges']);
const TEXT_CHUNKS: ReadonlySet<string> = new Set(['iTXt', 'tEXt', 'zTXt']);

interface TextChunk {
  name: string;
  data: Buffer;
  intact: boolean;
}

/** The badge's bytes, unpacked to at most `most`. */
export async function badgeInPng(bytes: Uint8Array, most: number): Promise<Carried> {
  const found = badgeChunks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const [only, ...more] = found;
  if (!only) return nothing('format.image');
  if (more.length > 0) return nothing('format.baked-several');
  if (!only.intact) return nothing('format.baked-damaged');
  const text = await textOf(only, most);
  return text ? { bytes: text } : nothing('format.baked-damaged');
}

function badgeChunks(png: Buffer): TextChunk[] {
  const found: TextChunk[] = [];
  let at = SIGNATURE;
  for (let count = 0; count < MOST_CHUNKS && at + FRAME <= png.length; count += 1) {
    const length = png.readUInt32BE(at);
    const end = at + FRAME + length;
    const name = png.toString('latin1', at + 4, at + 8);
    if (end > png.length || name === 'IEND') break;
    const data = png.subarray(at + 8, end - 4);
    if (TEXT_CHUNKS.has(name) && KEYWORDS.has(keywordOf(data)))
      found.push({
        name,
        data,
        intact: crc32(png.subarray(at + 4, end - 4)) === png.readUInt32BE(end - 4),
      });
    at = end;
  }
  return found;
}

/** The keyword before the first zero, 79 bytes at most (PNG §11.3.4.1). */
function keywordOf(data: Buffer): string {
  const end = data.subarray(0, 80).indexOf(0);
  return end < 0 ? '' : data.toString('latin1', 0, end);
}

async function textOf({ name, data }: TextChunk, most: number): Promise<Buffer | null> {
  const after = data.indexOf(0) + 1;
  if (name === 'tEXt') return data.subarray(after);
  if (name === 'zTXt')
    return data[after] === 0 ? await inflateBounded(data.subarray(after + 1), most) : null;
  const language = data.indexOf(0, after + 2);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) return null;
  const text = data.subarray(translated + 1);
  if (data[after] === 0) return text;
  return data[after] === 1 && data[after + 1] === 0 ? await inflateBounded(text, most) : null;
}
