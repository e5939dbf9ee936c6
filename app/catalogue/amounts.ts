/** Prices and durations as people of a language write them. */

const tagOf = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

const formats = new Map<string, Intl.NumberFormat>();

/** Intl objects are costly to build and immutable, so each kind is built once. */
function formatFor(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag}|${options.currency ?? options.unit}|${options.maximumFractionDigits}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(tag, options);
  formats.set(key, format);
  return format;
}

/** Narrow spaces that some fonts lack, as the usual one that does not break. */
const plainSpaces = (text: string): string => text.replace(/[\u2009\u202f]/g, '\u00a0');

/** 120 EUR → '€120'; without decimals where there are none. */
export function priceInWords(
  { amount, currency }: { readonly amount: number; readonly currency: string },
  locale: string,
): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`;
  const digits = Number.isInteger(amount) ? 0 : 2;
  const format = formatFor(tagOf(locale), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return plainSpaces(format.format(amount));
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute'] as const;

/** 'P6W' → '6 weeks' (ISO 8601); what is no duration stands as written. */
export function durationInWords(written: string, locale: string): string {
  const match = DURATION.exec(written.trim());
  const parts = UNITS.flatMap((unit, index) => {
    const count = Number(match?.[index + 1] ?? 0);
    const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
    return count > 0 ? [formatFor(locale, options).format(count)] : [];
  });
  return parts.length > 0 ? plainSpaces(parts.join(' ')) : written;
}
