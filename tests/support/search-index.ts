import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CourseIndex, CourseSearch, Rebuild, Synonyms } from '#search/port';
import { openCourseIndex } from '#search/sqlite/course-index';
import type { CourseDocument } from '~/catalogue/course-document';
import { NO_FILTERS, NO_RANGES } from '~/catalogue/finding';
import { workerUrl } from '~/platform/worker-url.server';

export const ask = (facts: Partial<CourseSearch> = {}): CourseSearch => ({
  text: '',
  filters: NO_FILTERS,
  ranges: NO_RANGES,
  sort: 'relevance',
  page: 1,
  pageSize: 20,
  today: '2026-03-02',
  ...facts,
});

/** What an index is built from, in pages of 200. */
export function buildOf(
  documents: readonly CourseDocument[],
  stamp = 'first',
  synonyms: readonly Synonyms[] = [],
): Rebuild {
  async function* pages() {
    for (let from = 0; from < documents.length; from += 200)
      yield documents.slice(from, from + 200);
  }
  async function* groups() {
    yield synonyms;
  }
  return { pages, synonyms: groups, stamp, startedAt: 1_770_000_000_000 };
}

export const openIn = (dir: string): Promise<CourseIndex> =>
  openCourseIndex({ dir, worker: workerUrl('course-search'), readers: 1 });

export interface IndexFolder {
  readonly dir: string;
  remove(): void;
}

export function indexFolder(): IndexFolder {
  const dir = mkdtempSync(path.join(tmpdir(), 'course-index-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
