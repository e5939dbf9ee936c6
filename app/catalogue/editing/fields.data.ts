/** Every field of an entry in the order it is asked for. */
import type { FieldSpec, SectionSpec } from './field-spec';

const words = (at: string, key: FieldSpec['key']): FieldSpec => ({ at, key, kind: 'words' });
const long = (at: string, key: FieldSpec['key']): FieldSpec => ({
  ...{ at, key },
  kind: 'words',
  long: true,
});
const url = (at: string, key: FieldSpec['key']): FieldSpec => ({
  at,
  key,
  kind: 'line',
  as: 'url',
});

const BODY: readonly FieldSpec[] = [
  { at: 'type', key: 'bodyType', kind: 'choice', from: 'providerType' },
  { at: 'institutionId', key: 'bodyOnRecord', kind: 'record', of: 'institution' },
  words('name', 'bodyName'),
  { at: 'country', key: 'bodyCountry', kind: 'choice', from: 'country' },
  url('homepage', 'bodyHomepage'),
  {
    at: 'identifiers',
    key: 'bodyIdentifiers',
    kind: 'rows',
    least: 'value',
    fields: [
      { at: 'scheme', key: 'bodyIdScheme', kind: 'choice', from: 'identifierScheme' },
      { at: 'schemeName', key: 'bodyIdName', kind: 'line' },
      { at: 'value', key: 'bodyIdValue', kind: 'line' },
    ],
  },
];

export const SECTIONS = [
  {
    name: 'general',
    fields: [
      { at: 'title', key: 'title', kind: 'words' },
      { at: 'description', key: 'description', kind: 'words', long: true },
      { at: 'defaultLanguage', key: 'defaultLanguage', kind: 'choice', from: 'language' },
      { at: 'type', key: 'type', kind: 'choice', from: 'opportunityType' },
      { at: 'credentialType', key: 'credentialType', kind: 'choice', from: 'credentialType' },
      { at: 'microCredential', key: 'microCredential', kind: 'flag' },
      { at: 'homepage', key: 'homepage', kind: 'line', as: 'url' },
      { at: 'enrolmentUrl', key: 'enrolmentUrl', kind: 'line', as: 'url' },
      {
        at: 'contact',
        key: 'contact',
        kind: 'group',
        fields: [
          { at: 'email', key: 'email', kind: 'line', as: 'email' },
          { at: 'phone', key: 'phone', kind: 'line' },
          url('form', 'form'),
          { at: 'address', key: 'address', kind: 'lines' },
          words('note', 'note'),
        ],
      },
      { at: 'keywords', key: 'keywords', kind: 'rows', least: '', fields: [words('', 'keyword')] },
      {
        at: 'documents',
        key: 'documents',
        kind: 'rows',
        least: 'url',
        fields: [words('title', 'documentTitle'), url('url', 'documentUrl')],
      },
      { at: 'furtherInformation', key: 'furtherInformation', kind: 'words', long: true },
      {
        at: 'identifiers',
        key: 'identifiers',
        kind: 'rows',
        least: 'value',
        fields: [
          { at: 'scheme', key: 'identifierScheme', kind: 'line' },
          { at: 'value', key: 'identifierValue', kind: 'line' },
        ],
      },
      { at: 'contentLicence', key: 'contentLicence', kind: 'line' },
    ],
  },
  {
    name: 'learning',
    fields: [
      { at: 'ects', key: 'ects', kind: 'number', most: 400 },
      { at: 'hours', key: 'hours', kind: 'number', most: 20_000 },
      {
        at: 'credits',
        key: 'credits',
        kind: 'group',
        whenSaid: 'points',
        fields: [
          { at: 'points', key: 'points', kind: 'number', most: 10_000 },
          { at: 'framework', key: 'framework', kind: 'line' },
        ],
      },
      { at: 'eqf', key: 'eqf', kind: 'choice', from: 'eqf', number: true },
      { at: 'nqf', key: 'nqf', kind: 'choice', from: 'nqf' },
      { at: 'cycle', key: 'cycle', kind: 'choice', from: 'cycle' },
      { at: 'iscedF', key: 'iscedF', kind: 'field-of-study' },
      {
        at: 'outcomes',
        key: 'outcomes',
        kind: 'rows',
        least: 'title',
        fields: [
          long('title', 'outcomeTitle'),
          { at: 'type', key: 'outcomeType', kind: 'choice', from: 'outcomeType' },
          { at: 'reusability', key: 'reusability', kind: 'choice', from: 'reusability' },
          { at: 'esco', key: 'esco', kind: 'skills' },
          {
            at: 'skills',
            key: 'skills',
            kind: 'rows',
            least: 'iri',
            fields: [words('label', 'skillLabel'), url('iri', 'skillIri')],
          },
          words('note', 'outcomeNote'),
        ],
      },
      { at: 'outcomesSummary', key: 'outcomesSummary', kind: 'words', long: true },
      {
        at: 'subjects',
        key: 'subjects',
        kind: 'rows',
        least: 'label',
        fields: [
          words('label', 'subjectLabel'),
          { at: 'framework', key: 'subjectFramework', kind: 'line' },
          { at: 'code', key: 'subjectCode', kind: 'line' },
          url('iri', 'subjectIri'),
        ],
      },
    ],
  },
  {
    name: 'teaching',
    fields: [
      { at: 'languages', key: 'languages', kind: 'choices', from: 'language' },
      { at: 'mode', key: 'mode', kind: 'choice', from: 'mode' },
      { at: 'furtherModes', key: 'furtherModes', kind: 'choices', from: 'mode' },
      { at: 'setting', key: 'setting', kind: 'choice', from: 'setting' },
      { at: 'formOfStudy', key: 'formOfStudy', kind: 'choice', from: 'formOfStudy' },
      {
        at: 'activities',
        key: 'activities',
        kind: 'rows',
        least: 'title',
        fields: [
          words('title', 'activityTitle'),
          { at: 'type', key: 'activityType', kind: 'choice', from: 'activityType' },
          { at: 'mode', key: 'activityMode', kind: 'choice', from: 'mode' },
          { at: 'hours', key: 'activityHours', kind: 'number', most: 20_000 },
          { at: 'contactHours', key: 'contactHours', kind: 'number', most: 20_000 },
          long('description', 'activityDescription'),
        ],
      },
      {
        at: 'assessments',
        key: 'assessments',
        kind: 'rows',
        least: '',
        fields: [
          words('title', 'assessmentTitle'),
          { at: 'type', key: 'assessmentType', kind: 'choice', from: 'assessmentType' },
          long('description', 'assessmentDescription'),
          { at: 'purpose', key: 'purpose', kind: 'choice', from: 'assessmentPurpose' },
          { at: 'methods', key: 'methods', kind: 'choices', from: 'assessmentMethod' },
          { at: 'assessor', key: 'assessor', kind: 'choice', from: 'assessor' },
          { at: 'format', key: 'format', kind: 'choice', from: 'assessmentFormat' },
          { at: 'mode', key: 'assessmentMode', kind: 'choice', from: 'mode' },
          { at: 'languages', key: 'assessmentLanguages', kind: 'choices', from: 'language' },
          { at: 'gradingScale', key: 'gradingScale', kind: 'choice', from: 'gradingScale' },
          words('gradingScheme', 'gradingScheme'),
          { at: 'idVerification', key: 'idVerification', kind: 'choice', from: 'supervision' },
          { at: 'identity', key: 'identity', kind: 'choice', from: 'identityCheck' },
          { at: 'identityMeans', key: 'identityMeans', kind: 'choices', from: 'identityMeans' },
        ],
      },
    ],
  },
  {
    name: 'offer',
    fields: [
      { at: 'startsOn', key: 'startsOn', kind: 'day' },
      { at: 'endsOn', key: 'endsOn', kind: 'day' },
      { at: 'applyBy', key: 'applyBy', kind: 'day' },
      { at: 'lastStartOn', key: 'lastStartOn', kind: 'day' },
      { at: 'duration', key: 'duration', kind: 'duration' },
      { at: 'maximumDuration', key: 'maximumDuration', kind: 'duration' },
      { at: 'schedule', key: 'schedule', kind: 'choice', from: 'schedule' },
      { at: 'scheduleInformation', key: 'scheduleInformation', kind: 'words' },
      { at: 'place', key: 'place', kind: 'words' },
      { at: 'placeCountry', key: 'placeCountry', kind: 'choice', from: 'country' },
      { at: 'seats', key: 'seats', kind: 'number', most: 1_000_000, whole: true },
      {
        at: 'price',
        key: 'price',
        kind: 'group',
        whenSaid: 'amount',
        fields: [
          { at: 'amount', key: 'amount', kind: 'number', most: 1_000_000 },
          { at: 'currency', key: 'currency', kind: 'choice', from: 'currency' },
        ],
      },
      { at: 'priceDetails', key: 'priceDetails', kind: 'words' },
    ],
  },
  {
    name: 'admission',
    fields: [
      { at: 'targetGroup', key: 'targetGroup', kind: 'words', long: true },
      { at: 'targetGroups', key: 'targetGroups', kind: 'choices', from: 'targetGroup' },
      { at: 'prerequisites', key: 'prerequisites', kind: 'words', long: true },
      { at: 'admission', key: 'admission', kind: 'words', long: true },
    ],
  },
  {
    name: 'quality',
    fields: [
      { at: 'qualityAssurance', key: 'qualityAssurance', kind: 'words', long: true },
      {
        at: 'accreditation',
        key: 'accreditation',
        kind: 'rows',
        least: 'title',
        fields: [
          words('title', 'accreditationTitle'),
          { at: 'type', key: 'accreditationType', kind: 'choice', from: 'accreditationType' },
          words('agency', 'agency'),
          { at: 'agencyCountry', key: 'agencyCountry', kind: 'choice', from: 'country' },
          url('url', 'accreditationUrl'),
          url('reportUrl', 'reportUrl'),
          { at: 'validUntil', key: 'validUntil', kind: 'day' },
        ],
      },
      { at: 'stackability', key: 'stackability', kind: 'words', long: true },
      {
        at: 'related',
        key: 'related',
        kind: 'rows',
        least: 'title',
        fields: [
          { at: 'relation', key: 'relation', kind: 'choice', from: 'courseRelation' },
          { at: 'opportunityId', key: 'relatedOnRecord', kind: 'record', of: 'course' },
          words('title', 'relatedTitle'),
          url('url', 'relatedUrl'),
        ],
      },
    ],
  },
  {
    name: 'award',
    fields: [
      { at: 'providerType', key: 'providerType', kind: 'choice', from: 'providerType' },
      { at: 'awardingBody', key: 'awardingBody', kind: 'group', whenSaid: 'name', fields: BODY },
      { at: 'coProviders', key: 'coProviders', kind: 'rows', least: 'name', fields: BODY },
      {
        at: 'awarding',
        key: 'awarding',
        kind: 'group',
        fields: [
          words('place', 'awardingPlace'),
          { at: 'country', key: 'awardingCountry', kind: 'choice', from: 'country' },
          { at: 'from', key: 'awardingFrom', kind: 'day' },
          { at: 'until', key: 'awardingUntil', kind: 'day' },
        ],
      },
      {
        at: 'qualification',
        key: 'qualification',
        kind: 'group',
        fields: [
          { at: 'partial', key: 'partial', kind: 'flag' },
          words('externalQualityBody', 'externalQualityBody'),
          long('waysToAcquire', 'waysToAcquire'),
          { at: 'expiresAfter', key: 'expiresAfter', kind: 'duration' },
          {
            at: 'occupations',
            key: 'occupations',
            kind: 'rows',
            least: 'label',
            fields: [words('label', 'occupation'), url('iri', 'occupationIri')],
          },
          url('supplementUrl', 'supplementUrl'),
        ],
      },
    ],
  },
  { name: 'picture', fields: [{ at: 'banner', key: 'banner', kind: 'picture' }] },
] as const satisfies readonly SectionSpec[];

export type SectionName = (typeof SECTIONS)[number]['name'];
