/** Letters of a description that are shown at once. */
const AT_ONCE = 1500;
/** Longer by less than this part, a text is not worth folding. */
const LITTLE_MORE = 1 / 3;

/**
 * A long text in two: what is shown at once, ending at a paragraph, a line, a sentence or a word,
 * and the rest; null for the rest where the text is short enough to be shown whole.
 */
export function splitLong(text: string, atOnce = AT_ONCE): readonly [string, string | null] {
  if (text.length <= atOnce * (1 + LITTLE_MORE)) return [text, null];
  const start = text.slice(0, atOnce);
  const ends = [/\n\s*\n/g, /\n/g, /[.!?]\s/g, /\s/g].map((end) => lastEnd(start, end));
  const at = ends.find((end) => end > atOnce / 2) ?? atOnce;
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}

/** Behind the last place where `end` occurs; 0 where it does not. */
const lastEnd = (text: string, end: RegExp): number =>
  [...text.matchAll(end)].reduce((_, match) => match.index + match[0].length, 0);
