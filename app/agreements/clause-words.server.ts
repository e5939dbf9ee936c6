/**
 * The words of a clause as people write them: a field stands between braces by its name, "{Period of
 * notice}", which is kept as a mark, so that the clause always says what the field says.
 */
import { clauseBlocks } from '#templates/mcra/clauses';
import { type McraContext, mcraContext } from '#templates/mcra/context';
import type { McraLanguage, McraModel } from '#templates/mcra/model';
import { type Control, controlText, partText } from '#templates/mcra/tree';
import { isMcraLanguage, wordingOf } from '#templates/mcra/words';
import { CLAUSE_FACTS, type McraClause } from '#templates/wording/mcra/structure.data';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { hasPrompt, markOfTag, NAMES, type Placeholder } from './terms/clause-marks';
import { PLACEHOLDERS, PROMPTS } from './terms/placeholders.data';
import type { SectionId } from './terms/sections.data';

const languageOf = (tag: string): McraLanguage => (isMcraLanguage(tag) ? tag : 'en');

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

const byLabel = new Map<McraLanguage, ReadonlyMap<string, Placeholder>>();

/** Marks by what their fields are called in a language. */
function marksIn(language: McraLanguage): ReadonlyMap<string, Placeholder> {
  const known = byLabel.get(language);
  if (known) return known;
  const { fields } = wordingOf(language);
  const marks = new Map([...NAMES].map(([key, name]) => [folded(labelIn(fields, key)), name]));
  byLabel.set(language, marks);
  return marks;
}

const labelIn = (fields: ReturnType<typeof wordingOf>['fields'], key: string): string =>
  fields[key as (typeof PLACEHOLDERS)[Placeholder]].label;

/** The mark that a name between braces means; null: no field is called that. */
function markNamed(said: string, language: McraLanguage): string | null {
  const cut = said.lastIndexOf('/');
  const ways: readonly (readonly [string, string])[] =
    cut < 0
      ? [[said, '']]
      : [
          [said, ''],
          [said.slice(0, cut), said.slice(cut)],
        ];
  for (const [label, place] of ways)
    for (const each of [language, ...MCRA_LANGUAGES]) {
      const name = Object.hasOwn(PLACEHOLDERS, label)
        ? (label as Placeholder)
        : marksIn(each).get(folded(label));
      if (name && /^(?:\/[\w.-]{1,40})?$/.test(place.trim())) return `{${name}${place.trim()}}`;
    }
  return null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const ASKED = new RegExp(
  `(?:${Object.values(PROMPTS)
    .map((prompt) => escaped(prompt.trim()).replace(/\s+/g, '\\s+'))
    .join('|')})\\s*([^\\]]*)\\]`,
  'giu',
);

/** What people wrote, with marks for the fields they named and for the values still asked for. */
export function toMarks(text: string, language: string): string {
  const own = languageOf(language);
  return text
    .replace(ASKED, (whole, label: string) => markNamed(label, own) ?? whole)
    .replace(/\{([^{}]+)\}/g, (whole, label: string) => markNamed(label, own) ?? whole);
}

/** The same as people read it. */
export function fromMarks(text: string, language: string): string {
  const { fields } = wordingOf(languageOf(language));
  return text.replace(/\{([A-Za-z]+)((?:\/[\w.-]{1,40})?)\}/g, (whole, name: string, at: string) =>
    Object.hasOwn(PLACEHOLDERS, name)
      ? `{${labelIn(fields, PLACEHOLDERS[name as Placeholder])}${at}}`
      : whole,
  );
}

/** Why a text cannot be the words of a clause; null: it can. */
export function clauseFault(text: string): 'prompt-left' | 'no-such-field' | null {
  if (hasPrompt(text)) return 'prompt-left';
  const named = text.match(/\{[^{}]+\}/g) ?? [];
  return named.every((each) => markNamed(each.slice(1, -1), 'en') !== null)
    ? null
    : 'no-such-field';
}

/** A clause as it is drawn, with marks where its fields stand. */
const markedText = ({ parts }: Control): string =>
  parts
    .map((part) => {
      const mark = typeof part !== 'string' && 'tag' in part ? markOfTag(part.tag) : null;
      return mark ?? partText(part);
    })
    .join('');

const idOf = ({ tag }: Control): string | undefined => /^clause\.([a-z0-9-]+)/.exec(tag)?.[1];

/** Several controls of one clause, one for each party or variant, as one text to be written. */
export const writtenText = (controls: readonly Control[], language: string): string =>
  fromMarks(toMarks(controls.map(markedText).join('\n'), language), language);

/** The clause in the words of the model, whatever the parties made of it. */
export function modelControls(ctx: McraContext, id: string): Control[] {
  if (!Object.hasOwn(CLAUSE_FACTS, id)) return [];
  const { section } = CLAUSE_FACTS[id as McraClause];
  return controlsIn({ ...ctx, terms: { ...ctx.terms, clauses: [] } }, section, id);
}

const controlsIn = (ctx: McraContext, section: SectionId, id: string): Control[] =>
  clauseBlocks({ ...ctx, placed: new Set() }, section, 0)
    .map((each) => each.control)
    .filter((each) => idOf(each) === id);

/** A clause as it stands, to be written on; '' where it is left out. */
export function clauseAsWritten(model: McraModel, section: SectionId, id: string): string {
  const { clauses, draftingLanguage } = model.document.terms;
  if (clauses.some((each) => each.id === id && each.kind === 'removed')) return '';
  const ctx = mcraContext(model, languageOf(draftingLanguage));
  return writtenText(controlsIn(ctx, section, id), draftingLanguage);
}

/** What a clause says at one place: in one control of the document, of several lines each line. */
export interface ClauseWords {
  readonly tag: string;
  /** With marks where fields stand. */
  readonly text: string;
  /** One of several variants between which nobody has chosen. */
  readonly open: boolean;
}

/** A clause as it stands in a language; where it was never written in that language, as the model has it. */
export function clauseWordsIn(
  model: McraModel,
  section: SectionId,
  id: string,
  tag: string,
): ClauseWords[] {
  const language = languageOf(tag);
  const ctx = mcraContext(model, language);
  const known = ctx.terms.clauses.find((each) => each.id === id);
  const unwritten = known?.kind === 'replaced' && !known.text[language];
  const controls = unwritten ? modelControls(ctx, id) : controlsIn(ctx, section, id);
  return controls.flatMap((control) => {
    const [first, ...rest] = control.parts;
    const open = control.tag.includes('~') && typeof first === 'object' && 'prompt' in first;
    const words = open ? { ...control, parts: rest } : control;
    return toMarks(markedText(words), language)
      .split('\n')
      .map((text) => ({ tag: control.tag, text, open }));
  });
}

/** A field's value as a clause says it. */
export interface SaidValue {
  readonly tag: string;
  readonly label: string;
  /** As it stands in words that are written: `{Registered seat/2}`. */
  readonly mark: string;
  readonly value: string;
}

/** The fields a clause is filled from, each once. */
export function valuesIn(controls: readonly Control[]): SaidValue[] {
  const found = new Map<string, SaidValue>();
  for (const part of controls.flatMap((each) => each.parts))
    if (typeof part !== 'string' && 'tag' in part)
      found.set(part.tag, {
        tag: part.tag,
        label: part.title,
        mark: `{${[part.title, ...part.tag.split('/').slice(1)].join('/')}}`,
        value: part.state === 'filled' ? part.text : '',
      });
  return [...found.values()];
}

/** Values the model wording of a clause states and its own words do not: neither by mark nor in words. */
export function valuesNotSaid(model: readonly Control[], own: readonly Control[]): SaidValue[] {
  const said = folded(own.map(controlText).join('\n'));
  return valuesIn(model).filter(({ value }) => value !== '' && !saysWhole(said, folded(value)));
}

/** "12 months" does not say "2 months". */
const saysWhole = (text: string, value: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(value)}(?![\\p{L}\\p{N}])`, 'u').test(text);
