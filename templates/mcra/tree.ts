/** The document as a plain tree in one language. Structure and tags are equal in all languages. */
import type { LanguageTag } from '#templates/word/text';
import type { McraLanguage } from './model';

/** `to-complete`: mandatory and empty. `optional`: empty, shown in templates only. */
export type ControlState = 'filled' | 'to-complete' | 'optional';

/** A field within a clause. */
export interface InlineField {
  readonly tag: string;
  readonly title: string;
  readonly state: ControlState;
  readonly text: string;
  /** BCP 47 tag, where it is not in the document's language. */
  readonly lang?: string;
}

/** Words in another language than the document, with its BCP 47 tag. */
export interface ForeignWords {
  readonly text: string;
  readonly lang: string;
}

/** A stretch of a control: text, a prompt to be highlighted, or a field of its own. */
export type ControlPart = string | { readonly prompt: string } | ForeignWords | InlineField;

/** What can be edited and comes back: a clause or a field, known by its tag (at most 64 characters). */
export interface Control {
  readonly tag: string;
  readonly title: string;
  readonly state: ControlState;
  readonly parts: readonly ControlPart[];
}

export type TreeLine =
  | { readonly kind: 'static'; readonly text: string; readonly label?: boolean }
  | { readonly kind: 'control'; readonly control: Control; readonly numeric?: boolean }
  /** In the second language of a document: reads as in the first. */
  | { readonly kind: 'same' };

export interface TreeCell {
  readonly lines: readonly TreeLine[];
  readonly span?: number;
}

export interface TreeTable {
  readonly caption: string;
  /** Empty: a table without a header row. */
  readonly head: readonly string[];
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly TreeCell[])[];
}

/** Where one person signs. */
export interface SignatureCell {
  readonly lines: readonly TreeLine[];
  /** Labels of what is written by hand. */
  readonly blanks: readonly string[];
}

export type Block =
  | {
      readonly kind: 'clause';
      /** `5.2`; Word counts by itself. */
      readonly number: string;
      /** Above the clause, where it has one. */
      readonly heading: TreeLine | null;
      readonly control: Control;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'table'; readonly table: TreeTable }
  | { readonly kind: 'signatures'; readonly rows: readonly (readonly SignatureCell[])[] };

export interface TreeSection {
  /** `parties`, …, `annex-A`. */
  readonly id: string;
  /** `5`; an annex has its letter. */
  readonly number: string;
  readonly annex: boolean;
  readonly title: string;
  /** On landscape pages. */
  readonly wide: boolean;
  readonly blocks: readonly Block[];
}

export interface McraTree {
  readonly language: McraLanguage;
  readonly tag: LanguageTag;
  readonly kind: string;
  readonly title: Control;
  /** "between A and B". */
  readonly between: string;
  readonly notices: readonly string[];
  readonly control: { readonly heading: string; readonly table: TreeTable };
  readonly contents: string;
  readonly annexWord: string;
  readonly sections: readonly TreeSection[];
  /** Code, version, short hash, status. */
  readonly identity: string;
  readonly page: { readonly before: string; readonly between: string };
  readonly watermark: string | null;
}

export const partText = (part: ControlPart): string =>
  typeof part === 'string' ? part : 'prompt' in part ? part.prompt : part.text;

export const controlText = (control: Control): string => control.parts.map(partText).join('');

/** Every control of a tree in reading order; a tag may recur. */
export function controlsOf(tree: McraTree): Control[] {
  const found: Control[] = [];
  eachLine(tree, (line) => {
    if (line.kind === 'control') found.push(line.control);
  });
  return found;
}

/** Texts of a tree that stand in no control, one a paragraph; without the contents, which are made. */
export function staticTexts(tree: McraTree): string[] {
  const found: string[] = [];
  eachLine({ ...tree, contents: '' }, (line) => {
    if (line.kind === 'static' && line.text !== '') found.push(line.text);
  });
  return found;
}

/** The list of contents, an entry a section; numbers stand in it as text. */
export const contentsEntries = ({ sections, annexWord }: McraTree) =>
  sections.map((section) => ({
    section,
    text: `${section.annex ? `${annexWord} ${section.number}` : `${section.number}.`} ${section.title}`,
  }));

/** What a reader reads, line by line, in the order of the document; numbers left to Word. */
export function linesOf(tree: McraTree): string[] {
  const found: string[] = [];
  eachLine(tree, (line) => {
    if (line.kind !== 'same')
      found.push(line.kind === 'static' ? line.text : controlText(line.control));
  });
  return found.filter((text) => text !== '');
}

const fixed = (text: string): TreeLine => ({ kind: 'static', text });

function eachLine(tree: McraTree, visit: (line: TreeLine) => void): void {
  visit(fixed(tree.kind));
  visit({ kind: 'control', control: tree.title });
  visit(fixed(tree.between));
  for (const notice of tree.notices) visit(fixed(notice));
  visit(fixed(tree.control.heading));
  eachTableLine(tree.control.table, visit);
  visit(fixed(tree.contents));
  for (const section of tree.sections) {
    visit(fixed(section.title));
    for (const block of section.blocks) eachBlockLine(block, visit);
  }
}

function eachBlockLine(block: Block, visit: (line: TreeLine) => void): void {
  if (block.kind === 'heading' || block.kind === 'text' || block.kind === 'note')
    visit(fixed(block.text));
  else if (block.kind === 'table') eachTableLine(block.table, visit);
  else if (block.kind === 'clause') {
    if (block.heading) visit(block.heading);
    visit({ kind: 'control', control: block.control });
    for (const note of block.notes) visit(fixed(note));
  } else
    for (const cell of block.rows.flat()) {
      for (const line of cell.lines) visit(line);
      for (const blank of cell.blanks) visit(fixed(blank));
    }
}

function eachTableLine(table: TreeTable, visit: (line: TreeLine) => void): void {
  for (const head of table.head) visit(fixed(head));
  for (const cell of table.rows.flat()) for (const line of cell.lines) visit(line);
}
