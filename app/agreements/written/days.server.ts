/** Calendar days as people write them, in every language of the wording. */
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { foldText } from '~/elm/names';

/** Little words in a date that are no part of it. */
const NOISE = new Set(
  'the of de del le la el il den der am op d da dia dieną diena m metu metai g r'
    .split(' ')
    .map(foldText),
);

/** Twelve months as a language writes them alone, in a date and short; and its days of the week. */
function namesIn(language: string): { months: [string, number][]; weekdays: string[] } {
  const parts = (options: Intl.DateTimeFormatOptions, at: number, type: 'month' | 'weekday') =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
      .formatToParts(at)
      .filter((each) => each.type === type)
      .map((each) => foldText(each.value));
  const months = Array.from({ length: 12 }, (_, month) => {
    const at = Date.UTC(2026, month, 1);
    return (['long', 'short'] as const).flatMap((style) => [
      ...parts({ month: style }, at, 'month'),
      ...parts({ day: 'numeric', month: style, year: 'numeric' }, at, 'month'),
    ]);
  }).flatMap((names, month) =>
    names.filter((each) => /\p{L}/u.test(each)).map((each): [string, number] => [each, month + 1]),
  );
  const weekdays = Array.from({ length: 7 }, (_, day) =>
    (['long', 'short'] as const).flatMap((weekday) =>
      parts({ weekday }, Date.UTC(2026, 0, 1 + day), 'weekday'),
    ),
  ).flat();
  return { months, weekdays };
}

const tables = new Map<McraLanguage, { months: Map<string, number>; weekdays: Set<string> }>();

/** Names of the document's language win where another language means another month. */
function tableFor(language: McraLanguage) {
  const known = tables.get(language);
  if (known) return known;
  const all = [...MCRA_LANGUAGES.filter((each) => each !== language), language].map(namesIn);
  const table = {
    months: new Map(all.flatMap((each) => each.months)),
    weekdays: new Set(all.flatMap((each) => each.weekdays)),
  };
  tables.set(language, table);
  return table;
}

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|e|o|a|re|te)$/;

/** 'YYYY-MM-DD' of `1.9.2026`, `1er septembre 2026`, `2026 m. rugsėjo 1 d.`; day before month in figures. */
export function writtenDay(text: string, language: McraLanguage): string | undefined {
  const { months, weekdays } = tableFor(language);
  const words = foldText(text)
    .split(' ')
    .filter((each) => !NOISE.has(each) && !(weekdays.has(each) && !months.has(each)))
    .map((each) => ORDINAL.exec(each)?.[1] ?? each);
  const [one = '', two = '', three = ''] = words;
  if (words.length !== 3) return undefined;
  const month = (word: string) => months.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : 0);
  if (/^\d{4}$/.test(one)) return isoDay(one, month(two), three);
  if (!/^\d{4}$/.test(three)) return undefined;
  return months.has(one) ? isoDay(three, month(one), two) : isoDay(three, month(two), one);
}

function isoDay(year: string, month: number, day: string): string | undefined {
  if (!/^\d{1,2}$/.test(day)) return undefined;
  const text = [year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text) ? text : undefined;
}
