import { recognitionTarget } from '#db/seed/agreement-lines';
import type { DecisionSeed } from '#db/seed/case-seed';
import { asProposed } from '~/recognition/edit-case.server';
import type { PackageDecision, PackageProposal } from '~/recognition/proposal';

/** A package's decision: the proposal, with what the seed says otherwise. */
export function packageDecision(
  proposal: PackageProposal,
  seed: DecisionSeed | 'as-proposed',
): PackageDecision {
  const proposed = asProposed(proposal);
  if (seed === 'as-proposed') return proposed;
  const ects = seed.ects === undefined ? proposed.ectsCredited : seed.ects;
  const none = seed.outcome === 'refused';
  return {
    ...proposed,
    outcome: seed.outcome,
    targets: none ? [] : seed.target ? [recognitionTarget(seed.target, ects)] : proposed.targets,
    ectsCredited: none ? null : ects,
    grade: none ? null : proposed.grade,
    conditions: [],
    reasons: [...(seed.reasons ?? [])],
    laterWays: seed.laterWays ?? null,
    departure: seed.departure ?? null,
  };
}
