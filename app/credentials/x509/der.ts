/** A reader of DER (ITU-T X.690), as far as certificates, time-stamps and revocation data need it: bounded, no recursion of its own. */

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

/** What is made of DER that breaks the standard, wherever in it that comes to light. */
export function onDerError<T, Otherwise>(run: () => T, otherwise: Otherwise): T | Otherwise {
  try {
    return run();
  } catch (error) {
    if (error instanceof DerError) return otherwise;
    throw error;
  }
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
  return [...eachChild(node)];
}

/** The same one by one, for lists too long to hold. */
export function* eachChild(node: DerNode): Generator<DerNode> {
  for (let at = 0; at < node.content.length; ) {
    const child = nodeAt(node.content, at);
    yield child;
    at += child.raw.length;
  }
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

const HEX = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));

/** An INTEGER of any size as hexadecimal of its shortest octets: for comparing serial numbers. */
export function hexOf(node: DerNode): string {
  if (node.tag !== 0x02 || node.content.length === 0) throw new DerError('no integer');
  let text = '';
  for (const octet of node.content) text += HEX[octet];
  return text.replace(/^(?:00)+(?=..)/, '');
}

/** The octets of a BIT STRING of whole octets. */
export function bitsOf(node: DerNode): Uint8Array {
  if (node.tag !== 0x03 || node.content[0] !== 0) throw new DerError('no whole octets');
  return node.content.subarray(1);
}

/** The inner value of an explicitly tagged one; a wrong number of values is an error. */
export function only(node: DerNode): DerNode {
  const list = children(node);
  const [first] = list;
  if (!first || list.length !== 1) throw new DerError('not one value');
  return first;
}

/** Any of a constructed value's parts, which must be there. */
export function part(parts: readonly DerNode[], index: number, tag?: number): DerNode {
  const found = parts[index];
  if (!found || (tag !== undefined && found.tag !== tag)) throw new DerError('part missing');
  return found;
}

/** GeneralizedTime with a fraction of a second (RFC 3161 §2.4.2), in milliseconds. */
export function preciseTimeOf(node: DerNode): number {
  const text = LATIN1.decode(node.content);
  const match = /^(\d{14})\.(\d{1,9})Z$/.exec(text);
  if (node.tag !== 0x18 || !match) return timeOf(node);
  const whole = timeOf({ ...node, content: new TextEncoder().encode(`${match[1]}Z`) });
  return whole + Math.trunc(Number(`0.${match[2]}`) * 1000);
}

/** UTCTime or GeneralizedTime in milliseconds (RFC 5280 §4.1.2.5). */
export function timeOf(node: DerNode): number {
  const text = LATIN1.decode(node.content);
  const match = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!match || (node.tag !== 0x17 && node.tag !== 0x18)) throw new DerError('time');
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const short = year ?? 0;
  const full = node.tag === 0x18 ? short : short >= 50 ? 1900 + short : 2000 + short;
  const at = Date.UTC(full, (month ?? 1) - 1, day, hour, minute, second);
  if (Number.isNaN(at)) throw new DerError('time');
  return at;
}
