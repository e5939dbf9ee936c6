import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterCommandLine, runCommandLine } from '#tests/support/commands';

let place: ReturnType<typeof enterCommandLine>;
beforeEach(() => {
  place = enterCommandLine();
});
afterEach(() => place.leave());

const namesIn = (overview: string): string[] =>
  [...overview.matchAll(/^ {2}([a-z]+) +\S/gm)].map((found) => found[1] ?? '');

describe('help', () => {
  it('names every command, and each says how it is called and touches nothing', async () => {
    const { exit, out } = await runCommandLine('--help');
    expect(exit).toBe(0);
    const names = namesIn(out);
    expect(names).toContain('backup');
    for (const name of names) {
      const told = await runCommandLine(name, '--help');
      expect(told).toMatchObject({ exit: 0, err: '' });
      expect(told.out).toContain(`Usage: ${name}`);
      expect(await runCommandLine('help', name)).toEqual(told);
    }
    expect(existsSync(process.env.DATA_DIR ?? '')).toBe(false);
    expect(existsSync('--help')).toBe(false);
  });

  it('is told to whoever names no command or one that is not there', async () => {
    expect(namesIn((await runCommandLine()).err).length).toBeGreaterThan(5);
    const unknown = await runCommandLine('constructor');
    expect(unknown).toMatchObject({ exit: 2, out: '' });
    expect(unknown.err).toContain('There is no command "constructor".');
  });

  it('is not asked for by a name behind two hyphens', async () => {
    const { exit, out, err } = await runCommandLine('verify', '--', '--help');
    expect(exit).toBe(1);
    expect(out + err).not.toContain('Usage');
  });
});
