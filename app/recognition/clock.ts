/**
 * The time a case has: it runs from the complete file (LRC III.5; four months, or the national
 * limit), stands still while information is awaited, and ends with the decision.
 */
import { addDays, addMonths, dateIn, daysBetween, earlier } from '~/recognition/calendar';
import type { InstitutionPolicy } from '~/recognition/policy';

export type ClockState = 'incomplete' | 'running' | 'paused' | 'overdue' | 'stopped';

export interface ClockFacts {
  /** When the file was complete (ms); null: not yet. */
  completeAt: number | null;
  /** Since when information is awaited (ms), and how long it was awaited before (ms). */
  pausedAt: number | null;
  pausedFor: number;
  decidedAt: number | null;
  /** Days an agreement promises (MCRA §10), where the case rests on one. */
  agreedDays: number | null;
  /** A delay announced with its reason and the new date. */
  announcedDelay: { dueOn: string; reason: string } | null;
}

export interface CaseClock {
  state: ClockState;
  /** The last day for the decision; null while the file is incomplete. */
  dueOn: string | null;
  /** Days until `dueOn`; negative when overdue; null while incomplete or stopped. */
  daysLeft: number | null;
  pausedDays: number;
  /** True where the case may be appealed because no decision came in time. */
  appealable: boolean;
}

type ClockPolicy = Pick<InstitutionPolicy, 'timeZone' | 'decisionMonths' | 'nationalLimitDays'>;

/** The clock at `now` (ms). An announced delay moves the date shown, never the right to appeal. */
export function caseClock(facts: ClockFacts, policy: ClockPolicy, now: number): CaseClock {
  const { completeAt } = facts;
  const until = facts.decidedAt ?? now;
  const waiting = facts.pausedAt !== null && facts.decidedAt === null;
  if (completeAt === null)
    return {
      state: facts.decidedAt === null ? 'incomplete' : 'stopped',
      dueOn: null,
      daysLeft: null,
      pausedDays: 0,
      appealable: false,
    };
  const pausedDays = pausedDaysOf(facts, completeAt, until);
  const lawfulDueOn = addDays(
    limitFrom(dateIn(policy.timeZone, completeAt), facts, policy),
    pausedDays,
  );
  const dueOn = facts.announcedDelay?.dueOn ?? lawfulDueOn;
  if (facts.decidedAt !== null)
    return { state: 'stopped', dueOn, daysLeft: null, pausedDays, appealable: false };
  const today = dateIn(policy.timeZone, now);
  const daysLeft = daysBetween(today, dueOn);
  const state = waiting ? 'paused' : daysLeft < 0 ? 'overdue' : 'running';
  return { state, dueOn, daysLeft, pausedDays, appealable: !waiting && today > lawfulDueOn };
}

/** The earliest of the general time, the national limit and what an agreement promises. */
function limitFrom(complete: string, facts: ClockFacts, policy: ClockPolicy): string {
  const general = addMonths(complete, policy.decisionMonths);
  const limits = [policy.nationalLimitDays, facts.agreedDays].filter((each) => each !== null);
  return limits.reduce((due, days) => earlier(due, addDays(complete, days)), general);
}

/** Paused time in whole days, to the nearest; time before the file was complete does not count. */
function pausedDaysOf(facts: ClockFacts, completeAt: number, until: number): number {
  const open = facts.pausedAt === null ? 0 : until - Math.max(facts.pausedAt, completeAt);
  return Math.round((facts.pausedFor + Math.max(open, 0)) / 86_400_000);
}

/** The last day to appeal: `days` after the day on which notification is proven (ms). */
export const appealDeadline = (
  notifiedAt: number,
  policy: Pick<InstitutionPolicy, 'timeZone' | 'appeal'>,
): string => addDays(dateIn(policy.timeZone, notifiedAt), policy.appeal.days);

/** The last day to answer a hearing sent at `sentAt` (ms). */
export const hearingDeadline = (
  sentAt: number,
  policy: Pick<InstitutionPolicy, 'timeZone' | 'hearingDays'>,
): string => addDays(dateIn(policy.timeZone, sentAt), policy.hearingDays);
