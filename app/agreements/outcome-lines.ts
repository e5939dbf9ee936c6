/** Outcomes as people write them, one a line: which of those held before each line still is. Pure. */

import { localised } from '~/elm/localised';
import { foldText } from '~/elm/names';
import type { CourseSnapshot } from './recognition-line';

export type Outcome = CourseSnapshot['outcomes'][number];

/** What a reader of `language` is shown of an outcome. */
export const outcomeText = ({ title, titles }: Outcome, language: string): string =>
  localised(titles, language)?.text ?? title;

/** The language of that text, where it is known to be another one. */
export const outcomeLanguage = ({ titles }: Outcome, language: string): string | undefined =>
  localised(titles, language)?.lang;

const wordsOf = (text: string): Set<string> =>
  new Set(
    foldText(text)
      .split(' ')
      .filter((each) => each !== ''),
  );

/** Shared words of two texts, from 0 (none) to 1 (the same ones). */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((each) => b.has(each)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** A line that shares this much with what was held is the same outcome in other words. */
const SAME_FROM = 0.5;

/**
 * The outcomes that lines in `language` say. A line held before stays as it was; one whose words
 * were changed keeps its skills and its texts in other languages; one nobody knows has none.
 */
export function outcomesOfLines(
  lines: readonly string[],
  held: readonly Outcome[],
  language: string,
): Outcome[] {
  const left = new Set(held);
  const take = (found: Outcome | undefined): Outcome | undefined => {
    if (found) left.delete(found);
    return found;
  };
  const same = lines.map((line) =>
    take([...left].find((each) => outcomeText(each, language) === line || each.title === line)),
  );
  return lines.map((line, index) => {
    const kept = same[index];
    if (kept) return kept;
    const [nearest] = [...left]
      .map((each) => ({ each, like: likeness(outcomeText(each, language), line) }))
      .filter(({ like }) => like >= SAME_FROM)
      .sort((a, b) => b.like - a.like);
    const known = take(nearest?.each);
    return known ? reworded(known, line, language) : { title: line, esco: [] };
  });
}

/** The words a reader of `language` was shown, changed. */
function reworded(held: Outcome, text: string, language: string): Outcome {
  const shown = outcomeText(held, language);
  const title = held.title === shown ? text : held.title;
  if (!held.titles) return { ...held, title: text };
  const titles = Object.fromEntries(
    Object.entries(held.titles).map(([tag, each]) => [tag, each === shown ? text : each]),
  );
  return { ...held, title, titles };
}
