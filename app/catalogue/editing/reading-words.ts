/** Periods in words. Pure. */

export type PeriodUnit = 'D' | 'W' | 'M' | 'Y';

/** A period of one unit in words; any other as it is written (ISO 8601). */
export const durationWords =
  (words: (unit: PeriodUnit, count: number) => string) =>
  (iso: string): string => {
    const match = /^P(\d+)([DWMY])$/.exec(iso);
    return match ? words(match[2] as PeriodUnit, Number(match[1])) : iso;
  };
