/** A new version is drafted while the signed one stays in force. */
import { insertParty, insertVersion, listVersionsOf } from '#db/queries/agreement-work';
import type { Read } from '#db/store';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { hashOfTerms } from './keep-document.server';
import { EDITABLE, type LifeStatus } from './life/transitions.data';
import { applyMove, isCoordinator, type LifeOutcome } from './move-version.server';
import { withPlaces } from './terms/document';
import type { AgreementDocument } from './terms/terms';
import { type AgreementActor, auditVersion, inVersion, type Work } from './version-context.server';

export type AmendOutcome =
  | { readonly kind: 'drafted'; readonly versionId: string; readonly version: string }
  /** §19 has no delegated amendment, or this person is no coordinator named there. */
  | { readonly kind: 'not-delegated' }
  | LifeOutcome;

/**
 * Begins an amendment: of the whole text, signed as before, or (`annex`) of Annexes A and B alone,
 * which the coordinators of both sides approve by hash without new signatures.
 */
export function amend(
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly kind: 'whole' | 'annex' },
): Promise<AmendOutcome> {
  return inVersion<AmendOutcome>(
    services,
    actor,
    input.versionId,
    'agreement.edit',
    async (work) => {
      const annex = input.kind === 'annex';
      const delegated = work.document.terms.amendment.kind === 'delegated' && isCoordinator(work);
      if (annex && !delegated) return { kind: 'not-delegated' };
      let drafted: AmendOutcome | null = null;
      const outcome = await applyMove(work, 'amend', {}, async () => {
        drafted = await draftNext(work, input.kind);
        return {};
      });
      return drafted ?? outcome;
    },
  );
}

async function draftNext(work: Work, kind: 'whole' | 'annex'): Promise<AmendOutcome> {
  const { tx, agreement, version, now, actor } = work;
  const versions = await listVersionsOf(tx, agreement.id);
  const number = nextNumber(
    versions.map((each) => each.version),
    version.version,
    kind,
  );
  const document = nextDocument(work.document, kind);
  const versionId = newId();
  await insertVersion(tx, {
    id: versionId,
    agreementId: agreement.id,
    version: number,
    status: 'draft',
    terms: document.terms,
    termsHash: hashOfTerms(document.terms),
    factsheet: document.factsheet,
    inForceFrom: document.terms.duration.inForceFrom,
    inForceUntil: document.terms.duration.inForceUntil,
    drafterInstitutionId: actor.institutionId,
    kind,
    parentId: version.id,
    createdAt: now,
  });
  for (const { institutionId, unitId } of work.parties)
    await insertParty(tx, { id: newId(), agreementVersionId: versionId, institutionId, unitId });
  await auditVersion(work, {
    type: 'agreement.drafted',
    versionId,
    origin: `amendment-${kind}`,
    termsHash: hashOfTerms(document.terms),
  });
  return { kind: 'drafted', versionId, version: number };
}

/**
 * An annex leaves every word of the body as it was signed, also what that says of versions before.
 */
function nextDocument(document: AgreementDocument, kind: 'whole' | 'annex'): AgreementDocument {
  const { terms, factsheet } = kind === 'annex' ? document : withPlaces(document);
  const continues = kind === 'annex' ? (terms.continues ?? 'annexes') : 'whole';
  return { terms: { ...terms, continues }, factsheet };
}

/** `1.0` → `2.0`, of annexes `1.1`; numbers of abandoned versions are not given again. */
function nextNumber(taken: readonly string[], current: string, kind: 'whole' | 'annex'): string {
  const numbers = taken.map((each) => each.split('.').map(Number));
  const major = Number(current.split('.')[0] ?? 1);
  if (kind === 'whole') return `${Math.max(...numbers.map(([first = 0]) => first)) + 1}.0`;
  const minors = numbers.filter(([first]) => first === major).map(([, second = 0]) => second);
  return `${major}.${Math.max(...minors) + 1}`;
}

/** A next version of it is in work. */
export const isAmended = async (
  read: Read,
  agreementId: string,
  versionId: string,
): Promise<boolean> =>
  (await listVersionsOf(read, agreementId)).some(
    (each) => each.parentId === versionId && UNSIGNED.has(each.status),
  );

const UNSIGNED: ReadonlySet<LifeStatus> = new Set([...EDITABLE, 'awaiting-signatures']);
