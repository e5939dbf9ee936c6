/** Lists as people write them: apart by commas, semicolons, lines or "and". Pure. */

const SEPARATOR =
  /\s*[,;\n•·|]\s*|\s+(?:[–—/+&]|and|or|et|ou|und|oder|sowie|y|e|o|u|ir|arba|bei|en|of)\s+|\/(?=\p{L})/giu;

/** More entries than any list of the agreement has; beyond, a text is prose. */
const MOST_ENTRIES = 60;

/** Entries between separators, and where they stand. */
function spansOf(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  spans.push({ start, end: text.length });
  return spans.filter((each) => text.slice(each.start, each.end).trim() !== '');
}

/** A line's dash, bullet or number is no part of it. */
const withoutMark = (line: string): string =>
  line.replace(/^\s*(?:[-–—•*▪◦]|\d{1,2}[.)])\s+/u, '').trim();

export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map(withoutMark)
    .filter((each) => each !== '');

/** Entries of a plain list: lines, or what commas and semicolons part. */
export const entriesIn = (text: string): string[] => linesIn(text.replace(/[;,]+/g, '\n'));

/**
 * All entries of a list as `find` knows them, each once. An entry may hold what parts others
 * ("Information and guidance"): the longest stretch that is known counts. Undefined where any stretch
 * is unknown: half a list would be another answer.
 */
export function codesIn(
  text: string,
  find: (entry: string) => string | undefined,
): string[] | undefined {
  const whole = linesIn(text).join('\n');
  const spans = spansOf(whole);
  if (spans.length === 0 || spans.length > MOST_ENTRIES) return undefined;
  const found: string[] = [];
  for (let at = 0; at < spans.length; ) {
    const start = spans[at]?.start ?? 0;
    let end = spans.length;
    let code: string | undefined;
    for (; end > at && code === undefined; end -= 1)
      code = find(whole.slice(start, spans[end - 1]?.end));
    if (code === undefined) return undefined;
    found.push(code);
    at = end + 1;
  }
  return [...new Set(found)];
}
