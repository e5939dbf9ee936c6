import { expect, it } from 'vitest';
import type { CheckedFile } from '~/credentials/pool/check-job';
import { type Ingest, ingest } from '~/credentials/pool/ingest.server';
import { emptyTally } from '~/credentials/pool/ingest-line';

const NAMES = Array.from({ length: 32 }, (_, n) => `${String(n).padStart(2, '0')}.json`);
const report = { sha256: 'ab', checks: [] } as unknown as CheckedFile['report'];

/** Two jobs are under way; the cases of the first one are opened only after the second has ended. */
it('tells of no file as done before its line is written', async () => {
  let written = 0;
  const told: { done: number; written: number }[] = [];
  let letFirstGo = () => {};
  const secondEnded = new Promise<void>((resolve) => {
    letFirstGo = resolve;
  });
  let now = 0;
  const run: Ingest = {
    dir: '/in',
    files: NAMES,
    threads: 1,
    before: new Map(),
    pool: {
      run: async (job: { files: readonly { name: string }[] }) => ({
        kind: 'files',
        checked: {
          lines: new Uint8Array(),
          reports: job.files.map(({ name }) => ({ name, report, trustHash: 'cd' })),
          tally: { ...emptyTally(), checked: job.files.length },
        },
      }),
    } as unknown as Ingest['pool'],
    sink: {
      append: async () => {
        written += 1;
      },
      settle: async () => {},
      close: async () => {},
    },
    cases: {
      open: async ({ name }) => {
        if (name < '16') await secondEnded;
        return { institution: 'i', outcome: 'opened', id: name };
      },
      isSettled: () => false,
    },
    clock: () => {
      now += 2_000;
      return now;
    },
    signal: new AbortController().signal,
    progress: ({ checked }) => {
      told.push({ done: checked, written });
      letFirstGo();
    },
  };
  await ingest(run);
  expect(told.map((each) => each.done)).toEqual([16, 32]);
  for (const each of told) expect(each.done).toBeLessThanOrEqual(each.written);
});
