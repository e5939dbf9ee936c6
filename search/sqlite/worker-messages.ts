/** What goes between the portal and the threads of the index. */

/** A generation open in the writing thread. */
export interface Opened {
  readonly number: number;
  readonly file: string;
  readonly revision: number;
  readonly stamp: string | null;
  /** Milliseconds since the epoch; 0 where it was never built. */
  readonly startedAt: number;
}

export interface WorkerJob {
  readonly call: number;
  readonly job: string;
  readonly args: readonly unknown[];
}

export interface WorkerReply {
  readonly call: number;
  readonly answer?: unknown;
  readonly fault?: { readonly name: string; readonly message: string; readonly code?: string };
}
