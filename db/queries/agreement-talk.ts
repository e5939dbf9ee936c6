/** What people say to each other about a draft: comments, suggestions, and guests by link. */
import { and, asc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { agreementComment, agreementGuest, agreementSuggestion } from '../schema/agreement-work';
import type { Read, Tx } from '../store';

export type CommentRow = typeof agreementComment.$inferSelect;
export type SuggestionRow = typeof agreementSuggestion.$inferSelect;
export type GuestRow = typeof agreementGuest.$inferSelect;

/** What was written in the same millisecond stays in the order it was written in. */
const inOrder = sql`rowid`;

export async function listComments(read: Read, versionId: string): Promise<CommentRow[]> {
  return read
    .select()
    .from(agreementComment)
    .where(eq(agreementComment.agreementVersionId, versionId))
    .orderBy(asc(agreementComment.at), inOrder);
}

export async function insertComment(
  tx: Tx,
  row: typeof agreementComment.$inferInsert,
): Promise<void> {
  await tx.insert(agreementComment).values(row);
}

/** Ends or reopens a thread. */
export async function resolveThread(
  tx: Tx,
  id: string,
  resolved: Pick<CommentRow, 'resolvedAt' | 'resolvedBy'>,
): Promise<void> {
  await tx.update(agreementComment).set(resolved).where(eq(agreementComment.id, id));
}

export async function listSuggestions(read: Read, versionId: string): Promise<SuggestionRow[]> {
  return read
    .select()
    .from(agreementSuggestion)
    .where(eq(agreementSuggestion.agreementVersionId, versionId))
    .orderBy(asc(agreementSuggestion.at), inOrder);
}

export async function insertSuggestion(
  tx: Tx,
  row: typeof agreementSuggestion.$inferInsert,
): Promise<void> {
  await tx.insert(agreementSuggestion).values(row);
}

/** Answers a suggestion that is still open; false where somebody answered it before. */
export async function answerSuggestionRow(
  tx: Tx,
  id: string,
  answer: Pick<
    SuggestionRow,
    'state' | 'answeredAt' | 'answeredBy' | 'answeredByName' | 'answeredFor' | 'answer'
  >,
): Promise<boolean> {
  const changed = await tx
    .update(agreementSuggestion)
    .set(answer)
    .where(and(eq(agreementSuggestion.id, id), eq(agreementSuggestion.state, 'open')))
    .returning({ id: agreementSuggestion.id });
  return changed.length > 0;
}

export async function insertGuest(tx: Tx, row: typeof agreementGuest.$inferInsert): Promise<void> {
  await tx.insert(agreementGuest).values(row);
}

export async function listGuests(read: Read, versionId: string): Promise<GuestRow[]> {
  return read
    .select()
    .from(agreementGuest)
    .where(eq(agreementGuest.agreementVersionId, versionId))
    .orderBy(asc(agreementGuest.createdAt));
}

/** The guest of a link that was not used and has not run out. */
export const findGuestByLink = (read: Read, linkHash: string, at: number) =>
  findGuestWhere(
    read,
    and(eq(agreementGuest.linkHash, linkHash), gt(agreementGuest.linkExpiresAt, at)),
  );

/** Whose link it is, though it was taken back or has run out; null: used, renewed by a later mail, unknown. */
export async function findGuestByOldLink(read: Read, linkHash: string): Promise<GuestRow | null> {
  const [row] = await read
    .select()
    .from(agreementGuest)
    .where(eq(agreementGuest.linkHash, linkHash))
    .limit(1);
  return row ?? null;
}

export const findGuestBySession = (read: Read, sessionHash: string, at: number) =>
  findGuestWhere(
    read,
    and(eq(agreementGuest.sessionHash, sessionHash), gt(agreementGuest.sessionExpiresAt, at)),
  );

/** A guest whose invitation was not ended. */
async function findGuestWhere(read: Read, held: SQL | undefined): Promise<GuestRow | null> {
  const [row] = await read
    .select()
    .from(agreementGuest)
    .where(and(held, isNull(agreementGuest.endedAt)))
    .limit(1);
  return row ?? null;
}

export async function updateGuest(
  tx: Tx,
  id: string,
  patch: Partial<Omit<GuestRow, 'id' | 'agreementVersionId'>>,
): Promise<void> {
  await tx.update(agreementGuest).set(patch).where(eq(agreementGuest.id, id));
}
