import { availableParallelism } from 'node:os';
import { createFallback } from '#search/fallback';
import { createMeilisearchIndex } from '#search/meilisearch/course-index';
import type { CourseIndex } from '#search/port';
import { openCourseIndex } from '#search/sqlite/course-index';
import type { Services } from '~/platform/services.server';
import { workerUrl } from '~/platform/worker-url.server';

/** More threads than this would search the same file for no gain. */
const MOST_READERS = 2;

/**
 * The index this installation searches with: the embedded one, or Meilisearch with the embedded one
 * in reserve where MEILI_URL names a server.
 */
export async function openIndex({ env, log }: Pick<Services, 'env' | 'log'>): Promise<CourseIndex> {
  const embedded = await openCourseIndex({
    dir: env.DATA_DIR,
    worker: workerUrl('course-search'),
    readers: Math.max(1, Math.min(MOST_READERS, availableParallelism() - 1)),
  });
  if (env.MEILI_URL === undefined) return embedded;
  const server = createMeilisearchIndex({ url: env.MEILI_URL, key: env.MEILI_KEY ?? '' });
  return createFallback(server, embedded, (error) =>
    log.error({ err: error }, 'Meilisearch does not answer; the embedded index does'),
  );
}
