/** What our Word files look like: fonts, colours, page and paragraph styles. Lengths in DXA, sizes in half points. */
import { BorderStyle, convertMillimetersToTwip, type IParagraphStyleOptions } from 'docx';

/** Fonts every office suite has or replaces by one of equal widths (Liberation). */
export const FONTS = { text: 'Arial', title: 'Times New Roman' } as const;

export const COLOURS = {
  ink: '1B2530',
  accent: '1F4E79',
  muted: '56606C',
  rule: 'C5CDD6',
  tint: 'F1F5F9',
} as const;

const WIDTH = 11906;
const MARGIN = convertMillimetersToTwip(23);

/** A4 upright. */
export const PAGE = {
  width: WIDTH,
  height: 16838,
  margin: MARGIN,
  textWidth: WIDTH - 2 * MARGIN,
} as const;

/** The column in which labels stand, in tables and in facts below them. */
export const LABEL_WIDTH = 1560;

export type StyleId =
  | 'Normal'
  | 'Sender'
  | 'SenderUnit'
  | 'SmallPrint'
  | 'SmallPrintRight'
  | 'Address'
  | 'Title'
  | 'Notice'
  | 'Heading1'
  | 'Heading2'
  | 'Outcome'
  | 'Fact'
  | 'FactMore'
  | 'Cell'
  | 'CellSmall'
  | 'CellNumber'
  | 'CellSmallNumber'
  | 'CellHead'
  | 'CellHeadNumber'
  | 'Gap'
  | 'SectionEnd'
  | 'Footer'
  | 'Header'
  | 'Kind'
  | 'Parties'
  | 'Clause'
  | 'ClauseNote'
  | 'Blank'
  | 'Annex'
  | 'Twin'
  | 'TwinSub'
  | 'TwinBeside'
  | 'TwinSubBeside'
  | 'ContentsHead'
  | 'TOC1'
  | 'TOC2'
  | 'CellLabel';

export interface Look {
  readonly name: string;
  /** 0 for a heading of the first order. */
  readonly outline?: number;
  readonly keepLines?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly bold?: boolean;
  readonly color?: string;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly exact?: boolean;
  readonly keepNext?: boolean;
  readonly right?: boolean;
  readonly more?: Partial<NonNullable<IParagraphStyleOptions['paragraph']>>;
}

const HEADING = {
  bold: true,
  color: COLOURS.accent,
  line: 252,
  keepNext: true,
  keepLines: true,
} as const satisfies Partial<Look>;

/** A line of the contents, with its page number at the right edge. */
const contentsEntry = (name: string, left: number): Look => ({
  name,
  size: 19,
  after: 30,
  line: 252,
  more: {
    indent: { left },
    rightTabStop: PAGE.textWidth,
  },
});

export const looks: Record<Exclude<StyleId, 'Normal' | 'Title' | 'Heading1' | 'Heading2'>, Look> = {
  Sender: {
    name: 'Sender',
    font: FONTS.title,
    size: 36,
    color: COLOURS.accent,
    after: 20,
    line: 240,
  },
  SenderUnit: { name: 'Sender Unit', size: 20, color: COLOURS.ink, after: 0, line: 260 },
  SmallPrint: { name: 'Small Print', size: 16, color: COLOURS.muted, after: 0, line: 252 },
  SmallPrintRight: {
    name: 'Small Print Right',
    size: 16,
    color: COLOURS.muted,
    after: 0,
    line: 252,
    right: true,
  },
  Address: { name: 'Address', after: 0, line: 260 },
  Notice: {
    name: 'Notice',
    before: 60,
    after: 160,
    more: {
      indent: { left: 140, right: 140 },
      shading: { type: 'clear', color: 'auto', fill: COLOURS.tint },
      border: { left: { style: BorderStyle.SINGLE, size: 24, color: COLOURS.accent, space: 6 } },
    },
  },
  Outcome: { name: 'Outcome', bold: true, after: 100, keepNext: true },
  Fact: {
    name: 'Fact',
    after: 60,
    size: 19,
    line: 264,
    more: {
      indent: { left: LABEL_WIDTH, hanging: LABEL_WIDTH },
    },
  },
  FactMore: {
    name: 'Fact More',
    after: 60,
    size: 19,
    line: 264,
    more: { indent: { left: LABEL_WIDTH } },
  },
  Cell: { name: 'Cell', size: 18, before: 30, after: 30, line: 240 },
  CellSmall: { name: 'Cell Small', size: 16, color: COLOURS.muted, after: 30, line: 232 },
  CellSmallNumber: {
    name: 'Cell Small Number',
    size: 16,
    color: COLOURS.muted,
    after: 30,
    line: 232,
    right: true,
  },
  CellNumber: { name: 'Cell Number', size: 18, before: 30, after: 30, line: 240, right: true },
  CellHead: {
    name: 'Cell Head',
    size: 16,
    bold: true,
    color: COLOURS.accent,
    before: 40,
    after: 40,
    line: 232,
    keepNext: true,
  },
  CellHeadNumber: {
    name: 'Cell Head Number',
    size: 16,
    bold: true,
    color: COLOURS.accent,
    before: 40,
    after: 40,
    line: 232,
    keepNext: true,
    right: true,
  },
  Gap: { name: 'Gap', size: 8, after: 0, line: 160 },
  SectionEnd: { name: 'Section End', size: 2, after: 0, line: 20, exact: true },
  Header: { name: 'header', size: 4, after: 0, line: 40, exact: true },
  Kind: { name: 'Document Kind', size: 18, color: COLOURS.muted, after: 40, keepNext: true },
  Parties: { name: 'Between Parties', font: FONTS.title, size: 26, after: 240, line: 300 },
  Clause: { name: 'Clause', after: 110, keepLines: true },
  ClauseNote: {
    name: 'Clause Note',
    size: 16,
    color: COLOURS.muted,
    after: 110,
    line: 240,
    more: { indent: { left: 680 } },
  },
  /** A line to write on by hand. */
  Blank: {
    name: 'Blank Line',
    before: 260,
    after: 60,
    line: 240,
    more: {
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: COLOURS.muted, space: 1 } },
    },
  },
  Annex: {
    name: 'Annex Heading',
    ...HEADING,
    size: 24,
    before: 300,
    after: 120,
    outline: 0,
  },
  Twin: { name: 'Heading in Second Language', ...HEADING, size: 24, before: 200, after: 60 },
  TwinSub: { name: 'Subheading in Second Language', ...HEADING, size: 20, before: 80, after: 20 },
  /** In a row, at the height of the heading of the first language. */
  TwinBeside: { name: 'Heading beside', ...HEADING, size: 24, before: 300, after: 100 },
  TwinSubBeside: { name: 'Subheading beside', ...HEADING, size: 20, before: 260, after: 40 },
  ContentsHead: { name: 'Contents Heading', ...HEADING, size: 22, before: 360, after: 80 },
  TOC1: contentsEntry('toc 1', 0),
  TOC2: contentsEntry('toc 2', 425),
  CellLabel: {
    name: 'Cell Label',
    size: 16,
    color: COLOURS.accent,
    before: 30,
    after: 30,
    line: 240,
  },
  Footer: {
    name: 'footer',
    size: 15,
    color: COLOURS.muted,
    after: 0,
    line: 240,
    more: {
      border: { top: { style: BorderStyle.SINGLE, size: 4, color: COLOURS.rule, space: 6 } },
    },
  },
};
