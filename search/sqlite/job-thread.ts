import type { Worker } from 'node:worker_threads';
import type { Jobs } from './course-search.worker';
import type { WorkerJob, WorkerReply } from './worker-messages';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Asks a thread to do its jobs. It does not keep the process alive but while it is asked. */
export class JobThread {
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;
  private failure: Error | null = null;

  constructor(private readonly worker: Worker) {
    worker.unref();
    worker.on('message', (reply: WorkerReply) => this.settle(reply));
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', () => this.fail(new Error('the search thread ended')));
  }

  get load(): number {
    return this.waiting.size;
  }

  /** Throws what ended the thread, if it has ended. */
  assertAlive(): void {
    if (this.failure) throw this.failure;
  }

  /** What the job answers. Rejects with its error, or when the thread has ended. */
  ask<Name extends keyof Jobs>(
    job: Name,
    ...args: Parameters<Jobs[Name]>
  ): Promise<ReturnType<Jobs[Name]>> {
    return new Promise((resolve, reject) => {
      if (this.failure) return reject(this.failure);
      this.calls += 1;
      this.waiting.set(this.calls, { resolve: resolve as Waiting['resolve'], reject });
      if (this.waiting.size === 1) this.worker.ref();
      this.worker.postMessage({ call: this.calls, job, args } satisfies WorkerJob);
    });
  }

  /** Lets it finish what it was asked, closes its files and ends it. */
  async end(): Promise<void> {
    await this.ask('close').catch(() => undefined);
    await this.worker.terminate();
  }

  private settle({ call, answer, fault }: WorkerReply): void {
    const waiting = this.waiting.get(call);
    this.waiting.delete(call);
    if (this.waiting.size === 0) this.worker.unref();
    if (fault) waiting?.reject(Object.assign(new Error(fault.message), fault));
    else waiting?.resolve(answer as never);
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.values()) reject(this.failure);
    this.waiting.clear();
  }
}
