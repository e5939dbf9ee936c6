import type { Settings } from 'meilisearch';
import { FACETS } from '~/catalogue/finding';
import { MOST_VALUES } from '../port';

/** More courses than any installation will hold: counts and far pages are then exact. */
const MOST_HITS = 2_000_000;

/** The index's settings. One value of a facet more than is shown tells that there are more. Words come before everything, then recognition, then freshness. */
export const SETTINGS: Settings = {
  searchableAttributes: ['title', 'code', 'outcomes', 'provider', 'description'],
  displayedAttributes: ['*'],
  filterableAttributes: [
    ...FACETS.map((facet) => `facets.${facet}`),
    'ects',
    'startDay',
    'unstarted',
    'uncredited',
  ],
  sortableAttributes: ['sortTitle', 'id', 'ects', 'startDay', 'changedAt', 'isRecognised'],
  rankingRules: [
    'sort',
    'words',
    'typo',
    'attribute',
    'exactness',
    'proximity',
    'isRecognised:desc',
    'changedAt:desc',
    'sortTitle:asc',
  ],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  faceting: { maxValuesPerFacet: MOST_VALUES + 1, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: MOST_HITS },
};
