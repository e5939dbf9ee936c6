/** Whether one can still get into a course by the dates it states. Pure. */
import type { LearningOpportunity } from './learning-opportunity';

export type OfferDates = Pick<LearningOpportunity, 'applyBy' | 'lastStartOn' | 'endsOn'>;

/** Why nobody gets in any more; each has a text under `closed` in the catalogue's texts. */
export interface Closing {
  readonly kind: 'applications' | 'lastStart' | 'ended';
  /** 'YYYY-MM-DD': the last day it was possible, or lasted. */
  readonly on: string;
}

/** By the latest of what is over; null: it is open, or states no such day. */
export function closingOf(
  { applyBy, lastStartOn, endsOn }: OfferDates,
  day: string,
): Closing | null {
  if (endsOn !== null && endsOn < day) return { kind: 'ended', on: endsOn };
  if (lastStartOn !== null && lastStartOn < day) return { kind: 'lastStart', on: lastStartOn };
  if (applyBy !== null && applyBy < day) return { kind: 'applications', on: applyBy };
  return null;
}
