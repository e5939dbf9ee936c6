import type { MultiSearchQuery } from 'meilisearch';
import { FACETS, type FacetName } from '~/catalogue/finding';
import type { CourseSearch } from '../port';
import type { AskedWord } from '../words';
import { dayNumber } from './documents';

/** What stands around a word that was found; no text holds these characters. */
export const MARK = ['\u0001', '\u0002'] as const;

/** A value within a filter: quoted, with quotes and backslashes escaped, so that it is never syntax. */
export const quotedValue = (value: string): string =>
  `"${value.replace(/["\\]/g, (character) => `\\${character}`)}"`;

/** Filters of a search: one expression a facet, and the bounds; `except` leaves one facet out. */
function filterOf(search: CourseSearch, except?: FacetName): string[] {
  const filters = FACETS.flatMap((facet) => {
    const values = search.filters[facet];
    if (facet === except || values.length === 0) return [];
    return [`facets.${facet} IN [${values.map(quotedValue).join(', ')}]`];
  });
  const { ectsMin, ectsMax, startsFrom, startsUntil } = search.ranges;
  if (ectsMin !== null) filters.push(`ects >= ${ectsMin}`);
  if (ectsMax !== null) filters.push(`ects <= ${ectsMax}`);
  if (startsFrom !== null) filters.push(`startDay >= ${dayNumber(startsFrom)}`);
  if (startsUntil !== null) filters.push(`startDay <= ${dayNumber(startsUntil)}`);
  return filters;
}

/** The words as Meilisearch is to read them: a minus sign or a quote as typed would be syntax. */
export function queryOf(asked: readonly AskedWord[]): string {
  const words = asked.map(({ text, kind }) => (kind === 'phrase' ? `"${text}"` : text));
  // A space after the last word says that it is whole.
  return words.join(' ') + (asked.at(-1)?.kind === 'beginning' ? '' : ' ');
}

export interface Words {
  readonly q: string;
  readonly matchingStrategy: 'all' | 'frequency';
}

/** Queries for the total with all facets, then for each facet chosen from: its own choice left out. */
export function countQueries(indexUid: string, search: CourseSearch, words: Words) {
  const counting = { indexUid, ...words, hitsPerPage: 1, page: 1, attributesToRetrieve: ['id'] };
  const chosen = FACETS.filter((facet) => search.filters[facet].length > 0);
  const queries: MultiSearchQuery[] = [
    { ...counting, filter: filterOf(search), facets: FACETS.map((facet) => `facets.${facet}`) },
    ...chosen.map((facet) => ({
      ...counting,
      filter: filterOf(search, facet),
      facets: [`facets.${facet}`],
    })),
  ];
  return { queries, chosen };
}

/** Counts what one value of a facet would give, the facet's own choice left out. */
export const valueCount = (
  indexUid: string,
  search: CourseSearch,
  words: Words,
  [facet, value]: readonly [FacetName, string],
): MultiSearchQuery => ({
  indexUid,
  ...words,
  filter: [...filterOf(search, facet), `facets.${facet} IN [${quotedValue(value)}]`],
  hitsPerPage: 1,
  page: 1,
  attributesToRetrieve: ['id'],
});

const SORT: Readonly<Record<CourseSearch['sort'], readonly string[]>> = {
  relevance: [],
  title: ['sortTitle:asc', 'id:asc'],
  start: ['startDay:asc', 'sortTitle:asc', 'id:asc'],
  ects: ['ects:asc', 'sortTitle:asc', 'id:asc'],
};

/**
 * The stretches in which hits are put in order, one after the other: by start, what is to come, what
 * says nothing, and what has begun; by credits, what gives any, and the rest.
 */
export function stretchesOf(search: CourseSearch): readonly (readonly string[])[] {
  if (search.sort === 'ects') return [['uncredited = false'], ['uncredited = true']];
  if (search.sort !== 'start') return [[]];
  const today = dayNumber(search.today);
  return [[`startDay >= ${today}`], ['unstarted = true'], [`startDay < ${today}`]];
}

export const stretchCount = (
  indexUid: string,
  search: CourseSearch,
  words: Words,
  stretch: readonly string[],
): MultiSearchQuery => ({
  indexUid,
  ...words,
  filter: [...filterOf(search), ...stretch],
  hitsPerPage: 1,
  page: 1,
  attributesToRetrieve: ['id'],
});

/** What of a page lies in one stretch. */
interface Part {
  readonly stretch: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

/** The parts of the asked page, given how many hits each stretch has; past the end it is the last page. */
export function partsOfPage(
  { page, pageSize }: CourseSearch,
  stretches: readonly { readonly stretch: readonly string[]; readonly hits: number }[],
): Part[] {
  const total = stretches.reduce((sum, { hits }) => sum + hits, 0);
  const last = Math.max(1, Math.ceil(total / pageSize));
  let offset = (Math.min(page, last) - 1) * pageSize;
  let wanted = pageSize;
  const parts: Part[] = [];
  for (const { stretch, hits } of stretches) {
    const limit = Math.min(wanted, hits - offset);
    if (limit > 0) parts.push({ stretch, offset, limit });
    wanted -= Math.max(0, limit);
    offset = Math.max(0, offset - hits);
  }
  return parts;
}

export function hitsQuery(
  indexUid: string,
  search: CourseSearch,
  words: Words,
  part: Part,
): MultiSearchQuery {
  const sort = SORT[search.sort];
  return {
    indexUid,
    ...words,
    filter: [...filterOf(search), ...part.stretch],
    offset: part.offset,
    limit: part.limit,
    ...(sort.length > 0 ? { sort: [...sort] } : {}),
    attributesToRetrieve: ['id'],
    attributesToHighlight: ['title', 'description', 'outcomes'],
    highlightPreTag: MARK[0],
    highlightPostTag: MARK[1],
  };
}
