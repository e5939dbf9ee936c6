import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import { mail } from '../schema/accounts';
import type { Read, Tx } from '../store';

export type StoredMail = typeof mail.$inferSelect;

export async function insertMail(tx: Tx, row: typeof mail.$inferInsert): Promise<void> {
  await tx.insert(mail).values(row);
}

/** Mail that still has to go out and was not given up, the oldest first. */
export async function listUnsentMail(
  read: Read,
  maxAttempts: number,
  limit: number,
): Promise<StoredMail[]> {
  return await read
    .select()
    .from(mail)
    .where(and(isNull(mail.sentAt), lt(mail.attempts, maxAttempts)))
    .orderBy(asc(mail.createdAt))
    .limit(limit);
}

/** Notes that a mail went out and forgets what it said. */
export async function markMailSent(tx: Tx, id: string, at: number): Promise<void> {
  await tx.update(mail).set({ sentAt: at, params: {}, lastError: null }).where(eq(mail.id, id));
}

/** Notes a failed attempt; `error` is a code, never a server's own words. */
export async function markMailFailed(
  tx: Tx,
  id: string,
  attempts: number,
  error: string,
): Promise<void> {
  await tx.update(mail).set({ attempts, lastError: error }).where(eq(mail.id, id));
}
