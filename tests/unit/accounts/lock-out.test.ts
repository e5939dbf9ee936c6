import { describe, expect, it } from 'vitest';
import { isLocked, lockAfter } from '~/accounts/lock-out';

const MINUTE = 60_000;

describe('the lock', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 15],
    [6, 0],
    [10, 30],
    [15, 60],
    [500, 24 * 60],
  ])('after %i failures lasts %i minutes', (failures, minutes) => {
    expect(lockAfter(failures)).toBe(minutes * MINUTE);
  });

  it('ends at its instant', () => {
    expect(isLocked(1000, 999)).toBe(true);
    expect(isLocked(1000, 1000)).toBe(false);
    expect(isLocked(null, 0)).toBe(false);
  });
});
