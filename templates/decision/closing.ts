/** What follows from the decision: the degree, appeal, data, signatures, proof. */
import type { FileChild, ImageRun } from 'docx';
import { PAGE } from '#templates/word/styles';
import { dataTable, gap, sideBySide } from '#templates/word/tables';
import { free, type Line, line, linkRun, paragraph, plain } from '#templates/word/text';
import type { DegreeEffect, RecordedSignature } from '~/recognition/decision-record';
import { type LetterContext, recognisedIn } from './context';
import { fact } from './grounds';
import { heading } from './opening';

export function effect(ctx: LetterContext): FileChild[] {
  const words = ctx.words.effect;
  const { kind } = ctx.record;
  const recognised = recognisedIn(ctx.record);
  const effects = recognised.length > 0 ? ctx.record.effects : [];
  const nothing = kind === 'revocation' ? words.takenBack : words.none;
  const conditional = recognised.some((each) => each.outcome === 'conditional');
  return [
    heading(ctx.words.headings.effect, ctx),
    ...(effects.length === 0
      ? [plain('Normal', nothing, ctx.tag)]
      : [
          plain('Normal', effects.map((each) => thenText(each, ctx)).join(' '), ctx.tag, {
            keepNext: true,
          }),
          ...(effects.length > 1 ? [effectTable(effects, ctx), gap()] : []),
        ]),
    ...(recognised.length > 0
      ? [
          plain(
            'Normal',
            conditional ? `${words.conditional} ${words.whole}` : words.whole,
            ctx.tag,
          ),
        ]
      : []),
  ];
}

function thenText(each: DegreeEffect, ctx: LetterContext): string {
  const words = ctx.words.effect;
  const title = ctx.text(each.titles);
  return each.ectsRequired === null
    ? words.thenOpen(title, ctx.ects(each.ectsAfter))
    : words.thenOf(title, ctx.number(each.ectsAfter), ctx.ects(each.ectsRequired));
}

function effectTable(effects: readonly DegreeEffect[], ctx: LetterContext): FileChild {
  const words = ctx.words.effect;
  const width = 1250;
  const number = (value: number | null) => [
    line('CellNumber', value === null ? ctx.words.labels.nothing : ctx.number(value), ctx.tag),
  ];
  return dataTable(
    [
      { head: words.group, width: PAGE.textWidth - 4 * width },
      ...[words.before, words.now, words.after, words.required].map((head) => ({
        head: `${head} (ECTS)`,
        width,
        numeric: true,
      })),
    ],
    effects.map((each) => ({
      cells: [
        [line('Cell', ctx.text(each.titles), ctx.tag)],
        number(each.ectsBefore),
        [line('CellNumber', `+${ctx.number(each.ectsNow)}`, ctx.tag)],
        [line('CellNumber', ctx.number(each.ectsAfter), ctx.tag, { bold: true })],
        number(each.ectsRequired),
      ],
    })),
    ctx.tag,
  );
}

export function appeal(ctx: LetterContext): FileChild[] {
  const words = ctx.words.appeal;
  const { appeal: terms, fileNumber, institution } = ctx.record;
  const deadline = terms.deadline
    ? words.until(ctx.date(terms.deadline), terms.days)
    : words.within(terms.days);
  return [
    heading(ctx.words.headings.appeal, ctx),
    plain('Normal', words.lead, ctx.tag, { keepNext: true }),
    fact(words.body, ctx.text(terms.body), ctx),
    fact(words.deadline, deadline, ctx),
    fact(words.form, ctx.text(terms.form), ctx),
    plain('Normal', words.questions(fileNumber, institution.email), ctx.tag),
  ];
}

export function privacy(ctx: LetterContext): FileChild[] {
  const note = ctx.text(ctx.record.dataProtection);
  return note ? [heading(ctx.words.headings.privacy, ctx), ...free('Normal', note, ctx.tag)] : [];
}

/** Greeting, place and date, and all signatures in one row that no page break can split. */
export function signatures(ctx: LetterContext): FileChild[] {
  const words = ctx.words.signatures;
  const { signatures: signed, institution, decidedOn } = ctx.record;
  const place = institution.place
    ? words.place(institution.place, ctx.date(decidedOn))
    : ctx.date(decidedOn);
  const width = Math.floor(PAGE.textWidth / Math.max(1, signed.length));
  return [
    heading(ctx.words.headings.signatures, ctx),
    plain('Normal', place, ctx.tag, { keepNext: true }),
    plain('Normal', ctx.words.closing, ctx.tag, { keepNext: true, keepLines: true }),
    plain('SmallPrint', words.electronic, ctx.tag, { keepNext: true, keepLines: true }),
    paragraph('Gap', [], { keepNext: true }),
    ...(signed.length > 0
      ? [
          sideBySide(
            signed.map((each) => ({ width, content: signature(each, ctx) })),
            true,
          ),
          gap(),
        ]
      : []),
  ];
}

function signature(each: RecordedSignature, ctx: LetterContext): Line[] {
  const words = ctx.words.signatures;
  const { committee } = each;
  return [
    line('CellSmall', words.acts[each.role], ctx.tag),
    line('Cell', each.name, ctx.tag, { bold: true }),
    line('CellSmall', ctx.text(each.capacity), ctx.tag),
    ...(committee
      ? [
          line(
            'CellSmall',
            words.meeting(
              ctx.text(committee.names),
              ctx.date(committee.meetingDate),
              committee.minutesNumber,
            ),
            ctx.tag,
          ),
        ]
      : []),
    line('CellSmall', words.signedOn(ctx.dateTime(each.at)), ctx.tag),
  ];
}

/** Short link and QR code beside each other. */
export function verification(ctx: LetterContext, qr: ImageRun): FileChild[] {
  const words = ctx.words.verification;
  const picture = 1900;
  return [
    heading(ctx.words.headings.verification, ctx),
    sideBySide([
      {
        width: PAGE.textWidth - picture,
        content: [
          line('Normal', words.lead, ctx.tag),
          { style: 'Normal', children: [linkRun(ctx.proof.url, ctx.tag)] },
          line(
            'CellSmall',
            `${words.hash}${ctx.words.labels.colon}${ctx.proof.recordHash}`,
            ctx.tag,
          ),
        ],
      },
      { width: picture, content: [{ style: 'CellNumber' as const, children: [qr] }] },
    ]),
  ];
}
