import type { ConditionFact } from './condition-facts';

/** Texts of codes and dates in a reader's language; `group` is a table of a namespace. */
export interface ConditionReader {
  readonly locale: string;
  agreements(group: string, code: string, values?: Record<string, unknown>): string;
  catalogue(group: string, code: string): string;
  /** Of a calendar day, 'YYYY-MM-DD'. */
  date(day: string): string;
}

/** A condition as a sentence in the reader's language. */
export function conditionInWords(fact: ConditionFact, reader: ConditionReader): string {
  const name = (item: string) =>
    fact.list === 'formats' || fact.list === 'sealLevels'
      ? reader.agreements(fact.list, item)
      : reader.catalogue(fact.list ?? '', item);
  const list = fact.items
    ? anyOf(fact.items.map(name), fact.list !== 'formats', reader.locale)
    : '';
  const day = fact.day ? reader.date(fact.day) : '';
  return reader.agreements('conditions', fact.code, { ...fact.values, list, day });
}

/** "a, b or c"; words that begin with a capital only where they stand alone go on in lower case. */
function anyOf(items: readonly string[], lowerCase: boolean, locale: string): string {
  const words = items.map((item) =>
    lowerCase ? item.charAt(0).toLocaleLowerCase(locale) + item.slice(1) : item,
  );
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'disjunction' }).format(
    words,
  );
}
