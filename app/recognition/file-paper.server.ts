/** A request on paper: the scan is kept as evidence, its components are typed, its check is by hand. */
import { insertDocument, recordDocumentCheck, replaceComponents } from '#db/queries/case-writes';
import { findOpenCaseWith, updateCase } from '#db/queries/cases';
import type { Tx } from '#db/store';
import { keepEvidence } from '~/accounts/keep-evidence.server';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import { newId, sha256 } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { actorIn, openCaseFile } from '~/recognition/case-access.server';
import type { UploadedFile } from '~/recognition/hand-in-credential.server';
import { noteOnCase } from '~/recognition/note-on-case.server';
import { findFiling, type NewRequest, openCase } from '~/recognition/open-case.server';
import type { PaperComponent } from '~/recognition/paper-component';
import type { CaseStatus } from '~/recognition/proposal';
import { proposeCase } from '~/recognition/propose-case.server';

export interface Paper extends UploadedFile {
  /** Found from the content, never from the name. */
  readonly mediaType: string;
}

export type FiledPaper =
  | { readonly kind: 'opened'; readonly caseId: string }
  /** The same scan stands in a case of this learner at this institution. */
  | { readonly kind: 'duplicate'; readonly caseId: string }
  | { readonly kind: 'no-such-learner' };

/** Opens a draft case with a scan and what was typed from it, in one transaction. */
export async function filePaper(
  services: Services,
  viewer: Viewer,
  request: NewRequest,
  paper: Paper,
  components: readonly PaperComponent[],
): Promise<FiledPaper> {
  const filing = await findFiling(services, viewer, request);
  if (!filing) return { kind: 'no-such-learner' };
  const hash = sha256(paper.bytes);
  return services.store.tx(async (tx): Promise<FiledPaper> => {
    const known = await findOpenCaseWith(tx, { ...filing, sha256: hash });
    if (known) return { kind: 'duplicate', caseId: known };
    const caseId = await openCase(tx, services, viewer, filing, request);
    const documentId = await addPaper(tx, services, viewer, {
      caseId,
      ...filing,
      paper,
      kind: 'paper',
    });
    await replaceComponents(tx, caseId, documentId, components);
    await proposeCase(tx, services, viewer, caseId);
    return { kind: 'opened', caseId };
  });
}

/** Keeps a paper as evidence of a case; answers the document's id. */
export async function addPaper(
  tx: Tx,
  services: Services,
  viewer: Viewer,
  added: {
    caseId: string;
    learnerId: string;
    institutionId: string;
    paper: Paper;
    kind: 'paper' | 'answer' | 'other';
  },
): Promise<string> {
  const now = services.clock();
  const { caseId, learnerId, institutionId, paper, kind } = added;
  const kept = await keepEvidence(tx, { personId: learnerId, ...paper });
  const documentId = newId();
  await insertDocument(tx, {
    id: documentId,
    caseId,
    kind,
    evidenceId: kept.evidenceId,
    title: paper.name,
    addedBy: viewer.personId,
    addedAt: now,
    ...(kind === 'paper' ? { checkResult: 'unchecked' as const } : {}),
  });
  await noteOnCase(tx, { id: caseId, institutionId }, viewer, now, {
    type: 'case.document-added',
    documentId,
    sha256: kept.sha256,
  });
  return documentId;
}

/** Puts newly typed components in place of those before, while the case is not under review. */
export async function retypeComponents(
  services: Services,
  viewer: Viewer,
  caseId: string,
  typed: { revision: number; components: readonly PaperComponent[] },
): Promise<'saved' | 'overtaken' | 'closed'> {
  const now = services.clock();
  return services.store.tx(async (tx) => {
    const { stored } = await openCaseFile(tx, viewer, 'document.add', caseId);
    const { row } = stored;
    if (row.revision !== typed.revision) return 'overtaken';
    const own = viewer.personId === row.learnerId || viewer.personId === row.filedById;
    const open =
      row.status === 'draft'
        ? own
        : OFFICE_TYPES.has(row.status) && actorIn(viewer, stored).roles.length > 0;
    if (!open) return 'closed';
    const paper = stored.documents.find((each) => each.row.kind === 'paper');
    await replaceComponents(tx, caseId, paper?.row.id ?? null, typed.components);
    await updateCase(tx, { id: caseId, revision: row.revision, now }, {});
    await noteOnCase(tx, row, viewer, now, {
      type: 'case.components-changed',
      count: typed.components.length,
    });
    await proposeCase(tx, services, viewer, caseId);
    return 'saved';
  });
}

/** An office mends what was typed while it checks the file; later the case rests on it. */
const OFFICE_TYPES: ReadonlySet<string> = new Set(['completeness-check', 'under-assessment']);

export interface HandCheck {
  readonly documentId: string;
  readonly method: 'issuer-site' | 'issuer-mail' | 'original-seen' | 'register' | 'none';
  readonly result: 'authentic' | 'doubtful' | 'not-authentic';
  readonly note: string;
}

/** While papers and credentials are checked: from filing until the case goes to be signed. */
export const CHECKABLE: ReadonlySet<CaseStatus> = new Set<CaseStatus>([
  'draft',
  'submitted',
  'completeness-check',
  'info-requested',
  'under-assessment',
]);

/** Records how a paper's authenticity was checked, by whom and when; the proposal follows. */
export async function checkByHand(
  services: Services,
  viewer: Viewer,
  caseId: string,
  check: HandCheck,
): Promise<void> {
  const now = services.clock();
  await services.store.tx(async (tx) => {
    const { stored } = await openCaseFile(tx, viewer, 'document.check', caseId);
    const document = stored.documents.find((each) => each.row.id === check.documentId);
    if (document?.row.kind !== 'paper')
      throw new AppError('not-found', 'no such paper in this case');
    if (!CHECKABLE.has(stored.row.status))
      throw new AppError('conflict', 'the case is past the point where papers are checked');
    if (viewer.personId === stored.row.learnerId)
      throw new AppError('forbidden', 'nobody vouches for their own paper');
    await recordDocumentCheck(tx, check.documentId, {
      checkMethod: check.method,
      checkResult: check.result,
      checkNote: check.note || null,
      checkedBy: viewer.personId,
      checkedAt: now,
    });
    await updateCase(tx, { id: caseId, revision: stored.row.revision, now }, {});
    await noteOnCase(tx, stored.row, viewer, now, {
      type: 'case.document-checked',
      documentId: check.documentId,
      result: check.result,
      method: check.method,
    });
    await proposeCase(tx, services, viewer, caseId);
  });
}
