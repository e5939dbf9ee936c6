/**
 * Checks through the API of a running server over several connections, and what it cost.
 *
 *   node --import tsx tests/bench/api-load.ts FILE [--url http://127.0.0.1:3000] [--checks 200]
 *     [--connections 10] [--pid SERVER_PID]
 *
 * Prints one JSON object; exits 1 when any answer was not 2xx. With --pid the server's resident
 * memory is read before, at its peak and after (Linux).
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    checks: { type: 'string', default: '200' },
    connections: { type: 'string', default: '10' },
    pid: { type: 'string' },
  },
});

interface Tally {
  left: number;
  millis: number[];
  statuses: Map<number, number>;
  peak: number | null;
}

/** Resident memory in MB, or null where it cannot be read. */
function residentMb(pid: string | undefined): number | null {
  const file = `/proc/${pid}/status`;
  if (pid === undefined || !existsSync(file)) return null;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

async function connection(body: Uint8Array, tally: Tally): Promise<void> {
  while (tally.left > 0) {
    tally.left -= 1;
    const started = performance.now();
    const response = await fetch(`${values.url}/api/v1/verify`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: body as BodyInit,
    });
    await response.arrayBuffer();
    tally.millis.push(performance.now() - started);
    tally.statuses.set(response.status, (tally.statuses.get(response.status) ?? 0) + 1);
    const now = residentMb(values.pid);
    if (now !== null) tally.peak = Math.max(tally.peak ?? 0, now);
  }
}

async function main(): Promise<void> {
  const [file] = positionals;
  if (!file) throw new Error('name the file to check');
  const body = readFileSync(file);
  const tally: Tally = {
    left: Number(values.checks),
    millis: [],
    statuses: new Map(),
    peak: null,
  };
  const before = residentMb(values.pid);
  const started = performance.now();
  const connections = Array.from({ length: Number(values.connections) }, () =>
    connection(body, tally),
  );
  await Promise.all(connections);
  const seconds = (performance.now() - started) / 1000;
  const sorted = tally.millis.sort((a, b) => a - b);
  const quantile = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  const failed = [...tally.statuses].filter(([status]) => status < 200 || status > 299);
  console.log(
    JSON.stringify({
      checks: sorted.length,
      bytes: body.length,
      perSecond: Math.round(sorted.length / seconds),
      p50: quantile(0.5),
      p95: quantile(0.95),
      statuses: Object.fromEntries(tally.statuses),
      not2xx: failed.reduce((sum, [, count]) => sum + count, 0),
      residentMb: { before, peak: tally.peak, after: residentMb(values.pid) },
    }),
  );
  process.exitCode = failed.length > 0 ? 1 : 0;
}

await main();
