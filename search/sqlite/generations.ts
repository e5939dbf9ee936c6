import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { readMeta, SCHEMA, SCHEMA_VERSION, writeMeta } from './schema';

/**
 * The index is a file of its own, `search-N.db`: a rebuild writes N+1 and the old one goes once the
 * new one is complete, so a crash in between leaves a usable index or none, never half of one.
 */
export interface Generation {
  readonly number: number;
  readonly file: string;
  readonly client: Database.Database;
}

const FILE = /^search-(\d{1,9})\.db$/;

/** An unfinished file that nobody has touched for so long was left behind by a crash. */
const ABANDONED_AFTER = 10 * 60_000;

const fileOf = (dir: string, number: number): string => path.join(dir, `search-${number}.db`);

const numbersIn = (dir: string): number[] =>
  readdirSync(dir)
    .flatMap((name) => FILE.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);

/**
 * The newest complete generation of our schema. Older and unusable files are removed; one that
 * another process may be building is left alone.
 */
export function openNewest(dir: string): Generation | null {
  mkdirSync(dir, { recursive: true });
  let newest: Generation | null = null;
  for (const number of numbersIn(dir)) {
    if (newest) {
      removeGeneration(dir, number);
      continue;
    }
    const found = openIfComplete(dir, number);
    if (found === 'unusable' || (found === 'unfinished' && isAbandoned(dir, number)))
      removeGeneration(dir, number);
    else if (found !== 'unfinished') newest = found;
  }
  return newest;
}

/** A complete generation above `number`, where another process has built one. */
export function openNewerThan(dir: string, number: number): Generation | null {
  for (const each of numbersIn(dir)) {
    if (each <= number) return null;
    const found = openIfComplete(dir, each);
    if (typeof found === 'object') return found;
  }
  return null;
}

function openIfComplete(dir: string, number: number): Generation | 'unfinished' | 'unusable' {
  let client: Database.Database | null = null;
  try {
    client = openFile(fileOf(dir, number));
    const schema = readMeta(client, 'schema');
    if (schema === SCHEMA_VERSION && readMeta(client, 'stamp') !== null)
      return { number, file: fileOf(dir, number), client };
    client.close();
    return schema === SCHEMA_VERSION ? 'unfinished' : 'unusable';
  } catch (error) {
    client?.close();
    // A damaged or half-written index is no loss: it is derived, and rebuilt.
    if (!(error instanceof Database.SqliteError)) throw error;
    return 'unusable';
  }
}

function isAbandoned(dir: string, number: number): boolean {
  const touched = ['', '-wal']
    .map((suffix) => fileOf(dir, number) + suffix)
    .filter((file) => existsSync(file))
    .map((file) => statSync(file).mtimeMs);
  return Date.now() - Math.max(...touched) > ABANDONED_AFTER;
}

export function openFile(file: string): Database.Database {
  const client = new Database(file, { timeout: 1000 });
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = NORMAL');
  return client;
}

/** An empty generation after `last`; it counts only once its stamp is written. */
export function createGeneration(dir: string, last: number): Generation {
  mkdirSync(dir, { recursive: true });
  const number = claim(dir, Math.max(last, ...numbersIn(dir), 0) + 1);
  const file = fileOf(dir, number);
  const client = openFile(file);
  client.exec(SCHEMA);
  writeMeta(client, 'schema', SCHEMA_VERSION);
  return { number, file, client };
}

/** Takes the number, or the next one that no other process has taken. */
function claim(dir: string, number: number): number {
  try {
    closeSync(openSync(fileOf(dir, number), 'wx'));
    return number;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return claim(dir, number + 1);
  }
}

export function removeGeneration(dir: string, number: number): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(fileOf(dir, number) + suffix, { force: true });
}
