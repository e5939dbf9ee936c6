/**
 * A strict look at JSON text before it is parsed: depth, number of nodes, members named twice
 * (however they are escaped), `__proto__`, and escapes that form no Unicode text. One pass, linear
 * in the text; it judges no grammar, which JSON.parse does afterwards.
 */
import type { Limits } from '../limits';

export type ScanFault =
  | { code: 'format.too-deep'; evidence: { limit: number } }
  | { code: 'format.too-many-nodes'; evidence: { limit: number } }
  | { code: 'format.duplicate-member'; evidence: { member: string } }
  | { code: 'format.forbidden-member'; evidence: { member: string } }
  | { code: 'format.lone-surrogate'; evidence: { offset: number } };

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_OBJECT = 123;
const OPEN_ARRAY = 91;
const CLOSE_OBJECT = 125;
const CLOSE_ARRAY = 93;
const COMMA = 44;
const COLON = 58;
const LONGEST_SHOWN = 60;

/** What may be half of a pair: a closer look tells. */
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

/** An open container: an object knows the names it has seen, an array does not. */
type Frame = { names: Set<string> | null; expectsName: boolean };

/** The first fault, or null. */
export function scanJson(text: string, limits: Limits): ScanFault | null {
  const stack: Frame[] = [];
  let nodes = 1;
  let at = 0;
  // The next backslash at or after here, looked for again only once we are past it: linear.
  let nextEscape = positionOf(text, '\\', 0);
  while (at < text.length) {
    const char = text.charCodeAt(at);
    const top = stack[stack.length - 1];
    if (char === QUOTE) {
      const start = at + 1;
      if (nextEscape < start) nextEscape = positionOf(text, '\\', start);
      const end = stringEnd(text, start);
      const fault = stringFault(text, { start, firstEscape: Math.min(nextEscape, end), end }, top);
      if (fault) return fault;
      at = end;
    } else if (char === OPEN_OBJECT || char === OPEN_ARRAY) {
      if (stack.length >= limits.depth)
        return { code: 'format.too-deep', evidence: { limit: limits.depth } };
      stack.push(frameFor(char));
      nodes += 1;
    } else if (char === CLOSE_OBJECT || char === CLOSE_ARRAY) stack.pop();
    else if (char === COMMA) {
      nodes += 1;
      if (top?.names) top.expectsName = true;
    } else if (char === COLON && top?.names) top.expectsName = false;
    if (nodes > limits.nodes)
      return { code: 'format.too-many-nodes', evidence: { limit: limits.nodes } };
    at += 1;
  }
  return null;
}

function frameFor(char: number): Frame {
  return char === OPEN_OBJECT
    ? { names: new Set(), expectsName: true }
    : { names: null, expectsName: false };
}

/** Index of this character at or after here, or of the end of the text. */
function positionOf(text: string, character: string, start: number): number {
  const found = text.indexOf(character, start);
  return found === -1 ? text.length : found;
}

/** Index of the closing quote, or of the end of an unclosed string. */
function stringEnd(text: string, start: number): number {
  let quote = positionOf(text, '"', start);
  while (quote < text.length && isEscaped(text, quote, start))
    quote = positionOf(text, '"', quote + 1);
  return quote;
}

/** An odd number of backslashes stands before this place in the string. */
function isEscaped(text: string, at: number, start: number): boolean {
  let before = at - 1;
  while (before >= start && text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (at - 1 - before) % 2 === 1;
}

/** A string's place in the text; `firstEscape` equals `end` where it has no escapes. */
type Span = { start: number; firstEscape: number; end: number };

function stringFault(
  text: string,
  { start, firstEscape, end }: Span,
  frame: Frame | undefined,
): ScanFault | null {
  const hasEscapes = firstEscape < end;
  if (hasEscapes && SURROGATE_ESCAPE.test(text.slice(firstEscape, end))) {
    const lone = loneSurrogate(text, firstEscape, end);
    if (lone !== -1) return { code: 'format.lone-surrogate', evidence: { offset: lone } };
  }
  if (!frame?.names || !frame.expectsName) return null;
  const raw = text.slice(start, end);
  const name = hasEscapes ? unescaped(raw) : raw;
  if (name === '__proto__') return { code: 'format.forbidden-member', evidence: { member: name } };
  if (frame.names.has(name))
    return { code: 'format.duplicate-member', evidence: { member: name.slice(0, LONGEST_SHOWN) } };
  frame.names.add(name);
  return null;
}

function unescaped(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}

/** Offset of a \uD800–\uDFFF escape that is no half of a pair, or -1. */
function loneSurrogate(text: string, start: number, end: number): number {
  let at = text.indexOf('\\', start);
  while (at !== -1 && at < end) {
    const unit = escapedUnit(text, at, end);
    if (unit >= 0xdc00 && unit <= 0xdfff) return at;
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = escapedUnit(text, at + 6, end);
      if (next < 0xdc00 || next > 0xdfff) return at;
      at += 6;
    }
    at = text.indexOf('\\', at + (unit === -1 ? 2 : 6));
  }
  return -1;
}

/** The code unit of a \uXXXX escape at this place, or -1. */
function escapedUnit(text: string, at: number, end: number): number {
  if (at + 6 > end || text.charCodeAt(at) !== BACKSLASH || text[at + 1] !== 'u') return -1;
  const hex = text.slice(at + 2, at + 6);
  return /^[0-9a-fA-F]{4}$/.test(hex) ? Number.parseInt(hex, 16) : -1;
}
