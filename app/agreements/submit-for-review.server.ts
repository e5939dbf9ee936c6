/** The draft goes to the other party; each party's internal route begins with it. */
import { findRoute, insertRouteStep } from '#db/queries/agreement-work';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { type LifeOutcome, moveVersion } from './move-version.server';
import { noteSeen } from './seen.server';
import type { AgreementActor, Work } from './version-context.server';

export const submitForReview = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'submit',
    permission: 'agreement.edit',
    effects: async (work) => {
      await beginRoutes(work);
      await noteSeen(work);
      return {
        submittedBy: work.actor.institutionId,
        submittedAt: work.now,
        changesRequestedBy: null,
      };
    },
  });

/** The steps each party had configured when the text first came to it. */
async function beginRoutes({ tx, version, parties, routeSteps }: Work): Promise<void> {
  for (const { institutionId } of parties) {
    if (routeSteps.some((each) => each.institutionId === institutionId)) continue;
    const route = await findRoute(tx, institutionId);
    for (const [position, step] of (route?.steps ?? []).entries())
      await insertRouteStep(tx, {
        id: newId(),
        agreementVersionId: version.id,
        institutionId,
        position,
        step,
      });
  }
}
