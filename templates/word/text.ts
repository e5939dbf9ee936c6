/** Runs and paragraphs. Every run carries its language, so that screen readers read it aright. */
import {
  ExternalHyperlink,
  Footer,
  type IParagraphOptions,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx';
import { cleanText, paragraphsOf, stretchesOf } from './clean';
import { COLOURS, PAGE, type StyleId } from './styles';

/** BCP 47 tag as Word writes it, e.g. `fr-FR`. */
export type LanguageTag = 'en-GB' | 'fr-FR' | 'de-DE' | 'es-ES' | 'it-IT' | 'lt-LT' | 'nl-NL';

export interface RunFormat {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly muted?: boolean;
  /** In half points. */
  readonly size?: number;
}

const HEBREW = /[\u0590-\u05ff\ufb1d-\ufb4f]/;

/** The runs of a text in one language; right-to-left stretches become runs of their own. */
export function runs(text: string, language: LanguageTag, format: RunFormat = {}): TextRun[] {
  const { muted, ...rest } = format;
  return stretchesOf(cleanText(text)).map(
    (stretch) =>
      new TextRun({
        text: stretch.text,
        ...rest,
        ...(muted ? { color: COLOURS.muted } : {}),
        ...(rest.bold ? { boldComplexScript: true } : {}),
        ...(stretch.rtl ? { rightToLeft: true } : {}),
        language: stretch.rtl
          ? { value: language, bidirectional: HEBREW.test(stretch.text) ? 'he-IL' : 'ar-SA' }
          : { value: language },
      }),
  );
}

/** A link a reader can follow on screen and type from paper: its text is its address. */
export const linkRun = (url: string, language: LanguageTag, text: string = url) =>
  new ExternalHyperlink({
    link: cleanText(url),
    children: [
      new TextRun({ text: cleanText(text), style: 'Hyperlink', language: { value: language } }),
    ],
  });

/** A tab between runs of one paragraph. */
export const tab = (): TextRun => new TextRun({ children: ['\t'] });

type ParagraphExtra = Omit<IParagraphOptions, 'children' | 'style' | 'text'>;

/** One paragraph of a named style. */
export const paragraph = (
  style: StyleId,
  children: readonly ParagraphChild[],
  extra: ParagraphExtra = {},
): Paragraph => new Paragraph({ ...extra, style, children: [...children] });

/** A paragraph to be: tables decide what stays together before they make it one. */
export interface Line {
  readonly style: StyleId;
  readonly children: readonly ParagraphChild[];
  /** What it says, where that can be long. */
  readonly text?: string;
}

/** A line of a table cell. */
export const line = (
  style: StyleId,
  text: string,
  language: LanguageTag,
  format: RunFormat = {},
): Line => ({ style, children: runs(text, language, format), text });

/** A paragraph of plain text. */
export const plain = (
  style: StyleId,
  text: string,
  language: LanguageTag,
  extra: ParagraphExtra = {},
): Paragraph => paragraph(style, runs(text, language), extra);

/** Free text as typed: one paragraph a line. */
export const free = (style: StyleId, text: string, language: LanguageTag): Paragraph[] =>
  paragraphsOf(text).map((line) => plain(style, line, language));

export const pageBreak = (): Paragraph => new Paragraph({ children: [new PageBreak()] });

/** The foot of every page: what the document is at the left, page x of y at the right. */
export function pageFooter(
  identity: string,
  page: { readonly before: string; readonly between: string },
  language: LanguageTag,
  width: number = PAGE.textWidth,
): Footer {
  const pages = new TextRun({
    children: [page.before, PageNumber.CURRENT, page.between, PageNumber.TOTAL_PAGES],
    language: { value: language },
  });
  return new Footer({
    children: [
      paragraph('Footer', [...runs(identity, language), tab(), pages], {
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
      }),
    ],
  });
}
