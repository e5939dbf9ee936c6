import type { Services } from '~/platform/services.server';
import { keepComment } from './comment.server';
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
    effects: async (work) => {
      await keepComment(work, input.note.trim());
      return { changesRequestedBy: work.actor.institutionId };
    },
  });
