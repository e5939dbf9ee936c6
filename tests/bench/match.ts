/**
 * One transcript (a parent and ten parts: 11 achievements) against 1,000 and 100,000 recognition
 * lines. The bar is growth: at most 1.5 times as long for a hundred times the lines. Run twice:
 * every line between the same two institutions (the hard case), and spread over pairs of them.
 */
import { pathToFileURL } from 'node:url';
import { indexLines } from '#tests/support/index-lines';
import { context, line, source, submission, unit } from '#tests/unit/recognition/fixtures';
import type { LineIndex } from '~/agreements/line-keys';
import type { RecognitionLine } from '~/agreements/recognition-line';
import { match } from '~/recognition/match';
import { propose } from '~/recognition/propose';

export const BAR = 1.5;
const SIZES = [1_000, 100_000] as const;
const ROUNDS = 400;
const WARM_UP = 100;

const WORDS =
  'algebra analysis anatomy archive biology chemistry climate code culture data design energy ethics finance genetics geology grammar health history imaging labour language law logic marketing matter media memory methods museum music networks numbers optics policy power privacy proteins rhetoric robotics signals society soil statistics systems theory trade urban vision water'.split(
    ' ',
  );
const word = (n: number): string => WORDS[n % WORDS.length] ?? '';
const titleOf = (n: number): string =>
  [word(n), word(Math.floor(n / 50) + 7), word(Math.floor(n / 2500) + 13), `${n % 97}`].join(' ');

/** `pairs` issuing institutions share the lines between them. */
function* linesFor(count: number, pairs: number): Generator<RecognitionLine> {
  for (let n = 0; n < count; n += 1)
    yield line({
      id: `line-${n}`,
      number: `L${n}`,
      issuingInstitutionId: n % pairs === 0 ? 'issuer' : `issuer-${n % pairs}`,
      sources: [source({ id: `course-${n}`, code: `C-${n}`, titles: { en: titleOf(n) } })],
    });
}

const transcript = submission([
  unit({
    key: 'doc:transcript',
    title: 'Transcript',
    titles: { en: 'Transcript' },
    identifiers: [],
    ects: 50,
  }),
  ...Array.from({ length: 10 }, (_, n) => {
    const title = titleOf(n * 100);
    return unit({
      key: `doc:part-${n}`,
      parentKey: 'doc:transcript',
      title,
      titles: { en: title },
      identifiers: [{ scheme: 'local', value: `C-${n * 100}`, path: '$' }],
    });
  }),
]);

async function once(index: LineIndex): Promise<number> {
  const world = context();
  const start = performance.now();
  const outcome = await match(transcript, index, world);
  const made = propose(transcript, outcome, world.policy);
  const took = performance.now() - start;
  const full = made.packages.filter((each) => each.result === 'full-match').length;
  if (full !== 10) throw new Error(`${full} of 10 parts matched`);
  return took;
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export interface MatchBench {
  name: string;
  small: { lines: number; p50: number; p95: number };
  large: { lines: number; p50: number; p95: number };
  /** p50 at 100,000 lines divided by p50 at 1,000. */
  ratio: number;
  bar: number;
  passed: boolean;
  peakMemoryMb: number;
}

/** Both sizes are timed in turn, so that noise falls on both alike. Times in milliseconds. */
async function growth(name: string, pairsOf: (lines: number) => number): Promise<MatchBench> {
  const indexes = SIZES.map((count) => indexLines(linesFor(count, pairsOf(count))));
  const times: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const at of [0, 1] as const) {
      const index = indexes[at];
      const took = index ? await once(index) : Number.NaN;
      if (round >= 0) times[at].push(took);
    }
  const [small, large] = times.map((each, at) => {
    const sorted = each.sort((a, b) => a - b);
    return { lines: SIZES[at] ?? 0, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
  });
  if (!small || !large) throw new Error('nothing was timed');
  const ratio = large.p50 / small.p50;
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return { name, small, large, ratio, bar: BAR, passed: ratio <= BAR, peakMemoryMb };
}

export async function benchMatch(): Promise<MatchBench[]> {
  return [
    await growth('match, one pair of institutions', () => 1),
    await growth('match, a pair for every 1,000 lines', (lines) => lines / 1_000),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await benchMatch();
  console.table(
    results.map(({ name, small, large, ratio, bar, peakMemoryMb }) => ({
      name,
      '1,000: p50/p95 ms': `${small.p50.toFixed(2)}/${small.p95.toFixed(2)}`,
      '100,000: p50/p95 ms': `${large.p50.toFixed(2)}/${large.p95.toFixed(2)}`,
      ratio: ratio.toFixed(2),
      bar,
      'peak MB': peakMemoryMb,
    })),
  );
  console.log(JSON.stringify(results));
  if (results.some((each) => !each.passed)) process.exitCode = 1;
}
