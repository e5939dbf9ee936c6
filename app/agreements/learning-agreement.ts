import { z } from 'zod';
import { LanguageMap } from '~/elm/language-map';
import { GradeConversion, RecognitionTarget } from './recognition-line';

/** One line of a learning agreement: components taken there, what they count as here. */
export const LearningAgreementGroup = z.object({
  /** The row of the agreement, e.g. `Table A, 1`. */
  label: z.string(),
  components: z
    .array(
      z.object({
        code: z.string(),
        titles: LanguageMap,
        identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })),
        ects: z.number().nullable(),
      }),
    )
    .min(1),
  targets: z.array(RecognitionTarget).min(1),
  ectsGranted: z.number(),
  /** In the words of the sending institution; whether one is met a person judges. */
  conditions: z.array(z.string()).optional(),
});
export type LearningAgreementGroup = z.infer<typeof LearningAgreementGroup>;

const AgreementParty = z.enum(['learner', 'sending', 'receiving']);
export type AgreementParty = z.infer<typeof AgreementParty>;

/**
 * Agreed between the learner, the sending and the receiving institution before a stay (ECTS Users'
 * Guide 2015, §4.3): what is achieved as agreed is transferred without further work.
 */
export const LearningAgreement = z.object({
  id: z.string(),
  version: z.number().int(),
  learnerId: z.string(),
  sendingInstitutionId: z.string(),
  receivingInstitutionId: z.string(),
  /** The stay. */
  from: z.string(),
  until: z.string(),
  groups: z.array(LearningAgreementGroup),
  gradeConversion: GradeConversion,
  /**
   * The question before enrolling whose approval it is. The course is then open to everybody, and
   * its provider has nothing to approve; it holds for awards until the last day.
   */
  prospectId: z.string().optional(),
  approvals: z.array(
    z.object({
      party: AgreementParty,
      personId: z.string().nullable(),
      at: z.number(),
    }),
  ),
});
export type LearningAgreement = z.infer<typeof LearningAgreement>;

/** Who has to approve it. */
export const partiesOf = ({ prospectId }: LearningAgreement): readonly AgreementParty[] =>
  prospectId === undefined ? ['learner', 'sending', 'receiving'] : ['learner', 'sending'];
