/**
 * 200,000 courses: our embedded index, through its thread, against PostgreSQL full text (through its
 * socket), MiniSearch and Orama (each through a thread) on the same records and questions. Everybody
 * answers the first page's ids, the total and the counts of every facet. A peer that is not installed
 * is named, and not compared with; where one is not done at this size, all are compared once more at
 * a smaller one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { hasRealCourses } from '#tests/support/real-courses';
import { ask, buildOf, indexFolder, openIn } from '#tests/support/search-index';
import type { BenchRow } from './row';
import {
  type BenchAnswer,
  type BenchQuery,
  COURSES,
  KINDS,
  type Kind,
  manyDocuments,
  questions,
} from './search-data';
import { startPostgres } from './search-postgres';
import { agreement, askAll, type Measured, type PeerReport, p50, p95 } from './search-rounds';

/** The size for peers that are not done at the whole one. */
const FEWER_COURSES = 50_000;
const MOST_DELAY = 20;
const DELAY_MILLIS = 5_000;
const CONNECTIONS = 8;
/** For the measured rounds of one contender, in milliseconds; at least one round is asked. */
const ROUNDS_MILLIS = 60_000;
/** For filling one peer and asking it everything, in milliseconds. */
const PATIENCE = 8 * 60_000;

/** Where our p95 must be ahead of every peer's; elsewhere within twice the best. */
const AHEAD: ReadonlySet<Kind> = new Set([
  'mid term',
  'very common term',
  '3-letter prefix',
  'two terms and a prefix',
  'typo',
]);

const IN_MEMORY = { minisearch: 'MiniSearch', orama: 'Orama' } as const;
type InMemory = keyof typeof IN_MEMORY;

interface Contender extends Measured {
  readonly name: string;
  readonly peakMb: number | null;
}

export async function benchSearch(): Promise<BenchRow[]> {
  if (!hasRealCourses()) throw new Error('the shared catalogue is missing (SHARED_DIR)');
  const names = Object.keys(IN_MEMORY) as InMemory[];
  const { rows, missing } = await compare(COURSES, names);
  const fewer =
    missing.length > 0 && COURSES > FEWER_COURSES ? (await compare(FEWER_COURSES, names)).rows : [];
  return [...rows, ...fewer];
}

/** One table at one size; names the in-memory peers that were not done. */
async function compare(courses: number, names: readonly InMemory[]) {
  const documents = manyDocuments(courses);
  const asked = questions(documents);
  const { ours, delay } = await measureOurs(documents, asked);
  const peers: Contender[] = [];
  const missing: InMemory[] = [];
  const postgres = await startPostgres(documents);
  if (postgres) {
    const measured = await askAll(asked, postgres.ask, ROUNDS_MILLIS);
    peers.push(told({ name: 'PostgreSQL', peakMb: null, ...measured }));
    await postgres.stop();
  } else process.stderr.write('SKIPPED PostgreSQL: it is not installed\n');
  for (const name of names) {
    const report = inMemory(name, courses);
    if (report) peers.push(told({ name: IN_MEMORY[name], ...report }));
    else {
      missing.push(name);
      process.stderr.write(
        `${IN_MEMORY[name]}: not done with ${courses} courses in ${PATIENCE / 60_000} minutes\n`,
      );
    }
  }
  for (const peer of peers)
    process.stdout.write(`${peer.name}: ${agreement(ours.answers, peer.answers)}\n`);
  const rows = KINDS.map((kind) => rowOf(`${kind}${atSize(courses)}`, kind, ours, peers));
  return { rows: [...rows, delayRow(`8 visitors${atSize(courses)}`, delay)], missing };
}

/** Says at once what was measured: the whole takes a while. */
function told(contender: Contender): Contender {
  const cells = KINDS.map((kind) => `${kind} ${p95(contender.times, kind).toFixed(2)}`);
  process.stdout.write(`${contender.name}, p95 in ms: ${cells.join(', ')}\n`);
  return contender;
}

const atSize = (courses: number): string => (courses === 200_000 ? '' : ` (${courses} courses)`);

async function measureOurs(
  documents: ReturnType<typeof manyDocuments>,
  asked: readonly BenchQuery[],
): Promise<{ ours: Contender; delay: number }> {
  const folder = indexFolder();
  const index = await openIn(folder.dir);
  await index.rebuild(buildOf(documents));
  const answer = async ({ text, filters }: BenchQuery): Promise<{ answer: BenchAnswer }> => {
    const { ids, total, facets } = await index.search(ask({ text, filters }));
    const languages = facets.language.map(({ value, count }) => [value, count]);
    return { answer: { ids, total, languages: Object.fromEntries(languages) } };
  };
  const measured = await askAll(asked, answer, ROUNDS_MILLIS);
  const ours = told({ name: 'ours', peakMb: peakMb(), ...measured });
  const delay = await delayUnder(asked, answer);
  await index.close();
  folder.remove();
  return { ours, delay };
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
function inMemory(name: InMemory, courses: number): PeerReport | null {
  const args = ['tests/bench/search-peer.ts', name, String(courses), String(ROUNDS_MILLIS)];
  const run = spawnSync(
    process.execPath,
    ['--max-old-space-size=12000', '--import', 'tsx', ...args],
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
  return JSON.parse(run.stdout) as PeerReport;
}

function peakMb(): number | null {
  if (!existsSync('/proc/self/status')) return null;
  const held = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return held === undefined ? null : Math.round(Number(held) / 1024);
}

function rowOf(what: string, kind: Kind, ours: Contender, peers: readonly Contender[]): BenchRow {
  const best = Math.min(...peers.map((peer) => p95(peer.times, kind)));
  const mine = p95(ours.times, kind);
  const allowed = AHEAD.has(kind) ? 1 : 2;
  return {
    bench: 'search',
    what,
    ours: `${mine.toFixed(2)} ms (p95)`,
    peer: peers.map((peer) => peerCell(peer, kind)).join(', '),
    ratio: mine / best,
    p50: p50(ours.times, kind),
    p95: mine,
    peakMb: ours.peakMb,
    bar: allowed === 1 ? 'ahead of every peer' : 'at most twice the best peer',
    passed: mine <= best * allowed,
  };
}

/** As the asking thread waits, and within the peer's own thread alone. */
function peerCell({ name, times, inside }: Contender, kind: Kind): string {
  const within = inside[kind] ? ` (${p95(inside, kind).toFixed(2)} in its thread)` : '';
  return `${name} ${p95(times, kind).toFixed(2)} ms${within}`;
}

const delayRow = (what: string, delay: number): BenchRow => ({
  bench: 'search',
  what: `event loop delay, ${what}`,
  ours: `${delay.toFixed(1)} ms (p99)`,
  peer: '–',
  ratio: delay / MOST_DELAY,
  p50: null,
  p95: null,
  peakMb: null,
  bar: `at most ${MOST_DELAY} ms`,
  passed: delay <= MOST_DELAY,
});
