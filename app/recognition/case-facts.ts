/** What the rules on states and duties must know of a case, its actor and the step at hand. */
import type { RecognitionTarget } from '~/agreements/recognition-line';
import type { InstitutionPolicy } from '~/recognition/policy';
import type {
  Authenticity,
  CaseOrigin,
  CaseStatus,
  LearningUnit,
  LegalBasis,
  PackageDecision,
  PackageProposal,
} from '~/recognition/proposal';

/** Roles that take part in a case, as accounts/roles names them. */
export const CASE_ROLES = [
  'learner',
  'international-office',
  'faculty-administrator',
  'recognition-curator',
  'committee-secretary',
  'studies-official',
  'appeal-panel',
] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/** The stations of the four eyes, in their order; curator and committee share the second. */
export type SignatureStep = 'administrator' | 'curator' | 'committee' | 'studies';

export interface CaseSignature {
  step: SignatureStep;
  personId: string;
}

export interface CasePackage {
  id: string;
  proposal: PackageProposal;
  decision: PackageDecision | null;
  /** What the applicant asked for, where it was named. */
  requested: readonly RecognitionTarget[];
  learnerAccepts: 'credit-and-grade' | 'credit-only' | 'declined' | null;
}

/** A hearing: before a refusal it interrupts the assessment, before a revocation a decided case. */
export interface HearingFacts {
  purpose: 'refusal' | 'revocation';
  heldById: string;
  /** The packages whose intended refusal was sent; empty for a revocation. */
  packageIds: readonly string[];
  /** End of the time to answer (ms). */
  until: number;
  answeredAt: number | null;
  /** The time passed without an answer, and this was put on file. */
  lapsed: boolean;
  statusBefore: CaseStatus;
}

export interface CaseFacts {
  status: CaseStatus;
  origin: CaseOrigin;
  learnerId: string;
  filedById: string;
  /** Who completed the form last; null until somebody did. */
  preparedById: string | null;
  /** Signatures that stand; cleared ones are left out. */
  signatures: readonly CaseSignature[];
  documents: readonly { id: string; authenticity: Authenticity | null }[];
  /** Things learned that were read or typed. */
  unitCount: number;
  /** How they nest: a parent and its part are never credited together. */
  units?: readonly Pick<LearningUnit, 'key' | 'parentKey'>[];
  /** Qualification that cannot be documented (Lisbon Recognition Convention VII). */
  undocumented: boolean;
  legalBasis: LegalBasis | null;
  regulationArticleId: string | null;
  /** True where that article itself limits the age of learning. */
  regulationLimitsAge: boolean;
  packages: readonly CasePackage[];
  completeAt: number | null;
  hearing: HearingFacts | null;
  /** End of the time to appeal (ms); null until notification is proven. */
  appealUntil: number | null;
  /** No decision came in time: that too can be appealed. */
  overdue: boolean;
  /** The status an appeal interrupted. */
  appealedFrom: CaseStatus | null;
  policy: InstitutionPolicy;
}

export interface CaseActor {
  personId: string;
  /** Roles that the person holds for this case's institution and unit, deputies included. */
  roles: readonly string[];
}

/** What a person gives with an action; each action asks for its own part. */
export interface ActionInput {
  /** Milliseconds since the epoch. */
  now: number;
  note?: string;
  /** Committee: YYYY-MM-DD and number of the minutes. */
  meetingDate?: string;
  minutesNumber?: string;
  /** How notification is proven: `portal`, `post-receipt`, `e-mail-receipt`, … */
  proof?: string;
  /** Where studies-return sends the case: back to the second step, or to the faculty. */
  returnTo?: 'second-step' | 'faculty';
  packageId?: string;
  acceptGrade?: boolean;
  hearingFor?: 'refusal' | 'revocation';
}
