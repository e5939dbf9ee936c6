/**
 * Closed lists that the European vocabularies lack and course descriptions need: what the ECCOE
 * project added to the European Learning Model for its own catalogue. Keys only, free of zod, so
 * that pages may use them; their labels are in list-labels.data.ts.
 */

export const PROVIDER_TYPES = [
  'higher-education-institution',
  'continuing-education',
  'education-service-provider',
  'employer',
  'professional-body',
  'industry',
  'public-authority',
  'civil-society',
  'ngo',
] as const;

export const ASSESSORS = [
  'peers',
  'self',
  'teacher',
  'independent-assessor',
  'artificial-intelligence',
  'other',
] as const;

/** Who or what marks. */
export const ASSESSMENT_FORMATS = ['automatic', 'manual', 'both', 'none'] as const;

export const ASSESSMENT_PURPOSES = ['formative', 'summative', 'both', 'none'] as const;

export const ASSESSMENT_METHODS = [
  'test',
  'practical-task',
  'solved-problem',
  'essay-or-project',
  'presentation',
  'discussion',
  'portfolio',
  'proof-of-work',
  'attendance',
  'numerical-exercise',
  'learning-diary',
  'open-book-exam',
  'closed-exam',
] as const;

/** Best mark to worst, as written. */
export const GRADING_SCALES = [
  'pass-fail',
  '100-0',
  'a-f',
  '5-0',
  '10-0',
  '1-5',
  '20-0',
  '30-18',
  'ects',
] as const;

export const IDENTITY_CHECKS = [
  'none',
  'online-secure-login',
  'online-biometric-or-id',
  'on-site-id',
  'other',
] as const;

/** How identity is checked online with biometrics or a document. */
export const IDENTITY_MEANS = [
  'login-and-id',
  'third-party-tool',
  'national-database',
  'biometric',
  'proctoring',
  'data-analysis',
] as const;

export const FORMS_OF_STUDY = ['full-time', 'part-time'] as const;

export const CREDENTIAL_TYPES = [
  'doctorate',
  'master',
  'bachelor',
  'short-programme-certificate',
  'formal-module',
  'non-formal-course',
  'apprenticeship-or-internship',
  'informal-activity',
  'academic-certificate',
  'transcript',
  'other',
] as const;

/** How one course stands to another, read from this one. */
export const COURSE_RELATIONS = [
  'part-of',
  'has-part',
  'builds-on',
  'leads-to',
  'replaces',
  'related',
] as const;
