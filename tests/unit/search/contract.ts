/** What every adapter of the search port promises: one suite, run over each of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CourseIndex, CourseSearch } from '#search/port';
import { ask, buildOf } from '#tests/support/search-index';
import { FACETS, NO_FILTERS, NO_RANGES } from '~/catalogue/finding';
import { DOCUMENTS, document } from './contract-documents';

export interface Adapter {
  open(): Promise<CourseIndex>;
  /** What the engine behind it does not do, or only a real one does. */
  readonly without?: readonly ('typos' | 'parts' | 'synonyms' | 'ranking')[];
  readonly cleanUp: () => Promise<void> | void;
}

export function describeAdapter(name: string, adapter: Adapter): void {
  const has = (feature: NonNullable<Adapter['without']>[number]) =>
    !adapter.without?.includes(feature);
  /** A stand-in that lacks a feature is not asked for it. */
  const itWhere = (feature: Parameters<typeof has>[0]) => (has(feature) ? it : () => undefined);
  let index: CourseIndex;
  const fresh = () =>
    index.rebuild(
      buildOf(DOCUMENTS, 'first', [['artificial intelligence', 'machine learning', 'KI']]),
    );
  const find = (facts: Partial<CourseSearch>) => index.search(ask({ sort: 'title', ...facts }));
  const idsFor = async (facts: Partial<CourseSearch>) => (await find(facts)).ids;

  describe(`the course index, ${name}`, () => {
    beforeAll(async () => {
      index = await adapter.open();
      await fresh();
    });
    afterAll(async () => {
      await index.close();
      await adapter.cleanUp();
    });

    it('finds words without their accents, in any language of the course', async () => {
      expect(await idsFor({ text: 'energie' })).toEqual(['one']);
      expect(await idsFor({ text: 'SOCIÉTÉ' })).toEqual(['one']);
      expect(await idsFor({ text: 'lodz' })).toEqual(['three']);
    });

    it('finds the beginning of the last word, and a phrase only in its order', async () => {
      expect(await idsFor({ text: 'learning mach' })).toEqual(['three', 'two']);
      expect(await idsFor({ text: '"machine learning"' })).toEqual(['two']);
      expect(await idsFor({ text: 'expliq' })).toHaveLength(3);
      expect(await idsFor({ text: 'expliq ' })).toEqual([]);
    });

    it('finds a code as it is written and as it is typed in one', async () => {
      await index.apply([document('coded', {}, { code: 'YZV 102E' })], [], 'coded');
      for (const text of ['YZV 102E', 'yzv102e', 'YZV102'])
        expect((await index.search(ask({ text }))).ids, text).toEqual(['coded']);
      await index.apply([], ['coded'], 'first');
    });

    it('finds by provider, code and skill', async () => {
      expect(await idsFor({ text: 'university b' })).toEqual(['three', 'two']);
      expect(await idsFor({ text: 'three' })).toEqual(['three']);
      expect(await idsFor({ text: 'expliquer' })).toEqual(['one', 'three', 'two']);
    });

    it('says by which words it found, so that a page can mark them', async () => {
      expect((await find({ text: 'energie' })).words).toContain('energie');
    });

    itWhere('typos')('takes a misspelt word for the nearest one', async () => {
      expect(await idsFor({ text: 'enregie ' })).toEqual(['one']);
      expect(await idsFor({ text: 'machne learning' })).toContain('two');
    });

    itWhere('parts')('finds a part of a word in titles when nothing else is found', async () => {
      const { ids } = await find({ text: 'achine' });
      expect(ids).toEqual(['three', 'two']);
    });

    itWhere('synonyms')('finds by a label that means the same', async () => {
      expect(await idsFor({ text: 'artificial intelligence' })).toContain('two');
      expect(await idsFor({ text: 'ki ' })).toContain('two');
    });

    it('counts a facet as if nothing of it were chosen, and all others as chosen', async () => {
      const { facets, total } = await find({
        filters: { ...NO_FILTERS, language: ['fr'], provider: ['b'] },
      });
      const counts = (facet: 'language' | 'provider' | 'recognisedBy') =>
        Object.fromEntries(facets[facet].map((each) => [each.value, each.count]));
      expect(total).toBe(1);
      expect(counts('language')).toEqual({ en: 2, fr: 1 });
      expect(counts('provider')).toEqual({ a: 1, b: 1 });
      expect(counts('recognisedBy')).toEqual({ z: 1, 'z:covered': 1 });
    });

    it('finds and counts courses by the programme they count toward', async () => {
      const recognisedByProgramme = ['z:p2'];
      const { ids, facets } = await find({ filters: { ...NO_FILTERS, recognisedByProgramme } });
      expect(ids).toEqual(['two']);
      const counts = facets.recognisedByProgramme.map(({ value, count }) => [value, count]);
      expect(Object.fromEntries(counts)).toEqual({ 'z:p1': 1, 'z:p2': 1 });
      expect(await idsFor({ filters: { ...NO_FILTERS, recognisedByProgramme: ['y:p2'] } })).toEqual(
        [],
      );
    });

    it('counts what a course does not say, and finds it by that', async () => {
      const { facets } = await find({});
      expect(facets.price).toEqual([{ value: 'none', count: 3 }]);
      expect(facets.ects).toEqual(
        expect.arrayContaining([
          { value: '0-2', count: 1 },
          { value: '2-5', count: 1 },
          { value: 'none', count: 1 },
        ]),
      );
      expect(await idsFor({ filters: { ...NO_FILTERS, ects: ['none'] } })).toEqual(['three']);
    });

    it('counts the most frequent values of a long facet, what is chosen, and says it was cut', async () => {
      const skills = (from: number, to: number) => ({
        outcomes: Array.from({ length: to - from }, (_, at) => ({
          title: { en: 'Know' },
          esco: [{ iri: `http://data.europa.eu/esco/skill/s${from + at}`, label: { en: 'x' } }],
        })),
      });
      const rare = ['s0', 's249', 'unheard-of'];
      await index.apply(
        [document('many', skills(0, 150)), document('more', skills(100, 250))],
        [],
        'long',
      );
      const { facets, cut } = await find({ filters: { ...NO_FILTERS, skill: rare } });
      const counts = new Map(facets.skill.map(({ value, count }) => [value, count]));
      expect(cut).toEqual(['skill']);
      expect(counts.get('s0')).toBe(1);
      expect(counts.get('s249')).toBe(1);
      expect(counts.get('s120')).toBe(2);
      expect(counts.has('unheard-of')).toBe(false);
      expect(counts.size).toBeGreaterThanOrEqual(200);
      expect(counts.size).toBeLessThanOrEqual(202);
      await fresh();
      expect((await find({})).cut).toEqual([]);
    });

    it('counts and finds courses that name no skill', async () => {
      await index.apply([document('bare', { outcomes: [] })], [], 'bare');
      expect((await find({})).facets.skill).toContainEqual({ value: 'none', count: 1 });
      expect(await idsFor({ filters: { ...NO_FILTERS, skill: ['none'] } })).toEqual(['bare']);
      await fresh();
    });

    it('counts fields at each of their levels', async () => {
      expect((await find({})).facets.field.map((each) => each.value).sort()).toEqual([
        '06',
        '061',
        '0613',
      ]);
    });

    it('keeps to bounds of credits and start, both ends included', async () => {
      const within = (ranges: Partial<CourseSearch['ranges']>) =>
        idsFor({ ranges: { ...NO_RANGES, ...ranges } });
      expect(await within({ ectsMin: 2, ectsMax: 2 })).toEqual(['two']);
      expect(await within({ ectsMin: 2.5 })).toEqual(['one']);
      expect(await within({ startsFrom: '2026-04-01', startsUntil: '2026-08-31' })).toEqual([
        'three',
      ]);
    });

    it('sorts by start with what is still to come first', async () => {
      expect(await idsFor({ sort: 'start' })).toEqual(['three', 'one', 'two']);
      expect(await idsFor({ sort: 'start', pageSize: 2, page: 2 })).toEqual(['two']);
    });

    it('sorts by credits with courses of none, and unknown ones, last', async () => {
      expect(await idsFor({ sort: 'ects' })).toEqual(['two', 'one', 'three']);
      await index.apply([document('nought', { ects: 0 })], [], 'nought');
      expect(await idsFor({ sort: 'ects' })).toEqual(['two', 'one', 'nought', 'three']);
      expect(await idsFor({ sort: 'ects', pageSize: 3, page: 2 })).toEqual(['three']);
      await fresh();
    });

    it('gives the last page to those who ask beyond it', async () => {
      expect(await idsFor({ page: 99, pageSize: 2 })).toEqual(['two']);
    });

    it.each([
      '"',
      "' OR 1=1 --",
      'NEAR(a b)',
      '-one',
      'facets.mode = "x"',
      '\\',
      '*',
      '😀',
      '\u0000',
    ])('takes %j for words or for nothing, never for syntax', async (text) => {
      const { ids, total } = await find({ text });
      expect(ids.length).toBe(total);
    });

    it('takes a facet’s value for a value, never for syntax', async () => {
      const filters = { ...NO_FILTERS, provider: ['a"] OR facets.provider IN ["b', '\\"'] };
      expect(await idsFor({ filters })).toEqual([]);
    });

    it('answers every facet also where nothing is found', async () => {
      const { total, facets } = await find({ text: '?!' });
      expect(total).toBe(0);
      expect(Object.keys(facets).sort()).toEqual([...FACETS].sort());
    });

    it('tells the state it was brought to', async () => {
      expect(await index.stamp()).toBe('first');
      expect(await index.needsRebuild()).toBe(false);
    });

    it('replaces and removes what changed and forgets the old words', async () => {
      await index.apply([document('one', { title: { en: 'Hydrogen' } })], ['two'], 'second');
      expect(await index.stamp()).toBe('second');
      expect(await idsFor({ text: 'societe' })).toEqual([]);
      expect(await idsFor({ text: 'hydrogen' })).toEqual(['one']);
      const counts = (await find({})).facets.provider.map(({ value, count }) => [value, count]);
      expect(Object.fromEntries(counts)).toEqual({ a: 1, b: 1 });
      await fresh();
      expect(await idsFor({})).toEqual(['one', 'three', 'two']);
    });

    it('answers from the old one while a rebuild fails, and after', async () => {
      async function* broken() {
        yield [document('five', {})];
        throw new Error('the record went away');
      }
      const build = { ...buildOf([], 'third'), pages: broken };
      await expect(index.rebuild(build)).rejects.toThrow('went away');
      expect(await index.stamp()).toBe('first');
      expect((await find({})).total).toBe(3);
    });

    itWhere('ranking')('ranks by text, then recognition, then freshness', async () => {
      const title = { en: 'Volcanology' };
      await index.apply(
        [
          document('elsewhere', { description: { en: 'volcanology volcanology' } }, { changed: 9 }),
          document('old', { title }, { changed: 1 }),
          document('talks', { title, description: { en: 'volcanology' } }, { changed: 0 }),
          document('fresh', { title }, { changed: 2 }),
          document('known', { title }, { recognisedBy: [{ slug: 'z', kind: 'covered' }] }),
        ],
        [],
        'fourth',
      );
      const { ids } = await find({ text: 'volcanology', sort: 'relevance' });
      expect(ids).toEqual(['known', 'talks', 'fresh', 'old', 'elsewhere']);
      const provider = ['a'];
      const wordless = await find({ sort: 'relevance', filters: { ...NO_FILTERS, provider } });
      expect(wordless.ids).toEqual(['known', 'elsewhere', 'fresh', 'old', 'one', 'talks']);
      await fresh();
    });
  });
}
