/** When wrong passwords and codes close an account for a while. Pure. */

const FAILURES_TO_LOCK = 5;
const FIRST_LOCK = 15 * 60_000;
const LONGEST_LOCK = 24 * 3_600_000;

/**
 * How long an account is closed after its n-th failure in a row (ms), 0 for not at all: every
 * fifth closes it, first for 15 minutes, then for twice as long each time, never beyond a day.
 */
export function lockAfter(failures: number): number {
  if (failures === 0 || failures % FAILURES_TO_LOCK !== 0) return 0;
  return Math.min(FIRST_LOCK * 2 ** (failures / FAILURES_TO_LOCK - 1), LONGEST_LOCK);
}

export const isLocked = (lockedUntil: number | null, now: number): boolean =>
  lockedUntil !== null && now < lockedUntil;
