import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueueCourseChange } from '#db/queries/catalogue';
import { findEntry } from '#db/queries/course-editing';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import { ask } from '#tests/support/search-index';
import { askIndex, closeCourseIndex, followCourseChanges } from '~/catalogue/index-sync.server';
import * as editor from '~/routes/editor.$id';
import * as fresh from '~/routes/editor.new';
import * as records from '~/routes/editor.records';

let app: TestApp;
let cookie: string;
let id: string;

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha', names: { en: 'Alpha' }, country: 'FR' });
  await app.makeInstitution({
    ...{ id: 'inst-b', slug: 'beta', names: { en: 'Beta University', fr: 'Université Bêta' } },
    ...{ country: 'PT', city: 'Aveiro', homepage: 'https://beta.example' },
  });
  await addCourse(app, { id: 'other', providerId: 'inst-b', data: { title: { en: 'Botany' } } });
  const person = await app.makePerson();
  await app.giveRole(person, 'course-editor', { institutionId: 'inst-a' });
  cookie = await app.signInAs(person);
  const form = { code: 'REC-1', title: 'Gardens', language: 'en' };
  const made = await app.callAction(fresh, '/editor/new', { cookie, form });
  id = made.location?.match(/editor\/([\w-]+)/)?.[1] ?? '';
});
afterAll(async () => {
  await closeCourseIndex(app.services);
  await app.close();
});

const draft = async () => (await findEntry(app.store.read, id))?.draft;

async function save(section: string, form: Record<string, string | readonly string[]>) {
  const revision = String((await draft())?.revision);
  return app.callAction(editor, `/editor/${id}?section=${section}`, {
    ...{ cookie, params: { id } },
    form: { section, revision, _language: 'en', ...form },
  });
}

describe('what an entry names that is on record', () => {
  it('is found while typing, without the entry’s own institution and course', async () => {
    const look = async (address: string) =>
      (await app.callLoader(records, address, { cookie })).data.choices;
    expect(await look('/editor/records?kind=institution&q=beta&not=inst-a')).toMatchObject([
      { value: 'inst-b', label: 'Beta University', note: 'Aveiro, Portugal' },
    ]);
    expect(await look('/editor/records?kind=institution&q=alpha&not=inst-a')).toEqual([]);
    await followCourseChanges(app.services);
    expect(await look('/editor/records?kind=course&q=botany')).toMatchObject([
      { value: 'other', label: 'Botany', note: 'Beta University · OTHER' },
    ]);
    expect(await look('/editor/records?kind=course&q=botany&not=other')).toEqual([]);
  });

  it('is found without script by a button that saves and comes back', async () => {
    const name = 'coProviders.0.institutionId';
    const sent = await save('award', {
      ...{ 'coProviders._rows': '1', [`${name}._look`]: 'Beta', intent: `look:${name}` },
    });
    expect(sent.location).toContain(`look=${name}&q=Beta`);
    const { data } = await app.callLoader(editor, sent.location ?? '', { cookie, params: { id } });
    const co = data.page.fields.find((each: { key: string }) => each.key === 'coProviders');
    const field = co.rows[0].fields.find((each: { kind: string }) => each.kind === 'record');
    expect(field.offered).toMatchObject([{ value: 'inst-b' }]);
  });

  it('tells name, country, homepage and title itself, whatever else is sent', async () => {
    await save('award', {
      'coProviders._rows': '1',
      'coProviders.0.institutionId': 'inst-b',
      'coProviders.0.name.en': 'Something else',
      'coProviders.0.homepage': 'no address',
    });
    await save('quality', {
      'related._rows': '1',
      'related.0.relation': 'follows',
      'related.0.opportunityId': 'other',
    });
    const now = await draft();
    expect(now?.unread).toEqual({});
    expect(now?.data.coProviders).toMatchObject([
      {
        institutionId: 'inst-b',
        name: { en: 'Beta University', fr: 'Université Bêta' },
        ...{ country: 'PT', homepage: 'https://beta.example' },
      },
    ]);
    expect(now?.data.related).toMatchObject([
      { opportunityId: 'other', title: { en: 'Botany' }, url: `${app.origin}/courses/other` },
    ]);
  });

  it('is refused where nothing of that id is on record, and let go when it is emptied', async () => {
    const row = { 'coProviders._rows': '1', 'coProviders.0._of': '0' };
    await save('award', { ...row, 'coProviders.0.institutionId': 'nobody' });
    expect((await draft())?.data.coProviders).toEqual([]);
    await save('award', { 'coProviders._rows': '1', 'coProviders.0.institutionId': 'inst-b' });
    await save('award', {
      ...row,
      'coProviders.0.institutionId': '',
      'coProviders.0.name.en': 'Beta Press',
    });
    expect((await draft())?.data.coProviders).toMatchObject([
      { institutionId: null, name: { en: 'Beta Press' } },
    ]);
  });

  it('makes a joint course one of each of its providers', async () => {
    const joint = { institutionId: 'inst-b', name: { en: 'Beta' } };
    const rest = { type: null, country: null, homepage: null, identifiers: [] };
    const data = { coProviders: [{ ...joint, ...rest }] };
    await addCourse(app, { id: 'joint', providerId: 'inst-a', data });
    await app.store.tx((tx) => enqueueCourseChange(tx, app.clock.now(), 'joint'));
    await followCourseChanges(app.services);
    const of = async (slug: string) => {
      const filters = { provider: [slug] };
      const query = ask({ filters: { ...ask().filters, ...filters } });
      const hits = await askIndex(app.services, (index) => index.search(query));
      return { ids: hits?.ids, counts: hits?.facets.provider };
    };
    expect((await of('beta')).ids).toEqual(expect.arrayContaining(['joint', 'other']));
    expect((await of('alpha')).ids).toEqual(['joint']);
    expect((await of('alpha')).counts).toEqual(
      expect.arrayContaining([
        { value: 'alpha', count: 1 },
        { value: 'beta', count: 2 },
      ]),
    );
  });
});

describe('languages', () => {
  it('of every kind are taken by name or code, and what is none is said', async () => {
    await save('teaching', { languages: 'en', 'languages._add': 'Catalan, eu; Euskara' });
    expect((await draft())?.data.languages).toEqual(['en', 'ca', 'eu']);
    await save('teaching', { languages: ['en', 'sw'], 'languages._add': 'Klingon' });
    expect((await draft())?.data.languages).toEqual(['en', 'sw']);
    expect((await draft())?.unread).toEqual({
      languages: { code: 'language-unknown', typed: 'Klingon' },
    });
  });

  it('and currencies are those that have a code; one from outside may stay', async () => {
    await save('offer', { 'price.amount': '12', 'price.currency': 'ISK' });
    expect((await draft())?.data.price).toEqual({ amount: 12, currency: 'ISK' });
    await save('offer', { 'price.amount': '12', 'price.currency': 'QQQ' });
    expect((await draft())?.data.price).toEqual({ amount: 12, currency: 'EUR' });
  });
});
