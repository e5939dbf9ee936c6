import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseIdentity } from '#db/queries/precedents';
import { addAgreement } from '#tests/support/agreement-fixture';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse, addManyCourses, addProgramme } from '#tests/support/catalogue-fixture';
import { addDecided } from '#tests/support/decided-cases';
import * as institutions from '~/routes/api.v1.institutions';
import * as openapi from '~/routes/api.v1.openapi[.]json';
import * as list from '~/routes/api.v1.opportunities._index';
import * as one from '~/routes/api.v1.opportunities.$id';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha', names: { en: 'Alpha', fr: 'Alphée' } });
  await app.makeInstitution({ id: 'inst-b', slug: 'beta', names: { en: 'Beta University' } });
  await addManyCourses(app, ['inst-a']);
  await addCourse(app, {
    id: 'special',
    providerId: 'inst-a',
    data: { title: { en: 'Quantum weaving' }, ects: 7.5, languages: ['fr'], iscedF: ['0723'] },
  });
  await addCourse(app, { id: 'draft', providerId: 'inst-a', status: 'draft' });
  await addAgreement(app, {
    code: 'M-1',
    issuing: 'inst-a',
    recognising: 'inst-b',
    courses: ['special'],
  });
});
afterAll(() => app.close());

const find = (query: string, headers = {}) =>
  app.callLoader(list, `/api/v1/opportunities${query}`, { headers });

describe('GET /api/v1/opportunities', () => {
  it('finds, filters, counts and names', async () => {
    const { status, headers, data } = await find(
      '?q=weaving&iscedF=07&language=fr&ectsMin=7&ectsMax=8&provider=alpha&recognisedBy=beta',
    );
    expect(status).toBe(200);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('RateLimit-Limit')).toBe('600');
    expect(data.total).toBe(1);
    expect(data.items).toEqual([
      expect.objectContaining({
        id: 'special',
        title: 'Quantum weaving',
        ects: 7.5,
        provider: expect.objectContaining({ slug: 'alpha', name: 'Alpha' }),
      }),
    ]);
    expect(data.facets.language).toContainEqual({ value: 'fr', label: 'French', count: 1 });
    expect(data.facets.iscedF).toContainEqual(expect.objectContaining({ value: '07', count: 1 }));
    expect(data.facets).not.toHaveProperty('field');
    expect(data.facets.recognisedBy).toContainEqual({
      value: 'beta',
      label: 'Beta University',
      count: 1,
    });
  });

  it('answers in the language asked for', async () => {
    const { data } = await find('?q=weaving', { 'Accept-Language': 'fr' });
    expect(data.items[0].provider.name).toBe('Alphée');
    expect(data.facets.language).toContainEqual({ value: 'fr', label: 'Français', count: 1 });
  });

  it('takes several values by commas or repetition, and pages', async () => {
    const all = await find('?pageSize=7&page=2&sort=title');
    expect(all.data.items).toHaveLength(7);
    expect(all.data.page).toBe(2);
    const beyond = await find(`?pageSize=7&page=${all.data.pages + 1}&sort=title`);
    expect(beyond.data).toMatchObject({ items: [], total: all.data.total });
    expect((await find('?language=fr,en')).data.total).toBe(
      (await find('?language=fr&language=en')).data.total,
    );
  });

  it.each([
    ['iscedF', 'ICT'],
    ['language', 'english'],
    ['mode', 'asleep'],
    ['eqf', '9'],
    ['ectsMin', 'few'],
    ['ectsMax', '-1'],
    ['provider', 'A B'],
    ['country', 'Belgium'],
    ['recognisedBy', '?'],
    ['recognisedByProgramme', 'no-programme'],
    ['sort', 'blue'],
    ['page', '0'],
    ['pageSize', '1000'],
    ['startsFrom', '2026-13-01'],
  ])('names the parameter %s that cannot be %j', async (name, value) => {
    const { status, data } = await find(`?${new URLSearchParams({ [name]: value })}`);
    expect(status).toBe(400);
    expect(data.code).toBe('bad-input');
    expect(data.detail).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

describe('GET /api/v1/opportunities/{id}', () => {
  it('gives the whole entry and who recognises it', async () => {
    const { data } = await app.callLoader(one, '/api/v1/opportunities/special', {
      params: { id: 'special' },
    });
    expect(data.data.title).toEqual({ en: 'Quantum weaving' });
    expect(data.recognisedBy).toEqual([
      expect.objectContaining({ agreement: 'M-1', effect: 'right' }),
    ]);
  });

  it('says what the credit depends on: the other courses, the conditions and the programme', async () => {
    const courses = ['part-one', 'part-two', 'part-three'];
    for (const id of courses) await addCourse(app, { id, providerId: 'inst-a' });
    const programmeId = await addProgramme(app, 'inst-b');
    await addAgreement(app, {
      ...{ code: 'M-2', issuing: 'inst-a', recognising: 'inst-b', courses },
      ...{ rule: { kind: 'n-of-m', n: 2 }, programmeId },
      conditions: { awardedFrom: { value: '2025-09-01', clause: '§9.2' } },
    });
    const [fact] = (await app.callLoader(one, '/x', { params: { id: 'part-one' } })).data
      .recognisedBy;
    expect(fact).toMatchObject({
      ects: 5,
      rule: { kind: 'n-of-m', n: 2 },
      others: [{ id: 'part-two' }, { id: 'part-three' }],
      targets: [
        { kind: 'elective-in-group', title: 'Elective in data', programme: 'Bachelor of Data' },
      ],
    });
    const text = expect.stringContaining('1 September 2025');
    expect(fact.conditions).toEqual([{ code: 'awardedFrom', clause: 'Annex B, line L1', text }]);
  });

  it('tells of earlier decisions where no agreement covers the course, as no promise', async () => {
    await app.makeInstitution({ id: 'inst-c', slug: 'gamma', names: { en: 'Gamma' } });
    for (const institutionId of ['inst-b', 'inst-c'])
      await addDecided(app, {
        ...{ institutionId, people: 5, package: {} },
        identity: courseIdentity('inst-a', 'SPECIAL'),
      });
    const { data } = await app.callLoader(one, '/x', { params: { id: 'special' } });
    expect(data.indications).toEqual([
      {
        institution: { slug: 'gamma', name: 'Gamma' },
        decisions: 5,
        latestYear: new Date(app.clock.now()).getUTCFullYear(),
      },
    ]);
  });

  it.each(['draft', 'nothing', '../x'])('answers 404 for %s', async (id) => {
    const { status, data } = await app.callLoader(one, '/x', { params: { id } });
    expect(status).toBe(404);
    expect(data.code).toBe('not-found');
  });
});

describe('GET /api/v1/institutions', () => {
  it.each([
    ['alph', ['alpha']],
    ['ALPHEE', ['alpha']],
    ['university beta', ['beta']],
    ['nobody at all', []],
  ])('finds %j', async (text, slugs) => {
    const { data } = await app.callLoader(
      institutions,
      `/api/v1/institutions?${new URLSearchParams({ q: text })}`,
    );
    expect(data.items.map((each: { slug: string }) => each.slug)).toEqual(slugs);
  });
});

it('the OpenAPI document describes all three', async () => {
  const { data } = await app.callLoader(openapi, '/api/v1/openapi.json');
  for (const path of [
    '/api/v1/opportunities',
    '/api/v1/opportunities/{id}',
    '/api/v1/institutions',
  ])
    expect(data.paths[path].get.responses['200']).toBeDefined();
});
