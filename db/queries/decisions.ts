import { desc, eq, sql } from 'drizzle-orm';
import type { DecisionRecord } from '~/recognition/decision-record';
import { decision, shareLink } from '../schema/recognition';
import type { Read, Tx } from '../store';

/** A short link with the decision it proves and the latest edition of the same case. */
export interface LinkedDecision {
  readonly linkId: string;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  readonly record: DecisionRecord;
  readonly recordHash: string;
  /** Equal to `record` where no later edition replaced it. */
  readonly latest: DecisionRecord;
}

/**
 * The decision behind a short link, by the SHA-256 (hexadecimal) of its token; null when none.
 * Holding the token is the right to read it: the link may have expired or been revoked, which the
 * caller judges.
 */
export async function findDecisionByTokenHash(
  read: Read,
  tokenHash: string,
): Promise<LinkedDecision | null> {
  const [found] = await read
    .select({
      linkId: shareLink.id,
      expiresAt: shareLink.expiresAt,
      revokedAt: shareLink.revokedAt,
      caseId: decision.caseId,
      record: decision.record,
      recordHash: decision.recordHash,
    })
    .from(shareLink)
    .innerJoin(decision, eq(decision.id, shareLink.decisionId))
    .where(eq(shareLink.tokenHash, tokenHash))
    .limit(1);
  if (!found) return null;
  const [last] = await read
    .select({ record: decision.record })
    .from(decision)
    .where(eq(decision.caseId, found.caseId))
    .orderBy(desc(decision.number))
    .limit(1);
  const { caseId: _, ...rest } = found;
  return { ...rest, latest: last?.record ?? found.record };
}

/** Counts one look through a short link at `at` (ms). */
export async function countAccess(tx: Tx, linkId: string, at: number): Promise<void> {
  await tx
    .update(shareLink)
    .set({ accessCount: sql`${shareLink.accessCount} + 1`, lastAccessAt: at })
    .where(eq(shareLink.id, linkId));
}
