/** PostgreSQL full text over the same courses: a weighted tsvector, GIN, trigrams for typos. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { freePort } from '#tests/support/portal';
import type { CourseDocument } from '~/catalogue/course-document';
import { type CourseFilters, FACETS, type FacetName, NO_FILTERS } from '~/catalogue/finding';
import type { BenchQuery } from './search-data';
import type { Asked } from './search-rounds';

const DEBIAN = '/usr/lib/postgresql';

/** The newest server installed, or null. */
function binaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => +b - +a) : [];
  const found = versions.map((each) => path.join(DEBIAN, each, 'bin'));
  return found.find((each) => existsSync(path.join(each, 'initdb'))) ?? null;
}

export interface PostgresPeer {
  readonly ask: Asked;
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
  const values = numberValues(documents);
  await fill(client, documents, values);
  return {
    ask: (query) => ask(client, query, values),
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

/** Every value of every facet by a number: one array a course, met and counted by PostgreSQL. */
interface Values {
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: readonly { readonly facet: FacetName; readonly value: string }[];
}

function numberValues(documents: readonly CourseDocument[]): Values {
  const numbers = new Map<string, number>();
  const names: { facet: FacetName; value: string }[] = [];
  for (const { facets } of documents)
    for (const facet of FACETS)
      for (const value of facets[facet])
        if (!numbers.has(`${facet}\n${value}`))
          numbers.set(`${facet}\n${value}`, names.push({ facet, value }) - 1);
  return { numbers, names };
}

async function fill(
  client: pg.Client,
  documents: readonly CourseDocument[],
  { numbers }: Values,
): Promise<void> {
  await client.query(`CREATE EXTENSION pg_trgm;
    CREATE TABLE course (id text PRIMARY KEY, facets int[], words tsvector)`);
  for (let from = 0; from < documents.length; from += 1000) {
    const rows = documents.slice(from, from + 1000).map(({ facets, ...each }) => ({
      ...each,
      numbers: FACETS.flatMap((facet) =>
        facets[facet].map((value) => numbers.get(`${facet}\n${value}`)),
      ),
    }));
    await client.query(
      `INSERT INTO course SELECT r->>'id', ARRAY(SELECT jsonb_array_elements_text(r->'numbers')::int),
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

type Chosen = readonly (readonly number[])[];

/** `$1` the words, then one array for each facet chosen from. */
const where = (chosen: Chosen): string =>
  ['words @@ q', ...chosen.map((_, at) => `facets && $${at + 2}::int[]`)].join(' AND ');

const ranked = (chosen: Chosen): string =>
  `SELECT id, count(*) OVER () AS total FROM course, to_tsquery('simple', $1) q
   WHERE ${where(chosen)} ORDER BY ts_rank(words, q) DESC LIMIT 20`;

const counting = (chosen: Chosen): string =>
  `SELECT value, count(*) FROM course, to_tsquery('simple', $1) q, unnest(facets) value
   WHERE ${where(chosen)} GROUP BY value`;

async function ask(
  client: pg.Client,
  { text, typo, filters }: BenchQuery,
  values: Values,
): ReturnType<Asked> {
  const typed = text.trim().split(' ');
  const words = typo ? await Promise.all(typed.map((word) => nearest(client, word))) : typed;
  const query = words
    .map((word, at) =>
      !text.endsWith(' ') && at === words.length - 1 ? `'${word}':*` : `'${word}'`,
    )
    .join(' & ');
  const chosen = chosenOf(filters, values);
  const { rows } = await client.query<{ id: string; total: string }>({
    name: `ranked-${chosen.length}`,
    text: ranked(chosen),
    values: [query, ...chosen],
  });
  const languages = await countFacets(client, query, filters, values);
  const answer = { ids: rows.map(({ id }) => id), total: Number(rows[0]?.total ?? 0), languages };
  return { answer };
}

const chosenOf = (filters: CourseFilters, { numbers }: Values): Chosen =>
  FACETS.filter((facet) => filters[facet].length > 0).map((facet) =>
    filters[facet].flatMap((value) => numbers.get(`${facet}\n${value}`) ?? []),
  );

/** All facets at once, then each chosen from without its own choice; answers the languages. */
async function countFacets(
  client: pg.Client,
  query: string,
  filters: CourseFilters,
  values: Values,
): Promise<Record<string, number>> {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, {} as Record<string, number>]));
  const count = async (own: CourseFilters, of: readonly FacetName[]) => {
    const chosen = chosenOf(own, values);
    const { rows } = await client.query<{ value: number; count: string }>({
      name: `counting-${chosen.length}`,
      text: counting(chosen),
      values: [query, ...chosen],
    });
    for (const row of rows) {
      const named = values.names[row.value];
      const list = named && of.includes(named.facet) ? counts[named.facet] : undefined;
      if (named && list) list[named.value] = Number(row.count);
    }
  };
  const asked = FACETS.filter((facet) => filters[facet].length > 0);
  await count(
    filters,
    FACETS.filter((facet) => !asked.includes(facet)),
  );
  for (const facet of asked) await count({ ...filters, [facet]: NO_FILTERS[facet] }, [facet]);
  return counts.language ?? {};
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
