/**
 * `npm run bench [-- NAME …]`: every benchmark, or those named, as one table on the terminal and as
 * JSON in build/bench.json. A ratio is taken in one run on one machine; nothing here is a test.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { benchApi } from './api';
import { benchBrowser } from './browser';
import { benchImportLoad } from './import-load';
import { benchIngest } from './ingest';
import { benchMatch } from './match';
import { benchPage } from './page';
import type { BenchRow } from './row';
import { benchSearch } from './search';
import { benchVerify } from './verify';
import { benchWord } from './word';

async function matchRows(): Promise<BenchRow[]> {
  return (await benchMatch()).map((each) => ({
    bench: 'match',
    what: each.name,
    ours: `${each.large.p50.toFixed(2)} ms at ${each.large.lines} lines`,
    peer: `${each.small.p50.toFixed(2)} ms at ${each.small.lines} lines`,
    ratio: each.ratio,
    p50: each.large.p50,
    p95: each.large.p95,
    peakMb: each.peakMemoryMb,
    bar: `at most ${each.bar} times as long`,
    passed: each.passed,
  }));
}

const BENCHES: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  match: matchRows,
  verify: benchVerify,
  ingest: benchIngest,
  page: benchPage,
  search: benchSearch,
  browser: benchBrowser,
  api: benchApi,
  word: benchWord,
  'import-load': benchImportLoad,
};

const HEADERS = ['bench', 'what', 'ours', 'peer', 'ratio', 'p50', 'p95', 'MB', 'bar', ''] as const;

const cellsOf = (row: BenchRow): string[] => [
  row.bench,
  row.what,
  row.ours,
  row.peer,
  row.ratio.toFixed(2),
  row.p50?.toFixed(1) ?? '–',
  row.p95?.toFixed(1) ?? '–',
  row.peakMb?.toFixed(0) ?? '–',
  row.bar,
  row.passed ? 'held' : 'NOT HELD',
];

function table(rows: readonly BenchRow[]): string {
  const lines = [[...HEADERS], ...rows.map(cellsOf)];
  const widths = HEADERS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`,
  );
  process.exit(2);
}
const rows: BenchRow[] = [];
for (const [name, run] of Object.entries(BENCHES)) {
  if (named.length > 0 && !named.includes(name)) continue;
  process.stdout.write(`${name} …\n`);
  rows.push(...(await run()));
}
mkdirSync('build', { recursive: true });
const machine = { node: process.version, platform: platform(), arch: arch(), cpus: cpus().length };
const report = { at: new Date().toISOString(), machine, rows };
writeFileSync('build/bench.json', `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`\n${table(rows)}\n`);
process.exitCode = rows.every((row) => row.passed) ? 0 : 1;
