import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueueCourseChange } from '#db/queries/catalogue';
import { opportunity } from '#db/schema/catalogue';
import { addAgreement } from '#tests/support/agreement-fixture';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse, addManyCourses } from '#tests/support/catalogue-fixture';
import { fits, generator, someFilters, trueCounts, type Values } from '#tests/support/facet-truth';
import { ask } from '#tests/support/search-index';
import { courseQueryString, ECTS_RANGES, FACETS, MODE_SLUGS, NO_RANGES } from '~/catalogue/finding';
import {
  askIndex,
  closeCourseIndex,
  followCalendar,
  followCourseChanges,
  followReindex,
} from '~/catalogue/index-sync.server';
import type { LearningOpportunity } from '~/catalogue/learning-opportunity';
import { reindexCommand } from '~/commands/reindex';
import { installServices } from '~/platform/services.server';
import * as list from '~/routes/courses._index';

let app: TestApp;
let truth: Values[];

beforeAll(async () => {
  app = await createTestApp();
  const ids = ['inst-a', 'inst-b', 'inst-c'];
  for (const id of ids) await app.makeInstitution({ id, slug: id.replace('inst-', 'university-') });
  const courses = await addManyCourses(app, ids);
  const rest = { name: { en: 'C' }, type: null, country: null, homepage: null, identifiers: [] };
  const joint = await addCourse(app, {
    ...{ id: 'joint', providerId: 'inst-a' },
    data: { coProviders: [{ institutionId: 'inst-c', ...rest }] },
  });
  await addCourse(app, { id: 'hidden-draft', providerId: 'inst-a', status: 'draft' });
  truth = [...courses.values()].map((data, index) =>
    valuesOf(data, `university-${'abc'[Math.floor(index / 5) % 3]}`),
  );
  truth.push({
    ...valuesOf(joint, 'university-a'),
    provider: ['university-a', 'university-c'],
  });
});

afterAll(async () => {
  await closeCourseIndex(app.services);
  await app.close();
});

/** The facet values of a course, told from its fields without the code under test. */
function valuesOf(data: LearningOpportunity, provider: string): Values {
  const range = ECTS_RANGES.find(
    (each) => data.ects !== null && data.ects > each.above && data.ects <= each.upTo,
  );
  const fields = data.iscedF.flatMap((code) => [2, 3, 4].map((length) => code.slice(0, length)));
  return {
    field: fields.length > 0 ? [...new Set(fields)] : ['none'],
    recognisedBy: [],
    recognisedByProgramme: [],
    language: data.languages,
    mode: [data.mode ? (MODE_SLUGS[data.mode.split('/').at(-1) ?? ''] ?? '') : 'none'],
    eqf: [data.eqf === null ? 'none' : String(data.eqf)],
    ects: [range?.value ?? 'none'],
    starts: [data.startsOn?.slice(0, 7) ?? 'none'],
    provider: [provider],
    country: ['BE'],
    price: ['none'],
    setting: ['none'],
    skill: ['1'],
    assessment: ['6e6cb2cc78'],
    identity: ['none'],
  };
}

describe('facet counts of the course list', () => {
  it('equal the record’s for 50 random choices, spread enough to say something', async () => {
    const below = generator(42);
    const totals = new Set<number>();
    for (let round = 0; round < 50; round += 1) {
      const filters = someFilters(truth, below);
      const hits = await askIndex(app.services, (index) => index.search(ask({ filters })));
      const address = courseQueryString({ ...ask({ filters }), ranges: NO_RANGES });
      const matching = truth.filter((values) => fits(values, filters));
      expect(hits?.total, address).toBe(matching.length);
      totals.add(matching.length);
      for (const facet of FACETS) {
        const counted = (hits?.facets[facet] ?? []).map(({ value, count }) => [value, count]);
        expect(Object.fromEntries(counted), `${facet} of ${address}`).toEqual(
          trueCounts(truth, filters, facet),
        );
      }
    }
    expect(totals.size).toBeGreaterThan(8);
  });

  it('are what the page shows, narrower fields only within a chosen one', async () => {
    const values = async (address: string) => {
      const { data } = await app.callLoader(list, address);
      return data.facets.field.options.map((each: { value: string }) => each.value);
    };
    expect(await values('/courses')).toEqual(['02', '06', '07', '09', 'none']);
    expect(await values('/courses?field=07')).toEqual(['02', '06', '07', '071', '09', 'none']);
    expect(await values('/courses?field=071&field=07')).toEqual([
      ...['02', '06', '07', '071', '0712', '0713', '09', 'none'],
    ]);
  });

  it('show a facet that is closed at first in full when asked', async () => {
    const starts = async (address: string) =>
      (await app.callLoader(list, address)).data.facets.starts;
    expect(await starts('/courses')).toEqual({ options: [], hidden: 3 });
    expect(await starts('/courses?more=starts')).toMatchObject({
      hidden: 0,
      options: [{ label: 'January 2026', count: 10 }, {}, {}, { label: 'Not stated' }],
    });
  });
});

describe('the index follows the record', () => {
  it('never shows what is not published', async () => {
    const { data } = await app.callLoader(list, '/courses?q=HIDDEN-DRAFT');
    expect(data.courses.map((each: { id: string }) => each.id)).not.toContain('hidden-draft');
  });

  it('finds a course as soon as its change has left the outbox, and loses an archived one', async () => {
    await app.callLoader(list, '/courses');
    await addCourse(app, {
      id: 'fresh',
      providerId: 'inst-b',
      data: { title: { en: 'Volcanology' } },
    });
    await app.store.tx((tx) => enqueueCourseChange(tx, app.clock.now(), 'fresh'));
    expect(await followCourseChanges(app.services)).toBe(1);
    expect((await app.callLoader(list, '/courses?q=volcano')).data.courses[0].id).toBe('fresh');

    await app.store.tx(async (tx) => {
      await tx.update(opportunity).set({ status: 'archived' }).where(eq(opportunity.id, 'fresh'));
      await enqueueCourseChange(tx, app.clock.now(), 'fresh');
    });
    expect(await followCourseChanges(app.services)).toBe(1);
    expect(await followCourseChanges(app.services)).toBe(0);
    expect((await app.callLoader(list, '/courses?q=volcano')).data.total).toBe(0);
  });

  it('knows from its first day to its last who recognises a course, by the calendar alone', async () => {
    await addAgreement(app, {
      code: 'M-SOON',
      issuing: 'inst-a',
      recognising: 'inst-c',
      courses: ['course-00'],
      from: '2026-03-03',
      until: '2026-03-04',
    });
    const found = async () =>
      (await app.callLoader(list, '/courses?recognisedBy=university-c:covered')).data.total;
    const after: number[] = [];
    for (let day = 0; day < 4; day += 1) {
      await followCalendar(app.services);
      after.push(await found());
      app.clock.advance(86_400_000);
    }
    app.clock.advance(-4 * 86_400_000);
    expect(after).toEqual([0, 1, 1, 0]);
  });

  it('is rebuilt by the command while it serves, and loses nothing that changed meanwhile', async () => {
    const before = { ...process.env };
    Object.assign(process.env, { DATA_DIR: app.dataDir, MODE: 'demo' });
    await addCourse(app, {
      id: 'late',
      providerId: 'inst-b',
      data: { title: { en: 'Glaciology' } },
    });
    const said: string[] = [];
    const output = { out: (text: string) => void said.push(text), err: () => {} };
    expect(await reindexCommand.run([], output)).toBe(0);
    process.env = before;
    installServices(app.services);
    expect(said.join('')).toContain('42 courses');
    expect((await app.callLoader(list, '/courses?q=glaciology')).data.total).toBe(0);
    expect(await followReindex(app.services)).toBe(true);
    expect((await app.callLoader(list, '/courses?q=glaciology')).data.courses[0].id).toBe('late');
    expect(await followReindex(app.services)).toBe(false);
  });
});
