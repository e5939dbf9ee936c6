/** The working side of agreements: versions and their parties, saved, approved, signed. */
import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import {
  agreementChange,
  agreementRoute,
  agreementRouteStep,
  agreementSeen,
  agreementSignature,
} from '../schema/agreement-work';
import {
  type AgreementStatus,
  agreement,
  agreementParty,
  agreementVersion,
} from '../schema/agreements';
import type { Read, Tx } from '../store';
import type { AgreementRow, AgreementVersionRow } from './agreements';

export type RouteStepRow = typeof agreementRouteStep.$inferSelect;
export type SignatureRow = typeof agreementSignature.$inferSelect;
export type ChangeRow = typeof agreementChange.$inferSelect;

export interface VersionWithAgreement {
  readonly agreement: AgreementRow;
  readonly version: AgreementVersionRow;
}

export async function findVersion(
  read: Read,
  versionId: string,
): Promise<VersionWithAgreement | null> {
  const [row] = await read
    .select({ agreement, version: agreementVersion })
    .from(agreementVersion)
    .innerJoin(agreement, eq(agreement.id, agreementVersion.agreementId))
    .where(eq(agreementVersion.id, versionId))
    .limit(1);
  return row ?? null;
}

/** Versions in one of these statuses, the oldest first. */
export async function listVersionsIn(
  read: Read,
  statuses: readonly AgreementStatus[],
): Promise<VersionWithAgreement[]> {
  return read
    .select({ agreement, version: agreementVersion })
    .from(agreementVersion)
    .innerJoin(agreement, eq(agreement.id, agreementVersion.agreementId))
    .where(inArray(agreementVersion.status, [...statuses]))
    .orderBy(asc(agreementVersion.createdAt));
}

export async function listVersionsOf(
  read: Read,
  agreementId: string,
): Promise<AgreementVersionRow[]> {
  return read
    .select()
    .from(agreementVersion)
    .where(eq(agreementVersion.agreementId, agreementId))
    .orderBy(desc(agreementVersion.createdAt));
}

export async function insertAgreement(tx: Tx, row: typeof agreement.$inferInsert): Promise<void> {
  await tx.insert(agreement).values(row);
}

export async function isCodeTaken(read: Read, code: string): Promise<boolean> {
  const rows = await read
    .select({ id: agreement.id })
    .from(agreement)
    .where(eq(agreement.code, code))
    .limit(1);
  return rows.length > 0;
}

export async function insertVersion(
  tx: Tx,
  row: typeof agreementVersion.$inferInsert,
): Promise<void> {
  await tx.insert(agreementVersion).values(row);
}

export type VersionPatch = Partial<
  Omit<typeof agreementVersion.$inferInsert, 'id' | 'agreementId' | 'revision' | 'createdAt'>
>;

/** Changes a version that still has the revision it was read with; false where it has not. */
export async function updateVersion(
  tx: Tx,
  at: { readonly id: string; readonly revision: number },
  patch: VersionPatch,
): Promise<boolean> {
  const changed = await tx
    .update(agreementVersion)
    .set({ ...patch, revision: at.revision + 1 })
    .where(and(eq(agreementVersion.id, at.id), eq(agreementVersion.revision, at.revision)))
    .returning({ id: agreementVersion.id });
  return changed.length > 0;
}

export async function renameAgreement(
  tx: Tx,
  id: string,
  titles: AgreementRow['titles'],
): Promise<void> {
  await tx.update(agreement).set({ titles }).where(eq(agreement.id, id));
}

export async function insertParty(tx: Tx, row: typeof agreementParty.$inferInsert): Promise<void> {
  await tx.insert(agreementParty).values(row);
}

export async function removeParty(tx: Tx, versionId: string, institutionId: string): Promise<void> {
  await tx
    .delete(agreementParty)
    .where(
      and(
        eq(agreementParty.agreementVersionId, versionId),
        eq(agreementParty.institutionId, institutionId),
      ),
    );
}

type PartyPatch = Partial<
  Pick<
    typeof agreementParty.$inferInsert,
    'approvedHash' | 'approvedAt' | 'approvedBy' | 'signedAt' | 'signedBy' | 'unitId'
  >
>;

export async function updateParty(
  tx: Tx,
  versionId: string,
  institutionId: string | null,
  patch: PartyPatch,
): Promise<void> {
  await tx
    .update(agreementParty)
    .set(patch)
    .where(
      and(
        eq(agreementParty.agreementVersionId, versionId),
        institutionId === null ? undefined : eq(agreementParty.institutionId, institutionId),
      ),
    );
}

export async function findRoute(read: Read, institutionId: string) {
  const [row] = await read
    .select()
    .from(agreementRoute)
    .where(eq(agreementRoute.institutionId, institutionId))
    .limit(1);
  return row ?? null;
}

export async function saveRoute(tx: Tx, row: typeof agreementRoute.$inferInsert): Promise<void> {
  await tx
    .insert(agreementRoute)
    .values(row)
    .onConflictDoUpdate({
      target: agreementRoute.institutionId,
      set: { steps: row.steps, updatedAt: row.updatedAt },
    });
}

export async function listRouteSteps(read: Read, versionId: string): Promise<RouteStepRow[]> {
  return read
    .select()
    .from(agreementRouteStep)
    .where(eq(agreementRouteStep.agreementVersionId, versionId))
    .orderBy(asc(agreementRouteStep.institutionId), asc(agreementRouteStep.position));
}

export async function insertRouteStep(
  tx: Tx,
  row: typeof agreementRouteStep.$inferInsert,
): Promise<void> {
  await tx.insert(agreementRouteStep).values(row);
}

type StepDone = Pick<
  RouteStepRow,
  'doneAt' | 'doneBy' | 'decidedOn' | 'decisionNumber' | 'termsHash'
>;

/** Marks steps as done or open: one by its id, or all of a version. */
export async function updateRouteSteps(
  tx: Tx,
  which: { readonly id: string } | { readonly versionId: string },
  done: StepDone,
): Promise<void> {
  await tx
    .update(agreementRouteStep)
    .set(done)
    .where(
      'id' in which
        ? eq(agreementRouteStep.id, which.id)
        : eq(agreementRouteStep.agreementVersionId, which.versionId),
    );
}

export async function insertChanges(
  tx: Tx,
  rows: readonly (typeof agreementChange.$inferInsert)[],
): Promise<void> {
  for (const row of rows) await tx.insert(agreementChange).values(row);
}

/** Changes after a number, the oldest first. */
export async function listChanges(read: Read, versionId: string, after = 0): Promise<ChangeRow[]> {
  return read
    .select()
    .from(agreementChange)
    .where(
      and(eq(agreementChange.agreementVersionId, versionId), gt(agreementChange.number, after)),
    )
    .orderBy(asc(agreementChange.number));
}

export async function lastChangeNumber(read: Read, versionId: string): Promise<number> {
  const [row] = await read
    .select({ number: agreementChange.number })
    .from(agreementChange)
    .where(eq(agreementChange.agreementVersionId, versionId))
    .orderBy(desc(agreementChange.number))
    .limit(1);
  return row?.number ?? 0;
}

export async function findSeen(
  read: Read,
  versionId: string,
  readerId: string,
): Promise<{ changeNumber: number; at: number } | null> {
  const [row] = await read
    .select({ changeNumber: agreementSeen.changeNumber, at: agreementSeen.at })
    .from(agreementSeen)
    .where(
      and(eq(agreementSeen.agreementVersionId, versionId), eq(agreementSeen.readerId, readerId)),
    )
    .limit(1);
  return row ?? null;
}

export async function saveSeen(tx: Tx, row: typeof agreementSeen.$inferInsert): Promise<void> {
  await tx
    .insert(agreementSeen)
    .values(row)
    .onConflictDoUpdate({
      target: [agreementSeen.agreementVersionId, agreementSeen.readerId],
      set: { changeNumber: row.changeNumber, at: row.at },
    });
}

/** Signatures that count. */
export const listSignatures = async (read: Read, versionId: string): Promise<SignatureRow[]> =>
  (await listAllSignatures(read, versionId)).filter((each) => each.voidedAt === null);

/** Those that were made void too, the oldest first. */
export async function listAllSignatures(read: Read, versionId: string): Promise<SignatureRow[]> {
  return read
    .select()
    .from(agreementSignature)
    .where(eq(agreementSignature.agreementVersionId, versionId))
    .orderBy(asc(agreementSignature.at));
}

/** The text is taken back: what was signed is kept, and counts no more. */
export async function voidSignatures(
  tx: Tx,
  versionId: string,
  { at, reason }: { readonly at: number; readonly reason: string },
): Promise<void> {
  await tx
    .update(agreementSignature)
    .set({ voidedAt: at, voidedReason: reason })
    .where(
      and(
        eq(agreementSignature.agreementVersionId, versionId),
        isNull(agreementSignature.voidedAt),
      ),
    );
}

export async function insertSignature(
  tx: Tx,
  row: typeof agreementSignature.$inferInsert,
): Promise<void> {
  await tx.insert(agreementSignature).values(row);
}
