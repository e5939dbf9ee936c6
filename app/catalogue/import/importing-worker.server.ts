/**
 * The thread in which uploaded files are read and written: parsing a long one, or writing it row by
 * row, never holds up the requests. It has a connection of its own to the record, and ends when
 * nothing is left to do.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createServices } from '~/platform/services.server';
import { workOff } from './background.server';
import type { ImportTask } from './import-thread.server';
import { lookAt } from './look-at-file.server';

const task = workerData as ImportTask;
if (task.kind === 'look') parentPort?.postMessage(await lookAt(task.bytes, task.format));
else await workAll(task.env);

async function workAll(env: Extract<ImportTask, { kind: 'work' }>['env']): Promise<void> {
  const services = createServices(env);
  const stopping = new AbortController();
  parentPort?.once('message', () => stopping.abort());
  try {
    while (!stopping.signal.aborted && (await workOff(services, stopping.signal)));
  } finally {
    await services.store.close();
    parentPort?.close();
  }
}
