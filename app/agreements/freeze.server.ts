import { updateParty, voidSignatures } from '#db/queries/agreement-work';
import type { Services } from '~/platform/services.server';
import { keepComment } from './comment.server';
import { applyMove, type LifeOutcome, moveVersion, saidWith } from './move-version.server';
import { saidAndTold } from './tell-of-life.server';
import {
  type AgreementActor,
  auditVersion,
  inVersion,
  saveVersion,
  type Work,
} from './version-context.server';

/** Makes the version for signature: from now on nothing of it changes. Refused while a placeholder is left. */
export const freeze = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'freeze',
    permission: 'agreement.edit',
    effects: async ({ now }) => ({ frozenAt: now, reopening: null }),
  });

export type ReopenOutcome =
  | LifeOutcome
  | { readonly kind: 'consent-noted'; readonly waitingFor: readonly string[] };

/**
 * Takes an agreed or frozen text back into review; approvals are void. Where another party has
 * signed, it happens once that party asks for it too: what was signed is kept, and counts no more.
 */
export const reopen = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly note: string },
): Promise<ReopenOutcome> =>
  inVersion<ReopenOutcome>(services, actor, input.versionId, 'agreement.approve', async (work) => {
    const outcome = await applyMove(work, 'reopen', input, async () => {
      const { tx, version, now } = work;
      const open = { approvedHash: null, approvedAt: null, approvedBy: null };
      await updateParty(tx, version.id, null, { ...open, signedAt: null, signedBy: null });
      await voidSignatures(tx, version.id, { at: now, reason: input.note.trim() });
      if (work.signatures.length > 0) await saidAndTold(work, 'reopened', input.note);
      else await keepComment(work, input.note.trim());
      return {
        submittedBy: work.actor.institutionId,
        frozenAt: null,
        reopening: null,
        signedFileSha256: null,
      };
    });
    if (outcome.kind !== 'refused' || outcome.reason !== 'signers-agree') return outcome;
    return noteWish(work, input.note);
  });

async function noteWish(work: Work, note: string): Promise<ReopenOutcome> {
  const { version, actor, facts, now } = work;
  const known = version.reopening;
  if (known?.consents.includes(actor.institutionId))
    return { kind: 'already', status: version.status };
  const consents = [...(known?.consents ?? []), actor.institutionId];
  await saveVersion(work, {
    reopening: { reason: known?.reason ?? note.trim(), at: known?.at ?? now, consents },
  });
  await saidAndTold(work, 'reopen-asked', note);
  await auditVersion(work, {
    type: 'agreement.moved',
    versionId: version.id,
    action: 'ask-reopen',
    from: version.status,
    to: version.status,
    termsHash: version.termsHash,
    ...saidWith(note),
  });
  const waitingFor = facts.parties
    .filter(
      (each) =>
        !consents.includes(each.institutionId) && each.signatories.some(({ signed }) => signed),
    )
    .map((each) => each.institutionId);
  return { kind: 'consent-noted', waitingFor };
}
