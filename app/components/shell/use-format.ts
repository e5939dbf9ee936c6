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
  formatWrittenDay,
} from '~/platform/format';
import { useLocale } from '~/platform/i18n';

/** Codes of the EU that ISO 3166-1 does not have. */
const ISO: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

const countryOf = (code: string, locale: string): string =>
  /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames(locale === 'en' ? 'en-GB' : locale, { type: 'region' }).of(
        ISO[code] ?? code,
      ) ?? code)
    : code;

/** The formats of platform/format in the reader's language; instants in `timeZone`. */
export function useFormat(timeZone: string = DEFAULT_TIME_ZONE) {
  const locale = useLocale();
  return useMemo(
    () => ({
      locale,
      date: (value: string | number, style: 'long' | 'short' = 'long') =>
        formatDate(value, locale, timeZone, style),
      /** Of a document's own date: the day its writer meant, whatever the zone. */
      writtenDay: (value: string) => formatWrittenDay(value, locale),
      dateTime: (value: string | number) => formatDateTime(value, locale, timeZone),
      relativeDays: (then: number, now: number) => formatRelativeDays(then, now, locale, timeZone),
      number: (value: number, digits?: number) => formatNumber(value, locale, digits),
      percent: (share: number) => formatPercent(share, locale),
      ects: (credits: number) => formatEcts(credits, locale),
      hours: (hours: number) => formatHours(hours, locale),
      bytes: (bytes: number) => formatBytes(bytes, locale),
      /** A country's name; the code where it is none. */
      country: (code: string) => countryOf(code, locale),
      list: (items: readonly string[]) => formatList(items, locale),
    }),
    [locale, timeZone],
  );
}
