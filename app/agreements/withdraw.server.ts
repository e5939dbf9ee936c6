import { findVersion, updateVersion } from '#db/queries/agreement-work';
import type { Services } from '~/platform/services.server';
import { agreementStateOn } from './agreement-state';
import type { NotPursued } from './life/standing';
import { type LifeOutcome, moveVersion } from './move-version.server';
import { tellOfLife } from './tell-of-life.server';
import type { AgreementActor, Work } from './version-context.server';

/**
 * Takes a draft back that nobody has ever approved, or declines one that a partner shows; the reason
 * is optional, kept and shown, and the others hear of it. It stays on record.
 */
export const withdraw = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly note?: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'withdraw',
    // Whoever was invited may say no, as they may comment and approve.
    permission: actor.kind === 'guest' ? 'agreement.comment' : 'agreement.edit',
    effects: async (work) => {
      await standAgain(work);
      const { actor: by, now, version } = work;
      const own = by.institutionId === version.drafterInstitutionId;
      const kind: NotPursued = own ? 'withdrawn' : 'declined';
      if (version.submittedAt !== null) await tellOfLife(work, kind);
      const reason = input.note?.trim() ?? '';
      return {
        ending: { kind, institutionId: by.institutionId, at: now, reason, consents: [] },
      };
    },
  });

/** Gives an amendment up: the version it was to amend stands again as it was approved. */
export const abandon = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly note?: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'abandon',
    permission: 'agreement.edit',
    effects: async (work) => {
      await standAgain(work);
      await tellOfLife(work, 'abandoned');
      const { actor: by, now } = work;
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

/** What was being amended is no longer, also where it was suspended or given notice of meanwhile. */
async function standAgain({ tx, version, today }: Work): Promise<void> {
  const parent = version.parentId ? await findVersion(tx, version.parentId) : null;
  if (!parent) return;
  const { status, statusBefore, inForceFrom, inForceUntil } = parent.version;
  const state = agreementStateOn({ status: 'in-force', inForceFrom, inForceUntil }, today);
  const stands = state === 'expiring' || state === 'signed' ? state : 'in-force';
  if (status === 'amendment') await updateVersion(tx, parent.version, { status: stands });
  else if (statusBefore === 'amendment')
    await updateVersion(tx, parent.version, { statusBefore: stands });
}
