import { updateParty } from '#db/queries/agreement-work';
import type { Services } from '~/platform/services.server';
import { bindVersion } from './bind-version.server';
import { type LifeOutcome, moveVersion } from './move-version.server';
import { noteSeen } from './seen.server';
import type { AgreementActor } from './version-context.server';

/**
 * Approves the terms of this hash for the actor's party. The second party's approval of the same
 * hash makes them agreed; of Annexes A and B, by the coordinators, it makes them binding.
 */
export const approve = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly hash: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'approve',
    permission: 'agreement.approve',
    effects: async (work, next) => {
      const { tx, version, actor: by, now } = work;
      await updateParty(tx, version.id, by.institutionId, {
        approvedHash: version.termsHash,
        approvedAt: now,
        approvedBy: by.personId ?? by.readerId,
      });
      await noteSeen(work);
      const bound = next === 'signed' ? await bindVersion(work) : {};
      return { everApproved: true, ...bound };
    },
  });
