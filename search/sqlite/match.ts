import { foldText } from '~/catalogue/finding';

const MOST_WORDS = 16;
const LONGEST_WORD = 60;

/**
 * An FTS5 expression for what somebody typed, or null when it holds no letter or digit. Words are
 * quoted one by one, so nothing typed is ever FTS5 syntax; a phrase is what stands between double
 * quotes; the last word is still being typed and matches as a beginning.
 */
export function toMatch(text: string): string | null {
  const terms: string[] = [];
  const folded = foldText(text).replace(/[“”„«»]/g, '"');
  for (const part of folded.matchAll(/"([^"]*)"|([^"]+)/g)) {
    const phrase = part[1];
    if (phrase !== undefined) {
      const words = wordsOf(phrase);
      if (words.length > 0) terms.push(quoted(words.join(' ')));
    } else for (const word of wordsOf(part[2] ?? '')) terms.push(quoted(word));
  }
  const kept = terms.slice(0, MOST_WORDS);
  const last = kept.at(-1);
  if (last === undefined) return null;
  const typing = !/["\s]$/.test(folded);
  return [...kept.slice(0, -1), typing ? `${last}*` : last].join(' AND ');
}

const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []).map((word) => word.slice(0, LONGEST_WORD));

/** An FTS5 string; wordsOf leaves no quote in it. */
const quoted = (words: string): string => `"${words}"`;
