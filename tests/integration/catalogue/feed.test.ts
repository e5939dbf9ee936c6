import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertStep, setEntryStatus } from '#db/queries/course-editing';
import { catalogueChangedAt, listCourseEvents } from '#db/queries/course-export';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import * as feed from '~/routes/courses[.]atom';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'a', names: { en: 'Provider' } });
});
afterAll(() => app.close());

it('the feed says of what was archived when it went, whatever is done with it afterwards', async () => {
  await addCourse(app, { id: 'old', providerId: 'inst-a' });
  const at = app.clock.now() + 1_000;
  await app.store.tx(async (tx) => {
    await insertStep(tx, {
      id: 'step-old',
      opportunityId: 'old',
      action: 'archive',
      fromState: 'published',
      toState: 'archived',
      actorId: 'somebody',
      at,
    });
    await setEntryStatus(tx, 'old', 'draft', at + 60_000);
  });
  const [gone] = await listCourseEvents(app.store.read, 10);
  expect(gone).toMatchObject({ id: 'old', status: 'archived', updatedAt: at });
  expect(await catalogueChangedAt(app.store.read)).toBe(at);
});

it('the feed knows nothing of what never was public', async () => {
  const hidden = { providerId: 'inst-a', publishedVersion: null };
  const before = await catalogueChangedAt(app.store.read);
  app.clock.advance(3_600_000);
  await addCourse(app, { ...hidden, id: 'draft', status: 'draft' });
  await addCourse(app, { ...hidden, id: 'never', status: 'archived' });
  const events = await listCourseEvents(app.store.read, 10);
  expect(events.map(({ id }) => id)).toEqual(['old']);
  expect(await catalogueChangedAt(app.store.read)).toBe(before);
});

it('the feed leads from part to part to every course, each once', async () => {
  for (let index = 0; index < 205; index += 1)
    await addCourse(app, { id: `many-${index}`, providerId: 'inst-a' });
  const seen: string[] = [];
  let url: string | undefined = '/courses.atom?lang=fr';
  for (let parts = 0; url && parts < 9; parts += 1) {
    const answer = await app.callLoader(feed, url);
    const xml = String(answer.data);
    expect(xml).toContain('xml:lang="fr"');
    seen.push(...[...xml.matchAll(/<entry[^>]*><id>([^<]+)/g)].map(([, id]) => String(id)));
    url = /rel="next"[^>]*href="([^"]+)"/.exec(xml)?.[1]?.replaceAll('&amp;', '&');
    // What is published while somebody reads comes to the front and moves nothing past the reader.
    app.clock.advance(1_000);
    await addCourse(app, { id: `meanwhile-${parts}`, providerId: 'inst-a' });
  }
  const before = seen.filter((id) => id.includes('many-'));
  expect(before).toHaveLength(205);
  expect(new Set(before).size).toBe(205);
});

it('a part of the feed that cannot be is refused', async () => {
  expect((await app.callLoader(feed, '/courses.atom?after=yesterday')).status).toBe(400);
});
