/** Conditions in the parties' own words, in the languages they are written in. Pure. */
import type { LanguageMap } from '~/elm/language-map';

export interface WrittenCondition {
  /** In the drafting language. */
  readonly value: string;
  readonly clause: string;
  /** With its translations; absent where it has none, so that its canonical form stays. */
  readonly texts?: LanguageMap | undefined;
}

export const conditionTexts = ({ value, texts }: WrittenCondition, drafting: string): LanguageMap =>
  texts ?? { [drafting]: value };

/** With another text in a language that is not the drafting one; '' for none. */
export function withTranslation(
  { value, clause, texts }: WrittenCondition,
  drafting: string,
  language: string,
  text: string,
): WrittenCondition {
  const { [language]: _, ...rest } = texts ?? {};
  const next = { ...rest, ...(text === '' ? {} : { [language]: text }), [drafting]: value };
  return { value, clause, ...(Object.keys(next).length > 1 ? { texts: next } : {}) };
}

/**
 * One condition a line, in the drafting language. What was held before stays with its translations,
 * also where it was reworded and no line came or went.
 */
export function conditionsOfLines(
  lines: readonly string[],
  held: readonly WrittenCondition[],
  drafting: string,
  clause: string,
): WrittenCondition[] {
  const sameCount = lines.length === held.length;
  return lines.map((line, at) => {
    const known = held.find((each) => each.value === line);
    const before = sameCount ? held[at] : undefined;
    if (known || !before) return known ?? { value: line, clause };
    const { texts } = before;
    return {
      value: line,
      clause: before.clause,
      ...(texts ? { texts: { ...texts, [drafting]: line } } : {}),
    };
  });
}
