import { insertComment } from '#db/queries/agreement-talk';
import { updateParty } from '#db/queries/agreement-work';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { type LifeOutcome, moveVersion } from './move-version.server';
import type { AgreementActor } from './version-context.server';

/** Makes the version for signature: from now on nothing of it changes. Refused while a placeholder is left. */
export const freeze = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, { action: 'freeze', permission: 'agreement.edit' });

/** Takes an agreed or frozen text back into review before anybody signed; approvals are void. */
export const reopen = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly note: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'reopen',
    permission: 'agreement.edit',
    effects: async ({ tx, version, actor: by, now }) => {
      await updateParty(tx, version.id, null, {
        approvedHash: null,
        approvedAt: null,
        approvedBy: null,
      });
      await insertComment(tx, {
        id: newId(),
        agreementVersionId: version.id,
        threadId: null,
        address: '',
        institutionId: by.institutionId,
        authorId: by.personId,
        authorName: by.name,
        at: now,
        text: input.note.trim(),
      });
      return { submittedBy: by.institutionId };
    },
  });
