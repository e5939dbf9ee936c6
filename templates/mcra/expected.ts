/** What a Word file made from a model would say: every control's text, every text outside one. */
import { cleanText } from '#templates/word/clean';
import { controlBookmark } from '#templates/word/control-names';
import { markOfTag } from '~/agreements/terms/clause-marks';
import { clauseAddressOf } from '~/agreements/terms/clause-place';
import { type FieldInstance, fieldInstances } from '~/agreements/terms/field-instances';
import { treesOf } from './export';
import { type LineOfTag, type LineRows, lineRowsOf } from './line-rows';
import type { McraLanguage, McraModel, McraOptions } from './model';
import {
  type Control,
  type ControlState,
  contentsEntries,
  controlsOf,
  controlText,
  type McraTree,
  partText,
  staticTexts,
} from './tree';
import { tagIn } from './word-lines';

/** Stands in a clause's own words where a field of its own begins. */
export const fieldSign = (tag: string): string => `\ue000${tag}\ue000`;

/** A text with marks for the signs of its fields; null where a field has no mark. */
export function withMarks(text: string): string | null {
  let known = true;
  const marked = text.replace(/\ue000([^\ue000]+)\ue000/g, (_, tag: string) => {
    const mark = markOfTag(tag.replace(/@[a-z]+$/, ''));
    known &&= mark !== null;
    return mark ?? '';
  });
  return known ? marked : null;
}

export interface ExpectedControl {
  readonly tag: string;
  /** What a suggestion is applied to: a field's address, `clause:liability/2@fr`; null: read only. */
  readonly address: string | null;
  readonly title: string;
  readonly language: McraLanguage;
  readonly state: ControlState;
  readonly text: string;
  /** Its own words, fields within it replaced by their signs. */
  readonly own: string;
  /** The name of a variant while the choice is open, at the beginning of the text; else ''. */
  readonly lead: string;
  /** How often it stands in the document. */
  count: number;
  /** Its own words where it stands again: at the end of a sentence a value gives up its full stop. */
  readonly also: Set<string>;
}

export interface Expected {
  readonly controls: ReadonlyMap<string, ExpectedControl>;
  /** Bookmarks to tags. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** Texts outside controls, and how often. */
  readonly statics: ReadonlyMap<string, number>;
  /** The list of contents: its heading and entries. */
  readonly contents: readonly string[];
  /** What header and footer say, without digits. */
  readonly margins: readonly string[];
  /** What stands in the annexes for each line, by its id. */
  readonly lines: ReadonlyMap<string, LineRows>;
  /** The line a control belongs to, in either language. */
  readonly lineOf: LineOfTag;
}

/** Where a line may break, which nobody sees. */
const BREAKS = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * Text as a file can hold it; spaces of any kind and number read as one, line breaks too. Hyphens read
 * as one whether a line may break there or not.
 */
export const settled = (text: string): string =>
  cleanText(text)
    .replace(BREAKS, '')
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Text of a margin: the watermark is a picture, page numbers vary. */
export const marginWords = (text: string): string => settled(text.replace(/[\d\ufffc]+/g, ''));

export function expectedOf(model: McraModel, options: McraOptions): Expected {
  const trees = treesOf(model, options);
  const fields = new Map(
    fieldInstances(model.document).map((each: FieldInstance) => [each.tag, each]),
  );
  const lineOf: LineOfTag = (tag) => fields.get(tag.replace(/@[a-z]+$/, ''))?.lineId ?? null;
  const controls = new Map<string, ExpectedControl>();
  const statics = new Map<string, number>();
  trees.forEach((tree, index) => {
    const voice = { tag: tree.tag, second: index === 0 ? null : tree.language };
    const note = (
      tag: string,
      given: Omit<ExpectedControl, 'tag' | 'address' | 'language' | 'count' | 'also'>,
    ) => {
      const key = tagIn(voice, tag);
      const known = controls.get(key);
      if (known) {
        known.count += 1;
        if (given.own !== known.own) known.also.add(given.own);
      } else
        controls.set(key, {
          ...given,
          tag: key,
          address: clauseAddressOf(key) ?? fields.get(tag)?.address ?? null,
          language: tree.language,
          count: 1,
          also: new Set(),
        });
    };
    for (const control of controlsOf(tree)) {
      noteControl(control, note, (tag) => tagIn(voice, tag));
    }
    for (const text of staticTexts(tree)) add(statics, settled(text));
    if (voice.second !== null)
      for (const text of [tree.contents, ...contentsEntries(tree).map((each) => each.text)])
        add(statics, settled(text));
  });
  return {
    controls,
    bookmarks: bookmarksOf(controls),
    statics,
    contents: trees.flatMap((tree) => [
      tree.contents,
      ...contentsEntries(tree).map((each) => each.text),
    ]),
    margins: trees.flatMap(marginsOf),
    lines: lineRowsOf(trees, lineOf),
    lineOf,
  };
}

type Note = (
  tag: string,
  given: Omit<ExpectedControl, 'tag' | 'address' | 'language' | 'count' | 'also'>,
) => void;

function noteControl(control: Control, note: Note, tagOf: (tag: string) => string): void {
  const { title, state } = control;
  const own = control.parts
    .map((part) =>
      typeof part !== 'string' && 'tag' in part ? fieldSign(tagOf(part.tag)) : partText(part),
    )
    .join('');
  const [first = ''] = control.parts;
  const named = control.tag.includes('~') && typeof first !== 'string' && 'prompt' in first;
  const lead = named ? first.prompt : '';
  note(control.tag, { title, state, text: controlText(control), own, lead });
  for (const part of control.parts)
    if (typeof part !== 'string' && 'tag' in part)
      note(part.tag, {
        title: part.title,
        state: part.state,
        text: part.text,
        own: part.text,
        lead: '',
      });
}

const add = (counts: Map<string, number>, text: string): void => {
  counts.set(text, (counts.get(text) ?? 0) + 1);
};

function bookmarksOf(controls: ReadonlyMap<string, ExpectedControl>): Map<string, string> {
  const bookmarks = new Map<string, string>();
  for (const { tag, count } of controls.values())
    for (let occurrence = 1; occurrence <= count; occurrence += 1)
      bookmarks.set(controlBookmark(tag, occurrence), tag);
  return bookmarks;
}

const marginsOf = ({ identity, page }: McraTree): string[] =>
  ['', `${identity} ${page.before} ${page.between}`].map(marginWords);
