import { and, asc, eq, like, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import { person } from '../schema/accounts';
import { enrolment, expectedEnrolment, programme, regulationVersion } from '../schema/curriculum';
import type { Read } from '../store';

export interface StudentFilter {
  readonly institutionId: string;
  /** Only programmes this unit answers for; null: all. */
  readonly unitId: string | null;
  /** The beginning of a student number; '' for everybody. */
  readonly number: string;
}

/** A page of those enrolled and those expected, by student number, and how many there are. */
export async function searchStudents(
  read: Read,
  filter: StudentFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  const all = unionAll(enrolledAt(read, filter), expectedAt(read, filter));
  const rows = await all.orderBy(asc(sql`1`), asc(sql`2`)).limit(limit).offset(offset);
  const [counted] = await read
    .select({ total: sql<number>`count(*)` })
    .from(unionAll(enrolledAt(read, filter), expectedAt(read, filter)).as('students'));
  return { rows, total: counted?.total ?? 0 };
}
export type StudentRow = Awaited<ReturnType<typeof searchStudents>>['rows'][number];

const ours = (
  table: typeof enrolment | typeof expectedEnrolment,
  { institutionId, unitId, number }: StudentFilter,
): SQL | undefined =>
  and(
    eq(table.institutionId, institutionId),
    unitId === null ? undefined : eq(programme.unitId, unitId),
    number === '' ? undefined : like(table.studentNumber, `${number.replace(/[%_]/g, '')}%`),
  );

const enrolledAt = (read: Read, filter: StudentFilter) =>
  read
    .select({
      studentNumber: enrolment.studentNumber,
      id: enrolment.id,
      givenName: sql<string | null>`${person.givenName}`.as('given'),
      familyName: sql<string | null>`${person.familyName}`.as('family'),
      email: person.email,
      programme: programme.code,
      version: regulationVersion.label,
      status: enrolment.status,
      startedOn: enrolment.startedOn,
      confirmedAt: sql<number | null>`${enrolment.confirmedAt}`.as('confirmed'),
    })
    .from(enrolment)
    .innerJoin(person, eq(person.id, enrolment.personId))
    .innerJoin(programme, eq(programme.id, enrolment.programmeId))
    .innerJoin(regulationVersion, eq(regulationVersion.id, enrolment.regulationVersionId))
    .where(ours(enrolment, filter));

const expectedAt = (read: Read, filter: StudentFilter) =>
  read
    .select({
      studentNumber: expectedEnrolment.studentNumber,
      id: expectedEnrolment.id,
      givenName: sql<string | null>`null`.as('given'),
      familyName: sql<string | null>`null`.as('family'),
      email: expectedEnrolment.email,
      programme: programme.code,
      version: regulationVersion.label,
      status: expectedEnrolment.status,
      startedOn: expectedEnrolment.startedOn,
      confirmedAt: sql<number | null>`${expectedEnrolment.namedAt}`.as('confirmed'),
    })
    .from(expectedEnrolment)
    .innerJoin(programme, eq(programme.id, expectedEnrolment.programmeId))
    .innerJoin(regulationVersion, eq(regulationVersion.id, expectedEnrolment.regulationVersionId))
    .where(ours(expectedEnrolment, filter));
