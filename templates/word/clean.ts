/**
 * templates/ — documents people sign or receive, made from typed records. word/ is the kit all of
 * them share: text made safe, styles, tables, one post-pass over the package. This file: text.
 */

/** Below U+0020 and the rest that XML 1.0 §2.2 forbids, lone surrogates included. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Overrides and isolates that reorder what follows: a letter must read as it is written. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text from outside, read as it is written; whatever else it holds stays. */
export const withoutReordering = (text: string): string => text.replace(REORDERING, '');

/** Letters below U+0300 and ordinary signs: nothing to remove and nothing to compose. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u20ac\u2190-\u2193]*$/;

/** Text as a Word run may hold it: one line, without what XML forbids or what reorders it. */
export const cleanText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(FORBIDDEN, '')
        .replace(REORDERING, '')
        .replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ')
        .normalize('NFC');

/** Paragraphs of a longer text: one for each non-empty line. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== '');

/** A stretch of text in one writing direction. */
export interface Stretch {
  readonly text: string;
  readonly rtl: boolean;
}

const RTL = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]';
/** Right-to-left letters with the blanks, digits and marks that stand between them. */
const RTL_STRETCH = new RegExp(`${RTL}+(?:[\\s\\p{P}\\p{N}]*${RTL}+)*`, 'gu');

/** Cut where the writing direction changes: Word marks right-to-left text run by run (w:rtl). */
export function stretchesOf(text: string): Stretch[] {
  if (text !== '' && PLAIN.test(text)) return [{ text, rtl: false }];
  const found: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(RTL_STRETCH)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), rtl: false });
    found.push({ text: match[0], rtl: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), rtl: false });
  return found;
}
