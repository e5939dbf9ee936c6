/** An import carried out: read through first, then written in small transactions, from where it stopped. */
import { setTimeout as delay } from 'node:timers/promises';
import { appendAudit } from '#db/queries/audit';
import { writeCourses } from '#db/queries/import-courses';
import {
  addFaults,
  clearFaults,
  findImportJob,
  type ImportJobRow,
  moveImportJob,
  type RowFaults,
} from '#db/queries/imports';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import { WHOLE_FILE } from './fault-words';
import type { ImportRow } from './imported-course';
import { noCourses } from './no-courses';
import type { Source } from './open-source.server';
import { type Places, placeProviders } from './place-providers.server';
import { type Around, planRows } from './plan-rows.server';
import { type Repeated, repeatedIn, surveyOf } from './survey.server';

type Needs = Pick<Services, 'store' | 'clock'>;

export interface Tally {
  readonly rows: number;
  readonly done: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (tally: Tally) => void;
  /** Cut short, the job stays under way: who begins again goes on with it. */
  readonly staysUnderWay?: boolean;
}

/** Rows of one transaction: a tenth of a second. */
const CHUNK = 50;
/** Milliseconds between transactions, longer than whoever waits for the lock pauses: they come in. */
const LET_IN = 25;

const start = (rows: number): Tally => ({
  rows,
  done: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
});

const add = (tally: Tally, more: Omit<Tally, 'rows' | 'done'>, rows: number): Tally => ({
  rows: tally.rows,
  done: tally.done + rows,
  created: tally.created + more.created,
  changed: tally.changed + more.changed,
  unchanged: tally.unchanged + more.unchanged,
  refused: tally.refused + more.refused,
});

function* chunksOf(rows: Iterable<ImportRow>, from: number): Generator<ImportRow[]> {
  let chunk: ImportRow[] = [];
  let at = 0;
  for (const row of rows) {
    at += 1;
    if (at <= from) continue;
    chunk.push(row);
    if (chunk.length === CHUNK) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

interface Preparation {
  readonly rows: number;
  readonly repeated: Repeated;
  readonly places: Places;
  /** What is true of the whole file. */
  readonly whole: readonly RowFaults[];
}

async function prepare(
  { store }: Needs,
  source: Source,
  institutionId: string | null,
  signal: AbortSignal | undefined,
): Promise<Preparation> {
  const survey = await surveyOf(source, signal);
  const places = await placeProviders(store.read, survey.providers, institutionId);
  const without = survey.rows === 0 && source.missing.length === 0;
  const faults = without ? [noCourses(source.held?.() ?? null)] : [];
  return {
    rows: survey.rows,
    repeated: repeatedIn(survey, places.identityOf),
    places,
    whole: without ? [{ row: WHOLE_FILE, refused: true, faults }] : [],
  };
}

export interface DryRun {
  readonly tally: Tally;
  /** Institutions that would be entered. */
  readonly institutions: number;
  readonly faults: readonly RowFaults[];
}

/** What a file would do; nothing is written. Throws AbortError when told to stop. */
export async function dryRun(
  services: Needs,
  source: Source,
  { institutionId, unitId, publish }: Pick<ImportJobRow, 'institutionId' | 'unitId' | 'publish'>,
  { signal, progress }: RunOptions = {},
): Promise<DryRun> {
  const { rows, repeated, places, whole } = await prepare(services, source, institutionId, signal);
  const { read } = services.store;
  const known = async (key: string | null) => {
    const place = places.of(key);
    return place.kind === 'known' ? place.institutionId : null;
  };
  let tally = start(rows);
  const faults: RowFaults[] = [...whole];
  for (const chunk of chunksOf(source.rows(), 0)) {
    signal?.throwIfAborted();
    const around = { repeated, places, unitId, publish, echo: source.echo };
    const plan = await planRows(read, chunk, around, known);
    faults.push(...plan.faults);
    tally = add(tally, plan, chunk.length);
    progress?.(tally);
    await delay(0);
  }
  return { tally, institutions: places.fresh, faults };
}

/**
 * Writes what is left of a job, from the row it has come to, and marks it finished, or stopped when
 * told to. Each transaction holds courses, audit event, word for the search index and how far the
 * job has come: after a crash it goes on there. Throws AppError `not-found`.
 */
export async function carryOut(
  services: Needs,
  jobId: string,
  source: Source,
  { signal, progress, staysUnderWay = false }: RunOptions = {},
): Promise<Tally> {
  const { store, clock } = services;
  const job = await findImportJob(store.read, jobId);
  if (!job) throw new AppError('not-found', `there is no import ${jobId}`);
  const { rows, whole, ...prepared } = await prepare(
    services,
    source,
    job.institutionId,
    undefined,
  );
  const around = { ...prepared, echo: source.echo };
  let tally: Tally = { ...pick(job), rows };
  await begin(services, job, rows, whole);
  for (const chunk of chunksOf(source.rows(), job.done)) {
    if (signal?.aborted) break;
    const next = await writeChunk(services, job, around, chunk, tally);
    if (next === null) return tally;
    tally = next;
    progress?.(tally);
    await delay(LET_IN);
  }
  if (tally.done < rows && staysUnderWay) return tally;
  const state = tally.done >= rows ? 'finished' : 'stopped';
  const at = clock();
  await store.tx(async (tx) => {
    const moved = await moveImportJob(tx, jobId, ['running'], {
      state,
      updatedAt: at,
      ...(state === 'finished' ? { finishedAt: at } : {}),
    });
    if (moved)
      await appendAudit(tx, entryOf(job, at, { type: `import.${state}`, rows: tally.done }));
  });
  return tally;
}

const pick = ({ done, created, changed, unchanged, refused }: ImportJobRow) => ({
  done,
  created,
  changed,
  unchanged,
  refused,
});

type JobEvent =
  | { type: 'import.started'; sha256: string; rows: number }
  | { type: 'import.written'; created: number; changed: number }
  | { type: 'import.finished' | 'import.stopped'; rows: number };

const entryOf = (job: ImportJobRow, at: number, event: JobEvent) => ({
  at,
  institutionId: job.institutionId,
  actorId: job.actorId,
  subjectType: 'import' as const,
  subjectId: job.id,
  event,
});

/** Faults of a dry run make room for those of the run itself. */
async function begin(
  { store, clock }: Needs,
  job: ImportJobRow,
  rows: number,
  whole: readonly RowFaults[],
): Promise<void> {
  const at = clock();
  await store.tx(async (tx) => {
    const moved = await moveImportJob(tx, job.id, ['queued', 'running', 'stopped'], {
      state: 'running',
      total: rows,
      updatedAt: at,
    });
    if (!moved) throw new AppError('conflict', `the import ${job.id} cannot be begun`);
    if (job.done > 0) return;
    await clearFaults(tx, job.id);
    await addFaults(tx, job.id, whole);
    await appendAudit(tx, entryOf(job, at, { type: 'import.started', sha256: job.sha256, rows }));
  });
}

/** Null where somebody has stopped the job meanwhile: nothing of the chunk is kept then. */
async function writeChunk(
  { store, clock }: Needs,
  job: ImportJobRow,
  around: Omit<Around, 'publish' | 'unitId'>,
  chunk: readonly ImportRow[],
  tally: Tally,
): Promise<Tally | null> {
  const at = clock();
  const { actorId, unitId, publish } = job;
  return store.tx(async (tx) => {
    if (!(await moveImportJob(tx, job.id, ['running'], { updatedAt: at }))) return null;
    const settle = (key: string | null) => around.places.settle(tx, key, at);
    const plan = await planRows(tx, chunk, { ...around, unitId, publish }, settle);
    const next = add(tally, plan, chunk.length);
    const { rows: _rows, ...counts } = next;
    await moveImportJob(tx, job.id, ['running'], counts);
    await writeCourses(tx, plan.writes, { at, jobId: job.id, actorId, unitId, publish });
    await addFaults(tx, job.id, plan.faults);
    const { created, changed } = plan;
    if (plan.writes.length > 0)
      await appendAudit(tx, entryOf(job, at, { type: 'import.written', created, changed }));
    return next;
  });
}
