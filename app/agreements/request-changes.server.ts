import { insertComment } from '#db/queries/agreement-talk';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { type LifeOutcome, moveVersion } from './move-version.server';
import type { AgreementActor } from './version-context.server';

/** The reader asks the writer for changes; the note stays as a comment on the whole. */
export const requestChanges = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly note: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'request-changes',
    permission: 'agreement.comment',
    effects: async ({ tx, version, actor: by, now }) => {
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
      return { changesRequestedBy: by.institutionId };
    },
  });
