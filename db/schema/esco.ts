import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LanguageMap } from '~/elm/language-map';
import { flag, id, json, millis } from './columns';

/** Skills of the European classification ESCO, by IRI; obsolete ones stay, so that old entries read. */
export const escoSkill = sqliteTable(
  'esco_skill',
  {
    iri: id(),
    kind: text().$type<'skill' | 'knowledge' | 'group'>().notNull(),
    reuse: text().$type<
      'transversal' | 'cross-sector' | 'sector-specific' | 'occupation-specific'
    >(),
    /** `unverified`: named by a course, told of by no file of ESCO yet. */
    status: text().$type<'released' | 'obsolete' | 'unverified'>().notNull(),
    labels: json<LanguageMap>().notNull(),
    /** Other names per language. */
    altLabels: json<Record<string, string[]>>().notNull(),
    description: json<LanguageMap>().notNull(),
    /** IRIs of broader concepts. */
    broader: json<string[]>().notNull(),
    updatedAt: millis().notNull(),
  },
  (t) => [index('esco_skill_status').on(t.status, t.kind)],
);

/** Every name of a skill, folded for comparison (elm/names): what is searched. */
export const escoTerm = sqliteTable(
  'esco_term',
  {
    iri: text()
      .notNull()
      .references(() => escoSkill.iri),
    language: text().notNull(),
    term: text().notNull(),
    preferred: flag().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.iri, t.language, t.term] }),
    index('esco_term_language').on(t.language, t.preferred, t.term),
  ],
);

/** How far a file of the classification was read, so that an interrupted import goes on there. */
export const escoImport = sqliteTable('esco_import', {
  /** SHA-256 of the file's text. */
  id: id(),
  name: text().notNull(),
  rows: integer().notNull(),
  done: integer().notNull(),
  finishedAt: millis(),
});
