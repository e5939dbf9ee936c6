/**
 * Threads of their own, by name: each module is bundled to build/workers/NAME.mjs, and started in
 * development and tests through app/platform/workers/NAME.mjs, which reads TypeScript.
 */
export const WORKERS = {
  'course-search': 'search/sqlite/course-search.worker.ts',
  checking: 'app/credentials/pool/checking-worker.server.ts',
  importing: 'app/catalogue/import/importing-worker.server.ts',
} as const;

export type WorkerName = keyof typeof WORKERS;
