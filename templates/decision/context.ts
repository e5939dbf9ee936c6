/** What every part of the letter needs: the record, one language's words, and how it writes values. */

import type { LanguageTag } from '#templates/word/text';
import type { DecisionWording } from '#templates/wording/decision-wording';
import { decision as en } from '#templates/wording/en/decision';
import { decision as fr } from '#templates/wording/fr/decision';
import { type LanguageMap, textIn } from '~/elm/language-map';
import {
  formatDate,
  formatDateTime,
  formatEcts,
  formatHours,
  formatNumber,
  formatWrittenDay,
} from '~/platform/format';
import {
  type DecisionRecord,
  type RecordedPackage,
  recognisedPackages,
} from '~/recognition/decision-record';

/** Languages the letter is written in; another learner's language gets English. */
export type LetterLanguage = 'en' | 'fr';

const WORDS: Record<LetterLanguage, DecisionWording> = { en, fr };
const TAGS: Record<LetterLanguage, LanguageTag> = { en: 'en-GB', fr: 'fr-FR' };

/** How a letter is proven: the address of its page, and the hash that stands in its footer. */
export interface LetterProof {
  /** Absolute address of the page that verifies the decision. */
  readonly url: string;
  /** SHA-256 over the canonical form of the record (RFC 8785), hexadecimal. */
  readonly recordHash: string;
}

export interface LetterContext {
  readonly record: DecisionRecord;
  readonly proof: LetterProof;
  readonly language: LetterLanguage;
  readonly tag: LanguageTag;
  readonly words: DecisionWording;
  /** A text of a language map in this letter's language, else English, else any. */
  text(map: LanguageMap | null): string;
  /** A calendar day, or an instant in the institution's zone. */
  date(value: string | number): string;
  dateTime(instant: number): string;
  number(value: number): string;
  ects(value: number | null): string;
  hours(value: number): string;
  country(code: string | null): string;
}

export function letterContext(
  record: DecisionRecord,
  language: LetterLanguage,
  proof: LetterProof,
): LetterContext {
  const words = WORDS[language];
  const { timeZone } = record;
  const countries = new Intl.DisplayNames([TAGS[language]], { type: 'region', fallback: 'code' });
  return {
    record,
    proof,
    language,
    tag: TAGS[language],
    words,
    text: (map) => textIn(map ?? {}, language),
    date: (value) =>
      firstOfMonth(
        typeof value === 'string'
          ? formatWrittenDay(value, language)
          : formatDate(value, language, timeZone),
        language,
      ),
    dateTime: (instant) => firstOfMonth(formatDateTime(instant, language, timeZone), language),
    number: (value) => formatNumber(value, language),
    ects: (value) => (value === null ? words.labels.nothing : formatEcts(value, language)),
    hours: (value) => formatHours(value, language),
    country: (code) =>
      code && /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : (code ?? ''),
  };
}

/** The parts this letter recognises: none where it takes recognition back. */
export const recognisedIn = (record: DecisionRecord): RecordedPackage[] =>
  record.kind === 'revocation' ? [] : recognisedPackages(record);

/** The outcome of a part in words. */
export const outcomeText = (each: RecordedPackage, ctx: LetterContext): string =>
  ctx.record.kind === 'revocation' ? ctx.words.takenBack : ctx.words.outcomes[each.outcome];

/** In French the first of a month is an ordinal, which Intl does not write. */
const firstOfMonth = (date: string, language: LetterLanguage): string =>
  language === 'fr' ? date.replace(/^1(?=\s)/, '1er') : date;

/** The first characters of the record's hash, as footers show it. */
export const shortHash = (hash: string): string => hash.slice(0, 12);
