/** What people add to a case while it is worked on: decisions, confirmations, basis, notes. */
import type { AuditEntry } from '#db/queries/audit';
import { insertConfirmation, insertNote, savePackageDecision } from '#db/queries/case-writes';
import { type CasePatch, type StoredCase, updateCase } from '#db/queries/cases';
import { confirmEnrolment } from '#db/queries/enrolments';
import { listRegulationArticles } from '#db/queries/institutions';
import type { Tx } from '#db/store';
import type { Action } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import { canonicalHash } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { dateIn } from '~/recognition/calendar';
import { actorIn, openCaseFile } from '~/recognition/case-access.server';
import { toCaseFacts } from '~/recognition/case-file.server';
import { noteOnCase } from '~/recognition/note-on-case.server';
import type { Confirmation, LegalBasis, PackageDecision } from '~/recognition/proposal';
import { proposeCase } from '~/recognition/propose-case.server';
import { mayEdit } from '~/recognition/states';

export type Edited =
  | { readonly kind: 'saved' }
  /** Somebody changed the file since this person looked; nothing was saved. */
  | { readonly kind: 'overtaken' }
  /** The case has left the hands of this person's role. */
  | { readonly kind: 'closed' };

interface Edit {
  readonly tx: Tx;
  readonly stored: StoredCase;
  readonly now: number;
  /** Changes columns of the case; its revision counts up once whatever is changed. */
  change(patch: CasePatch): void;
  note(event: AuditEntry['event']): Promise<void>;
}

/** One edit in one transaction: allowed, of the file as seen, audited, and the revision counted up. */
async function edit(
  services: Services,
  viewer: Viewer,
  at: { caseId: string; revision: number; action: Action },
  work: (edit: Edit) => Promise<void>,
): Promise<Edited> {
  const now = services.clock();
  return services.store.tx(async (tx): Promise<Edited> => {
    const { stored } = await openCaseFile(tx, viewer, at.action, at.caseId);
    if (!mayEdit(toCaseFacts(stored, now), actorIn(viewer, stored))) return { kind: 'closed' };
    if (stored.row.revision !== at.revision) return { kind: 'overtaken' };
    const patch: CasePatch = {};
    await work({
      tx,
      stored,
      now,
      change: (more) => void Object.assign(patch, more),
      note: (event) => noteOnCase(tx, stored.row, viewer, now, event),
    });
    await updateCase(tx, { id: stored.row.id, revision: stored.row.revision, now }, patch);
    return { kind: 'saved' };
  });
}

/** Saves what a person decides for one package; the administrator who does prepares the case. */
export function decidePackage(
  services: Services,
  viewer: Viewer,
  caseId: string,
  made: { revision: number; packageId: string; decision: PackageDecision },
): Promise<Edited> {
  return edit(
    services,
    viewer,
    { caseId, revision: made.revision, action: 'case.edit' },
    async (at) => {
      const known = at.stored.packages.some((each) => each.id === made.packageId);
      if (!known) throw new AppError('not-found', 'no such package in this case');
      await savePackageDecision(at.tx, made.packageId, {
        decision: made.decision,
        by: viewer.personId,
        at: at.now,
      });
      if (viewer.acting.role === 'faculty-administrator')
        at.change({ preparedById: viewer.personId });
      await at.note({
        type: 'case.package-decided',
        packageId: made.packageId,
        outcome: made.decision.outcome,
        decisionHash: canonicalHash(made.decision),
      });
    },
  );
}

/** Accepts the proposal for every package that is a full match and undecided. */
export function acceptFullMatches(
  services: Services,
  viewer: Viewer,
  caseId: string,
  revision: number,
): Promise<Edited> {
  return edit(services, viewer, { caseId, revision, action: 'case.edit' }, async (at) => {
    for (const each of at.stored.packages) {
      const settled =
        each.proposal.result === 'full-match' || each.proposal.result === 'by-learning-agreement';
      if (each.decision !== null || !settled || each.proposal.suggestedOutcome !== 'full') continue;
      const decision = asProposed(each.proposal);
      await savePackageDecision(at.tx, each.id, { decision, by: viewer.personId, at: at.now });
      await at.note({
        type: 'case.package-decided',
        packageId: each.id,
        outcome: decision.outcome,
        decisionHash: canonicalHash(decision),
      });
    }
    if (viewer.acting.role === 'faculty-administrator')
      at.change({ preparedById: viewer.personId });
  });
}

/** A proposal taken over unchanged. */
export const asProposed = (
  proposal: StoredCase['packages'][number]['proposal'],
): PackageDecision => ({
  outcome: proposal.suggestedOutcome ?? 'full',
  targets: proposal.targets,
  ectsCredited: proposal.ectsCredited,
  grade: proposal.grade,
  conditions: proposal.conditions.map(({ text, texts }) => ({
    text,
    dueOn: null,
    ...(texts ? { texts } : {}),
  })),
  reasons: [],
  laterWays: null,
  departure: null,
});

/** A person confirms once what the machine cannot know; the proposal is made again with it. */
export function confirmFact(
  services: Services,
  viewer: Viewer,
  caseId: string,
  given: { revision: number } & Pick<Confirmation, 'fact' | 'subject' | 'value' | 'reason'>,
): Promise<Edited> {
  const { revision, ...fact } = given;
  return edit(services, viewer, { caseId, revision, action: 'case.confirm' }, async (at) => {
    await insertConfirmation(at.tx, caseId, { ...fact, by: viewer.personId, at: at.now });
    if (fact.fact === 'enrolment' && at.stored.enrolment)
      await confirmEnrolment(at.tx, at.stored.enrolment.row.id, {
        by: viewer.personId,
        at: at.now,
      });
    await at.note({ type: 'case.confirmed', fact: fact.fact, subject: fact.subject });
    await proposeCase(at.tx, services, viewer, caseId);
  });
}

/** Sets the legal basis and the article of the regulations in force today. */
export function setBasis(
  services: Services,
  viewer: Viewer,
  caseId: string,
  basis: { revision: number; legalBasis: LegalBasis; regulationArticleId: string },
): Promise<Edited> {
  return edit(
    services,
    viewer,
    { caseId, revision: basis.revision, action: 'case.edit' },
    async (at) => {
      const { institutionId } = at.stored.row;
      const today = dateIn(at.stored.institution.timeZone, at.now);
      const articles = await listRegulationArticles(at.tx, institutionId, today);
      if (!articles.some((each) => each.id === basis.regulationArticleId))
        throw new AppError('bad-input', 'the article is not in force in this institution');
      const { legalBasis, regulationArticleId } = basis;
      at.change({ legalBasis, regulationArticleId });
      await at.note({ type: 'case.basis-set', legalBasis, regulationArticleId });
    },
  );
}

/** Adds a note; internal ones never reach the learner. Notes change nothing that is signed. */
export async function addNote(
  services: Services,
  viewer: Viewer,
  caseId: string,
  given: { audience: 'internal' | 'learner'; text: string },
): Promise<void> {
  const now = services.clock();
  const action = given.audience === 'internal' ? 'case.note-internal' : 'case.note-learner';
  await services.store.tx(async (tx) => {
    const { stored } = await openCaseFile(tx, viewer, action, caseId);
    const noteId = await insertNote(tx, { caseId, authorId: viewer.personId, at: now, ...given });
    await noteOnCase(tx, stored.row, viewer, now, {
      type: 'case.note-added',
      audience: given.audience,
      noteId,
    });
  });
}
