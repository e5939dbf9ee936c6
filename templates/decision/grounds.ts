/** What was asked, what the decision rests on: request, documents, law. */
import type { FileChild, Paragraph, TextRun } from 'docx';
import { PAGE } from '#templates/word/styles';
import { dataTable, gap } from '#templates/word/tables';
import {
  type Line,
  line,
  linkRun,
  paragraph,
  plain,
  type RunFormat,
  runs,
  tab,
} from '#templates/word/text';
import type { DocumentVerification, RecordedDocument } from '~/recognition/decision-record';
import type { LetterContext } from './context';
import { heading } from './opening';

/** A labelled paragraph of runs that need not be of one language. */
export const factOf = (label: string, said: readonly TextRun[], ctx: LetterContext): Paragraph =>
  paragraph('Fact', [...runs(label, ctx.tag, { bold: true }), tab(), ...said]);

/** A labelled paragraph whose label stands in the margin column. */
export const fact = (
  label: string,
  text: string,
  ctx: LetterContext,
  { keepNext, ...format }: RunFormat & { readonly keepNext?: boolean } = {},
): Paragraph =>
  paragraph(
    'Fact',
    [...runs(label, ctx.tag, { bold: true }), tab(), ...runs(text, ctx.tag, format)],
    keepNext ? { keepNext } : {},
  );

export function request(ctx: LetterContext): FileChild[] {
  const words = ctx.words.request;
  const { request: asked, route, hearing } = ctx.record;
  const sentences = [
    words.origin[asked.origin],
    ...(asked.filedBy ? [words.filedBy(asked.filedBy)] : []),
    words.received(ctx.date(asked.submittedOn)),
    ...(asked.completeOn ? [words.complete(ctx.date(asked.completeOn))] : []),
    words.route[route],
  ];
  const heard = hearing && [
    words.hearing(ctx.date(hearing.sentAt), ctx.date(hearing.answerBy)),
    hearing.answeredAt === null
      ? words.hearingUnanswered
      : words.hearingAnswered(ctx.date(hearing.answeredAt)),
  ];
  return [
    heading(ctx.words.headings.request, ctx),
    plain('Normal', sentences.join(' '), ctx.tag),
    ...(asked.text?.trim()
      ? [
          paragraph('Normal', [
            ...runs(`${words.inYourWords}${ctx.words.labels.colon}`, ctx.tag),
            ...runs(asked.text.trim(), ctx.tag, { italics: true }),
          ]),
        ]
      : []),
    ...(heard ? [plain('Normal', heard.join(' '), ctx.tag)] : []),
  ];
}

export function documents(ctx: LetterContext): FileChild[] {
  const words = ctx.words.documents;
  if (ctx.record.documents.length === 0) return [];
  const received = 1750;
  const rest = PAGE.textWidth - received;
  const name = Math.round(rest * 0.44);
  return [
    heading(ctx.words.headings.documents, ctx),
    plain('Normal', words.lead, ctx.tag, { keepNext: true }),
    dataTable(
      [
        { head: words.document, width: name },
        { head: words.received, width: received },
        { head: words.verification, width: rest - name },
      ],
      ctx.record.documents.map((each) => ({
        cells: [
          documentCell(each, ctx),
          [line('Cell', ctx.date(each.receivedAt), ctx.tag)],
          verificationCell(each.verification, ctx),
        ],
      })),
      ctx.tag,
    ),
    gap(),
  ];
}

function documentCell(each: RecordedDocument, ctx: LetterContext): Line[] {
  const words = ctx.words.documents;
  return [
    line('Cell', each.name, ctx.tag),
    line('CellSmall', words.kinds[each.kind], ctx.tag),
    ...(each.sha256
      ? [line('CellSmall', `${words.fingerprint} ${each.sha256.slice(0, 16)}…`, ctx.tag)]
      : []),
  ];
}

function verificationCell(verification: DocumentVerification | null, ctx: LetterContext): Line[] {
  const words = ctx.words.documents;
  if (verification === null) return [line('Cell', words.informationOnly, ctx.tag)];
  if (verification.method === 'six-checks') {
    const checks = verification.checks.map(
      (each) =>
        `${words.checks[each.check]}${ctx.words.labels.colon}${words.statuses[each.status]}`,
    );
    const level = verification.sealLevel && words.sealLevels[verification.sealLevel];
    const seal = verification.sealHolder && words.sealedBy(verification.sealHolder);
    return [
      line('Cell', checks.join(' · '), ctx.tag),
      ...(seal ? [line('CellSmall', level ? `${seal} (${level})` : seal, ctx.tag)] : []),
      line('CellSmall', words.checkedOn(ctx.dateTime(verification.verifiedAt)), ctx.tag),
    ];
  }
  const detail = [
    verification.checkedBy && words.checkedBy(verification.checkedBy),
    verification.checkedAt !== null && words.checkedOn(ctx.dateTime(verification.checkedAt)),
  ].filter((each): each is string => Boolean(each));
  const result = words.byHand[verification.result];
  return [
    line(
      'Cell',
      verification.how ? `${result}${ctx.words.labels.colon}${verification.how}` : result,
      ctx.tag,
    ),
    ...(detail.length > 0 ? [line('CellSmall', detail.join(' '), ctx.tag)] : []),
  ];
}

export function basis(ctx: LetterContext): FileChild[] {
  const words = ctx.words.basis;
  const { legalBasis, legalCitation, regulation } = ctx.record;
  const law = words.law[legalBasis];
  const validity = regulation.validUntil
    ? words.between(ctx.date(regulation.validFrom), ctx.date(regulation.validUntil))
    : words.since(ctx.date(regulation.validFrom));
  const article = words.regulation(ctx.text(regulation.titles), regulation.article);
  return [
    heading(ctx.words.headings.basis, ctx),
    fact(
      words.lawLabel,
      legalCitation ? `${law}${ctx.words.labels.colon}${legalCitation}` : law,
      ctx,
    ),
    paragraph('Fact', [
      ...runs(words.regulationLabel, ctx.tag, { bold: true }),
      tab(),
      ...runs(`${article} (${validity})`, ctx.tag),
      ...(regulation.url ? [...runs(', ', ctx.tag), linkRun(regulation.url, ctx.tag)] : []),
    ]),
  ];
}
