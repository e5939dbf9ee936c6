/** Values of fields as the document writes them in its language. */
import { fillMark, quantityText } from '#templates/wording/mcra/compose';
import type { McraField } from '#templates/wording/mcra/structure.data';
import type { McraWording } from '#templates/wording/mcra/wording';
import { languagesOf } from '~/agreements/terms/document';
import type { FieldInstance } from '~/agreements/terms/field-instances';
import { languageWritten } from '~/agreements/terms/language-written';
import { type Prose, proseIn } from '~/agreements/terms/prose';
import { conceptTail } from '~/elm/concept-tail';
import { countryName, languageName } from '~/elm/display-names';
import type { LanguageMap } from '~/elm/language-map';
import { localised } from '~/elm/localised';
import { textIn } from '~/elm/text-in';
import { conceptLabel } from '~/elm/vocabularies/vocabularies';
import { formatDate, formatNumber } from '~/platform/format';
import { conditionText } from './condition-values';
import type { McraContext } from './context-type';
import { outcomeParts, structureText } from './structure-values';
import type { ControlPart } from './tree';
import { wordFor, wordsNamed } from './word-for';

/** What a number of a field counts, where the document writes its unit. */
export const UNIT_WRITTEN: Partial<Record<McraField, keyof McraWording['quantities']>> = {
  'process.completenessWorkingDays': 'workingDays',
  'process.decisionDays': 'days',
  'process.appealDays': 'days',
  'quality.changeNoticeDays': 'days',
  'dataProtection.breachHours': 'hours',
  'duration.teachOutMonths': 'months',
  'renewal.period': 'months',
  'termination.noticeMonths': 'months',
  'disputes.negotiationDays': 'days',
};

/** A concept of the European Learning Model, by the last part of its IRI. */
const concept = (words: Readonly<Record<string, string>>, iri: unknown): string =>
  wordFor(words, conceptTail(String(iri)));

type Writer = (ctx: McraContext, value: unknown, each: FieldInstance) => string;

const country: Writer = (ctx, value) => countryName(String(value), ctx.language);
const language = (ctx: McraContext, value: unknown) => languageName(String(value), ctx.language);
/** Drafts of before codes were kept may hold its name. */
const namedLanguage: Writer = (ctx, value) =>
  language(ctx, languageWritten(String(value), languagesOf(ctx.document)) ?? value);
const partyOf: Writer = (ctx, value) => {
  const index = ctx.terms.parties.findIndex((each) => each.institutionId === value);
  const name = textIn(ctx.terms.parties[index]?.body.name, ctx.language);
  return name || fillMark(ctx.words.tables.partyNumber, { n: String(index + 1) });
};

/** `INF-2104, version 2`; German writes its nouns with a capital. */
const catalogueEntry: Writer = (ctx, value, { tag }) => {
  const place = tag.slice(tag.indexOf('/'));
  const code = ctx.byKey.get('course.code')?.find((each) => each.tag.endsWith(place));
  const word = ctx.words.footer.version;
  const version = `${ctx.language === 'de' ? word : word.toLocaleLowerCase(ctx.language)} ${value}`;
  return [code?.value, version].filter(Boolean).join(ctx.words.list.comma);
};

/** Fields whose codes are no plain choice of the model. */
const WRITERS: Partial<Record<McraField, Writer>> = {
  'document.draftingLanguage': language,
  'document.prevailingLanguage': language,
  'document.translations': (ctx, value) =>
    (value as string[]).map((each) => language(ctx, each)).join(ctx.words.list.comma),
  'document.status': (ctx, value) => wordFor(ctx.words.values.status, String(value)),
  'party.country': country,
  'course.country': country,
  'course.catalogueEntry': catalogueEntry,
  'line.issuing': partyOf,
  'line.recognising': partyOf,
  'process.language': namedLanguage,
  'course.languages': (ctx, value) =>
    (value as string[]).map((each) => language(ctx, conceptTail(each))).join(ctx.words.list.comma),
  'course.nqf': (ctx, value) =>
    conceptLabel(String(value), ctx.language) ?? conceptTail(String(value)),
  'course.mode': (ctx, value) => concept(ctx.words.values.mode, value),
  'course.setting': (ctx, value) => concept(ctx.words.values.setting, value),
  'course.assessment': (ctx, value) => concept(ctx.words.values.assessment, value),
  'course.identityVerification': (ctx, value) => concept(ctx.words.values.supervision, value),
  'quality.principles': (ctx, value) =>
    (value as string[]).map((each) => wordFor(ctx.words.values.principles, each)).join('\n'),
};

/** A field's value in words; the empty text for none. */
export function valueText(ctx: McraContext, each: FieldInstance): string {
  const { def, value } = each;
  if (each.missing) return '';
  const writer = WRITERS[def.key];
  if (writer) return writer(ctx, value, each);
  switch (def.kind) {
    case 'number': {
      const unit = UNIT_WRITTEN[def.key];
      return unit
        ? quantityText(ctx.words, unit, Number(value))
        : formatNumber(Number(value), ctx.language);
    }
    case 'day':
      return formatDate(String(value), ctx.language);
    case 'yes-no':
      return ctx.words.values.yesNo[value === true ? 'yes' : 'no'];
    case 'prose':
    case 'long-prose':
      return proseIn(value as Prose, ctx.language);
    case 'words':
    case 'long-words':
      return localised(value as LanguageMap, ctx.language)?.text ?? '';
    case 'choice':
      return choiceWord(ctx, each, String(value));
    case 'choices':
      return (value as string[])
        .map((code) => choiceWord(ctx, each, code))
        .join(ctx.words.list.comma);
    case 'list':
      return (value as unknown[]).map(String).join(ctx.words.list.comma);
    case 'condition':
      return conditionText(ctx, each, value);
    case 'body':
    case 'structure':
      return structureText(ctx, each, value);
    default:
      return String(value);
  }
}

/** Texts a reader may find in another language than the document. */
const IN_LANGUAGES = new Set(['words', 'long-words', 'prose', 'long-prose']);

/** The language of what `valueText` answers, where it is not the document's; undefined where it is. */
export const languageOfValue = (ctx: McraContext, { def, value }: FieldInstance) =>
  IN_LANGUAGES.has(def.kind) && typeof value !== 'string'
    ? localised(value as LanguageMap, ctx.language)?.lang
    : undefined;

/** What `valueText` answers, in parts where some of it is in another language. */
export function valueParts(ctx: McraContext, each: FieldInstance): ControlPart[] {
  if (each.def.key === 'course.outcomes' && !each.missing) return outcomeParts(ctx, each.value);
  const text = valueText(ctx, each);
  const lang = languageOfValue(ctx, each);
  return [lang ? { text, lang } : text];
}

const choiceWord = (ctx: McraContext, { def }: FieldInstance, code: string): string =>
  wordFor(wordsNamed(ctx.words.values, def.choices ?? ''), code);
