/** One line of the benchmarks' table. Times in milliseconds, memory in MB; null: not measured. */
export interface BenchRow {
  readonly bench: string;
  readonly what: string;
  /** What is compared, e.g. `812 requests/s`. */
  readonly ours: string;
  readonly peer: string;
  readonly ratio: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly peakMb: number | null;
  /** What it is held against, in words. */
  readonly bar: string;
  readonly passed: boolean;
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
