/**
 * The shell of a long document: a package made once by docx for each look (styles, numbering,
 * headers, footers, settings), into which a body in markup is put. Pure but for its cache.
 */
import {
  convertMillimetersToTwip,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
} from 'docx';
import { strFromU8, strToU8 } from 'fflate';
import { escapeXml } from './markup';
import { settleDates, settleParts, zipPackage } from './settle';
import {
  agreementNumbering,
  annexList,
  documentStyles,
  PAGE,
  pageProperties,
  sectionList,
} from './styles';
import { type LanguageTag, pageFooter, paragraph } from './text';
import { watermark } from './watermark';

export interface ShellLanguage {
  readonly tag: LanguageTag;
  /** What precedes the letter of an annex. */
  readonly annex: string;
}

export interface ShellLook {
  readonly languages: readonly [ShellLanguage, ...ShellLanguage[]];
  /** `Page x of y`. */
  readonly page: { readonly before: string; readonly between: string };
  /** A word across every page; null: none. */
  readonly watermark: string | null;
}

/** Width of a landscape page between its margins, in DXA. */
export const LANDSCAPE_WIDTH = PAGE.height - 2 * convertMillimetersToTwip(18);

export interface Shell {
  /** w:sectPr of upright and of landscape pages. */
  readonly section: { readonly upright: string; readonly landscape: string };
  /** Numbering instances by language: clauses and annexes. */
  readonly lists: ReadonlyMap<LanguageTag, { readonly clauses: number; readonly annexes: number }>;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

export interface ShellFilling {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly description: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** What the foot of every page says at its left. */
  readonly identity: string;
  /** Body markup without its last w:sectPr, which is `last`. */
  readonly body: string;
  readonly last: string;
  /** Further parts, e.g. custom XML, with their declarations. */
  readonly extra?: readonly ExtraPart[];
}

/** A part beside the document, how it is declared, and how the document refers to it. */
export interface ExtraPart {
  readonly name: string;
  readonly content: string;
  readonly contentType?: string;
  /** Relationship of the main document (absolute type); the target is relative to word/. */
  readonly relation?: { readonly type: string; readonly target: string };
}

const shells = new Map<string, Promise<Shell>>();

/** The shell of a look; made at its first use. */
export function shellOf(look: ShellLook): Promise<Shell> {
  const key = JSON.stringify(look);
  const known = shells.get(key);
  if (known) return known;
  const made = makeShell(look);
  shells.set(key, made);
  return made;
}

const IDENTITY = 'IDENTITY-OF-THE-DOCUMENT';

async function makeShell(look: ShellLook): Promise<Shell> {
  const [first] = look.languages;
  const lists = look.languages.flatMap(({ tag }) => [sectionList(tag), annexList(tag)]);
  const numbered = lists.map((reference) => new Paragraph({ numbering: { reference, level: 0 } }));
  const document = new Document({
    title: 'TITLE-OF-THE-DOCUMENT',
    subject: 'SUBJECT-OF-THE-DOCUMENT',
    creator: 'AUTHOR-OF-THE-DOCUMENT',
    lastModifiedBy: 'AUTHOR-OF-THE-DOCUMENT',
    keywords: 'KEYWORDS-OF-THE-DOCUMENT',
    description: 'DESCRIPTION-OF-THE-DOCUMENT',
    styles: documentStyles(first.tag),
    numbering: agreementNumbering(look.languages),
    sections: [section(look, false, numbered), section(look, true, [])],
  });
  const settling = { at: 0, languages: look.languages.map(({ tag }) => tag) };
  const parts = settleParts(new Uint8Array(await Packer.toArrayBuffer(document)), settling);
  if (look.watermark !== null) putWatermark(parts, look.watermark, first.tag);
  const xml = textOf(parts, 'word/document.xml');
  const [upright = '', landscape = ''] = xml.match(/<w:sectPr[ >].*?<\/w:sectPr>/gs) ?? [];
  const ids = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((match) => Number(match[1]));
  return {
    section: { upright, landscape },
    lists: new Map(
      look.languages.map(({ tag }, index) => [
        tag,
        { clauses: ids[2 * index] ?? 0, annexes: ids[2 * index + 1] ?? 0 },
      ]),
    ),
    parts,
  };
}

function section(look: ShellLook, wide: boolean, children: Paragraph[]): ISectionOptions {
  const [{ tag }] = look.languages;
  const side = convertMillimetersToTwip(18);
  const properties = wide
    ? {
        page: {
          size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
          margin: { ...pageProperties.page?.margin, left: side, right: side },
        },
      }
    : pageProperties;
  const width = wide ? LANDSCAPE_WIDTH : PAGE.textWidth;
  return {
    properties,
    headers: { default: new Header({ children: [paragraph('Header', [])] }) },
    footers: { default: pageFooter(IDENTITY, look.page, tag, width) },
    children,
  };
}

function putWatermark(parts: Map<string, Uint8Array>, word: string, language: LanguageTag): void {
  const headers = [...parts.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name));
  headers.forEach((name, index) => {
    const marked = textOf(parts, name).replace(
      /<w:p>.*<\/w:p>/s,
      () =>
        `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${watermark(word, language, index)}</w:p>`,
    );
    parts.set(name, strToU8(marked));
  });
}

const textOf = (parts: ReadonlyMap<string, Uint8Array>, name: string): string => {
  const part = parts.get(name);
  return part ? strFromU8(part) : '';
};

/** Width of a character of the footer (7.5 pt), a little more than the average, in DXA. */
const FOOTER_CHARACTER = 71;
/** Both page numbers, and room before them. */
const NUMBERS = 8;

/** What a footer says at its left; where the page numbers would not fit beside it, below. */
function withIdentity(xml: string, identity: string): string {
  const beside = [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .filter((text) => text !== IDENTITY)
    .join('');
  const width = Number(/ w:pos="(\d+)"/.exec(xml)?.[1] ?? PAGE.textWidth);
  const fits = (identity.length + beside.length + NUMBERS) * FOOTER_CHARACTER <= width;
  const below = fits ? '' : '</w:t><w:br/><w:t xml:space="preserve">';
  return xml.replace(IDENTITY, () => escapeXml(identity) + below);
}

/** The bytes of a document: the shell with its texts, body and further parts. */
export function fillShell(shell: Shell, filling: ShellFilling): Uint8Array {
  const parts = new Map(shell.parts);
  const edit = (name: string, change: (xml: string) => string) =>
    parts.set(name, strToU8(change(textOf(parts, name))));
  edit('word/document.xml', (xml) =>
    xml.replace(/<w:body>.*<\/w:body>/s, () => `<w:body>${filling.body}${filling.last}</w:body>`),
  );
  for (const name of parts.keys())
    if (/^word\/footer\d+\.xml$/.test(name))
      edit(name, (xml) => withIdentity(xml, filling.identity));
  const texts: Readonly<Record<string, string>> = {
    TITLE: filling.title,
    SUBJECT: filling.subject,
    AUTHOR: filling.author,
    KEYWORDS: filling.keywords,
    DESCRIPTION: filling.description,
  };
  edit('docProps/core.xml', (xml) =>
    settleDates(xml, filling.at).replace(/\b([A-Z]+)-OF-THE-DOCUMENT/g, (_, name: string) =>
      escapeXml(texts[name] ?? ''),
    ),
  );
  for (const part of filling.extra ?? []) addPart(parts, part);
  return zipPackage(parts);
}

function addPart(parts: Map<string, Uint8Array>, part: ExtraPart): void {
  const edit = (name: string, end: string, entry: string) =>
    parts.set(name, strToU8(textOf(parts, name).replace(end, () => entry + end)));
  parts.set(part.name, strToU8(part.content));
  if (part.contentType)
    edit(
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/${part.name}" ContentType="${part.contentType}"/>`,
    );
  if (part.relation) {
    const { type, target } = part.relation;
    const rels = 'word/_rels/document.xml.rels';
    const id = `rIdX${[...textOf(parts, rels).matchAll(/<Relationship /g)].length + 1}`;
    edit(rels, '</Relationships>', `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  }
}
