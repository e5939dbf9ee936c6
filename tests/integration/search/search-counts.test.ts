import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueueCourseChange } from '#db/queries/catalogue';
import { opportunity } from '#db/schema/catalogue';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse, addManyCourses } from '#tests/support/catalogue-fixture';
import { ECTS_RANGES, FACETS, type FacetName, MODE_SLUGS } from '~/catalogue/finding';
import { followCourseChanges } from '~/catalogue/index-sync.server';
import type { LearningOpportunity } from '~/catalogue/learning-opportunity';
import * as list from '~/routes/courses._index';

let app: TestApp;
let courses: Map<string, LearningOpportunity>;
const providerOf = new Map<string, string>();

beforeAll(async () => {
  app = await createTestApp();
  const ids = ['inst-a', 'inst-b', 'inst-c'];
  for (const id of ids) await app.makeInstitution({ id, slug: id.replace('inst-', 'university-') });
  courses = await addManyCourses(app, ids);
  await addCourse(app, { id: 'hidden-draft', providerId: 'inst-a', status: 'draft' });
  [...courses.keys()].forEach((id, index) => {
    providerOf.set(id, (ids[Math.floor(index / 5) % 3] ?? '').replace('inst-', 'university-'));
  });
});

afterAll(() => app.close());

/** The facet values of a course, told from its fields without the code under test. */
function valuesOf(id: string, data: LearningOpportunity): Record<FacetName, string[]> {
  const range = ECTS_RANGES.find(
    (each) => data.ects !== null && data.ects > each.above && data.ects <= each.upTo,
  );
  return {
    field: [...new Set(data.iscedF.map((code) => code.slice(0, 2)))],
    language: data.languages,
    mode: data.mode ? [MODE_SLUGS[data.mode.split('/').at(-1) ?? ''] ?? ''] : [],
    eqf: data.eqf === null ? [] : [String(data.eqf)],
    ects: range ? [range.value] : [],
    provider: [providerOf.get(id) ?? ''],
  };
}

type Filters = Partial<Record<FacetName, string[]>>;

const fits = (values: Record<FacetName, string[]>, filters: Filters, except?: FacetName): boolean =>
  FACETS.every(
    (facet) =>
      facet === except ||
      !filters[facet]?.length ||
      filters[facet]?.some((value) => values[facet].includes(value)),
  );

function expectedCounts(filters: Filters, facet: FacetName): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of filters[facet] ?? []) counts[value] = 0;
  for (const [id, data] of courses) {
    const values = valuesOf(id, data);
    if (fits(values, filters, facet))
      for (const value of values[facet]) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

const OFFERED: Record<FacetName, string[]> = {
  field: ['02', '06', '07', '09'],
  language: ['en', 'fr', 'pt', 'et'],
  mode: ['online', 'on-site', 'blended'],
  eqf: ['5', '6', '7'],
  ects: ['0-2', '2-5', '5-10', '10-'],
  provider: ['university-a', 'university-b', 'university-c'],
};

/** Repeatable pseudo-random numbers below `n` (a linear congruential generator). */
function generator(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
}

function someFilters(below: (n: number) => number): Filters {
  const filters: Filters = {};
  for (const facet of FACETS)
    if (below(3) === 0) filters[facet] = OFFERED[facet].filter(() => below(2) === 0);
  return filters;
}

const addressOf = (filters: Filters): string => {
  const search = new URLSearchParams();
  for (const facet of FACETS) for (const value of filters[facet] ?? []) search.append(facet, value);
  return `/courses?${search}`;
};

describe('facet counts of the course list', () => {
  const below = generator(42);
  const cases = Array.from({ length: 50 }, () => someFilters(below));

  it('are spread enough to say something', () => {
    const totals = cases.map(
      (filters) => [...courses].filter(([id, data]) => fits(valuesOf(id, data), filters)).length,
    );
    expect(new Set(totals).size).toBeGreaterThan(8);
  });

  it.each(cases.map((filters, index) => [index + 1, addressOf(filters), filters] as const))(
    'equal the record’s (%i: %s)',
    async (_number, address, filters) => {
      const { status, data } = await app.callLoader(list, address);
      expect(status).toBe(200);
      const matching = [...courses].filter(([id, each]) => fits(valuesOf(id, each), filters));
      expect(data.total).toBe(matching.length);
      for (const facet of FACETS) {
        const shown = Object.fromEntries(
          data.facets[facet].map((option: { value: string; count: number }) => [
            option.value,
            option.count,
          ]),
        );
        expect(shown, facet).toEqual(expectedCounts(filters, facet));
      }
    },
  );
});

describe('the index follows the record', () => {
  it('never shows what is not published', async () => {
    const { data } = await app.callLoader(list, '/courses?q=HIDDEN-DRAFT');
    expect(data.total).toBe(0);
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
});
