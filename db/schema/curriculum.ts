import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { LanguageMap } from '~/elm/language-map';
import { person } from './accounts';
import { day, id, json, millis } from './columns';
import { institution, unit } from './institutions';

export const programme = sqliteTable(
  'programme',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    unitId: text()
      .notNull()
      .references(() => unit.id),
    code: text().notNull(),
    titles: json<LanguageMap>().notNull(),
    degree: json<LanguageMap>().notNull(),
    eqf: integer().notNull(),
    /** QF-EHEA cycle: `short`, `first`, `second`, `third`. */
    cycle: text().notNull(),
    ects: real().notNull(),
    iscedF: text(),
  },
  (t) => [uniqueIndex('programme_code').on(t.institutionId, t.code)],
);

/** A published version of regulations is never overwritten: a change makes a new one. */
export const regulationVersion = sqliteTable(
  'regulation_version',
  {
    id: id(),
    programmeId: text()
      .notNull()
      .references(() => programme.id),
    label: text().notNull(),
    validFrom: day().notNull(),
    validUntil: day(),
    /** A draft may be changed; what is published may only be given its last day. */
    state: text().$type<'draft' | 'published'>().notNull().default('published'),
    publishedAt: millis(),
    publishedBy: text(),
  },
  (t) => [uniqueIndex('regulation_version_label').on(t.programmeId, t.label)],
);

/** A module, or an elective group that modules or external credit may fill. */
export const curriculumModule = sqliteTable(
  'curriculum_module',
  {
    id: id(),
    regulationVersionId: text()
      .notNull()
      .references(() => regulationVersion.id),
    parentGroupId: text(),
    kind: text().$type<'module' | 'elective-group'>().notNull(),
    code: text().notNull(),
    titles: json<LanguageMap>().notNull(),
    ects: real().notNull(),
    eqf: integer(),
    grading: text().$type<'graded' | 'pass-fail'>().notNull(),
    outcomes: json<{ title: LanguageMap; esco: string[] }[]>().notNull(),
    ownerUnitId: text().references(() => unit.id),
    /** Greatest share of the group that external credit may fill, in ECTS. */
    externalCap: real(),
  },
  (t) => [uniqueIndex('curriculum_module_code').on(t.regulationVersionId, t.code)],
);

export const enrolment = sqliteTable(
  'enrolment',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    studentNumber: text().notNull(),
    programmeId: text()
      .notNull()
      .references(() => programme.id),
    regulationVersionId: text()
      .notNull()
      .references(() => regulationVersion.id),
    status: text().$type<'active' | 'on-leave' | 'graduated' | 'left'>().notNull(),
    startedOn: day().notNull(),
    endedOn: day(),
    /** Confirmed by the office or a CSV of the student system; else caps and targets are unknown. */
    confirmedAt: millis(),
    confirmedBy: text(),
  },
  (t) => [
    uniqueIndex('enrolment_number').on(t.institutionId, t.studentNumber, t.programmeId),
    index('enrolment_person').on(t.personId),
  ],
);

/**
 * A student the registry named who has no account yet. The row becomes an enrolment once somebody
 * proves that the address is theirs.
 */
export const expectedEnrolment = sqliteTable(
  'expected_enrolment',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    studentNumber: text().notNull(),
    /** Lower case. */
    email: text().notNull(),
    programmeId: text()
      .notNull()
      .references(() => programme.id),
    regulationVersionId: text()
      .notNull()
      .references(() => regulationVersion.id),
    status: text().$type<'active' | 'on-leave' | 'graduated' | 'left'>().notNull(),
    startedOn: day().notNull(),
    endedOn: day(),
    namedAt: millis().notNull(),
    namedBy: text(),
  },
  (t) => [
    uniqueIndex('expected_enrolment_number').on(t.institutionId, t.studentNumber, t.programmeId),
    index('expected_enrolment_email').on(t.email),
  ],
);
