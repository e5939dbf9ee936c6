/**
 * The files attached to a PDF (ISO 32000-1 §7.11). The file is walked once from its beginning for
 * objects and their streams, and object streams are unpacked within limits; pages, scripts, forms
 * and the cross-reference table are left alone, so no damage or trick in them matters.
 */
import type { Code, Evidence } from '../../fault';
import type { Limits } from '../../limits';
import { inflateBounded } from './inflate.server';
import { fileNameIn, withTextShown } from './pdf-text';
import { isOfViewer } from './viewer-print';

export interface PdfAttachment {
  name: string;
  /** Empty where it cannot be unpacked within limits. */
  bytes: Uint8Array;
}

export type PdfFiles =
  | { attachments: PdfAttachment[]; fromViewer: boolean }
  | { attachments: null; code: Code; evidence: Evidence };

interface PdfObject {
  /** What stands before the stream, or the whole object; latin1. */
  dictionary: string;
  stream: Buffer | null;
}

type PdfObjects = Map<number, PdfObject>;

const MOST_OBJECTS = 50_000;
const MOST_ATTACHMENTS = 32;
const MOST_DICTIONARY = 16_384;
/** Of all object streams together, and of all attachments together. */
const MOST_UNPACKED = 16 * 1024 * 1024;
/** What a stream counts for that cannot be unpacked: it may have swollen before that was found. */
const UNPACKED_IN_VAIN = MOST_UNPACKED / 8;

export async function attachmentsOf(bytes: Uint8Array, limits: Limits): Promise<PdfFiles> {
  const refuse = (code: Code, evidence: Evidence = {}): PdfFiles => ({
    attachments: null,
    code,
    evidence,
  });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = buffer.toString('latin1');
  if (isEncrypted(text)) return refuse('format.pdf-encrypted');
  const objects = objectsOf(buffer, text);
  const complete = objects && (await unpackObjects(objects));
  if (!complete) return refuse('format.pdf-crowded', { limit: MOST_OBJECTS });
  const files = embeddedFiles(objects);
  if (files.size > MOST_ATTACHMENTS)
    return refuse('format.pdf-crowded', { limit: MOST_ATTACHMENTS });
  const attachments: PdfAttachment[] = [];
  let left = MOST_UNPACKED;
  for (const [number, name] of files) {
    const content = await contentOf(objects.get(number), Math.min(limits.bytes, left));
    left -= content?.length ?? UNPACKED_IN_VAIN;
    if (left <= 0) return refuse('format.pdf-crowded', { limit: MOST_ATTACHMENTS });
    attachments.push({ name, bytes: content ?? Buffer.alloc(0) });
  }
  return { attachments, fromViewer: isFromViewer(text, objects) };
}

/** A trailer, or a cross-reference stream in its place, that names a security handler. */
const isEncrypted = (text: string): boolean => /\/Encrypt\s{0,8}(?:\d{1,10}\s|<<)/.test(text);

const TOKEN = /(?<!\d)(\d{1,10})\s{1,8}\d{1,5}\s{1,8}obj\b|>>\s{0,8}stream\r?\n|\bendobj\b/g;

/** Every object by its number, the last of a number as its revision; null where there are too many. */
function objectsOf(buffer: Buffer, text: string): PdfObjects | null {
  const objects: PdfObjects = new Map();
  const token = new RegExp(TOKEN);
  let open: { number: number; at: number } | null = null;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [whole, number] = found;
    if (number !== undefined) {
      open = { number: Number(number), at: token.lastIndex };
      continue;
    }
    if (!open) continue;
    const dictionary = text.slice(open.at, Math.min(found.index, open.at + MOST_DICTIONARY));
    const end = whole === 'endobj' ? null : streamEnd(text, token.lastIndex, dictionary);
    objects.delete(open.number);
    objects.set(open.number, {
      dictionary,
      stream: end === null ? null : buffer.subarray(token.lastIndex, end),
    });
    if (objects.size > MOST_OBJECTS) return null;
    if (end !== null) token.lastIndex = end;
    open = null;
  }
  return objects;
}

/** By its stated length where `endstream` follows there, else by the next `endstream`. */
function streamEnd(text: string, start: number, dictionary: string): number {
  const stated = /\/Length\s{1,8}(\d{1,8})(?!\d|\s{1,8}\d{1,5}\s{1,8}R)/.exec(dictionary);
  const end = start + Number(stated?.[1] ?? Number.NaN);
  if (/^\s{0,4}endstream/.test(text.slice(end, end + 16))) return end;
  const next = text.indexOf('endstream', start);
  return next < 0 ? text.length : next;
}

/** Adds the objects of all object streams (§7.5.7); false where they unpack to too much. */
async function unpackObjects(objects: PdfObjects): Promise<boolean> {
  let left = MOST_UNPACKED;
  for (const { dictionary, stream } of [...objects.values()]) {
    if (!stream || !/\/Type\s{0,8}\/ObjStm\b/.test(dictionary)) continue;
    const unpacked = await decoded(dictionary, stream, left);
    left -= unpacked?.length ?? UNPACKED_IN_VAIN;
    const first = Number(/\/First\s{1,8}(\d{1,8})/.exec(dictionary)?.[1] ?? Number.NaN);
    if (unpacked) addUnpacked(objects, unpacked.toString('latin1'), first);
    if (left <= 0 || objects.size > MOST_OBJECTS) return false;
  }
  return true;
}

/** Each object reaches to where the next begins, in whatever order they are named: none overlap. */
function addUnpacked(objects: PdfObjects, text: string, first: number): void {
  const head = text
    .slice(0, first)
    .trim()
    .split(/\s+/, 2 * MOST_OBJECTS)
    .map(Number);
  const numbers = new Map<number, number>();
  for (let index = 0; index + 1 < head.length; index += 2) {
    const [number = 0, offset = 0] = head.slice(index, index + 2);
    numbers.set(first + offset, number);
  }
  const begins = [...numbers.keys()].sort((left, right) => left - right);
  for (const [index, from] of begins.entries()) {
    const end = Math.min(begins[index + 1] ?? text.length, from + MOST_DICTIONARY);
    objects.set(numbers.get(from) ?? 0, { dictionary: text.slice(from, end), stream: null });
  }
}

/** Object numbers of attached files and their names. */
function embeddedFiles(objects: PdfObjects): Map<number, string> {
  const files = new Map<number, string>();
  for (const [number, { dictionary, stream }] of objects)
    if (stream && /\/Type\s{0,8}\/EmbeddedFile\b/.test(dictionary)) files.set(number, '?');
  for (const { dictionary } of objects.values()) {
    const held = /\/EF\s{0,8}<<[^<>]{0,200}?\/U?F\s{1,8}(\d{1,10})\s/.exec(dictionary);
    const number = Number(held?.[1] ?? Number.NaN);
    if (objects.get(number)?.stream) files.set(number, fileNameIn(dictionary));
  }
  return files;
}

async function contentOf(file: PdfObject | undefined, most: number): Promise<Buffer | null> {
  return file?.stream ? await decoded(file.dictionary, file.stream, most) : null;
}

/** The stream's content; null under a filter other than FlateDecode, or where it is too much. */
async function decoded(dictionary: string, stream: Buffer, most: number): Promise<Buffer | null> {
  const filter = /\/Filter\s{0,8}(\[[^\]]{0,200}\]|\/\w{1,40})/.exec(dictionary)?.[1];
  const names = filter?.match(/\w+/g) ?? [];
  if (names.length === 0) return stream.length <= most ? stream : null;
  return names.length === 1 && names[0] === 'FlateDecode'
    ? await inflateBounded(stream, most)
    : null;
}

function isFromViewer(text: string, objects: PdfObjects): boolean {
  return (
    isOfViewer(text) ||
    [...objects.values()].some(({ dictionary }) => isOfViewer(withTextShown(dictionary)))
  );
}
