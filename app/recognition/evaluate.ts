/** Every agreement that names a unit, judged by the twenty criteria; and which of them to rest on. */
import type { LearningAgreement, LearningAgreementGroup } from '~/agreements/learning-agreement';
import { exclusionsOf } from '~/agreements/line-limits';
import type { RecognitionLine } from '~/agreements/recognition-line';
import { type Member, matchLine, matchRow } from '~/recognition/course-match';
import {
  basisId,
  cite,
  citeRow,
  confirmationOf,
  type MatchBasis,
  type MatchContext,
} from '~/recognition/criteria/answers';
import { isApproved } from '~/recognition/criteria/basis';
import { findExcluded } from '~/recognition/criteria/exclusions';
import { assess, combine, isGap } from '~/recognition/criteria/index';
import { kinOf } from '~/recognition/learning-unit';
import type { CriterionAnswer, LearningUnit, PackageProposal } from '~/recognition/proposal';
import type { Submission, UnitFacts } from '~/recognition/submission';

/** One line, or one row of a learning agreement, held against the units it names. */
export interface Evaluation {
  basis: Exclude<MatchBasis, { kind: 'none' }>;
  unitKeys: string[];
  /** What the mapping group still lacks. */
  missing: string[];
  criteria: CriterionAnswer[];
  /** Written conditions that nobody has confirmed yet. */
  openConditions: PackageProposal['conditions'];
}

type Facts = ReadonlyMap<string, UnitFacts>;

/** Learning agreements of this learner first, then the lines, each against the units it names. */
export function evaluateAgreements(
  submission: Submission,
  facts: Facts,
  lines: readonly RecognitionLine[],
  context: MatchContext,
): Evaluation[] {
  const { applicant, receivingInstitutionId } = submission;
  const rows = context.learningAgreements
    .filter((each) => each.learnerId === applicant.personId)
    .flatMap((agreement) =>
      agreement.groups.flatMap((group) => {
        const host = otherParty(agreement, receivingInstitutionId);
        const units = host === null ? [] : awardedBy(host, submission.units, facts);
        const { members, missing } = matchRow(units, group, isConfirmed(agreement.id, context));
        const toBasis = ({ match }: Member<LearningAgreementGroup['components'][number]>) =>
          ({ kind: 'learning-agreement', agreement, group, ...match }) as const;
        return evaluate(members, missing, toBasis, facts, context);
      }),
    );
  const byLine = lines
    .filter((line) => line.recognisingInstitutionId === receivingInstitutionId)
    .flatMap((line) => {
      const units = awardedBy(line.issuingInstitutionId, submission.units, facts);
      const { members, missing } = matchLine(units, line, isConfirmed(line.id, context));
      const toBasis = ({ match, course }: (typeof members)[number]) =>
        ({ kind: 'mcra', line, source: course, ...match }) as const;
      return evaluate(members, missing, toBasis, facts, context);
    });
  return [...rows, ...byLine];
}

/**
 * Where the learning of a learning agreement was done, as seen from the institution that decides:
 * home sends the learner and recognises (ECTS Users' Guide), but either party may be asked. Null
 * where the deciding institution is no party.
 */
function otherParty(agreement: LearningAgreement, decidingId: string): string | null {
  const { sendingInstitutionId, receivingInstitutionId } = agreement;
  if (decidingId === sendingInstitutionId) return receivingInstitutionId;
  return decidingId === receivingInstitutionId ? sendingInstitutionId : null;
}

const isConfirmed =
  (about: string, { confirmations }: MatchContext) =>
  (unit: LearningUnit) =>
    confirmationOf(confirmations, 'line', unit.key, about) !== null;

/** A body known by name alone still leads to its lines; C5 then says that a person must confirm it. */
const awardedBy = (institutionId: string, units: readonly LearningUnit[], facts: Facts) =>
  units.filter((unit) => facts.get(unit.key)?.body.institutionId === institutionId);

function evaluate<Course>(
  members: readonly Member<Course>[],
  missing: string[],
  toBasis: (member: Member<Course>) => Evaluation['basis'],
  facts: Facts,
  context: MatchContext,
): Evaluation[] {
  const judged = members.flatMap((member) => {
    const own = facts.get(member.unit.key);
    const basis = toBasis(member);
    return own ? [{ basis, answers: assess({ ...own, basis, missing, context }) }] : [];
  });
  const [first] = judged;
  if (first === undefined || judged.length < members.length) return [];
  const keys = members.map((each) => each.unit.key);
  return [
    {
      basis: first.basis,
      unitKeys: keys,
      missing,
      criteria: combine(judged.map((each) => each.answers)),
      openConditions: openConditionsOf(first.basis, keys, facts, context),
    },
  ];
}

/** Written conditions are a person's to judge: each is open until confirmed for every unit. */
function openConditionsOf(
  basis: Evaluation['basis'],
  keys: readonly string[],
  facts: Facts,
  context: MatchContext,
): Evaluation['openConditions'] {
  const { confirmations } = context;
  const open = [...writtenConditions(basis), ...exclusions(basis, keys, facts, context)];
  const isSaid = (unit: string, named: string) =>
    confirmationOf(confirmations, 'condition', unit, basisId(basis), named) !== null;
  // Confirmed by its clause alone, as it once was: all that the clause states.
  return open.filter(({ key, clause }) =>
    keys.some((unit) => !isSaid(unit, clause) && !(key && isSaid(unit, key))),
  );
}

/**
 * Exclusions of the line that nothing on record speaks of: what the learner studied otherwise only
 * the office knows. Those that were found are answered by C19.
 */
function exclusions(
  basis: Evaluation['basis'],
  keys: readonly string[],
  facts: Facts,
  context: MatchContext,
): Evaluation['openConditions'] {
  if (basis.kind !== 'mcra') return [];
  const found = new Set(
    keys.flatMap((key) => {
      const own = facts.get(key);
      const all = own ? findExcluded({ ...own, basis, missing: [], context }) : [];
      return all.map((each) => each.exclusion.clause);
    }),
  );
  return exclusionsOf(basis.line)
    .filter(({ clause }) => !found.has(clause))
    .map(({ text, clause }) => ({
      text: `Not together with: ${text}`,
      clause: cite(basis.line, clause),
      texts: { en: `Not together with: ${text}`, fr: `Non cumulable avec\u00A0: ${text}` },
      excluded: text,
    }));
}

/** Each with the clause that names it: conditions of one clause or row are told apart by their number. */
function writtenConditions(basis: Evaluation['basis']): Evaluation['openConditions'] {
  if (basis.kind === 'mcra')
    return (basis.line.conditions.other ?? []).map(({ value, clause, texts }, index) => ({
      text: value,
      clause: cite(basis.line, clause),
      key: `${cite(basis.line, clause)} (${index + 1})`,
      ...(texts ? { texts } : {}),
    }));
  const { agreement, group } = basis;
  return (group.conditions ?? []).map((text, index) => ({
    text,
    clause: `${citeRow(agreement, group)} (${index + 1})`,
  }));
}

/**
 * The evaluations to rest on: each unit in one only, never a parent beside its part. A learning
 * agreement comes before a line, a line in force before one that may be; what does not cover the
 * award, by its dates, is no basis at all. Ties go to fewer gaps, then the larger group, then the
 * newer version, then the id, so that the answer never depends on the order of the lines.
 */
export function pickBest(
  evaluations: readonly Evaluation[],
  units: readonly LearningUnit[],
): Evaluation[] {
  const taken = new Set<string>();
  const chosen: Evaluation[] = [];
  const ranked = evaluations
    .filter((each) => answerTo(each, 'C7') !== 'not-met')
    .map((each) => ({ each, rank: rankOf(each) }))
    .sort((a, b) => compareRanks(a.rank, b.rank));
  for (const { each } of ranked) {
    const kin = each.unitKeys.flatMap((key) => [key, ...kinOf(key, units)]);
    if (kin.some((key) => taken.has(key))) continue;
    chosen.push(each);
    for (const key of each.unitKeys) taken.add(key);
  }
  return chosen;
}

const answerTo = ({ criteria }: Evaluation, code: CriterionAnswer['code']) =>
  criteria.find((each) => each.code === code)?.answer ?? 'unknown';

function rankOf(each: Evaluation): (number | string)[] {
  const gaps = each.criteria.filter(isGap);
  const { basis } = each;
  return [
    basis.kind === 'learning-agreement' && isApproved(basis.agreement)
      ? 0
      : answerTo(each, 'C7') === 'met'
        ? 1
        : 2,
    gaps.filter((gap) => gap.answer === 'not-met').length,
    gaps.length,
    -each.unitKeys.length,
    basis.kind === 'mcra' ? -versionNumber(basis.line.agreementVersion) : -basis.agreement.version,
    basisId(basis) ?? '',
    basis.kind === 'learning-agreement' ? basis.group.label : '',
  ];
}

/** `2.10` is newer than `2.9`. */
function versionNumber(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}

function compareRanks(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}
