/** What was handed in with a case: the file itself, and the full report on a credential. */
import { listEarlierChecks, type StoredCase, type StoredDocument } from '#db/queries/cases';
import { openEvidence } from '~/accounts/keep-evidence.server';
import type { Action } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { checkOf, type VerificationReport } from '~/credentials/report';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import { openCaseFile } from '~/recognition/case-access.server';
import { mayCheckAgain } from '~/recognition/check-again.server';

async function findDocument(
  services: Services,
  viewer: Viewer,
  action: Action,
  at: { id: string; documentId: string },
): Promise<{ stored: StoredCase; document: StoredDocument }> {
  const { stored } = await openCaseFile(services.store.read, viewer, action, at.id);
  const found = stored.documents.find((each) => each.row.id === at.documentId);
  if (!found) throw new AppError('not-found', 'no such document in this case');
  return { stored, document: found };
}

/** The bytes as handed in. Throws `not-found` for those who may not, and for another case's file. */
export async function openDocument(
  services: Services,
  viewer: Viewer,
  at: { id: string; documentId: string },
): Promise<{ bytes: Buffer; name: string; mediaType: string }> {
  const { document } = await findDocument(services, viewer, 'document.read', at);
  return openEvidence(services.store.read, document.row.evidenceId);
}

/** A check of a credential before the one a case shows. */
export interface EarlierCheck {
  readonly id: string;
  readonly verifiedAt: number;
  readonly seal: VerificationReport['checks'][number]['status'];
}

/**
 * The report a case keeps on one of its credentials, or an earlier one (`earlierId`), with the
 * others beside it.
 */
export async function openReport(
  services: Services,
  viewer: Viewer,
  at: { id: string; documentId: string },
  earlierId: string | null = null,
) {
  const { read } = services.store;
  const { stored, document } = await findDocument(services, viewer, 'credential.read', at);
  const { credential } = document;
  if (!credential) throw new AppError('not-found', 'this document is no credential');
  const before = (await listEarlierChecks(read, credential.id)).filter(
    (each) => each.replacedAt <= credential.verifiedAt,
  );
  const shown = earlierId === null ? credential : before.find(({ id }) => id === earlierId);
  if (!shown) throw new AppError('not-found', 'no such check of this credential');
  const { verifiedAt, report } = shown;
  return {
    caseId: at.id,
    documentId: at.documentId,
    fileNumber: stored.row.fileNumber,
    fileName: document.fileName,
    verifiedAt,
    report,
    isEarlier: earlierId !== null,
    mayCheckAgain: mayCheckAgain(viewer, stored),
    earlier: before.map(
      (each): EarlierCheck => ({
        id: each.id,
        verifiedAt: each.verifiedAt,
        seal: checkOf(each.report, 'SEAL').status,
      }),
    ),
  };
}
