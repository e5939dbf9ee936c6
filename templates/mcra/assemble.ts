/** The text of a file put together by control: as it would read with its changes refused and taken. */
import type { FlowParagraph, Holder, Piece, Revision } from '#templates/word/read/read-flow';
import { type Expected, fieldSign, settled } from './expected';

export interface TextPair {
  /** Tracked changes refused. */
  readonly before: string;
  /** Tracked changes taken. */
  readonly after: string;
}

/** One place of the document where a control stands. */
export interface Occurrence {
  readonly tag: string;
  readonly full: TextPair;
  /** Its own words, with signs for the fields within. */
  readonly own: TextPair;
  readonly revisions: readonly TrackedChange[];
  readonly comments: ReadonlySet<string>;
  /** The value of the entry that was chosen; null where the text is no entry of a list. */
  readonly choice: string | null;
}

export interface TrackedChange extends Revision {
  readonly text: string;
}

/** A paragraph that stands in no control. */
export interface LooseText extends TextPair {
  /** The control before it. */
  readonly near: string | null;
  /** Where fields stand in the same paragraph: all of it, with their signs. */
  readonly around?: TextPair;
  readonly revisions: readonly TrackedChange[];
  readonly comments: ReadonlySet<string>;
}

interface Builder {
  readonly tag: string;
  readonly full: [string, string];
  readonly own: [string, string];
  readonly revisions: TrackedChange[];
  readonly comments: Set<string>;
  /** Entries of its drop-down. */
  choices: ReadonlyMap<string, string>;
  /** The paragraph it was last written in. */
  paragraph: number;
  lastField: Builder | null;
}

/** A stretch of a paragraph and the builders it belongs to, outermost first. */
interface Placed {
  readonly piece: Piece;
  readonly path: readonly Builder[];
}

export interface Assembled {
  readonly occurrences: readonly Occurrence[];
  readonly loose: readonly LooseText[];
  /** What stands in a table of contents. */
  readonly contents: readonly LooseText[];
}

export function assemble(paragraphs: readonly FlowParagraph[], expected: Expected): Assembled {
  const builders = new Map<string, Builder>();
  const placed = paragraphs.map(({ pieces }) =>
    placePieces(
      pieces.filter((each) => !each.contents),
      expected,
      builders,
    ),
  );
  adoptBetween(placed);
  const loose: LooseText[] = [];
  let near: Builder | null = null;
  placed.forEach((pieces, index) => {
    const mark = paragraphs[index - 1]?.mark ?? null;
    const outside = pieces.filter((each) => each.path.length === 0);
    for (const { piece, path } of pieces) write(piece, path, index, mark);
    near = ownerOf(pieces) ?? near;
    const text = looseText(outside, near?.tag ?? null);
    const around = outside.length < pieces.length ? { around: wholeText(pieces) } : {};
    if (saysSomething(text)) loose.push({ ...text, ...around });
  });
  const contents = paragraphs.map(({ pieces }) =>
    looseText(
      pieces.filter((each) => each.contents).map((piece) => ({ piece, path: [] })),
      null,
    ),
  );
  return {
    occurrences: [...builders.values()].map(toOccurrence),
    loose,
    contents: contents.filter(saysSomething),
  };
}

const saysSomething = ({ before, after, comments }: LooseText): boolean =>
  settled(before) !== '' || settled(after) !== '' || comments.size > 0;

const toOccurrence = ({ tag, full, own, revisions, comments, choices }: Builder): Occurrence => ({
  tag,
  full: { before: full[0], after: full[1] },
  own: { before: own[0], after: own[1] },
  revisions,
  comments,
  choice: choices.get(full[1].trim()) ?? null,
});

function placePieces(
  pieces: readonly Piece[],
  expected: Expected,
  builders: Map<string, Builder>,
): Placed[] {
  const placed = pieces.map((piece) => ({
    piece,
    path: pathOf(piece.holders, expected, builders),
  }));
  const outermost = new Set(placed.flatMap((each) => each.path[0] ?? []));
  const [only] = outermost;
  // Text typed at the very edge of a control falls outside its bookmark.
  return only && outermost.size === 1
    ? placed.map((each) => (each.path.length === 0 ? { ...each, path: [only] } : each))
    : placed;
}

/** Content control and bookmark of one tag are one holder; the control says more. */
function pathOf(
  holders: readonly Holder[],
  expected: Expected,
  builders: Map<string, Builder>,
): Builder[] {
  const path: Builder[] = [];
  for (const holder of holders) {
    const tag = holder.kind === 'control' ? holder.name : expected.bookmarks.get(holder.name);
    if (tag === undefined || !expected.controls.has(tag)) continue;
    const around = path.find((each) => each.tag === tag);
    if (around) {
      around.choices = holder.choices ?? around.choices;
      continue;
    }
    const key = holder.kind === 'control' ? `control ${holder.serial}` : `bookmark ${holder.name}`;
    const known = builders.get(key) ?? newBuilder(tag, holder.choices);
    builders.set(key, known);
    path.push(known);
  }
  const holds = (a: Builder, b: Builder) =>
    expected.controls.get(a.tag)?.own.includes(fieldSign(b.tag)) === true;
  // Bookmarks that begin at one place may come in any order.
  return path.length < 2 ? path : path.sort((a, b) => (holds(a, b) ? -1 : holds(b, a) ? 1 : 0));
}

const newBuilder = (tag: string, choices: Builder['choices'] = new Map()): Builder => ({
  tag,
  choices,
  full: ['', ''],
  own: ['', ''],
  revisions: [],
  comments: new Set(),
  paragraph: -1,
  lastField: null,
});

const ownerOf = (pieces: readonly Placed[] | undefined): Builder | null =>
  pieces?.findLast((each) => each.path.length > 0)?.path[0] ?? null;

/** A paragraph without control between two of one control was split off it. */
function adoptBetween(placed: Placed[][]): void {
  let start = 0;
  let previous: Builder | null = null;
  placed.forEach((pieces, at) => {
    const owner = ownerOf(pieces);
    if (!owner) return;
    if (previous && pieces.some((each) => each.path[0] === previous)) {
      const path = [previous];
      for (let between = start; between < at; between += 1)
        placed[between] = (placed[between] ?? []).map((each) => ({ ...each, path }));
    }
    previous = owner;
    start = at + 1;
  });
}

const isKept = (revisions: readonly Revision[], taken: boolean): boolean =>
  !revisions.some((each) => each.kind === (taken ? 'deletion' : 'insertion'));

/** The sign of a field is ours alone. */
const withoutSigns = (text: string): string => text.replaceAll('\ue000', '');

/** `mark`: the revision of the paragraph end before this one. */
function write(
  piece: Piece,
  path: readonly Builder[],
  paragraph: number,
  mark: Revision | null,
): void {
  const text = withoutSigns(piece.text);
  path.forEach((builder, depth) => {
    const inner = path[depth + 1] ?? null;
    if (builder.paragraph >= 0 && builder.paragraph !== paragraph) {
      append(builder.full, '\n', mark ? [mark] : []);
      append(builder.own, '\n', mark ? [mark] : []);
    }
    builder.paragraph = paragraph;
    append(builder.full, text, piece.revisions);
    if (!inner) append(builder.own, text, piece.revisions);
    else if (builder.lastField !== inner) append(builder.own, fieldSign(inner.tag), []);
    if (piece.text !== '') builder.lastField = inner;
  });
  const innermost = path.at(-1);
  if (!innermost) return;
  for (const comment of piece.comments) innermost.comments.add(comment);
  for (const revision of piece.revisions)
    innermost.revisions.push({ ...revision, text: piece.text });
}

function append(pair: [string, string], text: string, revisions: readonly Revision[]): void {
  if (isKept(revisions, false)) pair[0] += text;
  if (isKept(revisions, true)) pair[1] += text;
}

function looseText(pieces: readonly Placed[], near: string | null): LooseText {
  const pair: [string, string] = ['', ''];
  const revisions: TrackedChange[] = [];
  const comments = new Set<string>();
  for (const { piece } of pieces) {
    append(pair, withoutSigns(piece.text), piece.revisions);
    for (const revision of piece.revisions) revisions.push({ ...revision, text: piece.text });
    for (const comment of piece.comments) comments.add(comment);
  }
  return { before: pair[0], after: pair[1], near, revisions, comments };
}

function wholeText(pieces: readonly Placed[]): TextPair {
  const pair: [string, string] = ['', ''];
  let last: Builder | null = null;
  for (const { piece, path } of pieces) {
    const [field = null] = path;
    if (!field) append(pair, withoutSigns(piece.text), piece.revisions);
    else if (field !== last) append(pair, fieldSign(field.tag), []);
    if (piece.text !== '') last = field;
  }
  return { before: pair[0], after: pair[1] };
}
