/**
 * A folder of 10,000 distinct sealed credentials through `ingest`, with one thread and with two:
 * started and warm before the clock runs, each file read, hashed, judged by the trust of a record
 * and written down as a line. Memory: the first 1,000 files against all of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { trustingDemo, writeManyCredentials } from '#tests/support/many-credentials';
import { emptyFolder } from '#tests/support/portal';
import { openCheckPool } from '~/credentials/pool/check-pool.server';
import { filesIn, ingest } from '~/credentials/pool/ingest.server';
import { openLineFile } from '~/credentials/pool/line-file.server';
import type { BenchRow } from './row';

const FILES = Number(process.env.INGEST_FILES ?? 10_000);
const EARLY = FILES / 10;
/** Files each thread has checked before the clock runs; after them it is compiled. */
const WARM_UP = 500;
const SPEED_BAR = 1.7;
/** Resident memory after all files over that after the first tenth. */
const MEMORY_BAR = 1.25;

interface Run {
  readonly seconds: number;
  /** Processor time of the dispatching thread over the time it took. */
  readonly dispatching: number;
  readonly earlyMb: number;
  readonly lateMb: number;
}

export async function benchIngest(): Promise<BenchRow[]> {
  const folder = emptyFolder();
  const dir = mkdtempSync(path.join(tmpdir(), 'clearinghouse-ingest-'));
  try {
    process.stdout.write(`sealing ${FILES} credentials …\n`);
    await trustingDemo(folder.dir, Date.now());
    writeManyCredentials({ dataDir: folder.dir, dir, now: Date.now() }, FILES);
    const one = await run(folder.dir, dir, 1);
    const two = await run(folder.dir, dir, 2);
    return [speed(one, two), memory(one), dispatching(two)];
  } finally {
    rmSync(dir, { recursive: true, force: true });
    folder.remove();
  }
}

const residentMb = (): number => process.memoryUsage.rss() / 1_048_576;

async function run(dataDir: string, dir: string, threads: number): Promise<Run> {
  const place = { dataDir, statusFetch: 'off', trustDir: null, statusDir: null } as const;
  const pool = openCheckPool(place, threads);
  const files = await filesIn(dir);
  const out = path.join(dataDir, `lines-${threads}.jsonl`);
  const over = async (names: readonly string[], file: string) => {
    const sink = await openLineFile(file);
    if (!sink) throw new Error(`${file} holds something else`);
    let earlyMb = 0;
    const signal = new AbortController().signal;
    const common = { dir, pool, threads, sink, before: new Map(), cases: null, signal };
    const progress = ({ checked }: { checked: number }) => {
      if (earlyMb === 0 && checked >= EARLY) earlyMb = residentMb();
    };
    const done = await ingest({ ...common, files: names, clock: Date.now, progress });
    await sink.close();
    const valid = done.tally.statuses.SEAL?.valid ?? 0;
    if (valid !== names.length) throw new Error(`${valid} of ${names.length} seals are valid`);
    return earlyMb;
  };
  try {
    await over(files.slice(0, WARM_UP * threads), `${out}.warm`);
    const started = performance.now();
    const before = performance.eventLoopUtilization();
    const earlyMb = await over(files, out);
    const { utilization } = performance.eventLoopUtilization(before);
    const seconds = (performance.now() - started) / 1000;
    return { seconds, dispatching: utilization, earlyMb, lateMb: residentMb() };
  } finally {
    await pool.end();
    rmSync(out, { force: true });
  }
}

const row = (fields: Omit<BenchRow, 'bench' | 'p50' | 'p95'>): BenchRow => ({
  bench: 'ingest',
  p50: null,
  p95: null,
  ...fields,
});

const rate = ({ seconds }: Run): string => `${Math.round(FILES / seconds)} files/s`;

function speed(one: Run, two: Run): BenchRow {
  const ratio = one.seconds / two.seconds;
  return row({
    what: `${FILES} sealed credentials, two threads beside one (${cpus().length} cores)`,
    ours: rate(two),
    peer: rate(one),
    ratio,
    peakMb: Math.round(two.lateMb),
    bar: `at least ${SPEED_BAR} times as fast`,
    passed: ratio >= SPEED_BAR,
  });
}

function memory({ earlyMb, lateMb }: Run): BenchRow {
  const ratio = lateMb / earlyMb;
  return row({
    what: `memory after ${FILES} files beside ${EARLY}, one thread`,
    ours: `${Math.round(lateMb)} MB`,
    peer: `${Math.round(earlyMb)} MB`,
    ratio,
    peakMb: Math.round(lateMb),
    bar: `flat (at most ${MEMORY_BAR} times)`,
    passed: ratio <= MEMORY_BAR,
  });
}

const MAIN_BAR = 0.15;

function dispatching({ dispatching: share }: Run): BenchRow {
  return row({
    what: 'how busy the main thread is while two check',
    ours: `${(share * 100).toFixed(1)} % of the time`,
    peer: 'one whole core',
    ratio: share,
    peakMb: null,
    bar: `only dispatching (at most ${MAIN_BAR * 100} %)`,
    passed: share <= MAIN_BAR,
  });
}
