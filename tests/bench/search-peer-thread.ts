/**
 * MiniSearch or Orama over the same courses, in a thread of its own: a server that must answer
 * others meanwhile cannot ask them in any other way, and ours is asked so too. Each is set up as well
 * as its library allows; what it cannot count itself is counted over its hits.
 */
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { MOST_VALUES } from '#search/port';
import type { CourseDocument } from '~/catalogue/course-document';
import { type CourseFilters, FACETS, type FacetName, NO_FILTERS } from '~/catalogue/finding';
import { type BenchAnswer, type BenchQuery, manyDocuments } from './search-data';

const FIELDS = ['title', 'code', 'provider', 'outcomes', 'description'] as const;
const BOOST = { title: 10, code: 8, provider: 4, outcomes: 3, description: 1 };
const PAGE = 20;

type Counts = Record<string, number>;
/** All counts are answered, and with them what answers are compared by. */
type Answer = BenchAnswer & { readonly facets: Readonly<Record<string, Counts>> };
type Ask = (query: BenchQuery) => Promise<Answer> | Answer;

/** Values of all facets as numbers, so that counting is adding up in an array. */
function counter(documents: readonly CourseDocument[]) {
  const names: { facet: FacetName; value: string }[] = [];
  const known = new Map<string, number>();
  const numbered = (facet: FacetName, value: string): number => {
    const key = `${facet}\n${value}`;
    const number = known.get(key) ?? names.push({ facet, value }) - 1;
    known.set(key, number);
    return number;
  };
  const values = documents.map(({ facets }) =>
    Uint32Array.from(FACETS.flatMap((facet) => facets[facet].map((each) => numbered(facet, each)))),
  );
  const counts = new Uint32Array(names.length);
  return (rows: readonly number[], filters: CourseFilters) => {
    const asked = FACETS.filter((facet) => filters[facet].length > 0);
    const touched: number[] = [];
    const fitting: number[] = [];
    for (const row of rows) {
      const facets = documents[row]?.facets;
      const missing = asked.filter(
        (facet) => !filters[facet].some((value) => facets?.[facet].includes(value)),
      );
      if (missing.length === 0) fitting.push(row);
      if (missing.length > 1) continue;
      for (const value of values[row] ?? [])
        if (missing.length === 0 || names[value]?.facet === missing[0]) {
          if (counts[value] === 0) touched.push(value);
          counts[value] = (counts[value] ?? 0) + 1;
        }
    }
    const facets: Record<string, Counts> = Object.fromEntries(FACETS.map((each) => [each, {}]));
    for (const number of touched) {
      const list = facets[names[number]?.facet ?? ''];
      if (list) list[names[number]?.value ?? ''] = counts[number] ?? 0;
      counts[number] = 0;
    }
    return { fitting, facets: mostFrequent(facets) };
  };
}

/** As many values of a facet as everybody answers. */
function mostFrequent(facets: Readonly<Record<string, Counts>>): Record<string, Counts> {
  const kept = Object.entries(facets).map(([facet, counts]): [string, Counts] => {
    const entries = Object.entries(counts);
    if (entries.length <= MOST_VALUES) return [facet, counts];
    const most = entries.sort(([, a], [, b]) => b - a).slice(0, MOST_VALUES);
    return [facet, Object.fromEntries(most)];
  });
  return Object.fromEntries(kept);
}

function miniSearch(documents: readonly CourseDocument[]): Ask {
  const index = new MiniSearch<CourseDocument & { row: number }>({
    idField: 'row',
    fields: [...FIELDS],
    processTerm: (term) => term,
  });
  index.addAll(documents.map((each, row) => ({ ...each, row })));
  const count = counter(documents);
  return ({ text, typo, filters }) => {
    const found = index.search(text.trim(), {
      combineWith: 'AND',
      boost: BOOST,
      fuzzy: typo ? 1 : false,
      prefix: (_term, at, terms) => !text.endsWith(' ') && at === terms.length - 1,
    });
    const rows = found.map((hit) => hit.id as number);
    const { fitting, facets } = count(rows, filters);
    const ids = fitting.slice(0, PAGE).map((row) => documents[row]?.id ?? '');
    return { ids, total: fitting.length, facets, languages: facets.language ?? {} };
  };
}

/** Words as they stand in the folded text, each once: Orama scores a text in the square of its words. */
const tokenizer = {
  language: 'english',
  normalizationCache: new Map<string, string>(),
  tokenize: (text: string) => [...new Set(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])],
};

async function orama(documents: readonly CourseDocument[]): Promise<Ask> {
  const schema = {
    ...Object.fromEntries(FIELDS.map((field) => [field, 'string'])),
    ...Object.fromEntries(FACETS.map((facet) => [`by_${facet}`, 'enum[]'])),
  } as Record<string, 'string' | 'enum[]'>;
  const db = create({ schema, sort: { enabled: false }, components: { tokenizer } });
  const rows = documents.map((each) => ({
    id: each.id,
    ...Object.fromEntries(FIELDS.map((field) => [field, each[field]])),
    ...Object.fromEntries(FACETS.map((facet) => [`by_${facet}`, [...each.facets[facet]]])),
  }));
  await insertMultiple(db, rows, 10_000);
  const ask = ({ text, typo }: BenchQuery, filters: CourseFilters, counted: readonly FacetName[]) =>
    search(db, {
      term: text.trim(),
      properties: [...FIELDS],
      boost: BOOST,
      threshold: 0,
      exact: text.endsWith(' ') && !typo,
      tolerance: typo ? 1 : 0,
      limit: PAGE,
      where: Object.fromEntries(
        FACETS.filter((facet) => filters[facet].length > 0).map((facet) => [
          `by_${facet}`,
          { containsAny: [...filters[facet]] },
        ]),
      ),
      facets: Object.fromEntries(counted.map((facet) => [`by_${facet}`, { limit: MOST_VALUES }])),
    });
  return async (query) => {
    const chosen = FACETS.filter((facet) => query.filters[facet].length > 0);
    const all = await ask(query, query.filters, FACETS);
    const facets = Object.fromEntries(
      FACETS.map((facet): [string, Counts] => [facet, all.facets?.[`by_${facet}`]?.values ?? {}]),
    );
    // A facet's own choice is left out of its counts: another question for each facet chosen from.
    for (const facet of chosen) {
      const without = { ...query.filters, [facet]: NO_FILTERS[facet] };
      const own = await ask(query, without, [facet]);
      facets[facet] = own.facets?.[`by_${facet}`]?.values ?? {};
    }
    const ids = all.hits.map((hit) => hit.id);
    return { ids, total: all.count, facets, languages: facets.language ?? {} };
  };
}

const { name, courses } = workerData as { name: 'minisearch' | 'orama'; courses: number };
const documents = manyDocuments(courses);
const answer = name === 'orama' ? await orama(documents) : miniSearch(documents);
parentPort?.on('message', async (query: BenchQuery) => {
  const began = performance.now();
  const answered = await answer(query);
  const inside = performance.now() - began;
  parentPort?.postMessage(JSON.stringify({ answer: answered, inside }));
});
parentPort?.postMessage('ready');
