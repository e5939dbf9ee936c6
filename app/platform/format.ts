/**
 * Dates, times and numbers as people read them. Pure: language and zone are arguments. Instants
 * are milliseconds since the epoch; calendar days are 'YYYY-MM-DD' and belong to no zone.
 */

/** Where an instant is read when nobody said otherwise. */
export const DEFAULT_TIME_ZONE = 'Europe/Brussels';

const DAY_MS = 86_400_000;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}[\d:.]*(Z|[+-]\d{2}:?\d{2})?)?$/;

type Formatter =
  | Intl.DateTimeFormat
  | Intl.NumberFormat
  | Intl.ListFormat
  | Intl.RelativeTimeFormat;

const formatters = new Map<string, Formatter>();

/** Intl objects are costly to build and immutable, so each kind is built once. */
function keep<T extends Formatter>(key: string, build: () => T): T {
  const known = formatters.get(key) as T | undefined;
  if (known) return known;
  const made = build();
  formatters.set(key, made);
  return made;
}

/** ICU releases differ in their thin spaces; one kind keeps server and browser equal. */
const oneSpace = (text: string) => text.replace(/[\u2009\u202f]/g, '\u00a0');

function dates(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return keep(`d|${locale}|${JSON.stringify(options)}`, () => {
    const tag = locale === 'en' ? 'en-GB' : locale;
    return new Intl.DateTimeFormat(tag, options);
  });
}

function numbers(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return keep(`n|${locale}|${JSON.stringify(options)}`, () => {
    const tag = locale === 'en' ? 'en-GB' : locale;
    return new Intl.NumberFormat(tag, options);
  });
}

/** An instant, or a calendar day told as its midnight in UTC; null for text that is no ISO date. */
function readTime(value: string | number): { instant: number; isDay: boolean } | null {
  if (typeof value === 'number')
    return Number.isFinite(value) ? { instant: value, isDay: false } : null;
  const [, day, zone] = ISO.exec(value) ?? [];
  const instant = day === undefined ? Number.NaN : Date.parse(zone ? value : day);
  return Number.isFinite(instant) ? { instant, isDay: zone === undefined } : null;
}

/** '12 February 2025' of a calendar day or of an instant seen in `timeZone`. Unreadable text is given back. */
export function formatDate(
  value: string | number,
  locale: string,
  timeZone: string = DEFAULT_TIME_ZONE,
  style: 'long' | 'short' = 'long',
): string {
  const time = readTime(value);
  if (!time) return String(value);
  const zone = time.isDay ? 'UTC' : timeZone;
  const month = style === 'long' ? 'long' : 'short';
  const options = { day: 'numeric', month, year: 'numeric', timeZone: zone } as const;
  return asSaid(oneSpace(dates(locale, options).format(time.instant)), locale);
}

/** French counts the first of a month ('1er mars') and no other day; ICU does not. */
const asSaid = (day: string, locale: string): string =>
  locale.startsWith('fr') ? day.replace(/^1(?=\s)/, '1er') : day;

/**
 * '12 February 2025' of a date that somebody else wrote, in their own calendar: a document dated
 * '2025-02-12T00:00:00+01:00' bears that day wherever it is read. Unreadable text is given back.
 */
export function formatWrittenDay(
  written: string,
  locale: string,
  style: 'long' | 'short' = 'long',
): string {
  const day = ISO.exec(written.trim())?.[1];
  return day === undefined ? written : formatDate(day, locale, 'UTC', style);
}

/** '12 February 2025, 14:05 CET': an instant with its zone; text without a zone gives its day only. */
export function formatDateTime(
  value: string | number,
  locale: string,
  timeZone: string = DEFAULT_TIME_ZONE,
): string {
  const read = readTime(value);
  if (!read) return String(value);
  if (read.isDay) return formatDate(value, locale, timeZone);
  const { instant } = read;
  const time = dates(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  });
  return oneSpace(`${formatDate(instant, locale, timeZone)}, ${time.format(instant)}`);
}

/** A number grouped and pointed as the language does; at most `digits` decimals. */
export function formatNumber(value: number, locale: string, digits = 2): string {
  // Every language of ours writes these as they are; a page may count a hundred things.
  if (value >= 0 && value < 1000 && Number.isInteger(value)) return String(value);
  return oneSpace(numbers(locale, { maximumFractionDigits: digits }).format(value));
}

/** A share of one as per cent: 0.5 → '50%'. */
export function formatPercent(share: number, locale: string): string {
  return oneSpace(numbers(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share));
}

/** Credits of the European Credit Transfer System: '2.5 ECTS'. */
export const formatEcts = (credits: number, locale: string): string =>
  `${formatNumber(credits, locale)}\u00a0ECTS`;

/** Workload in hours: '60 hours', '60 heures'. */
export function formatHours(hours: number, locale: string): string {
  const options = { style: 'unit', unit: 'hour', unitDisplay: 'long' } as const;
  return oneSpace(numbers(locale, { ...options, maximumFractionDigits: 1 }).format(hours));
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

const KILO = 1024;

/** A size in bytes as file managers show it, 1,024 to the step: '1.2 MB', '1,2 Mo'. */
export function formatBytes(bytes: number, locale: string): string {
  const power = bytes < KILO ? 0 : Math.min(3, Math.floor(Math.log(bytes) / Math.log(KILO)));
  const unit = BYTE_UNITS[power] ?? 'byte';
  const options = { style: 'unit', unit, unitDisplay: power === 0 ? 'long' : 'short' } as const;
  const digits = power === 0 ? 0 : 1;
  const format = numbers(locale, { ...options, maximumFractionDigits: digits });
  return oneSpace(format.format(bytes / KILO ** power));
}

/** The calendar day ('YYYY-MM-DD') of an instant in a zone. */
export function dayOf(instant: number, timeZone: string = DEFAULT_TIME_ZONE): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const;
  const parts = dates('en-CA', options).formatToParts(instant);
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Whole calendar days from `now` to `then`, both seen in `timeZone`; negative when past. */
export function daysBetween(now: number, then: number, timeZone?: string): number {
  return Math.round(
    (Date.parse(dayOf(then, timeZone)) - Date.parse(dayOf(now, timeZone))) / DAY_MS,
  );
}

/** 'in 3 days', 'yesterday': calendar days between two instants, in words. */
export function formatRelativeDays(then: number, now: number, locale: string, timeZone?: string) {
  const days = daysBetween(now, then, timeZone);
  const format = keep(
    `r|${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  );
  return oneSpace(format.format(days, 'day'));
}

/** 'a, b and c' in the language. */
export function formatList(items: readonly string[], locale: string): string {
  const tag = locale === 'en' ? 'en-GB' : locale;
  return keep(`l|${tag}`, () => new Intl.ListFormat(tag, { type: 'conjunction' })).format(items);
}
