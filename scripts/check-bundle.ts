/**
 * Holds the browser bundle to its bars: nothing of a server room in it, and on every page no more
 * than 60 kB of gzipped script over an empty Remix page, which is built here and now.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { measurePages } from './bundle-sizes';
import { buildEmptyApp } from './empty-app';

const BUILD = 'build';
const ASSETS = path.join(BUILD, 'client/assets');
const LIMIT = 60 * 1000;
const SHOWN = 8;
const SERVER_ONLY = [
  'better-sqlite3',
  'drizzle-orm',
  'CREATE TABLE',
  '@node-rs/argon2',
  'pkijs',
  'node:crypto',
  'recognition_case',
];

/** The heaviest page of the empty build: what Remix and React cost by themselves. */
function baseline(): number {
  const empty = buildEmptyApp();
  try {
    return Math.max(...measurePages(empty.buildDir, false).map((page) => page.bytes));
  } finally {
    empty.remove();
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const faults: string[] = [];
const texts = new Map(
  readdirSync(ASSETS)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(path.join(ASSETS, name), 'utf8')]),
);
for (const [name, text] of texts)
  for (const mark of SERVER_ONLY)
    if (text.includes(mark)) faults.push(`${name} holds server code (${mark})`);

const empty = baseline();
const pages = measurePages(BUILD).map((page) => ({ ...page, above: page.bytes - empty }));
process.stdout.write(`gzipped script over an empty Remix page (${kilobytes(empty)}):\n`);
for (const { route, above, textBytes } of pages.slice(0, SHOWN))
  process.stdout.write(
    `  ${kilobytes(above).padStart(8)}  ${route} (and ${kilobytes(textBytes)} of texts)\n`,
  );
process.stdout.write(`  … and ${Math.max(0, pages.length - SHOWN)} lighter ones\n`);
for (const { route, above } of pages)
  if (above > LIMIT)
    faults.push(`${route} ships ${kilobytes(above)} of script, more than ${kilobytes(LIMIT)}`);
for (const { route, chunks } of pages)
  if (chunks.some((chunk) => texts.get(chunk)?.includes('ZodError')))
    process.stdout.write(`note: ${route} brings zod to the browser\n`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length ? 1 : 0);
