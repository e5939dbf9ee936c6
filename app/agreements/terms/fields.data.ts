/**
 * Every field of the agreement: where it is kept, in which section it stands, whether it must be
 * filled. Completeness, the wizard, the Word file and the diff all read this one table. Keys are
 * those of the wording, which holds label, help and example of each.
 */
import type { McraField } from '#templates/wording/mcra/structure.data';
import type { ChoiceName } from './choices.data';
import type { SectionId } from './sections.data';

/** What a field is repeated for. `recogniser`: each party that recognises. */
export type FieldScope =
  | 'agreement'
  | 'party'
  | 'signatory'
  | 'contact'
  | 'recogniser'
  | 'line'
  | 'source'
  | 'target';

/** `M` must be filled before submitting, `O` need not; a name: where that holds. */
export type FieldRule =
  | 'M'
  | 'O'
  | 'faculty'
  | 'non-formal'
  | 'formal'
  | 'not-levelled'
  | 'delivering-differs'
  | 'sealing-differs'
  | 'grades-transfer'
  | 'credit-differs'
  | 'automatic-decision'
  | 'fees-charged'
  | 'transfers'
  | 'renewing'
  | 'delegated'
  | 'law-chosen'
  | 'named-target'
  | 'national-law-named'
  | 'existing-agreement-named'
  | 'linear-grades'
  | 'local-grades'
  | 'fixed-grades'
  | 'ects-grades'
  | 'administrative'
  | 'joint-controllers'
  | 'assessed-points';

export type FieldKind =
  | 'text'
  | 'long-text'
  /** In the drafting language, or translated; see prose.ts. */
  | 'prose'
  | 'long-prose'
  | 'words'
  | 'long-words'
  | 'number'
  | 'day'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'list'
  | 'body'
  | 'condition'
  | 'structure';

export interface FieldDef {
  readonly key: McraField;
  readonly section: SectionId;
  readonly scope: FieldScope;
  /** `terms`: hashed (★). `factsheet`: free. `head`: kept by the record, shown only. */
  readonly root: 'terms' | 'factsheet' | 'head';
  /** Dotted, from the object of its scope. */
  readonly path: string;
  readonly kind: FieldKind;
  readonly rule: FieldRule;
  readonly choices?: ChoiceName;
}

type Extra = Partial<Pick<FieldDef, 'root' | 'choices'>>;
const at =
  (section: SectionId, scope: FieldScope, preset: Extra = {}) =>
  (
    key: McraField,
    path: string,
    kind: FieldKind,
    rule: FieldRule,
    extra: Extra = {},
  ): FieldDef => ({
    key,
    section,
    scope,
    root: 'terms',
    path,
    kind,
    rule,
    ...preset,
    ...extra,
  });

const head = at('document-control', 'agreement', { root: 'head' });
const control = at('document-control', 'agreement');
const party = at('parties', 'party');
const partyFact = at('parties', 'party', { root: 'factsheet' });
const signatory = at('signatories', 'signatory', { root: 'factsheet' });
const contact = at('contacts', 'contact', { root: 'factsheet' });
const recital = at('recitals', 'agreement');
const object = at('object', 'agreement');
const course = at('courses', 'source');
const courseFact = at('courses', 'source', { root: 'factsheet' });
const line = at('courses', 'line');
const mapping = at('targets', 'line');
const target = at('targets', 'target');
const condition = at('conditions', 'agreement');
const ofLine = at('conditions', 'line');
const process = at('process', 'agreement');
const recogniser = at('process', 'recogniser');
const grades = at('grades', 'agreement');
const gradesOfLine = at('grades', 'line');
const quality = at('quality', 'agreement');
const data = at('data-protection', 'agreement');
const duration = at('duration', 'agreement');
const renewal = at('renewal', 'agreement');

/** Conditions by their key in the terms: agreement-wide, and overridden by a line. */
export const CONDITION_ROWS = [
  ['conditions.minimumGrade', 'minimumGrade'],
  ['conditions.credentialFormats', 'credentialFormats'],
  ['conditions.sealLevel', 'sealLevel'],
  ['conditions.statusRequired', 'statusRequired'],
  ['conditions.minimumEqf', 'minimumEqf'],
  ['conditions.minimumEcts', 'minimumEcts'],
  ['conditions.assessmentTypes', 'assessmentTypes'],
  ['conditions.modes', 'modes'],
  ['conditions.identityAssurance', 'identityVerification'],
  ['conditions.supervisedAssessment', 'supervisedAssessment'],
  ['conditions.awardedFrom', 'awardedFrom'],
  ['conditions.awardedUntil', 'awardedUntil'],
  ['conditions.maximumAgeMonths', 'maximumAgeMonths'],
  ['conditions.accreditedAtAward', 'accreditedAtAward'],
  ['conditions.learnerStatus', 'learnerStatus'],
  ['conditions.programmes', 'programmes'],
  ['conditions.maxLearnersPerYear', 'maximumLearnersPerYear'],
  ['conditions.maxEcts', 'maximumEcts'],
  ['conditions.noDoubleCounting', 'noDoubleCounting'],
  ['conditions.languageLevel', 'languageLevel'],
  ['conditions.documents', 'documents'],
  ['conditions.residualAssessment', 'residualAssessment'],
] as const satisfies readonly (readonly [McraField, string])[];

const conditionRows = (place: typeof condition): FieldDef[] =>
  CONDITION_ROWS.map(([key, name]) =>
    place(
      key,
      `conditions.${name}`,
      'condition',
      key === 'conditions.residualAssessment' ? 'assessed-points' : 'O',
      key === 'conditions.sealLevel' ? { choices: 'sealLevel' } : {},
    ),
  );

/** How one scale becomes another: for all lines, and as a line has it for itself. */
const CONVERSION_ROWS = [
  ['grades.best', 'best', 'number', 'linear-grades'],
  ['grades.lowestPass', 'lowestPass', 'number', 'linear-grades'],
  ['grades.localBest', 'localBest', 'number', 'local-grades'],
  ['grades.localPass', 'localPass', 'number', 'local-grades'],
  ['grades.table', 'rows', 'structure', 'fixed-grades'],
] as const satisfies readonly (readonly [McraField, string, FieldKind, FieldRule])[];

export const FIELDS: readonly FieldDef[] = [
  head('document.code', 'code', 'text', 'O'),
  at('document-control', 'party', { root: 'factsheet' })(
    'document.reference',
    'reference',
    'text',
    'O',
  ),
  head('document.id', 'id', 'text', 'O'),
  control('document.title', 'title', 'words', 'M'),
  head('document.version', 'version', 'text', 'O'),
  head('document.status', 'status', 'text', 'O'),
  head('document.parent', 'parent', 'text', 'O'),
  control('document.templateVersion', 'templateVersion', 'text', 'M'),
  control('document.draftingLanguage', 'draftingLanguage', 'text', 'M'),
  control('document.translations', 'translations', 'list', 'O', { root: 'factsheet' }),
  control('document.prevailingLanguage', 'prevailingLanguage', 'text', 'M'),
  head('document.termsHash', 'termsHash', 'text', 'O'),
  head('document.signedFileHash', 'signedFileHash', 'text', 'O'),

  party('party.legalName', 'body.name', 'words', 'M'),
  party('party.representedBy', 'representedBy', 'prose', 'M'),
  party('party.byVirtueOf', 'byVirtueOf', 'prose', 'M'),
  party('party.seat', 'seat', 'text', 'M'),
  party('party.registration', 'registrationNumber', 'text', 'M'),
  party('party.identifiers', 'body.identifiers', 'structure', 'M'),
  party('party.legalForm', 'legalForm', 'prose', 'M'),
  party('party.country', 'body.country', 'text', 'M'),
  party('party.level', 'level', 'choice', 'M', { choices: 'level' }),
  party('party.unit', 'unit', 'words', 'faculty'),
  partyFact('party.website', 'website', 'text', 'O'),
  partyFact('party.logo', 'logoUrl', 'text', 'O'),
  party('party.qaAgency', 'qualityStatus.agency', 'prose', 'non-formal'),
  party('party.qaReport', 'qualityStatus.report', 'prose', 'non-formal'),
  party('party.qaDecision', 'qualityStatus.decision', 'prose', 'non-formal'),
  party('party.qaValidFrom', 'qualityStatus.validFrom', 'day', 'non-formal'),
  party('party.qaValidUntil', 'qualityStatus.validUntil', 'day', 'non-formal'),

  signatory('signatory.name', 'name', 'text', 'M'),
  signatory('signatory.position', 'position', 'text', 'M'),
  signatory('signatory.mandate', 'mandate', 'text', 'M'),
  signatory('signatory.email', 'email', 'text', 'M'),
  signatory('signatory.order', 'order', 'number', 'O'),
  signatory('signatory.kind', 'kind', 'choice', 'M', { choices: 'signatureKind' }),

  contact('contact.name', 'name', 'text', 'O'),
  contact('contact.email', 'email', 'text', 'administrative'),
  contact('contact.phone', 'phone', 'text', 'O'),

  recital('recitals.legalBasis', 'recitals.legalBases', 'choices', 'O', { choices: 'legalBases' }),
  recital('recitals.nationalLaw', 'recitals.nationalLaw', 'long-prose', 'national-law-named'),
  recital(
    'recitals.existingAgreement',
    'recitals.existingAgreement',
    'long-prose',
    'existing-agreement-named',
  ),
  recital('recitals.further', 'legalBasis', 'structure', 'O'),

  object('object.objective', 'objectives', 'choices', 'M', { choices: 'objectives' }),
  object('object.strength', 'strength', 'choice', 'M', { choices: 'strength' }),
  object('object.effect', 'effect', 'choice', 'M', { choices: 'effect' }),
  object('object.text', 'objective', 'long-words', 'O'),

  line('line.number', 'number', 'text', 'M'),
  line('line.issuing', 'issuingInstitutionId', 'text', 'M'),
  line('line.recognising', 'recognisingInstitutionId', 'text', 'M'),
  line('course.learningType', 'learningType', 'choice', 'M', { choices: 'learningType' }),
  line('line.sources', 'sources', 'structure', 'M'),
  course('course.code', 'code', 'text', 'M'),
  course('course.identifiers', 'identifiers', 'structure', 'O'),
  course('course.title', 'titles', 'words', 'M'),
  course('course.awardingBody', 'awardingBody', 'body', 'M'),
  course('course.deliveringBody', 'descriptor.deliveringBody', 'body', 'O'),
  course(
    'course.deliveringMandate',
    'descriptor.deliveringMandate.reference',
    'text',
    'delivering-differs',
  ),
  course(
    'course.deliveringMandateFrom',
    'descriptor.deliveringMandate.from',
    'day',
    'delivering-differs',
  ),
  course('course.deliveringMandateUntil', 'descriptor.deliveringMandate.until', 'day', 'O'),
  course('course.sealingBody', 'sealingBody', 'body', 'O'),
  course('course.mandate', 'descriptor.sealingMandate.reference', 'text', 'sealing-differs'),
  course('course.mandateFrom', 'descriptor.sealingMandate.from', 'day', 'sealing-differs'),
  course('course.mandateUntil', 'descriptor.sealingMandate.until', 'day', 'O'),
  course('course.platform', 'descriptor.platform', 'text', 'O'),
  course('course.country', 'descriptor.country', 'text', 'M'),
  course('course.outcomes', 'outcomes', 'structure', 'M'),
  course('course.ects', 'ects', 'number', 'formal'),
  course('course.otherCredit', 'descriptor.otherCredit', 'structure', 'O'),
  course('course.workloadHours', 'hours', 'number', 'M'),
  course('course.eqf', 'eqf', 'number', 'O'),
  course('course.nqf', 'descriptor.nqf', 'text', 'O'),
  course('course.cycle', 'descriptor.cycle', 'choice', 'O', { choices: 'cycle' }),
  course('course.notLevelledReason', 'descriptor.notLevelledReason', 'prose', 'not-levelled'),
  course('course.iscedF', 'iscedF', 'list', 'M'),
  course('course.languages', 'languages', 'list', 'M'),
  course('course.mode', 'descriptor.mode', 'text', 'M'),
  course('course.setting', 'descriptor.setting', 'text', 'M'),
  course('course.assessment', 'descriptor.assessmentType', 'text', 'M'),
  course('course.assessmentText', 'descriptor.assessment', 'long-words', 'O'),
  course('course.supervision', 'descriptor.supervised', 'yes-no', 'non-formal'),
  course('course.identityVerification', 'descriptor.identityVerification', 'text', 'non-formal'),
  course('course.gradingScheme', 'descriptor.gradingScheme', 'long-words', 'grades-transfer'),
  course('course.qualityAssurance', 'descriptor.qualityAssurance', 'long-words', 'M'),
  course('course.accreditation', 'descriptor.accreditation', 'structure', 'O'),
  course('course.prerequisites', 'descriptor.prerequisites', 'long-words', 'O'),
  course('course.stackability', 'descriptor.stackability', 'long-words', 'O'),
  course('course.academicYears', 'descriptor.academicYears', 'list', 'O'),
  course('course.catalogueEntry', 'opportunityVersion', 'number', 'O'),
  courseFact('course.fee', 'fee', 'text', 'O'),
  courseFact('course.seats', 'seats', 'number', 'O'),
  courseFact('course.dates', 'startsOn', 'day', 'O'),
  courseFact('course.enrolmentUrl', 'enrolmentUrl', 'text', 'O'),

  mapping('line.rule', 'rule', 'structure', 'M'),
  mapping('line.ectsGranted', 'ectsGranted', 'number', 'M'),
  target('target.kind', 'kind', 'choice', 'M', { choices: 'targetKind' }),
  target('target.code', 'code', 'text', 'O'),
  target('target.course', 'titles', 'words', 'M'),
  target('target.programme', 'programmeTitles', 'words', 'named-target'),
  target('target.degree', 'degree', 'words', 'O'),
  target('target.regulationVersion', 'regulationLabel', 'text', 'named-target'),
  target('target.ects', 'ects', 'number', 'O'),
  mapping('target.justification', 'differenceReason', 'long-prose', 'credit-differs'),
  target('target.cycle', 'cycle', 'choice', 'O', { choices: 'cycle' }),
  target('target.countsTowardDegree', 'countsTowardDegree', 'yes-no', 'M'),
  target('target.grading', 'grading', 'choice', 'M', { choices: 'grading' }),
  mapping('target.cap', 'capEcts', 'number', 'O'),
  mapping('target.exclusions', 'exclusions', 'list', 'O'),

  ...conditionRows(condition),
  condition('conditions.backCoverageFrom', 'duration.backCoverageFrom', 'day', 'O'),
  condition('conditions.other', 'conditions.other', 'structure', 'O'),
  ofLine('line.waived', 'waivedConditions', 'structure', 'O'),
  ...conditionRows(ofLine),
  ofLine('conditions.other', 'conditions.other', 'structure', 'O'),

  recogniser('process.receiver', 'receiver', 'prose', 'M'),
  recogniser('process.decider', 'decider', 'prose', 'M'),
  recogniser('process.automaticDecision', 'automaticDecision', 'yes-no', 'O'),
  recogniser('process.automaticLaw', 'automaticLaw', 'prose', 'automatic-decision'),
  process('process.completenessWorkingDays', 'process.completenessWorkingDays', 'number', 'M'),
  process('process.decisionDays', 'process.decisionDays', 'number', 'M'),
  recogniser('process.appealBody', 'appealBody', 'prose', 'M'),
  recogniser('process.appealDays', 'appealDays', 'number', 'O'),
  recogniser('process.language', 'language', 'text', 'O'),

  grades('grades.method', 'gradeConversion.method', 'choice', 'M', { choices: 'gradeMethod' }),
  ...CONVERSION_ROWS.map(([key, name, kind, rule]) =>
    grades(key, `gradeConversion.${name}`, kind, rule),
  ),
  grades('grades.policy', 'gradeConversion.policy', 'choice', 'ects-grades', {
    choices: 'ectsPolicy',
  }),
  grades('grades.tables', 'gradeConversion.tables', 'structure', 'ects-grades'),
  gradesOfLine('grades.method', 'gradeConversion.method', 'choice', 'O', {
    choices: 'gradeMethod',
  }),
  ...CONVERSION_ROWS.map(([key, name, kind]) =>
    gradesOfLine(key, `gradeConversion.${name}`, kind, 'O'),
  ),

  at('quality', 'party')('quality.statement', 'statement', 'long-words', 'M'),
  quality('quality.principles', 'quality.principles', 'choices', 'non-formal', {
    choices: 'principles',
  }),
  quality('quality.changeNoticeDays', 'quality.changeNoticeDays', 'number', 'O'),
  quality('quality.annualReview', 'quality.annualReview', 'yes-no', 'O'),
  at('fees', 'agreement')('fees.kind', 'fees.kind', 'choice', 'M', { choices: 'fees' }),
  at('fees', 'agreement')('fees.text', 'fees.text', 'long-prose', 'fees-charged'),
  at('publication', 'agreement')('publication.extent', 'publication', 'choice', 'M', {
    choices: 'publication',
  }),

  data('dataProtection.controllers', 'dataProtection.controllers', 'choice', 'M', {
    choices: 'controllers',
  }),
  data('dataProtection.informs', 'dataProtection.informs', 'long-prose', 'joint-controllers'),
  data('dataProtection.answers', 'dataProtection.answers', 'long-prose', 'joint-controllers'),
  data(
    'dataProtection.contactPoint',
    'dataProtection.contactPoint',
    'long-prose',
    'joint-controllers',
  ),
  data('dataProtection.purposes', 'dataProtection.purposes', 'long-prose', 'M'),
  data('dataProtection.categories', 'dataProtection.categories', 'long-prose', 'M'),
  data('dataProtection.legalBasis', 'dataProtection.legalBasis', 'long-prose', 'M'),
  data('dataProtection.channel', 'dataProtection.channel', 'long-prose', 'O'),
  data('dataProtection.retention', 'dataProtection.retention', 'long-prose', 'M'),
  data('dataProtection.breachHours', 'dataProtection.breachHours', 'number', 'O'),
  data('dataProtection.transfers', 'dataProtection.transfers', 'choice', 'M', {
    choices: 'transfers',
  }),
  data('dataProtection.safeguards', 'dataProtection.safeguards', 'long-prose', 'transfers'),

  duration('duration.inForceFrom', 'duration.inForceFrom', 'day', 'M'),
  duration('duration.academicYears', 'duration.academicYears', 'list', 'O'),
  duration('duration.inForceUntil', 'duration.inForceUntil', 'day', 'O'),
  duration('duration.teachOutMonths', 'duration.teachOutMonths', 'number', 'O'),
  renewal('renewal.kind', 'renewal.kind', 'choice', 'M', { choices: 'renewal' }),
  renewal('renewal.period', 'renewal.months', 'number', 'renewing'),
  renewal('renewal.reminders', 'renewal.reminders', 'list', 'O'),
  at('amendment', 'agreement')('amendment.kind', 'amendment.kind', 'choice', 'M', {
    choices: 'amendment',
  }),
  at('amendment', 'agreement')(
    'amendment.coordinators',
    'amendment.coordinators',
    'structure',
    'delegated',
  ),
  at('termination', 'agreement')(
    'termination.noticeMonths',
    'termination.noticeMonths',
    'number',
    'M',
  ),
  at('disputes', 'agreement')(
    'disputes.negotiationDays',
    'disputes.negotiationDays',
    'number',
    'O',
  ),
  at('disputes', 'agreement')('disputes.lawKind', 'disputes.lawKind', 'choice', 'M', {
    choices: 'law',
  }),
  at('disputes', 'agreement')('disputes.law', 'disputes.law', 'prose', 'law-chosen'),
  at('disputes', 'agreement')('disputes.forum', 'disputes.forum', 'prose', 'O'),
];

export const fieldDef = (key: string): FieldDef | undefined =>
  FIELDS.find((each) => each.key === key);
