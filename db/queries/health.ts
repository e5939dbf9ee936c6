import { installation } from '../schema/audit';
import type { Read } from '../store';

/** True when the record answers; migrations ran when it was opened, or it would not be open. */
export async function isReachable(read: Read): Promise<boolean> {
  await read.select({ key: installation.key }).from(installation).limit(1);
  return true;
}
