/**
 * The thread in which the index is searched or written: none of it ever holds up the requests. One
 * thread reads one generation, another writes; which is which is told by what it is asked.
 */
import { parentPort } from 'node:worker_threads';
import type { CourseDocument } from '~/catalogue/course-document';
import type { CourseSearch, Synonyms } from '../port';
import {
  createGeneration,
  type Generation,
  openNewerThan,
  openNewest,
  removeGeneration,
} from './generations';
import { IndexReader } from './reader';
import { readMeta } from './schema';
import type { Opened, WorkerJob, WorkerReply } from './worker-messages';
import { finishGeneration, revisionOf, writeDocuments, writeSynonyms } from './write';

let reader: IndexReader | null = null;
/** Generations open for writing, by number: the one in use, and one being built. */
const open = new Map<number, Generation>();

const kept = (generation: Generation): Opened => {
  open.set(generation.number, generation);
  return {
    number: generation.number,
    file: generation.file,
    revision: revisionOf(generation.client),
    stamp: readMeta(generation.client, 'stamp'),
    startedAt: Number(readMeta(generation.client, 'started-at') ?? 0),
  };
};

function clientOf(number: number) {
  const generation = open.get(number);
  if (!generation) throw new Error(`generation ${number} is not open`);
  return generation.client;
}

function drop(dir: string, number: number): void {
  open.get(number)?.client.close();
  open.delete(number);
  removeGeneration(dir, number);
}

const JOBS = {
  read(file: string): void {
    reader = new IndexReader(file);
  },
  /** Reads what was written before anybody waits for it. */
  refresh(revision: number): void {
    reader?.refresh(revision);
  },
  /** What it finds, as JSON: between threads one text is half the work of its many small parts. */
  search(query: CourseSearch, revision: number): string {
    if (!reader) throw new Error('no index is open');
    reader.refresh(revision);
    return JSON.stringify(reader.search(query));
  },
  open: (dir: string): Opened => kept(openNewest(dir) ?? createGeneration(dir, 0)),
  newer(dir: string, number: number): Opened | null {
    const found = openNewerThan(dir, number);
    return found && kept(found);
  },
  create: (dir: string, last: number): Opened => kept(createGeneration(dir, last)),
  write: (
    number: number,
    put: readonly CourseDocument[],
    remove: readonly string[],
    stamp: string | null,
  ) => writeDocuments(clientOf(number), put, remove, stamp),
  synonyms: (number: number, groups: readonly Synonyms[]) =>
    writeSynonyms(clientOf(number), groups),
  finish: (number: number, facts: { stamp: string; startedAt: number }) =>
    finishGeneration(clientOf(number), facts),
  drop,
  close(): void {
    reader?.close();
    for (const { client } of open.values()) client.close();
    open.clear();
  },
};

export type Jobs = typeof JOBS;

parentPort?.on('message', ({ call, job, args }: WorkerJob) => {
  try {
    const run = JOBS[job as keyof Jobs] as (...args: unknown[]) => unknown;
    parentPort?.postMessage({ call, answer: run(...args) } satisfies WorkerReply);
  } catch (error) {
    const { name, message } = error as Error;
    const code = (error as { code?: unknown }).code;
    parentPort?.postMessage({
      call,
      fault: { name, message, ...(typeof code === 'string' ? { code } : {}) },
    } satisfies WorkerReply);
  }
});
