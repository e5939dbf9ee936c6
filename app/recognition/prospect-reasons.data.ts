/**
 * Why a university does not expect to recognise a course; each is told to the learner in words. By
 * itself, so that the page that offers them does not carry zod.
 */
export const PROSPECT_REASONS = [
  'level',
  'outcomes',
  'overlap',
  'workload',
  'profile',
  'assessment',
  'identity',
  'quality',
  'regulations',
] as const;
