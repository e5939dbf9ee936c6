/** The command line in a test: a data folder of its own, and what a command says and answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '~/commands/main';

/** A fresh folder that DATA_DIR lies in, until `leave` is called. */
export function enterCommandLine(): { readonly dir: string; leave(): void } {
  const environment = { ...process.env };
  const dir = mkdtempSync(path.join(tmpdir(), 'commands-'));
  process.env.DATA_DIR = path.join(dir, 'data');
  // The test runner has a MODE of its own.
  process.env.MODE = 'demo';
  return {
    dir,
    leave() {
      process.env = environment;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Runs the command line with these arguments; answers its exit code and what it printed. */
export async function runCommandLine(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runCommand(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    bytes: (bytes) => void out.push(Buffer.from(bytes).toString('latin1')),
  });
  return { exit, out: out.join(''), err: err.join('') };
}
