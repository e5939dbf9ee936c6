import { and, asc, count, desc, eq, inArray, isNull, like, sql } from 'drizzle-orm';
import type { AccreditationRecord } from '~/credentials/accreditation/accreditation-record';
import { accreditation, accreditationBody, accreditationImport } from '../schema/accreditation';
import type { Read, Tx } from '../store';

export type StoredAccreditation = typeof accreditation.$inferSelect;
export type StoredAccreditationImport = typeof accreditationImport.$inferSelect;

/** Most keys asked for in one query. */
const BATCH = 200;
/** Most entries about the bodies of one file. */
const MOST_ENTRIES = 2000;

const inForce = isNull(accreditation.endedAt);

/** The entries about any body with one of these lookup keys. */
export async function listAccreditationsOf(
  read: Read,
  keys: readonly string[],
): Promise<AccreditationRecord[]> {
  if (keys.length === 0) return [];
  const rows = await read
    .selectDistinct({ id: accreditation.id, record: accreditation.record })
    .from(accreditationBody)
    .innerJoin(accreditation, eq(accreditation.id, accreditationBody.accreditationId))
    .where(and(inArray(accreditationBody.identifier, keys.slice(0, BATCH)), inForce))
    .orderBy(asc(accreditation.id))
    .limit(MOST_ENTRIES);
  return rows.map(({ record }) => record);
}

export const countAccreditations = (read: Read): Promise<number> =>
  read.$count(accreditation, inForce);

/** Hashes of the entries of a source by their key, for those asked for; null for one taken back. */
export async function accreditationHashes(
  read: Read,
  source: AccreditationRecord['source'],
  keys: readonly string[],
): Promise<Map<string, { id: string; hash: string | null }>> {
  const found = new Map<string, { id: string; hash: string | null }>();
  for (let at = 0; at < keys.length; at += BATCH) {
    const rows = await read
      .select({
        id: accreditation.id,
        key: accreditation.sourceKey,
        hash: accreditation.recordHash,
        endedAt: accreditation.endedAt,
      })
      .from(accreditation)
      .where(
        and(
          eq(accreditation.source, source),
          inArray(accreditation.sourceKey, keys.slice(at, at + BATCH)),
        ),
      );
    for (const { id, key, hash, endedAt } of rows)
      found.set(key, { id, hash: endedAt === null ? hash : null });
  }
  return found;
}

/** Writes an entry, new or in the place of the one with this id, and its lookup keys. */
export async function writeAccreditation(
  tx: Tx,
  row: Omit<typeof accreditation.$inferInsert, 'createdAt'>,
  bodies: readonly { id: string; identifier: string }[],
): Promise<void> {
  await tx
    .insert(accreditation)
    .values({ ...row, createdAt: row.updatedAt })
    .onConflictDoUpdate({
      target: [accreditation.source, accreditation.sourceKey],
      set: {
        record: row.record,
        recordHash: row.recordHash,
        searchText: row.searchText,
        importId: row.importId,
        updatedAt: row.updatedAt,
        endedAt: null,
        endReason: null,
      },
    });
  await tx.delete(accreditationBody).where(eq(accreditationBody.accreditationId, row.id));
  for (const each of bodies)
    await tx.insert(accreditationBody).values({ ...each, accreditationId: row.id });
}

/** Keys of a source's entries in force. */
export async function accreditationKeys(
  read: Read,
  source: AccreditationRecord['source'],
): Promise<string[]> {
  const rows = await read
    .select({ key: accreditation.sourceKey })
    .from(accreditation)
    .where(and(eq(accreditation.source, source), inForce))
    .orderBy(asc(accreditation.sourceKey));
  return rows.map(({ key }) => key);
}

/** Ends an entry in force; its id, or null where there is none. */
export async function endAccreditation(
  tx: Tx,
  entry: { source: AccreditationRecord['source']; key: string },
  { at, reason }: { at: number; reason: string },
): Promise<string | null> {
  const [ended] = await tx
    .update(accreditation)
    .set({ endedAt: at, endReason: reason })
    .where(
      and(eq(accreditation.source, entry.source), eq(accreditation.sourceKey, entry.key), inForce),
    )
    .returning({ id: accreditation.id });
  return ended?.id ?? null;
}

export async function insertAccreditationImport(
  tx: Tx,
  row: StoredAccreditationImport,
): Promise<void> {
  await tx.insert(accreditationImport).values(row);
}

/** The imports, the newest first. */
export async function listAccreditationImports(
  read: Read,
  limit: number,
): Promise<StoredAccreditationImport[]> {
  return await read
    .select()
    .from(accreditationImport)
    .orderBy(desc(accreditationImport.at))
    .limit(limit);
}

const matching = (words: readonly string[]) =>
  and(inForce, ...words.map((word) => like(accreditation.searchText, sql`${`%${word}%`}`)));

/** Entries whose names or identifiers hold every one of these folded words. */
export async function searchAccreditations(
  read: Read,
  words: readonly string[],
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; rows: StoredAccreditation[] }> {
  const total = await read.$count(accreditation, matching(words));
  const rows = await read
    .select()
    .from(accreditation)
    .where(matching(words))
    .orderBy(asc(accreditation.searchText), asc(accreditation.id))
    .limit(limit)
    .offset(offset);
  return { total, rows };
}

/** How many entries each source holds. */
export async function accreditationCounts(
  read: Read,
): Promise<{ source: AccreditationRecord['source']; entries: number }[]> {
  return await read
    .select({ source: accreditation.source, entries: count() })
    .from(accreditation)
    .where(inForce)
    .groupBy(accreditation.source);
}
