/** An approval given before enrolling, as the learning agreement it is. Pure. */
import type { LearningAgreement } from '~/agreements/learning-agreement';
import type { RecognitionTarget } from '~/agreements/recognition-line';
import type { LearningOpportunity } from '~/catalogue/learning-opportunity';
import type { ProspectAnswer } from './prospect';

export interface ApprovedProspect {
  /** How it is cited, e.g. `PA-2026-1F0C93A2`. */
  readonly reference: string;
  readonly prospectId: string;
  readonly learnerId: string;
  /** The university that was asked. */
  readonly sendingInstitutionId: string;
  readonly providerId: string;
  /** The course in the version that was asked about. */
  readonly course: Pick<LearningOpportunity, 'title' | 'identifiers' | 'ects' | 'awardingBody'>;
  readonly code: string;
  readonly answer: Extract<ProspectAnswer, { kind: 'approved' }>;
  /** The place in the curriculum, where one was chosen. */
  readonly target: RecognitionTarget | null;
  readonly programmeId: string | null;
  /** The language of the answer's own words. */
  readonly locale: string;
  readonly today: string;
  readonly validUntil: string;
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly answeredById: string;
}

export function toLearningAgreement(approved: ApprovedProspect): LearningAgreement {
  const { course, code, answer, learnerId, answeredById } = approved;
  const ects = answer.ects ?? course.ects ?? 0;
  const target = approved.target ?? namedTarget(approved);
  return {
    id: approved.reference,
    version: 1,
    learnerId,
    sendingInstitutionId: approved.sendingInstitutionId,
    receivingInstitutionId: course.awardingBody?.institutionId ?? approved.providerId,
    from: approved.today,
    until: approved.validUntil,
    prospectId: approved.prospectId,
    groups: [
      {
        label: code,
        components: [
          { code, titles: course.title, identifiers: course.identifiers, ects: course.ects },
        ],
        targets: [{ ...target, ects }],
        ectsGranted: ects,
        ...(answer.conditions === '' ? {} : { conditions: [answer.conditions] }),
      },
    ],
    gradeConversion: { method: 'none' },
    approvals: [
      { party: 'learner', personId: learnerId, at: approved.askedAt },
      { party: 'sending', personId: answeredById, at: approved.answeredAt },
    ],
  };
}

/** A place that was only named in words stands for no module: an elective of the programme. */
const namedTarget = ({ answer, programmeId, locale }: ApprovedProspect): RecognitionTarget => ({
  kind: 'free-elective',
  moduleId: null,
  programmeId,
  regulationVersionId: null,
  code: null,
  titles: { [locale]: answer.target },
  ects: answer.ects,
  countsTowardDegree: true,
  grading: 'graded',
});
