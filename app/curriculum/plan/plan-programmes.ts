import type { ProgrammeEntry } from '../curriculum';
import { type Lined, type Plan, Planner, saysTheSame } from './plan';

export interface ProgrammeChange {
  readonly id: string | null;
  readonly entry: ProgrammeEntry;
}

/**
 * Programmes by their code. `unitId`: the only unit the person answers for (null: all); a programme
 * of another unit is as unknown to them as its unit.
 */
export function planProgrammes(
  entries: readonly Lined<ProgrammeEntry>[],
  known: readonly { readonly id: string; readonly entry: ProgrammeEntry }[],
  unitId: string | null,
): Plan<ProgrammeChange> {
  const plan = new Planner<ProgrammeChange>();
  const byCode = new Map(known.map((each) => [each.entry.code, each]));
  for (const { row, entry } of entries) {
    if (!plan.first(row, 'code', entry.code)) continue;
    const stored = byCode.get(entry.code);
    const units = [entry.unit, ...(stored ? [stored.entry.unit] : [])];
    if (unitId !== null && units.some((each) => each !== unitId))
      plan.refuse(row, 'unit', 'unknown-unit');
    else if (!stored) plan.add({ id: null, entry });
    else if (saysTheSame(stored.entry, entry)) plan.keep();
    else plan.alter({ id: stored.id, entry });
  }
  return plan.done();
}
