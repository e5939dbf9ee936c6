/** Styles, numbering and page of our Word files. Lengths in twentieths of a point (DXA). */
import {
  AlignmentType,
  convertMillimetersToTwip,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  ShadingType,
} from 'docx';
import { COLOURS, FONTS, type Look, looks, PAGE } from './looks.data';

export { COLOURS, FONTS, LABEL_WIDTH, PAGE, type StyleId } from './looks.data';

export const pageProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: PAGE.width, height: PAGE.height },
    margin: {
      top: convertMillimetersToTwip(20),
      bottom: convertMillimetersToTwip(22),
      left: PAGE.margin,
      right: PAGE.margin,
      header: convertMillimetersToTwip(10),
      footer: convertMillimetersToTwip(11),
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
      ...(look.keepLines ? { keepLines: true } : {}),
      ...(look.outline === undefined ? {} : { outlineLevel: look.outline }),
      ...(look.right ? { alignment: AlignmentType.RIGHT } : {}),
      ...look.more,
    },
  };
}

/** `order`: 0 for a heading of the first order; what navigation, contents and PDF bookmarks go by. */
const heading = (order: number, size: number, before: number, after: number) => ({
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
    outlineLevel: order,
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
    heading1: heading(0, 24, 300, 100),
    heading2: heading(1, 20, 260, 40),
    hyperlink: { run: { color: COLOURS.accent, underline: { type: 'single' } } },
  },
  paragraphStyles: Object.entries(looks).map(([id, look]) => toStyle(id, look)),
});

const level = (
  at: number,
  text: string,
  indent: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat] = LevelFormat.DECIMAL,
) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
  // Without a ground of its own a number takes the highlight of the text beside it.
  style: {
    paragraph: { indent: { left: indent, hanging: indent } },
    run: { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'auto' } },
  },
});

/** Section numbers, one list for each language of the document. */
export const documentNumbering = (languages: readonly string[]): INumberingOptions => ({
  config: languages.map((language) => ({
    reference: sectionList(language),
    levels: [level(0, '%1.', 425)],
  })),
});

export const sectionList = (language: string): string => `sections-${language}`;

/** Sections, their clauses and the annexes of an agreement; lists of their own for each language. */
export const agreementNumbering = (
  languages: readonly { readonly tag: string; readonly annex: string }[],
): INumberingOptions => ({
  config: languages.flatMap(({ tag, annex }) => [
    {
      reference: sectionList(tag),
      levels: [level(0, '%1.', 680), level(1, '%1.%2', 680)],
    },
    { reference: annexList(tag), levels: [annexLevel(annex)] },
  ]),
});

export const annexList = (language: string): string => `annexes-${language}`;

const annexLevel = (word: string) => ({
  ...level(0, `${word} %1`, 0, LevelFormat.UPPER_LETTER),
  suffix: LevelSuffix.SPACE,
});
