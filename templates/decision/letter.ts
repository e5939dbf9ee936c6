/**
 * The decision letter. It reads the record and recomputes nothing: the same record, language and
 * proof give the same bytes.
 */
import type { Footer } from 'docx';
import { wordDocument } from '#templates/word/document';
import { qrPicture } from '#templates/word/qr-picture';
import { pageFooter, plain } from '#templates/word/text';
import type { DecisionRecord } from '~/recognition/decision-record';
import { appeal, effect, privacy, signatures, verification } from './closing';
import {
  type LetterContext,
  type LetterLanguage,
  type LetterProof,
  letterContext,
  shortHash,
} from './context';
import { basis, documents, request } from './grounds';
import { glance, letterhead, opening, reference } from './opening';
import { packages } from './packages';

export type { LetterLanguage, LetterProof } from './context';

/** The language a letter is written in for a learner who reads `wanted` (BCP 47); else English. */
export const letterLanguage = (wanted: string | undefined): LetterLanguage =>
  wanted?.toLowerCase().split('-')[0] === 'fr' ? 'fr' : 'en';

/**
 * The letter as a Word file (.docx): in `language`, then in English where that is another one.
 * The record must be complete (parsed by its schema); texts are written as they stand in it.
 */
export async function decisionLetter(
  record: DecisionRecord,
  language: LetterLanguage,
  proof: LetterProof,
): Promise<Uint8Array> {
  const first = letterContext(record, language, proof);
  const { words } = first;
  const letter = await section(first);
  const properties = {
    title: `${words.titles[record.kind]} · ${record.fileNumber}`,
    subject: words.properties.subject(record.fileNumber),
    author: first.text(record.institution.names),
    keywords: [...words.properties.keywords, record.fileNumber],
    description: words.properties.description,
    at: record.decidedAt,
  };
  if (language === 'en') return wordDocument(properties, [letter]);
  const english = await section(letterContext(record, 'en', proof), true);
  return wordDocument(properties, [letter, english]);
}

/** The name a downloaded letter gets: the file number in letters every system allows. */
export const letterFileName = (record: DecisionRecord): string =>
  `${record.fileNumber.replace(/[^A-Za-z0-9._-]+/g, '-')}-${record.edition}.docx`;

async function section(ctx: LetterContext, second = false) {
  const qr = await qrPicture(ctx.proof.url, {
    title: ctx.words.verification.qrTitle,
    description: ctx.words.verification.qrDescription(ctx.proof.url),
  });
  return {
    language: ctx.tag,
    footer: footer(ctx),
    children: [
      ...letterhead(ctx),
      ...reference(ctx),
      ...(second
        ? [plain('SmallPrint', ctx.words.secondText, ctx.tag, { spacing: { before: 160 } })]
        : []),
      ...opening(ctx),
      ...(ctx.record.packages.length > 1 ? glance(ctx) : []),
      ...packages(ctx),
      ...effect(ctx),
      ...request(ctx),
      ...documents(ctx),
      ...basis(ctx),
      ...appeal(ctx),
      ...privacy(ctx),
      ...signatures(ctx),
      ...verification(ctx, qr),
    ],
  };
}

function footer(ctx: LetterContext): Footer {
  const { labels, page } = ctx.words;
  const { decidedOn, fileNumber } = ctx.record;
  const identity = [
    `${labels.fileNumber} ${fileNumber}`,
    `${labels.record} ${shortHash(ctx.proof.recordHash)}`,
    ctx.date(decidedOn),
  ].join(' · ');
  return pageFooter(identity, page, ctx.tag);
}
