/**
 * Opens a Word file that came from outside. Nothing is executed, fetched or unpacked beyond bounds;
 * what could do harm or hide text is refused by name (ECMA-376 part 2, OPC; APPNOTE.TXT §4.3).
 */
import { inflateRawSync } from 'node:zlib';
import { type Relationship, readRelationships } from './relationships';
import { WordFileError } from './word-fault';

export const WORD_LIMITS = {
  /** Bytes of the file, of one part unpacked, and of all parts read. */
  file: 20_000_000,
  part: 40_000_000,
  total: 80_000_000,
  entries: 2_000,
} as const;

export interface WordPackage {
  readonly names: readonly string[];
  /** The text of a part; null where there is none. */
  read(name: string): string | null;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Throws WordFileError. */
export function openPackage(bytes: Uint8Array): WordPackage {
  if (bytes.length > WORD_LIMITS.file)
    throw new WordFileError('too-large', `${bytes.length} bytes`);
  const entries = directoryOf(bytes);
  let total = 0;
  const read = (name: string): string | null => {
    const entry = entries.get(name);
    if (!entry) return null;
    const content = unpack(bytes, name, entry);
    total += content.length;
    if (total > WORD_LIMITS.total) throw new WordFileError('too-large', 'too much unpacked');
    return decode(content, name);
  };
  const opened = { names: [...entries.keys()], read };
  refuseMacros(opened);
  refuseRelationships(opened);
  return opened;
}

/** CFB: how Office stores a file under a password, and how Word before 2007 stored any. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** The stream that holds a file under a password ([MS-OFFCRYPTO] §1.3.2). */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const COMMENT_LIMIT = 65_535;

function directoryOf(bytes: Uint8Array): Map<string, Entry> {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte))
    throw new WordFileError(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
        ? 'encrypted'
        : 'not-a-word-file',
      'a compound file',
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > WORD_LIMITS.entries) throw new WordFileError('too-large', `${count} parts`);
  const entries = new Map<string, Entry>();
  const lowered = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new WordFileError('damaged', 'the archive has no directory');
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new WordFileError('encrypted', name);
    // Names of parts are equal whatever their case (OPC §6.2.2.3).
    if (lowered.has(name.toLowerCase()))
      throw new WordFileError('damaged', `two parts are called ${name}`);
    lowered.add(name.toLowerCase());
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + rest;
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - COMMENT_LIMIT); at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new WordFileError('not-a-word-file', 'no zip archive');
}

function unpack(bytes: Uint8Array, name: string, entry: Entry): Uint8Array {
  const { method, packed, size, offset } = entry;
  if (size > WORD_LIMITS.part)
    throw new WordFileError('too-large', `${name} unpacks to ${size} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw new WordFileError('damaged', `${name} is not where the directory says`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data;
  if (method !== 8) throw new WordFileError('damaged', `${name} is packed in an unknown way`);
  try {
    // What unpacks to more than it says is a bomb.
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new WordFileError('damaged', `${name} cannot be unpacked`);
  }
}

/** XML of a package is UTF-8 or UTF-16 (OPC §8.1.4). */
function decode(content: Uint8Array, name: string): string {
  const [first, second] = content;
  const label =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(content);
  } catch {
    throw new WordFileError('damaged', `${name} is no text`);
  }
}

function refuseMacros({ names, read }: WordPackage): void {
  const types = read('[Content_Types].xml');
  if (types === null) throw new WordFileError('not-a-word-file', 'no content types');
  if (
    /macroEnabled|vbaProject/i.test(types) ||
    names.some((each) => /vba(Project|Data)/i.test(each))
  )
    throw new WordFileError('macros', 'the file carries macros');
}

/** A link to follow loads nothing; neither does an office's own template on its author's disk. */
const isHarmless = ({ kind, target }: Relationship): boolean =>
  kind === 'hyperlink' || (kind === 'attachedTemplate' && LOCAL_FILE.test(target));
/** No host: `file:///C:/…`, `C:\\…`. */
const LOCAL_FILE = /^(file:\/\/\/[A-Za-z](:|%3A)|[A-Za-z]:)[\\/][^/\\]/i;
const EMBEDDING = /^(oleObject|package|control|aFChunk|subDocument|frame|vbaProject)$/;

function refuseRelationships({ names, read }: WordPackage): void {
  for (const name of names.filter((each) => each.endsWith('.rels')))
    for (const each of readRelationships(read(name) ?? '', name)) {
      const { kind, target, external } = each;
      if (external && !isHarmless(each))
        throw new WordFileError('external-relationship', `${name}: ${target}`);
      if (EMBEDDING.test(kind)) throw new WordFileError('embedded-file', `${name}: ${target}`);
    }
}
