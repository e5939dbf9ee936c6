import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opportunity, opportunityVersion } from '#db/schema/catalogue';
import { addAgreement } from '#tests/support/agreement-fixture';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse, addProgramme, COURSE } from '#tests/support/catalogue-fixture';
import * as dossier from '~/routes/courses.$id_.dossier';
import * as versions from '~/routes/courses.$id_.versions';
import * as compare from '~/routes/courses.compare';
import * as explorer from '~/routes/explorer';
import * as fields from '~/routes/fields._index';
import * as field from '~/routes/fields.$code';
import * as providers from '~/routes/providers._index';
import * as provider from '~/routes/providers.$slug';
import * as robots from '~/routes/robots[.]txt';
import * as saved from '~/routes/saved-searches';

let app: TestApp;
let student: string;
let programmeId: string;

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha', names: { en: 'Alpha', fr: 'Alphá' } });
  await app.makeInstitution({ id: 'inst-b', slug: 'beta', names: { en: 'Beta University' } });
  await addCourse(app, { id: 'one', providerId: 'inst-a' });
  await addCourse(app, { id: 'two', providerId: 'inst-a', data: { iscedF: ['0421'], ects: 3 } });
  await addCourse(app, { id: 'draft', providerId: 'inst-a', status: 'draft' });
  student = await app.makePerson();
  await app.giveRole(student, 'learner');
  programmeId = await addProgramme(app, 'inst-b', student);
  await addAgreement(app, {
    code: 'M-1',
    issuing: 'inst-a',
    recognising: 'inst-b',
    courses: ['one'],
    programmeId,
  });
});
afterAll(() => app.close());

const get = (module: Parameters<TestApp['callLoader']>[0], path: string, options = {}) =>
  app.callLoader(module, path, options);

const FRENCH = { 'Accept-Language': 'fr' };

describe('pages by field and provider', () => {
  it('counts the courses of each field, broad and narrow', async () => {
    const { data } = await get(fields, '/fields');
    const ict = data.fields.find((each: { code: string }) => each.code === '06');
    expect(ict.count).toBe(1);
    expect(
      ict.narrower.map((each: { code: string; count: number }) => [each.code, each.count]),
    ).toContainEqual(['061', 1]);
  });

  it('lists the courses of a field, the fields within it, and those it lies in', async () => {
    const { data } = await get(field, '/fields/042', { params: { code: '042' } });
    expect(data.browsed.courses.map((each: { id: string }) => each.id)).toEqual(['two']);
    expect(data.within).toEqual([expect.objectContaining({ to: '/fields/04' })]);
    expect(data.narrower).toContainEqual(expect.objectContaining({ code: '0421', count: 1 }));
    expect(data.providers).toEqual([expect.objectContaining({ to: '/providers/alpha', count: 1 })]);
  });

  it.each(['55', '6', 'abc', '061399'])('answers 404 for the field %s', async (code) => {
    expect((await get(field, '/fields/x', { params: { code } })).status).toBe(404);
  });

  it('shows a provider with its published courses only, and finds it by part of its name', async () => {
    const { data } = await get(provider, '/providers/alpha', { params: { slug: 'alpha' } });
    expect(data.browsed.total).toBe(2);
    const found = await get(providers, '/providers?q=alph');
    expect(found.data.providers).toEqual([
      expect.objectContaining({ to: '/providers/alpha', count: 2 }),
    ]);
  });

  it('answers 304 to the anonymous visitor who has the page', async () => {
    const first = await get(fields, '/fields');
    const etag = first.headers.get('ETag') ?? '';
    const again = await get(fields, '/fields', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });
});

describe('the explorer', () => {
  it('says which courses count for a programme, and for what', async () => {
    const { data } = await get(explorer, '/explorer?at=beta&programme=BSC-DATA');
    expect(data.programme).toMatchObject({ code: 'BSC-DATA' });
    expect(data.total).toBe(1);
    expect(data.groups[0].ways[0]).toMatchObject({
      agreementCode: 'M-1',
      sources: [expect.objectContaining({ courseId: 'one' })],
      provider: expect.objectContaining({ slug: 'alpha' }),
    });
  });

  it('leads on to the search among the same courses, of the programme or the university', async () => {
    const search = async (address: string) => (await get(explorer, address)).data.search;
    expect(await search('/explorer?at=beta&programme=BSC-DATA')).toBe(
      `/courses?recognisedByProgramme=${encodeURIComponent(`beta:${programmeId}`)}`,
    );
    expect(await search('/explorer?at=beta')).toBe('/courses?recognisedBy=beta');
    expect(await search('/explorer')).toBeNull();
  });

  it('begins with the learner’s own programme', async () => {
    const { data } = await get(explorer, '/explorer', { cookie: await app.signInAs(student) });
    expect(data.at.slug).toBe('beta');
    expect(data.programme.code).toBe('BSC-DATA');
  });

  it('says what is not on record, and lets one choose', async () => {
    const { data } = await get(explorer, '/explorer?at=nobody&programme=x');
    expect(data.at).toBeNull();
    expect(data.missing).toEqual({ kind: 'university', asked: 'nobody' });
    expect(data.institutions.map((each: { slug: string }) => each.slug)).toEqual(['beta']);
  });

  it('says that a university here recognises nothing yet, and where it says how it decides', async () => {
    const { data } = await get(explorer, '/explorer?at=alpha', { headers: FRENCH });
    expect(data.missing).toEqual({ kind: 'nothing-known', slug: 'alpha', name: 'Alphá' });
  });

  it('says that a programme is not on record, and shows what counts at the university', async () => {
    const { data } = await get(explorer, '/explorer?at=beta&programme=NOPE');
    expect(data.missing).toEqual({ kind: 'programme', asked: 'NOPE' });
    expect(data).toMatchObject({ at: { slug: 'beta' }, programme: null, total: 1 });
  });

  it.each(['/explorer', '/explorer?at=&programme=', '/explorer?at=beta&programme='])(
    'misses nothing at %s',
    async (address) => {
      expect((await get(explorer, address)).data.missing).toBeNull();
    },
  );
});

describe('comparing and printing', () => {
  it('sets up to four published courses side by side and says how many it left out', async () => {
    const { data } = await get(compare, '/courses/compare?id=one&id=two&id=draft&id=one');
    expect(data.ids).toEqual(['one', 'two']);
    expect(data.unknown).toBe(1);
    expect(data.courses[0].recognisedBy).toEqual([
      expect.objectContaining({ kind: 'covered', ects: 5 }),
    ]);
  });

  it('suggests courses by words, without those chosen', async () => {
    const { data } = await get(compare, '/courses/compare?id=one&q=course');
    expect(data.suggestions.map((each: { id: string }) => each.id)).toEqual(['two']);
  });

  it('prints a dossier of a published course only', async () => {
    const { data } = await get(dossier, '/courses/one/dossier', { params: { id: 'one' } });
    expect(data.annexI.length).toBeGreaterThan(10);
    expect(data.recognitions).toHaveLength(1);
    expect((await get(dossier, '/x', { params: { id: 'draft' } })).status).toBe(404);
  });
});

describe('versions of a course', () => {
  it('compares the published ones, and never shows a later draft', async () => {
    await app.store.tx(async (tx) => {
      const row = { opportunityId: 'two', title: 'Two', createdAt: app.clock.now() };
      const changed = { ...COURSE, ects: 7, description: { en: 'What it is really about.' } };
      await tx.insert(opportunityVersion).values([
        { ...row, id: 'two-v2', version: 2, data: changed },
        { ...row, id: 'two-v3', version: 3, data: { ...changed, title: { en: 'Secret' } } },
      ]);
      await tx.update(opportunity).set({ publishedVersion: 2 }).where(eq(opportunity.id, 'two'));
    });
    const { data } = await get(versions, '/courses/two/versions', { params: { id: 'two' } });
    expect(data.versions.map((each: { version: number }) => each.version)).toEqual([2, 1]);
    expect(data.compared).toMatchObject({ from: 1, to: 2 });
    const about = data.compared.changes.find(
      (each: { term: string }) => each.term === 'About this course',
    );
    expect(about.pieces).toContainEqual({
      text: expect.stringContaining('really'),
      change: 'added',
    });
    expect(JSON.stringify(data)).not.toContain('Secret');
    const draft = await get(versions, '/courses/two/versions?to=3', { params: { id: 'two' } });
    expect(draft.data.compared).toMatchObject({ from: 1, to: 2 });
  });
});

describe('saved searches', () => {
  const send = async (who: string, form: Record<string, string>) =>
    app.callAction(saved, '/saved-searches', { cookie: await app.signInAs(who), form });
  const mine = async (who: string) =>
    (await get(saved, '/saved-searches', { cookie: await app.signInAs(who) })).data.page.searches;

  it('are kept under a name in one spelling, run again, and deleted by their owner only', async () => {
    await send(student, { intent: 'save', name: ' Law ', query: 'page=3&field=0421&nonsense=1' });
    await send(student, { intent: 'save', name: 'My law', query: 'field=0421' });
    const [search, ...others] = await mine(student);
    expect(others).toEqual([]);
    expect(search).toMatchObject({ name: 'My law', to: '/courses?field=0421' });
    const other = await app.makePerson();
    await app.giveRole(other, 'learner');
    expect(await mine(other)).toEqual([]);
    await send(other, { intent: 'delete', id: search.id });
    expect(await mine(student)).toHaveLength(1);
    await send(student, { intent: 'delete', id: search.id });
    expect(await mine(student)).toEqual([]);
  });

  it('ask for a name', async () => {
    const { status, data } = await send(student, { intent: 'save', name: ' ', query: 'q=x' });
    expect(status).toBe(422);
    expect(data.error).toBe('name');
  });
});

it('robots.txt names the sitemap', async () => {
  const { data } = await get(robots, '/robots.txt');
  expect(data).toContain(`Sitemap: ${app.origin}/sitemap.xml`);
});
