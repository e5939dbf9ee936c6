/** A changed document is kept: change rows, hash, approvals voided where ★ changed, one audit event. */
import {
  insertChanges,
  insertParty,
  lastChangeNumber,
  removeParty,
  renameAgreement,
  updateParty,
} from '#db/queries/agreement-work';
import { canonicalHash, newId } from '~/platform/ids.server';
import { DRAFTING } from './life/transitions.data';
import { tellWhoIsNext } from './move-version.server';
import { tellOfLife } from './tell-of-life.server';
import { diffDocuments } from './terms/diff';
import type { AgreementDocument } from './terms/terms';
import { boundAfter } from './terms/text-facts';
import { auditVersion, saveVersion, type Work } from './version-context.server';

export interface KeptDocument {
  readonly termsHash: string;
  /** ★ changed: approvals given before no longer hold. */
  readonly voided: boolean;
  readonly revision: number;
}

/** Hash of the terms over their RFC 8785 form; facts are no part of it. */
export const hashOfTerms = (terms: AgreementDocument['terms']): string => canonicalHash(terms);

/** Keeps `next` as the document of the version in work. `part` counts its own revisions. */
export async function keepDocument(
  work: Work,
  given: AgreementDocument,
  part: string,
): Promise<KeptDocument> {
  const { version, document, tx, now, actor } = work;
  const next = version.kind === 'annex' ? given : boundAfter(document, given);
  const starred = hashOfTerms(document.terms) !== hashOfTerms(next.terms);
  const termsHash = starred ? hashOfTerms(next.terms) : version.termsHash;
  const approved = work.parties.some((each) => each.approvedHash !== null);
  if (starred) {
    await updateParty(tx, version.id, null, {
      approvedHash: null,
      approvedAt: null,
      approvedBy: null,
    });
    await syncParties(work, next);
    await renameAgreement(tx, version.agreementId, next.terms.title);
  }
  const revision = (version.parts?.[part]?.revision ?? 0) + 1;
  const by = { by: actor.personId, institutionId: actor.institutionId };
  await saveVersion(work, {
    factsheet: next.factsheet,
    parts: { ...version.parts, [part]: { revision, at: now, ...by } },
    ...(starred ? termsPatch(work, next, termsHash) : {}),
  });
  await keepChanges(work, next);
  await auditVersion(work, {
    type: 'agreement.part-saved',
    versionId: version.id,
    part,
    termsHash,
    voided: starred && approved,
  });
  if (starred && version.status !== 'draft') await tellOfChange(work);
  return { termsHash, voided: starred && approved, revision };
}

/** Whose approval fell is told that, and by whom; the others, if it is their turn now. */
async function tellOfChange(work: Work): Promise<void> {
  const lost = work.parties.filter(
    (each) => each.approvedHash !== null && each.institutionId !== work.actor.institutionId,
  );
  if (lost.length > 0) await tellOfLife({ ...work, parties: lost }, 'approval-fell');
  await tellWhoIsNext(
    work,
    lost.map((each) => each.institutionId),
  );
}

/** Under review a ★ change makes its writer the one whose text the others read. */
function termsPatch({ version, actor }: Work, next: AgreementDocument, termsHash: string) {
  const underReview = version.status === 'in-review' || version.status === 'terms-agreed';
  const { inForceFrom, inForceUntil } = next.terms.duration;
  return {
    terms: next.terms,
    termsHash,
    inForceFrom,
    inForceUntil,
    ...(underReview ? { status: 'in-review' as const, submittedBy: actor.institutionId } : {}),
  };
}

async function keepChanges({ tx, version, document, now, actor }: Work, next: AgreementDocument) {
  const last = await lastChangeNumber(tx, version.id);
  const changes = diffDocuments(document, next);
  await insertChanges(
    tx,
    changes.map((change, index) => ({
      id: newId(),
      agreementVersionId: version.id,
      number: last + index + 1,
      address: change.address,
      section: change.section,
      starred: change.starred,
      before: change.before,
      after: change.after,
      at: now,
      actorId: actor.personId,
      actorName: actor.name,
      institutionId: actor.institutionId,
    })),
  );
}

/** The parties of the record follow those of the text while it is drafted. */
async function syncParties({ tx, version, parties }: Work, next: AgreementDocument): Promise<void> {
  if (!DRAFTING.includes(version.status) && version.status !== 'terms-agreed') return;
  const wanted = next.terms.parties;
  for (const { institutionId } of parties)
    if (!wanted.some((each) => each.institutionId === institutionId))
      await removeParty(tx, version.id, institutionId);
  for (const { institutionId, unitId } of wanted)
    if (parties.some((each) => each.institutionId === institutionId))
      await updateParty(tx, version.id, institutionId, { unitId });
    else
      await insertParty(tx, {
        id: newId(),
        agreementVersionId: version.id,
        institutionId,
        unitId,
      });
}
