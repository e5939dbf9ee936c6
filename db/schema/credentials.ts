import { blob, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { VerificationReport } from '~/credentials/report';
import { evidence, person } from './accounts';
import { id, json, millis } from './columns';

/** A credential someone handed in: the sealed original is in `evidence`, this is what we read. */
export const credential = sqliteTable(
  'credential',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    evidenceId: text()
      .notNull()
      .references(() => evidence.id),
    sha256: text().notNull(),
    report: json<VerificationReport>().notNull(),
    /** When, and against which trust store (hash over its anchors), it was checked. */
    verifiedAt: millis().notNull(),
    trustHash: text().notNull(),
    createdAt: millis().notNull(),
  },
  (t) => [
    uniqueIndex('credential_person_sha').on(t.personId, t.sha256),
    index('credential_sha').on(t.sha256),
  ],
);

/** What an earlier check of a credential said, kept beside the report that took its place. */
export const earlierCheck = sqliteTable(
  'earlier_check',
  {
    id: id(),
    credentialId: text()
      .notNull()
      .references(() => credential.id),
    report: json<VerificationReport>().notNull(),
    verifiedAt: millis().notNull(),
    trustHash: text().notNull(),
    /** When the next check took its place. */
    replacedAt: millis().notNull(),
  },
  (t) => [index('earlier_check_credential').on(t.credentialId, t.replacedAt)],
);

/** Certificates the operator trusts; removal is recorded, never a deletion. */
export const trustAnchor = sqliteTable('trust_anchor', {
  id: id(),
  sha256: text().notNull().unique(),
  der: blob({ mode: 'buffer' }).notNull(),
  subject: text().notNull(),
  source: text().$type<'demo' | 'operator'>().notNull(),
  reason: text().notNull(),
  addedAt: millis().notNull(),
  addedBy: text(),
  removedAt: millis(),
  removedReason: text(),
});
