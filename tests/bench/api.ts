/** 200 checks of a sealed credential through the API of the real server, over ten connections. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { seededFolder, startPortal } from '#tests/support/portal';
import type { BenchRow } from './row';

interface Answer {
  readonly checks: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly not2xx: number;
  readonly residentMb: { before: number | null; peak: number | null; after: number | null };
}

/** Growth of resident memory from the first 200 checks to the next that still counts as flat. */
const FLAT = 1.15;

export async function benchApi(): Promise<BenchRow[]> {
  const folder = await seededFolder();
  const portal = await startPortal({ DATA_DIR: folder.dir, LOG_LEVEL: 'error' });
  try {
    const run = (): Answer => {
      const file = path.join(folder.dir, 'demo/01-full-match.jsonld');
      const pid = String(portal.process.pid);
      const script = ['--import', 'tsx', 'tests/bench/api-load.ts', file];
      const args = [...script, '--url', portal.url, '--pid', pid];
      const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (!stdout) throw new Error(stderr);
      return JSON.parse(stdout) as Answer;
    };
    run();
    const first = run();
    const second = run();
    const ratio = (second.residentMb.after ?? Number.NaN) / (first.residentMb.after ?? Number.NaN);
    const failures = first.not2xx + second.not2xx;
    return [
      {
        bench: 'api',
        what: '200 checks over ten connections',
        ours: `${second.perSecond} checks/s, ${failures} not 2xx, ${second.residentMb.after} MB after`,
        peer: `${first.residentMb.after} MB after the 200 before`,
        ratio,
        p50: second.p50,
        p95: second.p95,
        peakMb: second.residentMb.peak,
        bar: `every answer 2xx, memory flat (at most ${FLAT} times)`,
        passed: failures === 0 && !(ratio > FLAT),
      },
    ];
  } finally {
    await portal.stop();
    folder.remove();
  }
}
