import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { TrustedList } from '~/credentials/trust/lists/trusted-list';
import { id, json, millis } from './columns';

/** Who said so, when and why; taken back, never deleted. */
const word = {
  reason: text().notNull(),
  addedAt: millis().notNull(),
  addedBy: text(),
  removedAt: millis(),
  removedReason: text(),
};

/** Certificates that may sign the list of trusted lists. */
export const trustPin = sqliteTable('trust_pin', {
  id: id(),
  sha256: text().notNull().unique(),
  der: blob({ mode: 'buffer' }).notNull(),
  subject: text().notNull(),
  ...word,
});

export type TrustListState = 'proposed' | 'current' | 'superseded' | 'discarded';

/** Trusted lists whose signature held, as read from the signed bytes; one current a territory. */
export const trustList = sqliteTable(
  'trust_list',
  {
    id: id(),
    /** `list-of-lists`, or the territory. */
    key: text().notNull(),
    state: text().$type<TrustListState>().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    signerSha256: text().notNull(),
    sequence: integer().notNull(),
    issuedAt: millis().notNull(),
    nextUpdate: millis(),
    operator: text().notNull(),
    /** CA/QC for seals and TSA/QTST that the list grants now. */
    sealServices: integer().notNull(),
    timeStampServices: integer().notNull(),
    content: json<TrustedList>().notNull(),
    examinedAt: millis().notNull(),
    examinedBy: text(),
    importedAt: millis(),
    supersededAt: millis(),
  },
  (t) => [index('trust_list_state').on(t.state, t.key)],
);

/** What an operator says against a list. */
export const trustOverride = sqliteTable('trust_override', {
  id: id(),
  territory: text().notNull(),
  /** SHA-256 of a certificate of the service; null: all of the territory. */
  certificateSha256: text(),
  effect: text().$type<'for-seals' | 'distrust'>().notNull(),
  ...word,
});

/** DIDs whose keys are believed. */
export const trustedDid = sqliteTable('trusted_did', {
  id: id(),
  did: text().notNull().unique(),
  ...word,
});
