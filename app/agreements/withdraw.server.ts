import { findVersion, updateVersion } from '#db/queries/agreement-work';
import type { Services } from '~/platform/services.server';
import { agreementStateOn } from './agreement-state';
import { type LifeOutcome, moveVersion } from './move-version.server';
import type { AgreementActor } from './version-context.server';

/** Takes a draft back that nobody has ever approved; it stays on record. */
export const withdraw = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, { action: 'withdraw', permission: 'agreement.edit' });

/** Gives an amendment up: the version it was to amend stands again as it was approved. */
export const abandon = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly note?: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'abandon',
    permission: 'agreement.edit',
    effects: async ({ tx, version, actor: by, now, today }) => {
      const parent = version.parentId ? await findVersion(tx, version.parentId) : null;
      if (parent?.version.status === 'amendment') {
        const { id, revision, inForceFrom, inForceUntil } = parent.version;
        const state = agreementStateOn({ status: 'in-force', inForceFrom, inForceUntil }, today);
        await updateVersion(
          tx,
          { id, revision },
          {
            status: state === 'expiring' ? 'expiring' : state === 'signed' ? 'signed' : 'in-force',
          },
        );
      }
      const reason = input.note?.trim() ?? '';
      return {
        ending: {
          kind: 'abandoned',
          institutionId: by.institutionId,
          at: now,
          reason,
          consents: [],
        },
      };
    },
  });
