import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { LearningAgreement } from '~/agreements/learning-agreement';
import type { RenewalAnswers } from '~/agreements/life/renewal';
import type { Ending } from '~/agreements/life/standing';
import type { RecognitionLine } from '~/agreements/recognition-line';
import type { Factsheet, Terms } from '~/agreements/terms/terms';
import type { LanguageMap } from '~/elm/language-map';
import { person } from './accounts';
import { day, flag, id, json, millis } from './columns';
import { institution } from './institutions';

export const AGREEMENT_STATUSES = [
  'draft',
  'in-review',
  'changes-requested',
  'terms-agreed',
  'awaiting-signatures',
  'signed',
  'in-force',
  'expiring',
  'expired',
  'amendment',
  'superseded',
  'notice-given',
  'terminated',
  'suspended',
  'withdrawn',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export const agreement = sqliteTable('agreement', {
  id: id(),
  code: text().notNull().unique(),
  titles: json<LanguageMap>().notNull(),
  /** The agreement version that it was joined or cloned from. */
  modelledOn: text(),
  createdAt: millis().notNull(),
});

/** When and by whom a part of a draft was last saved; a second writer must know the number. */
export interface PartRevision {
  readonly revision: number;
  readonly at: number;
  readonly by: string | null;
  readonly institutionId: string;
}

/** A party asks to open a frozen text again; it happens when every party that signed shares the wish. */
export interface ReopeningWish {
  readonly reason: string;
  readonly at: number;
  /** Institutions that ask for it, the first one first. */
  readonly consents: readonly string[];
}

export const agreementVersion = sqliteTable(
  'agreement_version',
  {
    id: id(),
    agreementId: text()
      .notNull()
      .references(() => agreement.id),
    /** `n.m`. */
    version: text().notNull(),
    status: text().$type<AgreementStatus>().notNull(),
    /** Older rows may hold fewer fields: read it with `readTerms`. */
    terms: json<Terms>().notNull(),
    /** SHA-256 over the RFC 8785 form of the terms, hexadecimal. */
    termsHash: text().notNull(),
    inForceFrom: day(),
    inForceUntil: day(),
    publishedAt: millis(),
    createdAt: millis().notNull(),
    factsheet: json<Factsheet>(),
    /** Counts every change of the version: updates are conditional on it. */
    revision: integer().notNull().default(0),
    parts: json<Readonly<Record<string, PartRevision>>>(),
    /** `annex`: only Annexes A and B change, by the coordinators named in the parent. */
    kind: text().$type<'whole' | 'annex'>().notNull().default('whole'),
    /** The version this one amends. */
    parentId: text(),
    /** Who started it; until it is submitted nobody else sees it. */
    drafterInstitutionId: text(),
    /** Whose text the others have before them. */
    submittedBy: text(),
    submittedAt: millis(),
    changesRequestedBy: text(),
    everApproved: flag().notNull().default(false),
    /** The status that a suspension interrupted. */
    statusBefore: text().$type<AgreementStatus>(),
    suspendedOn: day(),
    ending: json<Ending>(),
    /** What the parties said of the next renewal; null: nothing. */
    renewalAnswers: json<RenewalAnswers>(),
    /** Taking a frozen text back after somebody signed; null: nobody asks for it. */
    reopening: json<ReopeningWish>(),
    /** When the version for signature was made: nobody signed it earlier. */
    frozenAt: millis(),
    signedAt: millis(),
    signedFileSha256: text(),
    /** Days before the end at which the parties were reminded. */
    reminded: json<readonly number[]>(),
  },
  (t) => [
    uniqueIndex('agreement_version_number').on(t.agreementId, t.version),
    // Both hold all that stamps and lists ask for: rows themselves are long, their terms among them.
    index('agreement_version_status').on(t.status, t.publishedAt, t.revision),
    index('agreement_version_register').on(
      t.agreementId,
      t.publishedAt,
      t.status,
      t.inForceFrom,
      t.inForceUntil,
      t.createdAt,
      t.id,
    ),
  ],
);

export const agreementParty = sqliteTable(
  'agreement_party',
  {
    id: id(),
    agreementVersionId: text()
      .notNull()
      .references(() => agreementVersion.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    unitId: text(),
    approvedHash: text(),
    approvedAt: millis(),
    approvedBy: text(),
    signedAt: millis(),
    signedBy: text(),
  },
  (t) => [
    uniqueIndex('agreement_party_institution').on(t.agreementVersionId, t.institutionId),
    index('agreement_party_by_institution').on(t.institutionId),
  ],
);

/** What one party asks for a single line; it happens when every party has asked for the same. */
export interface LineWish {
  readonly action: 'suspend' | 'resume' | 'end';
  readonly reason: string;
  readonly at: number;
  /** Institutions that have asked for it, the first one first. */
  readonly consents: readonly string[];
}

/** One party alone stopped a line, in writing and with its reason. */
export interface LineSuspension {
  readonly institutionId: string;
  readonly reason: string;
  readonly at: number;
}

/** One row a line of Annex A/B; `line` is the matcher's whole view of it. */
export const recognitionLine = sqliteTable(
  'recognition_line',
  {
    id: id(),
    agreementVersionId: text()
      .notNull()
      .references(() => agreementVersion.id),
    number: text().notNull(),
    issuingInstitutionId: text()
      .notNull()
      .references(() => institution.id),
    recognisingInstitutionId: text()
      .notNull()
      .references(() => institution.id),
    state: text().$type<'active' | 'suspended' | 'ended'>().notNull(),
    line: json<RecognitionLine>().notNull(),
    /** The state the parties agreed for this line alone; null: it follows its agreement. */
    agreedState: text().$type<'suspended' | 'ended'>(),
    wish: json<LineWish>(),
    /** Of a suspended line: by whom and why; null where the parties agreed on it. */
    suspension: json<LineSuspension>(),
  },
  (t) => [
    uniqueIndex('recognition_line_number').on(t.agreementVersionId, t.number),
    index('recognition_line_pair').on(t.recognisingInstitutionId, t.issuingInstitutionId),
  ],
);

/** What a line's sources can be found by: one row an identifier, code or title key. */
export const recognitionLineKey = sqliteTable(
  'recognition_line_key',
  {
    id: id(),
    lineId: text()
      .notNull()
      .references(() => recognitionLine.id),
    recognisingInstitutionId: text().notNull(),
    issuingInstitutionId: text().notNull(),
    /** `identifier`, `code` or `title`, as recognition/match makes them. */
    kind: text().notNull(),
    key: text().notNull(),
    /** The catalogue entry the source is a snapshot of. */
    opportunityId: text(),
  },
  (t) => [
    index('recognition_line_key_lookup').on(
      t.recognisingInstitutionId,
      t.issuingInstitutionId,
      t.key,
    ),
    index('recognition_line_key_opportunity').on(t.opportunityId),
    index('recognition_line_key_line').on(t.lineId),
  ],
);

export const learningAgreement = sqliteTable(
  'learning_agreement',
  {
    id: id(),
    learnerId: text()
      .notNull()
      .references(() => person.id),
    sendingInstitutionId: text()
      .notNull()
      .references(() => institution.id),
    receivingInstitutionId: text()
      .notNull()
      .references(() => institution.id),
    status: text().$type<'draft' | 'approved' | 'changed' | 'withdrawn'>().notNull(),
    currentVersion: integer().notNull(),
    createdAt: millis().notNull(),
  },
  (t) => [index('learning_agreement_learner').on(t.learnerId)],
);

export const learningAgreementVersion = sqliteTable(
  'learning_agreement_version',
  {
    id: id(),
    learningAgreementId: text()
      .notNull()
      .references(() => learningAgreement.id),
    version: integer().notNull(),
    content: json<LearningAgreement>().notNull(),
    createdAt: millis().notNull(),
  },
  (t) => [uniqueIndex('learning_agreement_version_number').on(t.learningAgreementId, t.version)],
);
