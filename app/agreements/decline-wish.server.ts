/**
 * A party says no to what another asks of it: to resume what it suspended, to end the agreement by
 * consent. The wish is answered; whoever had it reads why, and may ask again.
 */
import type { Services } from '~/platform/services.server';
import { type LifeOutcome, moveVersion } from './move-version.server';
import { saidAndTold } from './tell-of-life.server';
import type { AgreementActor } from './version-context.server';

interface NotedInput {
  readonly versionId: string;
  readonly note: string;
}

/** Only of whoever suspended it; it stays suspended. */
export const declineResume = (
  services: Services,
  actor: AgreementActor,
  input: NotedInput,
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'decline-resume',
    permission: 'agreement.end',
    effects: async (work) => {
      await saidAndTold(work, 'resume-declined', input.note);
      const { ending } = work.version;
      return ending ? { ending: { ...ending, resumeAsked: [] } } : {};
    },
  });

/** It goes on; a notice or a suspension that was there before stays as it is. */
export const declineEnd = (
  services: Services,
  actor: AgreementActor,
  input: NotedInput,
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'decline-end',
    permission: 'agreement.end',
    effects: async (work) => {
      await saidAndTold(work, 'end-declined', input.note);
      const { ending } = work.version;
      if (!ending) return {};
      return { ending: ending.kind === 'by-consent' ? null : { ...ending, consents: [] } };
    },
  });
