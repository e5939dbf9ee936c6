/** A reader of DER (ITU-T X.690), as far as certificates need it: bounded, no recursion of its own. */

export interface DerNode {
  /** The identifier octet, constructed bit included (0x30 SEQUENCE, 0xa3 [3], …). */
  tag: number;
  /** Contents octets. */
  content: Uint8Array;
  /** Identifier, length and contents. */
  raw: Uint8Array;
}

export class DerError extends Error {
  override readonly name = 'DerError';
}

function nodeAt(bytes: Uint8Array, at: number): DerNode {
  const tag = bytes[at];
  let length = bytes[at + 1];
  if (tag === undefined || length === undefined) throw new DerError('truncated');
  if ((tag & 0x1f) === 0x1f) throw new DerError('long tag');
  let start = at + 2;
  if (length >= 0x80) {
    const octets = length & 0x7f;
    if (octets === 0 || octets > 4) throw new DerError('length');
    length = 0;
    for (let index = 0; index < octets; index += 1)
      length = length * 256 + (bytes[start + index] ?? 0);
    start += octets;
  }
  const end = start + length;
  if (end > bytes.length) throw new DerError('truncated');
  return { tag, content: bytes.subarray(start, end), raw: bytes.subarray(at, end) };
}

/** The one value these bytes are; anything after it is an error. */
export function readDer(bytes: Uint8Array): DerNode {
  const node = nodeAt(bytes, 0);
  if (node.raw.length !== bytes.length) throw new DerError('trailing bytes');
  return node;
}

/** The values inside a constructed one. */
export function children(node: DerNode): DerNode[] {
  const list: DerNode[] = [];
  for (let at = 0; at < node.content.length; ) {
    const child = nodeAt(node.content, at);
    list.push(child);
    at += child.raw.length;
  }
  return list;
}

/** Dotted text of an OBJECT IDENTIFIER. */
export function oidOf(node: DerNode): string {
  if (node.tag !== 0x06) throw new DerError('no object identifier');
  const arcs: number[] = [];
  let value = 0;
  for (const byte of node.content) {
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (arcs.length === 0) {
      const first = Math.min(2, Math.floor(value / 40));
      arcs.push(first, value - first * 40);
    } else arcs.push(value);
    value = 0;
  }
  return arcs.join('.');
}

const LATIN1 = new TextDecoder('latin1');
const UTF8 = new TextDecoder('utf-8');

/** Text of any of the string types names use. */
export function stringOf(node: DerNode): string {
  if (node.tag === 0x0c) return UTF8.decode(node.content);
  if (node.tag === 0x1e) {
    let text = '';
    for (let at = 0; at + 1 < node.content.length; at += 2)
      text += String.fromCharCode((node.content[at] ?? 0) * 256 + (node.content[at + 1] ?? 0));
    return text;
  }
  return LATIN1.decode(node.content);
}

/** A small non-negative INTEGER. */
export function integerOf(node: DerNode): number {
  if (node.tag !== 0x02 || node.content.length > 4) throw new DerError('no small integer');
  let value = 0;
  for (const byte of node.content) value = value * 256 + byte;
  return value;
}

/** UTCTime or GeneralizedTime in milliseconds (RFC 5280 §4.1.2.5). */
export function timeOf(node: DerNode): number {
  const text = LATIN1.decode(node.content);
  const match = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!match || (node.tag !== 0x17 && node.tag !== 0x18)) throw new DerError('time');
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const short = year ?? 0;
  const full = node.tag === 0x18 ? short : short >= 50 ? 1900 + short : 2000 + short;
  return Date.UTC(full, (month ?? 1) - 1, day, hour, minute, second);
}
