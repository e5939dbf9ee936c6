/** What a scan is, from its content and never from its name. */
import { inflateSync } from 'node:zlib';
import { fileTypeFromBuffer } from 'file-type';
import { isOfViewer } from '~/credentials/read/carriers/viewer-print';

export type PaperKind =
  | {
      readonly kind: 'paper';
      readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg';
      /** A digital credential printed as a PDF: a picture that proves nothing. */
      readonly printedCredential: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly reason: 'empty-file' | 'digital-credential' | 'paper-type';
    };

const PICTURES = new Set(['image/png', 'image/jpeg']);

/** Tells PDF, PNG and JPEG from everything else. */
export async function paperKind(bytes: Uint8Array): Promise<PaperKind> {
  if (bytes.length === 0) return { kind: 'refused', reason: 'empty-file' };
  const found = await fileTypeFromBuffer(bytes);
  if (found?.mime === 'application/pdf')
    return { kind: 'paper', mediaType: found.mime, printedCredential: isPrintedCredential(bytes) };
  if (found && PICTURES.has(found.mime))
    return {
      kind: 'paper',
      mediaType: found.mime as 'image/png' | 'image/jpeg',
      printedCredential: false,
    };
  const reason = looksLikeCredential(bytes) ? 'digital-credential' : 'paper-type';
  return { kind: 'refused', reason };
}

/** JSON or a compact JSON Web Signature. */
function looksLikeCredential(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 400))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return /^[{[]/.test(start) || /^eyJ[\w-]+\.[\w-]*/.test(start);
}

/** Bytes of a stream looked at, unpacked; and how many streams: a file cannot keep us busy. */
const MAX_INFLATED = 200_000;
const MAX_STREAMS = 60;

function isPrintedCredential(bytes: Uint8Array): boolean {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = pdf.toString('latin1');
  if (isOfViewer(text) || isOfViewer(wideStrings(text))) return true;
  return packedStreams(pdf, text).some((each) => isOfViewer(each) || isOfViewer(wideStrings(each)));
}

/** Strings in UTF-16 (ISO 32000-1 §7.9.2.2), literal or in hexadecimal, in one byte a letter. */
function wideStrings(text: string): string {
  const literal = text.match(/\xFE\xFF[^)]{2,400}/g) ?? [];
  const hex = text.match(/<FEFF[0-9A-Fa-f\s]{4,1600}>/gi) ?? [];
  const decoded = hex.map((each) =>
    Buffer.from(each.replace(/[<>\s]/g, ''), 'hex').toString('latin1'),
  );
  return [...literal, ...decoded].join('\n').replaceAll('\0', '');
}

/** The streams that may hold metadata, links or objects, unpacked. */
function packedStreams(pdf: Buffer, text: string): string[] {
  const found: string[] = [];
  const start = /\/(?:ObjStm|Metadata|Annot)\b[\s\S]{0,400}?stream\r?\n/g;
  for (const match of text.matchAll(start)) {
    if (found.length >= MAX_STREAMS) break;
    const from = match.index + match[0].length;
    const to = text.indexOf('endstream', from);
    if (to < 0) break;
    try {
      const inflated = inflateSync(pdf.subarray(from, to), { maxOutputLength: MAX_INFLATED });
      found.push(inflated.toString('latin1'));
    } catch {
      // A stream packed otherwise, or too large: nothing is learned from it.
    }
  }
  return found;
}
