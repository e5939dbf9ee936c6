import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './command';

/** npm runs scripts in the package's folder; names are meant from where the person stands. */
export function placeOf(name: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: origin } = process.env;
  return script === 'clearinghouse' && origin ? path.resolve(origin, name) : path.resolve(name);
}

/** The bytes of a file the person named. Throws UsageError where it cannot be opened. */
export async function readNamed(name: string): Promise<Buffer> {
  const bytes = await readFile(placeOf(name)).catch(() => null);
  if (!bytes) throw new UsageError(`${name} cannot be opened.`);
  return bytes;
}
