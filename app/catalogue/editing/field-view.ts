/** Fields of a section as the page shows them: names, values as typed, what is wrong. Pure. */

import { WHEN_EMPTY } from './empty-values.data';
import type { FieldKey } from './field-keys.data';
import type { FieldSpec, OptionSource, RecordKind } from './field-spec';
import type { FaultCode, Unread } from './form-context';
import { type VerbHint, verbHint } from './outcome-verb';
import { isEmpty, recordOf, textsOf } from './values';

export interface WordsIn {
  readonly language: string;
  readonly text: string;
}
export interface SkillChoice {
  readonly iri: string;
  readonly label: string;
  /** BCP 47 tag of the label: the course's language, or another where it has no name in that. */
  readonly lang: string;
}
/** Something on record, to choose. */
export interface RecordChoice {
  readonly value: string;
  readonly label: string;
  /** BCP 47 tag of the label, where it is not in the reader's language. */
  readonly lang?: string | undefined;
  /** What tells it from others. */
  readonly note: string;
}
export interface RecordView {
  readonly of: RecordKind;
  /** The id that is not offered: the entry's own. */
  readonly not: string;
  readonly chosen: RecordChoice | null;
  /** What was looked for without script, and what was found; null: nothing was, or nothing could be. */
  readonly words: string;
  readonly offered: readonly RecordChoice[] | null;
}
export interface RowView {
  /** Where it stands in the entry; null: an empty row to fill in. */
  readonly of: number | null;
  readonly name: string;
  readonly fields: readonly FieldView[];
  readonly hint: VerbHint | null;
}

interface Base {
  readonly key: FieldKey;
  /** In the form; its id is `toId` of it. */
  readonly name: string;
  readonly fault: FaultCode | 'required' | null;
}

export type FieldView = Base &
  (
    | {
        readonly kind: 'words';
        readonly long: boolean;
        readonly texts: readonly WordsIn[];
        /** Languages it is written in that are not shown. */
        readonly others: readonly string[];
      }
    | { readonly kind: 'line'; readonly value: string; readonly as: string | null }
    | { readonly kind: 'number'; readonly value: string }
    | { readonly kind: 'day'; readonly value: string }
    | { readonly kind: 'lines'; readonly value: string }
    | { readonly kind: 'flag'; readonly value: boolean }
    | {
        readonly kind: 'duration';
        readonly count: string;
        readonly unit: string;
        /** A period that has no one unit, as it is written. */
        readonly keep: string | null;
      }
    | {
        readonly kind: 'choice';
        readonly value: string;
        readonly from: OptionSource;
        /** Something always stands there: it cannot be left open. */
        readonly settled: boolean;
      }
    | {
        readonly kind: 'choices';
        readonly values: readonly string[];
        readonly from: OptionSource;
        /** What was written beside the boxes and is none of the list. */
        readonly typed: string;
      }
    | ({ readonly kind: 'record' } & RecordView)
    | { readonly kind: 'field-of-study'; readonly values: readonly string[] }
    | {
        readonly kind: 'skills';
        readonly chosen: readonly SkillChoice[];
        readonly suggested: readonly SkillChoice[];
      }
    | {
        readonly kind: 'picture';
        /** An address that holds the picture itself; null where there is none. */
        readonly src: string | null;
        readonly texts: readonly WordsIn[];
        readonly others: readonly string[];
      }
    | { readonly kind: 'group'; readonly fields: readonly FieldView[]; readonly filled: boolean }
    | { readonly kind: 'rows'; readonly rows: readonly RowView[] }
  );

export interface ViewContext {
  readonly unread: Unread;
  readonly faults: ReadonlyMap<string, FaultCode | 'required'>;
  /** Languages shown side by side, the entry's own first. */
  readonly languages: readonly [string, ...string[]];
  /** A stored skill as it is shown. */
  readonly skill: (stored: Record<string, unknown>) => SkillChoice;
  /** Skills that fit an outcome, by its name in the form. */
  readonly suggestions: ReadonlyMap<string, readonly SkillChoice[]>;
  /** Fields that name something on record, by their name in the form. */
  readonly records: ReadonlyMap<string, RecordView>;
}

const texted = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export function fieldView(
  spec: FieldSpec,
  name: string,
  value: unknown,
  context: ViewContext,
): FieldView {
  const base: Base = { key: spec.key, name, fault: context.faults.get(name) ?? null };
  const typed = context.unread[name]?.typed ?? texted(value);
  switch (spec.kind) {
    case 'words':
      return { ...base, kind: 'words', long: spec.long ?? false, ...wordsIn(value, context) };
    case 'line':
      return { ...base, kind: 'line', value: typed, as: spec.as ?? null };
    case 'number':
      return { ...base, kind: 'number', value: typed };
    case 'day':
      return { ...base, kind: 'day', value: typed };
    case 'lines':
      return { ...base, kind: 'lines', value: Array.isArray(value) ? value.join('\n') : '' };
    case 'flag':
      return { ...base, kind: 'flag', value: value === true };
    case 'duration':
      return { ...base, kind: 'duration', ...periodOf(value, context.unread[name]?.typed) };
    case 'choice':
      return { ...base, kind: 'choice', ...choiceIn(spec, typed) };
    case 'choices':
      return {
        ...{ ...base, kind: 'choices', values: stringsOf(value), from: spec.from },
        typed: context.unread[name]?.typed ?? '',
      };
    case 'record':
      return { ...base, kind: 'record', ...(context.records.get(name) ?? unknown(spec.of)) };
    case 'field-of-study':
      return { ...base, kind: 'field-of-study', values: stringsOf(value) };
    case 'skills':
      return { ...base, kind: 'skills', ...skillsIn(name, value, context) };
    case 'picture':
      return { ...base, kind: 'picture', ...pictureIn(value, context.unread[name], context) };
    case 'group':
      return { ...base, kind: 'group', ...groupIn(spec.fields, name, value, context) };
    case 'rows':
      return { ...base, kind: 'rows', rows: rowsIn(spec.fields, name, value, context) };
  }
}

function choiceIn({ key, from }: FieldSpec & { kind: 'choice' }, typed: string) {
  const usual = WHEN_EMPTY[key];
  return { value: typed || (usual ?? ''), from, settled: usual !== undefined };
}

const unknown = (of: RecordKind): RecordView => ({
  ...{ of, not: '', chosen: null, words: '', offered: null },
});

const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

function wordsIn(value: unknown, { languages }: ViewContext) {
  const known = new Map(textsOf(value));
  return {
    texts: languages.map((language) => ({ language, text: known.get(language) ?? '' })),
    others: [...known.keys()].filter((language) => !languages.includes(language)),
  };
}

function periodOf(value: unknown, typed: string | undefined) {
  const written = texted(value);
  const match = /^P(\d+)([DWMY])$/.exec(written);
  if (match && typed === undefined)
    return { count: match[1] ?? '', unit: match[2] ?? 'W', keep: null };
  return { count: typed ?? '', unit: written === '' ? 'W' : 'keep', keep: written || null };
}

function pictureIn(value: unknown, kept: Unread[string] | undefined, context: ViewContext) {
  const { mediaType, content, alt } = recordOf(value);
  const { texts, others } = wordsIn(alt, context);
  const typed = kept?.code === 'picture-missing' ? kept.typed : '';
  return {
    src: typeof content === 'string' ? `data:${String(mediaType)};base64,${content}` : null,
    texts: texts.map((each, index) => (index === 0 && typed ? { ...each, text: typed } : each)),
    others,
  };
}

function skillsIn(name: string, value: unknown, context: ViewContext) {
  const chosen = (Array.isArray(value) ? value.map(recordOf) : []).map(context.skill);
  const taken = new Set(chosen.map((each) => each.iri));
  const suggested = (context.suggestions.get(name) ?? []).filter(({ iri }) => !taken.has(iri));
  return { chosen, suggested };
}

function groupIn(specs: readonly FieldSpec[], name: string, value: unknown, context: ViewContext) {
  const record = recordOf(value);
  const below = Object.keys(context.unread).some((each) => each.startsWith(`${name}.`));
  return {
    fields: specs.map((each) => fieldView(each, `${name}.${each.at}`, record[each.at], context)),
    filled: below || !isEmpty(value),
  };
}

/** The rows there are, and an empty one to fill in: a row is added without any script. */
function rowsIn(
  specs: readonly FieldSpec[],
  name: string,
  value: unknown,
  context: ViewContext,
): RowView[] {
  const stored: unknown[] = Array.isArray(value) ? value : [];
  return [...stored, null].map((row, index): RowView => {
    const at = `${name}.${index}`;
    const of = index < stored.length ? index : null;
    const fields = specs.map((each) =>
      each.at === ''
        ? fieldView(each, at, row, context)
        : fieldView(each, `${at}.${each.at}`, recordOf(row)[each.at], context),
    );
    return { of, name: at, fields, hint: hintFor(specs, row, context) };
  });
}

function hintFor(specs: readonly FieldSpec[], row: unknown, { languages }: ViewContext) {
  if (!specs.some((each) => each.key === 'outcomeTitle')) return null;
  const written = textsOf(recordOf(row).title);
  for (const language of languages) {
    const text = written.find(([tag]) => tag === language)?.[1];
    const hint = text ? verbHint(text, language) : null;
    if (hint) return hint;
  }
  return null;
}
