/** What somebody wrote in a Word file, as the value of a field; words of choices are those of the wording. */
import { MCRA_WORDING } from '#templates/wording/mcra';
import type { McraLanguage } from '#templates/wording/mcra/wording';
import { foldText } from '~/elm/names';
import { valueFromText } from './terms/apply-change';
import type { FieldInstance } from './terms/field-instances';

/** Names of countries, languages and concepts are codes in the record: people choose them there. */
const CODED: ReadonlySet<string> = new Set([
  'document.draftingLanguage',
  'document.prevailingLanguage',
  'document.translations',
  'party.country',
  'course.country',
  'line.issuing',
  'line.recognising',
  'process.language',
  'course.languages',
  'course.mode',
  'course.setting',
  'course.assessment',
  'course.identityVerification',
]);

/** Undefined where the words alone cannot say. */
export function writtenValue(field: FieldInstance, text: string, language: McraLanguage): unknown {
  const { key, kind, choices } = field.def;
  if (CODED.has(key)) return undefined;
  const plain = valueFromText(kind, text, field.value, language);
  if (plain !== undefined) return plain;
  switch (kind) {
    case 'number':
      return numberIn(text);
    case 'day':
      return dayIn(text, language);
    case 'yes-no':
      return yesOrNo(text, language);
    case 'choice':
      return choices ? choiceIn(choices, text, language) : undefined;
    case 'choices':
      return choices ? choicesIn(choices, text, language) : undefined;
    case 'list':
      return partsOf(text);
    default:
      return undefined;
  }
}

const partsOf = (text: string): string[] =>
  text
    .split(/[\n;,]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** `30 days` is 30. */
function numberIn(text: string): number | undefined {
  const found = /^\s*(\d+(?:[.,]\d+)?)\b/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found.replace(',', '.'));
}

const isoDay = (year: number, month: number, day: number): string | undefined => {
  const text = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text) ? text : undefined;
};

/** `1.9.2026`, `1 September 2026` in the language of the document or in English. */
function dayIn(text: string, language: McraLanguage): string | undefined {
  const [, day, month, year] =
    /^\s*(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4})\s*$/.exec(text) ?? [];
  if (day && month && year) return isoDay(Number(year), Number(month), Number(day));
  const [, named, word, of] =
    /^\s*(\d{1,2})(?:\.|er)?\s+(?:de\s+)?(\p{L}+)\.?\s+(?:de\s+)?(\d{4})\s*$/u.exec(text) ?? [];
  if (!named || !word || !of) return undefined;
  const at = monthNames(language).indexOf(foldText(word));
  return at < 0 ? undefined : isoDay(Number(of), (at % 12) + 1, Number(named));
}

/** Twelve names in the language, then twelve in English, folded. */
const monthNames = (language: McraLanguage): string[] =>
  [language, 'en'].flatMap((locale) => {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) =>
      foldText(format.format(Date.UTC(2026, month, 1))),
    );
  });

function yesOrNo(text: string, language: McraLanguage): boolean | undefined {
  const { yes, no } = MCRA_WORDING[language].values.yesNo;
  const written = foldText(text);
  return written === foldText(yes) ? true : written === foldText(no) ? false : undefined;
}

function choiceIn(name: string, text: string, language: McraLanguage): string | undefined {
  const tables: Readonly<Record<string, unknown>> = { ...MCRA_WORDING[language].values };
  const words = Object.entries((tables[name] ?? {}) as Readonly<Record<string, string>>);
  const written = foldText(text);
  return words.find(([code, word]) => foldText(word) === written || code === text.trim())?.[0];
}

/** All of them, or undefined: half a list would be another answer. */
function choicesIn(name: string, text: string, language: McraLanguage): string[] | undefined {
  const whole = choiceIn(name, text, language);
  if (whole !== undefined) return [whole];
  const found = partsOf(text).map((each) => choiceIn(name, each, language));
  return found.length > 0 && found.every((each) => each !== undefined) ? found : undefined;
}
