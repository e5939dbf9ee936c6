import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm';
import { person, session } from '../schema/accounts';
import type { Read, Tx } from '../store';

export type StoredSession = typeof session.$inferSelect;
export type StoredPerson = typeof person.$inferSelect;

/** The session of a token's hash with its person, whatever state either is in. */
export async function findSession(
  read: Read,
  tokenHash: string,
): Promise<{ session: StoredSession; person: StoredPerson } | null> {
  const [row] = await read
    .select({ session, person })
    .from(session)
    .innerJoin(person, eq(session.personId, person.id))
    .where(eq(session.tokenHash, tokenHash))
    .limit(1);
  return row ?? null;
}

export async function insertSession(tx: Tx, row: typeof session.$inferInsert): Promise<void> {
  await tx.insert(session).values(row);
}

/** Says that a session was used; only ever forwards. */
export async function touchSession(tx: Tx, id: string, at: number): Promise<void> {
  await tx.update(session).set({ lastSeenAt: at }).where(eq(session.id, id));
}

export async function setActingRole(tx: Tx, id: string, assignmentId: string): Promise<void> {
  await tx.update(session).set({ actingRoleId: assignmentId }).where(eq(session.id, id));
}

/** Notes that the second factor was shown in a session. */
export async function markSecondFactor(tx: Tx, id: string, at: number): Promise<void> {
  await tx.update(session).set({ secondFactorAt: at }).where(eq(session.id, id));
}

/** Ends one session of a person; answers whether it was still open. */
export async function revokeSession(
  tx: Tx,
  personId: string,
  id: string,
  at: number,
): Promise<boolean> {
  const ended = await tx
    .update(session)
    .set({ revokedAt: at })
    .where(and(eq(session.id, id), eq(session.personId, personId), isNull(session.revokedAt)))
    .returning({ id: session.id });
  return ended.length > 0;
}

/** Ends every open session of a person, but for `except`. */
export async function revokeSessions(
  tx: Tx,
  personId: string,
  at: number,
  except: string | null = null,
): Promise<void> {
  const open = and(eq(session.personId, personId), isNull(session.revokedAt));
  await tx
    .update(session)
    .set({ revokedAt: at })
    .where(except === null ? open : and(open, ne(session.id, except)));
}

/** The sessions of a person that are neither revoked nor past their end, the latest used first. */
export async function listSessions(
  read: Read,
  personId: string,
  at: number,
): Promise<StoredSession[]> {
  return await read
    .select()
    .from(session)
    .where(
      and(eq(session.personId, personId), isNull(session.revokedAt), gt(session.expiresAt, at)),
    )
    .orderBy(desc(session.lastSeenAt));
}
