import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { useCodeText } from '~/platform/i18n';

/** The catalogue's values as words: levels, modes, prices, durations. */
export function useCourseWords() {
  const { t } = useTranslation('catalogue');
  const code = useCodeText('catalogue');
  const format = useFormat();
  return {
    code,
    format,
    level: (eqf: number) => t('eqfLevel', { level: eqf }),
    mode: (slug: string) => code('modes', slug),
    price: (price: { amount: number; currency: string }) =>
      price.amount === 0 ? t('fact.free') : money(price, format.locale),
    duration: (written: string) => durationInWords(written, format.locale),
    /** A list begun with a capital: language names are lower case in French. */
    capitalised: (items: readonly string[]) => {
      const text = format.list(items);
      return text.charAt(0).toLocaleUpperCase(format.locale) + text.slice(1);
    },
  };
}

function money({ amount, currency }: { amount: number; currency: string }, locale: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`;
  const tag = locale === 'en' ? 'en-GB' : locale;
  const digits = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
    .format(amount)
    .replace(/[\u2009\u202f]/g, '\u00a0');
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute'] as const;

/** 'P6W' → '6 weeks' (ISO 8601); what is no duration stands as written. */
export function durationInWords(written: string, locale: string): string {
  const match = DURATION.exec(written.trim());
  const parts = UNITS.flatMap((unit, index) => {
    const count = Number(match?.[index + 1] ?? 0);
    const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
    return count > 0 ? [new Intl.NumberFormat(locale, options).format(count)] : [];
  });
  return parts.length > 0 ? parts.join(' ').replace(/[\u2009\u202f]/g, '\u00a0') : written;
}
