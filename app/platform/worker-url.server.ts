import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkerName } from './workers.data';

/**
 * The module to start a thread with: the bundle where the portal runs from its build, otherwise a
 * shim that reads the sources. Neither a bundled page nor a test can start a `.ts` file itself.
 */
export function workerUrl(name: WorkerName): URL {
  const built = path.resolve('build/workers', `${name}.mjs`);
  const runsBuilt = process.env.NODE_ENV === 'production' && existsSync(built);
  return pathToFileURL(runsBuilt ? built : path.resolve('app/platform/workers', `${name}.mjs`));
}
