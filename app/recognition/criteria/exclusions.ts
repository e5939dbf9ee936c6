/** What a line does not let stand beside it: looked for in earlier decisions and in this request. */
import { type Exclusion, exclusionsOf, type NamedModule, namedBy } from '~/agreements/line-limits';
import { answer, type CriterionInput, clauseOf } from '~/recognition/criteria/answers';
import type { CriterionAnswer, LearningUnit } from '~/recognition/proposal';

export const asModule = (
  unit: Pick<LearningUnit, 'title' | 'titles' | 'identifiers'>,
): NamedModule => ({
  codes: unit.identifiers.map((each) => each.value),
  titles: [unit.title, ...Object.values(unit.titles)],
});

interface Found {
  readonly exclusion: Exclusion;
  readonly by: 'code' | 'title';
  /** The case it was credited in; null: it stands in this request. */
  readonly caseReference: string | null;
}

/** The surest find: credited before and by its code, else whatever a person has to look at. */
export function findExcluded(input: CriterionInput): Found[] {
  const { basis, context, beside } = input;
  if (basis.kind !== 'mcra') return [];
  const places = [
    ...(context.earlierCredits ?? []).map(({ caseReference, modules }) => ({
      caseReference,
      modules,
    })),
    { caseReference: null, modules: beside.map(asModule) },
  ];
  return exclusionsOf(basis.line).flatMap((exclusion) =>
    places.flatMap(({ caseReference, modules }) =>
      modules.flatMap((module): Found[] => {
        const by = namedBy(exclusion.text, module);
        return by === null ? [] : [{ exclusion, by, caseReference }];
      }),
    ),
  );
}

/**
 * Null: nothing excluded was found on record, which still leaves it to a person as a written
 * condition. A title alone never settles it, nor does what only stands in the same request.
 */
export function exclusionAnswer(input: CriterionInput): CriterionAnswer | null {
  const found = findExcluded(input);
  const sure = found.find((each) => each.by === 'code' && each.caseReference !== null);
  const [first] = found;
  const one = sure ?? first;
  if (!one) return null;
  const { exclusion, caseReference } = one;
  const details = {
    path: input.unit.path,
    clause: clauseOf(input, exclusion.clause),
    value: exclusion.text,
    params: { excluded: exclusion.text, case: caseReference },
  };
  if (sure) return answer('C19', 'not-met', 'c19.excluded', details);
  return caseReference === null
    ? answer('C19', 'unknown', 'c19.excluded-beside', details)
    : answer('C19', 'unknown', 'c19.excluded-by-title', details);
}
