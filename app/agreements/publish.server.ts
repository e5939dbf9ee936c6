import type { Services } from '~/platform/services.server';
import { changeLines } from './bind-version.server';
import { applyMove, type LifeOutcome } from './move-version.server';
import { enterInRegister } from './published-agreements.server';
import { type AgreementActor, inVersion } from './version-context.server';

/** Publishes a signed version, to the extent its §14 says: a flag, apart from approval and signature. */
export const publish = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string },
): Promise<LifeOutcome> =>
  inVersion(services, actor, input.versionId, 'agreement.publish', async (work) => {
    if (work.version.publishedAt !== null) return { kind: 'already', status: work.version.status };
    return applyMove(work, 'publish', {}, async () => {
      await changeLines(work, {});
      await enterInRegister(work.tx, work);
      return { publishedAt: work.now };
    });
  });
