/** The module description as Word: empty as a self-check, or filled from an entry of the catalogue. */
import { Paragraph } from 'docx';
import { wordDocument } from '#templates/word/document';
import { PAGE } from '#templates/word/styles';
import { dataTable, type Row } from '#templates/word/tables';
import { type LanguageTag, type Line, line, pageFooter, plain, runs } from '#templates/word/text';
import { moduleDescription as en } from '#templates/wording/en/module-description';
import { moduleDescription as fr } from '#templates/wording/fr/module-description';
import type { ModuleDescriptionWording } from '#templates/wording/module-description-wording';

/** What may stand in a field; `values` in the document's language. */
export interface Permitted {
  readonly of: 'one' | 'any' | 'yes-no' | 'isced-f';
  readonly values: readonly string[];
}

/** What a field counts for: an entry is not published without it; an element of Annex I. */
export type Mark = 'required' | 'annex-i' | 'annex-i-optional';

export interface DescriptionLine {
  readonly label: string | null;
  /** Empty: to be filled in. */
  readonly text: string;
  readonly permitted: Permitted | null;
}

export interface DescriptionRow {
  readonly label: string;
  /** What is asked, where nothing is stated. */
  readonly help: string | null;
  readonly marks: readonly Mark[];
  /** Only where it is to be filled in. */
  readonly permitted: Permitted | null;
  readonly lines: readonly DescriptionLine[];
}

export interface ModuleDescription {
  readonly language: 'en' | 'fr';
  /** Null: the form is blank. */
  readonly heading: {
    readonly title: string;
    readonly code: string;
    readonly provider: string;
    /** The day it was last changed, in words. */
    readonly stand: string;
    /** Null while it is a draft. */
    readonly version: number | null;
    readonly microCredential: boolean;
  } | null;
  /** Instant of the last change (ms). */
  readonly at: number;
  readonly sections: readonly {
    readonly heading: string;
    readonly rows: readonly DescriptionRow[];
  }[];
}

const WORDING: Readonly<Record<'en' | 'fr', ModuleDescriptionWording>> = { en, fr };
const TAGS: Readonly<Record<'en' | 'fr', LanguageTag>> = { en: 'en-GB', fr: 'fr-FR' };
const LABEL = Math.round(PAGE.textWidth * 0.36);

/** The bytes of a .docx; equal for equal input. */
export async function moduleDescription(model: ModuleDescription): Promise<Uint8Array> {
  const words = WORDING[model.language];
  const tag = TAGS[model.language];
  const { heading } = model;
  const title = heading === null ? words.title : heading.title;
  const identity = heading === null ? words.title : `${words.title} – ${heading.code}`;
  const properties = {
    title: heading === null ? title : `${words.title}: ${title}`,
    subject: words.subject,
    author: heading?.provider ?? words.author,
    keywords: words.keywords,
    description: words.selfCheck,
    at: model.at,
  };
  return wordDocument(properties, [
    {
      language: tag,
      footer: pageFooter(identity, words.page, tag),
      children: [
        ...opening(model, words, tag),
        ...model.sections.flatMap((section) => [
          new Paragraph({ heading: 'Heading1', children: runs(section.heading, tag) }),
          dataTable(
            [
              { head: words.field, width: LABEL },
              { head: words.entry, width: PAGE.textWidth - LABEL },
            ],
            section.rows.map((row) => toRow(row, words, tag)),
            tag,
            // LibreOffice 7 drops the rows of such a table from the end of its first page on.
            { rowsBreak: true },
          ),
        ]),
      ],
    },
  ]);
}

function opening(
  { heading }: ModuleDescription,
  words: ModuleDescriptionWording,
  tag: LanguageTag,
): Paragraph[] {
  const title = new Paragraph({
    style: 'Title',
    children: runs(heading?.title ?? words.title, tag),
  });
  const selfCheck = plain('Notice', words.selfCheck, tag);
  if (heading === null)
    return [
      title,
      selfCheck,
      plain('Normal', words.howTo, tag),
      plain('Normal', words.marksMean, tag),
    ];
  const { provider, code, stand, version, microCredential } = heading;
  return [
    plain('Kind', words.title, tag),
    title,
    plain('Normal', words.identity(provider, code), tag),
    plain('Normal', words.stand(stand, version), tag),
    ...(microCredential ? [plain('Normal', words.notDegree, tag)] : []),
    selfCheck,
  ];
}

function toRow(row: DescriptionRow, words: ModuleDescriptionWording, tag: LanguageTag): Row {
  const label: Line[] = [
    line('CellLabel', row.label, tag, { bold: true }),
    ...(row.marks.length > 0
      ? [
          line('CellSmall', row.marks.map((mark) => words.marks[mark]).join(' · '), tag, {
            bold: true,
          }),
        ]
      : []),
    ...(row.help ? [line('CellSmall', row.help, tag, { muted: true })] : []),
  ];
  const cells: Line[] = row.lines.flatMap((each) => textLines(each, words, tag));
  const open = cells.length > 0 ? cells : [line('Cell', ' ', tag)];
  return { cells: [label, [...permittedLines(row.permitted, words, tag), ...open]] };
}

/** In small print: what may be written here. */
function permittedLines(
  permitted: Permitted | null,
  words: ModuleDescriptionWording,
  tag: LanguageTag,
): Line[] {
  if (permitted === null) return [];
  const text = words.permitted[permitted.of](permitted.values.join(' · '));
  return [line('CellSmall', text, tag, { muted: true })];
}

function textLines(
  { label, text, permitted }: DescriptionLine,
  words: ModuleDescriptionWording,
  tag: LanguageTag,
): Line[] {
  const prefix = label === null ? [] : runs(`${label}${words.colon}`, tag, { muted: true });
  const [first = '', ...rest] = text.split('\n').filter((each) => each.trim() !== '');
  return [
    { style: 'Cell', children: [...prefix, ...runs(first, tag)] },
    ...rest.map((each) => line('Cell', each, tag)),
    ...permittedLines(permitted, words, tag),
  ];
}
