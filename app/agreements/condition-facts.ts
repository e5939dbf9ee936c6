import { conceptTail } from '~/elm/concept-tail';
import { capOf, exclusionsOf } from './line-limits';
import type { LineConditions, RecognitionLine } from './recognition-line';

/** A condition ready to be said in words: the locales hold `conditions.<code>`. */
export interface ConditionFact {
  readonly code: keyof LineConditions | 'cap' | 'exclusion';
  /** Where the agreement states it, e.g. `§9.1`. */
  readonly clause: string;
  /** Values for the words' placeholders. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Calendar days among them are given apart, to be written as the reader writes dates. */
  readonly day?: string | undefined;
  /** Values to be named one by one, from the table of words `list`. */
  readonly list?: 'assessments' | 'supervision' | 'modes' | 'formats' | 'sealLevels' | undefined;
  readonly items?: readonly string[] | undefined;
}

type Stated = { readonly value: unknown; readonly clause: string };

/** Every condition of a line or an agreement, in the order of MCRA §9. */
export function conditionFacts(conditions: LineConditions): ConditionFact[] {
  const facts: ConditionFact[] = [];
  for (const [key, stated] of Object.entries(conditions)) {
    const code = key as keyof LineConditions;
    if (Array.isArray(stated))
      for (const each of stated as Stated[])
        facts.push({ code, clause: each.clause, values: { text: String(each.value) } });
    else if (stated) facts.push(factOf(code, stated as Stated));
  }
  return facts;
}

const LISTS: Partial<Record<keyof LineConditions, NonNullable<ConditionFact['list']>>> = {
  assessmentTypes: 'assessments',
  identityVerification: 'supervision',
  modes: 'modes',
  credentialFormats: 'formats',
  sealLevel: 'sealLevels',
};

function factOf(code: keyof LineConditions, { value, clause }: Stated): ConditionFact {
  const list = LISTS[code];
  if (list) {
    const items = (Array.isArray(value) ? value : [value]).map((each) => conceptTail(String(each)));
    return { code, clause, values: {}, list, items };
  }
  if (code === 'awardedFrom' || code === 'awardedUntil')
    return { code, clause, values: {}, day: String(value) };
  if (typeof value === 'object' && value !== null)
    return { code, clause, values: value as Record<string, string> };
  return { code, clause, values: typeof value === 'number' ? { count: value } : {} };
}

type Limited = Pick<
  RecognitionLine,
  'conditions' | 'number' | 'clauses' | 'capEcts' | 'exclusions'
>;

/** Everything that one line asks: its conditions, its cap, and what it cannot stand beside. */
export function lineFacts(line: Limited): ConditionFact[] {
  const cap = capOf(line);
  return [
    ...conditionFacts(line.conditions),
    ...(cap ? [{ code: 'cap' as const, clause: cap.clause, values: { count: cap.value } }] : []),
    ...exclusionsOf(line).map(({ text, clause }) => ({
      code: 'exclusion' as const,
      clause,
      values: { text },
    })),
  ];
}

/** What a line asks that the agreement does not already state for all its lines. */
export function ownConditions(line: Limited, common: LineConditions): ConditionFact[] {
  const known = new Set(conditionFacts(common).map((fact) => JSON.stringify(fact)));
  return lineFacts(line).filter((fact) => !known.has(JSON.stringify(fact)));
}
