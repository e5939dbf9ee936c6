/** The names of the editor's fields; each has a label and help in the locales (`editor:field.<key>`). */
export const FIELD_KEYS = [
  'title', 'description', 'defaultLanguage', 'providerType', 'type', 'credentialType',
  'microCredential', 'homepage', 'enrolmentUrl', 'keywords', 'keyword', 'documents',
  'documentTitle', 'documentUrl', 'furtherInformation', 'contact', 'email', 'phone', 'form',
  'address', 'note', 'startsOn', 'endsOn', 'lastStartOn', 'applyBy', 'duration',
  'maximumDuration', 'schedule', 'scheduleInformation', 'formOfStudy', 'mode', 'furtherModes',
  'setting', 'languages', 'place', 'placeCountry', 'price', 'amount', 'currency', 'priceDetails',
  'seats', 'outcomes', 'outcomeTitle', 'outcomeType', 'reusability', 'outcomeNote', 'esco',
  'outcomesSummary', 'ects', 'hours', 'credits', 'points', 'framework', 'eqf', 'nqf', 'cycle',
  'iscedF', 'subjects', 'subjectLabel', 'subjectFramework', 'subjectCode', 'activities',
  'activityTitle', 'activityDescription', 'activityType', 'activityMode', 'activityHours',
  'contactHours', 'assessments', 'assessmentTitle', 'assessmentType', 'assessmentDescription',
  'purpose', 'methods', 'assessor', 'format', 'assessmentMode', 'assessmentLanguages',
  'gradingScale', 'gradingScheme', 'idVerification', 'identity', 'identityMeans', 'targetGroup',
  'targetGroups', 'prerequisites', 'admission', 'qualityAssurance', 'accreditation',
  'accreditationTitle', 'accreditationType', 'agency', 'agencyCountry', 'accreditationUrl',
  'reportUrl', 'validUntil', 'stackability', 'related', 'relation', 'relatedTitle', 'relatedUrl',
  'awarding', 'awardingPlace', 'awardingCountry', 'awardingFrom', 'awardingUntil', 'awardingBody',
  'coProviders', 'bodyName', 'bodyType', 'bodyCountry', 'bodyHomepage', 'qualification', 'partial',
  'externalQualityBody', 'waysToAcquire', 'expiresAfter', 'occupations', 'occupation',
  'supplementUrl', 'identifiers', 'identifierScheme', 'identifierValue', 'contentLicence', 'banner',
  'skills', 'skillLabel', 'skillIri', 'subjectIri', 'occupationIri', 'bodyIdentifiers',
  'bodyIdScheme', 'bodyIdName', 'bodyIdValue', 'bodyOnRecord', 'relatedOnRecord',
] as const; // biome-ignore format: a list of keys

/** Those that are lists: one of each has a name of its own in the locales (`editor:one.<key>`). */
export const LIST_KEYS = [
  'keywords', 'documents', 'identifiers', 'outcomes', 'skills', 'subjects', 'activities',
  'assessments', 'accreditation', 'related', 'coProviders', 'occupations', 'bodyIdentifiers',
] as const satisfies readonly FieldKey[]; // biome-ignore format: a list of keys
export type ListKey = (typeof LIST_KEYS)[number];

export type FieldKey = (typeof FIELD_KEYS)[number];
