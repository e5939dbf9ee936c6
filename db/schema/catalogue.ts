import { sql } from 'drizzle-orm';
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { LearningOpportunity } from '~/catalogue/learning-opportunity';
import { id, json, millis } from './columns';
import { institution } from './institutions';

export const opportunity = sqliteTable(
  'opportunity',
  {
    id: id(),
    providerId: text()
      .notNull()
      .references(() => institution.id),
    code: text().notNull(),
    /** The unit whose editors write it; null: those of the whole institution. */
    unitId: text(),
    status: text()
      .$type<'draft' | 'submitted' | 'in-review' | 'published' | 'changes-requested' | 'archived'>()
      .notNull(),
    publishedVersion: integer(),
    createdAt: millis().notNull(),
    updatedAt: millis().notNull(),
  },
  (t) => [
    uniqueIndex('opportunity_code').on(t.providerId, t.code),
    index('opportunity_status').on(t.status),
  ],
);

/** Every edit of a published entry is a new version; agreements keep the one they signed. */
export const opportunityVersion = sqliteTable(
  'opportunity_version',
  {
    id: id(),
    opportunityId: text()
      .notNull()
      .references(() => opportunity.id),
    version: integer().notNull(),
    /** The ELM fields, see catalogue/learning-opportunity. */
    data: json<LearningOpportunity>().notNull(),
    /** Copies of fields for sorting and filtering. */
    title: text().notNull(),
    ects: real(),
    eqf: integer(),
    iscedF: text(),
    mode: text(),
    createdAt: millis().notNull(),
    createdBy: text(),
  },
  (t) => [
    uniqueIndex('opportunity_version_number').on(t.opportunityId, t.version),
    /** Which courses of a provider go by one title. */
    index('opportunity_version_title').on(sql`${t.title} collate nocase`),
  ],
);
