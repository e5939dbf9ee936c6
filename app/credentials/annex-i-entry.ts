/** The checklist of Annex I in a report. */
import { z } from 'zod';

export const AnnexIElement = z.enum([
  'learner',
  'title',
  'country',
  'awardingBody',
  'dateOfIssuing',
  'learningOutcomes',
  'workload',
  'level',
  'assessment',
  'participation',
  'qualityAssurance',
  'prerequisites',
  'supervision',
  'grade',
  'stackability',
  'furtherInformation',
]);
export type AnnexIElement = z.infer<typeof AnnexIElement>;

/** Council Recommendation 2022/C 243/02, Annex I. */
export const AnnexIEntry = z.object({
  element: AnnexIElement,
  mandatory: z.boolean(),
  status: z.enum(['present', 'missing', 'not-applicable']),
  values: z.array(
    z.object({
      value: z.string(),
      path: z.string(),
      /** Stated by no file: the QF-EHEA cycle that the EQF level at this path corresponds to. */
      derived: z.enum(['short', 'first', 'second', 'third']).optional(),
      /** Present, and kept to itself: `value` is only a sign of it. */
      withheld: z.literal(true).optional(),
    }),
  ),
});
export type AnnexIEntry = z.infer<typeof AnnexIEntry>;
