/** What was handed in with a case: the file itself, and the full report on a credential. */
import type { StoredDocument } from '#db/queries/cases';
import { openEvidence } from '~/accounts/keep-evidence.server';
import type { Action } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import { openCaseFile } from '~/recognition/case-access.server';

async function findDocument(
  services: Services,
  viewer: Viewer,
  action: Action,
  at: { id: string; documentId: string },
): Promise<StoredDocument & { fileNumber: string | null }> {
  const { stored } = await openCaseFile(services.store.read, viewer, action, at.id);
  const found = stored.documents.find((each) => each.row.id === at.documentId);
  if (!found) throw new AppError('not-found', 'no such document in this case');
  return { ...found, fileNumber: stored.row.fileNumber };
}

/** The bytes as handed in. Throws `not-found` for those who may not, and for another case's file. */
export async function openDocument(
  services: Services,
  viewer: Viewer,
  at: { id: string; documentId: string },
): Promise<{ bytes: Buffer; name: string; mediaType: string }> {
  const document = await findDocument(services, viewer, 'document.read', at);
  return openEvidence(services.store.read, document.row.evidenceId);
}

/** The report a case keeps on one of its credentials. */
export async function openReport(
  services: Services,
  viewer: Viewer,
  at: { id: string; documentId: string },
) {
  const document = await findDocument(services, viewer, 'credential.read', at);
  if (!document.credential) throw new AppError('not-found', 'this document is no credential');
  return {
    caseId: at.id,
    fileNumber: document.fileNumber,
    fileName: document.fileName,
    verifiedAt: document.credential.verifiedAt,
    report: document.credential.report,
  };
}
