/**
 * What a party asked or proposed is taken back by that party while the other side has not answered:
 * an approval, a request for changes, the wish to open a frozen text, a suggestion.
 */
import { answerSuggestionRow } from '#db/queries/agreement-talk';
import { updateParty } from '#db/queries/agreement-work';
import type { Services } from '~/platform/services.server';
import { type LifeOutcome, moveVersion, tellWhoIsNext } from './move-version.server';
import { tellOfLife } from './tell-of-life.server';
import {
  type AgreementActor,
  auditVersion,
  inVersion,
  saveVersion,
} from './version-context.server';

interface VersionInput {
  readonly versionId: string;
}

/** The terms are open again for the own party; that they were approved once stays on record. */
export const takeApprovalBack = (
  services: Services,
  actor: AgreementActor,
  input: VersionInput,
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'take-approval-back',
    permission: 'agreement.approve',
    effects: async (work) => {
      const open = { approvedHash: null, approvedAt: null, approvedBy: null };
      await updateParty(work.tx, work.version.id, work.actor.institutionId, open);
      await tellOfLife(work, 'approval-back');
      return {};
    },
  });

/** The text is in review again, as if no changes had been asked for; what was said stays. */
export const takeRequestBack = (
  services: Services,
  actor: AgreementActor,
  input: VersionInput,
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'take-request-back',
    permission: 'agreement.comment',
    effects: async (work) => {
      await tellOfLife(work, 'request-back');
      return { changesRequestedBy: null };
    },
  });

/** The frozen text stays for signature, unless another party asks to open it too. */
export const takeReopeningBack = (
  services: Services,
  actor: AgreementActor,
  input: VersionInput,
): Promise<LifeOutcome> =>
  inVersion<LifeOutcome>(services, actor, input.versionId, 'agreement.approve', async (work) => {
    const { status, reopening, id, termsHash } = work.version;
    const { institutionId } = work.actor;
    if (status !== 'awaiting-signatures')
      return { kind: 'refused', reason: 'wrong-status', status, missing: [] };
    if (!reopening?.consents.includes(institutionId)) return { kind: 'already', status };
    const consents = reopening.consents.filter((each) => each !== institutionId);
    await saveVersion(work, { reopening: consents.length > 0 ? { ...reopening, consents } : null });
    await tellOfLife(work, 'reopen-back');
    await auditVersion(work, {
      type: 'agreement.moved',
      versionId: id,
      action: 'take-reopening-back',
      from: status,
      to: status,
      termsHash,
    });
    return { kind: 'done', status };
  });

export type SuggestionBackOutcome =
  | { readonly kind: 'done' }
  /** It was taken back before, or the other side has answered it. */
  | { readonly kind: 'already'; readonly state: 'accepted' | 'declined' | 'withdrawn' }
  | { readonly kind: 'refused'; readonly reason: 'no-suggestion' };

/** A suggestion of the own party that nobody has answered is asked no more; it stays on record. */
export const takeSuggestionBack = (
  services: Services,
  actor: AgreementActor,
  input: VersionInput & { readonly suggestionId: string },
): Promise<SuggestionBackOutcome> =>
  inVersion<SuggestionBackOutcome>(
    services,
    actor,
    input.versionId,
    'agreement.comment',
    async (work) => {
      const { tx, now, actor: by, version } = work;
      const row = work.suggestions.find(
        (each) => each.id === input.suggestionId && each.institutionId === by.institutionId,
      );
      if (!row) return { kind: 'refused', reason: 'no-suggestion' };
      if (row.state !== 'open') return { kind: 'already', state: row.state };
      await answerSuggestionRow(tx, row.id, {
        state: 'withdrawn',
        answeredAt: now,
        answeredBy: by.readerId,
        answeredByName: by.name,
        answeredFor: by.institutionId,
        answer: null,
      });
      await auditVersion(work, {
        type: 'agreement.suggestion-taken-back',
        versionId: version.id,
        suggestionId: row.id,
      });
      await tellWhoIsNext(work);
      return { kind: 'done' };
    },
  );
