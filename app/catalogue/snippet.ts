import { foldText } from './finding';

/** A piece of text in which what stands at odd places (1, 3, …) was searched for. */
export type Snippet = readonly string[];

/** Letters of a snippet, and how many of them may stand before the first word that was found. */
const LENGTH = 220;
const BEFORE = 60;

/**
 * The part of a text around the first of `words` (folded; words or beginnings of words), with every
 * one of them marked; null where it holds none.
 */
export function snippetOf(text: string, words: readonly string[]): Snippet | null {
  if (words.length === 0) return null;
  const found = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].filter((match) => {
    const folded = foldText(match[0]);
    return words.some((word) => folded.startsWith(word));
  });
  const first = found[0];
  if (!first) return null;
  const from = first.index <= BEFORE ? 0 : wordStart(text, first.index - BEFORE);
  const to = text.length - from <= LENGTH ? text.length : wordEnd(text, from + LENGTH);
  const pieces: string[] = [];
  let at = from;
  for (const { 0: word, index } of found) {
    if (index + word.length > to) break;
    pieces.push(text.slice(at, index), word);
    at = index + word.length;
  }
  pieces.push(text.slice(at, to));
  if (from > 0) pieces[0] = `… ${pieces[0]}`;
  if (to < text.length) pieces[pieces.length - 1] += ' …';
  return pieces;
}

function wordStart(text: string, near: number): number {
  const space = text.slice(near, near + BEFORE).search(/\s/);
  return space < 0 ? near : near + space + 1;
}

function wordEnd(text: string, near: number): number {
  const space = text.slice(0, near).search(/\s\S*$/);
  return space < near - BEFORE ? near : space;
}
