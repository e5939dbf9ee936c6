/** A small believable world for the rules: one pair of institutions, one line, one learner. */
import type {
  CourseSnapshot,
  RecognitionLine,
  RecognitionTarget,
} from '~/agreements/recognition-line';
import type { Holder } from '~/credentials/report';
import type { Applicant, Evidence, MatchContext } from '~/recognition/criteria/answers';
import type { KnownInstitution } from '~/recognition/identify-institution';
import { InstitutionPolicy } from '~/recognition/policy';
import type { Authenticity, Confirmation, LearningUnit } from '~/recognition/proposal';
import type { Submission } from '~/recognition/submission';

export const NOW = Date.parse('2026-06-15T10:00:00Z');

export const ISSUER: KnownInstitution = {
  id: 'issuer',
  names: { en: 'Fjord University', nb: 'Universitetet i Fjord' },
  identifiers: [
    { scheme: 'schac', value: 'fjord.example' },
    { scheme: 'vat', value: 'VATNO-987654321' },
  ],
};
export const RECEIVER: KnownInstitution = {
  id: 'receiver',
  names: { en: 'Lakeside University' },
  identifiers: [{ scheme: 'schac', value: 'lakeside.example' }],
};

export const unit = (over: Partial<LearningUnit> = {}): LearningUnit => ({
  key: 'doc:$.claim',
  parentKey: null,
  origin: 'achievement',
  title: 'Data Ethics',
  titles: { en: 'Data Ethics' },
  path: '$.claim',
  parent: null,
  identifiers: [{ scheme: 'local', value: 'DE-101', path: '$.claim.identifier' }],
  ects: 5,
  otherCredit: null,
  hours: 125,
  eqf: 6,
  nqf: null,
  iscedF: ['0612'],
  outcomes: [],
  grade: '7,0',
  gradingScheme: '0-10',
  awardingDate: '2026-02-01T00:00:00Z',
  awardingDateSource: 'awardingDate',
  awardingBodies: [
    {
      name: { en: 'Fjord University' },
      identifiers: [{ scheme: 'schac', value: 'fjord.example' }],
      country: 'NO',
      path: '$.claim.awardedBy',
    },
  ],
  assessment: 'written examination',
  assessmentType: null,
  mode: 'Online',
  modeConcept: null,
  setting: null,
  idVerification: null,
  idVerificationConcept: null,
  accreditations: [],
  entitlements: [],
  sources: {},
  ...over,
});

export const sealedBy = (
  over: Partial<Extract<Authenticity, { kind: 'sealed' }>> = {},
): Authenticity => ({
  kind: 'sealed',
  format: 'valid',
  seal: 'valid',
  sealCode: 'seal.valid',
  sealLevel: 'advanced-with-qualified-certificate',
  sealHolder: {
    name: { en: 'Fjord University' },
    identifiers: [{ scheme: 'eidas', value: 'VATNO-987654321' }],
    country: 'NO',
    path: '$.issuer',
  },
  validity: 'valid',
  revocation: 'not-published',
  dialect: 'edc-sealed',
  ...over,
});

export const byHand = (
  result: Extract<Authenticity, { kind: 'by-hand' }>['result'],
): Authenticity => ({
  kind: 'by-hand',
  result,
  method: 'issuer-site',
  checkedBy: 'admin',
  checkedAt: NOW,
});

export const HOLDER: Holder = {
  fullName: 'Zoë Ødegård',
  givenName: null,
  familyName: null,
  dateOfBirth: '2001-04-30',
  identifiers: [],
  path: '$.credentialSubject',
};
export const APPLICANT: Applicant = {
  names: ['Zoe Odegard'],
  dateOfBirth: '2001-04-30',
  studentNumbers: ['S-77'],
  personId: 'learner',
};
export const evidence = (over: Partial<Evidence> = {}): Evidence => ({
  authenticity: sealedBy(),
  holder: HOLDER,
  credentialSha256: 'a'.repeat(64),
  unitKeys: null,
  ...over,
});

export const source = (over: Partial<CourseSnapshot> = {}): CourseSnapshot => ({
  id: 'course-de',
  opportunityId: null,
  opportunityVersion: null,
  code: 'DE-101',
  titles: { en: 'Data Ethics' },
  identifiers: [],
  awardingBody: { name: ISSUER.names, identifiers: [...ISSUER.identifiers], country: 'NO' },
  sealingBody: null,
  mandate: null,
  ects: 5,
  hours: 125,
  eqf: 6,
  iscedF: ['0612'],
  languages: ['en'],
  outcomes: [],
  ...over,
});

export const target = (over: Partial<RecognitionTarget> = {}): RecognitionTarget => ({
  kind: 'elective-in-group',
  moduleId: 'mod-electives',
  programmeId: 'prog',
  regulationVersionId: 'reg-2024',
  code: 'ELEC',
  titles: { en: 'Electives' },
  ects: 5,
  countsTowardDegree: true,
  grading: 'graded',
  ...over,
});

export const line = (over: Partial<RecognitionLine> = {}): RecognitionLine => ({
  id: 'line-1',
  number: 'L1',
  agreementId: 'agr',
  agreementCode: 'MCRA-2026-001',
  agreementVersion: '1.0',
  agreementVersionId: 'agr-v1',
  issuingInstitutionId: 'issuer',
  recognisingInstitutionId: 'receiver',
  state: 'active',
  inForceFrom: '2025-09-01',
  inForceUntil: '2026-08-31',
  backCoverageFrom: null,
  teachOutMonths: null,
  learningType: 'formal',
  strength: 'automatic',
  effect: 'right',
  sources: [source()],
  rule: { kind: 'and' },
  targets: [target()],
  ectsGranted: 5,
  conditions: {},
  gradeConversion: { method: 'linear', best: 10, lowestPass: 5, localBest: 1, localPass: 4 },
  clauses: { course: '§7', target: '§8', grade: '§11', duration: '§17' },
  ...over,
});

export const policy = (over: object = {}): InstitutionPolicy =>
  InstitutionPolicy.parse({
    timeZone: 'Europe/Vienna',
    appeal: { body: { en: 'Senate' }, days: 30, form: { en: 'In writing' } },
    hearingDays: 14,
    ...over,
  });

export const context = (over: Partial<MatchContext> = {}): MatchContext => ({
  institutions: [ISSUER, RECEIVER],
  learningAgreements: [],
  enrolment: { programmeId: 'prog', regulationVersionId: 'reg-2024', confirmed: true },
  curriculum: [
    { moduleId: 'mod-electives', regulationVersionId: 'reg-2024', code: 'ELEC' },
    { moduleId: 'mod-old', regulationVersionId: 'reg-2019', code: 'ELEC' },
  ],
  confirmations: [],
  earlierUses: [],
  policy: policy(),
  now: NOW,
  ...over,
});

export const submission = (
  units: LearningUnit[] = [unit()],
  over: Partial<Submission> = {},
): Submission => ({
  units,
  evidence: [evidence()],
  applicant: APPLICANT,
  receivingInstitutionId: 'receiver',
  submittedAt: NOW,
  ...over,
});

export const confirmation = (
  fact: Confirmation['fact'],
  subject: string,
  value: string | null = null,
): Confirmation => ({ fact, subject, value, by: 'admin', at: NOW, reason: null });
