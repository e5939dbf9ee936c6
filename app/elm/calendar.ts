/** Calendar dates ('YYYY-MM-DD') as the rules count them: days and months, never hours. */

const DAY = 86_400_000;

/** The calendar date of an ISO 8601 text as written (its own zone), or null if it states none. */
export function dateOf(text: string | null): string | null {
  const date = text === null ? undefined : /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(text.trim())?.[1];
  return date !== undefined && isCalendarDate(date) ? date : null;
}

/** True for a day that exists: 2026-02-29 does not. */
export function isCalendarDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** A formatter is dear to make and is made once a zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const made =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formatters.set(timeZone, made);
  return made;
}

/** The date at an instant (ms) in an IANA zone. */
export function dateIn(timeZone: string, at: number): string {
  const parts = formatterFor(timeZone).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The same day `months` later; a day the month lacks becomes its last (31 Oct + 4 = 28 Feb). */
export function addMonths(date: string, months: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, last));
  return at.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** The earlier of two dates. */
export const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The later of two dates. */
export const later = (a: string, b: string): string => (a < b ? b : a);

/** The last millisecond of a date in an IANA zone: deadlines end with the day. */
export function endOfDay(timeZone: string, date: string): number {
  const midnight = Date.parse(`${addDays(date, 1)}T00:00:00Z`);
  const first = midnight - offsetAt(timeZone, midnight);
  return midnight - offsetAt(timeZone, first) - 1;
}

/** Local time minus UTC in ms at an instant. */
function offsetAt(timeZone: string, at: number): number {
  const parts = formatterFor(timeZone).formatToParts(at);
  const of = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const local = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
}
