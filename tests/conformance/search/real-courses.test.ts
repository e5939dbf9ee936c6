import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CourseIndex } from '#search/port';
import { fits, generator, someFilters, trueCounts } from '#tests/support/facet-truth';
import { hasRealCourses, readRealCourses, realDocuments } from '#tests/support/real-courses';
import { describeWith } from '#tests/support/require';
import { ask, buildOf, indexFolder, openIn } from '#tests/support/search-index';
import type { CourseDocument } from '~/catalogue/course-document';
import { FACETS, type FacetName } from '~/catalogue/finding';
import { HELD_OUT } from './held-out.data';
import { JUDGEMENTS } from './judgements.data';

const CHOICES = 50;
/** The means over the judgements must not fall below these. */
const LEAST_TUNED = 0.95;
const LEAST_HELD_OUT = 0.8;

describeWith(
  'the shared catalogue of real courses',
  hasRealCourses(),
  CHOICES + JUDGEMENTS.length + HELD_OUT.length + 5,
  'searching 16,995 real courses',
  () => {
    const folder = indexFolder();
    let documents: CourseDocument[];
    let index: CourseIndex;

    beforeAll(async () => {
      documents = realDocuments(readRealCourses());
      index = await openIn(folder.dir);
      await index.rebuild(buildOf(documents));
    }, 120_000);

    afterAll(async () => {
      await index.close();
      folder.remove();
    });

    it('holds every one of them', async () => {
      expect((await index.search(ask())).total).toBe(16_995);
    });

    it(`counts facets truthfully for ${CHOICES} random choices, with and without words`, async () => {
      const below = generator(2026);
      const truth = documents.map((each) => each.facets);
      const words = ['', '', 'data', 'sistem', 'introduction to'];
      const having = new Map(
        words.map((text) => [
          text,
          documents.filter((each) => hasWords(each, text)).map((each) => each.facets),
        ]),
      );
      for (let round = 0; round < CHOICES; round += 1) {
        const filters = someFilters(truth, below);
        const text = words[round % words.length] ?? '';
        const found = having.get(text) ?? [];
        const hits = await index.search(ask({ text, filters }));
        expect(hits.total).toBe(found.filter((values) => fits(values, filters)).length);
        for (const facet of FACETS) expectCounts(hits.facets[facet], found, filters, facet);
      }
    }, 120_000);

    it.each([
      ['those that ranking was tuned by', JUDGEMENTS, 60, LEAST_TUNED],
      ['those held out, written before they were searched for', HELD_OUT, 40, LEAST_HELD_OUT],
    ])('finds what people mean: %s', async (which, judgements, fewest, least) => {
      let sum = 0;
      const weak: string[] = [];
      for (const [text, ...courses] of judgements) {
        const { ids } = await index.search(ask({ text, pageSize: 10 }));
        const gained = ndcg(ids, courses);
        sum += gained;
        if (gained < 0.5) weak.push(`${text} (${gained.toFixed(2)})`);
      }
      const mean = sum / judgements.length;
      process.stdout.write(
        `nDCG@10 over ${judgements.length} judgements, ${which}: ${mean.toFixed(3)}; below 0.5: ${weak.join(', ') || 'none'}\n`,
      );
      expect(judgements.length).toBeGreaterThanOrEqual(fewest);
      expect(mean).toBeGreaterThanOrEqual(least);
    });

    it.each([
      ['kubernets', 'deakin:SIT226'],
      ['econmetrics', 'itu:ISL-355E'],
      ['outils mathematiques gestion', 'poitiers:D1AD12-1AD0202U'],
      ['maschinelles lernen', 'skillab:1190'],
    ])('finds what it should for “%s”', async (text, course) => {
      expect((await index.search(ask({ text, pageSize: 3 }))).ids).toContain(course);
    });
  },
);

/** All words of the text, the last one as a beginning, in the course’s own words. */
function hasWords(document: CourseDocument, text: string): boolean {
  const { title, code, provider, outcomes, description } = document;
  const own: string[] = [title, code, provider, outcomes, description].join('\n').match(WORD) ?? [];
  const asked: string[] = text.match(WORD) ?? [];
  return [...asked].every((word: string, at) =>
    at === asked.length - 1 ? own.some((each) => each.startsWith(word)) : own.includes(word),
  );
}

const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** Long facets are counted for their most frequent values only. */
function expectCounts(
  counted: readonly { readonly value: string; readonly count: number }[],
  found: Iterable<CourseDocument['facets']>,
  filters: Parameters<typeof fits>[1],
  facet: FacetName,
): void {
  const truth = trueCounts(found, filters, facet);
  if (Object.keys(truth).length > counted.length) expect(counted).toHaveLength(200);
  else expect(Object.keys(truth)).toHaveLength(counted.length);
  for (const { value, count } of counted) expect(count, `${facet} ${value}`).toBe(truth[value]);
}

/** Normalised discounted cumulative gain of the first ten, each judged course gaining 1. */
function ndcg(ids: readonly string[], courses: readonly string[]): number {
  const discount = (rank: number) => 1 / Math.log2(rank + 2);
  const gained = ids.reduce((sum, id, at) => sum + (courses.includes(id) ? discount(at) : 0), 0);
  const best = courses.reduce((sum, _, at) => sum + discount(at), 0);
  return gained / best;
}
