import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'closed-pipe-'));
  // Each report is far larger than a pipe holds.
  writeFileSync(path.join(dir, 'big.json'), JSON.stringify({ type: 'x', text: 'x'.repeat(1000) }));
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What the first command of a pipe answered, and all it said to people. */
async function piped(args: string): Promise<{ exit: string; err: string }> {
  const command = `node --import tsx app/commands/main.ts ${args} | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await run('bash', ['-c', command], {
    env: { ...process.env, DATA_DIR: path.join(dir, 'data') },
  });
  return { exit: stdout.trim(), err: stderr };
}

describe('a command whose reader goes away', () => {
  it('ends quietly, without a trace of an error', async () => {
    const many = Array(2000).fill(path.join(dir, 'big.json')).join(' ');
    const { exit, err } = await piped(`verify --trust . --json ${many}`);
    expect(err).not.toMatch(/EPIPE|Error|at /);
    expect(exit).toBe('0');
  }, 60_000);

  it('still says how it ended where there was nothing more to print', async () => {
    const { exit } = await piped('nonsense');
    expect(exit).toBe('2');
  }, 60_000);
});
