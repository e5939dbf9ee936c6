/** What a field with a closed list offers, as the drop-down of a Word file holds it. */

import { MCRA_LANGUAGES, type McraWording } from '#templates/wording/mcra/wording';
import { CHOICES } from '~/agreements/terms/choices.data';
import { fieldDef } from '~/agreements/terms/fields.data';
import { type NumberRange, RANGES } from '~/agreements/terms/ranges.data';
import { languageName } from '~/elm/display-names';
import { wordsNamed } from './word-for';

/** An entry of a list: the code that stays, and what it is called in the document's language. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Fields that hold one of the words of a table, or of a vocabulary, though their kind does not say so. */
const TABLES: Readonly<Record<string, string>> = {
  'course.mode': 'mode',
  'course.setting': 'setting',
  'course.assessment': 'assessment',
  'course.identityVerification': 'supervision',
  'conditions.sealLevel': 'sealLevel',
};

/** What is asked or is not: to choose nothing is not to ask. */
const ASKED = new Set<string>([
  'conditions.statusRequired',
  'conditions.supervisedAssessment',
  'conditions.accreditedAtAward',
  'conditions.noDoubleCounting',
]);

/** Levels of the European Qualifications Framework: few enough whole numbers to choose from. */
const LEVELS = new Set<string>(['course.eqf', 'conditions.minimumEqf']);

/** The list of the field that a tag names; none where anything may be written, or several at once. */
export function choicesOf(words: McraWording, tag: string): readonly Choice[] {
  const def = fieldDef(tag.split('/')[0] ?? '');
  if (!def) return [];
  const range = LEVELS.has(def.key) ? RANGES[def.key] : undefined;
  if (range) return levels(range);
  if (def.key === 'document.draftingLanguage')
    return MCRA_LANGUAGES.map((value) => ({ value, text: languageName(value, words.language) }));
  if (ASKED.has(def.key)) return [{ value: 'yes', text: words.values.yesNo.yes }];
  const table = TABLES[def.key] ?? (def.kind === 'yes-no' ? 'yesNo' : undefined);
  if (table) return entries(wordsNamed(words.values, table));
  if (def.kind !== 'choice' || !def.choices) return [];
  const named = wordsNamed(words.values, def.choices);
  return CHOICES[def.choices].map((value) => ({ value, text: named[value] ?? value }));
}

const entries = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

const levels = ({ least, most }: NumberRange): Choice[] =>
  Array.from({ length: most - least + 1 }, (_, at) => String(least + at)).map((value) => ({
    value,
    text: value,
  }));
