/** C18 caps: what the agreement and its line let one learner have, against what was decided before. */
import { capOf } from '~/agreements/line-limits';
import {
  answer,
  type Criterion,
  type CriterionInput,
  clauseOf,
  conditionsOf,
  confirmationOf,
  type EarlierCredit,
  orConfirmed,
} from '~/recognition/criteria/answers';
import type { CriterionAnswer } from '~/recognition/proposal';

interface Cap {
  readonly value: number;
  readonly clause: string;
  /** What the line grants now. */
  readonly granted: number;
  readonly counts: (credit: EarlierCredit) => boolean;
}

/** The agreement's cap for each learner, then the line's own. */
function capsOf(input: CriterionInput): Cap[] {
  const { basis } = input;
  if (basis.kind !== 'mcra') return [];
  const { line } = basis;
  const common = conditionsOf(input).maximumEcts;
  const own = capOf(line);
  const ofAgreement = (credit: EarlierCredit) => credit.agreementId === line.agreementId;
  return [
    ...(common ? [{ ...common, counts: ofAgreement }] : []),
    ...(own
      ? [
          {
            ...own,
            counts: (credit: EarlierCredit) =>
              ofAgreement(credit) && credit.lineNumber === line.number,
          },
        ]
      : []),
  ].map((cap) => ({
    ...cap,
    clause: clauseOf(input, cap.clause),
    granted: line.ectsGranted,
  }));
}

const rounded = (ects: number): number => Math.round(ects * 100) / 100;

/**
 * Counted over the decisions on record. What they already exceed is not met; that nothing more
 * counts is known only of a learner whose enrolment is confirmed, else a person checks it.
 */
export const c18Caps: Criterion = (input) => {
  const answers = capsOf(input).map((cap) => capAnswer(cap, input));
  const worst =
    answers.find((each) => each.answer === 'not-met') ??
    answers.find((each) => each.answer === 'unknown') ??
    answers[0];
  return worst ? orConfirmed(worst, input) : answer('C18', 'unknown', 'c18.no-clause-asks');
};

function capAnswer(cap: Cap, input: CriterionInput): CriterionAnswer {
  const { earlierCredits } = input.context;
  const details = { clause: cap.clause, params: { maximum: cap.value } };
  const used = rounded(
    (earlierCredits ?? []).filter(cap.counts).reduce((sum, each) => sum + each.ects, 0),
  );
  const total = rounded(used + cap.granted);
  const counted = {
    clause: cap.clause,
    value: `${total}`,
    params: { maximum: cap.value, used, total },
  };
  if (total > cap.value) return answer('C18', 'not-met', 'c18.over', counted);
  return earlierCredits && isEnrolled(input)
    ? answer('C18', 'met', 'c18.within', counted)
    : answer('C18', 'unknown', 'c18.for-a-person', details);
}

const isEnrolled = ({ context, unit }: CriterionInput): boolean =>
  context.enrolment !== null &&
  (context.enrolment.confirmed ||
    confirmationOf(context.confirmations, 'enrolment', unit.key) !== null);

/** Credit left under the cap that is exceeded; null: none is. */
export function creditLeft(criteria: readonly CriterionAnswer[]): number | null {
  const over = criteria.find((each) => each.code === 'C18' && each.reason === 'c18.over');
  if (!over) return null;
  return Math.max(0, rounded(Number(over.params.maximum) - Number(over.params.used)));
}
