import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { trustingDemo, writeManyCredentials } from '#tests/support/many-credentials';
import { runCommand } from '~/commands/main';
import { LIMITS } from '~/credentials/limits';

const environment = { ...process.env };
let dir: string;
let names: string[];
let out: string;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'ingest-command-'));
  const dataDir = path.join(dir, 'data');
  await trustingDemo(dataDir, Date.now());
  names = writeManyCredentials({ dataDir, dir: path.join(dir, 'in'), now: Date.now() }, 40);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));
beforeEach(() => {
  process.env.DATA_DIR = path.join(dir, 'data');
  process.env.MODE = 'demo';
  out = path.join(mkdtempSync(path.join(dir, 'out-')), 'lines.jsonl');
});
afterEach(() => {
  process.env = { ...environment };
});

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const exit = await runCommand(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { exit, ...said };
}

const ingest = (...more: string[]) =>
  run('ingest', path.join(dir, 'in'), '--workers', '1', ...more);
const linesIn = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map(
      (line) => JSON.parse(line) as { file: string; sha256: string; checks: { code: string }[] },
    );
const summaryOf = (text: string) =>
  (JSON.parse(text.split('\n').findLast(Boolean) ?? '') as { summary: Record<string, unknown> })
    .summary;
const byName = <T extends { file: string }>(lines: readonly T[]) =>
  [...lines].sort((a, b) => (a.file < b.file ? -1 : 1));

it('writes one line a file, each the report that verify gives, and a summary', async () => {
  const done = await ingest('--out', out, '--workers', '2');
  expect(done.exit).toBe(0);
  expect(done.out).toContain('40 files: 40 checked, 0 done before, 0 not opened');
  expect(done.out).toMatch(/SEAL +valid 40/);
  expect(done.err).toContain('40 of 40 files');
  const lines = byName(linesIn(readFileSync(out, 'utf8')));
  expect(lines.map(({ file }) => file)).toEqual(names);
  const [first = ''] = names;
  const verified = await run('verify', path.join(dir, 'in', first), '--json');
  const [report] = linesIn(verified.out);
  expect(lines[0]?.sha256).toBe(report?.sha256);
  expect(lines[0]?.checks.map(({ code }) => code)).toEqual(report?.checks.map(({ code }) => code));
});

it('gives the lines on standard output where no file is named, the summary last', async () => {
  const done = await ingest('--json');
  const lines = linesIn(done.out);
  expect(byName(lines.slice(0, -1)).map(({ file }) => file)).toEqual(names);
  expect(summaryOf(done.out)).toMatchObject({ files: 40, checked: 40, stopped: false });
  expect((await ingest()).err).toContain('40 files: 40 checked');
});

describe('a run that goes on from an earlier one', () => {
  it('passes over finished files, and checks again what has changed', async () => {
    await ingest('--out', out);
    const whole = readFileSync(out, 'utf8');
    expect(summaryOf((await ingest('--out', out, '--json')).out)).toMatchObject({
      checked: 0,
      finished: 40,
    });
    expect(readFileSync(out, 'utf8')).toBe(whole);
    const changed = path.join(dir, 'in', names[3] ?? '');
    const original = readFileSync(changed);
    appendFileSync(changed, ' ');
    const again = await ingest('--out', out, '--json');
    writeFileSync(changed, original);
    expect(summaryOf(again.out)).toMatchObject({ checked: 1, finished: 39 });
    expect(linesIn(readFileSync(out, 'utf8')).at(-1)?.file).toBe(names[3]);
  });

  it('checks again by another trust', async () => {
    await ingest('--out', out);
    const trusting = path.join(dir, 'nobody');
    mkdirSync(trusting, { recursive: true });
    const done = await ingest('--out', out, '--trust', trusting, '--json');
    expect(summaryOf(done.out)).toMatchObject({
      checked: 40,
      finished: 0,
      statuses: { SEAL: { inconclusive: 40 } },
    });
  });

  it('cuts off a line that was being written when it was killed', async () => {
    await ingest('--out', out);
    truncateSync(out, readFileSync(out).length - 100);
    const done = await ingest('--out', out, '--json');
    expect(summaryOf(done.out)).toMatchObject({ checked: 1, finished: 39 });
    expect(byName(linesIn(readFileSync(out, 'utf8'))).map(({ file }) => file)).toEqual(names);
  });

  it('goes on after Ctrl-C without losing or repeating anything', async () => {
    const said: string[] = [];
    const stopped = await runCommand(
      ['ingest', path.join(dir, 'in'), '--workers', '1', '--out', out, '--json'],
      {
        out: (text) => void said.push(text),
        err: (text) => {
          // The first word of progress comes with the first lines kept.
          if (text.includes(' of 40 files')) process.emit('SIGINT');
        },
      },
    );
    const first = summaryOf(said.join(''));
    const kept = linesIn(readFileSync(out, 'utf8')).length;
    expect(kept).toBe(first.checked);
    expect(stopped).toBe(first.stopped ? 1 : 0);
    const second = await ingest('--out', out, '--json');
    expect(summaryOf(second.out)).toMatchObject({ finished: kept, checked: 40 - kept });
    expect(byName(linesIn(readFileSync(out, 'utf8'))).map(({ file }) => file)).toEqual(names);
  });
});

it('reads whatever lies in the folder, follows no link, and says what it could not take', async () => {
  const odd = mkdtempSync(path.join(dir, 'odd-'));
  writeFileSync(path.join(odd, 'empty'), '');
  writeFileSync(path.join(odd, 'no "credential".txt'), 'hello');
  writeFileSync(path.join(odd, 'large.json'), Buffer.alloc(LIMITS.bytes + 1, 0x20));
  symlinkSync('/etc/passwd', path.join(odd, 'link'));
  const done = await run('ingest', odd, '--workers', '1', '--json');
  const lines = byName(linesIn(done.out).slice(0, -1));
  expect(lines.map(({ file, checks }) => [file, checks[0]?.code])).toEqual([
    ['empty', 'format.empty'],
    ['large.json', 'format.too-large'],
    ['no "credential".txt', 'format.not-json'],
  ]);
  expect(done.exit).toBe(0);
});

it('refuses a file that holds something else, and wrong use, before it begins', async () => {
  writeFileSync(out, '{"my":"notes"}\n');
  expect((await ingest('--out', out)).exit).toBe(2);
  expect(readFileSync(out, 'utf8')).toBe('{"my":"notes"}\n');
  for (const args of [
    [],
    ['/nowhere'],
    [dir, dir],
    [dir, '--workers', '0'],
    [dir, '--as', 'a@b.example'],
    [dir, '--open-cases', 'inst-x', '--trust', dir],
  ])
    expect((await run('ingest', ...args)).exit, args.join(' ')).toBe(2);
});
