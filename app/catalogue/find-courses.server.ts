import type { Store } from '#db/store';
import type { CourseHits, CourseSearch } from '#search/port';
import { BoundedCache } from '~/platform/bounded-cache';
import type { Services } from '~/platform/services.server';
import { askIndex, indexState } from './index-sync.server';

/** As many answers are kept: ids and counts, some ten kB each. */
const MOST = 500;

interface Kept {
  readonly state: string;
  readonly hits: BoundedCache<CourseHits>;
}

const kept = new WeakMap<Store, Kept>();

function hitsOf(store: Store, state: string): Kept['hits'] {
  const known = kept.get(store);
  if (known?.state === state) return known.hits;
  const hits = new BoundedCache<CourseHits>(MOST);
  kept.set(store, { state, hits });
  return hits;
}

/**
 * What the index answers, kept while it stays as it is: most people ask the same, first of all for
 * everything. Null where no index answers.
 */
export async function findCourses(
  services: Services,
  query: CourseSearch,
): Promise<CourseHits | null> {
  const state = await indexState(services);
  if (state === null) return null;
  const hits = hitsOf(services.store, state);
  const key = JSON.stringify(query);
  const known = hits.get(key);
  if (known) return known;
  const found = await askIndex(services, (index) => index.search(query));
  // The index in reserve answers only until the one that is meant to answers again.
  if (found && !found.byReserve) hits.set(key, found);
  return found;
}
