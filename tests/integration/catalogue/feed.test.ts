import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertStep, setEntryStatus } from '#db/queries/course-editing';
import { catalogueChangedAt, listCourseEvents } from '#db/queries/course-export';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';

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
