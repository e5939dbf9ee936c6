/** The curriculum of an institution as the record has it, in the form that plans compare with. */
import type { CurriculumModuleRow, ProgrammeRow } from '#db/queries/curriculum';
import {
  type ArticleRow,
  listAllArticles,
  listCurriculum,
  listEnrolmentsAt,
  listExpectedAt,
  listModulesOf,
} from '#db/queries/curriculum-writes';
import type { Read } from '#db/store';
import type { ArticleEntry, ModuleEntry, ProgrammeEntry } from './curriculum';
import type { KnownEnrolment } from './plan/plan-enrolments';
import type { KnownProgramme } from './plan/plan-modules';

/** Whose curriculum, by whom; `unitId` null: all of it. `Authorized<'curriculum.edit'>` is one. */
export interface CurriculumScope {
  readonly institutionId: string;
  readonly unitId: string | null;
  /** Null: the command line. */
  readonly actorId: string | null;
}

export const toProgrammeEntry = (row: ProgrammeRow): ProgrammeEntry => ({
  code: row.code,
  titles: row.titles,
  degree: row.degree,
  unit: row.unitId,
  eqf: row.eqf,
  cycle: row.cycle as ProgrammeEntry['cycle'],
  ects: row.ects,
  iscedF: row.iscedF,
});

/** The modules of one version; a group is named by its code. */
export function toModuleEntries(
  rows: readonly CurriculumModuleRow[],
): { id: string; entry: ModuleEntry }[] {
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  return rows.map((row) => ({
    id: row.id,
    entry: {
      kind: row.kind,
      code: row.code,
      group: row.parentGroupId === null ? null : (codes.get(row.parentGroupId) ?? null),
      titles: row.titles,
      ects: row.ects,
      eqf: row.eqf,
      grading: row.grading,
      outcomes: row.outcomes,
      ownerUnit: row.ownerUnitId,
      externalCap: row.externalCap,
    },
  }));
}

export const toArticleEntry = (row: ArticleRow): ArticleEntry => ({
  basis: row.basis,
  regulation: row.regulation,
  article: row.article,
  text: row.text,
  url: row.url,
  limitsAge: row.limitsAge,
  validFrom: row.validFrom,
  validUntil: row.validUntil,
});

/** Every programme of the institution with its versions and their modules. */
export async function loadKnownProgrammes(
  read: Read,
  institutionId: string,
): Promise<KnownProgramme[]> {
  const programmes = await listCurriculum(read, institutionId);
  const versionIds = programmes.flatMap(({ versions }) => versions.map(({ id }) => id));
  const modules = new Map<string, CurriculumModuleRow[]>();
  for (const row of await listModulesOf(read, versionIds)) {
    const { regulationVersionId } = row;
    modules.set(regulationVersionId, [...(modules.get(regulationVersionId) ?? []), row]);
  }
  return programmes.map(({ id, code, versions }) => ({
    id,
    code,
    versions: versions.map((version) => ({
      id: version.id,
      label: version.label,
      validFrom: version.validFrom,
      validUntil: version.validUntil,
      state: version.state,
      modules: new Map(
        toModuleEntries(modules.get(version.id) ?? []).map((each) => [each.entry.code, each]),
      ),
    })),
  }));
}

export async function loadKnownArticles(read: Read, institutionId: string) {
  const rows = await listAllArticles(read, institutionId);
  return rows.map((row) => ({ id: row.id, entry: toArticleEntry(row) }));
}

/** Everybody the institution has named: enrolled, or expected under an address. */
export async function loadKnownEnrolments(
  read: Read,
  institutionId: string,
  programmes: readonly KnownProgramme[],
): Promise<KnownEnrolment[]> {
  const codes = new Map(programmes.map(({ id, code }) => [id, code]));
  const labels = new Map(
    programmes.flatMap(({ versions }) => versions.map(({ id, label }) => [id, label] as const)),
  );
  const [enrolled, expected] = await Promise.all([
    listEnrolmentsAt(read, institutionId),
    listExpectedAt(read, institutionId),
  ]);
  const entryOf = (
    row: {
      studentNumber: string;
      email: string;
      programmeId: string;
      status: KnownEnrolment['entry']['status'];
      startedOn: string;
      endedOn: string | null;
    },
    versionId: string,
    confirmed: boolean,
  ) => ({
    studentNumber: row.studentNumber,
    email: row.email,
    programme: codes.get(row.programmeId) ?? '',
    version: labels.get(versionId) ?? '',
    status: row.status,
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    confirmed,
  });
  return [
    ...enrolled.map((row) => ({
      id: row.id,
      personId: row.personId,
      confirmed: row.confirmedAt !== null,
      entry: entryOf(row, row.versionId, row.confirmedAt !== null),
    })),
    ...expected.map((row) => ({
      id: row.id,
      personId: null,
      confirmed: true,
      entry: entryOf(row, row.regulationVersionId, true),
    })),
  ];
}
