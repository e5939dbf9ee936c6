/** Case facts become the decision record: once, at the last signature. */
import type { RecognitionTarget } from '~/agreements/recognition-line';
import type { Organisation } from '~/credentials/report';
import type { LanguageMap } from '~/elm/language-map';
import { dateOf } from '~/recognition/calendar';
import {
  DecisionRecord,
  type DegreeEffect,
  type RecordedBasis,
  type RecordedPackage,
  type RecordedSource,
  type RecordedTarget,
} from '~/recognition/decision-record';
import type { LearningUnit, PackageDecision, PackageProposal } from '~/recognition/proposal';

/** A module, elective group or programme that targets count toward, as it stood before. */
export interface CurriculumGroup {
  moduleId: string | null;
  programmeId: string | null;
  kind: DegreeEffect['kind'];
  titles: LanguageMap;
  ectsBefore: number;
  ectsRequired: number | null;
  eqf: number | null;
}

/** One package as decided: what was learned, proposed, asked and decided. */
export interface DecidedPackage {
  units: readonly LearningUnit[];
  proposal: PackageProposal;
  decision: PackageDecision;
  requested: readonly RecognitionTarget[];
  /** References of the basis as a letter cites them; titles of agreement or precedent. */
  citation: { reference: string | null; titles: LanguageMap };
  creditConversion: RecordedPackage['creditConversion'];
  acceptance: RecordedPackage['acceptance'];
}

/** All facts of a case at its last signature; times in ms, dates in the institution's zone. */
export interface DecisionFacts extends Omit<DecisionRecord, 'schema' | 'packages' | 'effects'> {
  packages: readonly DecidedPackage[];
  groups: readonly CurriculumGroup[];
  programmes: readonly { id: string; titles: LanguageMap }[];
  regulationVersions: readonly { id: string; label: string }[];
}

/** The record of a decision; throws (zod) when a fact that every decision needs is absent. */
export function toDecisionRecord(facts: DecisionFacts): DecisionRecord {
  const { packages, groups, programmes, regulationVersions, ...rest } = facts;
  return DecisionRecord.parse({
    ...rest,
    languages: withEnglish(rest.languages),
    schema: 1,
    packages: packages.map((each, index) => toRecordedPackage(each, index + 1, facts)),
    effects: toDegreeEffects(packages, groups),
  });
}

const withEnglish = (languages: readonly string[]): string[] => [...new Set([...languages, 'en'])];

function toRecordedPackage(
  each: DecidedPackage,
  number: number,
  facts: DecisionFacts,
): RecordedPackage {
  const { decision, proposal } = each;
  return {
    number,
    outcome: decision.outcome,
    result: proposal.result,
    basis: toRecordedBasis(each),
    sources: each.units.map(toRecordedSource),
    requested: each.requested.map((target) => toRecordedTarget(target, facts)),
    targets: decision.targets.map((target) => toRecordedTarget(target, facts)),
    ectsAchieved: proposal.ectsAchieved,
    ectsCredited: decision.ectsCredited,
    creditConversion: each.creditConversion,
    grade: decision.grade,
    conditions: decision.conditions,
    reasons: decision.reasons,
    laterWays: decision.laterWays,
    differsFromRequest: differsFromRequest(each),
    departure: decision.departure,
    acceptance: each.acceptance,
  };
}

function toRecordedBasis({ proposal, citation }: DecidedPackage): RecordedBasis {
  const { basis, result } = proposal;
  switch (basis.kind) {
    case 'learning-agreement':
      return {
        kind: 'learning-agreement',
        reference: citation.reference ?? basis.learningAgreementId,
        version: basis.version,
        component: basis.component,
      };
    case 'mcra':
      return {
        kind: 'mcra',
        code: basis.agreementCode,
        version: basis.agreementVersion,
        line: basis.lineNumber,
        titles: citation.titles,
        effect: basis.effect,
      };
    case 'individual':
      return result === 'no-agreement-precedent' && citation.reference
        ? { kind: 'precedent', reference: citation.reference }
        : { kind: 'individual' };
  }
}

function toRecordedSource(unit: LearningUnit): RecordedSource {
  const provider: Organisation | undefined = unit.awardingBodies[0];
  return {
    key: unit.key,
    titles: unit.titles,
    code: unit.identifiers[0]?.value ?? null,
    provider: provider?.name ?? {},
    providerCountry: provider?.country ?? null,
    ects: unit.ects,
    otherCredit: unit.otherCredit,
    hours: unit.hours,
    eqf: unit.eqf,
    nqf: unit.nqf,
    grade: unit.grade,
    gradingScheme: unit.gradingScheme,
    awardedOn: dateOf(unit.awardingDate) ?? unit.awardingDate,
  };
}

function toRecordedTarget(target: RecognitionTarget, facts: DecisionFacts): RecordedTarget {
  const { programmes, regulationVersions, groups } = facts;
  return {
    ...target,
    programme: programmes.find((each) => each.id === target.programmeId)?.titles ?? null,
    regulationVersion:
      regulationVersions.find((each) => each.id === target.regulationVersionId)?.label ?? null,
    eqf: (target.moduleId && groups.find((each) => each.moduleId === target.moduleId)?.eqf) || null,
  };
}

const RECOGNISED: readonly PackageDecision['outcome'][] = [
  'full',
  'partial',
  'alternative',
  'conditional',
];

/**
 * True where the decision gives less than, or other than, what was asked; where nothing was named,
 * than what was proposed. Such a decision needs its reasons (Lisbon Recognition Convention III.5).
 */
export function differsFromRequest(
  each: Pick<DecidedPackage, 'decision' | 'proposal' | 'requested'>,
): boolean {
  const { decision, proposal } = each;
  if (decision.outcome !== 'full') return decision.outcome !== 'withdrawn';
  const asked = each.requested.length > 0 ? each.requested : proposal.targets;
  const given = new Set(decision.targets.map(targetKey));
  if (asked.some((target) => !given.has(targetKey(target)))) return true;
  const expected = proposal.ectsCredited;
  return expected !== null && (decision.ectsCredited ?? 0) < expected;
}

/** Two targets are the same when they point at the same place of the same curriculum. */
export const targetKey = (target: RecognitionTarget): string =>
  [target.kind, target.moduleId ?? '', target.programmeId ?? '', target.code ?? ''].join('|');

/** How the decided packages change each group: what counted before, what counts now. */
function toDegreeEffects(
  packages: readonly Pick<DecidedPackage, 'decision'>[],
  groups: readonly CurriculumGroup[],
): DegreeEffect[] {
  return groups.flatMap((group) => {
    const now = packages.reduce((sum, { decision }) => sum + ectsToward(decision, group), 0);
    if (now === 0) return [];
    return [
      {
        titles: group.titles,
        kind: group.kind,
        ectsBefore: group.ectsBefore,
        ectsNow: now,
        ectsAfter: group.ectsBefore + now,
        ectsRequired: group.ectsRequired,
      },
    ];
  });
}

/** A single target receives the whole credit of its package; several each receive their own. */
function ectsToward(decision: PackageDecision, group: CurriculumGroup): number {
  if (!RECOGNISED.includes(decision.outcome)) return 0;
  const hits = decision.targets.filter(
    (target) =>
      target.countsTowardDegree &&
      (group.kind === 'programme'
        ? target.programmeId === group.programmeId
        : target.moduleId !== null && target.moduleId === group.moduleId),
  );
  if (hits.length === 0) return 0;
  if (decision.targets.length === 1) return decision.ectsCredited ?? 0;
  return hits.reduce((sum, target) => sum + (target.ects ?? 0), 0);
}
