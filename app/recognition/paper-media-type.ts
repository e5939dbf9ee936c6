/** The kinds of scan we keep, told by their first bytes, never by a name. */
const SIGNATURES: readonly { type: string; bytes: readonly number[] }[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/** The media type of a PDF, PNG or JPEG; null for everything else. */
export const paperMediaType = (bytes: Uint8Array): string | null =>
  SIGNATURES.find((each) => each.bytes.every((byte, index) => bytes[index] === byte))?.type ?? null;
