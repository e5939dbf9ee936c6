/**
 * The pages of a running portal while it imports a whole catalogue, follows it with the search
 * index, and while `clearinghouse reindex` builds that anew: list, search and detail are asked for
 * five times a second, each time another address, whether or not the one before has answered.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { sha256 } from '#db/ids';
import { openStore } from '#db/open';
import { listCourseChanges } from '#db/queries/catalogue';
import { findImportJob, insertImportJob, moveImportJob } from '#db/queries/imports';
import type { Store } from '#db/store';
import { type Folder, type Portal, seededFolder, startPortal } from '#tests/support/portal';
import { BEGINNING } from '~/catalogue/import/job';
import { keepFile } from '~/catalogue/import/kept-files.server';
import { readEnv } from '~/platform/env.server';
import { importFileOf } from './import-load-data';
import { type BenchRow, percentile } from './row';

/** IMPORT_COURSES sets another size, for a quick look. */
const COURSES = Number(process.env.IMPORT_COURSES ?? 17_000);
const EVERY = 200;
const BAR = 500;
/** Until the server is compiled as far as it gets, and how long it is watched at rest. */
const WARM_UP = 8_000;
const AT_REST = 8_000;
const LOOK = 250;

const KINDS = ['list', 'search', 'detail'] as const;
type Kind = (typeof KINDS)[number];

interface Seen {
  readonly millis: Record<Kind, number[]>;
  readonly failed: string[];
}

const WORDS = ['data', 'museum', 'analysis', 'matematica', 'history', 'design', 'law', 'energy'];

/** The address of the n-th request; details are those of courses that were there before. */
function addressOf(kind: Kind, n: number, details: readonly string[]): string {
  if (kind === 'list') return `/courses?page=${1 + (n % 20)}&sort=${n % 2 ? 'title' : 'ects'}`;
  if (kind === 'search') return `/courses?q=${WORDS[n % WORDS.length]}&page=${1 + (n % 3)}`;
  return details[n % details.length] ?? '/courses';
}

/** Asks until told to stop; what is under way then is waited for. */
async function ask(url: string, details: readonly string[], stop: AbortSignal): Promise<Seen> {
  const seen: Seen = { millis: { list: [], search: [], detail: [] }, failed: [] };
  const underWay: Promise<void>[] = [];
  const one = async (kind: Kind, address: string): Promise<void> => {
    const began = performance.now();
    try {
      const answer = await fetch(url + address);
      await answer.arrayBuffer();
      if (answer.status !== 200) seen.failed.push(`${answer.status} ${address}`);
    } catch (error) {
      seen.failed.push(`${String(error)} ${address}`);
    }
    seen.millis[kind].push(performance.now() - began);
  };
  const started = performance.now();
  for (let n = 0; !stop.aborted; n += 1) {
    const kind = KINDS[n % KINDS.length] as Kind;
    underWay.push(one(kind, addressOf(kind, Math.floor(n / KINDS.length), details)));
    const next = started + (n + 1) * EVERY;
    await delay(Math.max(0, next - performance.now()));
  }
  await Promise.all(underWay);
  return seen;
}

/** Milliseconds the portal's main thread has run, and has waited for a processor (Linux; else none). */
function threadTime({ process: { pid } }: Portal): { ran: number; waited: number } {
  const file = `/proc/${pid}/task/${pid}/schedstat`;
  if (!existsSync(file)) return { ran: Number.NaN, waited: Number.NaN };
  const [ran = 0, waited = 0] = readFileSync(file, 'utf8').split(' ').map(Number);
  return { ran: ran / 1e6, waited: waited / 1e6 };
}

/** The pages as they are while `work` goes on. */
async function during(portal: Portal, details: readonly string[], work: () => Promise<unknown>) {
  const stop = new AbortController();
  const asking = ask(portal.url, details, stop.signal);
  const began = performance.now();
  const before = threadTime(portal);
  try {
    await work();
  } finally {
    stop.abort();
  }
  const millis = performance.now() - began;
  const { ran, waited } = threadTime(portal);
  return {
    ...{ seen: await asking, seconds: millis / 1000 },
    busy: (ran - before.ran) / millis,
    held: (waited - before.waited) / millis,
  };
}

async function until(question: () => Promise<boolean>): Promise<void> {
  while (!(await question())) await delay(LOOK);
}

/** As its page does: the file is kept and read through, then begun; done when search has followed. */
async function importAll(store: Store, dataDir: string, bytes: Uint8Array): Promise<void> {
  const id = 'bench-import';
  const at = Date.now();
  await keepFile({ env: readEnv({ NODE_ENV: 'production', DATA_DIR: dataDir }) }, id, bytes);
  await store.tx((tx) =>
    insertImportJob(tx, {
      ...{ id, institutionId: null, actorId: null, runner: 'server', fileName: 'bench.jsonl.gz' },
      ...{ sha256: sha256(bytes), bytes: bytes.length, format: 'jsonl', publish: true },
      ...{ state: 'checking', createdAt: at, updatedAt: at },
    }),
  );
  const stateOf = async () => (await findImportJob(store.read, id))?.state;
  const reached = async (wanted: string) => {
    const state = await stateOf();
    if (state === 'failed' || state === 'stopped') throw new Error(`the import has ${state}`);
    return state === wanted;
  };
  await until(() => reached('checked'));
  await store.tx((tx) => moveImportJob(tx, id, ['checked'], { ...BEGINNING, state: 'queued' }));
  await until(() => reached('finished'));
  const { created = 0 } = (await findImportJob(store.read, id)) ?? {};
  if (created < COURSES * 0.9 || created > COURSES)
    throw new Error(`${created} courses were imported`);
  await until(async () => (await listCourseChanges(store.read, 1)).length === 0);
}

function reindex(dataDir: string): Promise<void> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'app/commands/main.ts', 'reindex'],
    {
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', DATA_DIR: dataDir },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`reindex ended with ${code}`)),
    );
  });
}

async function detailsOf({ url }: Portal): Promise<string[]> {
  const page = await (await fetch(`${url}/courses`)).text();
  const found = [...page.matchAll(/href="(\/courses\/[^"?#/]+)"/g)].map(([, address]) => address);
  const own = [...new Set(found)].filter((each) => each !== '/courses/compare');
  if (own.length === 0) throw new Error('the catalogue lists no course');
  return own as string[];
}

export async function benchImportLoad(): Promise<BenchRow[]> {
  const bytes = importFileOf(COURSES);
  const folder = await seededFolder();
  const portal = await startPortal({ DATA_DIR: folder.dir, LOG_LEVEL: 'error' });
  const store = openStore(folder.dir);
  try {
    return await measured(portal, folder, store, bytes);
  } finally {
    await store.close();
    await portal.stop();
    folder.remove();
  }
}

async function measured(portal: Portal, folder: Folder, store: Store, bytes: Uint8Array) {
  const details = await detailsOf(portal);
  await during(portal, details, () => delay(WARM_UP));
  const rest = await during(portal, details, () => delay(AT_REST));
  const importing = await during(portal, details, () => importAll(store, folder.dir, bytes));
  const indexing = await during(portal, details, () => reindex(folder.dir));
  return [
    ...rowsOf(`while ${COURSES} courses are imported`, importing, rest.seen),
    ...rowsOf(`during reindex of ${COURSES} courses`, indexing, rest.seen),
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** A main thread that waits for a processor most of the time tells of the machine, not of the portal. */
function rowsOf(when: string, watched: Awaited<ReturnType<typeof during>>, rest: Seen) {
  const { seen, seconds, busy, held } = watched;
  for (const each of seen.failed) process.stderr.write(`${each}\n`);
  return KINDS.map((kind): BenchRow => {
    const millis = seen.millis[kind];
    const p95 = percentile(millis, 0.95);
    const failed = seen.failed.length;
    return {
      bench: 'import-load',
      what: `${kind} ${when}`,
      ours: `p95 ${p95.toFixed(0)} ms, longest ${Math.max(...millis).toFixed(0)} ms in ${Math.round(seconds)} s; ${failed} failed; main thread busy ${percent(busy)}, waiting for a processor ${percent(held)}`,
      peer: `p95 ${percentile(rest.millis[kind], 0.95).toFixed(0)} ms at rest`,
      ratio: p95 / BAR,
      p50: percentile(millis, 0.5),
      p95,
      peakMb: null,
      bar: `p95 at most ${BAR} ms, none fails`,
      passed: p95 <= BAR && failed === 0,
    };
  });
}
