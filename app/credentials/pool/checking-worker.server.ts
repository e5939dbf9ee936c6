/** The thread that checks: it opens what it judges by, says it is ready, and answers job after job. */
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '#db/open';
import type { Store } from '#db/store';
import { examineByRecord } from '../trust/examine-by-record.server';
import { checkBytes } from './check-bytes.server';
import { checkFiles } from './check-files.server';
import type { CheckAnswer, CheckJob, CheckPlace } from './check-job';
import { openJudging } from './open-judging.server';
import type { ThreadWord } from './thread-pool.server';

const judging = await openJudging(workerData as CheckPlace);

/** Opened only where lists are examined: few threads ever do. */
let record: Store | null = null;

async function examine(job: Extract<CheckJob, { kind: 'lists' }>): Promise<CheckAnswer> {
  record ??= openStore((workerData as CheckPlace).dataDir);
  return { kind: 'lists', examined: await examineByRecord(record.read, job.files, job) };
}

async function answerTo(job: CheckJob): Promise<CheckAnswer> {
  if (job.kind === 'lists') return examine(job);
  const by = await judging(job.now);
  return job.kind === 'bytes'
    ? { kind: 'bytes', checked: await checkBytes(job.bytes, by, job) }
    : { kind: 'files', checked: await checkFiles(job, by) };
}

const say = (word: ThreadWord<CheckAnswer>, transfer: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(word, transfer);

parentPort?.on('message', (job: CheckJob) => {
  answerTo(job).then(
    (answer) => {
      const lines = answer.kind === 'files' ? [answer.checked.lines.buffer as ArrayBuffer] : [];
      say({ kind: 'answer', answer }, lines);
    },
    (error: unknown) => say({ kind: 'fault', message: String(error) }),
  );
});
say({ kind: 'ready' });
