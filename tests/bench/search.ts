/**
 * 200,000 courses: our embedded index, through its thread, against PostgreSQL full text, MiniSearch
 * and Orama on the same records and questions. Ours counts all facets for every question; the peers
 * only where the row says so. A peer that is not installed is named, and not compared with.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { hasRealCourses } from '#tests/support/real-courses';
import { ask, buildOf, indexFolder, openIn } from '#tests/support/search-index';
import { type BenchRow, percentile } from './row';
import { type BenchQuery, KINDS, type Kind, manyDocuments, questions } from './search-data';
import { startPostgres } from './search-postgres';

const ROUNDS = 3;
const MOST_DELAY = 20;
const DELAY_MILLIS = 5_000;
const CONNECTIONS = 8;
/** For filling one peer and asking it everything, in milliseconds. */
const PATIENCE = 15 * 60_000;

/** Where our p95 must be ahead of every peer's; elsewhere within twice the best. */
const AHEAD: ReadonlySet<Kind> = new Set([
  'mid term',
  'very common term',
  '3-letter prefix',
  'two terms and a prefix',
  'typo',
]);

type Times = Map<string, number[]>;

interface Contender {
  readonly name: string;
  readonly times: Times;
  readonly peakMb: number | null;
}

export async function benchSearch(): Promise<BenchRow[]> {
  if (!hasRealCourses()) throw new Error('the shared catalogue is missing (SHARED_DIR)');
  const documents = manyDocuments();
  const asked = questions(documents);
  const folder = indexFolder();
  const index = await openIn(folder.dir);
  await index.rebuild(buildOf(documents));
  const search = ({ text }: BenchQuery) => index.search(ask({ text }));
  const ours: Contender = { name: 'ours', times: await timed(asked, search), peakMb: peakMb() };
  const delay = await delayUnder(asked, search);
  await index.close();
  folder.remove();

  const peers: Contender[] = [];
  const postgres = await startPostgres(documents);
  if (postgres) {
    peers.push({ name: 'PostgreSQL', times: await timed(asked, postgres.ask), peakMb: null });
    await postgres.stop();
  } else process.stderr.write('SKIPPED PostgreSQL: it is not installed\n');
  for (const name of ['minisearch', 'orama'] as const) {
    const peer = inMemory(name);
    if (peer) peers.push(peer);
    else process.stderr.write(`SKIPPED ${name}: not done within ${PATIENCE / 60_000} minutes\n`);
  }
  return [...KINDS.map((kind) => rowOf(kind, ours, peers)), delayRow(delay)];
}

async function timed(
  asked: readonly BenchQuery[],
  answer: (query: BenchQuery) => Promise<unknown>,
): Promise<Times> {
  const times: Times = new Map();
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const query of asked) {
      const began = performance.now();
      await answer(query);
      const millis = performance.now() - began;
      if (round > 0) times.set(query.kind, [...(times.get(query.kind) ?? []), millis]);
    }
  return times;
}

/** The event loop's delay (p99) while eight visitors search without a pause. */
async function delayUnder(
  asked: readonly BenchQuery[],
  answer: (query: BenchQuery) => Promise<unknown>,
): Promise<number> {
  const monitor = monitorEventLoopDelay({ resolution: 2 });
  const end = performance.now() + DELAY_MILLIS;
  monitor.enable();
  const visitor = async (_: unknown, from: number) => {
    for (let at = from; performance.now() < end; at += CONNECTIONS)
      await answer(asked[at % asked.length] as BenchQuery);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, visitor));
  monitor.disable();
  return monitor.percentile(99) / 1e6;
}

/** A peer in a process of its own; null where filling it and asking takes too long. */
function inMemory(name: 'minisearch' | 'orama'): Contender | null {
  const run = spawnSync(
    process.execPath,
    ['--max-old-space-size=12000', '--import', 'tsx', 'tests/bench/search-peer.ts', name],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    },
  );
  if (run.signal === 'SIGKILL') return null;
  if (run.status !== 0) throw new Error(`${name} ended with ${run.status}`);
  const { times, peakMb: peak } = JSON.parse(run.stdout) as {
    times: Record<string, number[]>;
    peakMb: number;
  };
  const label = name === 'orama' ? 'Orama' : 'MiniSearch';
  return { name: label, times: new Map(Object.entries(times)), peakMb: peak };
}

function peakMb(): number | null {
  if (!existsSync('/proc/self/status')) return null;
  const held = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return held === undefined ? null : Math.round(Number(held) / 1024);
}

const p95 = (contender: Contender, kind: Kind): number =>
  percentile(contender.times.get(kind) ?? [], 0.95);

function rowOf(kind: Kind, ours: Contender, peers: readonly Contender[]): BenchRow {
  const best = Math.min(...peers.map((peer) => p95(peer, kind)));
  const mine = p95(ours, kind);
  const allowed = AHEAD.has(kind) ? 1 : 2;
  return {
    bench: 'search',
    what: kind,
    ours: `${mine.toFixed(2)} ms (p95)`,
    peer: peers.map((peer) => `${peer.name} ${p95(peer, kind).toFixed(2)} ms`).join(', '),
    ratio: mine / best,
    p50: percentile(ours.times.get(kind) ?? [], 0.5),
    p95: mine,
    peakMb: ours.peakMb,
    bar: allowed === 1 ? 'ahead of every peer' : 'at most twice the best peer',
    passed: mine <= best * allowed,
  };
}

const delayRow = (delay: number): BenchRow => ({
  bench: 'search',
  what: 'event loop delay, 8 visitors',
  ours: `${delay.toFixed(1)} ms (p99)`,
  peer: '–',
  ratio: delay / MOST_DELAY,
  p50: null,
  p95: null,
  peakMb: null,
  bar: `at most ${MOST_DELAY} ms`,
  passed: delay <= MOST_DELAY,
});
