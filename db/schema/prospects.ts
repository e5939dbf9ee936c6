/** What learners ask and keep while they look for a course: questions before enrolling, searches. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ProspectAnswer, ProspectStatus } from '~/recognition/prospect';
import { person } from './accounts';
import { opportunity } from './catalogue';
import { day, id, json, millis } from './columns';
import { enrolment, programme } from './curriculum';
import { institution, unit } from './institutions';

/** "Would you recognise this course?", asked of the learner's university before enrolling. */
export const prospect = sqliteTable(
  'prospect',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    unitId: text().references(() => unit.id),
    learnerId: text()
      .notNull()
      .references(() => person.id),
    enrolmentId: text().references(() => enrolment.id),
    programmeId: text().references(() => programme.id),
    opportunityId: text()
      .notNull()
      .references(() => opportunity.id),
    /** The course as it was when the question was asked: the answer holds for this version. */
    opportunityVersion: integer().notNull(),
    /** In the learner's words. */
    question: text().notNull(),
    locale: text().notNull(),
    status: text().$type<ProspectStatus>().notNull(),
    /** Counts up with every change: of two writers one wins. */
    revision: integer().notNull().default(0),
    answer: json<ProspectAnswer>(),
    /** The last day on which an approval can be relied on. */
    validUntil: day(),
    askedAt: millis().notNull(),
    answeredAt: millis(),
    answeredById: text().references(() => person.id),
    updatedAt: millis().notNull(),
  },
  (t) => [
    index('prospect_institution').on(t.institutionId, t.status),
    index('prospect_learner').on(t.learnerId),
    index('prospect_opportunity').on(t.opportunityId),
  ],
);

/** A search of the catalogue that a person gave a name. */
export const savedSearch = sqliteTable(
  'saved_search',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    name: text().notNull(),
    /** The query string of the list, in its one spelling, without the question mark. */
    query: text().notNull(),
    createdAt: millis().notNull(),
  },
  (t) => [uniqueIndex('saved_search_query').on(t.personId, t.query)],
);
