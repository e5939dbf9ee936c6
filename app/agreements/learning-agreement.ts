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
});
export type LearningAgreementGroup = z.infer<typeof LearningAgreementGroup>;

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
  approvals: z.array(
    z.object({
      party: z.enum(['learner', 'sending', 'receiving']),
      personId: z.string().nullable(),
      at: z.number(),
    }),
  ),
});
export type LearningAgreement = z.infer<typeof LearningAgreement>;
