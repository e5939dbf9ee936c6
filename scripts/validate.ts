/**
 * What CI runs, in the order that fails soonest: format and lint, import direction, types, schema
 * drift, sizes (two at a time), unit, build and bundle check, integration and conformance, e2e.
 * Ends with one line that counts tests and checks; with REQUIRE_ALL=1 a skipped test is a failure.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LANES = 2;
const SLOWEST = 5;

const requireAll = process.env.REQUIRE_ALL === '1';
const bin = (name: string, file: string) => path.resolve('node_modules', name, file);
const reports = mkdtempSync(path.join(tmpdir(), 'validate-'));
const tests = { passed: 0, failed: 0, skipped: 0 };
/** What failed apart from single tests, in words. */
const failures: string[] = [];
const times: { title: string; seconds: number }[] = [];
const files: { title: string; seconds: number }[] = [];
let checksPassed = 0;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const TOOLS = [
  ['chromium', ['chromium'], 'browser tests'],
  ['libreoffice-writer', ['soffice'], 'opening Word files'],
  ['poppler-utils', ['pdftotext', 'pdftoppm'], 'reading converted pages'],
  ['libxml2-utils', ['xmllint'], 'schema checks of Word parts'],
] as const;

function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '').split(path.delimiter).some((dir) => {
    try {
      accessSync(path.join(dir, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function nameMissingTools(): void {
  for (const [tool, commands, use] of TOOLS)
    if (!commands.every(isOnPath)) say(`missing tool: ${tool} (${use} are skipped)`);
}

interface Step {
  readonly title: string;
  readonly args: readonly string[];
}

/** Runs a step; `apart` keeps its output together until it ends, for steps that run beside others. */
async function run({ title, args }: Step, apart = false): Promise<boolean> {
  if (!apart) say(`\n── ${title}`);
  const started = Date.now();
  const child = spawn(process.execPath, args, {
    stdio: apart ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => void output.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const seconds = (Date.now() - started) / 1000;
  times.push({ title, seconds });
  if (apart) say(`\n── ${title}\n${Buffer.concat(output).toString().trimEnd()}`);
  say(`── ${title}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(0)} s)`);
  return code === 0;
}

async function check(step: Step, apart = false): Promise<void> {
  if (await run(step, apart)) checksPassed += 1;
  else failures.push(step.title);
}

/** Independent checks, two at a time. */
async function checkAll(steps: readonly Step[]): Promise<void> {
  const waiting = [...steps];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await check(step, true);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { name: string; startTime: number; endTime: number }[];
}

/** Runs suites together and counts their tests; a run that fails without a failed test counts too. */
async function suites(...projects: string[]): Promise<void> {
  const title = projects.join(' and ');
  const report = path.join(reports, `${projects.join('-')}.json`);
  const ok = await run({
    title,
    args: [
      bin('vitest', 'vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  });
  if (!existsSync(report)) return void failures.push(`${title} (no report)`);
  const counted = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  tests.passed += counted.numPassedTests;
  tests.failed += counted.numFailedTests;
  tests.skipped += counted.numPendingTests + counted.numTodoTests;
  for (const { name, startTime, endTime } of counted.testResults)
    files.push({ title: path.relative('.', name), seconds: (endTime - startTime) / 1000 });
  if (!ok && counted.numFailedTests === 0) failures.push(`${title} (outside its tests)`);
}

const script = (file: string) => ['--import', 'tsx', `scripts/${file}`];

const CHECKS: readonly Step[] = [
  { title: 'types', args: [bin('typescript', 'bin/tsc'), '--noEmit'] },
  { title: 'format and lint', args: [bin('@biomejs/biome', 'bin/biome'), 'check', '.'] },
  {
    title: 'import direction',
    args: [
      bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.cjs'],
      ...['app', 'db', 'search', 'templates', 'tests', 'scripts', 'start.ts', 'server.ts'],
    ],
  },
  { title: 'schema drift', args: script('check-migrations.ts') },
  { title: 'size of files', args: script('check-sizes.ts') },
];

function saySlowest(heading: string, timed: readonly { title: string; seconds: number }[]): void {
  const slowest = [...timed].sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  const list = slowest.map(({ title, seconds }) => `${title} ${seconds.toFixed(0)} s`);
  say(`slowest ${heading}: ${list.join(', ')}`);
}

async function main(): Promise<void> {
  nameMissingTools();
  await checkAll(CHECKS);
  await suites('unit');
  await check({ title: 'build', args: script('build.ts') });
  await check({ title: 'bundle', args: script('check-bundle.ts') });
  await suites('integration', 'conformance');
  await suites('e2e');
  rmSync(reports, { recursive: true, force: true });

  if (requireAll && tests.skipped > 0) failures.push(`${tests.skipped} tests were skipped`);
  say('');
  saySlowest('steps', times);
  saySlowest('test files', files);
  if (tests.skipped > 0) say(`${tests.skipped} tests were skipped`);
  if (tests.failed > 0) say(`${tests.failed} tests failed`);
  if (failures.length > 0) say(`failed: ${failures.join(', ')}`);
  nameMissingTools();
  const failed = tests.failed + failures.length;
  say(`${tests.passed + checksPassed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
