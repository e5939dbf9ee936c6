/** What the parties are reminded of, and when: the end, or the day by which renewal is declined. Pure. */
import { daysBetween } from '~/elm/calendar';
import type { Terms } from '../terms/terms';
import { declineBy, RENEWABLE, type RenewalAnswers } from './renewal';
import type { LifeStatus } from './transitions.data';

export interface Reminder {
  /** `renewal`: it goes on by itself unless a party declines; `end`: it ends. */
  readonly about: 'renewal' | 'end';
  /** The day it is about, 'YYYY-MM-DD': the last one to decline, or the last one at all. */
  readonly day: string;
  /** Days that are left until then. */
  readonly days: number;
  /** What is noted as done with it, of the days agreed. */
  readonly reminded: readonly number[];
}

interface RemindedVersion {
  readonly status: LifeStatus;
  readonly inForceUntil: string | null;
  readonly renewalAnswers?: RenewalAnswers | null;
  readonly reminded?: readonly number[] | null;
}

/** Where another day counts from now on, reminders of that one begin anew. */
export const remindAnew: { readonly reminded: readonly number[] } = { reminded: [] };

/** Before it begins or once it is over nobody is reminded of its end. */
const REMINDED: ReadonlySet<LifeStatus> = new Set([
  'expiring',
  'notice-given',
  'amendment',
  'suspended',
]);

/** The reminder due today that was not sent yet, or null. */
export function reminderOn(
  version: RemindedVersion,
  { renewal, termination }: Pick<Terms, 'renewal' | 'termination'>,
  today: string,
): Reminder | null {
  const { status, inForceUntil, reminded } = version;
  if (inForceUntil === null) return null;
  const goesOn =
    renewal.kind === 'tacit' &&
    Boolean(renewal.months) &&
    RENEWABLE.has(status) &&
    !version.renewalAnswers?.refusal;
  if (!goesOn && !REMINDED.has(status)) return null;
  const day = goesOn ? declineBy(inForceUntil, termination.noticeMonths) : inForceUntil;
  const days = daysBetween(today, day);
  const due = renewal.reminders.filter((each) => each >= days);
  if (days < 0 || due.every((each) => reminded?.includes(each))) return null;
  return { about: goesOn ? 'renewal' : 'end', day, days, reminded: due };
}
