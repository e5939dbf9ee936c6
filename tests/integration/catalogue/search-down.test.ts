import { mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addManyCourses } from '#tests/support/catalogue-fixture';
import {
  courseIndex,
  rebuildCourseIndex,
  searchState,
  startIndexSync,
} from '~/catalogue/index-sync.server';
import { isReady } from '~/platform/readiness.server';
import * as list from '~/routes/courses._index';

let app: TestApp;

beforeEach(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'a' });
  await addManyCourses(app, ['inst-a']);
});

afterEach(() => app.close());

const ask = (query = '', headers = {}) => app.callLoader(list, `/courses${query}`, { headers });

/** From now on nothing can be asked of it. */
async function loseIndex(): Promise<void> {
  await (await courseIndex(app.services)).close();
}

describe('without an index that answers', () => {
  it('courses are listed from the record, sorted and paged, and the page says so', async () => {
    const whole = await ask();
    await loseIndex();
    const first = await ask('?q=course&field=06&sort=title');
    expect(first.status).toBe(200);
    expect(first.data).toMatchObject({
      searchDown: true,
      total: whole.data.total,
      pages: whole.data.pages,
      query: { text: 'course', page: 1 },
    });
    const ids = new Set<string>();
    for (let page = 1; page <= first.data.pages; page += 1)
      for (const { id } of (await ask(`?page=${page}`)).data.courses) ids.add(id);
    expect(ids.size).toBe(whole.data.total);
    expect((await ask('?page=9999')).data.query.page).toBe(first.data.pages);
  });

  it('the portal is degraded, and ready again once the index is rebuilt', async () => {
    await ask();
    expect(await isReady(app.services, false)).toMatchObject({
      status: 'ready',
      checks: { database: 'ok', search: 'ok', server: 'ok' },
    });
    await loseIndex();
    await ask();
    expect(await isReady(app.services, false)).toMatchObject({
      status: 'degraded',
      checks: { database: 'ok', search: 'degraded' },
    });
    expect((await isReady(app.services, true)).status).toBe('not-ready');
    await rebuildCourseIndex(app.services);
    expect(searchState(app.services)).toBe('ok');
    expect((await ask('?q=zzzz')).data).toMatchObject({ searchDown: false, total: 0 });
  });

  it('the portal starts, and search comes up by itself once its index can be built', async () => {
    const inTheWay = path.join(app.dataDir, 'search-1.db');
    mkdirSync(inTheWay);
    const sync = await startIndexSync(app.services);
    try {
      expect(searchState(app.services)).toBe('degraded');
      expect((await ask()).data).toMatchObject({ searchDown: true });
      rmdirSync(inTheWay);
      await expect.poll(() => searchState(app.services), { timeout: 10_000 }).toBe('ok');
      expect((await ask()).data).toMatchObject({ searchDown: false });
    } finally {
      await sync.stop();
    }
  });

  it('no visitor keeps the plain list once search is back', async () => {
    const before = (await ask()).headers.get('ETag') ?? '';
    await loseIndex();
    const plain = await ask('', { 'If-None-Match': before });
    const again = await ask('', { 'If-None-Match': plain.headers.get('ETag') ?? '' });
    expect(again.data?.searchDown ?? true).toBe(true);
    const etags = [plain, again].map(({ headers }) => headers.get('ETag') ?? '');
    await rebuildCourseIndex(app.services);
    for (const etag of etags)
      expect((await ask('', { 'If-None-Match': etag })).data).toMatchObject({ searchDown: false });
  });
});
