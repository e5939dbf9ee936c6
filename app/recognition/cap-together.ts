/** A cap of the whole agreement, where several lines of it are used in one request. */
import { confirmationOf, type MatchContext } from '~/recognition/criteria/answers';
import type { Evaluation } from '~/recognition/evaluate';

/** Each line alone stays within the cap; together they may not, and a person says which counts. */
export function capTogether(
  chosen: readonly Evaluation[],
  { confirmations }: Pick<MatchContext, 'confirmations'>,
): Evaluation[] {
  return chosen.map((each) => {
    const { basis } = each;
    const cap = basis.kind === 'mcra' ? basis.line.conditions.maximumEcts : undefined;
    if (basis.kind !== 'mcra' || !cap) return each;
    const granted = chosen.reduce(
      (sum, { basis: other }) =>
        other.kind === 'mcra' && other.line.agreementId === basis.line.agreementId
          ? sum + other.line.ectsGranted
          : sum,
      0,
    );
    const confirmed = each.unitKeys.every((key) =>
      confirmationOf(confirmations, 'condition', key, basis.line.id, 'C18'),
    );
    const criteria = each.criteria.map((answer) => {
      if (answer.reason !== 'c18.within' || confirmed) return answer;
      const total = Math.round((Number(answer.params.used) + granted) * 100) / 100;
      return total <= cap.value
        ? answer
        : {
            ...answer,
            answer: 'unknown' as const,
            reason: 'c18.together',
            value: String(total),
            params: { ...answer.params, maximum: cap.value, total },
          };
    });
    return { ...each, criteria };
  });
}
