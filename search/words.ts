import { foldText } from '~/catalogue/finding';

const MOST_WORDS = 16;
const LONGEST_WORD = 60;
/** A single letter is a word by itself ("C"); from two on it may be the beginning of one. */
const SHORTEST_BEGINNING = 2;

/** One thing asked for: a word, a phrase between double quotes, or the beginning of a word. */
export interface AskedWord {
  /** Folded; the words of a phrase with a space between them. */
  readonly text: string;
  readonly kind: 'word' | 'phrase' | 'beginning';
}

/**
 * What somebody typed, taken apart: nothing in it is ever an engine's syntax. The last word is still
 * being typed, unless a space or a quote follows it.
 */
export function readWords(typed: string): AskedWord[] {
  const asked: AskedWord[] = [];
  const folded = foldText(typed).replace(/[“”„«»]/g, '"');
  for (const part of folded.matchAll(/"([^"]*)"|([^"]+)/g)) {
    const phrase = splitWords(part[1] ?? '');
    if (phrase.length > 0)
      asked.push({ text: phrase.join(' '), kind: phrase.length > 1 ? 'phrase' : 'word' });
    else for (const text of splitWords(part[2] ?? '')) asked.push({ text, kind: 'word' });
  }
  const kept = asked.slice(0, MOST_WORDS);
  const last = kept.at(-1);
  const typing = last?.kind === 'word' && !/["\s]$/.test(folded);
  return typing && last.text.length >= SHORTEST_BEGINNING && kept.length === asked.length
    ? [...kept.slice(0, -1), { text: last.text, kind: 'beginning' }]
    : kept;
}

/** The words of a folded text: letters, digits and the marks they carry. */
export const splitWords = (folded: string): string[] =>
  (folded.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []).map((word) => word.slice(0, LONGEST_WORD));

/** A word, phrase or beginning as an FTS5 string; words hold no quote. */
export const quoted = (text: string, beginning = false): string =>
  beginning ? `"${text}"*` : `"${text}"`;
