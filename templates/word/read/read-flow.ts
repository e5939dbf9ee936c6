/**
 * The flow of text of a WordprocessingML part: paragraphs cut into pieces, each with the controls it
 * stands in, its revision and its comments (ECMA-376 part 1, §17.3, §17.5, §17.13).
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { withoutReordering } from '../clean';
import { FlowLimits } from './flow-limits';
import { refuseDocumentType, WordFileError } from './word-fault';

export interface Revision {
  readonly kind: 'insertion' | 'deletion';
  readonly author: string;
  /** As written in the file; empty where it says none. */
  readonly date: string;
}

/** A control a piece stands in: a content control by its tag, or a bookmark of ours by its name. */
export interface Holder {
  readonly kind: 'control' | 'bookmark';
  readonly name: string;
  /** Tells controls of one tag apart. */
  readonly serial: number;
  /** Of a drop-down: what its entries say, and the values they stand for. */
  readonly choices?: ReadonlyMap<string, string>;
}

export interface Piece {
  readonly text: string;
  /** Outermost first. */
  readonly holders: readonly Holder[];
  readonly revisions: readonly Revision[];
  readonly comments: readonly string[];
  /** In a table of contents: made from the headings, unless somebody typed there. */
  readonly contents?: true;
}

export interface FlowParagraph {
  readonly pieces: readonly Piece[];
  /** Its end was inserted or deleted: paragraphs were split or joined there. */
  readonly mark: Revision | null;
}

const WORD_NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const BOOKMARK_PREFIX = '_m_';
const DEPTH_LIMIT = 400;
/** Characters of a field's instruction that tell what it is. */
const INSTRUCTION = 200;

/** A picture or another thing that is no text. */
const OBJECT_SIGN = '\ufffc';

/** Elements of a run that stand for a sign. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};
const OBJECTS = new Set(['drawing', 'pict', 'object']);

/** The paragraphs of a part in reading order; `limits` hold for all parts of a file. Throws WordFileError. */
export function readFlow(xml: string, name: string, limits = new FlowLimits()): FlowParagraph[] {
  refuseDocumentType(xml, name);
  const reader = new FlowReader(limits);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new WordFileError('damaged', `${name}: ${error.message}`);
  });
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', (tag) => reader.close(tag));
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.write(xml).close();
  return reader.paragraphs;
}

interface OpenParagraph {
  readonly pieces: Piece[];
  mark: Revision | null;
}

interface OpenControl {
  holder: Holder | null;
  ignored: boolean;
  readonly choices: Map<string, string>;
}

interface Field {
  instruction: string;
  result: boolean;
}

class FlowReader {
  readonly paragraphs: FlowParagraph[] = [];
  readonly #path: string[] = [];
  readonly #open: OpenParagraph[] = [];
  readonly #holders: Holder[] = [];
  /** Controls around this place: their holder once the tag is known; contents that do not count. */
  readonly #controls: OpenControl[] = [];
  readonly #bookmarks = new Map<string, string>();
  readonly #revisions: Revision[] = [];
  readonly #rows: (Revision | null)[] = [];
  readonly #comments = new Set<string>();
  readonly #fields: Field[] = [];
  readonly #limits: FlowLimits;
  /** The run was struck through or hidden by hand: gone for whoever reads. */
  #struck = false;
  #serial = 0;
  #skipped = 0;
  #simpleContents = 0;

  constructor(limits: FlowLimits) {
    this.#limits = limits;
  }

  open(tag: SaxesTagNS): void {
    const { local } = tag;
    if (this.#path.length > DEPTH_LIMIT) throw new WordFileError('damaged', 'nested too deeply');
    this.#limits.element();
    this.#path.push(local);
    if (this.#skipped > 0 || local === 'Fallback') this.#skipped += 1;
    else if (WORD_NAMESPACES.has(tag.uri)) this.#openWord(local, tag);
  }

  close(tag: SaxesTagNS): void {
    this.#path.pop();
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (WORD_NAMESPACES.has(tag.uri)) this.#closeWord(tag.local);
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    const local = this.#path.at(-1);
    if (local === 't' || local === 'delText') this.#add(text);
    else if (local === 'instrText') {
      const field = this.#fields.at(-1);
      if (field && !field.result && field.instruction.length < INSTRUCTION)
        field.instruction += text.slice(0, INSTRUCTION);
    }
  }

  #openWord(local: string, tag: SaxesTagNS): void {
    const parent = this.#path.at(-2);
    if (local === 'p') this.#open.push({ pieces: [], mark: null });
    else if (local === 'tr') this.#rows.push(null);
    else if (local === 'sdt')
      this.#controls.push({ holder: null, ignored: false, choices: new Map() });
    else if (local === 'tag' && parent === 'sdtPr') this.#nameControl(attribute(tag, 'val'));
    else if (local === 'listItem') this.#nameChoice(tag);
    else if (local === 'docPartGallery') this.#ignoreContents(attribute(tag, 'val'));
    else if (local === 'bookmarkStart') this.#startBookmark(tag);
    else if (local === 'bookmarkEnd') this.#endBookmark(attribute(tag, 'id'));
    else if (REVISIONS.has(local)) this.#revise(local, tag);
    else if (local === 'commentRangeStart') this.#comments.add(attribute(tag, 'id'));
    else if (local === 'commentRangeEnd') this.#comments.delete(attribute(tag, 'id'));
    else if (local === 'commentReference') this.#add('', [attribute(tag, 'id')]);
    else if (local === 'r') this.#struck = false;
    else if (STRUCK.has(local) && parent === 'rPr' && this.#path.at(-3) === 'r')
      this.#struck ||= !OFF.has(attribute(tag, 'val'));
    else if (local === 'fldChar') this.#fieldChar(attribute(tag, 'fldCharType'));
    else if (local === 'fldSimple' && isContents(attribute(tag, 'instr')))
      this.#simpleContents += 1;
    else if (parent === 'r' && Object.hasOwn(SIGNS, local)) this.#add(SIGNS[local] ?? '');
    else if (parent === 'r' && local === 'sym') this.#add(symbolOf(attribute(tag, 'char')));
    else if (parent === 'r' && OBJECTS.has(local)) this.#add(OBJECT_SIGN);
  }

  #closeWord(local: string): void {
    if (local === 'p') {
      const done = this.#open.pop();
      if (done) this.paragraphs.push({ pieces: done.pieces, mark: done.mark });
      this.#limits.paragraph();
    } else if (local === 'tr') this.#rows.pop();
    else if (local === 'sdt') {
      const { holder } = this.#controls.pop() ?? { holder: null };
      if (holder) this.#holders.splice(this.#holders.indexOf(holder), 1);
    } else if (REVISIONS.has(local)) {
      if (!PROPERTIES.has(this.#path.at(-1) ?? '')) this.#revisions.pop();
    } else if (local === 'r') this.#struck = false;
    else if (local === 'fldSimple' && this.#simpleContents > 0) this.#simpleContents -= 1;
  }

  #nameControl(name: string): void {
    const control = this.#controls.at(-1);
    if (!control) return;
    this.#serial += 1;
    const { choices } = control;
    control.holder = { kind: 'control', name, serial: this.#serial, choices };
    this.#holders.push(control.holder);
  }

  /** An entry without a text shows its value (§17.5.2.21). */
  #nameChoice(tag: SaxesTagNS): void {
    const value = attribute(tag, 'value');
    this.#controls.at(-1)?.choices.set(attribute(tag, 'displayText') || value, value);
  }

  #ignoreContents(gallery: string): void {
    const control = this.#controls.at(-1);
    if (control && gallery === 'Table of Contents') control.ignored = true;
  }

  #startBookmark(tag: SaxesTagNS): void {
    const name = attribute(tag, 'name');
    if (!name.startsWith(BOOKMARK_PREFIX)) return;
    this.#bookmarks.set(attribute(tag, 'id'), name);
    if (this.#holders.some((each) => each.kind === 'bookmark' && each.name === name)) return;
    this.#serial += 1;
    const around = this.#controls.at(-1);
    // A list whose control lost its tag is known by the bookmark within.
    const lists = around && !around.holder ? { choices: around.choices } : {};
    this.#holders.push({ kind: 'bookmark', name, serial: this.#serial, ...lists });
  }

  #endBookmark(id: string): void {
    const name = this.#bookmarks.get(id);
    const at = this.#holders.findIndex((each) => each.kind === 'bookmark' && each.name === name);
    if (name !== undefined && at >= 0) this.#holders.splice(at, 1);
  }

  /** A revision of runs, of a paragraph's end (w:pPr/w:rPr) or of a table row (w:trPr). */
  #revise(local: string, tag: SaxesTagNS): void {
    const revision: Revision = {
      kind: local === 'ins' || local === 'moveTo' ? 'insertion' : 'deletion',
      author: withoutReordering(attribute(tag, 'author')),
      date: attribute(tag, 'date'),
    };
    const parent = this.#path.at(-2) ?? '';
    if (!PROPERTIES.has(parent)) this.#revisions.push(revision);
    else if (parent === 'rPr' && this.#path.at(-3) === 'pPr') {
      const paragraph = this.#open.at(-1);
      if (paragraph) paragraph.mark = revision;
    } else if (parent === 'trPr') this.#rows[this.#rows.length - 1] = revision;
  }

  #fieldChar(type: string): void {
    if (type === 'begin') this.#fields.push({ instruction: '', result: false });
    else if (type === 'separate') {
      const field = this.#fields.at(-1);
      if (field) field.result = true;
    } else if (type === 'end') this.#fields.pop();
  }

  #add(text: string, comments: readonly string[] = []): void {
    this.#limits.piece(text, this.#holders.length + this.#comments.size + this.#fields.length);
    const contents =
      this.#simpleContents > 0 ||
      this.#controls.some((each) => each.ignored) ||
      this.#fields.some((each) => isContents(each.instruction));
    const row = this.#rows.at(-1);
    this.#open.at(-1)?.pieces.push({
      text: withoutReordering(text),
      holders: [...this.#holders],
      revisions: [...this.#revisions, ...(row ? [row] : []), ...(this.#struck ? [STRUCK_OUT] : [])],
      comments: [...this.#comments, ...comments],
      ...(contents ? { contents } : {}),
    });
  }
}

/** A sign of a font for signs alone is a picture; any other is what it says (§17.3.3.30). */
function symbolOf(char: string): string {
  const code = Number.parseInt(char, 16);
  const isText = code > 0x20 && code < 0xffff && !(code >= 0xd800 && code <= 0xf8ff);
  return isText ? String.fromCharCode(code) : OBJECT_SIGN;
}

/** Formats of a run by which people take words out by hand (§17.3.2.37, §17.3.2.9, §17.3.2.41). */
const STRUCK = new Set(['strike', 'dstrike', 'vanish']);
const OFF = new Set(['0', 'false', 'off']);
const STRUCK_OUT: Revision = { kind: 'deletion', author: '', date: '' };

const REVISIONS = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
/** Where a revision marks a property and holds no text. */
const PROPERTIES = new Set(['rPr', 'trPr', 'tcPr', 'numPr', 'tblPr']);

const isContents = (instruction: string): boolean => /^\s*TOC\b/i.test(instruction);

/** An attribute of the tag by its local name; the empty text where there is none. */
function attribute(tag: SaxesTagNS, local: string): string {
  const attributes: Record<string, SaxesAttributeNS> = tag.attributes;
  for (const each of Object.values(attributes)) if (each.local === local) return each.value;
  return '';
}
