/**
 * Clauses as they are cited to people. Terms keep a place without language: `§9` for what holds for
 * all lines, `B, L4` for a line of an annex; which number a condition has there, and how the annex is
 * called, is said when it is shown.
 */
import type { LineConditions, RecognitionLine } from './recognition-line';
import { type Conditions, toLineConditions } from './terms/conditions';
import type { Terms } from './terms/terms';

/** Where the text of one version states its conditions. */
export interface ClausePlaces {
  /** `9.3` by the key of a condition of all lines. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Keys of the conditions that a line states for itself, by its number. */
  readonly own: Readonly<Record<string, readonly string[]>>;
  /** Keys of conditions that reach the matcher as sentences, by the sentence. */
  readonly sentences: Readonly<Record<string, string>>;
}

/** "Annex B, line L4" in the reader's language. */
export type SayAnnex = (letter: string, line: string) => string;

/** Where a line of an annex is: the place that terms keep. */
export const annexPlace = (letter: 'A' | 'B', line: string): string => `${letter}, ${line}`;

export function placesIn(terms: Terms, numbers: ClausePlaces['numbers']): ClausePlaces {
  const { conditions, draftingLanguage, lines } = terms;
  const all = [conditions, ...lines.map((each) => each.conditions)];
  return {
    numbers,
    own: Object.fromEntries(lines.map((each) => [each.number, Object.keys(each.conditions)])),
    sentences: Object.fromEntries(all.flatMap((each) => sentencesOf(each, draftingLanguage))),
  };
}

const sentencesOf = (conditions: Conditions, drafting: string): [string, string][] =>
  Object.entries(conditions).flatMap(([key, stated]) =>
    key === 'other'
      ? []
      : (toLineConditions({ [key]: stated } as Conditions, drafting).other ?? []).map(
          (each): [string, string] => [each.value, key],
        ),
  );

/** `B, L4`, as earlier terms have it in words (`Annex B, L4 L4 (2)`), or by its section (`§8 L4`). */
const IN_ANNEX = /^(?:(?:Annex )?([A-G]), |§([78]) )(\S+)(?: \3)?( \(\d+\))?$/u;
const ANNEX_OF: Readonly<Record<string, string>> = { 7: 'A', 8: 'B' };

/** A place that is no condition's own: annexes by their names, anything else as it is kept. */
export const citedPlace = (place: string, say: SayAnnex): string => {
  const [, letter, section = '', line, which = ''] = IN_ANNEX.exec(place) ?? [];
  if (!line) return place;
  return `${say(letter ?? ANNEX_OF[section] ?? '', line)}${which}`;
};

/** Where the text states a condition; `line`: the number of the line it is asked for, null for all. */
export function citedCondition(
  { key, place, line }: { key: string; place: string; line: string | null },
  places: ClausePlaces,
  say: SayAnnex,
): string {
  if (line !== null && places.own[line]?.includes(key)) return say('B', line);
  const number = places.numbers[key];
  // A number that the text does not have is never cited: the section is.
  return number ? `§${number}` : citedPlace(place.replace(/^(§\d+)\.\d+$/u, '$1'), say);
}

/** Conditions with the clauses as they are cited. */
export function citedConditions<C extends LineConditions>(
  conditions: C,
  line: string | null,
  places: ClausePlaces,
  say: SayAnnex,
): C {
  const cited = (key: string, place: string) => citedCondition({ key, place, line }, places, say);
  return Object.fromEntries(
    Object.entries(conditions).map(([key, stated]) => [
      key,
      Array.isArray(stated)
        ? stated.map((each: { value: string; clause: string }) => ({
            ...each,
            clause: cited(places.sentences[each.value] ?? key, each.clause),
          }))
        : stated && { ...stated, clause: cited(key, (stated as { clause: string }).clause) },
    ]),
  ) as C;
}

type Citing = Pick<RecognitionLine, 'number' | 'clauses' | 'conditions'>;

/** A line with its clauses as they are cited: its cap and exclusions stand in Annex B. */
export const citedLine = <L extends Citing>(line: L, places: ClausePlaces, say: SayAnnex): L => ({
  ...line,
  conditions: citedConditions(line.conditions, line.number, places, say),
  clauses: { ...line.clauses, target: say('B', line.number) },
});
