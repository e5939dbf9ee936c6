import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#db/open';
import { installation } from '#db/schema/audit';
import type { Store } from '#db/store';
import { createTestApp, type TestApp } from '#tests/support/app';
import { whileUnchanged } from '~/platform/while-unchanged.server';

let app: TestApp;
let written = 0;

beforeAll(async () => {
  app = await createTestApp();
});

afterAll(() => app.close());

const write = (store: Store) =>
  store.tx(async (tx) => {
    written += 1;
    await tx.insert(installation).values({ key: `written-${written}`, value: 'x' });
  });

/** A question that says how often it was asked. */
function counted(key: string) {
  let asked = 0;
  return () =>
    whileUnchanged(app.store, key, async () => {
      asked += 1;
      return { asked, entries: await app.store.read.$count(installation) };
    });
}

describe('what was read from the record', () => {
  it('is given again while nothing is written', async () => {
    const question = counted('twice');
    const [first, second] = [await question(), await question()];
    expect(second).toBe(first);
  });

  it('is read once by those who ask at the same time', async () => {
    const question = counted('together');
    const answers = await Promise.all([question(), question(), question()]);
    expect(answers.map((each) => each.asked)).toEqual([1, 1, 1]);
  });

  it('is read anew after anything was written', async () => {
    const question = counted('written');
    const before = await question();
    await write(app.store);
    expect(await question()).toEqual({ asked: 2, entries: before.entries + 1 });
  });

  it('is read anew after another process wrote', async () => {
    const question = counted('elsewhere');
    const before = await question();
    const other = openStore(app.dataDir);
    await write(other);
    await other.close();
    expect(await question()).toEqual({ asked: 2, entries: before.entries + 1 });
  });

  it('is given again after a transaction that was undone', async () => {
    const question = counted('undone');
    const before = await question();
    const undone = app.store.tx(async (tx) => {
      await tx.insert(installation).values({ key: 'undone', value: 'x' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await question()).toBe(before);
  });

  it('is asked for again where reading failed', async () => {
    const fail = () => whileUnchanged(app.store, 'failing', () => Promise.reject(new Error('no')));
    await expect(fail()).rejects.toThrow('no');
    expect(await whileUnchanged(app.store, 'failing', async () => 'read')).toBe('read');
  });

  it('is one answer for each question', async () => {
    expect(await whileUnchanged(app.store, 'a', async () => 1)).toBe(1);
    expect(await whileUnchanged(app.store, 'b', async () => 2)).toBe(2);
  });
});
