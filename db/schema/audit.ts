import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AuditEvent } from '~/platform/audit-event';
import { id, json, millis } from './columns';

/** Append-only and hash-chained: `hash` covers the event and the hash before it. */
export const auditEvent = sqliteTable(
  'audit_event',
  {
    seq: integer().primaryKey({ autoIncrement: false }),
    id: text().notNull(),
    at: millis().notNull(),
    institutionId: text(),
    actorId: text(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    event: json<AuditEvent>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    uniqueIndex('audit_event_id').on(t.id),
    index('audit_event_subject').on(t.subjectType, t.subjectId, t.seq),
  ],
);

/** What must happen outside the transaction that caused it: mail, index, notices. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: id(),
    topic: text().notNull(),
    payload: json<Record<string, unknown>>().notNull(),
    createdAt: millis().notNull(),
    processedAt: millis(),
    attempts: integer().notNull().default(0),
    lastError: text(),
  },
  (t) => [index('outbox_pending').on(t.processedAt, t.createdAt)],
);

/** What this installation is and has done once: mode, seeding instant. */
export const installation = sqliteTable('installation', {
  key: text().primaryKey(),
  value: text().notNull(),
});
