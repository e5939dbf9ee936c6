/** Values that are none of their vocabulary, or a number that cannot be. Pure. */
import { conceptTail } from '~/elm/concept-tail';
import { countryCode } from '~/elm/countries';
import { ISCED_F } from '~/elm/vocabularies/isced-f.data';
import { isConceptOf, type VocabularyName } from '~/elm/vocabularies/vocabularies';
import type { Body } from '../recognition-line';
import type { FieldInstance } from './field-instances';
import { languageOfCode, languageWritten } from './language-written';
import { RANGES } from './ranges.data';

export type ValueFaultCode =
  | 'no-such-study-field'
  | 'no-such-language'
  /** Of a field in which a language may be written by its name. */
  | 'no-language-named'
  | 'no-such-country'
  | 'no-such-concept'
  | 'out-of-range'
  | 'not-whole';

export interface ValueFault {
  readonly code: ValueFaultCode;
  /** What is no value of the list, or between which numbers it would have to lie. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** A field of ISCED-F 2013, of two to four digits. */
const isStudyField = (text: string): boolean => Object.hasOwn(ISCED_F, conceptTail(text));

const isLanguage = (text: string): boolean => languageOfCode(text) !== null;

const namesLanguage = (text: string, languages: readonly string[]): boolean =>
  languageWritten(text, languages) !== null;

const isCountry = (text: string): boolean => countryCode(text) !== null;

const oneOf =
  (name: VocabularyName) =>
  (text: string): boolean =>
    isConceptOf(name, text);

/** Whether a text is one of a list; names may be in one of `languages`, those of the document. */
type IsOne = (text: string, languages: readonly string[]) => boolean;

/** Fields whose texts are codes: which, and what is said of one that is none. */
const LISTS: Readonly<Record<string, readonly [ValueFaultCode, IsOne]>> = {
  'course.iscedF': ['no-such-study-field', isStudyField],
  'course.languages': ['no-such-language', isLanguage],
  'document.draftingLanguage': ['no-such-language', isLanguage],
  'document.prevailingLanguage': ['no-such-language', isLanguage],
  'document.translations': ['no-such-language', isLanguage],
  'process.language': ['no-language-named', namesLanguage],
  'party.country': ['no-such-country', isCountry],
  'course.country': ['no-such-country', isCountry],
  'course.mode': ['no-such-concept', oneOf('mode')],
  'course.setting': ['no-such-concept', oneOf('setting')],
  'course.assessment': ['no-such-concept', oneOf('assessmentType')],
  'course.identityVerification': ['no-such-concept', oneOf('supervision')],
  'conditions.modes': ['no-such-concept', oneOf('mode')],
  'conditions.assessmentTypes': ['no-such-concept', oneOf('assessmentType')],
  'conditions.identityAssurance': ['no-such-concept', oneOf('supervision')],
};

/** Of a condition what is asked. */
const bare = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : value;

const countryFault = (body: Body | null | undefined): ValueFault | null =>
  body?.country && !isCountry(body.country)
    ? { code: 'no-such-country', values: { value: body.country } }
    : null;

/** What is wrong with the value of a field by itself; null where nothing is, or nothing is written. */
export function valueFault(
  { def, value }: Pick<FieldInstance, 'def' | 'value'>,
  languages: readonly string[],
): ValueFault | null {
  const given = bare(value);
  const list = Object.hasOwn(LISTS, def.key) ? LISTS[def.key] : undefined;
  if (def.kind === 'body') return countryFault(value as Body | null | undefined);
  if (list) {
    const [code, holds] = list;
    const texts = [given].flat().filter((each) => typeof each === 'string' && each !== '');
    const wrong = texts.filter((each) => !holds(String(each), languages));
    return wrong.length > 0 ? { code, values: { value: wrong.map(String).join(', ') } } : null;
  }
  const range = RANGES[def.key];
  if (!range || typeof given !== 'number') return null;
  const { least, most } = range;
  if (given < least || given > most) return { code: 'out-of-range', values: { least, most } };
  return range.whole && !Number.isInteger(given) ? { code: 'not-whole', values: {} } : null;
}
