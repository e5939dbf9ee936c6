/**
 * db/ — the record. schema/ has one file per area, queries/ the only SQL, this file the doors:
 * one dedicated writer connection with BEGIN IMMEDIATE and a queue, and a query-only reader (WAL).
 * The shape is async and dialect-neutral although better-sqlite3 is not: see
 * docs/decisions/0001-async-store.md.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { AppError } from '~/platform/errors';
import type * as schema from './schema';

type Drizzle = BetterSQLite3Database<typeof schema>;

/** A handle that can only read. */
export type Read = Pick<Drizzle, 'select' | 'selectDistinct' | '$count'>;
/** A handle inside a transaction: reads and writes, until the transaction ends. */
export type Tx = Pick<
  Drizzle,
  'select' | 'selectDistinct' | '$count' | 'insert' | 'update' | 'delete'
> & {
  readonly inTransaction: true;
};

export interface Store {
  /** Reads outside a transaction; throws inside one, where only the tx handle may be used. */
  readonly read: Read;
  /**
   * Runs `work` in one write transaction, after those queued before it. All of its writes are kept,
   * or none. Never await the network inside. A nested call throws.
   */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Changes whenever anything was written to the record, by whichever process: while it stays, what
   * was read still holds.
   */
  version(): number;
  /** A consistent copy of the database at `file`, taken while writing goes on. */
  backup(file: string): Promise<void>;
  /** Waits for the queue, then closes both connections. */
  close(): Promise<void>;
}

/** How long a transaction waits for the lock of another process or thread before it gives up, in milliseconds. */
const LOCK_PATIENCE = 10_000;
/** The longest pause between its tries: who writes much leaves longer gaps than this. */
const LONGEST_PAUSE = 20;

export function createStore(
  writer: { client: Database.Database; db: Drizzle },
  reader: { client: Database.Database; db: Drizzle },
): Store {
  const inside = new AsyncLocalStorage<true>();
  let tail: Promise<unknown> = Promise.resolve();
  let closed = false;

  const enqueue = <T>(job: () => Promise<T>): Promise<T> => {
    if (closed) return Promise.reject(new AppError('unavailable', 'the store is closed'));
    const result = tail.then(job);
    tail = result.catch(() => undefined);
    return result;
  };

  // The reader writes nothing itself, so every commit counts (sqlite.org/pragma, data_version).
  const version = reader.client.prepare('PRAGMA data_version').pluck();

  return {
    version: () => version.get() as number,
    read: guarded(reader.db, () => {
      if (inside.getStore()) throw new Error('inside a transaction only its own handle may read');
    }) as Read,
    tx(work) {
      if (inside.getStore()) throw new Error('a transaction may not open another');
      return enqueue(() => inside.run(true, () => transact(writer, work)));
    },
    backup: (file) => enqueue(async () => void (await reader.client.backup(file))),
    async close() {
      if (closed) return;
      const last = tail;
      closed = true;
      await last;
      reader.client.close();
      writer.client.close();
    },
  };
}

async function transact<T>(
  writer: { client: Database.Database; db: Drizzle },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  await begin(writer.client);
  let open = true;
  const tx = guarded(writer.db, () => {
    if (!open) throw new Error('this transaction has ended; its handle is dead');
  }) as unknown as Tx;
  try {
    const result = await work(tx);
    open = false;
    writer.client.exec('COMMIT');
    return result;
  } catch (error) {
    open = false;
    if (writer.client.inTransaction) writer.client.exec('ROLLBACK');
    throw asStorageError(error);
  }
}

/** BEGIN IMMEDIATE with an asynchronous retry: SQLite's own wait would stall the event loop. */
async function begin(client: Database.Database): Promise<void> {
  const deadline = Date.now() + LOCK_PATIENCE;
  for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      client.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!hasCode(error, 'SQLITE_BUSY') || Date.now() > deadline) throw asStorageError(error);
      await delay(pause);
    }
  }
}

/** The same handle, with a check before every use of it. */
function guarded(db: Drizzle, check: () => void): Drizzle {
  return new Proxy(db, {
    get(target, property) {
      if (property === 'inTransaction') return true;
      check();
      const member: unknown = Reflect.get(target, property, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

function hasCode(error: unknown, prefix: string): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause)
    if ('code' in each && typeof each.code === 'string' && each.code.startsWith(prefix))
      return true;
  return false;
}

/** A full or read-only disk is the operator's matter, not the visitor's: it gets its own answer. */
export function asStorageError(error: unknown): unknown {
  if (hasCode(error, 'SQLITE_FULL'))
    return new AppError('storage-full', 'the disk of DATA_DIR is full', { cause: error });
  if (hasCode(error, 'SQLITE_READONLY') || hasCode(error, 'SQLITE_CANTOPEN'))
    return new AppError('storage-read-only', 'DATA_DIR cannot be written', { cause: error });
  return error;
}
