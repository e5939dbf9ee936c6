import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RecognitionTarget } from '~/agreements/recognition-line';
import type { HearingFacts } from '~/recognition/case-facts';
import type { DecisionRecord } from '~/recognition/decision-record';
import type { PaperComponent } from '~/recognition/paper-component';
import type {
  CaseOrigin,
  CaseStatus,
  Confirmation,
  LegalBasis,
  PackageDecision,
  PackageProposal,
  Proposal,
} from '~/recognition/proposal';
import { evidence, person } from './accounts';
import { day, flag, id, json, millis } from './columns';
import { credential } from './credentials';
import { enrolment } from './curriculum';
import { institution, regulationArticle, unit } from './institutions';

export const recognitionCase = sqliteTable(
  'recognition_case',
  {
    id: id(),
    /** The institution's own file number, given at submission. */
    fileNumber: text(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    unitId: text().references(() => unit.id),
    learnerId: text()
      .notNull()
      .references(() => person.id),
    filedById: text()
      .notNull()
      .references(() => person.id),
    origin: text().$type<CaseOrigin>().notNull(),
    status: text().$type<CaseStatus>().notNull(),
    /** Counts up with every change: a conditional update on it lets one of two writers win. */
    revision: integer().notNull().default(0),
    enrolmentId: text().references(() => enrolment.id),
    learningAgreementId: text(),
    /** What the learner asks for, in their words. */
    request: text().notNull().default(''),
    locale: text().notNull(),
    legalBasis: text().$type<LegalBasis>(),
    regulationArticleId: text().references(() => regulationArticle.id),
    preparedById: text(),
    createdAt: millis().notNull(),
    submittedAt: millis(),
    /** The file was complete: the clock runs from here. */
    completeAt: millis(),
    pausedAt: millis(),
    /** Milliseconds spent paused so far. */
    pausedFor: integer().notNull().default(0),
    dueAt: millis(),
    hearing: json<HearingFacts>(),
    /** A delay announced to the learner, with its reason and the new day. */
    announcedDelay: json<{ dueOn: string; reason: string }>(),
    /** The status an appeal interrupted. */
    appealedFrom: text().$type<CaseStatus>(),
    /** A qualification that cannot be documented (Lisbon Recognition Convention VII). */
    undocumented: flag().notNull().default(false),
    /** How notification is proven, e.g. `portal`. */
    notificationProof: text(),
    decidedAt: millis(),
    notifiedAt: millis(),
    recordedAt: millis(),
    appealUntil: millis(),
    updatedAt: millis().notNull(),
  },
  (t) => [
    index('recognition_case_inbox').on(t.institutionId, t.status),
    index('recognition_case_learner').on(t.learnerId),
    uniqueIndex('recognition_case_file_number').on(t.institutionId, t.fileNumber),
  ],
);

/** What was handed in: a checked credential, or a paper with its check by hand. */
export const caseDocument = sqliteTable(
  'case_document',
  {
    id: id(),
    caseId: text()
      .notNull()
      .references(() => recognitionCase.id),
    kind: text().$type<'credential' | 'paper' | 'answer' | 'other'>().notNull(),
    evidenceId: text()
      .notNull()
      .references(() => evidence.id),
    credentialId: text().references(() => credential.id),
    title: text().notNull(),
    addedBy: text().notNull(),
    addedAt: millis().notNull(),
    /** How authenticity was checked, for paper. */
    checkMethod: text().$type<
      'issuer-site' | 'issuer-mail' | 'original-seen' | 'register' | 'none'
    >(),
    checkResult: text().$type<'unchecked' | 'authentic' | 'doubtful' | 'not-authentic'>(),
    checkNote: text(),
    checkedBy: text(),
    checkedAt: millis(),
  },
  (t) => [index('case_document_case').on(t.caseId)],
);

/** A component typed from paper. */
export const caseComponent = sqliteTable(
  'case_component',
  {
    id: id(),
    caseId: text()
      .notNull()
      .references(() => recognitionCase.id),
    documentId: text().references(() => caseDocument.id),
    position: integer().notNull(),
    component: json<PaperComponent>().notNull(),
  },
  (t) => [index('case_component_case').on(t.caseId)],
);

/** Every proposal made, with its inputs, for ever: it can be reproduced. */
export const caseProposal = sqliteTable(
  'case_proposal',
  {
    id: id(),
    caseId: text()
      .notNull()
      .references(() => recognitionCase.id),
    number: integer().notNull(),
    ruleVersion: text().notNull(),
    inputs: json<unknown>().notNull(),
    proposal: json<Proposal>().notNull(),
    madeAt: millis().notNull(),
  },
  (t) => [uniqueIndex('case_proposal_number').on(t.caseId, t.number)],
);

/** A package of the case: what is proposed, and what was decided. */
export const casePackage = sqliteTable(
  'case_package',
  {
    id: id(),
    caseId: text()
      .notNull()
      .references(() => recognitionCase.id),
    position: integer().notNull(),
    proposal: json<PackageProposal>().notNull(),
    decision: json<PackageDecision>(),
    /** What the applicant asked for, where it was named. */
    requested: json<RecognitionTarget[]>().notNull(),
    /** The learner's answer before recording. */
    learnerAccepts: text().$type<'credit-and-grade' | 'credit-only' | 'declined'>(),
    ectsCredited: real(),
    outcome: text(),
    decidedBy: text(),
    decidedAt: millis(),
  },
  (t) => [index('case_package_case').on(t.caseId)],
);

export const caseConfirmation = sqliteTable(
  'case_confirmation',
  {
    id: id(),
    caseId: text()
      .notNull()
      .references(() => recognitionCase.id),
    confirmation: json<Confirmation>().notNull(),
  },
  (t) => [index('case_confirmation_case').on(t.caseId)],
);

/** The signatures of the four eyes; a return clears later ones, which stay readable. */
export const caseSignature = sqliteTable(
  'case_signature',
  {
    id: id(),
    caseId: text()
      .notNull()
      .references(() => recognitionCase.id),
    step: text().$type<'administrator' | 'curator' | 'committee' | 'studies'>().notNull(),
    personId: text()
      .notNull()
      .references(() => person.id),
    role: text().notNull(),
    at: millis().notNull(),
    note: text(),
    /** A committee's decision: its meeting day and minutes number. */
    meetingOn: day(),
    minutesNumber: text(),
    clearedAt: millis(),
    clearedBy: text(),
  },
  (t) => [index('case_signature_case').on(t.caseId)],
);

/** Notes: internal ones and those to the learner, strictly apart. */
export const caseNote = sqliteTable(
  'case_note',
  {
    id: id(),
    caseId: text()
      .notNull()
      .references(() => recognitionCase.id),
    audience: text().$type<'internal' | 'learner'>().notNull(),
    authorId: text()
      .notNull()
      .references(() => person.id),
    at: millis().notNull(),
    text: text().notNull(),
  },
  (t) => [index('case_note_case').on(t.caseId, t.audience)],
);

/** A decision as issued; a later one replaces it and both are kept. */
export const decision = sqliteTable(
  'decision',
  {
    id: id(),
    caseId: text()
      .notNull()
      .references(() => recognitionCase.id),
    number: integer().notNull(),
    record: json<DecisionRecord>().notNull(),
    /** SHA-256 over the RFC 8785 form of the record, hexadecimal. */
    recordHash: text().notNull(),
    issuedAt: millis().notNull(),
    supersededBy: text(),
  },
  (t) => [uniqueIndex('decision_number').on(t.caseId, t.number)],
);

/** Where a credit was used, across cases: what C19 looks up. */
export const creditUse = sqliteTable(
  'credit_use',
  {
    id: id(),
    caseId: text()
      .notNull()
      .references(() => recognitionCase.id),
    learnerId: text().notNull(),
    institutionId: text().notNull(),
    /** The unit's identity across files, made by recognition/match. */
    unitIdentity: text().notNull(),
    ects: real(),
    at: millis().notNull(),
  },
  (t) => [
    index('credit_use_unit').on(t.learnerId, t.unitIdentity),
    index('credit_use_identity').on(t.unitIdentity, t.institutionId),
  ],
);

/** Short links by which anyone who holds the letter checks a decision; tokens are stored hashed. */
export const shareLink = sqliteTable(
  'share_link',
  {
    id: id(),
    tokenHash: text().notNull(),
    decisionId: text()
      .notNull()
      .references(() => decision.id),
    purpose: text().$type<'letter' | 'share'>().notNull(),
    /** The token itself sealed under the installation's secret, so that the letter can be made again. */
    sealedToken: text().notNull(),
    createdAt: millis().notNull(),
    expiresAt: millis().notNull(),
    revokedAt: millis(),
    accessCount: integer().notNull().default(0),
    lastAccessAt: millis(),
  },
  (t) => [
    uniqueIndex('share_link_token').on(t.tokenHash),
    index('share_link_decision').on(t.decisionId),
  ],
);
