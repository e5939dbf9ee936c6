/** What the register knows of a published version: the words and keys it is found by. Pure. */
import type { LanguageMap } from '~/elm/language-map';
import { foldText } from '~/elm/names';
import type { Terms } from './terms/terms';

export interface RegisterKey {
  readonly kind: 'iscedf' | 'programme' | 'year';
  readonly value: string;
}

export interface RegisterRow {
  /** Code, titles and names of the parties, folded. */
  readonly words: string;
  readonly namesYears: boolean;
  readonly keys: readonly RegisterKey[];
}

/** `2026/27` and `2026-2027` are one year in two spellings; null for what is none. */
export function academicYearOf(text: string): string | null {
  const [, first, second] = /^\s*(\d{4})\s*[/–-]\s*(\d{4}|\d{2})\s*$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const next = String(Number(first) + 1);
  return next.endsWith(second) ? `${first}/${next}` : null;
}

/** Lines give no keys where the parties publish a listing only. */
export function toRegisterRow(
  code: string,
  terms: Terms,
  partyNames: readonly LanguageMap[],
): RegisterRow {
  const lines = terms.publication === null || terms.publication === 'listing' ? [] : terms.lines;
  const years = terms.duration.academicYears.flatMap((each) => academicYearOf(each) ?? []);
  const names = partyNames.flatMap((each) => Object.values(each));
  const keys: RegisterKey[] = [
    ...lines
      .flatMap((line) => line.sources.flatMap((each) => each.iscedF))
      .map((value) => ({ kind: 'iscedf' as const, value })),
    ...lines
      .flatMap((line) => line.targets.flatMap((each) => Object.values(each.programmeTitles ?? {})))
      .map((title) => ({ kind: 'programme' as const, value: foldText(title) })),
    ...years.map((value) => ({ kind: 'year' as const, value })),
  ];
  return {
    words: foldText([code, ...Object.values(terms.title), ...names].join(' | ')),
    namesYears: years.length > 0,
    keys,
  };
}
