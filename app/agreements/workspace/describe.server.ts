/** Fields, clauses and changes in the words of a reader's language. */
import { type McraContext, mcraContext } from '#templates/mcra/context';
import type { McraLanguage, McraModel } from '#templates/mcra/model';
import { valueText } from '#templates/mcra/values';
import { isMcraLanguage } from '#templates/mcra/words';
import type { McraField } from '#templates/wording/mcra/structure.data';
import { languageName } from '~/elm/display-names';
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/text-in';
import type { ChangeView } from '../change-view.server';
import { fromMarks, modelControls, writtenText } from '../clause-words.server';
import type { Workspace } from '../load-workspace.server';
import type { CourseSnapshot, RecognitionTarget } from '../recognition-line';
import { sectionOfClause } from '../suggest.server';
import { isModelWording } from '../terms/apply-change';
import { type ClausePlace, clausePlaceOf } from '../terms/clause-place';
import { type FieldInstance, isEmpty, valueAt } from '../terms/field-instances';
import { fieldDef } from '../terms/fields.data';
import { SECTION_IDS, type SectionId } from '../terms/sections.data';
import type { AgreedGradeConversion } from '../terms/terms';
import { textDiff } from '../text-diff.server';
import type { ChangeText } from './page';

export interface Teller {
  readonly ctx: McraContext;
  /** The same in the language the document is drafted in. */
  readonly drafting: () => McraContext;
  readonly language: McraLanguage;
  readonly fields: ReadonlyMap<string, FieldInstance>;
}

/** Words of a document in the reader's language; the document's own language stays its own. */
export function tellerOf(model: McraModel, locale: string): Teller {
  const language = isMcraLanguage(locale) ? locale : 'en';
  const ctx = mcraContext(model, language);
  const own = ctx.terms.draftingLanguage;
  let drafting: McraContext | null = null;
  return {
    ctx,
    drafting: () => {
      drafting ??= mcraContext(model, isMcraLanguage(own) ? own : 'en');
      return drafting;
    },
    language,
    fields: new Map(ctx.fields.map((each) => [each.address, each])),
  };
}

/** An address as an id within a page. */
export const fieldId = (address: string): string => `f-${address.replace(/[^\w]+/g, '-')}`;

export const partyLabel = ({ ctx, language }: Teller, institutionId: string): string => {
  const party = ctx.terms.parties.find((each) => each.institutionId === institutionId);
  return textIn(party?.body.name, language);
};

/** A line by its number, and whose courses are recognised by whom. */
export function lineTitle(teller: Teller, lineId: string): string {
  const line = teller.ctx.terms.lines.find((each) => each.id === lineId);
  if (!line) return lineId;
  const [from, to] = [line.issuingInstitutionId, line.recognisingInstitutionId];
  return `${line.number}. ${partyLabel(teller, from)} → ${partyLabel(teller, to)}`;
}

/** What a field is called. */
export const fieldLabel = ({ ctx }: Teller, key: string): string =>
  Object.hasOwn(ctx.words.fields, key) ? ctx.words.fields[key as McraField].label : key;

/** What an address is about, with the party or line it belongs to. */
export function labelOfAddress(teller: Teller, address: string): string {
  const { words } = teller.ctx;
  const clause = clausePlaceOf(address);
  if (clause) return clauseLabel(teller, clause);
  if (address.startsWith('line:')) return lineLabel(teller, address.slice('line:'.length));
  if (address.startsWith('section:'))
    return words.sections[address.slice('section:'.length) as SectionId] ?? address;
  if (address.startsWith('word:')) return '';
  const [key = '', at = ''] = address.split('@');
  const field = teller.fields.get(address);
  const label = fieldLabel(teller, key);
  const [id = '', within = ''] = at.split('/');
  const line = lineNumber(teller, field?.lineId ?? id);
  const place = line
    ? [line, courseOf(teller, id, within)].filter(Boolean).join(', ')
    : partyLabel(teller, field?.institutionId ?? id);
  return place ? `${label} – ${place}` : label;
}

/** The code of a course, where its line has several. */
function courseOf({ ctx }: Teller, lineId: string, sourceId: string): string {
  const sources = ctx.terms.lines.find((each) => each.id === lineId)?.sources ?? [];
  return sources.length > 1 ? (sources.find((each) => each.id === sourceId)?.code ?? '') : '';
}

const lineNumber = ({ ctx }: Teller, lineId: string): string =>
  ctx.terms.lines.find((each) => each.id === lineId)?.number ?? '';

const lineLabel = (teller: Teller, lineId: string): string =>
  `${teller.ctx.words.tables.lineNumber.replace('{n}', '').trim()} ${lineNumber(teller, lineId)}`.trim();

/** Its title, with the party or the language that its words are of. */
function clauseLabel(teller: Teller, { id, party, language }: ClausePlace): string {
  const of = party === null ? undefined : teller.ctx.terms.parties[party - 1];
  return [
    clauseTitle(teller, id),
    of ? partyLabel(teller, of.institutionId) : '',
    language === null ? '' : languageName(language, teller.language),
  ]
    .filter(Boolean)
    .join(' – ');
}

export function clauseTitle({ ctx, language }: Teller, id: string): string {
  const titles = ctx.words.clauseTitles as Readonly<Record<string, string>>;
  const change = ctx.terms.clauses.find((each) => each.id === id);
  return titles[id] ?? (textIn(change?.heading, language) || ctx.words.marks.added);
}

/** The section an address belongs to; null for the document as a whole. */
export function sectionOfAddress(teller: Teller, address: string): SectionId | null {
  const id = clausePlaceOf(address)?.id;
  if (id) {
    return teller.ctx.terms.clauses.find((each) => each.id === id)?.section ?? sectionOfClause(id);
  }
  if (address.startsWith('line:')) return 'courses';
  const key = address.split('@')[0] ?? '';
  const named = address.startsWith('section:') ? address.slice('section:'.length) : null;
  return (
    SECTION_IDS.find((each) => each === named || each === key) ?? fieldDef(key)?.section ?? null
  );
}

/** A value as people read it. */
export function tell(teller: Teller, address: string, value: unknown): string {
  if (isEmpty(value)) return '';
  const clause = clausePlaceOf(address);
  if (clause) return clauseWords(teller, value, clause.language);
  if (typeof value === 'string' && !teller.fields.has(address)) return value;
  if (address.startsWith('line:')) return lineWords(teller, value);
  if (isConversion(address, value)) return conversionWords(teller, value);
  const field = teller.fields.get(address) ?? sibling(teller, address);
  return field ? valueText(teller.ctx, { ...field, value, missing: false }) : asText(value);
}

/** Of a field that is gone, one like it says how its value is written. */
const sibling = ({ ctx }: Teller, address: string): FieldInstance | undefined =>
  ctx.fields.find((each) => each.def.key === address.split('@')[0]);

const isConversion = (address: string, value: unknown): value is AgreedGradeConversion =>
  address.startsWith('grades.method') && typeof value === 'object';

/** A grade conversion as a whole: its method, and what that method takes. */
function conversionWords(teller: Teller, value: AgreedGradeConversion): string {
  const { ctx } = teller;
  const parts = ctx.fields.filter(
    ({ def }) => def.section === 'grades' && def.scope === 'agreement',
  );
  return parts
    .flatMap((field) => {
      const held = valueAt(value, [field.def.path.split('.').at(-1) ?? '']);
      if (isEmpty(held)) return [];
      const text = valueText(ctx, { ...field, value: held, missing: false });
      const isMethod = field.def.key === 'grades.method';
      return [isMethod ? text : `${fieldLabel(teller, field.def.key)}${ctx.words.colon}${text}`];
    })
    .join('\n');
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 1);

/** The words of a clause, with the names of the fields it is filled from. */
function clauseWords({ language, ctx }: Teller, value: unknown, said: string | null): string {
  const own = said ?? ctx.terms.draftingLanguage;
  if (typeof value === 'string') return fromMarks(value, own);
  const change = value as { kind?: string; text?: LanguageMap };
  return change.kind === 'removed'
    ? ctx.words.marks.removed
    : fromMarks(textIn(change.text, language), own);
}

function lineWords({ language }: Teller, value: unknown): string {
  const line = value as { sources?: CourseSnapshot[]; targets?: RecognitionTarget[] };
  const names = (list: readonly { titles: LanguageMap }[] | undefined) =>
    (list ?? []).map((each) => textIn(each.titles, language)).join(', ');
  return `${names(line.sources)} → ${names(line.targets)}`;
}

/** The words of a clause as the model has them, in the language of the document. */
const modelWords = ({ drafting, ctx }: Teller, id: string): string =>
  writtenText(modelControls(drafting(), id), ctx.terms.draftingLanguage);

type Described = Pick<ChangeView, 'address' | 'before' | 'after' | 'words' | 'at' | 'by'>;

export const describeChange = (teller: Teller, change: Described): ChangeText => ({
  address: change.address,
  label: labelOfAddress(teller, change.address),
  section: sectionOfAddress(teller, change.address) ?? 'document-control',
  ...statesOf(teller, change),
  by: change.by,
  at: change.at,
});

/** A clause that nobody changed has the words of the model. */
function statesOf(teller: Teller, { address, before, after, words }: Described) {
  const isModel = (value: unknown) =>
    address.startsWith('clause:') && (value === null || isModelWording(value));
  const text = (value: unknown) =>
    isModel(value)
      ? modelWords(teller, address.slice('clause:'.length))
      : tell(teller, address, value);
  const [was, is] = [text(before), text(after)];
  const isClause = address.startsWith('clause:');
  return { before: was, after: is, words: isClause ? textDiff(was, is, '') : words };
}

export const institutionLabel = (workspace: Workspace, id: string, locale: string): string =>
  textIn(workspace.parties.find((each) => each.institutionId === id)?.names, locale);
