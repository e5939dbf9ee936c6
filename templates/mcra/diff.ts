/** What an edited Word file would change: one suggestion a clause or field, and what stands outside. */
import type { WordComment } from '#templates/word/read/read-comments';
import { assemble, type LooseText, type Occurrence, type TrackedChange } from './assemble';
import {
  type Expected,
  type ExpectedControl,
  expectedOf,
  marginWords,
  settled,
  withMarks,
} from './expected';
import { foldRemovedLines } from './line-rows';
import type { McraLanguage, McraModel, McraOptions } from './model';
import type { McraReading } from './read';

export type SuggestionKind =
  /** Typed over without tracking. */
  | 'edited'
  /** Every change is tracked. */
  | 'tracked'
  /** A prompt was replaced by a value. */
  | 'filled'
  /** The clause or field is gone. */
  | 'removed'
  | 'comment';

export interface McraSuggestion {
  readonly tag: string;
  /** What it is applied to: a field's address, `clause:liability/2@fr`; null where nothing can take it. */
  readonly address: string | null;
  /** Label of the field or title of the clause, in the document's language. */
  readonly title: string;
  readonly language: McraLanguage;
  readonly kind: SuggestionKind;
  /** As the model has it, and as the file reads with every tracked change taken. */
  readonly before: string;
  readonly after: string;
  readonly author?: string;
  readonly comment?: string;
  /** The value in the file's own list that the text stands for, where a drop-down was used. */
  readonly choice?: string;
  /** Of a clause the same with marks where its fields stand; see terms/clause-marks. */
  readonly marked?: { readonly before: string; readonly after: string };
  /** Insertions and deletions with their authors, in the order of the text. */
  readonly changes: readonly TrackedChange[];
}

/** Text that stands in no control, or a fixed text that was changed or taken out. */
export interface OutsideText {
  readonly kind: 'added' | 'changed' | 'removed' | 'comment';
  readonly before: string;
  readonly after: string;
  /** Tag of the control before it; null at the beginning, in notes and in margins. */
  readonly near: string | null;
  readonly author?: string;
  readonly comment?: string;
}

export interface McraDifferences {
  readonly suggestions: readonly McraSuggestion[];
  readonly outside: readonly OutsideText[];
}

/**
 * The visible text of a file against a model. Options default to the languages the file was made in,
 * else to the drafting language of the terms. Every difference is in the answer.
 */
export function diffAgainst(
  reading: McraReading,
  model: McraModel,
  options?: Pick<McraOptions, 'language' | 'bilingual'>,
): McraDifferences {
  const expected = expectedOf(model, options ?? optionsOf(reading, model));
  const body = reading.parts
    .filter((each) => each.kind === 'body')
    .flatMap((each) => each.paragraphs);
  const notes = reading.parts
    .filter((each) => each.kind === 'note')
    .flatMap((each) => each.paragraphs);
  const margins = reading.parts
    .filter((each) => each.kind === 'margin')
    .flatMap((each) => each.paragraphs);
  const { occurrences, loose } = assemble(body, expected);
  const comments = new Map(reading.comments.map((each) => [each.id, each]));
  const byTag = new Map<string, Occurrence[]>();
  for (const each of occurrences) byTag.set(each.tag, [...(byTag.get(each.tag) ?? []), each]);
  const parted = [...expected.controls.values()].map((control) =>
    partCopies(control, byTag.get(control.tag) ?? []),
  );
  const { suggestions, statics } = foldRemovedLines(
    parted.flatMap(({ control, own }) => suggestionsOn(control, own, comments)),
    expected,
  );
  return {
    suggestions,
    outside: [
      ...outsideOf(loose, expected.statics, comments, statics),
      ...parted.flatMap(({ copies }) => copies.flatMap((each) => copiedText(each, comments))),
      ...outsideOf(assemble(notes, expected).loose, new Map(), comments),
      ...marginText(assemble(margins, expected).loose, expected),
    ],
  };
}

function optionsOf({ carried }: McraReading, { document }: McraModel): McraOptions {
  if (!carried) return { language: document.terms.draftingLanguage as McraLanguage };
  const { language, bilingual } = carried;
  return bilingual === null ? { language } : { language, bilingual };
}

interface Parted {
  readonly control: ExpectedControl;
  readonly own: readonly Occurrence[];
  /** Copied from its place to another: a row that was pasted for a new line. */
  readonly copies: readonly Occurrence[];
}

function partCopies(control: ExpectedControl, occurrences: readonly Occurrence[]): Parted {
  const unchanged = occurrences.filter((each) => changeOf(control, each) === null);
  const surplus = occurrences.length > control.count && unchanged.length >= control.count;
  const own = surplus ? unchanged.slice(0, control.count) : occurrences;
  return { control, own, copies: occurrences.filter((each) => !own.includes(each)) };
}

const copiedText = (
  { tag, full, revisions, comments }: Occurrence,
  remarks: ReadonlyMap<string, WordComment>,
): OutsideText[] =>
  outsideOf(
    [{ before: '', after: full.after, near: tag, revisions, comments }],
    new Map(),
    remarks,
  );

function suggestionsOn(
  control: ExpectedControl,
  occurrences: readonly Occurrence[],
  comments: ReadonlyMap<string, WordComment>,
): McraSuggestion[] {
  const { tag, address, title, language, text } = control;
  const about = { tag, address, title, language, before: text };
  if (occurrences.length === 0)
    return control.state === 'filled'
      ? [{ ...about, kind: 'removed', after: '', changes: [], ...markedIn(control, '') }]
      : [];
  const found: McraSuggestion[] = [];
  for (const each of occurrences) {
    const changed = changeOf(control, each);
    if (changed && !found.some((known) => settled(known.after) === settled(changed.after)))
      found.push({ ...about, ...changed });
  }
  const remarks = new Set(occurrences.flatMap((each) => [...each.comments]));
  for (const id of remarks) {
    const comment = comments.get(id);
    if (comment)
      found.push({
        ...about,
        kind: 'comment',
        after: text,
        comment: comment.text,
        changes: [],
        ...authored(comment.author),
      });
  }
  return found;
}

const authored = (author: string): { author?: string } => (author === '' ? {} : { author });

type Change = Pick<McraSuggestion, 'kind' | 'after' | 'changes' | 'author' | 'choice' | 'marked'>;

/** What happened at one place; null where it reads as expected. A clause answers for its own words. */
function changeOf(control: ExpectedControl, found: Occurrence): Change | null {
  const { full, own, revisions, choice } = found;
  const same = (text: string) => readsAs(control, settled(text));
  if (same(own.before) && same(own.after)) return null;
  const after = withoutLead(control, full.after.trim());
  const chosen = { changes: revisions, ...authorsOf(revisions), ...(choice ? { choice } : {}) };
  if (control.state !== 'filled') return after === '' ? null : { kind: 'filled', after, ...chosen };
  if (after === '' && same(own.before))
    return {
      kind: 'removed',
      after,
      changes: revisions,
      ...authorsOf(revisions),
      ...markedIn(control, ''),
    };
  const kind = same(own.before) ? 'tracked' : after === '' ? 'removed' : 'edited';
  return { kind, after, ...chosen, ...markedIn(control, own.after) };
}

/** A clause keeps the fields that stand in it: none of their values becomes its own words. */
function markedIn(control: ExpectedControl, after: string): Pick<McraSuggestion, 'marked'> {
  if (!control.address?.startsWith('clause:')) return {};
  const marks = (text: string) => withMarks(withoutLead(control, text.trim()));
  const [before, now] = [marks(control.own), marks(after)];
  return before === null || now === null ? {} : { marked: { before, after: now } };
}

const withoutLead = ({ lead }: ExpectedControl, text: string): string =>
  lead !== '' && text.startsWith(lead.trim()) ? text.slice(lead.trim().length).trim() : text;

/** As expected; the name of a variant that is still open may be struck out. */
const readsAs = ({ own, also, lead }: ExpectedControl, text: string): boolean =>
  [own, ...also].some((each) => text === settled(each)) ||
  (lead !== '' && text === settled(own.slice(lead.length)));

const authorsOf = (revisions: readonly TrackedChange[]): { author?: string } =>
  authored([...new Set(revisions.map((each) => each.author))].filter(Boolean).join(', '));

/** Loose texts beyond the fixed ones, and fixed ones that are gone; `known` went with what is said already. */
function outsideOf(
  loose: readonly LooseText[],
  statics: ReadonlyMap<string, number>,
  comments: ReadonlyMap<string, WordComment>,
  known: readonly string[] = [],
): OutsideText[] {
  const left = new Map(statics);
  const said = countsOf(known.map(settled));
  const found = loose.flatMap((each): OutsideText[] => {
    const before = settled(each.before);
    const after = settled(each.after);
    const fixed = before !== '' && take(left, before);
    const remarks = [...each.comments].flatMap((id) => comments.get(id) ?? []);
    const base = { before: fixed ? before : '', after, near: each.near };
    return [
      ...(before === after && (fixed || before === '')
        ? []
        : fixed && after === '' && take(said, before)
          ? []
          : [
              {
                ...base,
                kind: fixed
                  ? after === ''
                    ? ('removed' as const)
                    : ('changed' as const)
                  : ('added' as const),
                ...authorsOf(each.revisions),
              },
            ]),
      ...remarks.map(({ author, text }) => ({
        ...base,
        kind: 'comment' as const,
        comment: text,
        ...authored(author),
      })),
    ];
  });
  const gone = [...left].flatMap(([text, count]) =>
    Array.from({ length: text === '' ? 0 : count }, () => text).filter(() => !take(said, text)),
  );
  return [
    ...found,
    ...gone.map((text) => ({ kind: 'removed' as const, before: text, after: '', near: null })),
  ];
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Whether a text is still among those counted; it is then one fewer. */
function take(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0;
  if (count > 0) counts.set(text, count - 1);
  return count > 0;
}

/** Page numbers vary; what else a header or footer says is fixed. */
const marginText = (loose: readonly LooseText[], { margins }: Expected): OutsideText[] =>
  loose
    .filter((each) => !margins.includes(marginWords(each.after)))
    .map((each) => ({ kind: 'added', before: '', after: settled(each.after), near: null }));
