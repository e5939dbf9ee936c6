import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFallback } from '#search/fallback';
import { createMeilisearchIndex } from '#search/meilisearch/course-index';
import { quotedValue } from '#search/meilisearch/queries';
import { SETTINGS } from '#search/meilisearch/settings.data';
import type { CourseIndex } from '#search/port';
import { type MeiliServer, startMeiliServer } from '#tests/support/meili-server';
import { ask, buildOf, indexFolder, openIn } from '#tests/support/search-index';
import { describeAdapter } from './contract';
import { document } from './contract-documents';

let home: MeiliServer | null = null;
describeAdapter('Meilisearch (a stand-in server)', {
  without: ['typos', 'parts', 'synonyms', 'ranking'],
  async open() {
    home = await startMeiliServer();
    return createMeilisearchIndex({ url: home.url, key: 'k' });
  },
  cleanUp: () => home?.stop(),
});

let server: MeiliServer;

beforeEach(async () => {
  server = await startMeiliServer();
});

afterEach(() => server.stop());

const connect = (taskTimeout = 5000) =>
  createMeilisearchIndex({ url: server.url, key: 'k', requestTimeout: 300, taskTimeout });

const hydrogen = [document('one', { title: { en: 'Hydrogen' } })];

describe('values within a filter', () => {
  it.each([
    ['plain', '"plain"'],
    ['a "b" \\', '"a \\"b\\" \\\\"'],
    ['x] OR y IN [z', '"x] OR y IN [z"'],
  ])('%j is written as %s', (value, written) => {
    expect(quotedValue(value)).toBe(written);
  });
});

describe('an index on a Meilisearch server', () => {
  it('is filled under another name, then swapped in, and the other one goes', async () => {
    const index = connect();
    await index.rebuild(buildOf(hydrogen));
    await index.rebuild(buildOf([document('two', {})], 'second'));
    const swaps = server.seen.filter((each) => each.path === '/swap-indexes');
    expect(swaps).toHaveLength(2);
    expect([...server.state.indexes.keys()].sort()).toEqual(['courses', 'courses_state']);
    expect((await index.search(ask())).ids).toEqual(['two']);
  });

  it('has its settings and synonyms from the code', async () => {
    await connect().rebuild(buildOf(hydrogen, 'first', [['Wasserstoff', 'hydrogen']]));
    expect(server.state.indexes.get('courses')?.settings).toEqual({
      ...SETTINGS,
      synonyms: { wasserstoff: ['hydrogen'], hydrogen: ['wasserstoff'] },
    });
  });

  it.each(['documentAdditionOrUpdate', 'settingsUpdate', 'indexSwap'])(
    'keeps what it had when the task %s fails, and says what Meilisearch said',
    async (type) => {
      const index = connect();
      await index.rebuild(buildOf(hydrogen));
      server.faults.failing = type;
      const build = buildOf([document('two', {})], 'second');
      await expect(index.rebuild(build)).rejects.toThrow(`${type} failed: the disk is full`);
      server.faults.failing = null;
      expect(await index.stamp()).toBe('first');
      expect((await index.search(ask())).ids).toEqual(['one']);
    },
  );

  it('tells another process’s rebuild', async () => {
    const [ours, theirs] = [connect(), connect()];
    await ours.rebuild(buildOf(hydrogen));
    expect(await ours.takeOver()).toBeNull();
    await theirs.rebuild({ ...buildOf([], 'second'), startedAt: 1_790_000_000_000 });
    expect(await ours.takeOver()).toBe(1_790_000_000_000);
  });
});

describe('Meilisearch with the embedded index in reserve', () => {
  const folder = indexFolder();
  let index: CourseIndex;
  let failures: unknown[];
  let instant: number;

  beforeEach(async () => {
    failures = [];
    instant = 0;
    const report = (error: unknown) => void failures.push(error);
    index = createFallback(connect(500), await openIn(folder.dir), report, () => instant);
    await index.rebuild(buildOf(hydrogen));
  });

  afterEach(async () => {
    await index.close();
    folder.remove();
  });

  it('answers from the server while it can', async () => {
    expect(await index.search(ask({ text: 'hydrogen' }))).not.toHaveProperty('byReserve');
    expect(index.state()).toBe('ok');
  });

  it.each(['unavailable', 'silent'] as const)(
    'answers from the reserve, and says so once, while the server is %s',
    async (fault) => {
      server.faults[fault] = true;
      for (let round = 0; round < 3; round += 1)
        expect(await index.search(ask({ text: 'hydrogen' }))).toMatchObject({
          ids: ['one'],
          byReserve: true,
        });
      expect(index.state()).toBe('degraded');
      expect(failures).toHaveLength(1);
      server.faults[fault] = false;
      instant += 10_001;
      expect(await index.needsRebuild()).toBe(false);
      expect(await index.search(ask({ text: 'hydrogen' }))).not.toHaveProperty('byReserve');
      expect(index.state()).toBe('ok');
    },
  );

  it('never answers from a server that missed a change, until it is built anew', async () => {
    server.faults.unavailable = true;
    await index.apply([document('two', { title: { en: 'Helium' } })], [], 'second');
    server.faults.unavailable = false;
    instant += 10_001;
    expect(await index.search(ask({ text: 'helium' }))).toMatchObject({
      ids: ['two'],
      byReserve: true,
    });
    expect(await index.needsRebuild()).toBe(true);
    await index.rebuild(buildOf([document('two', { title: { en: 'Helium' } })], 'second'));
    expect(await index.search(ask({ text: 'helium' }))).not.toHaveProperty('byReserve');
    expect(index.state()).toBe('ok');
  });
});
