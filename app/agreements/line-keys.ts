/**
 * What a recognition line can be found by, and the index that finds it: one key for each
 * identifier, code and title of its sources, within the pair of recognising and issuing
 * institution. A database implements `LineIndex` over the same keys.
 */
import { foldText, titleKey } from '~/elm/names';
import type { CourseSnapshot, RecognitionLine } from './recognition-line';

export interface LineKey {
  kind: 'identifier' | 'code' | 'title';
  key: string;
}

/** A course as an agreement or a credential names it, as far as finding it goes. */
export interface NamedCourse {
  code: string | null;
  titles: Readonly<Record<string, string>>;
  identifiers: readonly { scheme: string; value: string }[];
}

const URI = /^(?:https?:\/\/|urn:)/i;
/** Ids such as `urn:epass:learningAchievement:1` recur in unrelated files. */
const LOCAL = /^urn:epass:/i;

/** A worldwide identifier: a URI whatever its scheme is called, else scheme and value. */
export function identifierKey(identifier: { scheme: string; value: string }): string | null {
  const value = identifier.value.trim();
  if (value === '' || LOCAL.test(value)) return null;
  if (URI.test(value))
    return value
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/+$/, '');
  const scheme = foldText(identifier.scheme);
  return scheme === '' || scheme === 'code' || scheme === 'und'
    ? null
    : `${scheme}:${value.toLowerCase().replace(/\s+/g, '')}`;
}

/** A course code as its institution writes it: case, spaces and hyphens aside. */
export const codeKey = (code: string): string | null =>
  URI.test(code.trim()) ? null : foldText(code).replace(/ /g, '') || null;

/** Keys of a course, without repeats. Any identifier that is no URI may be the local course code. */
export function courseKeys(course: NamedCourse): LineKey[] {
  const identifiers = course.identifiers.map(identifierKey);
  const codes = [course.code, ...course.identifiers.map((each) => each.value)].map((each) =>
    each === null ? null : codeKey(each),
  );
  const titles = Object.values(course.titles).map(titleKey);
  return [
    ...keysOf('identifier', identifiers),
    ...keysOf('code', codes),
    ...keysOf('title', titles),
  ];
}

const keysOf = (kind: LineKey['kind'], keys: readonly (string | null)[]): LineKey[] =>
  [...new Set(keys.filter((key): key is string => key !== null && key !== ''))].map((key) => ({
    kind,
    key,
  }));

/** Keys of a line with the source each belongs to: what a database keeps a row for. */
export const lineKeys = (line: RecognitionLine): (LineKey & { source: CourseSnapshot })[] =>
  line.sources.flatMap((source) => courseKeys(source).map((each) => ({ ...each, source })));

/** Finds the lines that may apply; the caller judges them. */
export interface LineIndex {
  candidates(
    recognisingId: string,
    issuingId: string,
    keys: readonly LineKey[],
  ): readonly RecognitionLine[] | Promise<readonly RecognitionLine[]>;
}
