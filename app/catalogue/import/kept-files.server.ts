/** Uploaded files while their import is not finished: in DATA_DIR/imports, named by the job. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Services } from '~/platform/services.server';

type Place = Pick<Services, 'env'>;

const fileOf = ({ env }: Place, jobId: string): string =>
  path.join(env.DATA_DIR, 'imports', path.basename(jobId));

export async function keepFile(place: Place, jobId: string, bytes: Uint8Array): Promise<void> {
  const file = fileOf(place, jobId);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes, { mode: 0o600 });
}

/** Null where it is no longer there. */
export const readKept = (place: Place, jobId: string): Promise<Uint8Array | null> =>
  readFile(fileOf(place, jobId)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });

export const dropKept = (place: Place, jobId: string): Promise<void> =>
  rm(fileOf(place, jobId), { force: true });
