import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { opportunity, opportunityVersion } from '#db/schema/catalogue';
import { institution } from '#db/schema/institutions';
import { createTestApp, type TestApp } from '#tests/support/app';
import { describeShared } from '#tests/support/require';
import { findInstitutions } from '~/catalogue/find-institutions.server';
import { type CommandOptions, importFile } from '~/catalogue/import/command-import.server';
import { importInstitutions } from '~/catalogue/institutions/import-institutions.server';

let app: TestApp;
beforeEach(async () => {
  app = await createTestApp();
});
afterEach(() => app.close());

const PLAIN = { format: null, mapping: null, providers: {}, dryRun: false, publish: true } as const;

const bring = (file: string, options: Partial<CommandOptions> = {}) =>
  importFile(
    app.services,
    { name: path.basename(file), bytes: readFileSync(file) },
    {
      ...PLAIN,
      institutionId: null,
      ...options,
    },
  );

describeShared('courses', 1, 'the shared catalogue of 16,995 real courses', (dir) => {
  it('is imported whole but for one bad title, and the second time nothing changes', async () => {
    const file = path.join(dir, 'unified_demo_catalogue.jsonl.gz');
    const providers = JSON.parse(
      readFileSync(path.join(dir, 'unified_demo_providers.json'), 'utf8'),
    ) as Record<string, unknown>;
    const first = await bring(file, { providers });
    expect(first.tally).toMatchObject({ rows: 16_995, created: 16_994, changed: 0, refused: 1 });
    expect(first.faults.filter(({ refused }) => refused)).toMatchObject([
      { row: 12_973, code: 'title-not-text', value: '3' },
    ]);
    const stored = await app.store.read.$count(opportunityVersion);
    const again = await bring(file, { providers });
    expect(again.tally).toMatchObject({ created: 0, changed: 0, unchanged: 16_994, refused: 1 });
    expect(await app.store.read.$count(opportunityVersion)).toBe(stored);
    expect(await app.store.read.$count(opportunity)).toBe(16_994);
    const entered = await app.store.read.select().from(institution);
    expect(entered.every(({ recognised }) => !recognised)).toBe(true);
  }, 120_000);
});

describeShared('institutions', 2, 'the Erasmus charter list and ROR', (dir) => {
  const register = (name: string) => readFileSync(path.join(dir, name));
  const CHARTER = 'eche_list_2026-04-08.csv.gz';
  const MERGED = 'hei_directory_merged.csv.gz';

  it('become 6,142 institutions with their identifiers, and no more the second time', async () => {
    const charter = await importInstitutions(app.services, register(CHARTER));
    expect(charter).toMatchObject({ rows: 6142, entered: 6142, unclear: 0, faults: [] });
    const merged = await importInstitutions(app.services, register(MERGED));
    expect(merged).toMatchObject({ rows: 6142, entered: 0, unclear: 0 });
    expect(merged.amended).toBeGreaterThan(1500);
    for (const name of [CHARTER, MERGED])
      expect(await importInstitutions(app.services, register(name))).toMatchObject({
        entered: 0,
        amended: 0,
        unchanged: 6142,
      });
    const found = async (text: string) =>
      (await findInstitutions(app.store.read, text, 5)).institutions[0]?.names.en;
    for (const text of [
      ...['A  GRAZ01', 'a graz01', 'A  GRAZ0', '999873188', 'PIC 999873188', '99987318'],
      ...['https://ror.org/01faaaf77', '01faaaf77', 'ROR: 01faaaf77'],
      ...['karl franzens univ', 'KARL-FRANZENS', 'sveuciliste u grazu', 'university of graz'],
    ])
      expect(await found(text), text).toBe('University of Graz');
    const { total, institutions } = await findInstitutions(app.store.read, 'univ', 5);
    expect(institutions).toHaveLength(5);
    expect(total).toBeGreaterThan(1000);
  }, 240_000);
});

describeShared('catalogue', 3, 'catalogues in terms of the European Learning Model', (dir) => {
  it('LOQ in XML gives its two offers with the outcomes they share', async () => {
    const institutionId = await app.makeInstitution();
    const { tally, format } = await bring(
      path.join(dir, 'loq_withLearningAchievementSpecification.xml'),
    );
    expect(format).toBe('elm-xml');
    expect(tally.rows).toBe(2);
    const own = await bring(path.join(dir, 'loq_withLearningAchievementSpecification.xml'), {
      institutionId,
      dryRun: true,
    });
    expect(own.tally.rows).toBe(2);
    const [stored] = await app.store.read.select().from(opportunityVersion);
    expect(stored?.data.outcomes).toHaveLength(2);
    expect(Object.keys(stored?.data.title ?? {})).toEqual(['en', 'nl']);
  });

  it('QualityLink in Turtle is recognised, and its courses are those of the file’s institution', async () => {
    const institutionId = await app.makeInstitution();
    for (const [name, rows] of [
      ['qualitylink-SI0001.ttl', 2],
      ['qualitylink-AT0002.ttl', 3],
      ['qualitylink-alliance.ttl', 0],
    ] as const) {
      const { format, tally } = await bring(path.join(dir, name), { institutionId, dryRun: true });
      expect([format, tally.rows], name).toEqual(['qualitylink', rows]);
    }
  });

  it('JSON-LD in the names of the European context is read, without a title refused', async () => {
    const good = await bring(path.join(dir, 'conform-ed-canonical.jsonld'));
    expect(good.tally).toMatchObject({ created: 1 });
    const bad = await bring(path.join(dir, 'conform-ed-invalid-missing-title.jsonld'));
    expect(bad.faults).toMatchObject([{ code: 'no-title' }]);
  });
});

describeShared('interchange/occapi/samples/data/v1/hei', 1, 'OCCAPI', (dir) => {
  it('gives its sample course', async () => {
    const institutionId = await app.makeInstitution();
    const { format, tally } = await bring(path.join(dir, 'domain.tld/course/index.json'), {
      institutionId,
      dryRun: true,
    });
    expect([format, tally.rows]).toEqual(['occapi', 1]);
  });
});

describeShared('interchange/ewp', 2, 'Erasmus Without Paper', (dir) => {
  it('gives the course and the programme of the example of its Courses API', async () => {
    const institutionId = await app.makeInstitution();
    const file = path.join(dir, 'courses/response-example.xml');
    const { format, tally, faults } = await bring(file, { institutionId });
    expect([format, tally.rows, tally.created, faults]).toEqual(['ewp', 2, 2, []]);
    const stored = await app.store.read.select().from(opportunityVersion);
    expect(stored.find(({ data }) => data.ects === 15)?.data).toMatchObject({
      title: { no: 'Grunnkurs i matematikk', en: 'Introductory calculus' },
      iscedF: ['0541'],
      startsOn: '2016-07-01',
    });
    expect((await bring(file, { institutionId })).tally).toMatchObject({ unchanged: 2 });
  });

  it('says of the ids of Course Replication that they describe no course', async () => {
    const institutionId = await app.makeInstitution();
    const { format, faults } = await bring(
      path.join(dir, 'course-replication/response-example.xml'),
      { institutionId },
    );
    expect(format).toBe('ewp');
    expect(faults.map(({ code }) => code)).toEqual(['only-reference', 'only-reference']);
  });
});

describe('a file nobody shares', () => {
  it('is refused by what it is', async () => {
    await expect(bring('package-lock.json')).rejects.toMatchObject({ code: 'bad-input' });
  });
});
