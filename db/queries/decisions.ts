import { and, desc, eq, sql } from 'drizzle-orm';
import type { DecisionRecord } from '~/recognition/decision-record';
import { decision, recognitionCase, shareLink } from '../schema/recognition';
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

/** A decision as issued, where its case lies, and the sealed token of the link on its letter. */
export interface IssuedDecision {
  readonly record: DecisionRecord;
  readonly recordHash: string;
  readonly place: Pick<
    typeof recognitionCase.$inferSelect,
    'id' | 'institutionId' | 'unitId' | 'learnerId' | 'status' | 'notifiedAt' | 'locale'
  >;
  /** Base64 of the token sealed under the installation's secret (purpose `share-link`). */
  readonly sealedToken: string;
}

/** One decision by its id; null when there is none. Access is the caller's to prove. */
export async function findIssuedDecision(read: Read, id: string): Promise<IssuedDecision | null> {
  const [row] = await read
    .select({
      record: decision.record,
      recordHash: decision.recordHash,
      place: {
        id: recognitionCase.id,
        institutionId: recognitionCase.institutionId,
        unitId: recognitionCase.unitId,
        learnerId: recognitionCase.learnerId,
        status: recognitionCase.status,
        notifiedAt: recognitionCase.notifiedAt,
        locale: recognitionCase.locale,
      },
      sealedToken: shareLink.sealedToken,
    })
    .from(decision)
    .innerJoin(recognitionCase, eq(recognitionCase.id, decision.caseId))
    .innerJoin(
      shareLink,
      and(eq(shareLink.decisionId, decision.id), eq(shareLink.purpose, 'letter')),
    )
    .where(eq(decision.id, id))
    .limit(1);
  return row ?? null;
}
