/** The network: who belongs to it, who looks for partners, and the register's own rows to search by. */
import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { LanguageMap } from '~/elm/language-map';
import type { MembershipApproval, MembershipStatus } from '~/network/membership';
import { agreementVersion } from './agreements';
import { flag, id, json, millis } from './columns';
import { institution } from './institutions';

/** One row an application; a later application of the same institution is another row. */
export const membership = sqliteTable(
  'membership',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    status: text().$type<MembershipStatus>().notNull(),
    /** Counts every change: updates are conditional on it. */
    revision: integer().notNull().default(0),
    /** Why the institution applies, in its words. */
    reason: text().notNull(),
    appliedAt: millis().notNull(),
    appliedBy: text(),
    /** Members of the steering committee who approved it, the first one first; null: nobody yet. */
    approvals: json<readonly MembershipApproval[]>(),
    decidedAt: millis(),
    decidedBy: text(),
    /** What the steering committee says to its decision. */
    note: text(),
    endedAt: millis(),
    endedBy: text(),
    endReason: text(),
  },
  (t) => [
    uniqueIndex('membership_open').on(t.institutionId).where(sql`status in ('applied', 'member')`),
    index('membership_status').on(t.status),
  ],
);

/** "Looking for partners in …" on an institution's page. */
export const partnerSearch = sqliteTable('partner_search', {
  institutionId: text()
    .primaryKey()
    .references(() => institution.id),
  /** ISCED-F codes of two, three or four digits. */
  fields: json<readonly string[]>().notNull(),
  cycles: json<readonly ('short' | 'first' | 'second' | 'third')[]>().notNull(),
  texts: json<LanguageMap>().notNull(),
  active: flag().notNull(),
  updatedAt: millis().notNull(),
  updatedBy: text(),
});

/** A published version as the register finds it; derived from its terms, which never change. */
export const registerEntry = sqliteTable(
  'register_entry',
  {
    versionId: text()
      .primaryKey()
      .references(() => agreementVersion.id),
    agreementId: text().notNull(),
    code: text().notNull(),
    /** Code, titles and names of the parties, folded. */
    words: text().notNull(),
    /** The terms name academic years; otherwise the dates tell. */
    namesYears: flag().notNull(),
  },
  (t) => [
    index('register_entry_agreement').on(t.agreementId),
    index('register_entry_code').on(t.code),
  ],
);

/** What the lines of a published version can be filtered by; none where only a listing is published. */
export const registerKey = sqliteTable(
  'register_key',
  {
    versionId: text()
      .notNull()
      .references(() => agreementVersion.id),
    kind: text().$type<'iscedf' | 'programme' | 'year'>().notNull(),
    value: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.kind, t.value] }),
    index('register_key_value').on(t.kind, t.value),
  ],
);
