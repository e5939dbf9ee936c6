/**
 * pool/ — checking in threads of its own, so that no file, however costly, holds up anybody else.
 * This file: threads that take jobs in turn. One that breaks, or takes too long over a job, is
 * ended and replaced; only its own job fails.
 */
import { Worker } from 'node:worker_threads';
import { AppError } from '~/platform/errors';

export interface PoolOptions {
  /** The threads' module: it says `ready`, then answers each job it is sent. */
  readonly module: URL;
  readonly workerData: unknown;
  readonly threads: number;
  /** How long a thread may take over one job, in milliseconds. */
  readonly patience: number;
  /** How much may wait for a thread, in bytes of the jobs; more is turned away as `unavailable`. */
  readonly mostWaiting: number;
}

/** What a thread says: that it can begin, or what became of the job it was given. */
export type ThreadWord<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'fault'; readonly message: string };

interface Task<Job, Answer> {
  readonly job: Job;
  readonly bytes: number;
  readonly patience: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread<Job, Answer> {
  readonly worker: Worker;
  ready: boolean;
  task: Task<Job, Answer> | null;
  timer: NodeJS.Timeout | null;
}

/** Threads that end before they were ready, in a row, until the pool gives up. */
const MOST_FALSE_STARTS = 3;
/** Young and old heap of a thread, in MB: far above what a file of the greatest size takes. */
const HEAP_LIMITS = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 768 };

export class ThreadPool<Job, Answer> {
  private readonly threads = new Set<Thread<Job, Answer>>();
  private readonly waiting: Task<Job, Answer>[] = [];
  private readonly idleListeners: (() => void)[] = [];
  private waitingBytes = 0;
  private falseStarts = 0;
  private stopping = false;

  constructor(private readonly options: PoolOptions) {
    for (let count = 0; count < options.threads; count += 1) this.start();
  }

  /**
   * The answer to a job of about so many bytes; `patience` in milliseconds where this job may take
   * another time than the others. Rejects with AppError `unavailable` or `internal`.
   */
  run(job: Job, bytes = 0, { patience = this.options.patience } = {}): Promise<Answer> {
    if (this.stopping) return Promise.reject(new AppError('unavailable', 'checking has stopped'));
    if (this.falseStarts >= MOST_FALSE_STARTS)
      return Promise.reject(new AppError('unavailable', 'the threads that check do not start'));
    if (this.waitingBytes > 0 && this.waitingBytes + bytes > this.options.mostWaiting)
      return Promise.reject(new AppError('unavailable', 'too many files wait to be checked'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, bytes, patience, resolve, reject });
      this.waitingBytes += bytes;
      this.dispatch();
    });
  }

  /** Lets everything asked for finish, then ends the threads. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.isBusy()) await new Promise<void>((resolve) => this.idleListeners.push(resolve));
    await this.end();
  }

  /** Ends the threads at once; what was under way is rejected. */
  async end(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  private isBusy(): boolean {
    return this.waiting.length > 0 || [...this.threads].some(({ task }) => task !== null);
  }

  private start(): void {
    const { module, workerData } = this.options;
    const worker = new Worker(module, { workerData, execArgv: [], resourceLimits: HEAP_LIMITS });
    const thread: Thread<Job, Answer> = { worker, ready: false, task: null, timer: null };
    this.threads.add(thread);
    let cause: unknown = new Error('it ended by itself');
    worker.unref();
    worker.on('message', (word: ThreadWord<Answer>) => this.hear(thread, word));
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => this.replace(thread, cause));
    // While jobs wait for a thread to be ready, the process must not end.
    if (this.waiting.length > 0) worker.ref();
  }

  private dispatch(): void {
    for (const thread of this.threads) {
      if (!thread.ready) {
        if (this.waiting.length > 0) thread.worker.ref();
        continue;
      }
      if (thread.task) continue;
      const task = this.waiting.shift();
      if (!task) break;
      this.waitingBytes -= task.bytes;
      this.give(thread, task);
    }
    if (!this.isBusy()) for (const listener of this.idleListeners.splice(0)) listener();
  }

  private give(thread: Thread<Job, Answer>, task: Task<Job, Answer>): void {
    thread.task = task;
    thread.worker.ref();
    thread.timer = setTimeout(() => void thread.worker.terminate(), task.patience);
    thread.worker.postMessage(task.job);
  }

  private hear(thread: Thread<Job, Answer>, word: ThreadWord<Answer>): void {
    const task = this.release(thread);
    thread.ready = true;
    thread.worker.unref();
    this.falseStarts = 0;
    if (word.kind === 'answer') task?.resolve(word.answer);
    else if (word.kind === 'fault') task?.reject(new AppError('internal', word.message));
    this.dispatch();
  }

  private release(thread: Thread<Job, Answer>): Task<Job, Answer> | null {
    const { task, timer } = thread;
    if (timer) clearTimeout(timer);
    thread.task = null;
    thread.timer = null;
    return task;
  }

  private replace(thread: Thread<Job, Answer>, cause: unknown): void {
    this.threads.delete(thread);
    const lost = new AppError('unavailable', 'the thread that checked this ended', { cause });
    this.release(thread)?.reject(lost);
    if (!thread.ready) this.falseStarts += 1;
    const over = this.falseStarts >= MOST_FALSE_STARTS;
    if (over || this.stopping) for (const task of this.waiting.splice(0)) task.reject(lost);
    else this.start();
    if (over || this.stopping) this.waitingBytes = 0;
    this.dispatch();
  }
}
