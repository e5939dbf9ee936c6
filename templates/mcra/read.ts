/**
 * Reads an agreement back from a Word file: its visible text with tracked changes and comments, and
 * the data it carries. What was changed is for `diffAgainst` to say; text wins over data.
 */
import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { FlowLimits } from '#templates/word/read/flow-limits';
import { openPackage, type WordPackage } from '#templates/word/read/open-package';
import { readComments, type WordComment } from '#templates/word/read/read-comments';
import { type FlowParagraph, readFlow } from '#templates/word/read/read-flow';
import { relatedParts } from '#templates/word/read/relationships';
import { refuseDocumentType, type WordFault, WordFileError } from '#templates/word/read/word-fault';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { Factsheet, Terms } from '~/agreements/terms/terms';
import { MCRA_NAMESPACE } from './custom-part';
import type { McraHead, McraLanguage, McraModel } from './model';

/** Paragraphs of one part of the file. */
export interface ReadPart {
  readonly kind: 'body' | 'note' | 'margin';
  readonly paragraphs: readonly FlowParagraph[];
}

/** The terms as the file carries them: what it was made from, whatever its text says now. */
export interface CarriedModel {
  readonly language: McraLanguage;
  readonly bilingual: McraLanguage | null;
  readonly model: McraModel;
}

export interface McraReading {
  readonly parts: readonly ReadPart[];
  readonly comments: readonly WordComment[];
  /** Null in a clean copy, and where the data cannot be read. */
  readonly carried: CarriedModel | null;
}

export type McraReadResult =
  | { readonly ok: true; readonly reading: McraReading }
  | { readonly ok: false; readonly fault: WordFault };

/** Reads a .docx from outside. Hostile files are refused by name, never half read. */
export function readMcra(bytes: Uint8Array): McraReadResult {
  try {
    return { ok: true, reading: readPackage(openPackage(bytes)) };
  } catch (error) {
    if (error instanceof WordFileError) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** Where Word puts the text; other programs call it otherwise. */
const BODY = 'word/document.xml';
const NOTES = /^word\/(footnotes|endnotes)\.xml$/;
const MARGINS = /^word\/(header|footer)\d*\.xml$/;
const COMMENTS = /^word\/comments\.xml$/;

function readPackage(file: WordPackage): McraReading {
  const [main = BODY] = relatedParts(file.read, '').get('officeDocument') ?? [];
  const body = file.read(main);
  if (body === null) throw new WordFileError('not-a-word-file', `no ${main}`);
  const related = relatedParts(file.read, main);
  const namesOf = (pattern: RegExp, ...kinds: readonly string[]) => [
    ...new Set([
      ...kinds.flatMap((kind) => related.get(kind) ?? []),
      ...file.names.filter((name) => pattern.test(name)),
    ]),
  ];
  const limits = new FlowLimits();
  const part = (name: string, kind: ReadPart['kind']): ReadPart[] => {
    const xml = name === main ? null : file.read(name);
    return xml === null ? [] : [{ kind, paragraphs: readFlow(xml, name, limits) }];
  };
  return {
    parts: [
      { kind: 'body', paragraphs: readFlow(body, main, limits) },
      ...namesOf(NOTES, 'footnotes', 'endnotes').flatMap((name) => part(name, 'note')),
      ...namesOf(MARGINS, 'header', 'footer').flatMap((name) => part(name, 'margin')),
    ],
    comments: namesOf(COMMENTS, 'comments').flatMap((name) => {
      const xml = file.read(name);
      return xml === null ? [] : readComments(xml);
    }),
    carried: carriedModel(file),
  };
}

const Language = z.enum(MCRA_LANGUAGES);

const Head = z.object({
  code: z.string(),
  id: z.string(),
  version: z.string(),
  status: z.string(),
  parent: z.string().nullable(),
  termsHash: z.string(),
  signedFileHash: z.string().nullable(),
  at: z.number().int().min(0).max(8.64e15),
  changes: z.array(
    z.object({ version: z.string(), day: z.string(), addresses: z.array(z.string()) }),
  ),
  kind: z.enum(['agreement', 'template', 'example']),
});

const Payload = z.object({
  format: z.literal('mcra/1'),
  language: Language,
  bilingual: Language.nullable(),
  head: Head,
  terms: Terms,
  factsheet: Factsheet,
});

/** Characters of the data: hundreds of lines in several languages. */
const MOST_DATA = 6_000_000;

function carriedModel(file: WordPackage): CarriedModel | null {
  for (const name of file.names.filter((each) => /^customXml\/item\d+\.xml$/.test(each))) {
    const xml = file.read(name) ?? '';
    if (xml.includes(MCRA_NAMESPACE) && xml.length > MOST_DATA)
      throw new WordFileError('too-large', name);
    const json = contentOf(xml);
    const payload = json === null ? null : Payload.safeParse(json);
    if (!payload?.success) continue;
    const { language, bilingual, head, terms, factsheet } = payload.data;
    return {
      language,
      bilingual,
      // A status this version does not know is shown as its code.
      model: {
        document: { terms, factsheet },
        head: { ...head, status: head.status as McraHead['status'] },
      },
    };
  }
  return null;
}

/** The JSON inside our element; null where the part is someone else's or no JSON. */
function contentOf(xml: string): unknown {
  refuseDocumentType(xml, 'customXml');
  if (!xml.includes(MCRA_NAMESPACE)) return null;
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new WordFileError('damaged', `customXml: ${error.message}`);
  });
  parser.on('text', (chunk) => {
    text += chunk;
  });
  parser.write(xml).close();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
