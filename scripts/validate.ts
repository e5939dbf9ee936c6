/**
 * What CI runs, in the order that fails soonest: format and lint, import direction, types, schema
 * drift, unit, build and bundle check, integration, conformance, e2e. Ends with one line that
 * counts tests; with REQUIRE_ALL=1 a skipped test is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const requireAll = process.env.REQUIRE_ALL === '1';
const bin = (name: string, file: string) => path.resolve('node_modules', name, file);
const reports = mkdtempSync(path.join(tmpdir(), 'validate-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

const TOOLS = [
  ['chromium', '/usr/bin/chromium', 'browser tests'],
  ['libreoffice-writer', '/usr/bin/soffice', 'opening Word files'],
  ['poppler-utils', '/usr/bin/pdftotext', 'reading converted pages'],
  ['libxml2-utils', '/usr/bin/xmllint', 'schema checks of Word parts'],
] as const;

for (const [tool, file, use] of TOOLS)
  if (!existsSync(file)) process.stdout.write(`missing tool: ${tool} (${use} are skipped)\n`);

function step(title: string, args: string[]): boolean {
  process.stdout.write(`\n── ${title}\n`);
  const started = Date.now();
  const run = spawnSync(process.execPath, args, { stdio: 'inherit' });
  process.stdout.write(
    `── ${title}: ${run.status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)\n`,
  );
  if (run.status !== 0) failures.push(title);
  return run.status === 0;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
}

function suite(project: string): void {
  const report = path.join(reports, `${project}.json`);
  step(project, [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return void failures.push(`${project} (no report)`);
  const counted = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  totals.passed += counted.numPassedTests;
  totals.failed += counted.numFailedTests;
  totals.skipped += counted.numPendingTests + counted.numTodoTests;
}

const checks: [string, string[]][] = [
  ['format and lint', [bin('@biomejs/biome', 'bin/biome'), 'check', '.']],
  [
    'import direction',
    [
      bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'db',
      'search',
      'templates',
      'tests',
      'scripts',
      'start.ts',
      'server.ts',
    ],
  ],
  ['types', [bin('typescript', 'bin/tsc'), '--noEmit']],
  ['schema drift', ['--import', 'tsx', 'scripts/check-migrations.ts']],
  ['size of files', ['--import', 'tsx', 'scripts/check-sizes.ts']],
];
for (const [title, args] of checks) step(title, args);
suite('unit');
step('build', ['--import', 'tsx', 'scripts/build.ts']);
step('bundle', ['--import', 'tsx', 'scripts/check-bundle.ts']);
for (const project of ['integration', 'conformance', 'e2e']) suite(project);
rmSync(reports, { recursive: true, force: true });

if (requireAll && totals.skipped > 0) failures.push(`${totals.skipped} tests were skipped`);
const failed = totals.failed + failures.length;
if (failures.length) process.stdout.write(`\nfailed: ${failures.join(', ')}\n`);
process.stdout.write(
  `\n${totals.passed} passed, ${failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}\n`,
);
process.exit(failed === 0 ? 0 : 1);
