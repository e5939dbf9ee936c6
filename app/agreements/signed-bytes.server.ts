/** What the bytes of a signed copy say of it, before it is kept. */
import { fileTypeFromBuffer } from 'file-type';

const SIGNED_TYPES = new Set(['application/pdf', 'image/png', 'image/jpeg']);
/** ISO 32000-1, 7.5.5: the last line of a whole PDF, looked for among as many last bytes. */
const PDF_END = { mark: '%%EOF', within: 2048 };

/** The media type of a signed copy by its content; null: none that is kept, or cut off. */
export async function signedType(bytes: Uint8Array): Promise<string | null> {
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !SIGNED_TYPES.has(type.mime)) return null;
  if (type.mime !== 'application/pdf') return type.mime;
  const tail = Buffer.from(bytes.subarray(-PDF_END.within)).toString('latin1');
  return tail.includes(PDF_END.mark) ? type.mime : null;
}

/**
 * Whether a file bears an electronic signature or seal at all, good or not: in a PDF the range of
 * bytes it covers stands in clear (ISO 32000-1, 12.8.1); a picture bears none.
 */
export const bearsSignature = (bytes: Uint8Array, mediaType: string): boolean =>
  mediaType === 'application/pdf' &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/ByteRange');
