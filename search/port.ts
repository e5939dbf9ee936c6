/**
 * search/ — finding. An index is derived from the record: it answers ids, holds nothing of its own
 * and can be thrown away and rebuilt at any time. Every adapter keeps this port's promises.
 */
import type { CourseDocument } from '~/catalogue/course-document';
import type { CourseQuery, FacetName } from '~/catalogue/finding';

export interface CourseSearch extends CourseQuery {
  readonly pageSize: number;
  /** 'YYYY-MM-DD': sorting by start puts what is still to come first. */
  readonly today: string;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface CourseHits {
  /** The page's courses in order. */
  readonly ids: readonly string[];
  /** How many courses match, on all pages. */
  readonly total: number;
  /**
   * How many courses each value would give: the words and all other facets apply, the facet's own
   * choice does not. Only values that give at least one course; in no particular order.
   */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
}

export interface CourseIndex {
  /** Any text is a fair question: nothing in it is syntax, except that "…" asks for a phrase. */
  search(query: CourseSearch): Promise<CourseHits>;
  /** The state of the record that the index was brought to; null when it was never built. */
  stamp(): string | null;
  /** Adds or replaces documents and removes others, at once; afterwards the index is at `stamp`. */
  apply(put: readonly CourseDocument[], remove: readonly string[], stamp: string): Promise<void>;
  /** Builds the whole index anew beside the one in use, then switches. */
  rebuild(pages: AsyncIterable<readonly CourseDocument[]>, stamp: string): Promise<void>;
  close(): Promise<void>;
}
