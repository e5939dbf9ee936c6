/** Signed copies of agreements: they are the institution's, whoever handed them in. */
import { blob, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, millis } from './columns';
import { institution } from './institutions';

/** One data key per institution, wrapped under the installation's secret. */
export const institutionKey = sqliteTable('institution_key', {
  institutionId: text()
    .primaryKey()
    .references(() => institution.id),
  wrapped: text().notNull(),
  createdAt: millis().notNull(),
});

export const signedFile = sqliteTable(
  'signed_file',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    /** SHA-256 of the clear bytes, hexadecimal. */
    sha256: text().notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    /** AES-256-GCM: 12 bytes nonce, ciphertext, 16 bytes tag. */
    sealed: blob({ mode: 'buffer' }).notNull(),
    createdAt: millis().notNull(),
  },
  (t) => [uniqueIndex('signed_file_institution_sha').on(t.institutionId, t.sha256)],
);
