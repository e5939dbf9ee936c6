import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ImportFormat } from '~/catalogue/import/formats.data';
import type { ImportFault } from '~/catalogue/import/imported-course';
import type { ImportFailure, ImportState } from '~/catalogue/import/job';
import type { ColumnMapping } from '~/catalogue/import/table/columns.data';
import { opportunity } from './catalogue';
import { flag, id, json, millis } from './columns';
import { institution } from './institutions';

/** A file of courses on its way into the catalogue, and how far it has come. */
export const importJob = sqliteTable(
  'import_job',
  {
    id: id(),
    /** Whose courses the file holds; null: it says so itself. */
    institutionId: text().references(() => institution.id),
    /** Only courses of this unit of it, or of none; null: all of the institution's. */
    unitId: text(),
    actorId: text(),
    /** Who carries it out: the server beside its requests, or a command. */
    runner: text().$type<'server' | 'command'>().notNull(),
    fileName: text().notNull(),
    /** SHA-256 of the file and of what else decides what is read from it. */
    sha256: text().notNull(),
    bytes: integer().notNull(),
    format: text().$type<ImportFormat>().notNull(),
    /** Of a table: its first row, and which column is which. */
    header: json<string[]>(),
    mapping: json<ColumnMapping>(),
    /** Courses are published at once; otherwise they become drafts and versions to be reviewed. */
    publish: flag().notNull(),
    state: text().$type<ImportState>().notNull(),
    /** Rows in the file; null until it has been read through. */
    total: integer(),
    done: integer().notNull().default(0),
    created: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    refused: integer().notNull().default(0),
    /** Why it failed as a whole. */
    failure: text().$type<ImportFailure>(),
    createdAt: millis().notNull(),
    updatedAt: millis().notNull(),
    finishedAt: millis(),
  },
  (t) => [
    index('import_job_institution').on(t.institutionId, t.createdAt),
    index('import_job_state').on(t.runner, t.state),
    index('import_job_file').on(t.sha256),
  ],
);

/** What was wrong with a row, in the order found. */
export const importFault = sqliteTable(
  'import_fault',
  {
    jobId: text()
      .notNull()
      .references(() => importJob.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    row: integer().notNull(),
    code: text().$type<ImportFault>().notNull(),
    field: text(),
    value: text(),
    /** The row was not taken; otherwise only the value was left out. */
    refused: flag().notNull(),
  },
  (t) => [primaryKey({ columns: [t.jobId, t.number] })],
);

/** What an import last wrote of a course: a row that says the same again touches nothing. */
export const importedCourse = sqliteTable('imported_course', {
  opportunityId: text()
    .primaryKey()
    .references(() => opportunity.id),
  /** SHA-256 over the entry as the source has it. */
  hash: text().notNull(),
  jobId: text().notNull(),
  importedAt: millis().notNull(),
});

/** Names of institutions, folded for comparison (elm/names): what pickers search. */
export const institutionTerm = sqliteTable(
  'institution_term',
  {
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    term: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.term] }),
    index('institution_term_term').on(t.term),
  ],
);
