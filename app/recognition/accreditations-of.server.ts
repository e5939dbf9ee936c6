import type { Read } from '#db/store';
import { awardFacts } from '~/credentials/accreditation/award-facts';
import { evaluateAccreditation } from '~/credentials/accreditation/evaluate-accreditation';
import { storedRegister } from '~/credentials/accreditation/stored-register.server';
import type { UnitAccreditation } from '~/recognition/criteria/answers';
import type { LearningUnit } from '~/recognition/proposal';

/**
 * Holds each unit against the registers of accreditation; null where none was imported. A unit of
 * several bodies counts as its worst; typed ones are held by the identifiers typed with them.
 */
export async function accreditationsOf(
  read: Read,
  units: readonly LearningUnit[],
): Promise<UnitAccreditation[] | null> {
  const entries = await storedRegister(read)(units.flatMap((each) => each.awardingBodies));
  if (entries === null) return null;
  return units.map((unit) => {
    const answers = awardFacts(unit, []).map(({ facts }) => evaluateAccreditation(facts, entries));
    const worst =
      answers.find(({ status }) => status === 'invalid') ??
      answers.find(({ status }) => status === 'inconclusive') ??
      answers[0];
    return {
      unitKey: unit.key,
      status: worst?.status ?? 'inconclusive',
      entry: worst?.record?.title ?? null,
    };
  });
}
