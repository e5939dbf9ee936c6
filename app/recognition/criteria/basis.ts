/** C7 basis: what was agreed, on the award date · C8 the line that names this course. */
import { coverageOf } from '~/agreements/coverage';
import { type LearningAgreement, partiesOf } from '~/agreements/learning-agreement';
import { placeOfLine } from '~/agreements/line-limits';
import type { RecognitionLine } from '~/agreements/recognition-line';
import {
  answer,
  type Criterion,
  type CriterionInput,
  cite,
  citeRow,
  confirmationOf,
} from '~/recognition/criteria/answers';
import type { CriterionAnswer } from '~/recognition/proposal';

/** Learning agreement, then a line in force on the award date; without either, none. */
export const c7Basis: Criterion = (input) => {
  const { basis } = input;
  switch (basis.kind) {
    case 'learning-agreement':
      return byLearningAgreement(basis.agreement, citeRow(basis.agreement, basis.group), input);
    case 'mcra':
      return byLine(basis.line, input);
    case 'none':
      return answer('C7', 'not-met', 'c7.no-agreement');
  }
};

/** All who have to approve it did. */
export const isApproved = (agreement: LearningAgreement): boolean =>
  partiesOf(agreement).every((party) => agreement.approvals.some((each) => each.party === party));

function byLearningAgreement(
  agreement: LearningAgreement,
  clause: string,
  input: CriterionInput,
): CriterionAnswer {
  const { unit, award } = input;
  if (agreement.prospectId !== undefined) return byProspect(agreement.until, clause, input);
  const details = { value: award.date, path: unit.path, clause };
  return isApproved(agreement)
    ? answer('C7', 'met', 'c7.learning-agreement', details)
    : answer('C7', 'unknown', 'c7.learning-agreement-open', details);
}

/** Approved before enrolling, for what is awarded until the last day. */
function byProspect(
  until: string,
  clause: string,
  { unit, award }: CriterionInput,
): CriterionAnswer {
  const { date, certain, confirmedBy } = award;
  const path = unit.sources.awardingDate ?? unit.path;
  const details = { value: date, path, clause, confirmedBy };
  if (date === null) return answer('C7', 'unknown', 'c7.no-award-date', details);
  if (!certain)
    return answer('C7', 'unknown', 'c7.date-from-issuance', { ...details, params: { date } });
  return date <= until
    ? answer('C7', 'met', 'c7.prospect', { ...details, params: { date: until } })
    : answer('C7', 'not-met', 'c7.prospect-ended', { ...details, params: { date: until } });
}

function byLine(
  line: RecognitionLine,
  { unit, award, submittedAt, context }: CriterionInput,
): CriterionAnswer {
  const clause = cite(line, line.clauses.duration);
  const details = {
    value: award.date,
    path: unit.sources.awardingDate ?? unit.path,
    clause,
    confirmedBy: award.confirmedBy,
  };
  // Re-issued and converted credentials carry a later date than their award.
  if (award.date !== null && !award.certain)
    return answer('C7', 'unknown', 'c7.date-from-issuance', {
      ...details,
      params: { date: award.date },
    });
  const start = learningStart(unit.key, context);
  const { covered, reason, date } = coverageOf(line, award.date, start, submittedAt);
  const value = covered === 'yes' ? 'met' : covered === 'no' ? 'not-met' : 'unknown';
  return answer('C7', value, `c7.${reason}`, {
    ...details,
    params: { award: award.date, date, start },
  });
}

/** When the learning began, as far as it is proven or a person confirmed it. */
function learningStart(unitKey: string, context: CriterionInput['context']): string | null {
  const confirmed = confirmationOf(context.confirmations, 'learning-start', unitKey);
  const proven = context.learningStarts?.find((each) => each.unitKey === unitKey);
  return confirmed?.value ?? proven?.date ?? null;
}

/** Found by identifier or code; by title, credit and level only a person can say it is this course. */
export const c8Line: Criterion = ({ unit, basis }) => {
  const details = { value: unit.identifiers[0]?.value ?? unit.title, path: unit.path };
  if (basis.kind === 'none') return answer('C8', 'unknown', 'c8.no-line', details);
  const clause =
    basis.kind === 'mcra'
      ? cite(basis.line, placeOfLine(basis.line.clauses.course, basis.line.number))
      : citeRow(basis.agreement, basis.group);
  switch (basis.how) {
    case 'confirmed':
      return answer('C8', 'met', 'c8.confirmed', { ...details, clause });
    case 'identifier':
      return answer('C8', 'met', 'c8.by-identifier', { ...details, clause });
    case 'code':
      return answer('C8', 'met', 'c8.by-code', { ...details, clause });
    case 'title':
      return answer('C8', 'unknown', 'c8.by-title', {
        ...details,
        value: unit.title,
        clause,
        params: { percent: Math.round(basis.score * 100) },
      });
  }
};
