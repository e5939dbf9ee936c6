/** Whether a line covers an award: its dates, back-coverage and teach-out (MCRA §9 and §17). */
import { addMonths } from '~/elm/calendar';
import type { RecognitionLine } from './recognition-line';

export type CoverageReason =
  | 'in-force'
  | 'back-coverage'
  | 'teach-out'
  | 'no-award-date'
  | 'start-unproven'
  | 'line-suspended'
  | 'before-suspension'
  | 'line-ended-undated'
  | 'before-entry'
  | 'after-end'
  | 'after-long-stop'
  | 'begun-after-end';

export interface Coverage {
  covered: 'yes' | 'no' | 'unknown';
  reason: CoverageReason;
  /** The date the reason turns on, 'YYYY-MM-DD'. */
  date: string | null;
}

type CoveredLine = Pick<
  RecognitionLine,
  'state' | 'suspendedAt' | 'inForceFrom' | 'inForceUntil' | 'backCoverageFrom' | 'teachOutMonths'
>;

const coverage = (
  covered: Coverage['covered'],
  reason: CoverageReason,
  date: string | null,
): Coverage => ({ covered, reason, date });

/**
 * Dates are 'YYYY-MM-DD', first and last days included. `awardedOn` null: not known;
 * `begunOn` null: the start of the learning is not proven; `submittedAt`: when recognition was asked
 * for, in milliseconds. A suspension touches no request that was submitted before it (MCRA §20).
 */
export function coverageOf(
  line: CoveredLine,
  awardedOn: string | null,
  begunOn: string | null,
  submittedAt: number | null = null,
): Coverage {
  if (awardedOn === null) return coverage('unknown', 'no-award-date', null);
  if (line.state !== 'suspended') return byDates(line, awardedOn, begunOn);
  const since = line.suspendedAt ?? null;
  if (since === null || submittedAt === null || submittedAt >= since)
    return coverage('unknown', 'line-suspended', null);
  const before = byDates(line, awardedOn, begunOn);
  return before.covered === 'yes'
    ? coverage('yes', 'before-suspension', new Date(since).toISOString().slice(0, 10))
    : before;
}

function byDates(line: CoveredLine, awardedOn: string, begunOn: string | null): Coverage {
  const { inForceFrom, inForceUntil, backCoverageFrom } = line;
  // What was awarded while a line was in force stays covered after it; without its end, who knows.
  if (line.state === 'ended' && inForceUntil === null)
    return coverage('unknown', 'line-ended-undated', null);
  if (awardedOn < inForceFrom)
    return backCoverageFrom !== null && awardedOn >= backCoverageFrom
      ? coverage('yes', 'back-coverage', backCoverageFrom)
      : coverage('no', 'before-entry', backCoverageFrom ?? inForceFrom);
  if (inForceUntil === null || awardedOn <= inForceUntil)
    return coverage('yes', 'in-force', inForceFrom);
  return teachOut(inForceUntil, line.teachOutMonths, awardedOn, begunOn);
}

/** Learning begun before the end stays covered until the long stop. */
function teachOut(
  end: string,
  months: number | null,
  awardedOn: string,
  begunOn: string | null,
): Coverage {
  if (months === null || months === 0) return coverage('no', 'after-end', end);
  const longStop = addMonths(end, months);
  if (awardedOn > longStop) return coverage('no', 'after-long-stop', longStop);
  if (begunOn === null) return coverage('unknown', 'start-unproven', end);
  return begunOn <= end
    ? coverage('yes', 'teach-out', longStop)
    : coverage('no', 'begun-after-end', end);
}
