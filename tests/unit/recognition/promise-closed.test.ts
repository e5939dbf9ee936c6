import { describe, expect, it } from 'vitest';
import type { CourseSnapshot } from '~/agreements/recognition-line';
import { closingOf } from '~/catalogue/closing';
import { promiseClosed } from '~/recognition/promise-closed';

const OPEN = { applyBy: null, lastStartOn: null, endsOn: null };
const TODAY = '2026-11-22';

const agreedFor = (...academicYears: string[]) =>
  ({ descriptor: { academicYears } }) as unknown as Pick<CourseSnapshot, 'descriptor'>;

describe('a course', () => {
  it('takes people on its last day, and no longer on the day after', () => {
    const dates = { ...OPEN, applyBy: '2026-09-01' };
    expect(closingOf(dates, '2026-09-01')).toBeNull();
    expect(closingOf(dates, '2026-09-02')).toEqual({ kind: 'applications', on: '2026-09-01' });
  });

  it('is open where it states no day', () => {
    expect(closingOf(OPEN, TODAY)).toBeNull();
  });

  it('is closed by what came last: its end, its last start, its deadline', () => {
    const dates = { applyBy: '2026-09-01', lastStartOn: '2026-10-01', endsOn: '2026-11-01' };
    expect(closingOf(dates, '2026-09-15')?.kind).toBe('applications');
    expect(closingOf(dates, '2026-10-15')?.kind).toBe('lastStart');
    expect(closingOf(dates, TODAY)?.kind).toBe('ended');
  });
});

describe('a promise of recognition', () => {
  it('is past with the last of the academic years it was agreed for', () => {
    const line = agreedFor('2024/2025', '2025-26');
    expect(promiseClosed(line, OPEN, '2026-09-30')).toBeNull();
    expect(promiseClosed(line, OPEN, '2026-10-01')).toEqual({
      kind: 'years',
      years: ['2024/2025', '2025-26'],
    });
  });

  it('is not past by words that name no year, nor without any', () => {
    expect(promiseClosed(agreedFor('from 2024 on'), OPEN, TODAY)).toBeNull();
    expect(promiseClosed(agreedFor(), OPEN, TODAY)).toBeNull();
    expect(promiseClosed(undefined, null, TODAY)).toBeNull();
  });
});
