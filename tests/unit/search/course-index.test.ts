import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CourseIndex, CourseSearch } from '#search/port';
import { openCourseIndex } from '#search/sqlite/course-index';
import { COURSE } from '#tests/support/catalogue-fixture';
import { type CourseDocument, toCourseDocument } from '~/catalogue/course-document';
import { NO_FILTERS } from '~/catalogue/finding';
import type { LearningOpportunity } from '~/catalogue/learning-opportunity';

const document = (id: string, data: Partial<LearningOpportunity>, provider = 'a'): CourseDocument =>
  toCourseDocument({
    id,
    code: id,
    updatedAt: 0,
    data: { ...COURSE, ...data },
    provider: { slug: provider, names: { en: `University ${provider}` } },
  });

const ask = (facts: Partial<CourseSearch> = {}): CourseSearch => ({
  text: '',
  filters: NO_FILTERS,
  sort: 'title',
  page: 1,
  pageSize: 20,
  today: '2026-03-02',
  ...facts,
});

async function* pages(...documents: CourseDocument[]) {
  yield documents;
}

let dir: string;
let index: CourseIndex;

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'course-index-'));
  index = openCourseIndex(dir);
  await index.rebuild(
    pages(
      document('one', {
        title: { en: 'Énergie et société' },
        languages: ['fr'],
        startsOn: '2026-09-01',
      }),
      document(
        'two',
        {
          title: { en: 'Machine learning' },
          languages: ['en', 'fr'],
          ects: 2,
          startsOn: '2026-01-01',
        },
        'b',
      ),
      document(
        'three',
        { title: { en: 'Learning from machines', pl: 'Łódź' }, ects: null, startsOn: '2026-04-01' },
        'b',
      ),
    ),
    'first',
  );
});

afterEach(async () => {
  await index.close();
  rmSync(dir, { recursive: true, force: true });
});

const idsFor = async (facts: Partial<CourseSearch>) => (await index.search(ask(facts))).ids;

describe('the course index', () => {
  it('finds words without their accents, in any language of the course', async () => {
    expect(await idsFor({ text: 'energie' })).toEqual(['one']);
    expect(await idsFor({ text: 'SOCIÉTÉ' })).toEqual(['one']);
    expect(await idsFor({ text: 'lodz' })).toEqual(['three']);
  });

  it('finds the beginning of the last word, and a phrase only in its order', async () => {
    expect(await idsFor({ text: 'learning mach' })).toEqual(['three', 'two']);
    expect(await idsFor({ text: '"machine learning"' })).toEqual(['two']);
    expect(await idsFor({ text: 'mach ' })).toEqual([]);
  });

  it('finds by provider, code and skill', async () => {
    expect(await idsFor({ text: 'university b' })).toEqual(['three', 'two']);
    expect(await idsFor({ text: 'three' })).toEqual(['three']);
    expect(await idsFor({ text: 'expliquer' })).toEqual(['one', 'three', 'two']);
  });

  it('counts a facet as if nothing of it were chosen, and all others as chosen', async () => {
    const { facets, total } = await index.search(
      ask({ filters: { ...NO_FILTERS, language: ['fr'], provider: ['b'] } }),
    );
    const counts = (name: 'language' | 'provider') =>
      Object.fromEntries(facets[name].map((each) => [each.value, each.count]));
    expect(total).toBe(1);
    expect(counts('language')).toEqual({ en: 2, fr: 1 });
    expect(counts('provider')).toEqual({ a: 1, b: 1 });
  });

  it('sorts by start with what is still to come first', async () => {
    expect(await idsFor({ sort: 'start' })).toEqual(['three', 'one', 'two']);
  });

  it('sorts unknown credits last', async () => {
    expect(await idsFor({ sort: 'ects' })).toEqual(['two', 'one', 'three']);
  });

  it('puts a match in the title before one elsewhere', async () => {
    await index.apply(
      [document('four', { title: { en: 'Other' }, description: { en: 'machine machine' } })],
      [],
      'second',
    );
    expect((await idsFor({ text: 'machine', sort: 'relevance' }))[0]).toBe('two');
  });

  it('gives the last page to those who ask beyond it', async () => {
    expect(await idsFor({ page: 99, pageSize: 2 })).toEqual(['two']);
  });

  it('replaces and removes what changed and forgets the old words', async () => {
    await index.apply([document('one', { title: { en: 'Hydrogen' } })], ['two'], 'second');
    expect(index.stamp()).toBe('second');
    expect(await idsFor({ text: 'energie' })).toEqual([]);
    expect(await idsFor({ text: 'hydrogen' })).toEqual(['one']);
    expect((await index.search(ask())).facets.provider).toEqual(
      expect.arrayContaining([
        { value: 'a', count: 1 },
        { value: 'b', count: 1 },
      ]),
    );
  });

  it('is found again as it was after closing', async () => {
    await index.close();
    index = openCourseIndex(dir);
    expect(index.stamp()).toBe('first');
    expect(await idsFor({ text: 'energie' })).toEqual(['one']);
  });

  it('answers from the old one while a rebuild fails, and leaves no half-built file', async () => {
    async function* broken() {
      yield [document('five', {})];
      throw new Error('the record went away');
    }
    await expect(index.rebuild(broken(), 'second')).rejects.toThrow('went away');
    expect(index.stamp()).toBe('first');
    expect((await index.search(ask())).total).toBe(3);
    expect(readdirSync(dir).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  });

  it('takes a damaged file for none and starts empty', async () => {
    await index.close();
    for (const name of readdirSync(dir))
      writeFileSync(path.join(dir, name), 'no database at all'.repeat(500));
    index = openCourseIndex(dir);
    expect(index.stamp()).toBeNull();
    await index.rebuild(pages(document('six', {})), 'third');
    expect(await idsFor({})).toEqual(['six']);
  });
});
