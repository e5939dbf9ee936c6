import { z } from 'zod';
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/text-in';
import { LineConditions } from '../recognition-line';
import { CONDITION_LABELS } from './condition-labels.data';
import { Prose, proseTexts } from './prose';
import { conditionTexts } from './written-conditions';

const Stated = <T extends z.ZodType>(value: T) => z.object({ value, clause: z.string() });

/**
 * §9 as parties write it: what the matcher judges, and what only people can. The latter reach a
 * case as written conditions, in the words of `toLineConditions`.
 */
export const Conditions = LineConditions.extend({
  learnerStatus: Stated(Prose).optional(),
  programmes: Stated(z.array(z.string())).optional(),
  maximumLearnersPerYear: Stated(z.number().int()).optional(),
  languageLevel: Stated(Prose).optional(),
  documents: Stated(z.array(z.string())).optional(),
  residualAssessment: Stated(Prose).optional(),
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

/** "Learner status: enrolled at the time of the award", in every language it is written in. */
function sentences(
  key: (typeof FOR_PEOPLE)[number],
  value: Prose | number | readonly string[],
  drafting: string,
): LanguageMap {
  const texts =
    typeof value === 'number' || Array.isArray(value)
      ? { [drafting]: [value].flat().join(', ') }
      : proseTexts(value as Prose, drafting);
  const labels: Readonly<Record<string, string>> = CONDITION_LABELS[key];
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => {
      const colon = language === 'fr' ? '\u00A0: ' : ': ';
      return [language, `${labels[language] ?? labels.en}${colon}${text}`];
    }),
  );
}

/** A line's conditions: the agreement's, without those it waives, under its own. */
export function inheritedConditions(
  common: Conditions,
  own: Conditions,
  waived: readonly string[] = [],
): Conditions {
  const kept = Object.entries(common).filter(([key]) => !waived.includes(key));
  return { ...Object.fromEntries(kept), ...own };
}

/** The matcher's view of conditions of an agreement drafted in `drafting`. */
export function toLineConditions(conditions: Conditions, drafting: string): LineConditions {
  const other = (conditions.other ?? []).map((each) => ({
    ...each,
    texts: conditionTexts(each, drafting),
  }));
  for (const key of FOR_PEOPLE) {
    const stated = conditions[key];
    if (!stated) continue;
    const texts = sentences(key, stated.value, drafting);
    other.push({ value: texts[drafting] ?? textIn(texts), clause: stated.clause, texts });
  }
  const judged = Object.entries(conditions).filter(
    ([key]) => key !== 'other' && !(FOR_PEOPLE as readonly string[]).includes(key),
  );
  return { ...Object.fromEntries(judged), ...(other.length > 0 ? { other } : {}) };
}

/** Written conditions in the words of a reader's language, where they have any. */
export const conditionsIn = (conditions: LineConditions, locale: string): LineConditions =>
  conditions.other
    ? {
        ...conditions,
        other: conditions.other.map(({ value, clause, texts }) => ({
          value: texts ? textIn(texts, locale) : value,
          clause,
        })),
      }
    : conditions;
