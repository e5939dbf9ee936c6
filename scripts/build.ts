/** Builds the browser and server bundles, and leaves a stamp of the sources they were made from. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { WORKERS } from '../app/platform/workers.data';

const ROOMS = ['app', 'db/schema', 'db/queries', 'db', 'search', 'templates', 'public'];
const FILES = ['package-lock.json', 'remix.config.js', 'vite.config.ts', 'tsconfig.json'];
const STAMP = 'build/.stamp';

function* filesBelow(dir: string): Generator<string> {
  if (!existsSync(dir)) return;
  for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) =>
    a.name.localeCompare(b.name),
  )) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else yield file;
  }
}

/** A hash over every source the bundles are made from. */
function sourceStamp(): string {
  const hash = createHash('sha256');
  for (const file of new Set([...ROOMS.flatMap((room) => [...filesBelow(room)]), ...FILES]))
    if (existsSync(file)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

export const isBuilt = (): boolean =>
  existsSync('build/server/index.js') &&
  existsSync(STAMP) &&
  readFileSync(STAMP, 'utf8') === sourceStamp();

/** Runs the build, its output shown; throws when it fails. */
export function build(): void {
  const stamp = sourceStamp();
  const remix = path.resolve('node_modules/@remix-run/dev/dist/cli.js');
  const run = spawnSync(process.execPath, [remix, 'vite:build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (run.status !== 0) throw new Error('the build failed; its output above says where');
  buildWorkers();
  mkdirSync('build', { recursive: true });
  writeFileSync(STAMP, stamp);
}

/** One file for each thread: a worker cannot start from TypeScript, nor from inside a bundle. */
function buildWorkers(): void {
  buildSync({
    entryPoints: { ...WORKERS },
    outdir: 'build/workers',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) build();
