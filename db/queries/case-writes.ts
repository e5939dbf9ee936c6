import { and, eq, isNull, max } from 'drizzle-orm';
import type { RecognitionTarget } from '~/agreements/recognition-line';
import type { DecisionRecord } from '~/recognition/decision-record';
import type { PaperComponent } from '~/recognition/paper-component';
import type {
  Confirmation,
  PackageDecision,
  PackageProposal,
  Proposal,
} from '~/recognition/proposal';
import { newId } from '../ids';
import { credential, earlierCheck } from '../schema/credentials';
import {
  caseComponent,
  caseConfirmation,
  caseDocument,
  caseNote,
  casePackage,
  caseProposal,
  caseSignature,
  creditUse,
  decision,
  shareLink,
} from '../schema/recognition';
import type { Read, Tx } from '../store';

/** A person's credential by the hash of its bytes; null when it was never handed in. */
export async function findCredential(read: Read, personId: string, sha256: string) {
  const [row] = await read
    .select()
    .from(credential)
    .where(and(eq(credential.personId, personId), eq(credential.sha256, sha256)));
  return row ?? null;
}

export async function insertCredential(tx: Tx, row: typeof credential.$inferInsert): Promise<void> {
  await tx.insert(credential).values(row);
}

/** A later check of the same bytes takes the place of the one before, which is kept beside it. */
export async function replaceCredentialReport(
  tx: Tx,
  row: Pick<typeof credential.$inferSelect, 'id' | 'report' | 'verifiedAt' | 'trustHash'>,
  next: Pick<typeof credential.$inferInsert, 'report' | 'verifiedAt' | 'trustHash'> & {
    earlierId: string;
  },
): Promise<void> {
  const { id, report, verifiedAt, trustHash } = row;
  const { earlierId, ...patch } = next;
  await tx.insert(earlierCheck).values({
    ...{ id: earlierId, credentialId: id, report, verifiedAt, trustHash },
    replacedAt: next.verifiedAt,
  });
  await tx.update(credential).set(patch).where(eq(credential.id, id));
}

export async function insertDocument(tx: Tx, row: typeof caseDocument.$inferInsert): Promise<void> {
  await tx.insert(caseDocument).values(row);
}

export async function recordDocumentCheck(
  tx: Tx,
  documentId: string,
  check: Pick<
    typeof caseDocument.$inferInsert,
    'checkMethod' | 'checkResult' | 'checkNote' | 'checkedBy' | 'checkedAt'
  >,
): Promise<void> {
  await tx.update(caseDocument).set(check).where(eq(caseDocument.id, documentId));
}

/** Puts the typed components of a case in place of those before. */
export async function replaceComponents(
  tx: Tx,
  caseId: string,
  documentId: string | null,
  components: readonly PaperComponent[],
): Promise<void> {
  await tx.delete(caseComponent).where(eq(caseComponent.caseId, caseId));
  for (const [position, component] of components.entries())
    await tx.insert(caseComponent).values({ id: newId(), caseId, documentId, position, component });
}

/** Keeps a proposal with its inputs for ever; answers its number within the case. */
export async function insertProposal(
  tx: Tx,
  row: { caseId: string; ruleVersion: string; inputs: unknown; proposal: Proposal; madeAt: number },
): Promise<number> {
  const [last] = await tx
    .select({ number: max(caseProposal.number) })
    .from(caseProposal)
    .where(eq(caseProposal.caseId, row.caseId));
  const number = (last?.number ?? 0) + 1;
  await tx.insert(caseProposal).values({ id: newId(), number, ...row });
  return number;
}

/** Puts the packages of a new proposal in place of those before. */
export async function replacePackages(
  tx: Tx,
  caseId: string,
  packages: readonly {
    id: string;
    proposal: PackageProposal;
    requested: RecognitionTarget[];
    decision: PackageDecision | null;
  }[],
): Promise<void> {
  await tx.delete(casePackage).where(eq(casePackage.caseId, caseId));
  for (const [position, each] of packages.entries())
    await tx.insert(casePackage).values({
      ...each,
      caseId,
      position,
      outcome: each.decision?.outcome ?? null,
      ectsCredited: each.decision?.ectsCredited ?? null,
    });
}

export async function savePackageDecision(
  tx: Tx,
  packageId: string,
  made: { decision: PackageDecision; by: string; at: number },
): Promise<void> {
  await tx
    .update(casePackage)
    .set({
      decision: made.decision,
      outcome: made.decision.outcome,
      ectsCredited: made.decision.ectsCredited,
      decidedBy: made.by,
      decidedAt: made.at,
    })
    .where(eq(casePackage.id, packageId));
}

export async function saveAcceptance(
  tx: Tx,
  packageId: string,
  answer: 'credit-and-grade' | 'credit-only' | 'declined',
): Promise<void> {
  await tx.update(casePackage).set({ learnerAccepts: answer }).where(eq(casePackage.id, packageId));
}

export async function insertConfirmation(
  tx: Tx,
  caseId: string,
  confirmation: Confirmation,
): Promise<void> {
  await tx.insert(caseConfirmation).values({ id: newId(), caseId, confirmation });
}

export async function insertSignature(
  tx: Tx,
  row: Omit<typeof caseSignature.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(caseSignature).values({ id: newId(), ...row });
}

/** Signatures that a return clears stay readable, but no longer count. */
export async function clearSignatures(
  tx: Tx,
  caseId: string,
  steps: readonly (typeof caseSignature.$inferSelect)['step'][],
  cleared: { at: number; by: string },
): Promise<void> {
  for (const step of steps)
    await tx
      .update(caseSignature)
      .set({ clearedAt: cleared.at, clearedBy: cleared.by })
      .where(
        and(
          eq(caseSignature.caseId, caseId),
          eq(caseSignature.step, step),
          isNull(caseSignature.clearedAt),
        ),
      );
}

export async function insertNote(
  tx: Tx,
  row: Omit<typeof caseNote.$inferInsert, 'id'>,
): Promise<string> {
  const id = newId();
  await tx.insert(caseNote).values({ id, ...row });
  return id;
}

/** Keeps a decision as issued, replacing the one before, with the short link that proves it. */
export async function insertDecision(
  tx: Tx,
  row: { record: DecisionRecord; recordHash: string; issuedAt: number; supersedes: string | null },
  link: { tokenHash: string; sealedToken: string; expiresAt: number },
): Promise<void> {
  const { record, recordHash, issuedAt } = row;
  await tx.insert(decision).values({
    id: record.id,
    caseId: record.caseId,
    number: record.edition,
    record,
    recordHash,
    issuedAt,
  });
  if (row.supersedes)
    await tx
      .update(decision)
      .set({ supersededBy: record.id })
      .where(eq(decision.id, row.supersedes));
  await tx.insert(shareLink).values({
    id: newId(),
    decisionId: record.id,
    purpose: 'letter',
    createdAt: issuedAt,
    ...link,
  });
}

/** Puts the credit a decision uses in place of what this case used before (criterion C19). */
export async function replaceCreditUses(
  tx: Tx,
  caseId: string,
  uses: readonly Omit<typeof creditUse.$inferInsert, 'id' | 'caseId'>[],
): Promise<void> {
  await tx.delete(creditUse).where(eq(creditUse.caseId, caseId));
  for (const use of uses) await tx.insert(creditUse).values({ id: newId(), caseId, ...use });
}
