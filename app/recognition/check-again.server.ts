/** A credential of a case judged again: the kept bytes, by what is trusted and published today. */
import { replaceCredentialReport } from '#db/queries/case-writes';
import { loadCase, type StoredCase, type StoredDocument, updateCase } from '#db/queries/cases';
import { openEvidence } from '~/accounts/keep-evidence.server';
import { tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { checkByRecord } from '~/credentials/pool/check-pool.server';
import { checkOf, type VerificationReport } from '~/credentials/report';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { openCaseFile } from '~/recognition/case-access.server';
import { CHECKABLE } from '~/recognition/file-paper.server';
import { findOwner, heldAgainst } from '~/recognition/hand-in-credential.server';
import { noteOnCase } from '~/recognition/note-on-case.server';
import { proposeCase } from '~/recognition/propose-case.server';

export interface CredentialPlace {
  /** Of the case. */
  readonly id: string;
  readonly documentId: string;
}

/** Whether this person may have a credential of this case checked again, as the case stands. */
export const mayCheckAgain = (viewer: Viewer, { row }: Pick<StoredCase, 'row'>): boolean =>
  CHECKABLE.has(row.status) &&
  viewer.personId !== row.learnerId &&
  tryAuthorize(viewer, 'document.check', row) !== null;

/**
 * Checks the kept bytes again and makes the proposal anew; the report before stays beside the new
 * one. `closed`: the case has gone to be signed, or is decided. Throws `not-found`, `forbidden`, and
 * `unavailable` where too much waits.
 */
export async function checkAgain(
  services: Services,
  viewer: Viewer,
  at: CredentialPlace,
): Promise<'checked' | 'closed'> {
  const { read } = services.store;
  const { stored, document } = await findCredential(read, viewer, at);
  if (!CHECKABLE.has(stored.row.status)) return 'closed';
  const { bytes } = await openEvidence(read, document.row.evidenceId);
  const checked = await checkByRecord(services, bytes);
  const report = heldAgainst(checked.report, await findOwner(services, stored.row));
  const now = services.clock();
  return services.store.tx(async (tx) => {
    const current = await findCredential(tx, viewer, at);
    if (!CHECKABLE.has(current.stored.row.status)) return 'closed';
    const { row } = current.stored;
    const { credential } = current.document;
    await replaceCredentialReport(tx, credential, {
      ...{ report, verifiedAt: now, trustHash: checked.trustHash },
      earlierId: newId(),
    });
    await updateCase(tx, { id: row.id, revision: row.revision, now }, {});
    await noteOnCase(tx, row, viewer, now, {
      type: 'case.credential-checked',
      documentId: at.documentId,
      sha256: report.sha256,
      trustHash: checked.trustHash,
      before: sealOf(credential.report),
      seal: sealOf(report),
    });
    await proposeCase(tx, services, viewer, row.id);
    return 'checked';
  });
}

const sealOf = (report: VerificationReport): string => checkOf(report, 'SEAL').status;

type SealedDocument = StoredDocument & {
  readonly credential: NonNullable<StoredDocument['credential']>;
};

async function findCredential(
  read: Services['store']['read'],
  viewer: Viewer,
  at: CredentialPlace,
): Promise<{ stored: StoredCase; document: SealedDocument }> {
  const { stored } = await openCaseFile(read, viewer, 'document.check', at.id);
  const document = stored.documents.find((each) => each.row.id === at.documentId);
  if (!document?.credential) throw new AppError('not-found', 'no such credential in this case');
  if (viewer.personId === stored.row.learnerId)
    throw new AppError('forbidden', 'nobody has their own credential judged again');
  return { stored, document: { ...document, credential: document.credential } };
}

/**
 * The document of a case that holds these bytes as a credential, where this person may have it
 * checked again instead of handing it in anew; null otherwise.
 */
export async function findToCheckAgain(
  { store }: Services,
  viewer: Viewer,
  caseId: string,
  sha256: string,
): Promise<string | null> {
  const stored = await loadCase(store.read, caseId);
  if (!stored || !mayCheckAgain(viewer, stored)) return null;
  const found = stored.documents.find((each) => each.credential?.sha256 === sha256);
  return found?.row.id ?? null;
}
