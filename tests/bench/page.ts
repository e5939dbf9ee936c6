/**
 * Catalogue list and detail under 50 connections against an empty Remix page in the same server,
 * each in a process of its own, in turn; this process asks. A repeat visit sends the tag it has and
 * gets 304. Pages are asked for as they are and, in rows of their own, compressed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { freePort, needBuild, seededFolder } from '#tests/support/portal';
import { buildEmptyApp } from '../../scripts/empty-app';
import { type BenchRow, percentile } from './row';

const CONNECTIONS = 50;
const ROUNDS = 4;
const ROUND_MILLIS = 2_000;
/** Until a server is compiled as far as it gets: the larger page takes longer. */
const WARM_UP_MILLIS = 5_000;

interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
}

interface Load {
  readonly perSecond: number;
  readonly millis: readonly number[];
}

/** One request; answers the bytes received. Throws on another status than expected. */
function ask(target: Target, agent: Agent): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const sent = get(target.url, { agent, headers: target.headers }, (answer) => {
      if (answer.statusCode !== target.status)
        reject(new Error(`${target.url} answered ${answer.statusCode}`));
      answer.resume();
      answer.once('end', () => resolve(answer.headers.etag));
    });
    sent.once('error', reject);
  });
}

async function load(target: Target, milliseconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const millis: number[] = [];
  const started = performance.now();
  const end = started + milliseconds;
  const connection = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      await ask(target, agent);
      millis.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return { perSecond: millis.length / ((performance.now() - started) / 1000), millis };
}

interface Server {
  readonly url: string;
  readonly process: ChildProcess;
}

async function start(buildDir: string, dataDir: string): Promise<Server> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/bench/page-server.ts', buildDir],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        DATA_DIR: dataDir,
        PORT: String(await freePort()),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /ready (\S+)/.exec(chunk.toString())?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the server ended (${code})`)));
  });
  return { url, process: child };
}

/** The most memory a process has held (Linux), in MB; null elsewhere. */
function peakOf({ process: { pid } }: Server): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const found = /VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  return found === undefined ? null : Math.round(Number(found) / 1024);
}

const GZIP = { 'Accept-Encoding': 'gzip' };

async function targetsOf(ours: string, empty: string): Promise<Record<string, Target>> {
  const list = `${ours}/courses`;
  const id = /href="\/courses\/([^"?#]+)"/.exec(await (await fetch(list)).text())?.[1];
  if (!id) throw new Error('the catalogue lists no course');
  const detail = `${ours}/courses/${id}`;
  const tagged = async (url: string): Promise<Target> => ({
    url,
    headers: { 'If-None-Match': (await fetch(url)).headers.get('etag') ?? '' },
    status: 304,
  });
  const page = (url: string, headers = {}): Target => ({ url, headers, status: 200 });
  return {
    empty: page(empty),
    'empty, gzip': page(empty, GZIP),
    'catalogue list': page(list),
    'catalogue list, gzip': page(list, GZIP),
    'course detail': page(detail),
    'course detail, gzip': page(detail, GZIP),
    'catalogue list, repeat visit (304)': await tagged(list),
    'course detail, repeat visit (304)': await tagged(detail),
  };
}

async function measure(targets: Record<string, Target>): Promise<Map<string, Load[]>> {
  const loads = new Map<string, Load[]>();
  for (const target of Object.values(targets)) await load(target, WARM_UP_MILLIS);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, target] of Object.entries(targets))
      loads.set(name, [...(loads.get(name) ?? []), await load(target, ROUND_MILLIS)]);
  return loads;
}

function rowsOf(loads: Map<string, Load[]>, peakMb: number | null): BenchRow[] {
  const speed = (name: string) =>
    percentile(
      (loads.get(name) ?? []).map((each) => each.perSecond),
      0.5,
    );
  return [...loads.keys()]
    .filter((name) => !name.startsWith('empty'))
    .map((name) => {
      const peer = speed(name.endsWith('gzip') ? 'empty, gzip' : 'empty');
      const least = name.includes('304') ? 0.6 : 0.2;
      const ratio = speed(name) / peer;
      const millis = (loads.get(name) ?? []).flatMap((each) => each.millis);
      return {
        bench: 'page',
        what: name,
        ours: `${Math.round(speed(name))} requests/s`,
        peer: `${Math.round(peer)} requests/s of an empty Remix page`,
        ratio,
        p50: percentile(millis, 0.5),
        p95: percentile(millis, 0.95),
        peakMb,
        bar: `at least ${least * 100}% of an empty page`,
        passed: ratio >= least,
      };
    });
}

export async function benchPage(): Promise<BenchRow[]> {
  needBuild();
  const folder = await seededFolder();
  const bare = await seededFolder();
  const empty = buildEmptyApp();
  const servers: Server[] = [];
  try {
    servers.push(await start('build', folder.dir), await start(empty.buildDir, bare.dir));
    const [ours, peer] = servers;
    if (!ours || !peer) throw new Error('no servers');
    const loads = await measure(await targetsOf(ours.url, peer.url));
    return rowsOf(loads, peakOf(ours));
  } finally {
    for (const { process: child } of servers) child.kill('SIGKILL');
    empty.remove();
    folder.remove();
    bare.remove();
  }
}
