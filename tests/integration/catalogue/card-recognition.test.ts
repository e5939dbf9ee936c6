import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAgreement } from '#tests/support/agreement-fixture';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse, addManyCourses, addProgramme } from '#tests/support/catalogue-fixture';
import * as list from '~/routes/courses._index';
import * as fields from '~/routes/fields._index';
import * as field from '~/routes/fields.$code';
import * as provider from '~/routes/providers.$slug';

let app: TestApp;
let student: string;

beforeAll(async () => {
  app = await createTestApp();
  for (const slug of ['alpha', 'beta', 'gamma'])
    await app.makeInstitution({ id: slug, slug, names: { en: `University ${slug}` } });
  for (const id of ['both', 'single'])
    await addCourse(app, { id, providerId: 'alpha', data: { title: { en: id } } });
  app.clock.advance(60_000);
  await addManyCourses(app, ['alpha']);
  await addCourse(app, { id: 'fieldless', providerId: 'alpha', data: { iscedF: [] } });
  student = await app.makePerson();
  await app.giveRole(student, 'learner');
  await addProgramme(app, 'beta', student);
  const issuing = 'alpha';
  await addAgreement(app, { code: 'M-1', issuing, recognising: 'beta', courses: ['both'] });
  await addAgreement(app, {
    ...{ code: 'M-2', issuing, recognising: 'gamma', courses: ['both', 'single'] },
  });
});
afterAll(() => app.close());

type Card = { readonly id: string; readonly recognised: string | null };

const said = (cards: readonly Card[]) =>
  Object.fromEntries(cards.map(({ id, recognised }) => [id, recognised]));

describe('a card of a course', () => {
  it('says how many universities recognise it, and those come before fresher ones', async () => {
    const { data } = await app.callLoader(list, '/courses');
    const [first, second, third] = data.courses as Card[];
    expect([first?.id, second?.id].sort()).toEqual(['both', 'single']);
    expect(third?.recognised).toBeNull();
    expect(said(data.courses)).toMatchObject({
      both: 'Recognised by 2 universities',
      single: 'Recognised by 1 university',
    });
  });

  it('tells whoever studies somewhere what is covered there', async () => {
    const cookie = await app.signInAs(student);
    const { data } = await app.callLoader(list, '/courses', { cookie });
    expect(said(data.courses)).toMatchObject({
      both: 'Covered at your university',
      single: 'Recognised by 1 university',
    });
    const there = await app.callLoader(provider, '/x', { cookie, params: { slug: 'alpha' } });
    expect(said(there.data.browsed.courses).both).toBe('Covered at your university');
  });

  it('names the university that was chosen, in the language of the reader', async () => {
    const { data } = await app.callLoader(list, '/courses?recognisedBy=gamma', {
      headers: { 'Accept-Language': 'fr' },
    });
    expect(said(data.courses)).toEqual({
      both: 'Couvert par un accord avec University gamma',
      single: 'Couvert par un accord avec University gamma',
    });
  });
});

describe('pages for browsing', () => {
  it('have one address for their first page', async () => {
    for (const asked of ['', '?page=1', '?page=99'])
      expect(
        (await app.callLoader(field, `/fields/05${asked}`, { params: { code: '05' } })).data.head
          .canonical,
      ).toMatch(/\/fields\/05$/);
  });

  it('say how many courses state no field, and lead to them', async () => {
    const { unstated } = (await app.callLoader(fields, '/fields')).data;
    expect(unstated.count).toBeGreaterThan(0);
    const { data } = await app.callLoader(list, unstated.to);
    expect(data.total).toBe(unstated.count);
  });
});
