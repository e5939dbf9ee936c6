import { count } from 'drizzle-orm';
import { decision } from '../schema/recognition';
import type { Read } from '../store';

/** Decisions issued and kept; a later one in the same case counts as well. */
export async function countDecisions(read: Read): Promise<number> {
  const [row] = await read.select({ decisions: count() }).from(decision);
  return row?.decisions ?? 0;
}
