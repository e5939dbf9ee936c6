/** How an agreement stands on a day, as dates and deeds that a page puts into words. Pure. */
import { addDays, addMonths } from '~/elm/calendar';
import { agreementStateOn } from '../agreement-state';
import type { Terms } from '../terms/terms';
import { declineBy, NO_ANSWERS, RENEWABLE, type RenewalAnswers } from './renewal';
import type { LifeStatus } from './transitions.data';

/** A draft that its drafter took back, or that whom it was shown to declined. */
export type NotPursued = 'withdrawn' | 'declined';

/** Why a version stands still, or comes to its end before its time. */
export interface Ending {
  readonly kind: 'notice' | 'by-consent' | 'breach' | 'abandoned' | 'suspension' | NotPursued;
  readonly institutionId: string;
  readonly at: number;
  readonly reason: string;
  /** Parties that consent to its end at once. */
  readonly consents: readonly string[];
  /** Of a notice: the last day before it was given. */
  readonly untilBefore?: string | null;
  /** Of a notice: the suspension that it found. */
  readonly suspension?: Ending | null;
  /** Of a suspension: what the other parties say to have it resumed, the first one first. */
  readonly resumeAsked?: readonly ResumeWish[];
  /** Of a breach: when a period to remedy it was set in writing, and its last day. */
  readonly cure?: Cure;
}

/** A party asks the one that suspended the agreement to resume it. */
export interface ResumeWish {
  readonly institutionId: string;
  readonly reason: string;
  readonly at: number;
}

/** Days 'YYYY-MM-DD'. */
export interface Cure {
  readonly setOn: string;
  readonly until: string;
}

/** §20: a period was set in writing, and it has passed. */
export const cureIsOver = ({ setOn, until }: Cure, today: string): boolean =>
  setOn <= until && until < today;

/** The last day of an agreement ended for a breach: today, unless it ends earlier or is yet to begin. */
export function lastDayOfBreach(
  { inForceFrom, inForceUntil }: Pick<StandingVersion, 'inForceFrom' | 'inForceUntil'>,
  today: string,
): string {
  const day = inForceFrom !== null && inForceFrom > today ? inForceFrom : today;
  return inForceUntil !== null && inForceUntil < day ? inForceUntil : day;
}

/** Of a draft or an amendment that led to nothing: its parties' own business. */
export const isNotPursued = (kind: Ending['kind']): kind is NotPursued | 'abandoned' =>
  kind === 'abandoned' || kind === 'withdrawn' || kind === 'declined';

export interface Standing {
  /** As the calendar has it. */
  readonly state: LifeStatus;
  /** First and last day, 'YYYY-MM-DD'. */
  readonly from: string | null;
  readonly until: string | null;
  readonly suspendedOn: string | null;
  /** Why it stands still or ends before its time, and who has asked for its end at once. */
  readonly ending: Ending | null;
  /** The last day on which an award counts for learning begun before the end. */
  readonly longStop: string | null;
  /** What happens at its end, where nobody has ended it. */
  readonly renewal: {
    readonly kind: 'none' | 'tacit' | 'explicit';
    readonly months: number;
    /** The last day on which notice keeps it from being renewed. */
    readonly noticeBy: string;
    readonly answers: RenewalAnswers;
  } | null;
  /** The earliest day for which notice can be given today. */
  readonly earliestEnd: string;
}

interface StandingVersion {
  readonly status: LifeStatus;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly suspendedOn: string | null;
  readonly ending: Ending | null;
  readonly renewalAnswers?: RenewalAnswers | null;
}

export function standingOn(
  version: StandingVersion,
  { duration, renewal, termination }: Pick<Terms, 'duration' | 'renewal' | 'termination'>,
  today: string,
): Standing {
  const { status, inForceFrom, inForceUntil: until, suspendedOn, ending } = version;
  const notice = termination.noticeMonths ?? 0;
  const goesOn = until !== null && RENEWABLE.has(status) && renewal.kind !== null;
  return {
    state: agreementStateOn(version, today) as LifeStatus,
    from: inForceFrom,
    until,
    suspendedOn,
    ending,
    longStop: until && duration.teachOutMonths ? addMonths(until, duration.teachOutMonths) : null,
    renewal:
      goesOn && renewal.kind
        ? {
            kind: renewal.kind,
            months: renewal.months ?? 0,
            noticeBy: declineBy(until, notice),
            answers: version.renewalAnswers ?? NO_ANSWERS,
          }
        : null,
    earliestEnd: addMonths(today, notice),
  };
}

/** Months for which an agreement renews itself at its last day; null: it does not, or a party declined. */
export function renewsBy(
  {
    status,
    inForceUntil,
    renewalAnswers,
  }: Pick<StandingVersion, 'status' | 'inForceUntil' | 'renewalAnswers'>,
  { kind, months }: Terms['renewal'],
): number | null {
  if (kind !== 'tacit' || !months || inForceUntil === null) return null;
  return RENEWABLE.has(status) && !renewalAnswers?.refusal ? months : null;
}

/**
 * The new last day of an agreement that is renewed tacitly, where no party has declined; null while
 * it is not. It is renewed on its last day, so that no day is left out, again and again until its
 * end lies ahead; where a party may decline on that day itself, once it has passed.
 */
export function renewedUntil(
  version: Pick<StandingVersion, 'status' | 'inForceUntil' | 'renewalAnswers'>,
  { renewal, termination }: Pick<Terms, 'renewal' | 'termination'>,
  today: string,
): string | null {
  const { inForceUntil } = version;
  const months = renewsBy(version, renewal);
  if (months === null || inForceUntil === null) return null;
  const isDue = (day: string) => day <= today && declineBy(day, termination.noticeMonths) < today;
  if (!isDue(inForceUntil)) return null;
  let until = inForceUntil;
  for (let times = 1; isDue(until); times += 1) until = addMonths(inForceUntil, months * times);
  return until;
}

/** The last day of an agreement ended by consent today, no earlier than its first. */
export function lastDayByConsent(inForceFrom: string | null, today: string): string | null {
  const yesterday = addDays(today, -1);
  return inForceFrom !== null && inForceFrom <= yesterday ? yesterday : inForceFrom;
}
