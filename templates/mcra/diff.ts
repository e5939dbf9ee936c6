/** What an edited Word file would change: one suggestion a clause or field, and what stands outside. */
import type { WordComment } from '#templates/word/read/read-comments';
import { assemble, type LooseText, type Occurrence, type TrackedChange } from './assemble';
import { type ExpectedControl, expectedOf, settled, withMarks } from './expected';
import { foldRemovedLines } from './line-rows';
import { matchByText } from './match-by-text';
import type { McraLanguage, McraModel, McraOptions } from './model';
import {
  authored,
  authorsOf,
  contentsText,
  marginText,
  type OutsideText,
  outsideOf,
} from './outside';
import type { McraReading, ReadPart } from './read';

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
  const { suggestions, outside } = compare(reading, model, options);
  return { suggestions, outside };
}

export interface McraComparison extends McraDifferences {
  /** Fields and clauses of the model that were found in the file. */
  readonly standing: number;
}

/** The same, with how much of the model stands in the file at all. */
export function compare(
  reading: McraReading,
  model: McraModel,
  options?: Pick<McraOptions, 'language' | 'bilingual'>,
): McraComparison {
  const expected = expectedOf(model, options ?? optionsOf(reading, model));
  const of = (kind: ReadPart['kind']) =>
    reading.parts.filter((each) => each.kind === kind).flatMap((each) => each.paragraphs);
  const body = of('body');
  const { occurrences, loose, contents, standing } = matchByText(
    assemble(body, expected),
    expected,
  );
  // A control that was copied to a note or a margin is text there.
  const outside = { ...expected, controls: new Map<string, ExpectedControl>() };
  const notes = assemble(of('note'), outside).loose;
  const margins = assemble(of('margin'), outside).loose;
  const comments = new Map(reading.comments.map((each) => [each.id, each]));
  const byTag = new Map<string, Occurrence[]>();
  for (const each of occurrences) {
    const known = byTag.get(each.tag);
    if (known) known.push(each);
    else byTag.set(each.tag, [each]);
  }
  const parted = [...expected.controls.values()].map((control) =>
    partCopies(control, byTag.get(control.tag) ?? []),
  );
  const { suggestions, statics } = foldRemovedLines(
    parted.flatMap(({ control, own }) => suggestionsOn(control, own, comments)),
    expected,
  );
  // A list of contents that is one no more reads the same.
  const listed = new Set(expected.contents.map(settled));
  const isContents = ({ after }: LooseText) =>
    listed.has(settled(after)) && !expected.statics.has(settled(after));
  const anchored = new Set(
    [...occurrences, ...loose, ...contents, ...notes, ...margins].flatMap((each) => [
      ...each.comments,
    ]),
  );
  return {
    standing,
    suggestions,
    outside: [
      ...outsideOf(
        loose.filter((each) => !isContents(each)),
        expected.statics,
        comments,
        statics,
      ),
      ...parted.flatMap(({ copies }) => copies.flatMap((each) => copiedText(each, comments))),
      ...contentsText([...contents, ...loose.filter(isContents)], body, expected, comments),
      ...outsideOf(notes, new Map(), comments),
      ...marginText(margins, expected, comments),
      ...reading.comments
        .filter((each) => !anchored.has(each.id) || comments.get(each.id) !== each)
        .map(remarkAlone),
    ],
  };
}

/** A comment on a place that is gone, or that no text stands at. */
const remarkAlone = ({ author, text }: WordComment): OutsideText => ({
  kind: 'comment',
  before: '',
  after: '',
  near: null,
  comment: text,
  ...authored(author),
});

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
  const kept = new Set(own);
  return { control, own, copies: occurrences.filter((each) => !kept.has(each)) };
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
  const said = new Set<string>();
  for (const each of occurrences) {
    const changed = changeOf(control, each);
    if (changed && !said.has(settled(changed.after))) found.push({ ...about, ...changed });
    if (changed) said.add(settled(changed.after));
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

type Change = Pick<
  McraSuggestion,
  'kind' | 'after' | 'changes' | 'author' | 'choice' | 'marked' | 'comment'
>;

/** What happened at one place; null where it reads as expected. A clause answers for its own words. */
function changeOf(control: ExpectedControl, found: Occurrence): Change | null {
  const { full, own, revisions, choice } = found;
  const same = (text: string) => readsAs(control, settled(text));
  if (same(own.before) && same(own.after)) return null;
  if (same(own.after)) return undoneIn(control, revisions);
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

/** Words that are not in the record and are out again, or hidden: said, for nothing is to be changed. */
function undoneIn({ text }: ExpectedControl, revisions: readonly TrackedChange[]): Change {
  const out = revisions.filter((each) => each.kind === 'deletion').map((each) => each.text);
  return {
    kind: 'comment',
    after: text,
    comment: `– ${settled(out.join(''))}`,
    changes: revisions,
    ...authorsOf(revisions),
  };
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
