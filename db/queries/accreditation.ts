import { and, asc, count, desc, eq, inArray, like, sql } from 'drizzle-orm';
import type { AccreditationRecord } from '~/credentials/accreditation/accreditation-record';
import { accreditation, accreditationBody, accreditationImport } from '../schema/accreditation';
import type { Read, Tx } from '../store';

export type StoredAccreditation = typeof accreditation.$inferSelect;
export type StoredAccreditationImport = typeof accreditationImport.$inferSelect;

/** Most keys asked for in one query. */
const BATCH = 200;
/** Most entries about the bodies of one file. */
const MOST_ENTRIES = 2000;

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
    .where(inArray(accreditationBody.identifier, keys.slice(0, BATCH)))
    .orderBy(asc(accreditation.id))
    .limit(MOST_ENTRIES);
  return rows.map(({ record }) => record);
}

export const countAccreditations = (read: Read): Promise<number> => read.$count(accreditation);

/** Hashes of the entries of a source by their key, for those asked for. */
export async function accreditationHashes(
  read: Read,
  source: AccreditationRecord['source'],
  keys: readonly string[],
): Promise<Map<string, { id: string; hash: string }>> {
  const found = new Map<string, { id: string; hash: string }>();
  for (let at = 0; at < keys.length; at += BATCH) {
    const rows = await read
      .select({
        id: accreditation.id,
        key: accreditation.sourceKey,
        hash: accreditation.recordHash,
      })
      .from(accreditation)
      .where(
        and(
          eq(accreditation.source, source),
          inArray(accreditation.sourceKey, keys.slice(at, at + BATCH)),
        ),
      );
    for (const { id, key, hash } of rows) found.set(key, { id, hash });
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
      },
    });
  await tx.delete(accreditationBody).where(eq(accreditationBody.accreditationId, row.id));
  for (const each of bodies)
    await tx.insert(accreditationBody).values({ ...each, accreditationId: row.id });
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
  and(...words.map((word) => like(accreditation.searchText, sql`${`%${word}%`}`)));

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
    .groupBy(accreditation.source);
}
