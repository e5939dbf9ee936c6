/** Values as sources write them, read into ours; what cannot be read is left out and noted. Pure. */
import { isCalendarDate } from '~/elm/calendar';
import { countryCode } from '~/elm/countries';
import type { LanguageMap } from '~/elm/language-map';
import { foldText } from '~/elm/names';
import { languageCode } from '~/elm/vocabularies/authority';
import {
  findConcept,
  isConceptOf,
  iscedLabels,
  VOCABULARIES,
  type VocabularyName,
} from '~/elm/vocabularies/vocabularies';
import { type Fault, fault } from './imported-course';

/** Reads values of one row and remembers which it had to leave out. An empty value is none. */
export interface Sieve {
  readonly faults: readonly Fault[];
  leaveOut(field: string, value: unknown): null;
  text(field: string, value: unknown): string | null;
  number(field: string, value: unknown, most?: number): number | null;
  whole(field: string, value: unknown, least: number, most: number): number | null;
  day(field: string, value: unknown): string | null;
  url(field: string, value: unknown): string | null;
  /** ISO 639-1 code from a code, a concept or a name in a language of ours or its own. */
  language(field: string, value: unknown): string | null;
  /** Several in one text too: `German or English`, `Deutsch, Englisch`; each once. */
  languages(field: string, value: unknown): string[];
  country(field: string, value: unknown): string | null;
  /** A concept of the list by IRI, by the last part of it, or by its label in any language. */
  concept(field: string, list: VocabularyName, value: unknown): string | null;
  isced(field: string, value: unknown): string | null;
}

const MOST_TEXT = 50_000;
const MOST_POINTS = 10_000;

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

export function createSieve(): Sieve {
  const faults: Fault[] = [];
  const leaveOut = (field: string, value: unknown): null => {
    faults.push(fault('value', field, value));
    return null;
  };
  /** Empty: null and nothing noted; unreadable: null and noted. */
  const read =
    <T>(reader: (value: unknown) => T | null) =>
    (field: string, value: unknown): T | null =>
      isNothing(value) ? null : (reader(value) ?? leaveOut(field, value));
  const number = (field: string, value: unknown, most = MOST_POINTS) =>
    read((each) => numberOf(each, most))(field, value);
  return {
    faults,
    leaveOut,
    number,
    text: read((value) => textOf(value)),
    whole: (field, value, least, most) => {
      const found = number(field, value, Number.MAX_SAFE_INTEGER);
      if (found === null) return null;
      return Number.isInteger(found) && found >= least && found <= most
        ? found
        : leaveOut(field, value);
    },
    day: read(dayOf),
    url: read(urlOf),
    language: read(languageOf),
    languages: (field, value) => read(languagesOf)(field, value) ?? [],
    country: read((value) => (typeof value === 'string' ? countryCode(value) : null)),
    concept: (field, list, value) => read((each) => conceptIn(list, each))(field, value),
    isced: read(iscedOf),
  };
}

/** Bullets of Word's symbol fonts, which no other font has: squares to everybody else. */
const WORD_BULLETS = /[\uf0a7\uf0b7]/g;

/** Text without stray spaces, tags and control characters; null where nothing is left. */
export function cleanText(text: string): string | null {
  const plain = text
    .replace(/<\/(?:p|li|div|h\d|ul|ol)>|<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
    .replace(WORD_BULLETS, '•')
    .replace(/[^\S\n]+/g, (run) => (run === '\u00a0' || run === '\u202f' ? run : ' '))
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, MOST_TEXT);
  return plain === '' ? null : plain;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

const textOf = (value: unknown): string | null =>
  typeof value === 'string'
    ? cleanText(value)
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : null;

/** One text in one language; nothing where there is no text. */
export function inLanguage(tag: string, value: unknown): LanguageMap {
  const text = textOf(value);
  return text === null ? {} : { [tag]: text };
}

/** Null where nothing is said: what optional texts are. */
export const orNull = (map: LanguageMap): LanguageMap | null =>
  Object.keys(map).length > 0 ? map : null;

/** Texts of each language without tags and stray spaces. */
export const cleaned = (map: LanguageMap): LanguageMap =>
  Object.fromEntries(
    Object.entries(map).flatMap(([tag, text]) => {
      const clean = cleanText(text);
      return clean === null ? [] : [[tag, clean] as const];
    }),
  );

/** One after the other in each language, a paragraph each. */
export function joined(...maps: readonly LanguageMap[]): LanguageMap {
  const found: Record<string, string> = {};
  for (const [tag, text] of maps.flatMap((map) => Object.entries(map)))
    found[tag] = found[tag] === undefined ? text : `${found[tag]}\n\n${text}`;
  return found;
}

function numberOf(value: unknown, most: number): number | null {
  const written = typeof value === 'string' ? value.trim().replace(',', '.') : value;
  if (typeof written === 'string' && !/^\d{1,9}(\.\d{1,6})?$/.test(written)) return null;
  const number = typeof written === 'string' ? Number(written) : written;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 && number <= most
    ? number
    : null;
}

/** `2026-09-01`, an instant that begins with it, or `1.9.2026` and `1/9/2026` day first. */
function dayOf(value: unknown): string | null {
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return null;
  const written = value.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(written)?.[1];
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(written) ?? [];
  const read = iso ?? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(read) ? read : null;
}

function urlOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const written = value.trim();
  const whole = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(written) ? `https://${written}` : written;
  return /^https?:\/\//i.test(whole) && whole.length <= 2000 && URL.canParse(whole) ? whole : null;
}

const LANGUAGES =
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv no is tr uk ru ar zh ja ca eu gl sq sr mk bs'.split(
    ' ',
  );

/** Languages by their names in the languages in which tables are written, and in their own. */
const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap((code) =>
    [...new Set(['en', 'fr', 'de', 'es', 'it', 'lt', 'nl', code])].map(
      (locale): [string, string] => [
        foldText(new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code),
        code,
      ],
    ),
  ),
);

export function languageOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return LANGUAGE_NAMES.get(foldText(value)) ?? languageCode(value);
}

const BETWEEN_LANGUAGES = /\s*(?:[,;/&|+]|\s(?:and|or|und|oder|et|ou)\s)\s*/i;
const NO_LANGUAGE = /^(?:null|none|n\/?a|[-–—]+)$/i;

/** Null where one of them is no language. */
function languagesOf(value: unknown): string[] | null {
  if (typeof value !== 'string') return null;
  if (NO_LANGUAGE.test(value.trim())) return [];
  const whole = languageOf(value);
  const found = whole ? [whole] : value.trim().split(BETWEEN_LANGUAGES).map(languageOf);
  const named = found.flatMap((each) => each ?? []);
  return named.length === found.length ? [...new Set(named)] : null;
}

/** The concept of the list that the text names, by IRI, code or label; null for none. */
export function conceptIn(list: VocabularyName, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const written = value.trim();
  if (/^https?:/i.test(written))
    return isConceptOf(list, written) ? (findConcept(written)?.iri ?? null) : null;
  return labelsOf(list).get(foldText(written)) ?? null;
}

const known = new Map<VocabularyName, ReadonlyMap<string, string>>();

/** IRIs by folded label and by code, worked out once a list. */
function labelsOf(list: VocabularyName): ReadonlyMap<string, string> {
  const before = known.get(list);
  if (before) return before;
  const made = new Map<string, string>();
  for (const { iri, code, labels } of VOCABULARIES[list].concepts)
    for (const name of [code, ...Object.values(labels)]) {
      const folded = foldText(name);
      if (folded !== '' && !made.has(folded)) made.set(folded, iri);
    }
  known.set(list, made);
  return made;
}

/** ISCED-F code of two to four digits that exists, from a code, a concept or a label. */
function iscedOf(value: unknown): string | null {
  if (typeof value === 'number') return iscedOf(String(value).padStart(4, '0'));
  if (typeof value !== 'string') return null;
  const code = /(?:^|[/#])(\d{2,4})(?:\s|$)/.exec(value.trim())?.[1];
  if (code) return iscedLabels(code) ? code : null;
  return labelsOf('iscedF').get(foldText(value))?.split('/').at(-1) ?? null;
}
