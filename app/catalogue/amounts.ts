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

const lists = new Map<string, Intl.ListFormat>();

function listFor(tag: string): Intl.ListFormat {
  const list = lists.get(tag) ?? new Intl.ListFormat(tag, { type: 'conjunction' });
  lists.set(tag, list);
  return list;
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

const COUNT = '(\\d+(?:[.,]\\d+)?)';
const DURATION = new RegExp(
  `^P(?:${COUNT}Y)?(?:${COUNT}M)?(?:${COUNT}W)?(?:${COUNT}D)?` +
    `(?:T(?:${COUNT}H)?(?:${COUNT}M)?(?:${COUNT}S)?)?$`,
);
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** 'P6W' → '6 weeks', 'P1Y6M' → '1 year and 6 months' (ISO 8601); what is no duration stands as written. */
export function durationInWords(written: string, locale: string): string {
  const match = DURATION.exec(written.trim());
  const all = UNITS.flatMap((unit, index) => {
    const stated = match?.[index + 1];
    const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
    const count = Number(stated?.replace(',', '.'));
    return stated === undefined ? [] : [{ count, text: formatFor(locale, options).format(count) }];
  });
  const some = all.filter(({ count }) => count > 0);
  const parts = (some.length > 0 ? some : all.slice(-1)).map(({ text }) => text);
  return parts.length > 0 ? plainSpaces(listFor(tagOf(locale)).format(parts)) : written;
}
