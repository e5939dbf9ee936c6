/**
 * WordprocessingML written directly, for long documents of many content controls: docx exports no
 * control, and an object for every element would cost more than the document (ECMA-376 part 1, §17).
 * Every function answers markup; texts arrive as typed and leave escaped.
 */
import { cleanText, stretchesOf } from './clean';
import { controlBookmark } from './control-names';
import { COLOURS, type StyleId } from './styles';

export interface MarkupFormat {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly muted?: boolean;
  /** Marked as still to be written. */
  readonly highlight?: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
export const escapeXml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign) : text;

const HEBREW = /[\u0590-\u05ff\ufb1d-\ufb4f]/;

function runProperties(language: string, format: MarkupFormat, rtl: string | null): string {
  const look =
    (format.bold ? '<w:b/><w:bCs/>' : '') +
    (format.italics ? '<w:i/><w:iCs/>' : '') +
    (format.muted ? `<w:color w:val="${COLOURS.muted}"/>` : '') +
    (format.highlight ? '<w:highlight w:val="yellow"/>' : '');
  const speech =
    rtl === null
      ? `<w:lang w:val="${escapeXml(language)}"/>`
      : `<w:rtl/><w:lang w:val="${escapeXml(language)}" w:bidi="${HEBREW.test(rtl) ? 'he-IL' : 'ar-SA'}"/>`;
  return `<w:rPr>${look}${speech}</w:rPr>`;
}

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** Runs of one language (BCP 47); a line break of the text is one of the paragraph. */
export function runs(text: string, language: string, format: MarkupFormat = {}): string {
  const plain = runProperties(language, format, null);
  if (!LINE_END.test(text)) return lineRuns(cleanText(text), language, format, plain);
  return text
    .split(LINE_END)
    .map((line, index) => {
      const broken = index > 0 ? `<w:r>${plain}<w:br/></w:r>` : '';
      return broken + lineRuns(cleanText(line), language, format, plain);
    })
    .join('');
}

const lineRuns = (line: string, language: string, format: MarkupFormat, plain: string) =>
  stretchesOf(line)
    .map(({ text, rtl }) => {
      const properties = rtl ? runProperties(language, format, text) : plain;
      return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
    })
    .join('');

export interface ParagraphFormat {
  readonly keepNext?: boolean;
  readonly pageBreak?: boolean;
  /** Numbering instance and level. */
  readonly list?: { readonly id: number; readonly level: number };
  /** The section that ends with this paragraph. */
  readonly section?: string;
}

/** One paragraph of a named style. Elements of w:pPr stand in the schema's order. */
export function paragraph(style: StyleId, content: string, format: ParagraphFormat = {}): string {
  const { list } = format;
  const properties =
    (format.keepNext ? '<w:keepNext/>' : '') +
    (format.pageBreak ? '<w:pageBreakBefore/>' : '') +
    (list
      ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`
      : '') +
    (format.section ?? '');
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** Numbers for what must be unique within one document. */
export class Ids {
  #last = 0;
  readonly #seen = new Map<string, number>();

  next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** How often `name` has come up, this time included. */
  occurrence(name: string): number {
    const count = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, count);
    return count;
  }
}

export const bookmark = (ids: Ids, name: string, content: string): string => {
  const id = ids.next();
  return `<w:bookmarkStart w:id="${id}" w:name="${escapeXml(name)}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
};

/** Word allows 64 characters in a control's title and its tag. */
const TITLE_LIMIT = 64;

interface ControlFormat {
  readonly tag: string;
  readonly title: string;
  /** What it holds is a prompt. */
  readonly placeholder?: boolean;
  /** What can be chosen, where nothing else may be written. Values and texts differ from each other. */
  readonly choices?: readonly { readonly value: string; readonly text: string }[];
}

/**
 * A content control within a paragraph (§17.5.2.31). A bookmark inside carries the tag too, since
 * LibreOffice before 7.5 keeps bookmarks but drops tags. A drop-down (§17.5.2.15) holds plain text
 * only: its bookmark stands around it.
 */
export function control(
  ids: Ids,
  { tag, title, placeholder, choices = [] }: ControlFormat,
  content: string,
): string {
  const name = controlBookmark(tag, ids.occurrence(tag));
  const alias = escapeXml(cleanText(title).slice(0, TITLE_LIMIT));
  const whole = (inner: string, list = '') => {
    const names = `<w:alias w:val="${alias}"/><w:tag w:val="${escapeXml(tag)}"/><w:id w:val="${ids.next()}"/>`;
    const prompt = placeholder ? '<w:showingPlcHdr/>' : '';
    return `<w:sdt><w:sdtPr>${names}${prompt}${list}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  };
  return choices.length === 0
    ? whole(bookmark(ids, name, content))
    : bookmark(ids, name, whole(content, dropDown(choices)));
}

const dropDown = (choices: NonNullable<ControlFormat['choices']>): string => {
  const items = choices.map(
    ({ value, text }) =>
      `<w:listItem w:displayText="${escapeXml(cleanText(text))}" w:value="${escapeXml(value)}"/>`,
  );
  return `<w:dropDownList>${items.join('')}</w:dropDownList>`;
};

/** A link to a bookmark of the same document. */
export const innerLink = (anchor: string, content: string): string =>
  `<w:hyperlink w:anchor="${escapeXml(anchor)}" w:history="1">${content}</w:hyperlink>`;

/** A complex field (§17.16.18) around content that is its result. */
export const fieldStart = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
export const fieldEnd = (): string => '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
