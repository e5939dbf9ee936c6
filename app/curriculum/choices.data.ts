/** The closed choices of the curriculum, for forms and for reading. */

export const LEGAL_BASES = [
  'lrc-v-1',
  'lrc-vi-1',
  'lrc-iv',
  'national-law',
  'ets-138',
  'global-convention',
  'mcra',
  'learning-agreement',
  'rpl-regulation',
] as const;

export const ENROLMENT_STATUSES = ['active', 'on-leave', 'graduated', 'left'] as const;

/** QF-EHEA cycles. */
export const CYCLES = ['short', 'first', 'second', 'third'] as const;

export const MODULE_KINDS = ['module', 'elective-group'] as const;
export const GRADINGS = ['graded', 'pass-fail'] as const;
