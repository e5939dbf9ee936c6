import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAgreement } from '#tests/support/agreement-fixture';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse, addProgramme } from '#tests/support/catalogue-fixture';
import * as list from '~/routes/courses._index';

let app: TestApp;

const LANGUAGES = ['en', 'fr', 'de', 'et', 'pl', 'pt', 'es', 'it', 'fi', 'sv'];

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'a', names: { en: 'Alpha' } });
  await app.makeInstitution({ id: 'inst-z', slug: 'z', names: { en: 'Zeta' } });
  for (const language of LANGUAGES)
    await addCourse(app, {
      id: `in-${language}`,
      providerId: 'inst-a',
      data: { title: { en: 'Another course' }, languages: [language] },
    });
  await addCourse(app, {
    id: 'covered',
    providerId: 'inst-a',
    data: { title: { en: 'Covered course' } },
  });
  await addAgreement(app, {
    code: 'M-Z',
    issuing: 'inst-a',
    recognising: 'inst-z',
    courses: ['covered'],
    programmeId: await addProgramme(app, 'inst-z'),
  });
});
afterAll(() => app.close());

describe('a list in which nothing fits', () => {
  it('says of each thing asked for what there would be without it', async () => {
    const address = '/courses?q=covered&field=10&language=en&ectsMax=3';
    const { data } = await app.callLoader(list, address);
    expect(data.total).toBe(0);
    expect(data.waysOut.without).toEqual([]);
    const { data: less } = await app.callLoader(list, '/courses?q=covered&field=10&language=en');
    const counted = async (part: string) => {
      const query = new URLSearchParams({ q: 'covered', field: '10', language: 'en' });
      query.delete(part === 'words' ? 'q' : part);
      return (await app.callLoader(list, `/courses?${query}`)).data.total;
    };
    expect(less.waysOut.without).toEqual([{ part: 'field', count: 1 }]);
    expect([await counted('field'), await counted('words'), await counted('language')]).toEqual([
      1, 0, 0,
    ]);
  });

  it('offers the nearest words that find something, with the filters or else without', async () => {
    const { data } = await app.callLoader(list, '/courses?q=cvrd');
    expect(data.total).toBe(0);
    expect(data.nearest).toBeNull();
    const near = await app.callLoader(list, '/courses?q=cuverid');
    expect(near.data.nearest).toEqual({ text: 'covered', count: 1, filtered: true });
    const { data: narrowed } = await app.callLoader(list, '/courses?q=cuverid&field=10');
    expect(narrowed.nearest).toEqual({ text: 'covered', count: 1, filtered: false });
  });

  it('names what a chosen value lies within, also when nothing fits', async () => {
    const { data } = await app.callLoader(list, '/courses?recognisedBy=z:covered&field=1041');
    expect(data.total).toBe(0);
    const values = (facet: string) =>
      data.facets[facet].options.map(({ value }: { value: string }) => value);
    expect(values('recognisedBy')).toEqual(['z', 'z:covered']);
    expect(values('field')).toEqual(['06', '10', '104', '1041']);
  });

  it('counts the values it holds back, and folds them away again when they are shown', async () => {
    const { data } = await app.callLoader(list, '/courses');
    const { data: open } = await app.callLoader(list, '/courses?more=assessment');
    expect(data.facets.assessment).toEqual({ options: [], hidden: 1 });
    expect(open.facets.assessment).toMatchObject({ hidden: 0, folds: 'to-none' });
    expect(open.facets.language.folds).toBeUndefined();
    expect(data.facets.language).toMatchObject({ options: { length: 8 }, hidden: 2 });
    const { data: all } = await app.callLoader(list, '/courses?more=language');
    expect(all.facets.language).toMatchObject({ options: { length: 10 }, folds: 'to-few' });
  });
});
