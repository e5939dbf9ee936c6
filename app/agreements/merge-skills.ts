/** Skills that somebody chose beside outcomes, laid over what others made of them meanwhile. Pure. */
import { type Outcome, outcomeText } from './outcome-lines';

/** One outcome as its form was drawn, and what was ticked beside it; skills by their IRIs. */
export interface SkillsSent {
  readonly text: string;
  readonly had: readonly string[];
  readonly esco: readonly string[];
}

export interface MergedSkills {
  readonly outcomes: readonly Outcome[];
  /** What was sent, by the outcome it is about now. */
  readonly at: readonly (SkillsSent | null)[];
  /** Places of outcomes where somebody else chose other skills: not taken over. */
  readonly held: readonly number[];
  /** Chosen beside words that are no longer there. */
  readonly gone: readonly SkillsSent[];
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));

/** Whether something else is ticked than what stood there. */
export const isChosen = ({ had, esco }: SkillsSent): boolean => !same(had, esco);

/** `write`: the outcome with these skills. Outcomes are known by their words in `language`. */
export function mergeSkills(
  outcomes: readonly Outcome[],
  sent: readonly SkillsSent[],
  language: string,
  write: (outcome: Outcome, esco: readonly string[]) => Outcome,
): MergedSkills {
  const left = new Set(sent);
  const at = outcomes.map((outcome, index) => {
    const text = outcomeText(outcome, language);
    const own = sent[index];
    const found = own?.text === text ? own : [...left].find((each) => each.text === text);
    if (!found || !left.delete(found)) return null;
    return found;
  });
  const held = outcomes.flatMap(({ esco }, index) => {
    const mine = at[index];
    const alone = !mine || !isChosen(mine) || same(esco, mine.had) || same(esco, mine.esco);
    return alone ? [] : [index];
  });
  return {
    outcomes: outcomes.map((outcome, index) => {
      const mine = at[index];
      return mine && isChosen(mine) && !held.includes(index) ? write(outcome, mine.esco) : outcome;
    }),
    at,
    held,
    gone: [...left].filter(isChosen),
  };
}
