import { availableParallelism } from 'node:os';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import { workerUrl } from '~/platform/worker-url.server';
import { storedOptions } from '../stored-options.server';
import { examineByRecord } from '../trust/examine-by-record.server';
import type { ExaminedList, ListFile } from '../trust/lists/examine-lists.server';
import { checkBytes } from './check-bytes.server';
import type { CheckAnswer, CheckedBytes, CheckJob, CheckPlace } from './check-job';
import { ThreadPool } from './thread-pool.server';

/** Time for the costliest file many times over; status lists from the web need more. */
const PATIENCE = { off: 30_000, on: 120_000 } as const;
const MOST_WAITING = 256 * 1024 * 1024;

/** Time for one trusted list, the largest of them many times over. */
const PATIENCE_PER_LIST = 60_000;

export type CheckPool = ThreadPool<CheckJob, CheckAnswer>;

/** Threads that judge by this place. */
export const openCheckPool = (place: CheckPlace, threads: number): CheckPool =>
  new ThreadPool({
    module: workerUrl('checking'),
    workerData: place,
    threads,
    patience: PATIENCE[place.statusFetch],
    mostWaiting: MOST_WAITING,
  });

/** One per process, which the server and the bundle of its pages share. */
const slot = globalThis as { clearinghouseChecks?: { dataDir: string; pool: CheckPool } };

/** Lets this process check in threads of its own from now on: one less than there are cores. */
export function startChecks({ env }: Pick<Services, 'env'>): { stop(): Promise<void> } {
  const dataDir = env.DATA_DIR;
  const place = { dataDir, statusFetch: env.STATUS_FETCH, trustDir: null, statusDir: null };
  // Where the web is asked, a thread mostly waits for others.
  const threads = Math.max(env.STATUS_FETCH === 'on' ? 4 : 1, availableParallelism() - 1);
  const pool = openCheckPool(place, threads);
  slot.clearinghouseChecks = { dataDir, pool };
  return {
    async stop() {
      if (slot.clearinghouseChecks?.pool === pool) delete slot.clearinghouseChecks;
      await pool.stop();
    },
  };
}

/**
 * Checks bytes by what the installation trusts, now: in the threads of this process where it has
 * started them, else here. Nothing is stored. AppError `unavailable` where too much waits.
 */
export async function checkByRecord(
  { env, store, clock }: Pick<Services, 'env' | 'store' | 'clock'>,
  bytes: Uint8Array,
  { headers = false }: { headers?: boolean } = {},
): Promise<CheckedBytes> {
  const now = clock();
  const running = slot.clearinghouseChecks;
  if (running?.dataDir !== env.DATA_DIR)
    return checkBytes(bytes, await storedOptions({ read: store.read, env, now }), { headers });
  const answer = await running.pool.run({ kind: 'bytes', bytes, now, headers }, bytes.length);
  if (answer.kind !== 'bytes') throw new AppError('internal', 'a thread answered another question');
  return answer.checked;
}

/**
 * Judges files as trusted lists by the record and further pins (DER), now: reading a large list
 * takes seconds, so in the threads of this process where it has started them, else here. Nothing
 * is stored. AppError `unavailable` where too much waits.
 */
export async function examineListFiles(
  { env, store, clock }: Pick<Services, 'env' | 'store' | 'clock'>,
  files: readonly ListFile[],
  pins: readonly Uint8Array[],
): Promise<readonly ExaminedList[]> {
  const now = clock();
  const running = slot.clearinghouseChecks;
  if (running?.dataDir !== env.DATA_DIR) return examineByRecord(store.read, files, { pins, now });
  const bytes = files.reduce((sum, each) => sum + each.bytes.length, 0);
  const answer = await running.pool.run({ kind: 'lists', files, pins, now }, bytes, {
    patience: files.length * PATIENCE_PER_LIST,
  });
  if (answer.kind !== 'lists') throw new AppError('internal', 'a thread answered another question');
  return answer.examined;
}
