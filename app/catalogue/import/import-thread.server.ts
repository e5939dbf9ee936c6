/** Uploaded imports, carried out in a thread of their own: they go on when the tab is closed. */
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { nextServerJob } from '#db/queries/imports';
import type { Env } from '~/platform/env.server';
import type { Services } from '~/platform/services.server';
import { workerUrl } from '~/platform/worker-url.server';
import { giveUp } from './background.server';
import type { ImportFormat } from './formats.data';
import { type Looked, lookAt } from './look-at-file.server';

type Needs = Pick<Services, 'env' | 'store' | 'clock' | 'log'>;

/** What a thread is started for: all jobs that wait, or one file to be recognised. */
export type ImportTask =
  | { readonly kind: 'work'; readonly env: Env }
  | { readonly kind: 'look'; readonly bytes: Uint8Array; readonly format: ImportFormat | null };

/** How often waiting imports are looked for, in milliseconds. */
const INTERVAL = 500;
/** Bytes that are read faster than a thread starts. */
const SMALL = 256 * 1024;

/** Runs until stopped; an import cut short is gone on with at the next start. */
export function startImports(services: Needs): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = follow(services, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function follow(services: Needs, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    try {
      if (await nextServerJob(services.store.read)) await workInThread(services.env, stopped);
    } catch (error) {
      services.log.error({ err: error }, 'an import could not go on');
      // It would end the next thread as well.
      if (isOutOfMemory(error)) await giveUp(services, 'too-large');
    }
    await delay(INTERVAL, undefined, { signal: stopped, ref: false }).catch(() => undefined);
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const startThread = (task: ImportTask): Worker =>
  new Worker(workerUrl('importing'), { workerData: task });

/** Until nothing waits any more, or told to stop: then the rows under way are still written. */
async function workInThread(env: Env, stopped: AbortSignal): Promise<void> {
  const thread = startThread({ kind: 'work', env });
  const stop = () => thread.postMessage('stop');
  stopped.addEventListener('abort', stop, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      thread.once('error', reject);
      thread.once('exit', () => resolve());
      if (stopped.aborted) stop();
    });
  } finally {
    stopped.removeEventListener('abort', stop);
  }
}

/** What an uploaded file is; a long one is parsed beside the requests. */
export function look(bytes: Uint8Array, format: ImportFormat | null): Promise<Looked> {
  if (bytes.length <= SMALL) return lookAt(bytes, format);
  const thread = startThread({ kind: 'look', bytes, format });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', (error) =>
      isOutOfMemory(error) ? resolve({ kind: 'refused', error: 'too-large' }) : reject(error),
    );
    thread.once('exit', () => reject(new Error('the thread ended without a word')));
  });
}
