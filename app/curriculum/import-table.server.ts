/** A table of the student system or of a spreadsheet becomes part of the curriculum; a dry run first. */
import Papa from 'papaparse';
import { findProvenPeople, listCurriculum } from '#db/queries/curriculum-writes';
import { listSkills } from '#db/queries/esco';
import { listUnits } from '#db/queries/institutions';
import type { Read } from '#db/store';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import {
  type CurriculumScope,
  loadKnownArticles,
  loadKnownEnrolments,
  loadKnownProgrammes,
  toProgrammeEntry,
} from './curriculum-file.server';
import { noteOnCurriculum } from './note-on-curriculum.server';
import type { Plan } from './plan/plan';
import { planArticles } from './plan/plan-articles';
import { confirms, planEnrolments } from './plan/plan-enrolments';
import { type ModuleChange, planModules } from './plan/plan-modules';
import { planProgrammes } from './plan/plan-programmes';
import { doubtsAboutProgramme, type ProgrammeDoubt } from './plausibility';
import type { RowFault } from './table/cells';
import type { TableKind } from './table/columns.data';
import { type Names, readTable, type TableRead } from './table/read-table';
import {
  type Write,
  writeArticle,
  writeEnrolment,
  writeModule,
  writeProgramme,
} from './write-entries.server';

export type RowDoubt = ProgrammeDoubt & { readonly row: number };

/** What came of a file, or would come of it. */
export interface ImportReport {
  readonly kind: TableKind;
  /** Rows below the header. */
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Enrolments that students have stated themselves and the file confirms. */
  readonly confirms?: number | undefined;
  readonly faults: readonly RowFault[];
  /** Questions about rows that were read; they keep nothing from being written. */
  readonly doubts: readonly RowDoubt[];
  readonly missingColumns: readonly string[];
  readonly unknownColumns: readonly string[];
  /** Nothing was written: it was asked for, or a column is missing. */
  readonly dryRun: boolean;
  /** Stopped before the end; what was written stays, and the file can be given again. */
  readonly stopped: boolean;
}

export interface ImportOptions {
  readonly dryRun: boolean;
  /** Rows written so far, of all there are to write. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** Greatest size of a table, in characters. */
const MOST_CHARACTERS = 20_000_000;
const ESCO_SKILL = /http:\/\/data\.europa\.eu\/esco\/[^\s;|]+/g;
/** Rows in one transaction: others may write between them. */
const CHUNK = 200;

/** The cells of a CSV file (RFC 4180; comma, semicolon or tab). Throws AppError `bad-input`, `too-large`. */
export function parseCsv(text: string): string[][] {
  if (text.length > MOST_CHARACTERS) throw new AppError('too-large', 'the table is too large');
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: false,
    delimitersToGuess: [',', ';', '\t'],
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    throw new AppError('bad-input', `the quotes of row ${(broken.row ?? 0) + 1} do not close`);
  return data;
}

/** Reads a table, works out what it would do, and does it unless it is a dry run. */
export async function importTable(
  services: Services,
  scope: CurriculumScope,
  kind: TableKind,
  table: readonly (readonly string[])[],
  options: ImportOptions,
): Promise<ImportReport> {
  const read = services.store.read;
  const { obsolete, ...names } = await namesOf(read, scope.institutionId, table);
  switch (kind) {
    case 'programmes': {
      const parsed = readTable(kind, table, names);
      const known = (await listCurriculum(read, scope.institutionId)).map((row) => ({
        id: row.id,
        entry: toProgrammeEntry(row),
      }));
      const plan = planProgrammes(parsed.entries, known, scope.unitId);
      return carryOut(services, scope, kind, parsed, plan, writeProgramme(scope), options);
    }
    case 'modules': {
      const parsed = readTable(kind, table, names);
      const plan = planModules(parsed.entries, await programmesWithin(read, scope), obsolete);
      const write = writeModule();
      return carryOut(services, scope, kind, parsed, groupsFirst(plan), write, options);
    }
    case 'regulations': {
      if (scope.unitId !== null)
        throw new AppError('not-found', 'the register is the institution’s');
      const parsed = readTable(kind, table, names);
      const plan = planArticles(parsed.entries, await loadKnownArticles(read, scope.institutionId));
      return carryOut(services, scope, kind, parsed, plan, writeArticle(scope), options);
    }
    case 'enrolments': {
      const parsed = readTable(kind, table, names);
      const plan = await enrolmentsPlanned(read, scope, parsed.entries);
      const write = writeEnrolment(services.clock, scope);
      const report = await carryOut(services, scope, kind, parsed, plan, write, options);
      return { ...report, confirms: plan.change.filter(confirms).length };
    }
  }
}

/** Who is to be enrolled: under published versions only. */
async function enrolmentsPlanned(
  read: Read,
  scope: CurriculumScope,
  entries: TableRead<'enrolments'>['entries'],
) {
  const programmes = await programmesWithin(read, scope);
  const emails = entries.flatMap(({ entry }) => entry.email ?? []);
  return planEnrolments(entries, {
    programmes: programmes.map((each) => ({
      ...each,
      versions: each.versions.filter(({ state }) => state === 'published'),
    })),
    known: await loadKnownEnrolments(read, scope.institutionId, programmes),
    people: await findProvenPeople(read, [...new Set(emails)]),
  });
}

/** Units may be named by their id or by their name in any language; skills by their IRI. */
async function namesOf(
  read: Read,
  institutionId: string,
  table: readonly (readonly string[])[],
): Promise<Names & { obsolete: ReadonlySet<string> }> {
  const units = await listUnits(read, institutionId);
  const iris = table.flat().flatMap((cell) => cell.match(ESCO_SKILL) ?? []);
  const skills = await listSkills(read, [...new Set(iris)]);
  const known = new Set(skills.map(({ iri }) => iri));
  const byName = new Map(
    units.flatMap(({ id, names }) =>
      [id, ...Object.values(names)].map((name) => [name.toLowerCase(), id] as const),
    ),
  );
  return {
    unit: (name) => byName.get(name.trim().toLowerCase()) ?? null,
    skill: (iri) => known.has(iri),
    obsolete: new Set(skills.flatMap(({ iri, status }) => (status === 'obsolete' ? [iri] : []))),
  };
}

/** The programmes that the person answers for. */
async function programmesWithin(read: Read, scope: CurriculumScope) {
  const known = await loadKnownProgrammes(read, scope.institutionId);
  const rows = await listCurriculum(read, scope.institutionId);
  const mine = new Set(
    rows
      .filter(({ unitId }) => scope.unitId === null || unitId === scope.unitId)
      .map(({ id }) => id),
  );
  return known.filter(({ id }) => mine.has(id));
}

/** A group is there before what stands in it. */
function groupsFirst(plan: Plan<ModuleChange>): Plan<ModuleChange> {
  const rank = ({ module }: ModuleChange) => (module.kind === 'elective-group' ? 0 : 1);
  return { ...plan, create: plan.create.toSorted((a, b) => rank(a) - rank(b)) };
}

const doubtsIn = ({ entries }: TableRead<'programmes'>): RowDoubt[] =>
  entries.flatMap(({ row, entry }) =>
    doubtsAboutProgramme(entry).map((doubt) => ({ ...doubt, row })),
  );

async function carryOut<K extends TableKind, C>(
  services: Services,
  scope: CurriculumScope,
  kind: K,
  parsed: TableRead<K>,
  plan: Plan<C>,
  write: Write<C>,
  { dryRun, onProgress, signal }: ImportOptions,
): Promise<ImportReport> {
  const work = [...plan.create, ...plan.change];
  let done = 0;
  while (!dryRun && done < work.length && !signal?.aborted) {
    const chunk = work.slice(done, done + CHUNK);
    await services.store.tx(async (tx) => {
      for (const change of chunk) await write(tx, change);
      await noteOnCurriculum(tx, services, scope, {
        type: 'curriculum.imported',
        kind,
        rows: chunk.length,
      });
    });
    done += chunk.length;
    onProgress?.(done, work.length);
  }
  const reached = dryRun ? work.length : done;
  return {
    kind,
    rows: parsed.rows,
    created: Math.min(plan.create.length, reached),
    changed: Math.max(0, reached - plan.create.length),
    unchanged: plan.unchanged,
    faults: [...parsed.faults, ...plan.faults].sort((a, b) => a.row - b.row),
    doubts: kind === 'programmes' ? doubtsIn(parsed as TableRead<'programmes'>) : [],
    missingColumns: parsed.missingColumns,
    unknownColumns: parsed.unknownColumns,
    dryRun,
    stopped: !dryRun && done < work.length,
  };
}
