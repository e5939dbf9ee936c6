/** What a criterion is given, and how it answers: one function a criterion, files by theme. */
import type { LearningAgreement, LearningAgreementGroup } from '~/agreements/learning-agreement';
import type { LineKey } from '~/agreements/line-keys';
import type { NamedModule } from '~/agreements/line-limits';
import type { CourseSnapshot, RecognitionLine } from '~/agreements/recognition-line';
import type { Holder } from '~/credentials/report';
import type { KnownInstitution } from '~/recognition/identify-institution';
import type { InstitutionPolicy } from '~/recognition/policy';
import type {
  Authenticity,
  Confirmation,
  CriterionAnswer,
  CriterionCode,
  LearningUnit,
} from '~/recognition/proposal';

/** A document that units were read from or typed from. */
export interface Evidence {
  authenticity: Authenticity;
  /** The person the document names; null where it names none or nobody typed it. */
  holder: Holder | null;
  credentialSha256: string | null;
  /** The units that stand in it; null: all of them. */
  unitKeys: readonly string[] | null;
}

export interface Applicant {
  /** Every name the account knows: current and former. */
  names: readonly string[];
  /** 'YYYY-MM-DD'. */
  dateOfBirth: string | null;
  studentNumbers: readonly string[];
  personId: string;
}

/** A use of a unit in any case of this learner: what double counting is judged by. */
export interface EarlierUse {
  caseReference: string;
  unitIdentity: string;
  credentialSha256: string | null;
  status: 'credited' | 'open' | 'ended';
}

/** Credit the deciding institution gave this learner in another case, and what it stands for. */
export interface EarlierCredit {
  caseReference: string;
  /** The agreement and line it was decided under; null: none. */
  agreementId: string | null;
  lineNumber: string | null;
  ects: number;
  /** Courses it was given for and modules it counts as. */
  modules: readonly NamedModule[];
}

/** A reference case: it suggests, never decides. */
export interface Precedent {
  id: string;
  reference: string;
  institutionId: string;
  keys: readonly LineKey[];
}

/** A unit held against the registers of accreditation. */
export interface UnitAccreditation {
  unitKey: string;
  status: 'valid' | 'invalid' | 'inconclusive';
  /** The register's title of the entry that decided. */
  entry: string | null;
}

/** All that the matcher is told beside what was submitted. Times in ms. */
export interface MatchContext {
  institutions: readonly KnownInstitution[];
  learningAgreements: readonly LearningAgreement[];
  enrolment: { programmeId: string; regulationVersionId: string; confirmed: boolean } | null;
  /** Modules and groups of the receiving institution's curricula that lines point at. */
  curriculum: readonly { moduleId: string; regulationVersionId: string; code: string }[];
  confirmations: readonly Confirmation[];
  earlierUses: readonly EarlierUse[];
  /** Absent where nobody looked: then caps cannot be counted. */
  earlierCredits?: readonly EarlierCredit[];
  /** Proven starts of learning: from activity dates or enrolment, 'YYYY-MM-DD'. */
  learningStarts?: readonly { unitKey: string; date: string }[];
  precedents?: readonly Precedent[];
  /** What the registers of accreditation say of each unit; absent where none was imported. */
  accreditations?: readonly UnitAccreditation[];
  policy: InstitutionPolicy;
  now: number;
}

export interface AwardDate {
  date: string | null;
  /** False while it comes from the file's issue and nobody has confirmed it. */
  certain: boolean;
  source: LearningUnit['awardingDateSource'];
  confirmedBy: string | null;
}

export interface BodyIdentity {
  by: 'identifier' | 'confirmed' | 'name' | 'conflict' | 'none';
  institutionId: string | null;
  value: string | null;
  path: string | null;
  confirmedBy: string | null;
}

export type HowFound = 'confirmed' | 'identifier' | 'code' | 'title';

export type MatchBasis =
  | { kind: 'mcra'; line: RecognitionLine; source: CourseSnapshot; how: HowFound; score: number }
  | {
      kind: 'learning-agreement';
      agreement: LearningAgreement;
      group: LearningAgreementGroup;
      how: HowFound;
      score: number;
    }
  | { kind: 'none' };

/** Everything one criterion may look at, for one unit held against one basis. */
export interface CriterionInput {
  unit: LearningUnit;
  evidence: Evidence;
  applicant: Applicant;
  /** 'YYYY-MM-DD' in the institution's zone. */
  submittedOn: string;
  /** The moment of the submission, in milliseconds. */
  submittedAt: number;
  body: BodyIdentity;
  award: AwardDate;
  identity: string;
  /** Other units of this case with the same identity. */
  twins: readonly string[];
  /** The other units of this case, those above and below this one left out. */
  beside: readonly LearningUnit[];
  basis: MatchBasis;
  /** What the mapping group still lacks, by code or title. */
  missing: readonly string[];
  context: MatchContext;
}

export type Criterion = (input: CriterionInput) => CriterionAnswer;

interface AnswerDetails {
  params?: CriterionAnswer['params'];
  value?: string | number | null;
  path?: string | null;
  clause?: string | null;
  confirmedBy?: string | null;
}

/** One answer; what is not given stays null. */
export const answer = (
  code: CriterionCode,
  value: CriterionAnswer['answer'],
  reason: string,
  details: AnswerDetails = {},
): CriterionAnswer => ({
  code,
  answer: value,
  reason,
  params: details.params ?? {},
  value: details.value == null ? null : String(details.value),
  path: details.path ?? null,
  clause: details.clause ?? null,
  confirmedBy: details.confirmedBy ?? null,
});

/** A clause as people cite it: `MCRA-2026-001 v1.0 §9.1`. */
export const cite = (line: RecognitionLine, clause: string): string =>
  `${line.agreementCode} v${line.agreementVersion} ${clause}`;

/** The row of a learning agreement as people cite it: `LA-17 v2, Table A, 1`. */
export const citeRow = (agreement: LearningAgreement, group: LearningAgreementGroup): string =>
  `${agreement.id} v${agreement.version}, ${group.label}`;

/** The clause of this input's agreement that settles everything it does not ask. */
function settlingClause({ basis }: CriterionInput): string | null {
  switch (basis.kind) {
    case 'mcra':
      return cite(basis.line, basis.line.clauses.course);
    case 'learning-agreement':
      return citeRow(basis.agreement, basis.group);
    case 'none':
      return null;
  }
}

/**
 * What no clause asks: under an agreement it is settled and cannot be reopened (ECTS Users' Guide:
 * agreed and achieved credit transfers without further work); without one a person assesses it.
 */
export function notAsked(
  code: CriterionCode,
  input: CriterionInput,
  details: Pick<AnswerDetails, 'value' | 'path'> = {},
): CriterionAnswer {
  const clause = settlingClause(input);
  return clause === null
    ? answer(code, 'unknown', 'assess.individually', details)
    : answer(code, 'met', 'settled.by-clause', { ...details, clause, params: { clause } });
}

/** The conditions of the line, or none. */
export const conditionsOf = ({ basis }: CriterionInput): RecognitionLine['conditions'] =>
  basis.kind === 'mcra' ? basis.line.conditions : {};

/** A line's clause in full, for an input that rests on a line. */
export const clauseOf = ({ basis }: CriterionInput, clause: string): string =>
  basis.kind === 'mcra' ? cite(basis.line, clause) : clause;

/** Where a field was read, else where the unit stands. */
export const pathOf = (unit: LearningUnit, field: string): string =>
  unit.sources[field] ?? unit.path;

/** What the basis is called in the subject of a confirmation. */
export const basisId = (basis: MatchBasis): string | null =>
  basis.kind === 'mcra' ? basis.line.id : basis.kind === 'none' ? null : basis.agreement.id;

/** The latest confirmation of a fact about a unit (or the whole case), for a line where named. */
export function confirmationOf(
  confirmations: readonly Confirmation[],
  fact: Confirmation['fact'],
  unitKey: string,
  about: string | null = null,
  value?: string,
): Confirmation | null {
  const tail = about === null ? '' : `#${about}`;
  const subjects = [`${unitKey}${tail}`, `*${tail}`];
  const found = confirmations
    .filter((each) => each.fact === fact && subjects.includes(each.subject))
    .filter((each) => value === undefined || each.value === value)
    .sort((a, b) => b.at - a.at);
  return found.find((each) => each.subject === subjects[0]) ?? found[0] ?? null;
}

/**
 * What only a person could judge, and has: an unknown condition that was confirmed is met. What
 * the machine read as not met is never turned.
 */
export function orConfirmed(found: CriterionAnswer, input: CriterionInput): CriterionAnswer {
  if (found.answer !== 'unknown') return found;
  const about = basisId(input.basis);
  const { confirmations } = input.context;
  const confirmed = confirmationOf(confirmations, 'condition', input.unit.key, about, found.code);
  return confirmed
    ? {
        ...found,
        answer: 'met',
        reason: 'confirmed.by-person',
        params: {},
        confirmedBy: confirmed.by,
      }
    : found;
}
