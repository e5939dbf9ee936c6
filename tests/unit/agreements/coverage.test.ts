import { describe, expect, it } from 'vitest';
import { coverageOf } from '~/agreements/coverage';

const open = {
  state: 'active' as const,
  inForceFrom: '2025-09-01',
  inForceUntil: '2026-08-31' as string | null,
  backCoverageFrom: null as string | null,
  teachOutMonths: null as number | null,
};
const backed = { ...open, backCoverageFrom: '2025-01-15' };
const taught = { ...open, teachOutMonths: 6 };

describe('whether a line covers an award', () => {
  it.each([
    ['on its first day', open, '2025-09-01', null, 'yes', 'in-force'],
    ['on its last day', open, '2026-08-31', null, 'yes', 'in-force'],
    [
      'long after, when it has no end',
      { ...open, inForceUntil: null },
      '2031-01-01',
      null,
      'yes',
      'in-force',
    ],
    ['the day before it began', open, '2025-08-31', null, 'no', 'before-entry'],
    ['on the first day covered back', backed, '2025-01-15', null, 'yes', 'back-coverage'],
    ['the day before that', backed, '2025-01-14', null, 'no', 'before-entry'],
    [
      'the day after its end, without teach-out',
      open,
      '2026-09-01',
      '2026-01-01',
      'no',
      'after-end',
    ],
    [
      'begun before the end and finished inside the long stop',
      taught,
      '2027-02-28',
      '2026-08-31',
      'yes',
      'teach-out',
    ],
    ['begun on the day after the end', taught, '2026-12-01', '2026-09-01', 'no', 'begun-after-end'],
    [
      'inside the long stop with no proven start',
      taught,
      '2026-12-01',
      null,
      'unknown',
      'start-unproven',
    ],
    ['the day after the long stop', taught, '2027-03-01', '2026-01-01', 'no', 'after-long-stop'],
    ['with no award date', open, null, null, 'unknown', 'no-award-date'],
    [
      'while suspended',
      { ...open, state: 'suspended' as const },
      '2026-01-01',
      null,
      'unknown',
      'line-suspended',
    ],
    [
      'by a line since ended, in its time',
      { ...open, state: 'ended' as const },
      '2026-01-01',
      null,
      'yes',
      'in-force',
    ],
    [
      'by a line ended on an unknown day',
      { ...open, state: 'ended' as const, inForceUntil: null },
      '2026-01-01',
      null,
      'unknown',
      'line-ended-undated',
    ],
  ])('awarded %s', (_, line, awarded, begun, covered, reason) => {
    expect(coverageOf(line, awarded, begun)).toMatchObject({ covered, reason });
  });

  it('is not touched by a suspension where recognition was asked for before it', () => {
    const at = Date.parse('2026-03-10T12:00:00Z');
    const stopped = { ...taught, state: 'suspended' as const, suspendedAt: at };
    const asked = (submittedAt: number | null, awarded = '2026-01-01') =>
      coverageOf(stopped, awarded, '2025-10-01', submittedAt);
    expect(asked(at - 1)).toEqual({
      ...{ covered: 'yes', reason: 'before-suspension', date: '2026-03-10' },
    });
    expect(asked(at - 1, '2025-08-31')).toMatchObject({ covered: 'no', reason: 'before-entry' });
    for (const submitted of [at, at + 1, null])
      expect(asked(submitted)).toMatchObject({ covered: 'unknown', reason: 'line-suspended' });
    const undated = { ...stopped, suspendedAt: null };
    expect(coverageOf(undated, '2026-01-01', null, 0)).toMatchObject({ covered: 'unknown' });
  });

  it('ends a long stop on the last day of a shorter month', () => {
    const ends31August = coverageOf(taught, '2026-10-01', '2026-03-01');
    expect(ends31August.date).toBe('2027-02-28');
  });
});
