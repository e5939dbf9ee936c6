/** PostgreSQL full text over the same courses: a weighted tsvector, GIN, trigrams for typos. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { freePort } from '#tests/support/portal';
import type { CourseDocument } from '~/catalogue/course-document';
import type { BenchQuery } from './search-data';

const DEBIAN = '/usr/lib/postgresql';

/** The newest server installed, or null. */
function binaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => +b - +a) : [];
  const found = versions.map((each) => path.join(DEBIAN, each, 'bin'));
  return found.find((each) => existsSync(path.join(each, 'initdb'))) ?? null;
}

export interface PostgresPeer {
  ask(query: BenchQuery): Promise<void>;
  stop(): Promise<void>;
}

/** A server of its own in a temporary folder, filled; null where PostgreSQL is not installed. */
export async function startPostgres(
  documents: readonly CourseDocument[],
): Promise<PostgresPeer | null> {
  const bin = binaries();
  if (!bin) return null;
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-postgres-'));
  const user = asServerUser(dir);
  const data = path.join(dir, 'data');
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { stdio: 'ignore', ...user },
  );
  const port = await freePort();
  const server = spawn(
    path.join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      dir,
      '-c',
      'shared_buffers=512MB',
      '-c',
      'fsync=off',
      '-c',
      'work_mem=64MB',
    ],
    { stdio: 'ignore', ...user },
  );
  const client = await connected(port);
  await fill(client, documents);
  return {
    ask: (query) => ask(client, query),
    async stop() {
      await client.end();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian made for it. */
function asServerUser(dir: string): { uid?: number; gid?: number; cwd: string } {
  if (process.getuid?.() !== 0) return { cwd: dir };
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim());
  const [uid, gid] = [id('-u'), id('-g')];
  chownSync(dir, uid, gid);
  return { uid, gid, cwd: dir };
}

async function connected(port: number): Promise<pg.Client> {
  for (const deadline = performance.now() + 20_000; ; ) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'bench', database: 'postgres' });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function fill(client: pg.Client, documents: readonly CourseDocument[]): Promise<void> {
  await client.query(`CREATE EXTENSION pg_trgm;
    CREATE TABLE course (id text PRIMARY KEY, language text[], field text[], provider text, eqf text, ects text, words tsvector)`);
  for (let from = 0; from < documents.length; from += 1000) {
    const rows = documents.slice(from, from + 1000).map((each) => ({
      ...each,
      language: each.facets.language,
      field: each.facets.field,
      slug: each.facets.provider[0],
      eqf: each.facets.eqf[0],
      range: each.facets.ects[0],
    }));
    await client.query(
      `INSERT INTO course SELECT r->>'id',
         ARRAY(SELECT jsonb_array_elements_text(r->'language')), ARRAY(SELECT jsonb_array_elements_text(r->'field')),
         r->>'slug', r->>'eqf', r->>'range',
         setweight(to_tsvector('simple', r->>'title'), 'A') || setweight(to_tsvector('simple', r->>'code'), 'A') ||
         setweight(to_tsvector('simple', r->>'provider'), 'B') || setweight(to_tsvector('simple', r->>'outcomes'), 'C') ||
         setweight(to_tsvector('simple', r->>'description'), 'D')
       FROM jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(rows).replaceAll('\\u0000', '')],
    );
  }
  await client.query(`CREATE INDEX ON course USING gin (words);
    CREATE TABLE term AS SELECT word FROM ts_stat('SELECT words FROM course');
    CREATE INDEX ON term USING gin (word gin_trgm_ops)`);
  await client.query('VACUUM ANALYZE');
}

const RANKED = `SELECT id, count(*) OVER () FROM course, to_tsquery('simple', $1) q
  WHERE words @@ q ORDER BY ts_rank(words, q) DESC LIMIT 20`;
const FACETS = ['unnest(language)', 'unnest(field)', 'provider', 'eqf', 'ects'].map(
  (value) =>
    `SELECT ${value} AS value, count(*) FROM course WHERE words @@ to_tsquery('simple', $1) GROUP BY 1`,
);

async function ask(client: pg.Client, { text, typo, facets }: BenchQuery): Promise<void> {
  const typed = text.trim().split(' ');
  const words = typo ? await Promise.all(typed.map((word) => nearest(client, word))) : typed;
  const query = words
    .map((word, at) =>
      !text.endsWith(' ') && at === words.length - 1 ? `'${word}':*` : `'${word}'`,
    )
    .join(' & ');
  await client.query({ name: 'ranked', text: RANKED, values: [query] });
  if (facets)
    for (const [at, sql] of FACETS.entries())
      await client.query({ name: `facet-${at}`, text: sql, values: [query] });
}

async function nearest(client: pg.Client, word: string): Promise<string> {
  const sql = 'SELECT word FROM term WHERE word % $1 ORDER BY similarity(word, $1) DESC LIMIT 1';
  const { rows } = await client.query<{ word: string }>({
    name: 'nearest',
    text: sql,
    values: [word],
  });
  return rows[0]?.word ?? word;
}
