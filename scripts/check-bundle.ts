/**
 * Holds the browser bundle to its bars: nothing of a server room in it, and on each page that
 * carries the product no more than 60 kB of gzipped script above the framework's own.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const ASSETS = 'build/client/assets';
const LIMIT = 60 * 1024;
/** Pages that carry the product, by their Remix route ids. */
const PAGES = [
  'routes/courses._index',
  'routes/courses.$id',
  'routes/cases.$id._index',
  'routes/cases.$id',
];
const SERVER_ONLY = [
  'better-sqlite3',
  'drizzle-orm',
  'CREATE TABLE',
  '@node-rs/argon2',
  'pkijs',
  'node:crypto',
  'recognition_case',
];

interface Manifest {
  entry: { module: string; imports: string[] };
  routes: Record<string, { id: string; parentId?: string; module: string; imports: string[] }>;
}

function manifest(): Manifest {
  const file = readdirSync(ASSETS).find((name) => /^manifest-.*\.js$/.test(name));
  if (!file) throw new Error('no manifest in the build: run npm run build first');
  const text = readFileSync(path.join(ASSETS, file), 'utf8');
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest;
}

const sizes = new Map<string, number>();
const gzipped = (url: string): number => {
  const known = sizes.get(url);
  if (known !== undefined) return known;
  const file = path.join('build/client', url.split('?')[0] ?? url);
  const size = existsSync(file) ? gzipSync(readFileSync(file)).length : 0;
  sizes.set(url, size);
  return size;
};

const sum = (urls: Iterable<string>) =>
  [...new Set(urls)].reduce((total, url) => total + gzipped(url), 0);

function filesOf(build: Manifest, id: string): string[] {
  const route = build.routes[id];
  if (!route) return [];
  return [
    route.module,
    ...route.imports,
    ...(route.parentId ? filesOf(build, route.parentId) : []),
  ];
}

/** What an empty Remix page loads: React, React DOM and Remix's own client, found by their marks. */
function frameworkBytes(urls: string[]): number {
  const marks = /react-dom|__remixContext|react\.element|useSyncExternalStore/;
  return sum(
    urls.filter((url) => {
      const file = path.join('build/client', url);
      return existsSync(file) && marks.test(readFileSync(file, 'utf8'));
    }),
  );
}

const faults: string[] = [];
for (const name of readdirSync(ASSETS).filter((each) => each.endsWith('.js'))) {
  const text = readFileSync(path.join(ASSETS, name), 'utf8');
  for (const mark of SERVER_ONLY)
    if (text.includes(mark)) faults.push(`${name} holds server code (${mark})`);
}

const build = manifest();
const entry = [build.entry.module, ...build.entry.imports];
for (const id of PAGES.filter((each) => build.routes[each])) {
  const urls = [...new Set([...entry, ...filesOf(build, id)])];
  const above = sum(urls) - frameworkBytes(urls);
  process.stdout.write(
    `${id}: ${(above / 1024).toFixed(1)} kB of script above the framework (gzip)\n`,
  );
  if (above > LIMIT)
    faults.push(`${id} ships ${(above / 1024).toFixed(1)} kB of script, more than 60 kB`);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length ? 1 : 0);
