/** Files that carry a credential: PDFs by a library of the field, pictures by hand. */
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';

export interface Attached {
  name: string;
  bytes: Uint8Array;
}

/** A PDF of one page with files attached; `objectStreams` packs its objects, as most writers do. */
export async function pdfWith(
  files: readonly Attached[],
  { objectStreams = true, text = '' }: { objectStreams?: boolean; text?: string } = {},
): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  document.setSubject(text);
  for (const { name, bytes } of files)
    await document.attach(bytes, name, { mimeType: 'application/octet-stream' });
  return Buffer.from(await document.save({ useObjectStreams: objectStreams }));
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

const ZERO = Buffer.alloc(1);

export const itxt = (text: string | Buffer, packed = false, keyword = 'openbadgecredential') =>
  chunk(
    'iTXt',
    Buffer.concat([
      Buffer.from(keyword, 'latin1'),
      Buffer.from([0, packed ? 1 : 0, 0]),
      ZERO,
      ZERO,
      packed ? deflateSync(text) : Buffer.from(text),
    ]),
  );

export const plainText = (text: string, keyword = 'openbadges') =>
  chunk('tEXt', Buffer.concat([Buffer.from(keyword, 'latin1'), ZERO, Buffer.from(text)]));

/** The smallest picture there is, with these chunks in it. */
export const pngWith = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

export const svgWith = (content: string, prologue = ''): Buffer =>
  Buffer.from(
    `${prologue}<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 1 1">${content}<script>fetch('https://example.org')</script></svg>`,
  );

export const badgeElement = (json: string): string =>
  `<openbadges:credential><![CDATA[${json}]]></openbadges:credential>`;
