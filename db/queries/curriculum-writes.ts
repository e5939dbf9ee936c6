import { and, asc, count, eq, inArray, isNotNull } from 'drizzle-orm';
import { person } from '../schema/accounts';
import {
  curriculumModule,
  enrolment,
  expectedEnrolment,
  programme,
  regulationVersion,
} from '../schema/curriculum';
import { regulationArticle } from '../schema/institutions';
import type { Read, Tx } from '../store';
import type { CurriculumModuleRow, ProgrammeRow, RegulationVersionRow } from './curriculum';

export type ArticleRow = typeof regulationArticle.$inferSelect;
export type ExpectedEnrolmentRow = typeof expectedEnrolment.$inferSelect;

/** An institution's programmes with their versions, by code and first day. */
export async function listCurriculum(
  read: Read,
  institutionId: string,
): Promise<(ProgrammeRow & { versions: RegulationVersionRow[] })[]> {
  const rows = await read
    .select({ programme, version: regulationVersion })
    .from(programme)
    .leftJoin(regulationVersion, eq(regulationVersion.programmeId, programme.id))
    .where(eq(programme.institutionId, institutionId))
    .orderBy(asc(programme.code), asc(regulationVersion.validFrom));
  const byId = new Map<string, ProgrammeRow & { versions: RegulationVersionRow[] }>();
  for (const row of rows) {
    const known = byId.get(row.programme.id) ?? { ...row.programme, versions: [] };
    if (row.version) known.versions.push(row.version);
    byId.set(known.id, known);
  }
  return [...byId.values()];
}

/** One programme of an institution, with its versions. */
export async function findProgrammeAt(read: Read, institutionId: string, programmeId: string) {
  const [found] = await read
    .select()
    .from(programme)
    .where(and(eq(programme.id, programmeId), eq(programme.institutionId, institutionId)));
  return found ? { programme: found, versions: await versionsOf(read, programmeId) } : null;
}

/** One version of an institution's regulations, with its programme and that one's other versions. */
export async function findVersionAt(read: Read, institutionId: string, versionId: string) {
  const [found] = await read
    .select({ version: regulationVersion, programme })
    .from(regulationVersion)
    .innerJoin(programme, eq(programme.id, regulationVersion.programmeId))
    .where(and(eq(regulationVersion.id, versionId), eq(programme.institutionId, institutionId)));
  return found ? { ...found, versions: await versionsOf(read, found.programme.id) } : null;
}

const versionsOf = (read: Read, programmeId: string): Promise<RegulationVersionRow[]> =>
  read
    .select()
    .from(regulationVersion)
    .where(eq(regulationVersion.programmeId, programmeId))
    .orderBy(asc(regulationVersion.validFrom))
    .then((rows) => rows);

export async function listModulesOf(
  read: Read,
  versionIds: readonly string[],
): Promise<CurriculumModuleRow[]> {
  if (versionIds.length === 0) return [];
  return read
    .select()
    .from(curriculumModule)
    .where(inArray(curriculumModule.regulationVersionId, [...versionIds]))
    .orderBy(asc(curriculumModule.code));
}

/** Every article an institution's register holds, of any day. */
export async function listAllArticles(read: Read, institutionId: string): Promise<ArticleRow[]> {
  return read
    .select()
    .from(regulationArticle)
    .where(eq(regulationArticle.institutionId, institutionId))
    .orderBy(asc(regulationArticle.basis), asc(regulationArticle.article));
}

const enrolmentWithPerson = {
  id: enrolment.id,
  personId: enrolment.personId,
  studentNumber: enrolment.studentNumber,
  email: person.email,
  givenName: person.givenName,
  familyName: person.familyName,
  programmeId: enrolment.programmeId,
  versionId: enrolment.regulationVersionId,
  status: enrolment.status,
  startedOn: enrolment.startedOn,
  endedOn: enrolment.endedOn,
  confirmedAt: enrolment.confirmedAt,
};

/** The enrolments of an institution, of one programme where it is named, by student number. */
export async function listEnrolmentsAt(read: Read, institutionId: string, programmeId?: string) {
  return read
    .select(enrolmentWithPerson)
    .from(enrolment)
    .innerJoin(person, eq(person.id, enrolment.personId))
    .where(
      and(
        eq(enrolment.institutionId, institutionId),
        programmeId ? eq(enrolment.programmeId, programmeId) : undefined,
      ),
    )
    .orderBy(asc(enrolment.studentNumber));
}

export async function listExpectedAt(
  read: Read,
  institutionId: string,
): Promise<ExpectedEnrolmentRow[]> {
  return read
    .select()
    .from(expectedEnrolment)
    .where(eq(expectedEnrolment.institutionId, institutionId))
    .orderBy(asc(expectedEnrolment.studentNumber));
}

/** Who has proven each of these addresses (lower case): person ids by address. */
export async function findProvenPeople(
  read: Read,
  emails: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < emails.length; start += 500) {
    const rows = await read
      .select({ id: person.id, email: person.email })
      .from(person)
      .where(
        and(
          inArray(person.email, emails.slice(start, start + 500)),
          isNotNull(person.emailVerifiedAt),
        ),
      );
    for (const { id, email } of rows) found.set(email, id);
  }
  return found;
}

/** How many are enrolled under each version, those without an account included. */
export async function countEnrolledByVersion(
  read: Read,
  institutionId: string,
): Promise<Map<string, number>> {
  const total = new Map<string, number>();
  const tables = [enrolment, expectedEnrolment] as const;
  for (const table of tables) {
    const rows = await read
      .select({ versionId: table.regulationVersionId, how: count() })
      .from(table)
      .where(eq(table.institutionId, institutionId))
      .groupBy(table.regulationVersionId);
    for (const { versionId, how } of rows) total.set(versionId, (total.get(versionId) ?? 0) + how);
  }
  return total;
}

export async function saveProgramme(tx: Tx, row: ProgrammeRow): Promise<void> {
  const { id: _id, institutionId: _institutionId, ...set } = row;
  await tx.insert(programme).values(row).onConflictDoUpdate({ target: programme.id, set });
}

export async function insertDraftVersion(
  tx: Tx,
  row: Pick<RegulationVersionRow, 'id' | 'programmeId' | 'label' | 'validFrom' | 'validUntil'>,
): Promise<void> {
  await tx.insert(regulationVersion).values({ ...row, state: 'draft' });
}

/** Changes a draft; false where it is published, or not there. */
export async function updateDraftVersion(
  tx: Tx,
  versionId: string,
  set: Partial<Pick<RegulationVersionRow, 'label' | 'validFrom' | 'validUntil'>>,
): Promise<boolean> {
  const done = await tx
    .update(regulationVersion)
    .set(set)
    .where(and(eq(regulationVersion.id, versionId), eq(regulationVersion.state, 'draft')))
    .returning({ id: regulationVersion.id });
  return done.length > 0;
}

/** Publishes a draft; false where somebody did already. */
export async function publishVersion(
  tx: Tx,
  versionId: string,
  by: { at: number; actorId: string | null },
): Promise<boolean> {
  const done = await tx
    .update(regulationVersion)
    .set({ state: 'published', publishedAt: by.at, publishedBy: by.actorId })
    .where(and(eq(regulationVersion.id, versionId), eq(regulationVersion.state, 'draft')))
    .returning({ id: regulationVersion.id });
  return done.length > 0;
}

/** The last day of a published version: the one thing about it that may be set. */
export async function endVersion(tx: Tx, versionId: string, validUntil: string): Promise<void> {
  await tx
    .update(regulationVersion)
    .set({ validUntil })
    .where(and(eq(regulationVersion.id, versionId), eq(regulationVersion.state, 'published')));
}

/** Takes a draft away with its modules: nothing refers to what was never published. */
export async function deleteDraftVersion(tx: Tx, versionId: string): Promise<void> {
  await tx.delete(curriculumModule).where(eq(curriculumModule.regulationVersionId, versionId));
  await tx
    .delete(regulationVersion)
    .where(and(eq(regulationVersion.id, versionId), eq(regulationVersion.state, 'draft')));
}

export async function saveModule(tx: Tx, row: CurriculumModuleRow): Promise<void> {
  const { id: _id, regulationVersionId: _versionId, ...set } = row;
  await tx
    .insert(curriculumModule)
    .values(row)
    .onConflictDoUpdate({ target: curriculumModule.id, set });
}

export async function deleteModule(tx: Tx, versionId: string, moduleId: string): Promise<void> {
  await tx
    .delete(curriculumModule)
    .where(
      and(eq(curriculumModule.id, moduleId), eq(curriculumModule.regulationVersionId, versionId)),
    );
}

export async function saveArticle(tx: Tx, row: ArticleRow): Promise<void> {
  await tx
    .insert(regulationArticle)
    .values(row)
    .onConflictDoUpdate({ target: regulationArticle.id, set: { validUntil: row.validUntil } });
}

export async function saveEnrolment(tx: Tx, row: typeof enrolment.$inferSelect): Promise<void> {
  const { id: _id, personId: _personId, ...set } = row;
  await tx.insert(enrolment).values(row).onConflictDoUpdate({ target: enrolment.id, set });
}

export async function saveExpected(tx: Tx, row: ExpectedEnrolmentRow): Promise<void> {
  const { id: _id, ...set } = row;
  await tx
    .insert(expectedEnrolment)
    .values(row)
    .onConflictDoUpdate({ target: expectedEnrolment.id, set });
}

/** Those who were named under this address (lower case), anywhere; they are taken off the list. */
export async function takeExpected(tx: Tx, email: string): Promise<ExpectedEnrolmentRow[]> {
  return tx.delete(expectedEnrolment).where(eq(expectedEnrolment.email, email)).returning();
}

export async function deleteExpected(tx: Tx, expectedId: string): Promise<void> {
  await tx.delete(expectedEnrolment).where(eq(expectedEnrolment.id, expectedId));
}
