import { describe, expect, it } from 'vitest';
import { addMonths, dateIn, dateOf, endOfDay, isCalendarDate } from '~/elm/calendar';
import { appealDeadline, caseClock } from '~/recognition/clock';
import { FileNumberPattern, fileNumber, InstitutionPolicy } from '~/recognition/policy';
import { policy } from './fixtures';

const DAY = 86_400_000;
const complete = Date.parse('2026-01-10T09:00:00Z');
const facts = {
  completeAt: complete,
  pausedAt: null,
  pausedFor: 0,
  decidedAt: null,
  agreedDays: null,
  announcedDelay: null,
};
const on = (date: string) => Date.parse(`${date}T12:00:00Z`);

describe('the case clock', () => {
  it('has not begun while the file is incomplete', () => {
    expect(caseClock({ ...facts, completeAt: null }, policy(), complete)).toMatchObject({
      state: 'incomplete',
      dueOn: null,
      daysLeft: null,
    });
  });

  it('gives four months from the complete file', () => {
    expect(caseClock(facts, policy(), on('2026-01-20'))).toMatchObject({
      state: 'running',
      dueOn: '2026-05-10',
      daysLeft: 110,
    });
  });

  it('lets a shorter national limit prevail, and an agreement promise less still', () => {
    const national = policy({ nationalLimitDays: 60 });
    expect(caseClock(facts, national, complete).dueOn).toBe('2026-03-11');
    expect(caseClock({ ...facts, agreedDays: 30 }, national, complete).dueOn).toBe('2026-02-09');
    expect(caseClock({ ...facts, agreedDays: 400 }, national, complete).dueOn).toBe('2026-03-11');
  });

  it('stands still while information is awaited, and moves the due date by the days waited', () => {
    const waiting = { ...facts, pausedAt: on('2026-02-01') };
    expect(caseClock(waiting, policy(), on('2026-02-11'))).toMatchObject({
      state: 'paused',
      pausedDays: 10,
      dueOn: '2026-05-20',
    });
    expect(caseClock({ ...facts, pausedFor: 10 * DAY }, policy(), on('2026-03-01'))).toMatchObject({
      state: 'running',
      dueOn: '2026-05-20',
    });
  });

  it('is overdue and appealable the day after, and stops with the decision', () => {
    expect(caseClock(facts, policy(), on('2026-05-10'))).toMatchObject({
      state: 'running',
      daysLeft: 0,
      appealable: false,
    });
    expect(caseClock(facts, policy(), on('2026-05-11'))).toMatchObject({
      state: 'overdue',
      daysLeft: -1,
      appealable: true,
    });
    expect(
      caseClock({ ...facts, decidedAt: on('2026-05-01') }, policy(), on('2026-06-01')),
    ).toMatchObject({ state: 'stopped', appealable: false });
  });

  it('shows an announced delay without taking the appeal away', () => {
    const delayed = { ...facts, announcedDelay: { dueOn: '2026-06-01', reason: 'illness' } };
    expect(caseClock(delayed, policy(), on('2026-05-20'))).toMatchObject({
      state: 'running',
      dueOn: '2026-06-01',
      appealable: true,
    });
  });

  it('counts the time to appeal from the day of notification in the institution’s zone', () => {
    expect(appealDeadline(Date.parse('2026-06-15T22:30:00Z'), policy())).toBe('2026-07-16');
  });
});

describe('calendar dates', () => {
  it('know short months, leap days and zones', () => {
    expect(addMonths('2025-10-31', 4)).toBe('2026-02-28');
    expect(isCalendarDate('2026-02-29')).toBe(false);
    expect(dateOf('2026-02-01T23:30:00+02:00')).toBe('2026-02-01');
    expect(dateOf('2026-02-30')).toBeNull();
    expect(dateOf('yesterday')).toBeNull();
    expect(dateIn('Europe/Vienna', Date.parse('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  });

  it('end with the day, also on the nights the clocks change', () => {
    for (const date of ['2026-03-28', '2026-03-29', '2026-10-25', '2026-07-01']) {
      const end = endOfDay('Europe/Vienna', date);
      expect(dateIn('Europe/Vienna', end)).toBe(date);
      expect(dateIn('Europe/Vienna', end + 1)).not.toBe(date);
    }
  });
});

describe('policy', () => {
  it('numbers files as the institution writes them', () => {
    expect(fileNumber('REC-{year}-{seq:4}', 2026, 7)).toBe('REC-2026-0007');
    expect(fileNumber('{seq}/{year}', 2026, 12345)).toBe('12345/2026');
    expect(FileNumberPattern.safeParse('REC-{seq}').success).toBe(false);
  });

  it('holds before anybody sets anything, and never allows more than four months', () => {
    expect(InstitutionPolicy.parse({}).decisionMonths).toBe(4);
    expect(InstitutionPolicy.safeParse({ decisionMonths: 5 }).success).toBe(false);
  });
});
