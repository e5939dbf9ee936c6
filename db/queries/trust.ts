import { and, asc, eq, isNull } from 'drizzle-orm';
import { trustAnchor } from '../schema/credentials';
import type { Read, Tx } from '../store';

export type StoredTrustAnchor = typeof trustAnchor.$inferSelect;

/** The certificates trusted now, the first added first. */
export async function listTrustAnchors(read: Read): Promise<StoredTrustAnchor[]> {
  return await read
    .select()
    .from(trustAnchor)
    .where(isNull(trustAnchor.removedAt))
    .orderBy(asc(trustAnchor.addedAt), asc(trustAnchor.sha256));
}

/** Trusts a certificate; one that was removed is trusted again, for the new reason. */
export async function insertTrustAnchor(
  tx: Tx,
  row: Omit<typeof trustAnchor.$inferInsert, 'removedAt'>,
): Promise<void> {
  const { source, reason, addedAt, addedBy = null } = row;
  await tx
    .insert(trustAnchor)
    .values(row)
    .onConflictDoUpdate({
      target: trustAnchor.sha256,
      set: { source, reason, addedAt, addedBy, removedAt: null },
    });
}

/** Ends the trust in a certificate (SHA-256, hexadecimal); answers whether it was trusted. */
export async function removeTrustAnchor(tx: Tx, sha256: string, at: number): Promise<boolean> {
  const removed = await tx
    .update(trustAnchor)
    .set({ removedAt: at })
    .where(and(eq(trustAnchor.sha256, sha256), isNull(trustAnchor.removedAt)))
    .returning({ id: trustAnchor.id });
  return removed.length > 0;
}
