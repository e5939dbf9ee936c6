import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { agreementSignature } from '../schema/agreement-work';
import { institutionKey, signedFile } from '../schema/signed-files';
import type { Read, Tx } from '../store';

/** An institution's wrapped data key, or null while it has kept nothing. */
export async function findInstitutionKey(
  read: Read,
  institutionId: string,
): Promise<string | null> {
  const [row] = await read
    .select({ wrapped: institutionKey.wrapped })
    .from(institutionKey)
    .where(eq(institutionKey.institutionId, institutionId))
    .limit(1);
  return row?.wrapped ?? null;
}

export async function insertInstitutionKey(
  tx: Tx,
  row: typeof institutionKey.$inferInsert,
): Promise<void> {
  await tx.insert(institutionKey).values(row);
}

/** The id of the same bytes that this institution handed in before, or null. */
export async function findSameSignedFile(
  read: Read,
  institutionId: string,
  sha256: string,
): Promise<string | null> {
  const [row] = await read
    .select({ id: signedFile.id })
    .from(signedFile)
    .where(and(eq(signedFile.institutionId, institutionId), eq(signedFile.sha256, sha256)))
    .limit(1);
  return row?.id ?? null;
}

export async function insertSignedFile(tx: Tx, row: typeof signedFile.$inferInsert): Promise<void> {
  await tx.insert(signedFile).values(row);
}

/** The sealed copy behind a signature of a version. Access is the caller's to prove. */
export async function findSignedFile(read: Read, versionId: string, signatureId: string) {
  const [row] = await read
    .select({ file: signedFile, wrapped: institutionKey.wrapped })
    .from(agreementSignature)
    .innerJoin(signedFile, eq(signedFile.id, agreementSignature.fileId))
    .innerJoin(institutionKey, eq(institutionKey.institutionId, signedFile.institutionId))
    .where(
      and(
        eq(agreementSignature.id, signatureId),
        eq(agreementSignature.agreementVersionId, versionId),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** Signatures whose copy is still kept under a person's key. */
export function listMisplacedFiles(read: Read) {
  return read
    .select({
      signatureId: agreementSignature.id,
      institutionId: agreementSignature.institutionId,
      evidenceId: agreementSignature.evidenceId,
    })
    .from(agreementSignature)
    .where(and(isNotNull(agreementSignature.evidenceId), isNull(agreementSignature.fileId)));
}

/** The copy is the institution's from here on. */
export async function placeSignedFile(tx: Tx, signatureId: string, fileId: string): Promise<void> {
  await tx
    .update(agreementSignature)
    .set({ fileId, evidenceId: null })
    .where(eq(agreementSignature.id, signatureId));
}
