/**
 * What the machine puts before a person: one package for each match, with targets, credit, grade
 * and what stays open. Recognition is preselected (Lisbon Recognition Convention); refusal never is.
 */
import type { GradeConversion, RecognitionTarget } from '~/agreements/recognition-line';
import { dateIn } from '~/elm/calendar';
import { ectsOf } from '~/recognition/credits';
import { creditLeft } from '~/recognition/criteria/caps';
import { isGap } from '~/recognition/criteria/index';
import type { Evaluation } from '~/recognition/evaluate';
import { convertGrade } from '~/recognition/grades';
import type { MatchOutcome, UnitMatch } from '~/recognition/match';
import type { InstitutionPolicy } from '~/recognition/policy';
import type {
  ConvertedGrade,
  CriterionCode,
  LearningUnit,
  PackageProposal,
  Proposal,
} from '~/recognition/proposal';
import type { Submission } from '~/recognition/submission';

type ProposalPolicy = Pick<
  InstitutionPolicy,
  'creditConversions' | 'rounding' | 'localScale' | 'timeZone'
>;

/** The proposal for a submission; the same inputs give the same proposal. */
export function propose(
  submission: Pick<Submission, 'units' | 'submittedAt'>,
  outcome: MatchOutcome,
  policy: ProposalPolicy,
): Proposal {
  const on = dateIn(policy.timeZone, submission.submittedAt);
  const unitByKey = new Map(submission.units.map((unit) => [unit.key, unit]));
  return {
    ruleVersion: outcome.ruleVersion,
    madeAt: outcome.madeAt,
    packages: outcome.matches.map((match) => {
      const units = match.unitKeys.flatMap((key) => unitByKey.get(key) ?? []);
      return toPackage(match, units, policy, on);
    }),
  };
}

function toPackage(
  match: UnitMatch,
  units: readonly LearningUnit[],
  policy: ProposalPolicy,
  on: string,
): PackageProposal {
  const achieved = sumOrNull(units.map((unit) => ectsOf(unit, policy.creditConversions, on).ects));
  const { evaluation } = match;
  const targets = evaluation === null ? [] : targetsOf(evaluation);
  return {
    sourceKeys: match.unitKeys,
    result: match.result,
    basis: toBasis(match),
    criteria: match.criteria,
    targets,
    ectsAchieved: achieved,
    ectsCredited: evaluation === null ? achieved : creditedBy(evaluation),
    grade: gradeOf(units, evaluation, targets, policy),
    conditions: evaluation?.openConditions ?? [],
    alternatives: match.alternatives.flatMap(toAlternative),
    leads: [...new Set(units.flatMap((unit) => unit.entitlements.map((each) => each.title)))],
    suggestedOutcome: suggest(match),
  };
}

const sumOrNull = (amounts: readonly (number | null)[]): number | null =>
  amounts.some((each) => each === null)
    ? null
    : Math.round(amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0) * 100) / 100;

const targetsOf = ({ basis }: Evaluation): RecognitionTarget[] =>
  basis.kind === 'mcra' ? basis.line.targets : basis.group.targets;

/** What was agreed for the whole group; nothing while it is incomplete. */
const grantedBy = ({ basis, missing }: Evaluation): number | null => {
  if (missing.length > 0) return null;
  return basis.kind === 'mcra' ? basis.line.ectsGranted : basis.group.ectsGranted;
};

/** Under a cap that would be exceeded, what is left of it. */
const creditedBy = (evaluation: Evaluation): number | null =>
  creditLeft(evaluation.criteria) ?? grantedBy(evaluation);

function toBasis({ evaluation, precedentId }: UnitMatch): PackageProposal['basis'] {
  if (evaluation === null) return { kind: 'individual', ...(precedentId && { precedentId }) };
  const { basis } = evaluation;
  if (basis.kind === 'learning-agreement')
    return {
      kind: 'learning-agreement',
      learningAgreementId: basis.agreement.id,
      version: basis.agreement.version,
      component: basis.group.label,
    };
  const { line } = basis;
  return {
    kind: 'mcra',
    agreementId: line.agreementId,
    agreementCode: line.agreementCode,
    agreementVersion: line.agreementVersion,
    agreementVersionId: line.agreementVersionId,
    lineId: line.id,
    lineNumber: line.number,
    effect: line.effect,
  };
}

const toAlternative = ({ basis, criteria }: Evaluation): PackageProposal['alternatives'] =>
  basis.kind !== 'mcra'
    ? []
    : [
        {
          lineId: basis.line.id,
          lineNumber: basis.line.number,
          agreementCode: basis.line.agreementCode,
          reasons: criteria.filter(isGap),
        },
      ];

const NOT_AGREED: GradeConversion = { method: 'none' };

/** A single grade is converted as agreed; the grades of a group stand as they are, side by side. */
function gradeOf(
  units: readonly LearningUnit[],
  evaluation: Evaluation | null,
  targets: readonly RecognitionTarget[],
  policy: ProposalPolicy,
): ConvertedGrade | null {
  const [unit, ...others] = units;
  if (unit === undefined) return null;
  const conversion = evaluation === null ? NOT_AGREED : conversionOf(evaluation);
  const grading = targets.every((each) => each.grading === 'pass-fail') && targets.length > 0;
  if (others.length === 0)
    return convertGrade(unit, conversion, grading ? 'pass-fail' : 'graded', policy);
  const written = units.map((each) => each.grade).filter((each) => each !== null);
  if (written.length === 0) return null;
  const schemes = [...new Set(units.map((each) => each.gradingScheme))];
  return {
    original: written.join('; '),
    originalScale: schemes.length === 1 ? (schemes[0] ?? null) : null,
    converted: null,
    method: conversion.method,
    note: 'several-grades',
  };
}

const conversionOf = ({ basis }: Evaluation): GradeConversion =>
  basis.kind === 'mcra' ? basis.line.gradeConversion : basis.agreement.gradeConversion;

/** What stands in the way of any recognition until a person has looked. */
const FIRST_THINGS: readonly CriterionCode[] = ['C1', 'C2', 'C3', 'C5', 'C6', 'C19'];

/**
 * Recognise, unless authenticity, person or double counting is in doubt or a cap leaves nothing: then
 * nothing is preselected.
 */
function suggest({ result, criteria, evaluation }: UnitMatch): PackageProposal['suggestedOutcome'] {
  const notMet = (code: CriterionCode) =>
    criteria.some((each) => each.code === code && each.answer === 'not-met');
  if (result === 'not-verifiable' || FIRST_THINGS.some(notMet)) return null;
  if (evaluation === null) return 'full';
  if (notMet('C20')) return 'alternative';
  if (creditLeft(criteria) === 0) return null;
  if (evaluation.missing.length > 0 || notMet('C18')) return 'partial';
  return evaluation.openConditions.length > 0 ? 'conditional' : 'full';
}
