/**
 * MiniSearch and Orama over the same courses, each in a process of its own, asked across a thread:
 *
 *   node --import tsx tests/bench/search-peer.ts minisearch|orama COURSES MILLISECONDS
 *
 * Prints one JSON object, a PeerReport.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { type BenchAnswer, manyDocuments, questions } from './search-data';
import { askAll, type PeerReport } from './search-rounds';

const peakMb = (): number => {
  const held = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0;
  return Math.round(Number(held) / 1024);
};

const [name, courses, patience] = process.argv.slice(2);
const asked = questions(manyDocuments(Number(courses)));
const began = performance.now();
const worker = new Worker(new URL('./search-peer.mjs', import.meta.url), {
  workerData: { name, courses: Number(courses) },
  resourceLimits: { maxOldGenerationSizeMb: 12_000 },
});
await once(worker, 'message');
const seconds = ((performance.now() - began) / 1000).toFixed(0);
process.stderr.write(`${name}: filled with ${courses} courses in ${seconds} s\n`);
const measured = await askAll(
  asked,
  async (query) => {
    worker.postMessage(query);
    const [reply] = (await once(worker, 'message')) as [string];
    return JSON.parse(reply) as { answer: BenchAnswer; inside: number };
  },
  Number(patience),
);
process.stdout.write(JSON.stringify({ ...measured, peakMb: peakMb() } satisfies PeerReport));
await worker.terminate();
