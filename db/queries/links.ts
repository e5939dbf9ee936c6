import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import { type LinkPurpose, singleUseLink } from '../schema/accounts';
import type { Read, Tx } from '../store';

export type StoredLink = typeof singleUseLink.$inferSelect;

export async function insertLink(tx: Tx, row: typeof singleUseLink.$inferInsert): Promise<void> {
  await tx.insert(singleUseLink).values(row);
}

const open = (purpose: LinkPurpose, at: number) =>
  and(
    eq(singleUseLink.purpose, purpose),
    isNull(singleUseLink.usedAt),
    gt(singleUseLink.expiresAt, at),
  );

/** An unused, unexpired link of that purpose, or null. */
export async function findOpenLink(
  read: Read,
  purpose: LinkPurpose,
  tokenHash: string,
  at: number,
): Promise<StoredLink | null> {
  const [row] = await read
    .select()
    .from(singleUseLink)
    .where(and(eq(singleUseLink.tokenHash, tokenHash), open(purpose, at)))
    .limit(1);
  return row ?? null;
}

/** Uses a link up: of two who try, one gets it. What it carried is erased from the record. */
export async function takeLink(
  tx: Tx,
  purpose: LinkPurpose,
  tokenHash: string,
  at: number,
): Promise<StoredLink | null> {
  const link = await findOpenLink(tx, purpose, tokenHash, at);
  if (!link) return null;
  await tx
    .update(singleUseLink)
    .set({ usedAt: at, payload: {} })
    .where(eq(singleUseLink.id, link.id));
  return link;
}

/** Makes a person's other open links of a purpose useless. */
export async function voidLinks(
  tx: Tx,
  purpose: LinkPurpose,
  email: string,
  at: number,
): Promise<void> {
  await tx
    .update(singleUseLink)
    .set({ usedAt: at, payload: {} })
    .where(
      and(
        eq(singleUseLink.purpose, purpose),
        eq(singleUseLink.email, email),
        isNull(singleUseLink.usedAt),
      ),
    );
}

/** Erases what expired links carried. */
export async function emptyExpiredLinks(tx: Tx, at: number): Promise<void> {
  await tx
    .update(singleUseLink)
    .set({ usedAt: at, payload: {} })
    .where(and(isNull(singleUseLink.usedAt), lte(singleUseLink.expiresAt, at)));
}

/** Invitations to an institution that were not accepted yet, the newest first. */
export async function listOpenInvitations(
  read: Read,
  proof: { readonly institutionId: string },
  at: number,
): Promise<StoredLink[]> {
  const rows = await read.select().from(singleUseLink).where(open('invitation', at));
  return rows
    .filter((row) => row.payload.institutionId === proof.institutionId)
    .sort((a, b) => b.createdAt - a.createdAt);
}

export async function voidInvitation(tx: Tx, id: string, at: number): Promise<void> {
  await tx
    .update(singleUseLink)
    .set({ usedAt: at, payload: {} })
    .where(
      and(
        eq(singleUseLink.id, id),
        eq(singleUseLink.purpose, 'invitation'),
        isNull(singleUseLink.usedAt),
      ),
    );
}
