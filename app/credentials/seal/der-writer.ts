/** A writer of DER (ITU-T X.690), as far as certificates need it. */

const ENCODER = new TextEncoder();

export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const head = size < 0x80 ? [tag, size] : [tag, ...longLength(size)];
  const bytes = new Uint8Array(head.length + size);
  bytes.set(head);
  let at = head.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function longLength(size: number): number[] {
  const octets: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(0x30, ...parts);
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array => der(0x31, ...parts);
export const octets = (content: Uint8Array): Uint8Array => der(0x04, content);
export const utf8 = (text: string): Uint8Array => der(0x0c, ENCODER.encode(text));
export const printable = (text: string): Uint8Array => der(0x13, ENCODER.encode(text));
export const boolean = (value: boolean): Uint8Array =>
  der(0x01, Uint8Array.of(value ? 0xff : 0x00));
export const nothing = (): Uint8Array => der(0x05);

/** A BIT STRING with this many unused bits at its end. */
export const bits = (content: Uint8Array, unused = 0): Uint8Array =>
  der(0x03, Uint8Array.of(unused), content);

/** A non-negative INTEGER from its big-endian octets. */
export function integer(value: Uint8Array | number): Uint8Array {
  const big = typeof value === 'number' ? Uint8Array.from(toOctets(value)) : value;
  const start = big.findIndex((octet) => octet !== 0);
  const body = start === -1 ? Uint8Array.of(0) : big.subarray(start);
  return (body[0] ?? 0) >= 0x80 ? der(0x02, Uint8Array.of(0), body) : der(0x02, body);
}

function toOctets(value: number): number[] {
  const list: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) list.unshift(rest % 256);
  return list;
}

export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest];
  return der(0x06, Uint8Array.from(arcs.flatMap(base128)));
}

function base128(arc: number): number[] {
  const list = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
    list.unshift(0x80 | (rest % 128));
  return list;
}

/** GeneralizedTime or UTCTime, whichever RFC 5280 §4.1.2.5 asks for. */
export function time(at: number): Uint8Array {
  const text = new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '');
  return Number(text.slice(0, 4)) < 2050
    ? der(0x17, ENCODER.encode(text.slice(2)))
    : der(0x18, ENCODER.encode(text));
}
