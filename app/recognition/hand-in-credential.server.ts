/** A credential is handed in: checked, kept as evidence, put in a draft case with its proposal. */
import { appendAudit } from '#db/queries/audit';
import {
  findCredential,
  insertCredential,
  insertDocument,
  replaceCredentialReport,
} from '#db/queries/case-writes';
import { findOpenCaseWith } from '#db/queries/cases';
import { listEnrolments } from '#db/queries/enrolments';
import { findPerson } from '#db/queries/people';
import type { Tx } from '#db/store';
import { keepEvidence } from '~/accounts/keep-evidence.server';
import type { Viewer } from '~/accounts/roles';
import { mediaTypeOf } from '~/credentials/media-type';
import type { CheckedBytes } from '~/credentials/pool/check-job';
import { checkByRecord } from '~/credentials/pool/check-pool.server';
import type { VerificationReport } from '~/credentials/report';
import { type OwnerPerson, ownerCheck } from '~/credentials/verify/check-owner';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { type Filing, findFiling, type NewRequest, openCase } from '~/recognition/open-case.server';
import { proposeCase } from '~/recognition/propose-case.server';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type HandedIn =
  | { readonly kind: 'opened'; readonly caseId: string }
  /** The same bytes stand in a case of this learner at this institution. */
  | { readonly kind: 'duplicate'; readonly caseId: string }
  /** No credential could be read from the file; the report says why. Nothing was kept. */
  | { readonly kind: 'unreadable'; readonly report: VerificationReport }
  /** An office named a learner who is not enrolled with it. */
  | { readonly kind: 'no-such-learner' };

/** Checks the file and opens a draft case for it, in one transaction. */
export async function handInCredential(
  services: Services,
  viewer: Viewer,
  request: NewRequest,
  file: UploadedFile,
): Promise<HandedIn> {
  const filing = await findFiling(services, viewer, request);
  if (!filing) return { kind: 'no-such-learner' };
  const checked = await checkByRecord(services, file.bytes);
  return handInChecked(services, viewer, request, filing, { file, checked });
}

/** The same for a file that was checked a moment ago. */
export async function handInChecked(
  services: Services,
  viewer: Viewer,
  request: NewRequest,
  filing: Filing,
  { file, checked }: { file: UploadedFile; checked: Pick<CheckedBytes, 'report' | 'trustHash'> },
): Promise<HandedIn> {
  const now = services.clock();
  const { trustHash } = checked;
  const report = heldAgainst(checked.report, await findOwner(services, filing));
  if (report.credential === null) return { kind: 'unreadable', report };
  return services.store.tx(async (tx): Promise<HandedIn> => {
    const known = await findOpenCaseWith(tx, { ...filing, sha256: report.sha256 });
    if (known) return { kind: 'duplicate', caseId: known };
    const caseId = await openCase(tx, services, viewer, filing, request);
    await addCredential(tx, viewer, { caseId, filing, file, report, trustHash, now });
    await proposeCase(tx, services, viewer, caseId);
    return { kind: 'opened', caseId };
  });
}

/** The learner as their account and enrolment know them. */
export async function findOwner(
  { store }: Pick<Services, 'store'>,
  { learnerId, institutionId }: Pick<Filing, 'learnerId' | 'institutionId'>,
): Promise<OwnerPerson> {
  const person = await findPerson(store.read, learnerId);
  const enrolments = await listEnrolments(store.read, learnerId, institutionId);
  return {
    givenName: person?.givenName ?? null,
    familyName: person?.familyName ?? null,
    dateOfBirth: person?.dateOfBirth ?? null,
    identifiers: enrolments.map((each) => each.row.studentNumber),
  };
}

/** The report with OWNER judged: here, unlike on the command line, it is known who hands in. */
export function heldAgainst(report: VerificationReport, owner: OwnerPerson): VerificationReport {
  const { credential } = report;
  if (!credential) return report;
  const check = ownerCheck(credential, owner);
  return {
    ...report,
    checks: report.checks.map((each) => (each.check === 'OWNER' ? check : each)),
  };
}

interface CheckedFile {
  readonly caseId: string;
  readonly filing: Filing;
  readonly file: UploadedFile;
  readonly report: VerificationReport;
  readonly trustHash: string;
  readonly now: number;
}

async function addCredential(tx: Tx, viewer: Viewer, checked: CheckedFile): Promise<void> {
  const { caseId, filing, file, report, trustHash, now } = checked;
  const { evidenceId } = await keepEvidence(tx, {
    personId: filing.learnerId,
    name: file.name,
    mediaType: mediaTypeOf(report.container),
    bytes: file.bytes,
  });
  const credentialId = await keepReport(tx, checked, evidenceId);
  const documentId = newId();
  await insertDocument(tx, {
    id: documentId,
    caseId,
    kind: 'credential',
    evidenceId,
    credentialId,
    title: report.credential?.title ?? file.name,
    addedBy: viewer.personId,
    addedAt: now,
  });
  const event = { at: now, institutionId: filing.institutionId, actorId: viewer.personId } as const;
  await appendAudit(
    tx,
    {
      ...event,
      subjectType: 'credential',
      subjectId: credentialId,
      event: { type: 'credential.submitted', sha256: report.sha256, trustHash },
    },
    {
      ...event,
      subjectType: 'case',
      subjectId: caseId,
      event: { type: 'case.document-added', documentId, sha256: report.sha256 },
    },
  );
}

/** One row per person and file: a later check of the same bytes takes its place. */
async function keepReport(tx: Tx, checked: CheckedFile, evidenceId: string): Promise<string> {
  const { filing, report, trustHash, now } = checked;
  const known = await findCredential(tx, filing.learnerId, report.sha256);
  const read = { report, verifiedAt: now, trustHash };
  if (known) {
    await replaceCredentialReport(tx, known, { ...read, earlierId: newId() });
    return known.id;
  }
  const id = newId();
  await insertCredential(tx, {
    id,
    personId: filing.learnerId,
    evidenceId,
    sha256: report.sha256,
    createdAt: now,
    ...read,
  });
  return id;
}
