/**
 * What an MCRA consists of, without any language: its sections in order, its annexes, the switches
 * that choose between variants of a clause, the clauses and the fields. The wording of every
 * language is typed by these tables, so a missing text does not compile.
 */

import { PLACEHOLDERS } from '~/agreements/terms/placeholders.data';

/** Sections 0 to 23, in the order of the document. */
export const MCRA_SECTIONS = [
  'document-control',
  'parties',
  'signatories',
  'contacts',
  'recitals',
  'object',
  'definitions',
  'courses',
  'targets',
  'conditions',
  'process',
  'grades',
  'quality',
  'fees',
  'publication',
  'data-protection',
  'protections',
  'duration',
  'renewal',
  'amendment',
  'termination',
  'disputes',
  'general',
  'signatures',
] as const;
export type McraSection = (typeof MCRA_SECTIONS)[number];

const MCRA_ANNEXES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type McraAnnex = (typeof MCRA_ANNEXES)[number];

/** What is agreed decides which variant of a clause is read. */
export const MCRA_SWITCHES = {
  direction: ['unidirectional', 'bidirectional'],
  scope: ['one', 'several'],
  /** Per party. */
  level: ['institution', 'faculty'],
  /** Non-formal as soon as one line is. */
  learning: ['formal', 'non-formal'],
  strength: ['automatic', 'presumption', 'simplified-assessment'],
  effect: ['right', 'undertaking'],
  backCoverage: ['without', 'with'],
  decision: ['by-person', 'automated'],
  grades: ['none', 'pass-fail', 'ects-tables', 'modified-bavarian', 'linear', 'table'],
  fees: ['none', 'charged'],
  publication: ['full-text', 'summary', 'listing'],
  controllers: ['independent', 'joint'],
  transfers: ['none', 'safeguarded'],
  term: ['fixed', 'open'],
  teachOut: ['without', 'with'],
  renewal: ['none', 'tacit', 'explicit'],
  amendment: ['written', 'delegated'],
  law: ['open', 'chosen'],
  languages: ['one', 'several'],
  /** Whether it continues a version before it: whole, or in its annexes alone. */
  continues: ['first', 'annexes', 'whole'],
  /** Per kind of signature that is used. */
  signature: ['originals', 'scan', 'simple', 'advanced', 'qualified', 'seal'],
} as const satisfies Record<string, readonly string[]>;
export type McraSwitch = keyof typeof MCRA_SWITCHES;
export type McraSwitchValue<S extends McraSwitch> = (typeof MCRA_SWITCHES)[S][number];

/** The instruments a recital may name. */
export const MCRA_LEGAL_BASES = [
  'national-law',
  'lisbon-convention',
  'ets-138',
  'ects-guide',
  'council-2018',
  'council-2022',
  'existing-agreement',
] as const;
export type McraLegalBasis = (typeof MCRA_LEGAL_BASES)[number];

/** Fields by group; a field's key is `group.name`. Groups that repeat say per what. */
export const MCRA_FIELDS = {
  document: [
    'code',
    'reference',
    'id',
    'title',
    'version',
    'status',
    'parent',
    'templateVersion',
    'draftingLanguage',
    'translations',
    'prevailingLanguage',
    'termsHash',
    'signedFileHash',
  ],
  party: [
    'legalName',
    'englishName',
    'role',
    'representedBy',
    'byVirtueOf',
    'seat',
    'registration',
    'identifiers',
    'legalForm',
    'country',
    'level',
    'unit',
    'website',
    'logo',
    'qaAgency',
    'qaReport',
    'qaDecision',
    'qaValidFrom',
    'qaValidUntil',
  ],
  signatory: ['name', 'position', 'mandate', 'email', 'order', 'kind', 'place', 'date'],
  contact: ['kind', 'name', 'email', 'phone'],
  recitals: ['legalBasis', 'nationalLaw', 'existingAgreement', 'further'],
  object: ['objective', 'strength', 'effect', 'text'],
  course: [
    'code',
    'identifiers',
    'title',
    'learningType',
    'awardingBody',
    'deliveringBody',
    'deliveringMandate',
    'deliveringMandateFrom',
    'deliveringMandateUntil',
    'sealingBody',
    'mandate',
    'mandateFrom',
    'mandateUntil',
    'platform',
    'country',
    'outcomes',
    'ects',
    'otherCredit',
    'workloadHours',
    'eqf',
    'nqf',
    'cycle',
    'notLevelledReason',
    'iscedF',
    'languages',
    'mode',
    'setting',
    'assessment',
    'assessmentText',
    'supervision',
    'identityVerification',
    'gradingScheme',
    'qualityAssurance',
    'accreditation',
    'prerequisites',
    'stackability',
    'fee',
    'seats',
    'dates',
    'enrolmentUrl',
    'academicYears',
    'catalogueEntry',
  ],
  line: ['number', 'issuing', 'recognising', 'sources', 'rule', 'state', 'ectsGranted', 'waived'],
  target: [
    'kind',
    'code',
    'course',
    'programme',
    'degree',
    'regulationVersion',
    'ects',
    'justification',
    'cycle',
    'countsTowardDegree',
    'grading',
    'cap',
    'exclusions',
  ],
  conditions: [
    'minimumGrade',
    'credentialFormats',
    'sealLevel',
    'identityAssurance',
    'supervisedAssessment',
    'awardedFrom',
    'awardedUntil',
    'backCoverageFrom',
    'maximumAgeMonths',
    'accreditedAtAward',
    'learnerStatus',
    'programmes',
    'maxLearnersPerYear',
    'maxEcts',
    'noDoubleCounting',
    'languageLevel',
    'documents',
    'residualAssessment',
    'other',
    'statusRequired',
    'minimumEqf',
    'minimumEcts',
    'assessmentTypes',
    'modes',
  ],
  process: [
    'receiver',
    'decider',
    'automaticDecision',
    'automaticLaw',
    'completenessWorkingDays',
    'decisionDays',
    'appealBody',
    'appealDays',
    'language',
  ],
  grades: ['method', 'best', 'lowestPass', 'localBest', 'localPass', 'table', 'policy', 'tables'],
  quality: ['statement', 'principles', 'changeNoticeDays', 'annualReview'],
  fees: ['kind', 'text'],
  publication: ['extent'],
  dataProtection: [
    'controllers',
    'informs',
    'answers',
    'contactPoint',
    'purposes',
    'categories',
    'legalBasis',
    'channel',
    'retention',
    'breachHours',
    'transfers',
    'safeguards',
  ],
  duration: ['inForceFrom', 'academicYears', 'inForceUntil', 'teachOutMonths'],
  renewal: ['kind', 'period', 'reminders'],
  amendment: ['kind', 'coordinators'],
  termination: ['noticeMonths'],
  disputes: ['negotiationDays', 'lawKind', 'law', 'forum'],
} as const;
export type McraFieldGroup = keyof typeof MCRA_FIELDS;
export type McraField = {
  [G in McraFieldGroup]: `${G}.${(typeof MCRA_FIELDS)[G][number]}`;
}[McraFieldGroup];

export interface ClauseFacts {
  readonly section: McraSection;
  /** The switch whose value chooses the variant. */
  readonly by?: McraSwitch;
  /** The clause is read only where these values are agreed. */
  readonly when?: Readonly<Partial<Record<McraSwitch, string>>>;
  /** The clause is read only where this field has a value. */
  readonly ifField?: McraField;
  /** The clause is read only where the recitals name this instrument. */
  readonly ifBasis?: McraLegalBasis;
  /** Repeated for each party, or for each party that recognises. */
  readonly per?: 'party' | 'recogniser';
  /** Marked in the document as model text for a legal department to review. */
  readonly check?: true;
}

/** Every clause of the model, in the order of the document. The key is its stable id. */
export const MCRA_CLAUSES = {
  'parties-intro': { section: 'parties' },
  'party-description': { section: 'parties', by: 'level', per: 'party' },
  'party-faculty-authority': { section: 'parties', when: { level: 'faculty' }, per: 'party' },
  'party-quality-status': { section: 'parties', when: { learning: 'non-formal' }, per: 'party' },
  'party-roles': { section: 'parties', by: 'direction' },
  'signatory-authority': { section: 'signatories' },
  'contacts-changes': { section: 'contacts' },

  'recital-purpose': { section: 'recitals' },
  'recital-autonomy': { section: 'recitals' },
  'recital-national-law': { section: 'recitals', ifBasis: 'national-law' },
  'recital-lisbon-convention': { section: 'recitals', ifBasis: 'lisbon-convention' },
  'recital-ets-138': { section: 'recitals', ifBasis: 'ets-138' },
  'recital-ects-guide': { section: 'recitals', ifBasis: 'ects-guide' },
  'recital-council-2018': { section: 'recitals', ifBasis: 'council-2018' },
  'recital-council-2022': { section: 'recitals', ifBasis: 'council-2022' },
  'recital-existing-agreement': { section: 'recitals', ifBasis: 'existing-agreement' },

  'object-direction': { section: 'object', by: 'direction' },
  'object-scope': { section: 'object', by: 'scope' },
  'object-learning': { section: 'object', by: 'learning' },
  'object-objective': { section: 'object' },
  'object-text': { section: 'object', ifField: 'object.text' },
  strength: { section: 'object', by: 'strength' },
  effect: { section: 'object', by: 'effect' },
  'more-favourable': { section: 'object' },

  'definition-micro-credential': { section: 'definitions' },
  'definition-credential': { section: 'definitions' },
  'definition-course': { section: 'definitions' },
  'definition-learning-outcomes': { section: 'definitions' },
  'definition-ects': { section: 'definitions' },
  'definition-recognition': { section: 'definitions' },
  'definition-recognition-line': { section: 'definitions' },
  'definition-issuing-party': { section: 'definitions' },
  'definition-recognising-party': { section: 'definitions' },
  'definition-bodies': { section: 'definitions' },
  'definition-learner': { section: 'definitions' },
  'definition-substantial-difference': { section: 'definitions' },
  'definition-working-day': { section: 'definitions' },

  'courses-annex': { section: 'courses', by: 'scope' },
  'courses-snapshot': { section: 'courses' },
  'courses-bodies': { section: 'courses' },
  'courses-non-formal': { section: 'courses', when: { learning: 'non-formal' } },

  'targets-annex': { section: 'targets' },
  'targets-groups': { section: 'targets' },
  'targets-limits': { section: 'targets' },
  'targets-ects': { section: 'targets' },
  'targets-none': { section: 'targets' },

  'conditions-general': { section: 'conditions' },
  'condition-minimum-grade': { section: 'conditions', ifField: 'conditions.minimumGrade' },
  'condition-formats': { section: 'conditions', ifField: 'conditions.credentialFormats' },
  'condition-seal': { section: 'conditions', ifField: 'conditions.sealLevel' },
  'condition-status': { section: 'conditions', ifField: 'conditions.statusRequired' },
  'condition-identity': { section: 'conditions', ifField: 'conditions.identityAssurance' },
  'condition-supervised': { section: 'conditions', ifField: 'conditions.supervisedAssessment' },
  'condition-assessment': { section: 'conditions', ifField: 'conditions.assessmentTypes' },
  'condition-modes': { section: 'conditions', ifField: 'conditions.modes' },
  'condition-minimum-eqf': { section: 'conditions', ifField: 'conditions.minimumEqf' },
  'condition-minimum-ects': { section: 'conditions', ifField: 'conditions.minimumEcts' },
  'condition-awarded-from': { section: 'conditions', ifField: 'conditions.awardedFrom' },
  'condition-awarded-until': { section: 'conditions', ifField: 'conditions.awardedUntil' },
  'condition-back-coverage': { section: 'conditions', by: 'backCoverage' },
  'condition-maximum-age': { section: 'conditions', ifField: 'conditions.maximumAgeMonths' },
  'condition-accredited': { section: 'conditions', ifField: 'conditions.accreditedAtAward' },
  'condition-learner-status': { section: 'conditions', ifField: 'conditions.learnerStatus' },
  'condition-programmes': { section: 'conditions', ifField: 'conditions.programmes' },
  'condition-max-learners': { section: 'conditions', ifField: 'conditions.maxLearnersPerYear' },
  'condition-max-ects': { section: 'conditions', ifField: 'conditions.maxEcts' },
  'condition-no-double-counting': {
    section: 'conditions',
    ifField: 'conditions.noDoubleCounting',
  },
  'condition-language': { section: 'conditions', ifField: 'conditions.languageLevel' },
  'condition-documents': { section: 'conditions', ifField: 'conditions.documents' },
  'condition-residual-assessment': {
    section: 'conditions',
    ifField: 'conditions.residualAssessment',
  },
  'condition-other': { section: 'conditions', ifField: 'conditions.other' },

  'process-request': { section: 'process', per: 'recogniser' },
  'process-completeness': { section: 'process' },
  'process-decision': { section: 'process', by: 'decision', per: 'recogniser' },
  'process-time': { section: 'process' },
  'process-reasons': { section: 'process' },
  'process-authenticity': { section: 'process' },
  'process-appeal': { section: 'process', per: 'recogniser' },
  'process-appeal-time': {
    section: 'process',
    ifField: 'process.appealDays',
    per: 'recogniser',
  },
  'process-language': { section: 'process', ifField: 'process.language', per: 'recogniser' },

  'grade-conversion': { section: 'grades', by: 'grades' },
  'grade-original': { section: 'grades' },

  'quality-statements': { section: 'quality' },
  'quality-principles': { section: 'quality' },
  'quality-changes': { section: 'quality' },
  'quality-changes-notice': { section: 'quality', ifField: 'quality.changeNoticeDays' },
  'quality-changes-effect': { section: 'quality' },
  'quality-review': { section: 'quality', ifField: 'quality.annualReview' },

  fees: { section: 'fees', by: 'fees' },
  publication: { section: 'publication', by: 'publication' },

  'data-protection': { section: 'data-protection', check: true },
  'data-protection-roles': { section: 'data-protection', by: 'controllers', check: true },
  'data-protection-purposes': { section: 'data-protection', check: true },
  'data-protection-categories': { section: 'data-protection', check: true },
  'data-protection-legal-basis': { section: 'data-protection', check: true },
  'data-protection-channel': {
    section: 'data-protection',
    ifField: 'dataProtection.channel',
    check: true,
  },
  'data-protection-retention': { section: 'data-protection', check: true },
  'data-protection-breach': { section: 'data-protection', check: true },
  'data-protection-breach-time': {
    section: 'data-protection',
    ifField: 'dataProtection.breachHours',
    check: true,
  },
  'data-protection-transfers': { section: 'data-protection', by: 'transfers', check: true },
  'data-protection-rights': { section: 'data-protection', check: true },

  'course-materials': { section: 'protections', check: true },
  'name-and-logo': { section: 'protections', check: true },
  confidentiality: { section: 'protections', check: true },
  liability: { section: 'protections', check: true },
  'force-majeure': { section: 'protections', check: true },

  'entry-into-force': { section: 'duration' },
  'academic-years': { section: 'duration', ifField: 'duration.academicYears' },
  term: { section: 'duration', by: 'term' },
  'teach-out': { section: 'duration', by: 'teachOut' },
  'start-proof': { section: 'duration', when: { teachOut: 'with' } },
  'earlier-versions': { section: 'duration', when: { continues: 'whole' } },

  renewal: { section: 'renewal', by: 'renewal' },
  'amendment-written': { section: 'amendment' },
  'amendment-delegated': { section: 'amendment', when: { amendment: 'delegated' } },
  'amendment-contacts': { section: 'amendment' },

  'termination-notice': { section: 'termination', check: true },
  'termination-suspension': { section: 'termination', check: true },
  'termination-suspension-whole': { section: 'termination', check: true },
  'termination-resumption': { section: 'termination', check: true },
  'termination-acquired-rights': { section: 'termination', check: true },

  'disputes-negotiation': { section: 'disputes', check: true },
  'disputes-negotiation-time': {
    section: 'disputes',
    ifField: 'disputes.negotiationDays',
    check: true,
  },
  'disputes-forum': { section: 'disputes', ifField: 'disputes.forum', check: true },
  'disputes-law': { section: 'disputes', by: 'law', check: true },
  'disputes-learners': { section: 'disputes', check: true },

  notices: { section: 'general', check: true },
  counterparts: { section: 'general', check: true },
  'electronic-signature': { section: 'general', check: true },
  'entire-agreement': { section: 'general', check: true },
  'order-of-precedence': { section: 'general', check: true },
  severability: { section: 'general', check: true },
  'no-financial-obligation': { section: 'general', by: 'fees', check: true },
  accession: { section: 'general', check: true },
  'prevailing-language': { section: 'general', by: 'languages', check: true },

  'signature-statement': { section: 'signatures' },
  'signature-form': { section: 'signatures', by: 'signature' },
} as const satisfies Record<string, ClauseFacts>;
export type McraClause = keyof typeof MCRA_CLAUSES;
/** The same table, for reading facts that only some clauses have. */
export const CLAUSE_FACTS: Readonly<Record<McraClause, ClauseFacts>> = MCRA_CLAUSES;

/**
 * Texts of the wording, by their path in it, whose words presuppose two parties. An agreement of more
 * is read with others in their place.
 */
export const MCRA_SEVERAL = [
  'clauses/party-roles/bidirectional',
  'clauses/contacts-changes',
  'clauses/recital-purpose',
  'clauses/object-direction/bidirectional',
  'clauses/data-protection-breach',
  'clauses/data-protection-rights',
  'clauses/name-and-logo',
  'clauses/liability',
  'clauses/force-majeure',
  'clauses/amendment-delegated',
  'clauses/termination-notice',
  'clauses/termination-resumption',
  'clauses/signature-form/originals',
  'values/signatureKind/originals',
] as const;

/**
 * What clauses may hold between braces, each with the field it comes from: an empty one is shown
 * as the placeholder of that field. Days, months, hours and credits arrive with their unit, written
 * by `quantities` of the language; dates written in the language.
 */
export const MCRA_PLACEHOLDERS = PLACEHOLDERS satisfies Record<string, McraField>;
export type McraPlaceholder = keyof typeof MCRA_PLACEHOLDERS;
