import { afterEach, beforeEach, expect, it } from 'vitest';
import { findSkill, saveSkills } from '#db/queries/esco';
import { opportunityVersion } from '#db/schema/catalogue';
import { createTestApp, type TestApp } from '#tests/support/app';
import { mergeSkill } from '~/catalogue/esco/skill';
import { searchSkills, suggestSkills } from '~/catalogue/esco/skills.server';
import { importFile } from '~/catalogue/import/command-import.server';
import * as skillRoute from '~/routes/skills.$skill';

const TAIL = '0c3a0a14-0000-4000-8000-000000000001';
const IRI = `http://data.europa.eu/esco/skill/${TAIL}`;

let app: TestApp;
let own: string;

beforeEach(async () => {
  app = await createTestApp();
  own = await app.makeInstitution({ slug: 'here' });
});
afterEach(() => app.close());

const bring = (label: string) =>
  importFile(
    app.services,
    {
      name: 'courses.jsonl',
      bytes: new TextEncoder().encode(
        JSON.stringify({
          id: 'here:1',
          source: 'here',
          titles: { en: 'Keeping bees' },
          title: 'Keeping bees',
          titleLang: 'en',
          code: 'BEE-1',
          escoSkills: [{ uri: IRI, label }],
        }),
      ),
    },
    {
      format: 'jsonl',
      mapping: null,
      providers: {},
      dryRun: false,
      publish: true,
      institutionId: own,
    },
  );

it('of imported courses have their name and their page before ESCO is imported', async () => {
  expect((await bring('keep bees')).tally).toMatchObject({ created: 1, refused: 0 });
  const page = await app.callLoader(skillRoute, `/skills/${TAIL}`, { params: { skill: TAIL } });
  expect(page.data.name.text).toBe('keep bees');
  const { read } = app.store;
  const found = await searchSkills(read, 'bees', 'en', 5);
  expect(found.map((each) => each.iri)).toEqual([IRI]);
  expect(await suggestSkills(read, 'bees', 'en')).toEqual([]);
});

it('are as ESCO says once it is imported, and no course changes that', async () => {
  await bring('keep bees');
  const before = await findSkill(app.store.read, IRI);
  const piece = { iri: IRI, labels: { en: 'tend honey bees' } };
  await app.store.tx((tx) => saveSkills(tx, [mergeSkill(before, piece)], 1));
  await bring('bee keeping');
  expect(await findSkill(app.store.read, IRI)).toMatchObject({
    status: 'released',
    labels: { en: 'tend honey bees' },
  });
});

it('are left out, and told, where ESCO has withdrawn them', async () => {
  const gone = mergeSkill(null, { iri: IRI, labels: { en: 'keep bees' }, status: 'obsolete' });
  await app.store.tx((tx) => saveSkills(tx, [gone], 1));
  const { tally, faults } = await bring('keep bees');
  expect(tally).toMatchObject({ created: 1, refused: 0 });
  expect(faults).toMatchObject([{ row: 1, code: 'skill-withdrawn', value: IRI, refused: false }]);
  const [version] = await app.store.read.select().from(opportunityVersion);
  expect(version?.data.outcomes).toMatchObject([{ title: { en: 'keep bees' }, esco: [] }]);
});
