/** Conditions of §9 as people write them: of the agreement field by field, of a line as a list. */
import { MCRA_WORDING } from '#templates/wording/mcra';
import type { McraField } from '#templates/wording/mcra/structure.data';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { foldText } from '~/elm/names';
import { Conditions } from '../terms/conditions';
import { CONDITION_ROWS } from '../terms/fields.data';
import {
  conditionsOfLines,
  type WrittenCondition,
  withTranslation,
} from '../terms/written-conditions';
import { writtenNumber } from './amounts.server';
import { writtenDay } from './days.server';
import { findChoice, findConcept } from './find-code.server';
import { codesIn, entriesIn, linesIn } from './read-list';

const CLAUSE = '§9';

type Read = (text: string, field: McraField, language: McraLanguage) => unknown;

const number: Read = writtenNumber;
const day: Read = (text, _, language) => writtenDay(text, language);
const words: Read = (text) => text;
const list: Read = (text) => entriesIn(text);
/** What is asked or not; a "no" asks nothing. */
const asked: Read = (text, _, language) =>
  findChoice('yesNo', language)(text) === 'yes' ? true : undefined;
const concepts =
  (name: Parameters<typeof findConcept>[0]): Read =>
  (text, _, language) =>
    codesIn(text, findConcept(name, language));
const grade: Read = (text) => {
  const [, value = text, scale = ''] = /^(.+?)\s*\(([^()]+)\)$/su.exec(text) ?? [];
  return { value, scale };
};

const READERS: Readonly<Record<string, Read>> = {
  minimumGrade: grade,
  credentialFormats: (text, _, language) => codesIn(text, findChoice('credentialFormat', language)),
  sealLevel: (text, _, language) => findChoice('sealLevel', language)(text),
  statusRequired: asked,
  minimumEqf: number,
  minimumEcts: number,
  assessmentTypes: concepts('assessment'),
  modes: concepts('mode'),
  identityVerification: concepts('supervision'),
  supervisedAssessment: asked,
  awardedFrom: day,
  awardedUntil: day,
  maximumAgeMonths: number,
  accreditedAtAward: asked,
  learnerStatus: words,
  programmes: list,
  maximumLearnersPerYear: number,
  maximumEcts: number,
  noDoubleCounting: asked,
  languageLevel: words,
  documents: list,
  residualAssessment: words,
};

/** A condition with the clause that states it, by its key in the terms; undefined where unread. */
export function writtenCondition(
  key: string,
  field: McraField,
  text: string,
  language: McraLanguage,
): { readonly value: unknown; readonly clause: string } | undefined {
  const value = READERS[key]?.(text, field, language);
  return value === undefined ? undefined : { value, clause: CLAUSE };
}

/** Written conditions that a person judges, one a line or apart by semicolons as documents have them. */
export const writtenConditions = (text: string) =>
  linesIn(text.replace(/;\s+/g, '\n')).map((value) => ({ value, clause: CLAUSE }));

/** The same, laid over those held; another language than the drafting one says each in its place. */
export function writtenConditionsIn(
  text: string,
  held: readonly WrittenCondition[],
  drafting: string,
  language: string,
): WrittenCondition[] | undefined {
  const lines = writtenConditions(text).map((each) => each.value);
  if (language === drafting) return conditionsOfLines(lines, held, drafting, CLAUSE);
  if (held.length === 0) return lines.map((value) => ({ value, clause: CLAUSE }));
  if (lines.length !== held.length) return undefined;
  return held.map((each, at) => withTranslation(each, drafting, language, lines[at] ?? ''));
}

/** Labels of conditions in every language, folded, with their field and key in the terms. */
const LABELS: ReadonlyMap<string, { field: McraField; key: string }> = new Map(
  CONDITION_ROWS.flatMap(([field, key]) =>
    MCRA_LANGUAGES.map((language): [string, { field: McraField; key: string }] => [
      foldText(MCRA_WORDING[language].fields[field].label),
      { field, key },
    ]),
  ),
);

/** Conditions by what their fields are called: those a line waives. */
export const writtenWaived = (text: string): string[] | undefined =>
  codesIn(text, (name) => LABELS.get(foldText(name))?.key);

/**
 * What a line asks of its own, `Minimum grade: 14 (0–20)` a line. What names no condition of the
 * model, or does not read as one, is a written condition for a person. Undefined where nothing fits.
 */
export function writtenOwnConditions(text: string, language: McraLanguage): Conditions | undefined {
  const found: Record<string, unknown> = {};
  const other: ReturnType<typeof writtenConditions> = [];
  for (const line of linesIn(text)) {
    const [, name = '', value = ''] = /^([^:]+?)\s*:\s*(.+)$/su.exec(line) ?? [];
    const known = LABELS.get(foldText(name));
    const stated = known && writtenCondition(known.key, known.field, value, language);
    if (known && stated && !(known.key in found)) found[known.key] = stated;
    else other.push(...writtenConditions(line));
  }
  const parsed = Conditions.safeParse({ ...found, ...(other.length > 0 ? { other } : {}) });
  return parsed.success ? parsed.data : undefined;
}
