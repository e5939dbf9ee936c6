import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { trustAnchor } from '../schema/credentials';
import {
  type TrustListState,
  trustedDid,
  trustList,
  trustOverride,
  trustPin,
} from '../schema/trust';
import type { Read, Tx } from '../store';

export type StoredTrustAnchor = typeof trustAnchor.$inferSelect;
export type StoredTrustList = typeof trustList.$inferSelect;
/** A list without its services: what tables of lists show. */
export type TrustListHead = Omit<StoredTrustList, 'content'>;
export type StoredPin = typeof trustPin.$inferSelect;
export type StoredOverride = typeof trustOverride.$inferSelect;
export type StoredDid = typeof trustedDid.$inferSelect;

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
  row: Omit<typeof trustAnchor.$inferInsert, 'removedAt' | 'removedReason'>,
): Promise<void> {
  const { source, reason, addedAt, addedBy = null } = row;
  await tx
    .insert(trustAnchor)
    .values(row)
    .onConflictDoUpdate({
      target: trustAnchor.sha256,
      set: { source, reason, addedAt, addedBy, removedAt: null, removedReason: null },
    });
}

/** Ends the trust in a certificate (SHA-256, hexadecimal); answers whether it was trusted. */
export async function removeTrustAnchor(
  tx: Tx,
  sha256: string,
  at: number,
  reason: string | null = null,
): Promise<boolean> {
  const removed = await tx
    .update(trustAnchor)
    .set({ removedAt: at, removedReason: reason })
    .where(and(eq(trustAnchor.sha256, sha256), isNull(trustAnchor.removedAt)))
    .returning({ id: trustAnchor.id });
  return removed.length > 0;
}

/**
 * What the whole of trust rests on now, in one short text: equal stamps, equal trust. Cheap enough
 * to ask before every verification.
 */
export async function trustStamp(read: Read): Promise<string> {
  const anchors = await read
    .select({ sha256: trustAnchor.sha256, source: trustAnchor.source, at: trustAnchor.addedAt })
    .from(trustAnchor)
    .where(isNull(trustAnchor.removedAt))
    .orderBy(asc(trustAnchor.sha256));
  const lists = await read
    .select({ id: trustList.id })
    .from(trustList)
    .where(eq(trustList.state, 'current'))
    .orderBy(asc(trustList.id));
  const pins = await read
    .select({ sha256: trustPin.sha256, at: trustPin.addedAt })
    .from(trustPin)
    .where(isNull(trustPin.removedAt))
    .orderBy(asc(trustPin.sha256));
  const overrides = await read
    .select({ id: trustOverride.id })
    .from(trustOverride)
    .where(isNull(trustOverride.removedAt))
    .orderBy(asc(trustOverride.id));
  const dids = await listTrustedDids(read);
  const words = dids.map(({ did, addedAt }) => [did, addedAt]);
  return JSON.stringify([anchors, lists, pins, overrides, words]);
}

/** Certificates that may sign the list of lists, the newest first. */
export async function listPins(read: Read): Promise<StoredPin[]> {
  return await read
    .select()
    .from(trustPin)
    .where(isNull(trustPin.removedAt))
    .orderBy(desc(trustPin.addedAt));
}

type Word = 'removedAt' | 'removedReason';

/** Pins a certificate, again if it was taken back. */
export async function insertPin(
  tx: Tx,
  row: Omit<typeof trustPin.$inferInsert, Word>,
): Promise<void> {
  const { reason, addedAt, addedBy = null } = row;
  await tx
    .insert(trustPin)
    .values(row)
    .onConflictDoUpdate({
      target: trustPin.sha256,
      set: { reason, addedAt, addedBy, removedAt: null, removedReason: null },
    });
}

/** Lists in a state with their services. */
export async function listTrustLists(
  read: Read,
  state: TrustListState,
): Promise<StoredTrustList[]> {
  return await read
    .select()
    .from(trustList)
    .where(eq(trustList.state, state))
    .orderBy(asc(trustList.key));
}

const HEAD = {
  id: trustList.id,
  key: trustList.key,
  state: trustList.state,
  fileName: trustList.fileName,
  sha256: trustList.sha256,
  signerSha256: trustList.signerSha256,
  sequence: trustList.sequence,
  issuedAt: trustList.issuedAt,
  nextUpdate: trustList.nextUpdate,
  operator: trustList.operator,
  sealServices: trustList.sealServices,
  timeStampServices: trustList.timeStampServices,
  examinedAt: trustList.examinedAt,
  examinedBy: trustList.examinedBy,
  importedAt: trustList.importedAt,
  supersededAt: trustList.supersededAt,
} as const;

/** Every list that is or was believed, the newest import first; at most `limit`. */
export async function listTrustListHistory(read: Read, limit: number): Promise<TrustListHead[]> {
  return await read
    .select(HEAD)
    .from(trustList)
    .where(inArray(trustList.state, ['current', 'superseded']))
    .orderBy(desc(trustList.importedAt), asc(trustList.key))
    .limit(limit);
}

export async function insertTrustList(tx: Tx, row: typeof trustList.$inferInsert): Promise<void> {
  await tx.insert(trustList).values(row);
}

/** Takes the current list of a key out of force. */
export async function supersedeTrustList(tx: Tx, key: string, at: number): Promise<void> {
  await tx
    .update(trustList)
    .set({ state: 'superseded', supersededAt: at })
    .where(and(eq(trustList.key, key), eq(trustList.state, 'current')));
}

/** Puts a proposed list in force; the one before must be superseded first. */
export async function acceptTrustList(tx: Tx, listId: string, at: number): Promise<void> {
  await tx
    .update(trustList)
    .set({ state: 'current', importedAt: at })
    .where(and(eq(trustList.id, listId), eq(trustList.state, 'proposed')));
}

/** Drops what was proposed: of these keys, or all of it. */
export async function discardProposals(tx: Tx, keys?: readonly string[]): Promise<void> {
  const proposed = eq(trustList.state, 'proposed');
  await tx
    .delete(trustList)
    .where(keys ? and(proposed, inArray(trustList.key, [...keys])) : proposed);
}

export async function listOverrides(read: Read): Promise<StoredOverride[]> {
  return await read
    .select()
    .from(trustOverride)
    .where(isNull(trustOverride.removedAt))
    .orderBy(asc(trustOverride.territory), asc(trustOverride.addedAt));
}

export async function insertOverride(
  tx: Tx,
  row: Omit<typeof trustOverride.$inferInsert, Word>,
): Promise<void> {
  await tx.insert(trustOverride).values(row);
}

export async function listTrustedDids(read: Read): Promise<StoredDid[]> {
  return await read
    .select()
    .from(trustedDid)
    .where(isNull(trustedDid.removedAt))
    .orderBy(asc(trustedDid.did));
}

/** Trusts a DID, again if it was taken back. */
export async function insertTrustedDid(
  tx: Tx,
  row: Omit<typeof trustedDid.$inferInsert, Word>,
): Promise<void> {
  const { reason, addedAt, addedBy = null } = row;
  await tx
    .insert(trustedDid)
    .values(row)
    .onConflictDoUpdate({
      target: trustedDid.did,
      set: { reason, addedAt, addedBy, removedAt: null, removedReason: null },
    });
}

/** Takes a pin, an override or a DID back; answers whether it stood. */
export async function takeBack(
  tx: Tx,
  what: 'pin' | 'override' | 'did',
  wordId: string,
  at: number,
  reason: string,
): Promise<boolean> {
  const table = { pin: trustPin, override: trustOverride, did: trustedDid }[what];
  const taken = await tx
    .update(table)
    .set({ removedAt: at, removedReason: reason })
    .where(and(eq(table.id, wordId), isNull(table.removedAt)))
    .returning({ id: sql<string>`id` });
  return taken.length > 0;
}
