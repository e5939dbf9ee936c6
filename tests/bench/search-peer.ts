/**
 * MiniSearch and Orama over the same courses, each in a process of its own:
 *
 *   node --import tsx tests/bench/search-peer.ts minisearch|orama
 *
 * Prints one JSON object: milliseconds by question, and the most memory held.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { CourseDocument } from '~/catalogue/course-document';
import { type BenchQuery, manyDocuments, questions } from './search-data';

export const ROUNDS = 3;
const FIELDS = ['title', 'code', 'provider', 'outcomes', 'description'] as const;
const BOOST = { title: 10, code: 8, provider: 4, outcomes: 3, description: 1 };
/** The facets that peers count; ours counts all of its fourteen. */
const COUNTED = ['language', 'field', 'provider', 'eqf', 'ects'] as const;
const PAGE = 20;

type Ask = (query: BenchQuery) => Promise<number> | number;

function miniSearch(documents: readonly CourseDocument[]): Ask {
  const index = new MiniSearch<CourseDocument>({
    fields: [...FIELDS],
    storeFields: ['facets'],
    processTerm: (term) => term,
  });
  index.addAll(documents);
  return ({ text, typo, facets }) => {
    const found = index.search(text.trim(), {
      combineWith: 'AND',
      boost: BOOST,
      fuzzy: typo ? 1 : false,
      prefix: (_term, at, terms) => !text.endsWith(' ') && at === terms.length - 1,
    });
    const counts = new Map<string, number>();
    if (facets)
      for (const hit of found)
        for (const facet of COUNTED)
          for (const value of (hit.facets as CourseDocument['facets'])[facet])
            counts.set(`${facet}\n${value}`, (counts.get(`${facet}\n${value}`) ?? 0) + 1);
    return found.slice(0, PAGE).length;
  };
}

async function orama(documents: readonly CourseDocument[]): Promise<Ask> {
  const schema = {
    ...Object.fromEntries(FIELDS.map((field) => [field, 'string'])),
    ...Object.fromEntries(COUNTED.map((facet) => [`by_${facet}`, 'string[]'])),
  } as Record<string, 'string' | 'string[]'>;
  const db = create({ schema });
  const rows = documents.map((each) => ({
    id: each.id,
    ...Object.fromEntries(FIELDS.map((field) => [field, each[field]])),
    ...Object.fromEntries(COUNTED.map((facet) => [`by_${facet}`, [...each.facets[facet]]])),
  }));
  await insertMultiple(db, rows, 1000);
  return async ({ text, typo, facets }) => {
    const found = await search(db, {
      term: text.trim(),
      properties: [...FIELDS],
      boost: BOOST,
      threshold: 0,
      exact: text.endsWith(' ') && !typo && !text.trim().includes(' '),
      tolerance: typo ? 1 : 0,
      limit: PAGE,
      ...(facets
        ? { facets: Object.fromEntries(COUNTED.map((facet) => [`by_${facet}`, { limit: 50 }])) }
        : {}),
    });
    return found.hits.length;
  };
}

const peakMb = (): number => {
  const held = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0;
  return Math.round(Number(held) / 1024);
};

const [name] = process.argv.slice(2);
const documents = manyDocuments();
const asked = questions(documents);
const ask = name === 'orama' ? await orama(documents) : miniSearch(documents);
const times: Record<string, number[]> = {};
for (let round = 0; round <= ROUNDS; round += 1)
  for (const query of asked) {
    const began = performance.now();
    await ask(query);
    const millis = performance.now() - began;
    if (round > 0) times[query.kind] = [...(times[query.kind] ?? []), millis];
  }
process.stdout.write(JSON.stringify({ times, peakMb: peakMb() }));
