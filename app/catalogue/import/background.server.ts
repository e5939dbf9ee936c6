/** Imports that were uploaded, one after the other. */
import {
  addFaults,
  clearFaults,
  findImportJob,
  type ImportJobRow,
  moveImportJob,
  nextServerJob,
} from '#db/queries/imports';
import { isAppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import type { ImportFailure } from './job';
import { dropKept, readKept } from './kept-files.server';
import { openSource, type Source } from './open-source.server';
import { carryOut, dryRun } from './run-import.server';

type Needs = Pick<Services, 'env' | 'store' | 'clock' | 'log'>;

/** Rows between which a reading says how far it has come. */
const TELL = 1000;

/** Does the next thing there is to do; false where nothing waits. */
export async function workOff(services: Needs, stopped?: AbortSignal): Promise<boolean> {
  const job = await nextServerJob(services.store.read);
  if (!job) return false;
  try {
    const source = await sourceOf(services, job);
    if (job.state === 'checking') await check(services, job, source, stopped);
    else await carryOut(services, job.id, source, { ...signalOf(stopped), staysUnderWay: true });
  } catch (error) {
    if (stopped?.aborted) return false;
    if (!isTakenBack(error)) await fail(services, job, error);
  }
  const after = await findImportJob(services.store.read, job.id);
  if (after?.state === 'finished') await dropKept(services, job.id);
  return true;
}

const signalOf = (signal: AbortSignal | undefined) => (signal ? { signal } : {});

class Gone extends Error {}

async function sourceOf(services: Needs, job: ImportJobRow): Promise<Source> {
  const bytes = await readKept(services, job.id);
  if (bytes === null) throw new Gone();
  return openSource(bytes, { format: job.format, mapping: job.mapping, providers: {} });
}

async function check(
  services: Needs,
  job: ImportJobRow,
  source: Source,
  stopped: AbortSignal | undefined,
): Promise<void> {
  const { store, clock } = services;
  const tell = (done: number, total: number) =>
    store.tx((tx) => moveImportJob(tx, job.id, ['checking'], { done, total, updatedAt: clock() }));
  let telling: Promise<unknown> = Promise.resolve();
  const { tally, faults } = await dryRun(services, source, job, {
    ...signalOf(stopped),
    progress: ({ done, rows }) => {
      if (done % TELL === 0) telling = tell(done, rows);
    },
  });
  await telling;
  const { rows, done: _done, ...counts } = tally;
  const missing = source.missing.length > 0;
  await store.tx(async (tx) => {
    const moved = await moveImportJob(tx, job.id, ['checking'], {
      ...counts,
      state: missing ? 'failed' : 'checked',
      failure: missing ? 'missing-columns' : null,
      total: rows,
      done: 0,
      mapping: source.mapping,
      header: [...source.header],
      updatedAt: clock(),
    });
    if (!moved) return;
    await clearFaults(tx, job.id);
    await addFaults(tx, job.id, faults);
  });
}

/** Somebody stopped or discarded it between being found and being begun. */
const isTakenBack = (error: unknown): boolean =>
  isAppError(error) && (error.code === 'not-found' || error.code === 'conflict');

async function fail(services: Needs, job: ImportJobRow, error: unknown): Promise<void> {
  const failure = failureOf(error);
  if (failure === 'other') services.log.error({ err: error, job: job.id }, 'an import failed');
  await end(services, job, failure);
}

/** The job that is worked on is not gone on with. */
export async function giveUp(services: Needs, failure: ImportFailure): Promise<void> {
  const job = await nextServerJob(services.store.read);
  if (job) await end(services, job, failure);
}

async function end({ store, clock }: Needs, job: ImportJobRow, failure: ImportFailure) {
  const at = clock();
  await store.tx((tx) =>
    moveImportJob(tx, job.id, ['checking', 'queued', 'running'], {
      // What was written stays, and it can be gone on with once the cause is gone.
      state: job.state === 'checking' || failure !== 'other' ? 'failed' : 'stopped',
      failure,
      updatedAt: at,
    }),
  );
}

function failureOf(error: unknown): ImportFailure {
  if (error instanceof Gone) return 'gone';
  if (!isAppError(error)) return 'other';
  if (error.code === 'too-large') return 'too-large';
  if (error.code !== 'bad-input') return 'other';
  return error.detail === 'imports.unrecognised' ? 'unrecognised' : 'unreadable';
}
