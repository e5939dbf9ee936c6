/** Who writes, to whom, about what, and the decision at a glance. */
import type { FileChild, Paragraph } from 'docx';
import { PAGE, sectionList } from '#templates/word/styles';
import { dataTable, gap, sideBySide } from '#templates/word/tables';
import { type Line, line, linkRun, plain, runs } from '#templates/word/text';
import type { Tenor } from '#templates/wording/decision-wording';
import { ectsCredited, type RecordedPackage } from '~/recognition/decision-record';
import { type LetterContext, outcomeText, recognisedIn } from './context';

/** A numbered section heading. */
export const heading = (text: string, ctx: LetterContext): Paragraph =>
  plain('Heading1', text, ctx.tag, { numbering: { reference: sectionList(ctx.tag), level: 0 } });

/** `Label: value` as one small line. */
export const labelled = (label: string, value: string, ctx: LetterContext): Line => ({
  style: 'SmallPrint',
  children: [
    ...runs(`${label}${ctx.words.labels.colon}`, ctx.tag),
    ...runs(value, ctx.tag, { bold: true }),
  ],
});

const RIGHT = 3700;
const LEFT = PAGE.textWidth - RIGHT;

export function letterhead(ctx: LetterContext): FileChild[] {
  const { institution } = ctx.record;
  const unit = ctx.text(institution.unit);
  const left = [
    line('Sender', ctx.text(institution.names), ctx.tag),
    ...(unit ? [line('SenderUnit', unit, ctx.tag)] : []),
  ];
  const lines = [...institution.address, ctx.country(institution.country)].filter(Boolean);
  const right = lines.map((each) => line('SmallPrintRight', each, ctx.tag));
  if (institution.email)
    right.push({
      style: 'SmallPrintRight' as const,
      children: [linkRun(`mailto:${institution.email}`, ctx.tag, institution.email)],
    });
  if (institution.website)
    right.push({
      style: 'SmallPrintRight' as const,
      children: [linkRun(institution.website, ctx.tag)],
    });
  return [
    sideBySide([
      { width: LEFT, content: left },
      { width: RIGHT, content: right },
    ]),
    gap(),
    gap(),
  ];
}

export function reference(ctx: LetterContext): FileChild[] {
  const { applicant, decidedOn, edition, fileNumber } = ctx.record;
  const { labels } = ctx.words;
  const address = [applicant.fullName, ...applicant.address].map((each) =>
    line('Address', each, ctx.tag),
  );
  const facts: [string, string | null][] = [
    [labels.fileNumber, fileNumber],
    [labels.date, ctx.date(decidedOn)],
    [labels.edition, edition > 1 ? String(edition) : null],
    [labels.dateOfBirth, applicant.dateOfBirth && ctx.date(applicant.dateOfBirth)],
    [labels.studentNumber, applicant.studentNumber],
    [labels.programme, programmeText(ctx)],
  ];
  const right = facts.flatMap(([label, value]) => (value ? [labelled(label, value, ctx)] : []));
  return [
    sideBySide(
      [
        { width: LEFT, content: address },
        { width: RIGHT, content: right },
      ],
      true,
    ),
  ];
}

function programmeText(ctx: LetterContext): string | null {
  const { programme, regulationVersion } = ctx.record.applicant;
  const name = ctx.text(programme);
  if (!name) return null;
  return regulationVersion ? `${name}, ${ctx.words.labels.regulations(regulationVersion)}` : name;
}

/** What the packages come to, taken together: it chooses the letter's first words. */
function tenorOf(
  kind: LetterContext['record']['kind'],
  packages: readonly RecordedPackage[],
): Tenor {
  if (kind === 'revocation') return 'revoked';
  const seen = new Set(packages.map((each) => each.outcome));
  const only = (...outcomes: RecordedPackage['outcome'][]) =>
    [...seen].every((outcome) => outcomes.includes(outcome));
  if (only('full')) return 'all';
  if (only('conditional')) return 'conditional';
  if (only('withdrawn', 'inadmissible')) return 'closed';
  if (only('refused', 'withdrawn', 'inadmissible')) return 'none';
  if (only('full', 'partial', 'refused')) return 'some';
  return 'mixed';
}

export function opening(ctx: LetterContext): FileChild[] {
  const { record, words } = ctx;
  const total = ectsCredited(record);
  const credited = recognisedIn(record).length > 0 && total > 0;
  const sentences = [
    words.opening(ctx.date(record.request.submittedOn)),
    words.tenor[tenorOf(record.kind, record.packages)],
    ...(credited ? [words.credited(ctx.ects(total))] : []),
  ];
  const { replaces } = record;
  return [
    plain('Title', words.titles[record.kind], ctx.tag),
    ...(replaces
      ? [
          plain(
            'Notice',
            words.replaces(ctx.date(replaces.decidedOn), replaces.explanation),
            ctx.tag,
          ),
        ]
      : []),
    plain('Normal', words.salutation(record.applicant.fullName), ctx.tag),
    plain('Normal', sentences.join(' '), ctx.tag),
  ];
}

/** The titles of what a package holds: one, two, or how many. */
export function packageTitle(each: RecordedPackage, ctx: LetterContext): string {
  const titles = each.sources.map((source) => ctx.text(source.titles));
  return titles.length <= 2 ? titles.join(' + ') : ctx.words.package.several(titles.length);
}

/** One row a package: what was learned, as what, how much, how decided. */
export function glance(ctx: LetterContext): FileChild[] {
  const { summary, labels } = ctx.words;
  const widths = { number: 560, ects: 850, decision: 2000 };
  const rest = PAGE.textWidth - widths.number - widths.ects - widths.decision;
  const learned = Math.round(rest / 2);
  const rows = ctx.record.packages.map((each) => {
    const recognised = recognisedIn(ctx.record).includes(each);
    const targets = recognised
      ? each.targets.map((target) => ctx.text(target.titles)).join(' + ')
      : '';
    const credit =
      recognised && each.ectsCredited !== null ? ctx.number(each.ectsCredited) : labels.nothing;
    return {
      cells: [
        [line('Cell', String(each.number), ctx.tag)],
        [line('Cell', packageTitle(each, ctx), ctx.tag)],
        [line('Cell', targets || labels.nothing, ctx.tag)],
        [line('CellNumber', credit, ctx.tag)],
        [line('Cell', outcomeText(each, ctx), ctx.tag, { bold: true })],
      ],
    };
  });
  const columns = [
    { head: summary.number, width: widths.number },
    { head: summary.learned, width: learned },
    { head: summary.recognisedAs, width: rest - learned },
    { head: summary.ects, width: widths.ects, numeric: true },
    { head: summary.decision, width: widths.decision },
  ];
  return [heading(ctx.words.headings.decision, ctx), dataTable(columns, rows, ctx.tag), gap()];
}
