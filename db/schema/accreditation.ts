import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AccreditationRecord } from '~/credentials/accreditation/accreditation-record';
import { id, json, millis } from './columns';

/** What a register says of a body: one row a record of its source; ended, never deleted. */
export const accreditation = sqliteTable(
  'accreditation',
  {
    id: id(),
    source: text().$type<AccreditationRecord['source']>().notNull(),
    /** The record's key within its source. */
    sourceKey: text().notNull(),
    record: json<AccreditationRecord>().notNull(),
    recordHash: text().notNull(),
    /** Names and identifiers in one spelling, for searching. */
    searchText: text().notNull(),
    importId: text().notNull(),
    createdAt: millis().notNull(),
    updatedAt: millis().notNull(),
    /** Set: taken back, for this reason; it says nothing of any body any more. */
    endedAt: millis(),
    endReason: text(),
  },
  (t) => [uniqueIndex('accreditation_source').on(t.source, t.sourceKey)],
);

/** Normalised identifiers of the accredited body, by which records are found. */
export const accreditationBody = sqliteTable(
  'accreditation_body',
  {
    id: id(),
    accreditationId: text()
      .notNull()
      .references(() => accreditation.id),
    identifier: text().notNull(),
  },
  (t) => [
    index('accreditation_body_identifier').on(t.identifier),
    index('accreditation_body_record').on(t.accreditationId),
  ],
);

/** The imports, for history. */
export const accreditationImport = sqliteTable('accreditation_import', {
  id: id(),
  at: millis().notNull(),
  actorId: text(),
  fileName: text().notNull(),
  sha256: text().notNull(),
  format: text().$type<AccreditationRecord['source']>().notNull(),
  added: integer().notNull(),
  changed: integer().notNull(),
  unchanged: integer().notNull(),
  refused: integer().notNull(),
  /** Entries that the file replaced by leaving them out. */
  removed: integer().notNull().default(0),
});
