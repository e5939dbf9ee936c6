import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import * as list from '~/routes/courses._index';
import * as institution from '~/routes/institutions.$slug';
import * as provider from '~/routes/providers.$slug';

let app: TestApp;

const titled = (en: string, fr = en) => ({ title: { en, fr } });

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'a', names: { en: 'Alpha' } });
  await app.makeInstitution({ id: 'inst-b', slug: 'b', names: { en: 'Beta' } });
  const add = (id: string, providerId: string, data: object, status?: 'draft') =>
    addCourse(app, { id, providerId, data, ...(status ? { status } : {}) });
  await add('one', 'inst-a', titled('Data mining'));
  await add('two', 'inst-a', titled('Data Mining'));
  await add('unlike', 'inst-a', titled('Mining of data'));
  await add('alone', 'inst-a', titled('Statics'));
  await add('draft', 'inst-a', titled('Statics'), 'draft');
  await add('elsewhere', 'inst-b', { ...titled('Data mining'), description: { en: ' – ' } });
});
afterAll(() => app.close());

interface Card {
  readonly id: string;
  readonly facts: string;
  readonly about: unknown;
}

const factsOf = (courses: readonly Card[]) =>
  Object.fromEntries(courses.map(({ id, facts }) => [id, facts]));

describe('courses of one provider under one title', () => {
  it('show their codes in the list, and no others do', async () => {
    const { data } = await app.callLoader(list, '/courses?q=mining', {
      headers: { 'Accept-Language': 'fr' },
    });
    const facts = factsOf(data.courses);
    expect(facts.one).toMatch(/· Code ONE$/);
    expect(facts.two).toMatch(/· Code TWO$/);
    expect(facts.unlike).not.toContain('Code');
    expect(facts.elsewhere).not.toContain('Code');
  });

  it('show them on the provider’s and the institution’s own pages; a draft is no namesake', async () => {
    const params = { slug: 'a' };
    const offered = await app.callLoader(provider, '/providers/a', { params });
    const decides = await app.callLoader(institution, '/institutions/a', { params });
    for (const courses of [offered.data.browsed.courses, decides.data.courses]) {
      const facts = factsOf(courses);
      expect(facts.two).toContain('Code TWO');
      expect(facts.alone).not.toContain('Code');
    }
  });

  it('say nothing where a description is a mere dash', async () => {
    const { data } = await app.callLoader(list, '/courses?provider=b');
    expect(data.courses.map(({ about }: Card) => about)).toEqual([null]);
  });
});
