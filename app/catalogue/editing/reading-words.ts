/** Days and periods in words. Pure. */

export type PeriodUnit = 'D' | 'W' | 'M' | 'Y';

export const dayFormat = (locale: string): ((day: string) => string) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (day) => {
    const at = Date.parse(day);
    return Number.isFinite(at) ? format.format(at) : day;
  };
};

/** A period of one unit in words; any other as it is written (ISO 8601). */
export const durationWords =
  (words: (unit: PeriodUnit, count: number) => string) =>
  (iso: string): string => {
    const match = /^P(\d+)([DWMY])$/.exec(iso);
    return match ? words(match[2] as PeriodUnit, Number(match[1])) : iso;
  };
