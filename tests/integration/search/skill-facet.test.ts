import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseFile } from '#db/open';
import { saveSkills } from '#db/queries/esco';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import { mergeSkill } from '~/catalogue/esco/skill';
import type { FacetOption } from '~/catalogue/facet-options.server';
import { closeCourseIndex } from '~/catalogue/index-sync.server';
import { completeOpportunity } from '~/catalogue/learning-opportunity';
import * as list from '~/routes/courses._index';

const SKILLS = 'http://data.europa.eu/esco/skill/';
const MANY = 240;
let app: TestApp;

const outcomesOf = (numbers: readonly number[]) =>
  completeOpportunity({
    title: { en: 'x' },
    outcomes: numbers.map((at) => ({
      title: { en: 'Know' },
      esco: [{ iri: `${SKILLS}s${at}`, label: { en: `handle tool ${at}` } }],
    })),
  }).outcomes;
const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'university-a' });
  const skills = upTo(0, MANY).map((at) =>
    mergeSkill(null, {
      iri: `${SKILLS}s${at}`,
      labels: { en: `handle tool ${at}`, fr: `manier l’outil ${at}` },
      status: 'released',
    }),
  );
  await app.store.tx((tx) => saveSkills(tx, skills, app.clock.now()));
  const given: Record<string, readonly number[]> = {
    first: upTo(0, 150),
    second: upTo(0, 200),
    third: upTo(180, MANY),
    bare: [],
  };
  for (const [id, numbers] of Object.entries(given))
    await addCourse(app, { id, providerId: 'inst-a', data: { outcomes: outcomesOf(numbers) } });
});

afterAll(async () => {
  await closeCourseIndex(app.services);
  await app.close();
});

/** Published courses by skill, told from the record by SQL alone. */
function countedBySql(): Record<string, number> {
  const client = new Database(databaseFile(app.dataDir), { readonly: true });
  const rows = client
    .prepare(
      `SELECT replace(json_extract(skill.value, '$.iri'), ?, '') AS skill,
        count(DISTINCT version.opportunity_id) AS courses
      FROM opportunity_version version, json_each(version.data, '$.outcomes') outcome,
        json_each(outcome.value, '$.esco') skill
      GROUP BY 1`,
    )
    .all(SKILLS) as { skill: string; courses: number }[];
  client.close();
  return Object.fromEntries(rows.map(({ skill, courses }) => [skill, courses]));
}

async function facetAt(address: string) {
  const { data } = await app.callLoader(list, address);
  return data.facets.skill as { options: FacetOption[]; hidden: number; cut?: true };
}

it('shows the most frequent skills with the record’s own counts, says there are more, and counts those without', async () => {
  const folded = await facetAt('/courses');
  expect(folded).toMatchObject({ options: [], cut: true });
  const { options, cut } = await facetAt('/courses?more=skill');
  const truth = countedBySql();
  expect(cut).toBe(true);
  expect(options).toHaveLength(200);
  expect(options.at(-1)).toMatchObject({ value: 'none', label: 'Not stated', count: 1 });
  for (const { value, count } of options.slice(0, -1)) expect(count, value).toBe(truth[value]);
  expect(folded.hidden).toBe(options.length - 1);
});

it('finds a skill that is not among them by its name, in the reader’s language', async () => {
  const truth = countedBySql();
  const { options } = await facetAt('/courses?skillName=tool+23');
  expect(options.map(({ label }) => label)).toContain('Handle tool 239');
  for (const { value, count } of options) expect(count, value).toBe(truth[value]);
  const french = await facetAt('/courses?skillName=outil+239&lang=fr');
  expect(french.options).toHaveLength(1);
  expect((await facetAt('/courses?skillName=zither')).options).toEqual([]);
});

it('keeps a rare skill that is chosen, with its true count', async () => {
  const { options } = await facetAt('/courses?skill=s239');
  expect(options.find((each) => each.chosen)).toMatchObject({ value: 's239', count: 1 });
});
