/** Whether the numbers and dates of an entry go together; remarks, never refusals. Pure. */
import type { LearningOpportunity } from '../learning-opportunity';

/** Hours of work an ECTS credit stands for (ECTS Users' Guide 2015, §2). */
export const HOURS_PER_ECTS = { least: 25, most: 30 } as const;

export type Doubt =
  | { readonly code: 'hours-few' | 'hours-many'; readonly field: 'hours'; readonly perEcts: number }
  | { readonly code: DateDoubt | LevelDoubt; readonly field: keyof LearningOpportunity };
type DateDoubt = 'ends-before-start' | 'apply-after-start' | 'last-start-after-end';
type LevelDoubt = 'cycle-level' | 'micro-too-large';

const CYCLE_OF_LEVEL: Readonly<Record<number, LearningOpportunity['cycle']>> = {
  5: 'short',
  6: 'first',
  7: 'second',
  8: 'third',
};

export function doubtsAbout(data: LearningOpportunity): Doubt[] {
  const { startsOn, endsOn, applyBy, lastStartOn, eqf, cycle } = data;
  const doubts: Doubt[] = [...workload(data)];
  if (startsOn && endsOn && endsOn < startsOn)
    doubts.push({ code: 'ends-before-start', field: 'endsOn' });
  if (startsOn && applyBy && applyBy > startsOn)
    doubts.push({ code: 'apply-after-start', field: 'applyBy' });
  if (endsOn && lastStartOn && lastStartOn > endsOn)
    doubts.push({ code: 'last-start-after-end', field: 'lastStartOn' });
  const usual = eqf === null ? undefined : CYCLE_OF_LEVEL[eqf];
  if (usual && cycle && cycle !== usual) doubts.push({ code: 'cycle-level', field: 'cycle' });
  if (data.microCredential && (data.ects ?? 0) >= 60)
    doubts.push({ code: 'micro-too-large', field: 'ects' });
  return doubts;
}

function workload({ ects, hours }: LearningOpportunity): Doubt[] {
  if (!ects || hours === null) return [];
  const perEcts = Math.round((hours / ects) * 10) / 10;
  if (perEcts < HOURS_PER_ECTS.least) return [{ code: 'hours-few', field: 'hours', perEcts }];
  if (perEcts > HOURS_PER_ECTS.most) return [{ code: 'hours-many', field: 'hours', perEcts }];
  return [];
}
