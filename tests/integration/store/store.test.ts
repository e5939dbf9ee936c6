import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile, openStore } from '#db/open';
import { appendAudit, listAudit, verifyAuditChain } from '#db/queries/audit';
import { installation } from '#db/schema/audit';
import type { Store, Tx } from '#db/store';
import { isAppError } from '~/platform/errors';

let dir: string;
let store: Store;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'store-'));
  store = openStore(dir);
});

afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const put = (tx: Tx, key: string, value = 'x') => tx.insert(installation).values({ key, value });
const keys = async () =>
  (await store.read.select({ key: installation.key }).from(installation))
    .map((each) => each.key)
    .sort();

describe('a transaction', () => {
  it('keeps all of its writes', async () => {
    await store.tx(async (tx) => {
      await put(tx, 'a');
      await put(tx, 'b');
    });
    expect(await keys()).toEqual(['a', 'b']);
  });

  it('keeps none of them when its work fails after an await', async () => {
    const failing = store.tx(async (tx) => {
      await put(tx, 'a');
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await keys()).toEqual([]);
  });

  it('is not touched by the failure of another that overlaps it', async () => {
    const pause = () => new Promise((resolve) => setImmediate(resolve));
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) =>
        store.tx(async (tx) => {
          await put(tx, `k${n}`);
          await pause();
          if (n % 2) throw new Error('odd');
        }),
      ),
    );
    expect(results.filter((each) => each.status === 'rejected')).toHaveLength(20);
    expect(await keys()).toEqual(Array.from({ length: 20 }, (_, n) => `k${n * 2}`).sort());
  });

  it('may not open another', async () => {
    await expect(store.tx(() => store.tx(async () => 1))).rejects.toThrow('may not open another');
  });

  it('reads through its own handle only', async () => {
    await expect(store.tx(async () => await keys())).rejects.toThrow('only its own handle');
  });

  it('leaves a dead handle behind', async () => {
    let kept: Tx | undefined;
    await store.tx(async (tx) => {
      kept = tx;
    });
    expect(() => kept?.insert(installation)).toThrow('handle is dead');
  });

  it('waits for another process without stopping the event loop', async () => {
    const other = new Database(databaseFile(dir));
    other.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
      if (turns === 5) other.exec('COMMIT');
    }, 10);
    await store.tx((tx) => put(tx, 'late').then(() => undefined));
    clearInterval(counting);
    other.close();
    expect(turns).toBeGreaterThanOrEqual(5);
    expect(await keys()).toEqual(['late']);
  });
});

describe('a reader', () => {
  it('cannot write', async () => {
    const write = async () =>
      await (store.read as unknown as Tx).insert(installation).values({ key: 'a', value: 'b' });
    await expect(write()).rejects.toThrow(/readonly/);
  });
});

describe('a full disk', () => {
  it('is answered as such, loses nothing and recovers', async () => {
    await store.tx((tx) => put(tx, 'before').then(() => undefined));
    const limited = new Database(databaseFile(dir));
    const pages = limited.pragma('page_count', { simple: true }) as number;
    limited.close();
    const small = openStore(dir, { maxPages: pages + 2 });
    const error = await small
      .tx((tx) => put(tx, 'big', 'x'.repeat(500_000)).then(() => undefined))
      .catch((reason: unknown) => reason);
    await small.close();
    expect(isAppError(error) && error.code).toBe('storage-full');
    expect(await keys()).toEqual(['before']);
    await store.tx((tx) => put(tx, 'after').then(() => undefined));
    expect(await keys()).toEqual(['after', 'before']);
  });
});

describe('a backup', () => {
  it('taken while writing goes on is a consistent copy', async () => {
    const writes = Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        store.tx(async (tx) => {
          await put(tx, `left-${n}`);
          await put(tx, `right-${n}`);
        }),
      ),
    );
    const copy = mkdtempSync(path.join(tmpdir(), 'backup-'));
    await store.backup(databaseFile(copy));
    await writes;
    const restored = openStore(copy);
    const rows = await restored.read.select({ key: installation.key }).from(installation);
    const lefts = rows.filter((each) => each.key.startsWith('left')).length;
    expect(rows.length).toBe(lefts * 2);
    await restored.close();
    rmSync(copy, { recursive: true, force: true });
  });
});

describe('the audit log', () => {
  const entry = (n: number) =>
    ({
      at: n,
      institutionId: null,
      actorId: 'someone',
      subjectType: 'case',
      subjectId: 'case-1',
      event: { type: 'case.opened', origin: 'digital' },
    }) as const;

  it('is a chain that proves itself', async () => {
    await store.tx((tx) => appendAudit(tx, entry(1), entry(2)));
    await store.tx((tx) => appendAudit(tx, entry(3)));
    expect(await verifyAuditChain(store.read)).toEqual({ events: 3, brokenAt: null });
    expect((await listAudit(store.read, 'case', 'case-1')).map((each) => each.at)).toEqual([
      1, 2, 3,
    ]);
  });

  it('shows where somebody altered it', async () => {
    await store.tx((tx) => appendAudit(tx, entry(1), entry(2), entry(3)));
    const intruder = new Database(databaseFile(dir));
    intruder.prepare('UPDATE audit_event SET at = 99 WHERE seq = 2').run();
    intruder.close();
    expect((await verifyAuditChain(store.read)).brokenAt).toBe(2);
  });

  it('shows where somebody removed from it', async () => {
    await store.tx((tx) => appendAudit(tx, entry(1), entry(2), entry(3)));
    const intruder = new Database(databaseFile(dir));
    intruder.prepare('DELETE FROM audit_event WHERE seq = 2').run();
    intruder.close();
    expect((await verifyAuditChain(store.read)).brokenAt).toBe(3);
  });
});
