import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { curriculumModule, enrolment, programme, regulationVersion } from '../schema/curriculum';
import type { Read } from '../store';

export type ProgrammeRow = typeof programme.$inferSelect;
export type RegulationVersionRow = typeof regulationVersion.$inferSelect;
export type CurriculumModuleRow = typeof curriculumModule.$inferSelect;
export type EnrolmentRow = typeof enrolment.$inferSelect;

export async function listProgrammes(read: Read, institutionId: string): Promise<ProgrammeRow[]> {
  return read
    .select()
    .from(programme)
    .where(eq(programme.institutionId, institutionId))
    .orderBy(asc(programme.code));
}

export async function findProgrammes(read: Read, ids: readonly string[]): Promise<ProgrammeRow[]> {
  if (ids.length === 0) return [];
  return read
    .select()
    .from(programme)
    .where(inArray(programme.id, [...ids]));
}

/** Versions of a programme's regulations, drafts too, oldest first. */
export async function listRegulationVersions(
  read: Read,
  programmeId: string,
): Promise<RegulationVersionRow[]> {
  return read
    .select()
    .from(regulationVersion)
    .where(eq(regulationVersion.programmeId, programmeId))
    .orderBy(asc(regulationVersion.validFrom));
}

/** The regulations of a programme in force on `day` ('YYYY-MM-DD'). */
export async function findRegulationVersionOn(
  read: Read,
  programmeId: string,
  day: string,
): Promise<RegulationVersionRow | null> {
  const [row] = await read
    .select()
    .from(regulationVersion)
    .where(
      and(
        eq(regulationVersion.programmeId, programmeId),
        eq(regulationVersion.state, 'published'),
        lte(regulationVersion.validFrom, day),
        or(isNull(regulationVersion.validUntil), gte(regulationVersion.validUntil, day)),
      ),
    )
    .orderBy(asc(regulationVersion.validFrom))
    .limit(1);
  return row ?? null;
}

/** Modules and elective groups under one version of a programme's regulations, by code. */
export async function listModules(
  read: Read,
  regulationVersionId: string,
): Promise<CurriculumModuleRow[]> {
  return read
    .select()
    .from(curriculumModule)
    .where(eq(curriculumModule.regulationVersionId, regulationVersionId))
    .orderBy(asc(curriculumModule.code));
}

/** A person's enrolments, latest start first. The caller shows them to that person or their office only. */
export async function listEnrolments(read: Read, personId: string): Promise<EnrolmentRow[]> {
  const rows = await read.select().from(enrolment).where(eq(enrolment.personId, personId));
  return rows.sort((a, b) => b.startedOn.localeCompare(a.startedOn));
}
