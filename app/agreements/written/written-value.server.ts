/** What somebody wrote at a field, as its value: codes and labels in any language, amounts, days. */
import type { McraField } from '#templates/wording/mcra/structure.data';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { foldText } from '~/elm/names';
import { textIn } from '~/elm/text-in';
import type { Outcome } from '../outcome-lines';
import type { Body, CourseSnapshot } from '../recognition-line';
import type { FieldInstance } from '../terms/field-instances';
import { type Prose, withProse } from '../terms/prose';
import type { Coordinator, Terms } from '../terms/terms';
import type { WrittenCondition } from '../terms/written-conditions';
import { writtenNumber } from './amounts.server';
import { writtenCondition, writtenConditionsIn, writtenWaived } from './conditions.server';
import { writtenDay } from './days.server';
import { findChoice, findConcept, findCountry, findIscedF, findLanguage } from './find-code.server';
import { writtenCoordinators, writtenGradingTables, writtenParty } from './of-parties.server';
import {
  writtenAccreditation,
  writtenBody,
  writtenCourseIdentifiers,
  writtenCredit,
  writtenGradeRows,
  writtenIdentifiers,
  writtenOutcomes,
  writtenRule,
  writtenSources,
} from './parts-of-values.server';
import { codesIn, entriesIn, linesIn } from './read-list';

export interface WrittenIn {
  /** The language it is written in: of the control it stands in. */
  readonly language: McraLanguage;
  /** Who the parties are, for fields that name one. */
  readonly terms: Terms;
  /** What stood there before it was written. */
  readonly shown?: string;
}

/** `value`: what the field holds now. */
type Reader = (text: string, context: WrittenIn, value: unknown) => unknown;

const languages: Reader = (text, { language }) => codesIn(text, findLanguage(language));
const oneLanguage: Reader = (text, { language }) => findLanguage(language)(text);
const country: Reader = (text, { language }) => findCountry(language)(text);
const concept =
  (name: Parameters<typeof findConcept>[0]): Reader =>
  (text, { language }) =>
    findConcept(name, language)(text);
/** A language the model is worded in. */
const wordedLanguage: Reader = (text, { language }) =>
  MCRA_LANGUAGES.find(
    (each) => each === (findChoice('language', language)(text) ?? findLanguage(language)(text)),
  );
/** Its names in other languages stay; identifiers too that were stated elsewhere, if it is the same. */
const body: Reader = (text, { language, shown }, value) => {
  const written = writtenBody(text, language);
  const held = value as Body | null;
  if (!written || !held) return written;
  const brief = shown !== undefined && writtenBody(shown, language);
  const kept =
    brief &&
    brief.identifiers.length === 0 &&
    written.identifiers.length === 0 &&
    foldText(textIn(written.name, language)) === foldText(textIn(brief.name, language));
  const name = { ...held.name, ...written.name };
  return { ...written, name, ...(kept ? { identifiers: held.identifiers } : {}) };
};
const unread: Reader = () => undefined;

const party: Reader = (text, { terms }) => writtenParty(text, terms);

const dayNumbers: Reader = (text, { language }) => {
  const found = entriesIn(text).map((each) =>
    writtenNumber(each, 'process.decisionDays', language),
  );
  return found.every((each) => each !== undefined) ? found : undefined;
};

/** Fields whose codes no kind of field tells. */
const READERS: Partial<Record<McraField, Reader>> = {
  'document.templateVersion': unread,
  'course.catalogueEntry': unread,
  'document.draftingLanguage': wordedLanguage,
  'document.prevailingLanguage': oneLanguage,
  'document.translations': languages,
  'process.language': oneLanguage,
  'party.country': country,
  'course.country': country,
  'line.issuing': party,
  'line.recognising': party,
  'course.languages': languages,
  'course.iscedF': (text, { language }) => codesIn(text, findIscedF(language)),
  'course.mode': concept('mode'),
  'course.setting': concept('setting'),
  'course.assessment': concept('assessment'),
  'course.identityVerification': concept('supervision'),
  'course.awardingBody': body,
  'course.deliveringBody': body,
  'course.sealingBody': body,
  'course.outcomes': (text, { language }, value) =>
    writtenOutcomes(text, language, (value ?? []) as Outcome[]),
  'course.otherCredit': (text, { language }) => writtenCredit(text, language),
  'course.accreditation': (text, { language }) => writtenAccreditation(text, language),
  'party.identifiers': (text, { language }) => writtenIdentifiers(text, language),
  'line.rule': (text, { language }) => writtenRule(text, language),
  'line.sources': (text, { language }, value) =>
    writtenSources(text, language, (value ?? []) as CourseSnapshot[]),
  'grades.table': writtenGradeRows,
  'grades.tables': (text, { terms, language }) => writtenGradingTables(text, terms, language),
  'amendment.coordinators': (text, { terms }, value) =>
    writtenCoordinators(text, terms, (value ?? []) as Coordinator[]),
  'renewal.reminders': dayNumbers,
  'conditions.other': (text, { language, terms }, value) =>
    writtenConditionsIn(
      text,
      (value ?? []) as WrittenCondition[],
      terms.draftingLanguage,
      language,
    ),
  'line.waived': writtenWaived,
  'recitals.further': (text, { language }, value) => {
    const held = (value ?? []) as readonly Readonly<Record<string, string>>[];
    const lines = linesIn(text);
    const same = held.length === lines.length;
    return lines.map((each, at) => ({ ...(same ? held[at] : {}), [language]: each }));
  },
  'course.identifiers': writtenCourseIdentifiers,
};

/** Undefined where the words cannot say; a person enters those. Empty text is an empty value. */
export function writtenValue(field: FieldInstance, text: string, context: WrittenIn): unknown {
  const { key, kind, choices, path } = field.def;
  const { language } = context;
  const { draftingLanguage } = context.terms;
  const written = text.trim();
  if (written === '') return emptyValue(field, language, draftingLanguage);
  const reader = READERS[key];
  if (reader) return reader(written, context, field.value);
  switch (kind) {
    case 'text':
    case 'long-text':
      return written;
    case 'prose':
    case 'long-prose':
      return withProse(field.value as Prose, draftingLanguage, language, written);
    case 'words':
    case 'long-words':
      return { ...(field.value as Readonly<Record<string, string>> | null), [language]: written };
    case 'number':
      return writtenNumber(written, key, language);
    case 'day':
      return writtenDay(written, language);
    case 'yes-no': {
      const answer = findChoice('yesNo', language)(written);
      return answer === undefined ? undefined : answer === 'yes';
    }
    case 'choice':
      return choices && findChoice(choices, language)(written);
    case 'choices':
      return choices && codesIn(written, findChoice(choices, language));
    case 'list':
      return entriesIn(written);
    case 'condition':
      return inLanguage(
        writtenCondition(path.split('.').at(-1) ?? '', key, written, language),
        field,
        language,
        draftingLanguage,
      );
    default:
      return undefined;
  }
}

/** The same of a field with a list: an entry that was worded anew counts by the value it stands for. */
export function writtenOrChosen(
  field: FieldInstance,
  {
    before,
    after,
    choice,
  }: { readonly before: string; readonly after: string; readonly choice?: string | undefined },
  context: WrittenIn,
): unknown {
  const said = writtenValue(field, after, { ...context, shown: before });
  return said === undefined && choice ? writtenValue(field, choice, context) : said;
}

/** A condition that was written in words keeps those in other languages. */
function inLanguage(
  condition: ReturnType<typeof writtenCondition>,
  { value, def }: FieldInstance,
  language: McraLanguage,
  drafting: string,
) {
  if (!condition || !PROSE_CONDITIONS.has(def.key)) return condition;
  const held = (value as { value: Prose } | null | undefined)?.value;
  return { ...condition, value: withProse(held, drafting, language, String(condition.value)) };
}

/** Conditions in words, which may stand in several languages. */
export const PROSE_CONDITIONS: ReadonlySet<string> = new Set([
  'conditions.learnerStatus',
  'conditions.languageLevel',
  'conditions.residualAssessment',
]);

/** What a field holds once its text was deleted; undefined where it cannot be without a value. */
function emptyValue({ def, value }: FieldInstance, language: McraLanguage, drafting: string) {
  switch (def.kind) {
    case 'text':
    case 'long-text':
      return typeof value === 'string' ? '' : null;
    case 'prose':
    case 'long-prose':
      return withProse(value as Prose, drafting, language, '');
    case 'words':
    case 'long-words':
      return Object.fromEntries(
        Object.entries((value ?? {}) as Readonly<Record<string, string>>).filter(
          ([key]) => key !== language,
        ),
      );
    case 'number':
    case 'day':
    case 'choice':
      return null;
    case 'choices':
    case 'list':
      return [];
    default:
      return undefined;
  }
}
