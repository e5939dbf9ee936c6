import { and, eq } from 'drizzle-orm';
import { evidence, personKey } from '../schema/accounts';
import type { Read, Tx } from '../store';

export type StoredKey = typeof personKey.$inferSelect;
export type StoredEvidence = typeof evidence.$inferSelect;

export async function findPersonKey(read: Read, personId: string): Promise<StoredKey | null> {
  const [row] = await read
    .select()
    .from(personKey)
    .where(eq(personKey.personId, personId))
    .limit(1);
  return row ?? null;
}

export async function insertPersonKey(tx: Tx, row: typeof personKey.$inferInsert): Promise<void> {
  await tx.insert(personKey).values(row);
}

/** Overwrites the wrapped key and the names of files; what stays is a tombstone with hashes. */
export async function destroyPersonKey(tx: Tx, personId: string, at: number): Promise<void> {
  await tx
    .insert(personKey)
    .values({ personId, wrapped: '', createdAt: at, destroyedAt: at })
    .onConflictDoUpdate({ target: personKey.personId, set: { wrapped: '', destroyedAt: at } });
  await tx.update(evidence).set({ name: '' }).where(eq(evidence.personId, personId));
}

export async function insertEvidence(tx: Tx, row: typeof evidence.$inferInsert): Promise<void> {
  await tx.insert(evidence).values(row);
}

/** The id of what this person handed in before with the same bytes, or null. */
export async function findSameEvidence(
  read: Read,
  personId: string,
  sha256: string,
): Promise<string | null> {
  const [row] = await read
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.personId, personId), eq(evidence.sha256, sha256)))
    .limit(1);
  return row?.id ?? null;
}

/** A sealed file with the key it was sealed under, or null. Access is the caller's to prove. */
export async function findEvidence(
  read: Read,
  id: string,
): Promise<{ evidence: StoredEvidence; key: StoredKey } | null> {
  const [row] = await read
    .select({ evidence, key: personKey })
    .from(evidence)
    .innerJoin(personKey, eq(evidence.personId, personKey.personId))
    .where(eq(evidence.id, id))
    .limit(1);
  return row ?? null;
}
