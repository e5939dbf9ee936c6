/** What a file is by its first bytes, whatever its name says. */

import type { Code } from '../fault';
import type { Container } from '../report';

/** A file that is no JSON: which container it is, and what to tell. */
export interface ForeignKind {
  container: Container;
  code: Code;
}

const MAGIC: readonly [readonly number[], Container, Code][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'png', 'format.image'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf', 'format.pdf'],
  [[0xff, 0xd8, 0xff], 'unknown', 'format.image'],
  [[0x47, 0x49, 0x46, 0x38], 'unknown', 'format.image'],
  [[0x49, 0x49, 0x2a, 0x00], 'unknown', 'format.image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'unknown', 'format.image'],
  [[0x50, 0x4b, 0x03, 0x04], 'unknown', 'format.zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'unknown', 'format.zip'],
  [[0x1f, 0x8b], 'unknown', 'format.zip'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'unknown', 'format.zip'],
  [[0x52, 0x61, 0x72, 0x21], 'unknown', 'format.zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'unknown', 'format.office'],
];

export function kindByMagic(bytes: Uint8Array): ForeignKind | null {
  const found = MAGIC.find(([magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (found) {
    const [, container, code] = found;
    const office = code === 'format.zip' && isOffice(bytes);
    return { container, code: office ? 'format.office' : code };
  }
  if (isWebp(bytes) || isPhonePicture(bytes)) return { container: 'unknown', code: 'format.image' };
  if (isUtf16(bytes)) return { container: 'unknown', code: 'format.encoding-utf16' };
  return null;
}

function isWebp(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 12));
  return head.startsWith('RIFF') && head.endsWith('WEBP');
}

/** HEIC and AVIF, as telephones take them: ISO base media with a still picture's brand. */
function isPhonePicture(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(4, 12));
  return /^ftyp(?:hei[cfsmx]|hev[cx]|mif1|msf1|avif|avis)/.test(head);
}

/** A ZIP archive whose first files are those of Office Open XML or OpenDocument. */
function isOffice(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /\[Content_Types\]\.xml|_rels\/|word\/|mimetypeapplication\/vnd\./.test(head);
}

/** A byte order mark, or the zeros that every Latin text has in UTF-16. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = [bytes[0], bytes[1]];
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length >= 4 && ((first === 0 && second !== 0) || (first !== 0 && second === 0));
}

/** Markup: EMREX ELMO, a picture, or anything else with angle brackets. */
export function kindOfMarkup(text: string): ForeignKind {
  const head = text.slice(0, 16_384);
  if (/<(?:[\w-]{1,40}:)?elmo[\s>]/.test(head) || head.includes('emrex-eu/elmo-schemas'))
    return { container: 'elmo-xml', code: 'format.xml' };
  return /<(?:[\w-]{1,40}:)?svg[\s>]/i.test(head)
    ? { container: 'svg', code: 'format.image' }
    : { container: 'unknown', code: 'format.xml' };
}
