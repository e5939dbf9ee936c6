/**
 * Dates as credentials write them. One without a time zone stands for a span of instants: it may
 * be meant anywhere from UTC−12 to UTC+14.
 */

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The earliest and latest instant meant, in milliseconds; equal where a zone is given. */
export interface InstantRange {
  earliest: number;
  latest: number;
  /** No time of day was given: as an end, the whole day still counts. */
  dayOnly: boolean;
}

/** Reads an ISO 8601 date or date-time; null where it is none, or no day of the calendar. */
export function parseInstantRange(written: string): InstantRange | null {
  const match = ISO.exec(written.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((each) => Number(each ?? 0));
  const millis = Math.trunc(Number(`0.${match[7] ?? '0'}`) * 1000);
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour, minute, second, millis);
  const date = new Date(at);
  const wholeDay = hour === 24 && !minute && !second;
  if (!wholeDay && (date.getUTCDate() !== day || date.getUTCMonth() + 1 !== month)) return null;
  if ((hour ?? 0) > 24 || (minute ?? 0) > 59 || (second ?? 0) > 60) return null;
  const zone = match[8];
  const dayOnly = match[4] === undefined;
  if (!zone) return { earliest: at - 14 * HOUR, latest: at + 12 * HOUR, dayOnly };
  const instant = at - offsetOf(zone);
  return { earliest: instant, latest: instant, dayOnly };
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const size = Number(digits.slice(0, 2)) * HOUR + Number(digits.slice(2)) * 60_000;
  return zone.startsWith('-') ? -size : size;
}

/** The range of the end of something valid until this date: a day counts to its end. */
export function endOf(range: InstantRange): InstantRange {
  return range.dayOnly
    ? { ...range, earliest: range.earliest + DAY, latest: range.latest + DAY }
    : range;
}
