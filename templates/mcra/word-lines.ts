/** Lines, cells and tables of the tree in Word, in one language or in two. */
import { controlTag } from '#templates/word/control-names';
import { BREAKS_ABOVE, KEPT_TOGETHER, linesOfText } from '#templates/word/heights';
import { control, type Ids, type MarkupFormat, paragraph, runs } from '#templates/word/markup';
import { LANDSCAPE_WIDTH } from '#templates/word/shell';
import { type MarkupCell, type MarkupRow, table } from '#templates/word/table-markup';
import type { LanguageTag } from '#templates/word/text';
import type { McraWording } from '#templates/wording/mcra/wording';
import { choicesOf } from './choices';
import type { McraLanguage } from './model';
import {
  type Control,
  type ControlPart,
  controlText,
  type TreeCell,
  type TreeLine,
  type TreeTable,
} from './tree';
import { wordTag } from './words';

/** A language of the document; the second one's controls carry it in their tags. */
export interface Voice {
  readonly tag: LanguageTag;
  readonly second: McraLanguage | null;
  readonly words: McraWording;
}

export interface WordContext {
  readonly ids: Ids;
  readonly voices: readonly [Voice, ...Voice[]];
  /** A template lets choose also where a choice is made already. */
  readonly template: boolean;
}

export const tagIn = (voice: Pick<Voice, 'second'>, tag: string): string =>
  voice.second === null ? tag : controlTag(`${tag}@${voice.second}`);

const formatOf = (control: Pick<Control, 'state'>): MarkupFormat =>
  control.state === 'to-complete'
    ? { highlight: true }
    : control.state === 'optional'
      ? { muted: true }
      : {};

export function controlRuns(
  ctx: WordContext,
  voice: Voice,
  given: Control,
  format: MarkupFormat = {},
): string {
  const look = { ...format, ...formatOf(given) };
  const content = given.parts.map((part) => partRuns(ctx, voice, part, look)).join('');
  return control(
    ctx.ids,
    namesOf(ctx, voice, given, controlText(given)),
    content || runs(' ', voice.tag, look),
  );
}

/** Back to nothing chosen: the prompt itself is an entry. */
const NOTHING = 'none-chosen';

/** What a control is called, whether it holds a prompt, and what there is to choose from. */
function namesOf(
  { template }: WordContext,
  voice: Voice,
  { tag, title, state }: Pick<Control, 'tag' | 'title' | 'state'>,
  text: string,
) {
  const open = state !== 'filled';
  const names = { tag: tagIn(voice, tag), title, placeholder: open };
  const found = open || template ? choicesOf(voice.words, tag) : [];
  if (found.length === 0) return names;
  return { ...names, choices: open ? [{ value: NOTHING, text }, ...found] : found };
}

function partRuns(ctx: WordContext, voice: Voice, part: ControlPart, look: MarkupFormat): string {
  if (typeof part === 'string') return runs(part, voice.tag, look);
  if ('prompt' in part) return runs(part.prompt, voice.tag, { ...look, highlight: true });
  const language = part.lang ? wordTag(part.lang) : voice.tag;
  if (!('tag' in part)) return runs(part.text, language, look);
  return control(
    ctx.ids,
    namesOf(ctx, voice, part, part.text),
    runs(part.text, language, { ...look, ...formatOf(part) }),
  );
}

/** A line as a paragraph of a table cell. */
function lineParagraph(ctx: WordContext, voice: Voice, line: TreeLine, keepNext: boolean): string {
  if (line.kind === 'same') return '';
  if (line.kind === 'static')
    return paragraph(line.label ? 'CellLabel' : 'Cell', runs(line.text, voice.tag), { keepNext });
  return paragraph(line.numeric ? 'CellNumber' : 'Cell', controlRuns(ctx, voice, line.control), {
    keepNext,
  });
}

/** A line in every language of the document, one under the other. */
export const stackedLine = (
  ctx: WordContext,
  lines: readonly TreeLine[],
  keepNext: boolean,
): string =>
  lines
    .map((line, at) => lineParagraph(ctx, ctx.voices[at] ?? ctx.voices[0], line, keepNext))
    .join('');

const EMPTY = (keepNext: boolean) => paragraph('Cell', '', { keepNext });

const cellWriter = (ctx: WordContext, cells: readonly TreeCell[]) => (keepNext: boolean) => {
  const [first] = cells;
  if (!first || first.lines.length === 0) return EMPTY(keepNext);
  return first.lines
    .map((_, index) =>
      stackedLine(
        ctx,
        cells.flatMap((cell) => cell.lines[index] ?? []),
        keepNext,
      ),
    )
    .join('');
};

const KEPT_ROWS = 14;

const textOf = (line: TreeLine): string =>
  line.kind === 'static' ? line.text : line.kind === 'same' ? '' : controlText(line.control);

/** Lines of the tallest cell, all languages one under the other. */
function rowHeight(tables: readonly TreeTable[], at: number, widths: readonly number[]): number {
  const cells = tables.map((each) => each.rows[at] ?? []);
  const heights = (cells[0] ?? []).map((cell, column) => {
    const width = widthAt(cells[0] ?? [], column, widths);
    return total(
      cells.flatMap((row) =>
        (row[column] ?? cell).lines.map((line) =>
          line.kind === 'same' ? 0 : linesOfText(textOf(line), width),
        ),
      ),
    );
  });
  return Math.max(0, ...heights);
}

/** The width of a cell, over the columns it takes. */
function widthAt(row: readonly TreeCell[], column: number, widths: readonly number[]): number {
  const start = total(row.slice(0, column).map((each) => each.span ?? 1));
  return total(widths.slice(start, start + (row[column]?.span ?? 1)));
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** A table in every language of the document, `width` DXA wide between the margins. */
export function tableMarkup(
  ctx: WordContext,
  tables: readonly [TreeTable, ...TreeTable[]],
  width: number,
): string {
  const [first] = tables;
  const widths = widthsOf(first.widths, width);
  const heights = first.rows.map((_, at) => rowHeight(tables, at, widths));
  // Above a page of text no table moves as a whole: LibreOffice then lays out what follows once more,
  // and leaves a heading alone at an end of a page that did not change.
  const isWide = width === LANDSCAPE_WIDTH;
  const together = first.rows.length <= KEPT_ROWS && total(heights) <= KEPT_TOGETHER;
  const head: MarkupRow[] =
    first.head.length === 0
      ? []
      : [{ head: true, cells: first.head.map((_, index) => headCell(ctx, tables, index)) }];
  const last = first.rows.length - 1;
  // What goes over to the next page leaves no row alone on either.
  const isEdge = (at: number) => at === 0 || at === last - 1;
  const pair = (at: number) => (heights[at] ?? 0) + (heights[at + 1] ?? 0);
  const body = first.rows.map(
    (row, at): MarkupRow => ({
      cells: row.map(
        (cell, column): MarkupCell => ({
          write: cellWriter(
            ctx,
            tables.flatMap((each) => each.rows[at]?.[column] ?? []),
          ),
          ...(cell.span ? { span: cell.span } : {}),
        }),
      ),
      breakable: (heights[at] ?? 0) > BREAKS_ABOVE,
      keepNext: isWide && at < last && (together || (isEdge(at) && pair(at) <= KEPT_TOGETHER)),
    }),
  );
  return table({ widths, look: 'ruled', caption: first.caption }, [...head, ...body]);
}

const headCell = (
  ctx: WordContext,
  tables: readonly [TreeTable, ...TreeTable[]],
  index: number,
): MarkupCell => {
  const style = isNumeric(tables[0], index) ? 'CellHeadNumber' : 'CellHead';
  return {
    write: (keepNext) =>
      tables
        .map((each, at) => {
          const text = each.head[index] ?? '';
          const { tag } = ctx.voices[at] ?? ctx.voices[0];
          return at > 0 && text === '' ? '' : paragraph(style, runs(text, tag), { keepNext });
        })
        .join(''),
  };
};

/** A column of figures: they stand at its right, and so does what heads it. */
const isNumeric = ({ rows }: TreeTable, column: number): boolean =>
  rows.some((row) =>
    row[column]?.lines.some((line) => line.kind === 'control' && line.numeric === true),
  );

/** Ruled tables reach out by their padding, so that their text lines up with the text around. */
const OUTREACH = 180;

/** Shares of a width in DXA, without remainder. */
function widthsOf(shares: readonly number[], width: number): number[] {
  const whole = shares.reduce((sum, each) => sum + each, 0);
  const widths = shares.map((share) => Math.floor((share / whole) * (width + OUTREACH)));
  const rest = width + OUTREACH - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, index) => (index === widths.length - 1 ? each + rest : each));
}
