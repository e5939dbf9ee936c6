import { z } from 'zod';
import { LineConditions } from '../recognition-line';

const Stated = <T extends z.ZodType>(value: T) => z.object({ value, clause: z.string() });

/**
 * §9 as parties write it: what the matcher judges, and what only people can. The latter reach a
 * case as written conditions, in the words of `toLineConditions`.
 */
export const Conditions = LineConditions.extend({
  learnerStatus: Stated(z.string()).optional(),
  programmes: Stated(z.array(z.string())).optional(),
  maximumLearnersPerYear: Stated(z.number().int()).optional(),
  languageLevel: Stated(z.string()).optional(),
  documents: Stated(z.array(z.string())).optional(),
  residualAssessment: Stated(z.string()).optional(),
});
export type Conditions = z.infer<typeof Conditions>;
export type ConditionKey = keyof Conditions;

const FOR_PEOPLE = [
  'learnerStatus',
  'programmes',
  'maximumLearnersPerYear',
  'languageLevel',
  'documents',
  'residualAssessment',
] as const satisfies readonly ConditionKey[];

const LABELS: Readonly<Record<(typeof FOR_PEOPLE)[number], string>> = {
  learnerStatus: 'Learner status',
  programmes: 'Programmes',
  maximumLearnersPerYear: 'Learners a year at most',
  languageLevel: 'Language level',
  documents: 'Documents',
  residualAssessment: 'Residual assessment',
};

/** A line's conditions: the agreement's, without those it waives, under its own. */
export function inheritedConditions(
  common: Conditions,
  own: Conditions,
  waived: readonly string[] = [],
): Conditions {
  const kept = Object.entries(common).filter(([key]) => !waived.includes(key));
  return { ...Object.fromEntries(kept), ...own };
}

/** The matcher's view of conditions. */
export function toLineConditions(conditions: Conditions): LineConditions {
  const other = [...(conditions.other ?? [])];
  for (const key of FOR_PEOPLE) {
    const stated = conditions[key];
    if (stated)
      other.push({
        value: `${LABELS[key]}: ${[stated.value].flat().join(', ')}`,
        clause: stated.clause,
      });
  }
  const judged = Object.entries(conditions).filter(
    ([key]) => key !== 'other' && !(FOR_PEOPLE as readonly string[]).includes(key),
  );
  return { ...Object.fromEntries(judged), ...(other.length > 0 ? { other } : {}) };
}
