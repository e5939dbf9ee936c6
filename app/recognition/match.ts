/**
 * Which agreement covers what was learned, and why not: every achievement against the learner's
 * learning agreements, then against the recognition lines that name it. It suggests; people decide.
 */
import { courseKeys, type LineIndex } from '~/agreements/line-keys';
import type { RecognitionLine } from '~/agreements/recognition-line';
import { dateIn, dateOf } from '~/elm/calendar';
import { textIn } from '~/elm/text-in';
import { capTogether } from '~/recognition/cap-together';
import { unitKeys } from '~/recognition/course-match';
import {
  type AwardDate,
  type BodyIdentity,
  confirmationOf,
  type Evidence,
  type MatchContext,
} from '~/recognition/criteria/answers';
import { assess, isGap } from '~/recognition/criteria/index';
import { type Evaluation, evaluateAgreements, pickBest } from '~/recognition/evaluate';
import { identifyInstitution } from '~/recognition/identify-institution';
import { creditableUnits, kinOf, unitIdentity } from '~/recognition/learning-unit';
import {
  type CriterionAnswer,
  type LearningUnit,
  type MatchResult,
  RULE_VERSION,
} from '~/recognition/proposal';
import type { Submission, UnitFacts } from '~/recognition/submission';

export interface UnitMatch {
  /** The units of the package; one, or the members of a mapping group. */
  unitKeys: string[];
  result: MatchResult;
  /** C1 to C20. */
  criteria: CriterionAnswer[];
  /** What it rests on; null: no agreement. */
  evaluation: Evaluation | null;
  /** Agreements that were considered and do not apply, with the answers that say why. */
  alternatives: Evaluation[];
  /** A reference case that suggests an outcome. */
  precedentId: string | null;
}

export interface MatchOutcome {
  ruleVersion: string;
  madeAt: number;
  matches: UnitMatch[];
}

/** Asks the index for the lines that may apply, then judges them. */
export async function match(
  submission: Submission,
  lines: LineIndex,
  context: MatchContext,
): Promise<MatchOutcome> {
  return matchAgainst(submission, await candidateLines(submission, lines, context), context);
}

/** The lines of the pairs of institutions at hand that share a key with a unit. */
export async function candidateLines(
  submission: Submission,
  index: LineIndex,
  context: MatchContext,
): Promise<RecognitionLine[]> {
  const { receivingInstitutionId, units } = submission;
  const keysOf = new Map<string, Map<string, ReturnType<typeof unitKeys>[number]>>();
  for (const unit of units) {
    const issuing = identifyBody(unit, context).institutionId;
    if (issuing === null) continue;
    const keys = keysOf.get(issuing) ?? new Map();
    for (const each of unitKeys(unit)) keys.set(`${each.kind}\n${each.key}`, each);
    keysOf.set(issuing, keys);
  }
  const found = await Promise.all(
    [...keysOf].map(([issuing, keys]) =>
      index.candidates(receivingInstitutionId, issuing, [...keys.values()]),
    ),
  );
  return [...new Set(found.flat())];
}

/** Pure: the same submission, lines and context give the same answer. */
export function matchAgainst(
  submission: Submission,
  lines: readonly RecognitionLine[],
  context: MatchContext,
): MatchOutcome {
  const facts = factsOf(submission, context);
  const evaluations = evaluateAgreements(submission, facts, lines, context);
  const picked = pickBest(evaluations, submission.units);
  const chosen = capTogether(picked, context);
  const others = evaluations.filter((each) => !picked.includes(each));
  const agreed = new Set(chosen.flatMap((each) => each.unitKeys));
  const creditable = creditableUnits(submission.units, (key) => agreed.has(key));
  const single = creditable.filter((unit) => !agreed.has(unit.key));
  const matches = [
    ...chosen.map((each) => agreedMatch(each, others, submission)),
    ...single.map((unit) => individualMatch(unit, facts, evaluations, context)),
  ];
  const order = new Map(submission.units.map((unit, index) => [unit.key, index]));
  const placeOf = (each: UnitMatch) => order.get(each.unitKeys[0] ?? '') ?? 0;
  return {
    ruleVersion: RULE_VERSION,
    madeAt: context.now,
    matches: matches.sort((a, b) => placeOf(a) - placeOf(b)),
  };
}

function factsOf(submission: Submission, context: MatchContext): Map<string, UnitFacts> {
  const { units, applicant, submittedAt } = submission;
  const submittedOn = dateIn(context.policy.timeZone, submittedAt);
  const named = units.map((unit) => {
    const body = identifyBody(unit, context);
    return { unit, body, identity: unitIdentity(unit, body.institutionId) };
  });
  return new Map(
    named.map((own) => {
      const twins = named
        .filter((other) => other !== own && other.identity === own.identity)
        .map(({ unit }) => unit.title);
      const evidence = evidenceOf(own.unit, submission.evidence);
      const award = awardDateOf(own.unit, context);
      const kin = kinOf(own.unit.key, units);
      const beside = units.filter((each) => each !== own.unit && !kin.includes(each.key));
      return [
        own.unit.key,
        { ...own, evidence, applicant, submittedOn, submittedAt, award, twins, beside },
      ];
    }),
  );
}

/** A unit that no document vouches for counts as typed and not checked yet. */
const NO_EVIDENCE: Evidence = {
  authenticity: {
    kind: 'by-hand',
    result: 'unchecked',
    method: null,
    checkedBy: null,
    checkedAt: null,
  },
  holder: null,
  credentialSha256: null,
  unitKeys: null,
};

const evidenceOf = (unit: LearningUnit, evidence: readonly Evidence[]): Evidence =>
  evidence.find((each) => each.unitKeys?.includes(unit.key)) ??
  evidence.find((each) => each.unitKeys === null) ??
  NO_EVIDENCE;

/** The award's own date is certain; the file's issue is, once a person has confirmed it. */
function awardDateOf(unit: LearningUnit, context: Pick<MatchContext, 'confirmations'>): AwardDate {
  const confirmed = confirmationOf(context.confirmations, 'award-date', unit.key);
  const source = unit.awardingDateSource;
  const date = dateOf(confirmed?.value ?? unit.awardingDate);
  return {
    date,
    certain: confirmed !== null || source === 'awardingDate' || source === 'typed',
    source,
    confirmedBy: confirmed?.by ?? null,
  };
}

/** The first awarding body that is a known institution; a person's word outranks a mere name. */
function identifyBody(
  unit: LearningUnit,
  context: Pick<MatchContext, 'confirmations' | 'institutions'>,
): BodyIdentity {
  const found = unit.awardingBodies.map((body) => ({
    body,
    is: identifyInstitution(body, context.institutions),
  }));
  const best =
    found.find(({ is }) => is.by === 'identifier') ??
    found.find(({ is }) => is.by === 'conflict') ??
    found.find(({ is }) => is.by === 'name') ??
    found[0];
  const stated = {
    value: best ? textIn(best.body.name) || null : null,
    path: best?.body.path ?? null,
  };
  const lead = best && 'institutionId' in best.is ? best.is.institutionId : null;
  if (best?.is.by === 'identifier')
    return { ...stated, by: 'identifier', institutionId: lead, confirmedBy: null };
  const confirmed = confirmationOf(context.confirmations, 'awarding-body', unit.key);
  const named = confirmed?.value ?? lead;
  if (confirmed && context.institutions.some((each) => each.id === named))
    return { ...stated, by: 'confirmed', institutionId: named, confirmedBy: confirmed.by };
  return { ...stated, by: best?.is.by ?? 'none', institutionId: lead, confirmedBy: null };
}

function agreedMatch(
  chosen: Evaluation,
  others: readonly Evaluation[],
  submission: Submission,
): UnitMatch {
  const evidence = submission.units
    .filter((unit) => chosen.unitKeys.includes(unit.key))
    .map((unit) => evidenceOf(unit, submission.evidence));
  return {
    unitKeys: chosen.unitKeys,
    result: evidence.some(isNotVerifiable) ? 'not-verifiable' : resultOf(chosen),
    criteria: chosen.criteria,
    evaluation: chosen,
    alternatives: others.filter((each) =>
      each.unitKeys.some((key) => chosen.unitKeys.includes(key)),
    ),
    precedentId: null,
  };
}

function resultOf({ basis, criteria, openConditions }: Evaluation): MatchResult {
  if (criteria.some(isGap) || openConditions.length > 0) return 'match-with-gaps';
  return basis.kind === 'learning-agreement' ? 'by-learning-agreement' : 'full-match';
}

function individualMatch(
  unit: LearningUnit,
  facts: ReadonlyMap<string, UnitFacts>,
  evaluations: readonly Evaluation[],
  context: MatchContext,
): UnitMatch {
  const own = facts.get(unit.key);
  const criteria = own ? assess({ ...own, basis: { kind: 'none' }, missing: [], context }) : [];
  const precedent = own ? precedentFor(unit, own.body.institutionId, context) : null;
  return {
    unitKeys: [unit.key],
    result: isNotVerifiable(own?.evidence ?? NO_EVIDENCE)
      ? 'not-verifiable'
      : precedent
        ? 'no-agreement-precedent'
        : 'no-agreement-individual',
    criteria,
    evaluation: null,
    alternatives: evaluations.filter((each) => each.unitKeys.includes(unit.key)),
    precedentId: precedent,
  };
}

/** Unreadable, without an intact seal, or found not to be authentic. */
function isNotVerifiable({ authenticity }: Evidence): boolean {
  return authenticity.kind === 'by-hand'
    ? authenticity.result === 'not-authentic'
    : authenticity.format === 'invalid' || authenticity.seal === 'invalid';
}

/** By identifier or code of a course of the same institution; a title alone suggests nothing. */
function precedentFor(
  unit: LearningUnit,
  institutionId: string | null,
  { precedents = [] }: MatchContext,
): string | null {
  if (institutionId === null) return null;
  const keys = new Set(
    courseKeys({ code: null, titles: {}, identifiers: unit.identifiers }).map(
      ({ kind, key }) => `${kind}\n${key}`,
    ),
  );
  const found = precedents.find(
    (each) =>
      each.institutionId === institutionId &&
      each.keys.some(({ kind, key }) => kind !== 'title' && keys.has(`${kind}\n${key}`)),
  );
  return found?.id ?? null;
}
