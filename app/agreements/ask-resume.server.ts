/**
 * Another party asks the one that suspended the agreement to resume it (MCRA §20), and takes that
 * back while it is not answered. Resuming stays the act of whoever suspended it.
 */
import type { Services } from '~/platform/services.server';
import type { ResumeWish } from './life/standing';
import { type LifeOutcome, moveVersion } from './move-version.server';
import { saidAndTold, tellOfLife } from './tell-of-life.server';
import type { AgreementActor, Work } from './version-context.server';

/** Whoever was invited may ask, as they may comment and approve. */
const permissionOf = (actor: AgreementActor) =>
  actor.kind === 'guest' ? 'agreement.comment' : 'agreement.end';

const asked = ({ version }: Work): readonly ResumeWish[] => version.ending?.resumeAsked ?? [];

/** What was suspended, with these wishes to resume it. */
const withWishes = ({ version }: Work, resumeAsked: readonly ResumeWish[]) =>
  version.ending ? { ending: { ...version.ending, resumeAsked } } : {};

export const askResume = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly note: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'ask-resume',
    permission: permissionOf(actor),
    effects: async (work) => {
      const { institutionId } = work.actor;
      await saidAndTold(work, 'resume-asked', input.note);
      const wish = { institutionId, reason: input.note.trim(), at: work.now };
      return withWishes(work, [...asked(work), wish]);
    },
  });

export const takeResumeWishBack = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string },
): Promise<LifeOutcome> =>
  moveVersion(services, actor, input, {
    action: 'take-resume-wish-back',
    permission: permissionOf(actor),
    effects: async (work) => {
      await tellOfLife(work, 'resume-back');
      const { institutionId } = work.actor;
      return withWishes(
        work,
        asked(work).filter((each) => each.institutionId !== institutionId),
      );
    },
  });
