/** C17 mapping group · C19 double counting · C20 target in the learner's regulations. */
import type { RecognitionTarget } from '~/agreements/recognition-line';
import {
  answer,
  type Criterion,
  type CriterionInput,
  cite,
  citeRow,
  clauseOf,
  conditionsOf,
  confirmationOf,
  orConfirmed,
} from '~/recognition/criteria/answers';
import { exclusionAnswer } from '~/recognition/criteria/exclusions';
import type { CriterionAnswer } from '~/recognition/proposal';

/** Everything the group asks for is there, else what is missing. */
export const c17Group: Criterion = ({ basis, missing }) => {
  if (basis.kind === 'none') return answer('C17', 'met', 'c17.no-group');
  const clause =
    basis.kind === 'mcra'
      ? cite(basis.line, basis.line.clauses.target)
      : citeRow(basis.agreement, basis.group);
  return missing.length === 0
    ? answer('C17', 'met', 'c17.complete', { clause })
    : answer('C17', 'not-met', 'c17.incomplete', {
        clause,
        value: missing.join('; '),
        params: { missing: missing.join('; '), count: missing.length },
      });
};

/**
 * The same learning is credited once: in no other case, not twice in this one, and not beside what
 * the line excludes.
 */
export const c19Double: Criterion = (input) => {
  const { identity, evidence, twins, context, unit } = input;
  const asked = conditionsOf(input).noDoubleCounting;
  const details = { path: unit.path, clause: asked ? clauseOf(input, asked.clause) : null };
  const uses = context.earlierUses.filter(
    (each) =>
      each.status !== 'ended' &&
      (each.unitIdentity === identity ||
        (each.credentialSha256 !== null && each.credentialSha256 === evidence.credentialSha256)),
  );
  const credited = uses.find(
    (each) => each.status === 'credited' && each.unitIdentity === identity,
  );
  if (credited)
    return answer('C19', 'not-met', 'c19.already-credited', {
      ...details,
      value: credited.caseReference,
      params: { case: credited.caseReference },
    });
  const excluded = exclusionAnswer(input);
  if (excluded?.answer === 'not-met') return excluded;
  const [other] = uses;
  if (other)
    return orConfirmed(
      answer('C19', 'unknown', 'c19.also-in-other-case', {
        ...details,
        value: other.caseReference,
        params: { case: other.caseReference },
      }),
      input,
    );
  if (twins.length > 0)
    return orConfirmed(
      answer('C19', 'unknown', 'c19.twice-in-this-case', { ...details, value: twins.join('; ') }),
      input,
    );
  return excluded ? orConfirmed(excluded, input) : answer('C19', 'met', 'c19.once', details);
};

/** The targets stand in the regulation version the learner studies under. */
export const c20Target: Criterion = (input) => {
  const { basis } = input;
  if (basis.kind === 'none') return answer('C20', 'unknown', 'c20.no-target');
  const targets = basis.kind === 'mcra' ? basis.line.targets : basis.group.targets;
  const clause =
    basis.kind === 'mcra'
      ? cite(basis.line, basis.line.clauses.target)
      : citeRow(basis.agreement, basis.group);
  const found = targets.map((target) => ({ ...targetAnswer(target, input), clause }));
  return (
    found.find((each) => each.answer === 'not-met') ??
    found.find((each) => each.answer === 'unknown') ??
    found[0] ??
    answer('C20', 'unknown', 'c20.no-target', { clause })
  );
};

/** Notes and credit outside any programme need no place in a curriculum. */
const needsCurriculum = (target: RecognitionTarget): boolean =>
  target.kind !== 'supplement-note' && (target.moduleId !== null || target.programmeId !== null);

function targetAnswer(target: RecognitionTarget, input: CriterionInput): CriterionAnswer {
  const { enrolment, curriculum, confirmations } = input.context;
  const details = { value: target.code ?? target.kind };
  if (!needsCurriculum(target)) return answer('C20', 'met', 'c20.no-place-needed', details);
  const confirmed = confirmationOf(confirmations, 'enrolment', input.unit.key);
  if (enrolment === null || !(enrolment.confirmed || confirmed))
    return answer('C20', 'unknown', 'c20.enrolment-unconfirmed', details);
  const by = { ...details, confirmedBy: enrolment.confirmed ? null : (confirmed?.by ?? null) };
  if (target.programmeId !== null && target.programmeId !== enrolment.programmeId)
    return answer('C20', 'not-met', 'c20.other-programme', by);
  if (target.moduleId === null) return answer('C20', 'met', 'c20.in-programme', by);
  const module = curriculum.find((each) => each.moduleId === target.moduleId);
  const version = module?.regulationVersionId ?? target.regulationVersionId;
  if (module === undefined) return answer('C20', 'not-met', 'c20.not-in-curriculum', by);
  return version === enrolment.regulationVersionId
    ? answer('C20', 'met', 'c20.in-regulations', by)
    : answer('C20', 'not-met', 'c20.other-version', by);
}
