/** What was handed in, as the matcher reads it. */
import type { Applicant, CriterionInput, Evidence } from '~/recognition/criteria/answers';
import type { LearningUnit } from '~/recognition/proposal';

/** What was handed in, as far as matching goes. Times in ms. */
export interface Submission {
  /** Everything learned, parents and parts alike. */
  units: readonly LearningUnit[];
  evidence: readonly Evidence[];
  applicant: Applicant;
  receivingInstitutionId: string;
  submittedAt: number;
}

/** What holds for one unit whatever it is matched against. */
export type UnitFacts = Omit<CriterionInput, 'basis' | 'missing' | 'context'>;
