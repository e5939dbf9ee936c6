import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = 'docs/security';
const NAMES = [
  ...readdirSync(FOLDER).map((name) => path.join(FOLDER, name)),
  'docs/threat-model.md',
];
const FILE =
  /`((?:app|db|docs|scripts|search|templates|tests)\/[\w$./-]+|(?:server|start)\.ts|package-lock\.json)`/g;

it.each(NAMES)('%s names files that exist', (name) => {
  const text = readFileSync(name, 'utf8');
  const named = [...new Set([...text.matchAll(FILE)].map((found) => found[1] ?? ''))];
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});
