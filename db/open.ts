import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as schema from './schema';
import { asStorageError, createStore, type Store } from './store';

/** The record's file below DATA_DIR. */
export const databaseFile = (dataDir: string): string => path.join(dataDir, 'clearinghouse.db');

const MIGRATIONS = path.resolve(process.env.MIGRATIONS_DIR ?? 'db/migrations');

/**
 * Opens the record below `dataDir`, creating and migrating it as needed. The one way in, for
 * production, tests and scripts alike. `maxPages` bounds the file's growth (SQLite max_page_count).
 */
export function openStore(dataDir: string, options: { maxPages?: number } = {}): Store {
  try {
    mkdirSync(dataDir, { recursive: true });
    const writer = new Database(databaseFile(dataDir), { timeout: 0 });
    writer.pragma('journal_mode = WAL');
    writer.pragma('synchronous = FULL');
    writer.pragma('foreign_keys = ON');
    const db = drizzle(writer, { schema, casing: 'snake_case' });
    if (options.maxPages) writer.pragma(`max_page_count = ${options.maxPages}`);
    migrate(db, { migrationsFolder: MIGRATIONS });
    const reader = new Database(databaseFile(dataDir), { timeout: 1000 });
    reader.pragma('query_only = ON');
    return createStore(
      { client: writer, db },
      { client: reader, db: drizzle(reader, { schema, casing: 'snake_case' }) },
    );
  } catch (error) {
    throw asStorageError(error);
  }
}

export const hasDatabase = (dataDir: string): boolean => existsSync(databaseFile(dataDir));
