import { and, asc, count, eq } from 'drizzle-orm';
import { savedSearch } from '../schema/prospects';
import type { Read, Tx } from '../store';

export type SavedSearchRow = typeof savedSearch.$inferSelect;

export async function listSavedSearches(
  read: Read | Tx,
  personId: string,
): Promise<SavedSearchRow[]> {
  return read
    .select()
    .from(savedSearch)
    .where(eq(savedSearch.personId, personId))
    .orderBy(asc(savedSearch.name), asc(savedSearch.id));
}

export async function countSavedSearches(read: Read | Tx, personId: string): Promise<number> {
  const [row] = await read
    .select({ searches: count() })
    .from(savedSearch)
    .where(eq(savedSearch.personId, personId));
  return row?.searches ?? 0;
}

/** The same search saved again takes the new name. */
export async function saveSearch(tx: Tx, row: SavedSearchRow): Promise<void> {
  await tx
    .insert(savedSearch)
    .values(row)
    .onConflictDoUpdate({
      target: [savedSearch.personId, savedSearch.query],
      set: { name: row.name },
    });
}

/** Takes away one of the person's own; another's is not found and nothing happens. */
export async function deleteSavedSearch(tx: Tx, personId: string, id: string): Promise<void> {
  await tx
    .delete(savedSearch)
    .where(and(eq(savedSearch.personId, personId), eq(savedSearch.id, id)));
}
