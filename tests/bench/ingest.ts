/**
 * A folder of 10,000 distinct sealed credentials through `ingest`, with one thread and with two in
 * turn: started and warm before the clock runs, each file read, hashed, judged by the trust of a
 * record and written down as a line. Memory: the first 1,000 files against all of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { stranger, trustingDemo, writeManyCredentials } from '#tests/support/many-credentials';
import { emptyFolder } from '#tests/support/portal';
import { openCheckPool } from '~/credentials/pool/check-pool.server';
import { filesIn, ingest } from '~/credentials/pool/ingest.server';
import { openLineFile } from '~/credentials/pool/line-file.server';
import type { BenchRow } from './row';

const FILES = Number(process.env.INGEST_FILES ?? 10_000);
const EARLY = FILES / 10;
/** Files taken by one and then by the other; the end of each part leaves a thread without work. */
const PART = FILES / 4;
/**
 * Files each thread has checked before the clock runs. V8 compiles its hot functions beside it, on
 * whichever processor is free: of one thread's second processor a quarter at 2,500 files, a tenth
 * at 5,000. Until that is over, one thread has help that two have not.
 */
const COMPILED = 5_000;
/** The same before memory is looked at, so that what grows over the first files still counts. */
const STARTED = 500;
/** Other credentials than those that are measured. */
const WARM_UP_FILES = 1_000;
const SPEED_BAR = 1.7;
/** Resident memory after all files over that after the first tenth. */
const MEMORY_BAR = 1.25;

interface Turns {
  /** Seconds one thread took for all files, and two. */
  readonly one: number;
  readonly two: number;
  /** Processor time of the dispatching thread over the time two took. */
  readonly dispatching: number;
}

interface Place {
  readonly dataDir: string;
  /** The credentials. */
  readonly dir: string;
  /** Credentials of other people, to warm up with. */
  readonly warmUp: string;
}

export async function benchIngest(): Promise<BenchRow[]> {
  const folder = emptyFolder();
  const files = mkdtempSync(path.join(tmpdir(), 'clearinghouse-ingest-'));
  const [dir, warmUp] = [path.join(files, 'measured'), path.join(files, 'warm-up')];
  const place: Place = { dataDir: folder.dir, dir, warmUp };
  try {
    process.stdout.write(`sealing ${FILES} credentials …\n`);
    await trustingDemo(folder.dir, Date.now());
    writeManyCredentials({ ...place, now: Date.now() }, FILES);
    const others = (n: number) => stranger(FILES + n);
    writeManyCredentials({ ...place, dir: warmUp, now: Date.now() }, WARM_UP_FILES, others);
    const held = await memoryOver(place);
    const turns = await inTurn(place);
    return [speed(turns), memory(held), dispatching(turns)];
  } finally {
    rmSync(files, { recursive: true, force: true });
    folder.remove();
  }
}

const residentMb = (): number => process.memoryUsage.rss() / 1_048_576;

/** A pool whose threads have checked `before` files each, and how it takes those to be measured. */
async function openIngest({ dataDir, dir, warmUp }: Place, threads: number, before: number) {
  const place = { dataDir, statusFetch: 'off', trustDir: null, statusDir: null } as const;
  const pool = openCheckPool(place, threads);
  const out = path.join(dataDir, `lines-${threads}.jsonl`);
  const signal = new AbortController().signal;
  const takeFrom = async (
    dir: string,
    files: readonly string[],
    progress = (_checked: number) => {},
  ) => {
    const sink = await openLineFile(out);
    if (!sink) throw new Error(`${out} holds something else`);
    const common = { dir, pool, threads, sink, before: new Map(), cases: null, signal };
    const told = ({ checked }: { checked: number }) => progress(checked);
    const done = await ingest({ ...common, files, clock: Date.now, progress: told });
    await sink.close();
    rmSync(out);
    const valid = done.tally.statuses.SEAL?.valid ?? 0;
    if (valid !== files.length) throw new Error(`${valid} of ${files.length} seals are valid`);
  };
  const others = await filesIn(warmUp);
  for (let left = before * threads; left > 0; left -= others.length) {
    await takeFrom(warmUp, others.slice(0, left));
  }
  const take = (files: readonly string[], progress?: (checked: number) => void) =>
    takeFrom(dir, files, progress);
  return { take, end: () => pool.end() };
}

interface Held {
  readonly earlyMb: number;
  readonly lateMb: number;
}

async function memoryOver(place: Place): Promise<Held> {
  const { take, end } = await openIngest(place, 1, STARTED);
  let earlyMb = 0;
  try {
    await take(await filesIn(place.dir), (checked) => {
      if (earlyMb === 0 && checked >= EARLY) earlyMb = residentMb();
    });
    return { earlyMb, lateMb: residentMb() };
  } finally {
    await end();
  }
}

/**
 * Both take every file, a quarter at a time and in turn, so that an hour in which the machine's
 * processors give less weighs on both alike.
 */
async function inTurn(place: Place): Promise<Turns> {
  const files = await filesIn(place.dir);
  const [one, two] = [await openIngest(place, 1, COMPILED), await openIngest(place, 2, COMPILED)];
  const spent = { one: 0, two: 0, busy: 0 };
  const clocked = async (take: () => Promise<void>) => {
    const started = performance.now();
    await take();
    return (performance.now() - started) / 1000;
  };
  try {
    for (let from = 0; from < files.length; from += PART) {
      const part = files.slice(from, from + PART);
      spent.one += await clocked(() => one.take(part));
      const before = performance.eventLoopUtilization();
      const seconds = await clocked(() => two.take(part));
      spent.two += seconds;
      spent.busy += seconds * performance.eventLoopUtilization(before).utilization;
    }
  } finally {
    await Promise.all([one.end(), two.end()]);
  }
  return { one: spent.one, two: spent.two, dispatching: spent.busy / spent.two };
}

const row = (fields: Omit<BenchRow, 'bench' | 'p50' | 'p95'>): BenchRow => ({
  bench: 'ingest',
  p50: null,
  p95: null,
  ...fields,
});

const rate = (seconds: number): string => `${Math.round(FILES / seconds)} files/s`;

function speed({ one, two }: Turns): BenchRow {
  const ratio = one / two;
  return row({
    what: `${FILES} sealed credentials, two threads beside one (${cpus().length} cores)`,
    ours: rate(two),
    peer: rate(one),
    ratio,
    peakMb: null,
    bar: `at least ${SPEED_BAR} times as fast`,
    passed: ratio >= SPEED_BAR,
  });
}

function memory({ earlyMb, lateMb }: Held): BenchRow {
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

function dispatching({ dispatching: share }: Turns): BenchRow {
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
