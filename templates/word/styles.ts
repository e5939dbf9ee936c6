/** Styles, numbering and page of our Word files. Lengths in twentieths of a point (DXA). */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

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

export const pageProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: PAGE.width, height: PAGE.height },
    margin: {
      top: convertMillimetersToTwip(20),
      bottom: convertMillimetersToTwip(22),
      left: MARGIN,
      right: MARGIN,
      header: convertMillimetersToTwip(10),
      footer: convertMillimetersToTwip(11),
    },
  },
};

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
  | 'Footer';

interface Look {
  readonly name: string;
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

const looks: Record<Exclude<StyleId, 'Normal' | 'Title' | 'Heading1' | 'Heading2'>, Look> = {
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

function toStyle(id: string, look: Look): IParagraphStyleOptions {
  return {
    id,
    name: look.name,
    basedOn: 'Normal',
    next: id === 'Outcome' ? 'Normal' : id,
    quickFormat: true,
    run: {
      ...(look.size ? { size: look.size, sizeComplexScript: look.size } : {}),
      ...(look.font ? { font: look.font } : {}),
      ...(look.bold ? { bold: true, boldComplexScript: true } : {}),
      ...(look.color ? { color: look.color } : {}),
    },
    paragraph: {
      spacing: {
        before: look.before ?? 0,
        after: look.after ?? 120,
        line: look.line ?? 276,
        lineRule: look.exact ? LineRuleType.EXACT : LineRuleType.AUTO,
      },
      ...(look.keepNext ? { keepNext: true } : {}),
      ...(look.right ? { alignment: AlignmentType.RIGHT } : {}),
      ...look.more,
    },
  };
}

const heading = (size: number, before: number, after: number) => ({
  run: {
    font: FONTS.text,
    size,
    sizeComplexScript: size,
    bold: true,
    boldComplexScript: true,
    color: COLOURS.accent,
  },
  paragraph: {
    spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});

/** All styles; `language` is the document's first. */
export const documentStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: FONTS.text,
        size: 20,
        sizeComplexScript: 20,
        color: COLOURS.ink,
        language: { value: language, bidirectional: 'ar-SA', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: { before: 0, after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONTS.title, size: 40, sizeComplexScript: 40, color: COLOURS.ink },
      paragraph: {
        spacing: { before: 320, after: 140, line: 252, lineRule: LineRuleType.AUTO },
        keepNext: true,
        keepLines: true,
      },
    },
    heading1: heading(24, 300, 100),
    heading2: heading(20, 260, 40),
    hyperlink: { run: { color: COLOURS.accent, underline: { type: 'single' } } },
  },
  paragraphStyles: Object.entries(looks).map(([id, look]) => toStyle(id, look)),
});

/** Section numbers, one list for each language of the document, and one for bullets. */
export const documentNumbering = (languages: readonly string[]): INumberingOptions => ({
  config: languages.map((language) => ({
    reference: sectionList(language),
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '%1.',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 425, hanging: 425 } } },
      },
    ],
  })),
});

export const sectionList = (language: string): string => `sections-${language}`;
