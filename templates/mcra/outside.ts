/** What a file says outside every control: typed there, changed, taken out, or remarked on. */

import type { WordComment } from '#templates/word/read/read-comments';
import type { FlowParagraph } from '#templates/word/read/read-flow';
import type { LooseText, TrackedChange } from './assemble';
import { type Expected, marginWords, settled } from './expected';

type Comments = ReadonlyMap<string, WordComment>;

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

export const authored = (author: string): { author?: string } => (author === '' ? {} : { author });

export const authorsOf = (revisions: readonly TrackedChange[]): { author?: string } =>
  authored([...new Set(revisions.map((each) => each.author))].filter(Boolean).join(', '));

/** Loose texts beyond the fixed ones, and fixed ones that are gone; `known` went with what is said already. */
export function outsideOf(
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
    const gone = fixed || after === '';
    const base = { before: gone ? before : '', after, near: each.near };
    return [
      ...(before === after && (fixed || before === '')
        ? []
        : fixed && after === '' && take(said, before)
          ? []
          : [
              {
                ...base,
                kind: gone
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
export const marginText = (
  loose: readonly LooseText[],
  { margins }: Pick<Expected, 'margins'>,
  comments: Comments,
): OutsideText[] => beyond(loose, (text) => margins.includes(marginWords(text)), comments);

/** A list of contents repeats headings, with numbers before and after; what else stands in it was typed. */
export function contentsText(
  loose: readonly LooseText[],
  body: readonly FlowParagraph[],
  expected: Pick<Expected, 'contents'>,
  comments: Comments,
): OutsideText[] {
  if (loose.length === 0) return [];
  const known = new Set(expected.contents.map(entryWords));
  for (const { pieces } of body) {
    const plain = pieces.filter((each) => !each.contents);
    const read = (out: 'insertion' | 'deletion') =>
      plain.filter((each) => !each.revisions.some(({ kind }) => kind === out));
    for (const out of ['insertion', 'deletion'] as const)
      known.add(
        entryWords(
          read(out)
            .map((each) => each.text)
            .join(''),
        ),
      );
  }
  const repeats = (text: string) => {
    const words = entryWords(text);
    return [words, ...NUMBERED.map((each) => words.replace(each, ''))].some((each) =>
      known.has(each),
    );
  };
  return beyond(loose, repeats, comments);
}

/** `5.`, `5.2 `, `Annex G `. */
const NUMBERED = [/^\d+(\.\d+)*\.?\s*/, /^\S+ [A-Z]\b[.:]?\s*/];

const entryWords = (text: string): string => settled(text).replace(/[\s.\d]{1,20}$/, '');

/** Texts that are not known, and what is remarked on either. */
function beyond(
  loose: readonly LooseText[],
  isKnown: (text: string) => boolean,
  comments: Comments,
): OutsideText[] {
  return loose.flatMap((each) => {
    const known = [each.before, each.after].every((text) => settled(text) === '' || isKnown(text));
    const found = outsideOf([{ ...each, near: null }], new Map(), comments);
    return known ? found.filter(({ kind }) => kind === 'comment') : found;
  });
}
