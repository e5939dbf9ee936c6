/**
 * search/ — finding. An index is derived from the record: it answers ids, holds nothing of its own
 * and can be thrown away and rebuilt at any time. Every adapter keeps this port's promises, which
 * tests/unit/search/contract.ts states for all of them.
 */
import type { CourseDocument } from '~/catalogue/course-document';
import type { CourseQuery, FacetName } from '~/catalogue/finding';

export interface CourseSearch extends CourseQuery {
  readonly pageSize: number;
  /** 'YYYY-MM-DD': sorting by start puts what is still to come first. */
  readonly today: string;
  /** Where hardly anything is found, also look for commoner spellings; some milliseconds more. */
  readonly suggest?: boolean;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface CourseHits {
  /** The page's courses in order; the last page's where less was found than asked for. */
  readonly ids: readonly string[];
  /** How many courses match, on all pages. */
  readonly total: number;
  /**
   * How many courses each value would give: the words, bounds and all other facets apply, the
   * facet's own choice does not. Only values that give at least one course: the most frequent
   * MOST_VALUES of them, and those chosen; in no particular order.
   */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  /** Facets with more values than are counted. */
  readonly cut: readonly FacetName[];
  /** Words and beginnings of words by which courses were found, folded: what to mark in a text. */
  readonly words: readonly string[];
  /** What was looked for where a word as typed occurs nowhere: its nearest spelling. */
  readonly respelt: readonly { readonly typed: string; readonly taken: string }[];
  /** Words that had to be left out because no course has them all, as far as the engine tells. */
  readonly leftOut: readonly string[];
  /**
   * Where the words find nothing at all: other words, spelt most nearly so, that find something.
   * Where hardly anything, and it was asked for: words spelt so that find far more.
   */
  readonly nearest?: string;
  /** Answered by the index in reserve, as the one that is meant to answer did not. */
  readonly byReserve?: true;
}

/** As many values of a facet are counted for a page. */
export const MOST_VALUES = 200;

/** Labels that mean the same in any language, e.g. the preferred and alternative ones of a skill. */
export type Synonyms = readonly string[];

export interface Rebuild {
  /** Every document, in pages; read once for each index that is built. */
  readonly pages: () => AsyncIterable<readonly CourseDocument[]>;
  readonly synonyms: () => AsyncIterable<readonly Synonyms[]>;
  /** The state of the record it is brought to. */
  readonly stamp: string;
  /** When reading the record began, milliseconds since the epoch. */
  readonly startedAt: number;
}

export interface CourseIndex {
  /** Any text is a fair question: nothing in it is syntax, except that "…" asks for a phrase. */
  search(query: CourseSearch): Promise<CourseHits>;
  /** The state of the record that the index was brought to; null when it was never built. */
  stamp(): Promise<string | null>;
  /** Adds or replaces documents and removes others, at once; afterwards the index is at `stamp`. */
  apply(put: readonly CourseDocument[], remove: readonly string[], stamp: string): Promise<void>;
  /** Builds the whole index anew beside the one in use, then switches. */
  rebuild(build: Rebuild): Promise<void>;
  /**
   * Takes over an index that another process has built; answers when its reading of the record
   * began (what changed since must be applied), or null where there is none.
   */
  takeOver(): Promise<number | null>;
  /** Whether it must be built anew before it can be relied on. */
  needsRebuild(): Promise<boolean>;
  /** `degraded` while an index in reserve answers. */
  state(): 'ok' | 'degraded';
  close(): Promise<void>;
}
