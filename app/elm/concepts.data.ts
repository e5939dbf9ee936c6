/**
 * Controlled lists of the European Learning Model that the product itself reasons or chooses
 * with: the last part of the concept's IRI and its English label.
 * Source: EU Vocabularies (CC BY 4.0) and the concepts added to them in 2025.
 */
export const SNB = 'http://data.europa.eu/snb/';

export const CREDIT_ECTS = `${SNB}education-credit/6fcec5c5af`;
export const EVIDENCE_MANDATE = `${SNB}evidence-type/c_18016257`;

/** The six checks of the European Digital Credentials viewer (scheme `verification`). */
export const VERIFICATION_CHECKS = {
  FORMAT: `${SNB}verification/2f5b89b96f`,
  SEAL: `${SNB}verification/f9c2016fe9`,
  REVOCATION: `${SNB}verification/271aef9eb4`,
  ACCREDITATION: `${SNB}verification/e2bbc86a28`,
  VALIDITY: `${SNB}verification/94d828f160`,
  OWNER: `${SNB}verification/1faf8d450f`,
} as const;

/** Modes of learning and assessment. */
export const MODES = {
  [`${SNB}learning-assessment/920fbb3cbe`]: 'Online',
  [`${SNB}learning-assessment/9191af2ed9`]: 'Presential',
  [`${SNB}learning-assessment/e92d221e4d`]: 'Blended',
  [`${SNB}learning-assessment/c_3a90b26d`]: 'Hybrid',
  [`${SNB}learning-assessment/7813801c77`]: 'Project based',
  [`${SNB}learning-assessment/729f3bed4b`]: 'Workbased',
  [`${SNB}learning-assessment/ed4c557045`]: 'Research-Lab based',
} as const;

export const ASSESSMENT_TYPES = {
  [`${SNB}assessment/19a2e5e671`]: 'peer assessment',
  [`${SNB}assessment/2939dae15f`]: 'marked assignment',
  [`${SNB}assessment/3484bd7e51`]: 'continuous evaluation',
  [`${SNB}assessment/4f03b91c0e`]: 'portfolio',
  [`${SNB}assessment/56539a6507`]: 'group performance',
  [`${SNB}assessment/6a4db9f11d`]: 'practical assessment',
  [`${SNB}assessment/6e6cb2cc78`]: 'written examination',
  [`${SNB}assessment/7331eb4762`]: 'level of attendance',
  [`${SNB}assessment/795dac4096`]: 'project work',
  [`${SNB}assessment/812e3b0ae1`]: 'peer review',
  [`${SNB}assessment/b1b68f6735`]: 'quiz',
  [`${SNB}assessment/c4256a2726`]: 'problem based learning',
  [`${SNB}assessment/d30284d7df`]: 'oral examination',
  [`${SNB}assessment/de4d165a6c`]: 'artefact assessment',
  [`${SNB}assessment/c_04b30a72`]: 'Presentation',
  [`${SNB}assessment/c_2b3bd410`]: 'Self-assessment',
  [`${SNB}assessment/c_4f874951`]: 'Guided self-assessment',
} as const;

/** Supervision and verification of identity during assessment. */
export const SUPERVISION = {
  [`${SNB}supervision-verification/70be69aaf9`]: 'Supervised with ID Verification',
  [`${SNB}supervision-verification/44314532f9`]: 'Supervised without ID Verification',
  [`${SNB}supervision-verification/df2880c5cb`]: 'Unsupervised with ID Verification',
  [`${SNB}supervision-verification/c598449d64`]: 'Unsupervised without ID Verification',
} as const;

export const LEARNING_SETTINGS = {
  [`${SNB}learning-setting/6fd4685715`]: 'formal learning',
  [`${SNB}learning-setting/e207a81fc7`]: 'non-formal learning',
} as const;
