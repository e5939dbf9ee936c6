import { opendir } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '~/platform/errors';
import type { CheckedFile, CheckedFiles, NamedFile } from './check-job';
import type { CheckPool } from './check-pool.server';
import {
  addTally,
  emptyTally,
  type IngestTally,
  type LineCase,
  type LineHead,
  lineOf,
} from './ingest-line';
import type { LineSink } from './line-file.server';

export interface Ingest {
  readonly dir: string;
  /** Names below `dir`, as `filesIn` lists them. */
  readonly files: readonly string[];
  readonly pool: CheckPool;
  readonly threads: number;
  readonly sink: LineSink;
  /** What earlier lines say of a file. */
  readonly before: ReadonlyMap<string, LineHead>;
  /** Opens a case from a checked file, and whether an earlier answer need not be asked again. */
  readonly cases: CaseOpening | null;
  readonly clock: () => number;
  /** Ends the run early: what is under way is finished and written, nothing more begun. */
  readonly signal: AbortSignal;
  /** Told what is kept for good, about once a second. */
  readonly progress: (tally: IngestTally, cases: CaseTally) => void;
}

export interface CaseOpening {
  open(file: CheckedFile): Promise<LineCase>;
  isSettled(earlier: LineCase | null): boolean;
}

/** How many files had each outcome. */
export type CaseTally = Readonly<Record<string, number>>;

export interface Ingested {
  readonly tally: IngestTally;
  readonly cases: CaseTally;
  /** Ended before all files were done. */
  readonly stopped: boolean;
}

/** Files of one job: enough to make messages cheap, few enough to stop soon. */
const BATCH = 16;
const MOST_DEPTH = 32;
const TELL_EVERY = 1_000;

/** Every file below a folder by its name within it, in a fixed order; links are not followed. */
export async function filesIn(dir: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (below: string, depth: number): Promise<void> => {
    if (depth > MOST_DEPTH) return;
    for await (const entry of await opendir(path.join(dir, below))) {
      const name = path.join(below, entry.name);
      if (entry.isDirectory()) await visit(name, depth + 1);
      else if (entry.isFile()) found.push(name);
    }
  };
  await visit('', 0).catch((cause: unknown) => {
    throw new AppError('bad-input', `the folder ${dir} cannot be read`, { cause });
  });
  return found.sort();
}

/**
 * Checks every file of a folder in the threads of the pool; one line each goes to the sink. This
 * thread only hands out names and writes what comes back, and opens cases where it is to.
 */
export async function ingest(run: Ingest): Promise<Ingested> {
  const { files, signal, threads } = run;
  const counting = { tally: emptyTally(), cases: {} as Record<string, number> };
  let next = 0;
  let toldAt = run.clock();
  let told = -1;
  const tell = async () => {
    // As it stood before: what others write while this settles is not kept for good yet.
    const { tally, cases } = structuredClone(counting);
    await run.sink.settle();
    const done = tally.checked + tally.finished + tally.notOpened;
    if (done !== told) run.progress(tally, cases);
    told = done;
  };
  // Two jobs a thread, so that none waits while its lines are written.
  const feeders = Array.from({ length: threads * 2 }, async () => {
    while (next < files.length && !signal.aborted) {
      const names = files.slice(next, next + BATCH);
      next += names.length;
      await take(run, await check(run, names), counting);
      if (run.clock() - toldAt < TELL_EVERY) continue;
      toldAt = run.clock();
      await tell();
    }
  });
  const done = await Promise.allSettled(feeders);
  await tell();
  for (const each of done) if (each.status === 'rejected') throw each.reason;
  return { ...counting, stopped: next < files.length };
}

async function check(run: Ingest, names: readonly string[]): Promise<CheckedFiles> {
  const files = names.map((name): NamedFile => ({ name, before: finishedBefore(run, name) }));
  const now = run.clock();
  const job = { kind: 'files', dir: run.dir, files, now, reports: run.cases !== null } as const;
  const answer = await run.pool.run(job);
  if (answer.kind !== 'files') throw new AppError('internal', 'a thread answered another question');
  return answer.checked;
}

function finishedBefore({ before, cases }: Ingest, name: string): LineHead | null {
  const head = before.get(name) ?? null;
  return head && (cases === null || cases.isSettled(head.case)) ? head : null;
}

/** Writes what came back. A file counts once its line is written: others tell of progress meanwhile. */
async function take(
  { sink, cases }: Ingest,
  { lines, reports, tally }: CheckedFiles,
  counting: { tally: IngestTally; cases: Record<string, number> },
): Promise<void> {
  if (lines.length > 0) await sink.append(lines);
  if (cases)
    for (const file of reports) {
      const opened = await cases.open(file);
      const { name, report, trustHash } = file;
      await sink.append(Buffer.from(lineOf({ file: name, trustHash, case: opened }, report)));
      counting.cases[opened.outcome] = (counting.cases[opened.outcome] ?? 0) + 1;
    }
  addTally(counting.tally, tally);
}
