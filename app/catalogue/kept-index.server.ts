/** What this process knows of the search index of one record. */
import type { Store } from '#db/store';
import type { CourseIndex } from '#search/port';

interface Kept {
  /** Opened at the first search or at start, whichever comes first. */
  opened: Promise<CourseIndex> | null;
  /** Once it has answered. */
  inUse: CourseIndex | null;
  /** Until an index was built again. */
  down: boolean;
  /** How often search went down. */
  failures: number;
  /** How often the index may have begun to answer otherwise. */
  changes: number;
}

/** Beside the services: the server and the bundle of its pages each load this module. */
const slot = globalThis as { clearinghouseCourseIndexes?: WeakMap<Store, Kept> };
slot.clearinghouseCourseIndexes ??= new WeakMap();
const byStore = slot.clearinghouseCourseIndexes;

export function keptFor({ store }: { readonly store: Store }): Kept {
  const known = byStore.get(store);
  if (known) return known;
  const fresh: Kept = { opened: null, inUse: null, down: false, failures: 0, changes: 0 };
  byStore.set(store, fresh);
  return fresh;
}
