import Papa from 'papaparse';
import { listCurriculum, listModulesOf } from '#db/queries/curriculum-writes';
import { listUnits } from '#db/queries/institutions';
import type { Read } from '#db/store';
import { textIn } from '~/elm/language-map';
import {
  type CurriculumScope,
  loadKnownArticles,
  loadKnownEnrolments,
  loadKnownProgrammes,
  toModuleEntries,
  toProgrammeEntry,
} from './curriculum-file.server';
import type { TableKind } from './table/columns.data';
import {
  articleValues,
  enrolmentValues,
  moduleValues,
  programmeValues,
  type RowValues,
  toTable,
} from './table/write-table';

/** A kind of entry as CSV (RFC 4180, with a byte order mark for spreadsheets): what an import reads. */
export async function exportTable(
  read: Read,
  scope: CurriculumScope,
  kind: TableKind,
): Promise<string> {
  const rows = await VALUES[kind](read, scope);
  const table = toTable(kind, rows);
  return `\ufeff${Papa.unparse(table, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

type Values = (read: Read, scope: CurriculumScope) => Promise<RowValues[]>;

const VALUES: Readonly<Record<TableKind, Values>> = {
  programmes: async (read, scope) => {
    const [programmes, unitName] = [await mine(read, scope), await unitNames(read, scope)];
    return programmes.map((row) => programmeValues(toProgrammeEntry(row), unitName(row.unitId)));
  },
  modules: async (read, scope) => {
    const [programmes, unitName] = [await mine(read, scope), await unitNames(read, scope)];
    const rows: RowValues[] = [];
    for (const programme of programmes)
      for (const version of programme.versions)
        for (const { entry } of toModuleEntries(await listModulesOf(read, [version.id]))) {
          const owner = entry.ownerUnit === null ? null : unitName(entry.ownerUnit);
          rows.push(moduleValues(programme.code, version, entry, owner));
        }
    return rows;
  },
  regulations: async (read, { institutionId }) =>
    (await loadKnownArticles(read, institutionId)).map(({ entry }) => articleValues(entry)),
  enrolments: async (read, scope) => {
    const codes = new Set((await mine(read, scope)).map(({ code }) => code));
    const programmes = await loadKnownProgrammes(read, scope.institutionId);
    const known = await loadKnownEnrolments(read, scope.institutionId, programmes);
    return known
      .filter(({ entry }) => codes.has(entry.programme))
      .map(({ entry }) => enrolmentValues(entry));
  },
};

/** The programmes that the person answers for. */
async function mine(read: Read, { institutionId, unitId }: CurriculumScope) {
  const all = await listCurriculum(read, institutionId);
  return all.filter((each) => unitId === null || each.unitId === unitId);
}

async function unitNames(read: Read, { institutionId }: CurriculumScope) {
  const units = await listUnits(read, institutionId);
  const names = new Map(units.map(({ id, names }) => [id, textIn(names, 'en')]));
  return (unitId: string): string => names.get(unitId) ?? unitId;
}
