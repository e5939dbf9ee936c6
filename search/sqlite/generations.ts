import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { readMeta, SCHEMA, SCHEMA_VERSION, writeMeta } from './schema';

/**
 * The index is a file of its own, `search-N.db`: a rebuild writes N+1 and the old one goes once the
 * new one is complete, so a crash in between leaves a usable index or none, never half of one.
 */
export interface Generation {
  readonly number: number;
  readonly client: Database.Database;
}

const FILE = /^search-(\d{1,9})\.db$/;

const fileOf = (dir: string, number: number): string => path.join(dir, `search-${number}.db`);

const numbersIn = (dir: string): number[] =>
  readdirSync(dir)
    .flatMap((name) => FILE.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);

/** The newest complete generation of our schema; all other files are removed. */
export function openNewest(dir: string): Generation | null {
  mkdirSync(dir, { recursive: true });
  let newest: Generation | null = null;
  for (const number of numbersIn(dir)) {
    newest ??= openIfComplete(dir, number);
    if (newest?.number !== number) removeGeneration(dir, number);
  }
  return newest;
}

function openIfComplete(dir: string, number: number): Generation | null {
  let client: Database.Database | null = null;
  try {
    client = new Database(fileOf(dir, number), { timeout: 1000 });
    client.pragma('journal_mode = WAL');
    if (readMeta(client, 'schema') === SCHEMA_VERSION && readMeta(client, 'stamp') !== null)
      return { number, client };
  } catch (error) {
    // A damaged or half-written index is no loss: it is derived, and rebuilt.
    if (!(error instanceof Database.SqliteError)) throw error;
  }
  client?.close();
  return null;
}

/** An empty generation after `last`; it counts only once its stamp is written. */
export function createGeneration(dir: string, last: number): Generation {
  mkdirSync(dir, { recursive: true });
  const number = Math.max(last, ...numbersIn(dir), 0) + 1;
  const client = new Database(fileOf(dir, number), { timeout: 1000 });
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = NORMAL');
  client.exec(SCHEMA);
  writeMeta(client, 'schema', SCHEMA_VERSION);
  return { number, client };
}

export function removeGeneration(dir: string, number: number): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(fileOf(dir, number) + suffix, { force: true });
}
