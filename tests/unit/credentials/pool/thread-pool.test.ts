import { afterEach, expect, it, vi } from 'vitest';
import { type PoolOptions, ThreadPool } from '~/credentials/pool/thread-pool.server';

// Threads start as fast as the machine lets them.
vi.setConfig({ testTimeout: 60_000 });

/** Doubles numbers; told so, it hangs, ends, throws, or takes its time. */
const THREAD = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', (job) => {
  if (job === 'hang') for (;;);
  if (job === 'end') process.exit(7);
  if (job === 'fault') return parentPort.postMessage({ kind: 'fault', message: 'it said no' });
  if (job === 'who') return parentPort.postMessage({ kind: 'answer', answer: threadId });
  if (job === 'eat') { const kept = []; for (;;) kept.push(new Array(1e6).fill(Math.random())); }
  parentPort.postMessage({ kind: 'answer', answer: job * 2 });
});
parentPort.postMessage({ kind: 'ready' });
`;
const moduleOf = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`);

type Job = number | 'hang' | 'end' | 'fault' | 'who' | 'eat';
let pool: ThreadPool<Job, number>;
const open = (changes: Partial<PoolOptions> = {}) => {
  pool = new ThreadPool<Job, number>({
    module: moduleOf(THREAD),
    workerData: null,
    threads: 2,
    patience: 60_000,
    mostWaiting: 1_000,
    ...changes,
  });
  return pool;
};
afterEach(() => pool.end());

it('answers every job with its own answer, whichever thread did it', async () => {
  open();
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => pool.run(n)));
  expect(answers).toEqual(Array.from({ length: 50 }, (_, n) => n * 2));
});

it('ends a thread that hangs, fails its job alone, and puts another in its place', async () => {
  open({ threads: 1, patience: 2_000 });
  const before = await pool.run('who');
  const hanging = pool.run('hang');
  const behind = pool.run(4);
  await expect(hanging).rejects.toMatchObject({ name: 'AppError', code: 'unavailable' });
  expect(await behind).toBe(8);
  expect(await pool.run('who')).not.toBe(before);
});

it('outlives threads that end, or eat all the memory they may have', async () => {
  open({ threads: 1 });
  await expect(pool.run('end')).rejects.toMatchObject({ code: 'unavailable' });
  await expect(pool.run('eat')).rejects.toMatchObject({ code: 'unavailable' });
  expect(await pool.run(21)).toBe(42);
});

it('tells a fault of a job from an answer, and keeps the thread', async () => {
  open({ threads: 1 });
  const thread = await pool.run('who');
  await expect(pool.run('fault')).rejects.toMatchObject({
    code: 'internal',
    message: 'it said no',
  });
  expect(await pool.run('who')).toBe(thread);
});

it('turns away what it cannot hold, but never a job that nothing waits before', async () => {
  open({ threads: 1, mostWaiting: 1_000 });
  const first = pool.run(1, 5_000);
  const second = pool.run(2, 5_000);
  await expect(pool.run(3, 5_000)).rejects.toMatchObject({ code: 'unavailable' });
  expect(await Promise.all([first, second].map((each) => each.catch(() => null)))).toContain(2);
});

it('lets what was asked for finish when it stops, and takes nothing more', async () => {
  open({ threads: 1 });
  const asked = [pool.run(1), pool.run(2), pool.run(3)];
  const stopped = pool.stop();
  await expect(pool.run(4)).rejects.toMatchObject({ code: 'unavailable' });
  expect(await Promise.all(asked)).toEqual([2, 4, 6]);
  await stopped;
});

it('says so when its threads cannot start, instead of trying for ever', async () => {
  open({ threads: 1, module: moduleOf('throw new Error("nothing here")') });
  await expect(pool.run(1)).rejects.toMatchObject({ code: 'unavailable' });
  await expect(pool.run(2)).rejects.toMatchObject({ code: 'unavailable' });
});
