import { useMemo } from 'react';
import {
  DEFAULT_TIME_ZONE,
  formatBytes,
  formatDate,
  formatDateTime,
  formatEcts,
  formatHours,
  formatList,
  formatNumber,
  formatPercent,
  formatRelativeDays,
} from '~/platform/format';
import { useLocale } from '~/platform/i18n';

/** The formats of platform/format in the reader's language; instants in `timeZone`. */
export function useFormat(timeZone: string = DEFAULT_TIME_ZONE) {
  const locale = useLocale();
  return useMemo(
    () => ({
      locale,
      date: (value: string | number, style: 'long' | 'short' = 'long') =>
        formatDate(value, locale, timeZone, style),
      dateTime: (value: string | number) => formatDateTime(value, locale, timeZone),
      relativeDays: (then: number, now: number) => formatRelativeDays(then, now, locale, timeZone),
      number: (value: number, digits?: number) => formatNumber(value, locale, digits),
      percent: (share: number) => formatPercent(share, locale),
      ects: (credits: number) => formatEcts(credits, locale),
      hours: (hours: number) => formatHours(hours, locale),
      bytes: (bytes: number) => formatBytes(bytes, locale),
      list: (items: readonly string[]) => formatList(items, locale),
    }),
    [locale, timeZone],
  );
}
