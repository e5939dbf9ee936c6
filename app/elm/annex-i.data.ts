/**
 * The European standard elements to describe a micro-credential: Annex I of the Council
 * Recommendation of 16 June 2022 (2022/C 243/02), in its order.
 */
export const ANNEX_I_ELEMENTS = [
  { element: 'learner', mandatory: true },
  { element: 'title', mandatory: true },
  { element: 'country', mandatory: true },
  { element: 'awardingBody', mandatory: true },
  { element: 'dateOfIssuing', mandatory: true },
  { element: 'learningOutcomes', mandatory: true },
  { element: 'workload', mandatory: true },
  { element: 'level', mandatory: true },
  { element: 'assessment', mandatory: true },
  { element: 'participation', mandatory: true },
  { element: 'qualityAssurance', mandatory: true },
  { element: 'prerequisites', mandatory: false },
  { element: 'supervision', mandatory: false },
  { element: 'grade', mandatory: false },
  { element: 'stackability', mandatory: false },
  { element: 'furtherInformation', mandatory: false },
] as const;

export type AnnexIElementName = (typeof ANNEX_I_ELEMENTS)[number]['element'];
