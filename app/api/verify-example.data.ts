/** What POST /api/v1/verify answers for a small invented draft, checked on 2 March 2026. */
export const DRAFT_EXAMPLE = {
  file: 'draft.json',
  sha256: '435cb0d4437638cd1d93842961b1049de54137d8f0a53b1c6894f2781fcf9cd7',
  bytes: 1258,
  container: 'json-ld',
  dialect: 'edc-upload',
  checks: [
    {
      check: 'FORMAT',
      concept: 'http://data.europa.eu/snb/verification/2f5b89b96f',
      status: 'valid',
      code: 'format.valid',
      message: 'The file can be read and is built as its kind of credential should be.',
      evidence: {
        dialect: 'edc-upload',
      },
    },
    {
      check: 'SEAL',
      concept: 'http://data.europa.eu/snb/verification/f9c2016fe9',
      status: 'invalid',
      code: 'seal.draft',
      message:
        'This is a draft for uploading to an issuing tool, without a seal. It proves nothing; ask for the sealed credential.',
      evidence: {},
    },
    {
      check: 'REVOCATION',
      concept: 'http://data.europa.eu/snb/verification/271aef9eb4',
      status: 'inconclusive',
      code: 'revocation.not-published',
      message: 'The credential names no place where its withdrawal would be published.',
      evidence: {},
    },
    {
      check: 'ACCREDITATION',
      concept: 'http://data.europa.eu/snb/verification/e2bbc86a28',
      status: 'inconclusive',
      code: 'accreditation.none-stated',
      message: 'The credential names no accreditation.',
      evidence: {},
    },
    {
      check: 'VALIDITY',
      concept: 'http://data.europa.eu/snb/verification/94d828f160',
      status: 'valid',
      code: 'validity.open-ended',
      message: 'The credential is valid and names no end.',
      evidence: {
        from: '2026-02-12T00:00:00Z',
        until: null,
        judgedAt: '2026-03-02T09:00:00.000Z',
      },
    },
    {
      check: 'OWNER',
      concept: 'http://data.europa.eu/snb/verification/1faf8d450f',
      status: 'inconclusive',
      code: 'owner.no-account',
      message: 'Whether the credential belongs to the person who shows it is not checked here.',
      evidence: {},
    },
  ],
  findings: [],
  seal: {
    signatures: [],
  },
  credential: {
    id: 'urn:credential:3f0f6b3e-0d3a-4f0e-9a7e-6a1f5c1c2d11',
    types: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    title: 'Data literacy for public policy',
    holder: {
      fullName: 'Ada Example',
      givenName: null,
      familyName: null,
      dateOfBirth: '2001-05-17',
      identifiers: [],
      path: '$.credential.credentialSubject',
    },
    issuer: {
      name: {
        en: 'Example University',
      },
      identifiers: [],
      country: null,
      path: '$.credential.issuer',
    },
    awardingBodies: [
      {
        name: {
          en: 'Example University',
        },
        identifiers: [],
        country: 'EE',
        path: '$.credential.credentialSubject.hasClaim.awardedBy.awardingBody',
      },
    ],
    issued: '2026-02-12T00:00:00Z',
    validFrom: '2026-02-12T00:00:00Z',
    validUntil: null,
    achievements: [
      {
        title: 'Data literacy for public policy',
        titles: {
          en: 'Data literacy for public policy',
        },
        path: '$.credential.credentialSubject.hasClaim',
        parent: null,
        identifiers: [],
        ects: 2,
        otherCredit: null,
        hours: 50,
        eqf: 6,
        nqf: null,
        iscedF: [],
        outcomes: [
          {
            title: 'Judge the quality of a data source',
            titles: {
              en: 'Judge the quality of a data source',
            },
            esco: [],
            path: '$.credential.credentialSubject.hasClaim.specifiedBy.learningOutcome',
          },
        ],
        grade: null,
        gradingScheme: null,
        awardingDate: '2026-02-10',
        awardingDateSource: 'awardingDate',
        awardingBodies: [
          {
            name: {
              en: 'Example University',
            },
            identifiers: [],
            country: 'EE',
            path: '$.credential.credentialSubject.hasClaim.awardedBy.awardingBody',
          },
        ],
        assessment: null,
        assessmentType: null,
        mode: null,
        modeConcept: null,
        setting: null,
        idVerification: null,
        idVerificationConcept: null,
        accreditations: [],
        entitlements: [],
        sources: {
          title: '$.credential.credentialSubject.hasClaim.title',
          ects: '$.credential.credentialSubject.hasClaim.specifiedBy.creditPoint.point',
          hours: '$.credential.credentialSubject.hasClaim.specifiedBy.volumeOfLearning',
          eqf: '$.credential.credentialSubject.hasClaim.specifiedBy.eqfLevel',
          awardingDate: '$.credential.credentialSubject.hasClaim.awardedBy.awardingDate',
        },
      },
    ],
    activities: [],
    entitlements: [],
  },
  bodies: {
    sealers: [],
    awardingBodies: [
      {
        path: '$.credential.credentialSubject.hasClaim.awardedBy.awardingBody',
        sealedBy: 'unknown',
      },
    ],
    mandates: [],
  },
  annexI: [
    {
      element: 'learner',
      mandatory: true,
      status: 'present',
      values: [
        {
          value: 'Ada Example',
          path: '$.credential.credentialSubject.fullName',
        },
        {
          value: '2001-05-17',
          path: '$.credential.credentialSubject.dateOfBirth',
        },
      ],
    },
    {
      element: 'title',
      mandatory: true,
      status: 'present',
      values: [
        {
          value: 'Data literacy for public policy',
          path: '$.credential.credentialSubject.hasClaim.title',
        },
        {
          value: 'Data literacy for public policy',
          path: '$.credential.credentialSubject.hasClaim.specifiedBy.title',
        },
      ],
    },
    {
      element: 'country',
      mandatory: true,
      status: 'present',
      values: [
        {
          value: 'EE',
          path: '$.credential.credentialSubject.hasClaim.awardedBy.awardingBody.location.address.countryCode',
        },
      ],
    },
    {
      element: 'awardingBody',
      mandatory: true,
      status: 'present',
      values: [
        {
          value: 'Example University',
          path: '$.credential.credentialSubject.hasClaim.awardedBy.awardingBody.legalName',
        },
      ],
    },
    {
      element: 'dateOfIssuing',
      mandatory: true,
      status: 'present',
      values: [
        {
          value: '2026-02-12T00:00:00Z',
          path: '$.credential.issuanceDate',
        },
      ],
    },
    {
      element: 'learningOutcomes',
      mandatory: true,
      status: 'present',
      values: [
        {
          value: 'Judge the quality of a data source',
          path: '$.credential.credentialSubject.hasClaim.specifiedBy.learningOutcome.title',
        },
      ],
    },
    {
      element: 'workload',
      mandatory: true,
      status: 'present',
      values: [
        {
          value: '2 ECTS',
          path: '$.credential.credentialSubject.hasClaim.specifiedBy.creditPoint.point',
        },
        {
          value: '50 h',
          path: '$.credential.credentialSubject.hasClaim.specifiedBy.volumeOfLearning',
        },
      ],
    },
    {
      element: 'level',
      mandatory: true,
      status: 'present',
      values: [
        {
          value: 'Level 6',
          path: '$.credential.credentialSubject.hasClaim.specifiedBy.eqfLevel',
        },
        {
          value: 'QF-EHEA first cycle (derived)',
          path: '$.credential.credentialSubject.hasClaim.specifiedBy.eqfLevel',
          derived: 'first',
        },
      ],
    },
    {
      element: 'assessment',
      mandatory: true,
      status: 'missing',
      values: [],
    },
    {
      element: 'participation',
      mandatory: true,
      status: 'missing',
      values: [],
    },
    {
      element: 'qualityAssurance',
      mandatory: true,
      status: 'missing',
      values: [],
    },
    {
      element: 'prerequisites',
      mandatory: false,
      status: 'missing',
      values: [],
    },
    {
      element: 'supervision',
      mandatory: false,
      status: 'missing',
      values: [],
    },
    {
      element: 'grade',
      mandatory: false,
      status: 'missing',
      values: [],
    },
    {
      element: 'stackability',
      mandatory: false,
      status: 'missing',
      values: [],
    },
    {
      element: 'furtherInformation',
      mandatory: false,
      status: 'missing',
      values: [],
    },
  ],
} as const;
