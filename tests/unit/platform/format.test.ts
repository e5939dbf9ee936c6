import { describe, expect, it } from 'vitest';
import {
  dayOf,
  daysBetween,
  formatBytes,
  formatDate,
  formatDateTime,
  formatEcts,
  formatHours,
  formatList,
  formatNumber,
  formatPercent,
  formatRelativeDays,
  formatWrittenDay,
} from '~/platform/format';

const LATE = Date.UTC(2025, 1, 12, 23, 30);

describe('dates', () => {
  it('a calendar day is the same day in every zone', () => {
    expect(formatDate('2025-02-12', 'en', 'Pacific/Auckland')).toBe('12 February 2025');
    expect(formatDate('2025-02-12', 'fr', 'America/Los_Angeles')).toBe('12 février 2025');
  });

  it('French counts the first of a month, and no other day', () => {
    expect(formatDate('2026-09-01', 'fr')).toBe('1er septembre 2026');
    expect(formatDate('2026-09-11', 'fr')).toBe('11 septembre 2026');
    expect(formatDate('2026-09-01', 'en')).toBe('1 September 2026');
  });

  it('an instant falls on the day of its zone', () => {
    expect(formatDate(LATE, 'en', 'Europe/Tallinn')).toBe('13 February 2025');
    expect(formatDate(LATE, 'en', 'Europe/Lisbon', 'short')).toBe('12 Feb 2025');
    expect(dayOf(LATE, 'Europe/Tallinn')).toBe('2025-02-13');
  });

  it('a time says its zone', () => {
    expect(formatDateTime(LATE, 'en', 'Europe/Brussels')).toBe('13 February 2025, 00:30 CET');
    expect(formatDateTime(LATE, 'fr', 'UTC')).toBe('12 février 2025, 23:30 UTC');
  });

  it('what is no date is given back as it came', () => {
    expect(formatDate('spring 2025', 'en')).toBe('spring 2025');
    expect(formatDateTime('', 'fr')).toBe('');
    expect(formatDate('2025-13-45', 'en')).toBe('2025-13-45');
  });

  it('a document’s own date is the day its writer meant, whatever the zone', () => {
    expect(formatWrittenDay('2024-01-01T00:00:00+01:00', 'en')).toBe('1 January 2024');
    expect(formatWrittenDay('2023-12-31T23:30:00-05:00', 'fr')).toBe('31 décembre 2023');
    expect(formatWrittenDay('2024-01-01T00:00:00Z', 'en', 'short')).toBe('1 Jan 2024');
    expect(formatWrittenDay('2024-01-01', 'en')).toBe('1 January 2024');
    expect(formatWrittenDay('spring 2024', 'en')).toBe('spring 2024');
  });

  it('a time without a zone counts for its day only', () => {
    expect(formatDate('2025-02-12T23:59:00', 'en', 'Asia/Tokyo')).toBe('12 February 2025');
    expect(formatDateTime('2025-02-12T23:59:00', 'en')).toBe('12 February 2025');
    expect(formatDateTime('2025-02-12T23:59:00Z', 'en', 'UTC')).toBe('12 February 2025, 23:59 UTC');
  });

  it('days are counted by the calendar, also over a change of clocks', () => {
    const before = Date.UTC(2025, 2, 29, 12);
    const after = Date.UTC(2025, 2, 31, 5);
    expect(daysBetween(before, after, 'Europe/Brussels')).toBe(2);
    expect(formatRelativeDays(after, before, 'en')).toBe('in 2 days');
    expect(formatRelativeDays(before, before + 86_400_000, 'fr')).toBe('hier');
  });
});

describe('numbers', () => {
  it('follow the language', () => {
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
    expect(formatNumber(1234.5, 'fr')).toBe('1\u00a0234,5');
    expect(formatEcts(2.5, 'fr')).toBe('2,5\u00a0ECTS');
    expect(formatPercent(0.5, 'fr')).toBe('50\u00a0%');
  });

  it('carry their unit', () => {
    expect(formatHours(60, 'en')).toBe('60 hours');
    expect(formatHours(1, 'fr')).toBe('1\u00a0heure');
    expect(formatBytes(999, 'en')).toBe('999 bytes');
    expect(formatBytes(1_258_291, 'en')).toBe('1.2 MB');
    expect(formatBytes(5 * 1024 * 1024, 'fr')).toBe('5\u00a0Mo');
  });

  it('lists end with “and” in the language', () => {
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['a', 'b'], 'fr')).toBe('a et b');
  });
});
