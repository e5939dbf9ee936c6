/** Asking a contender everything, round after round, and holding its answers against ours. */
import { performance } from 'node:perf_hooks';
import { percentile } from './row';
import type { BenchAnswer, BenchQuery, Kind } from './search-data';

/** Measured rounds at most. */
const ROUNDS = 10;

export type Times = Readonly<Partial<Record<Kind, readonly number[]>>>;

export interface Measured {
  /** Milliseconds by kind, one number a question, as the asking thread waits. */
  readonly times: Times;
  /** The same without the way to the contender's thread and back; empty where it is not told. */
  readonly inside: Times;
  /** One to each question. */
  readonly answers: readonly BenchAnswer[];
}

/** What a peer's process prints. */
export interface PeerReport extends Measured {
  readonly peakMb: number;
}

export type Asked = (
  query: BenchQuery,
) => Promise<{ readonly answer: BenchAnswer; readonly inside?: number }>;

/**
 * Asks one round to warm up and more of them while `patience` (milliseconds) lasts; a contender that
 * needs all of it for the first round is measured by that one.
 */
export async function askAll(
  asked: readonly BenchQuery[],
  ask: Asked,
  patience: number,
): Promise<Measured> {
  const began = performance.now();
  const first = await askRound(asked, ask);
  const rounds = [];
  while (rounds.length < ROUNDS && performance.now() - began < patience)
    rounds.push(await askRound(asked, ask));
  return {
    ...measuredBy(asked, rounds.length > 0 ? rounds : [first]),
    answers: first.map((each) => each.answer),
  };
}

type Told = Awaited<ReturnType<Asked>> & { readonly millis: number };

async function askRound(asked: readonly BenchQuery[], ask: Asked): Promise<Told[]> {
  const round: Told[] = [];
  for (const query of asked) {
    const start = performance.now();
    const told = await ask(query);
    round.push({ ...told, millis: performance.now() - start });
  }
  return round;
}

/** A question's time is the median of its rounds: what else the machine did meanwhile is no part of it. */
function measuredBy(asked: readonly BenchQuery[], rounds: readonly (readonly Told[])[]) {
  const times: Partial<Record<Kind, number[]>> = {};
  const inside: Partial<Record<Kind, number[]>> = {};
  for (const [at, { kind }] of asked.entries()) {
    const told = rounds.flatMap((round) => round[at] ?? []);
    const within = told.flatMap((each) => each.inside ?? []);
    const millis = told.map((each) => each.millis);
    times[kind] = [...(times[kind] ?? []), percentile(millis, 0.5)];
    if (within.length > 0) inside[kind] = [...(inside[kind] ?? []), percentile(within, 0.5)];
  }
  return { times, inside };
}

export const p95 = (times: Times, kind: Kind): number => percentile(times[kind] ?? [], 0.95);
export const p50 = (times: Times, kind: Kind): number => percentile(times[kind] ?? [], 0.5);

/** How many of a peer's answers have our total, and our counts of languages. */
export function agreement(ours: readonly BenchAnswer[], theirs: readonly BenchAnswer[]): string {
  const same = (fits: (mine: BenchAnswer, peer: BenchAnswer) => boolean) =>
    ours.filter((mine, at) => {
      const peer = theirs[at];
      return peer !== undefined && fits(mine, peer);
    }).length;
  const totals = same((mine, peer) => mine.total === peer.total);
  const counts = same((mine, peer) => spelt(mine.languages) === spelt(peer.languages));
  return `of ${ours.length} answers ${totals} have our total, ${counts} our counts of languages`;
}

const spelt = (counts: Readonly<Record<string, number>>): string =>
  JSON.stringify(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
