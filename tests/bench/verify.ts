/**
 * Six checks and Annex I of the sealed credentials of 2025 on one core, the European trusted lists
 * loaded, beside the straight pipeline of libraries: with expansion and shapes, and without. Then
 * what a file costs as it grows to 1.5 MB, and what the threads leave of the event loop.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { achievement, claiming, NOW, sealed, trust as testTrust } from '#tests/support/authority';
import { checkCredential } from '~/credentials/check-credential.server';
import { openCheckPool } from '~/credentials/pool/check-pool.server';
import { loadTrustDir } from '~/credentials/trust/trust-dir.server';
import { type BenchRow, percentile } from './row';
import { LibraryPipeline } from './verify-peer';

const ROUNDS = 40;
const WARM_UP = 15;
const FULL_BAR = 10;
/** Of the time a byte takes in 150 kB; more would be growth beyond the bytes. */
const GROWTH_BAR = 1.3;
const SIZES = [150_000, 1_500_000] as const;
const LOOP_BAR = 20;

export async function benchVerify(): Promise<BenchRow[]> {
  const data = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data');
  if (!existsSync(data)) throw new Error('the shared material is missing (SHARED_DIR)');
  return [...(await againstLibraries(data)), await growth(), await eventLoop()];
}

/** How long each of these takes, in turn, so that noise falls on all alike; milliseconds. */
async function timed(works: readonly (() => Promise<unknown>)[]): Promise<number[][]> {
  const times: number[][] = works.map(() => []);
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const [at, work] of works.entries()) {
      const started = performance.now();
      await work();
      if (round >= 0) times[at]?.push(performance.now() - started);
    }
  return times;
}

const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

async function againstLibraries(data: string): Promise<BenchRow[]> {
  const dir = path.join(data, 'credentials/edc-2025');
  const files = readdirSync(dir).filter((name) => name.endsWith('-signed.jsonld'));
  const bytes = files.map((name) => readFileSync(path.join(dir, name)));
  const trust = await loadTrustDir(path.join(data, 'trust/eu-2023'));
  const peer = new LibraryPipeline(data, trust);
  const now = Date.now();
  const all = (work: (each: Buffer) => Promise<unknown>) => async () => {
    for (const each of bytes) await work(each);
  };
  for (const each of bytes)
    process.stdout.write(`peer: ${JSON.stringify(await peer.verify(each, { shapes: true }))}\n`);
  const [ours = [], full = [], straight = []] = await timed([
    all((each) => checkCredential(each, { trust, now })),
    all((each) => peer.verify(each, { shapes: true })),
    all((each) => peer.verify(each, { shapes: false })),
  ]);
  const middle = percentile(ours, 0.5);
  const row = (what: string, theirs: number[], bar: number): BenchRow => {
    const ratio = percentile(theirs, 0.5) / middle;
    return {
      bench: 'verify',
      what: `${files.length} sealed samples of 2025, beside ${what}`,
      ours: `${middle.toFixed(2)} ms`,
      peer: `${percentile(theirs, 0.5).toFixed(2)} ms`,
      ratio,
      p50: middle,
      p95: percentile(ours, 0.95),
      peakMb: peakMb(),
      bar: bar === 1 ? 'ahead' : `at least ${bar} times as fast`,
      passed: ratio >= bar,
    };
  };
  return [
    row('jose, pkijs, jsonld and rdf-validate-shacl', full, FULL_BAR),
    row('jose and pkijs alone', straight, 1),
  ];
}

/** A sealed credential of about so many bytes, all of it achievements. */
function sealedOf(size: number): Buffer {
  const one = Buffer.byteLength(JSON.stringify(achievement()));
  const claims = Array.from({ length: Math.round((size / one) * 0.8) }, (_, n) =>
    achievement({ id: `urn:epass:learningAchievement:${n}`, title: { en: `Course ${n}` } }),
  );
  return sealed(claiming(...claims));
}

async function growth(): Promise<BenchRow> {
  const files = SIZES.map(sealedOf);
  const [small = [], large = []] = await timed(
    files.map((each) => () => checkCredential(each, { trust: testTrust, now: NOW })),
  );
  const [smallSize = 1, largeSize = 1] = files.map(({ length }) => length);
  const perByte = (times: number[], size: number) => percentile(times, 0.5) / size;
  const ratio = perByte(large, largeSize) / perByte(small, smallSize);
  return {
    bench: 'verify',
    what: 'time a byte, of achievements only',
    ours: `${percentile(large, 0.5).toFixed(1)} ms for ${Math.round(largeSize / 1000)} kB`,
    peer: `${percentile(small, 0.5).toFixed(1)} ms for ${Math.round(smallSize / 1000)} kB`,
    ratio,
    p50: percentile(large, 0.5),
    p95: percentile(large, 0.95),
    peakMb: peakMb(),
    bar: `at most ${GROWTH_BAR} times`,
    passed: ratio <= GROWTH_BAR,
  };
}

async function eventLoop(): Promise<BenchRow> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'clearinghouse-bench-'));
  const place = { dataDir, statusFetch: 'off', trustDir: null, statusDir: null } as const;
  const pool = openCheckPool(place, 1);
  const bytes = sealedOf(SIZES[1]);
  const check = () => pool.run({ kind: 'bytes', bytes, now: NOW, headers: false }, bytes.length);
  try {
    for (let warm = 0; warm < 3; warm += 1) await check();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const started = performance.now();
    await Promise.all(Array.from({ length: 20 }, check));
    const each = (performance.now() - started) / 20;
    delay.disable();
    const p99 = delay.percentile(99) / 1e6;
    return {
      bench: 'verify',
      what: 'event loop while 20 files of 1.5 MB are checked in a thread',
      ours: `p99 ${p99.toFixed(1)} ms`,
      peer: `${each.toFixed(0)} ms a file`,
      ratio: p99 / each,
      p50: delay.percentile(50) / 1e6,
      p95: delay.percentile(95) / 1e6,
      peakMb: peakMb(),
      bar: `p99 at most ${LOOP_BAR} ms`,
      passed: p99 <= LOOP_BAR,
    };
  } finally {
    await pool.end();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
