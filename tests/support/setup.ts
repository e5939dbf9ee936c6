// biome-ignore-all lint/suspicious/noConsole: this is where the console is watched
import { afterEach, beforeEach, expect } from 'vitest';

/** A test that leaves noise on the console fails: nothing may be swallowed or chatted about. */
const noise: string[] = [];
const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
const original = Object.fromEntries(methods.map((name) => [name, console[name]]));

beforeEach(() => {
  noise.length = 0;
  for (const name of methods)
    console[name] = (...args: unknown[]) =>
      void noise.push(`${name}: ${args.map(String).join(' ')}`);
});

afterEach(() => {
  for (const name of methods) console[name] = original[name] as () => void;
  expect(noise, 'console noise').toEqual([]);
});
