/**
 * A party ends the agreement with immediate effect: after a serious breach that was not remedied
 * within the period set in writing (MCRA §20). What was recognised and teach-out stay as agreed.
 */
import type { Services } from '~/platform/services.server';
import { endBeside, endLines } from './beside.server';
import { endingOf } from './end-agreement.server';
import { type Cure, cureIsOver, lastDayOfBreach } from './life/standing';
import { applyMove, type LifeOutcome } from './move-version.server';
import { saidAndTold } from './tell-of-life.server';
import { isDay } from './terms/faults';
import { type AgreementActor, inVersion } from './version-context.server';

export type BreachOutcome =
  | LifeOutcome
  /** No period to remedy the breach was set, or it has not passed. */
  | { readonly kind: 'cure-open' };

/** `note`: the breach, and that it was not remedied. Days as they were set in writing. */
export const terminateForBreach = (
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly note: string; readonly cure: Cure },
): Promise<BreachOutcome> =>
  inVersion<BreachOutcome>(services, actor, input.versionId, 'agreement.end', async (work) => {
    const { cure } = input;
    if (work.version.status !== 'terminated' && !isSet(cure, work.today))
      return { kind: 'cure-open' };
    return applyMove(work, 'terminate-for-breach', input, async () => {
      const inForceUntil = lastDayOfBreach(work.version, work.today);
      const ending = { ...endingOf(work, 'breach', input.note), cure };
      await endLines(work, inForceUntil);
      await endBeside(work, 'terminate-for-breach', ending, (row) =>
        lastDayOfBreach(row, work.today),
      );
      await saidAndTold(work, 'breach', input.note, inForceUntil);
      return { inForceUntil, ending };
    });
  });

const isSet = ({ setOn, until }: Cure, today: string): boolean =>
  isDay(setOn) && isDay(until) && cureIsOver({ setOn, until }, today);
