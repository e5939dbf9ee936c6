import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Unread } from '~/catalogue/editing/form-context';
import type { DraftState, LifeAction, LifeState } from '~/catalogue/editing/life';
import type { LearningOpportunity } from '~/catalogue/learning-opportunity';
import { opportunity } from './catalogue';
import { id, json, millis } from './columns';

/** What is being written: at most one for each entry, beside what is published of it. */
export const courseDraft = sqliteTable('course_draft', {
  opportunityId: text()
    .primaryKey()
    .references(() => opportunity.id),
  state: text().$type<DraftState>().notNull(),
  data: json<LearningOpportunity>().notNull(),
  /** What was typed and could not be read yet, by the name of its field. */
  unread: json<Unread>().notNull(),
  /** One more with every save: who saves over another's work is told. */
  revision: integer().notNull(),
  savedAt: millis().notNull(),
  savedBy: text(),
  submittedBy: text(),
});

/** Remarks of the steering committee on a field of a draft. */
export const courseComment = sqliteTable(
  'course_comment',
  {
    id: id(),
    opportunityId: text()
      .notNull()
      .references(() => opportunity.id),
    /** Key of the field; null for the entry as a whole. */
    field: text(),
    text: text().notNull(),
    authorId: text().notNull(),
    createdAt: millis().notNull(),
    doneAt: millis(),
    doneBy: text(),
    /** What the editors say to it as they deal with it. */
    answer: text(),
  },
  (t) => [index('course_comment_course').on(t.opportunityId, t.createdAt)],
);

/** Every step of an entry's editorial life, in order. */
export const courseStep = sqliteTable(
  'course_step',
  {
    id: id(),
    opportunityId: text()
      .notNull()
      .references(() => opportunity.id),
    action: text().$type<LifeAction>().notNull(),
    fromState: text().$type<LifeState>().notNull(),
    toState: text().$type<LifeState>().notNull(),
    /** The version that was published by it. */
    version: integer(),
    note: text(),
    actorId: text().notNull(),
    at: millis().notNull(),
  },
  (t) => [index('course_step_course').on(t.opportunityId, t.at)],
);
