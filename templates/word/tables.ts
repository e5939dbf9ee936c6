/** Tables of fixed layout: widths in DXA, header rows repeated, no short row broken over two pages. */
import {
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type ITableBordersOptions,
  type ITableCellOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { BREAKS_ABOVE, KEPT_TOGETHER, linesOfText } from './heights';
import { COLOURS } from './styles';
import { type LanguageTag, type Line, line, paragraph } from './text';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const stroke = (size: number, color: string): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size,
  color,
});

const OPEN: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const RULED: ITableBordersOptions = {
  ...OPEN,
  top: stroke(8, COLOURS.accent),
  bottom: stroke(6, COLOURS.rule),
  insideHorizontal: stroke(4, COLOURS.rule),
};

export interface Column {
  readonly head: string;
  /** In DXA. */
  readonly width: number;
  readonly numeric?: boolean;
}

export interface Row {
  readonly cells: readonly (readonly Line[])[];
  /** Lightly shaded: the row a reader looks for. */
  readonly marked?: boolean;
}

/** Up to this many rows a table stays on one page, as far as a page can hold it. */
const KEPT_ROWS = 8;

/** Lines of the tallest cell. */
const rowHeight = ({ cells }: Row, widths: readonly number[]): number =>
  Math.max(
    0,
    ...cells.map((lines, column) =>
      lines.reduce((sum, { text = '' }) => sum + linesOfText(text, widths[column] ?? 0), 0),
    ),
  );

const padding = (left: number, right: number, height: number) =>
  ({ marginUnitType: WidthType.DXA, top: height, bottom: height, left, right }) as const;
/** Ruled tables reach out by their padding, so that their text lines up with the text around. */
const OUTREACH = 90;
const RULED_PADDING = padding(OUTREACH, OUTREACH, 20);
const OPEN_PADDING = padding(0, 160, 60);

function cell(
  lines: readonly Line[],
  width: number,
  keepNext: boolean,
  options: Partial<ITableCellOptions> = {},
) {
  const filled: readonly Line[] = lines.length > 0 ? lines : [{ style: 'Cell', children: [] }];
  return new TableCell({
    ...options,
    width: { size: width, type: WidthType.DXA },
    children: filled.map((each) =>
      paragraph(each.style, each.children, keepNext ? { keepNext } : {}),
    ),
  });
}

const table = (
  widths: readonly number[],
  rows: readonly TableRow[],
  borders: ITableBordersOptions,
  margins: typeof RULED_PADDING | typeof OPEN_PADDING,
  indent = 0,
) =>
  new Table({
    indent: { size: indent, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins,
    borders,
    rows: [...rows],
  });

interface TableKeeping {
  /** The last row of a table that is kept together stays with what follows it. */
  readonly keepWithNext?: boolean;
  /** Every row may go over to the next page: for tables right below a heading and another table. */
  readonly rowsBreak?: boolean;
}

/** A table of facts: a header row that repeats on every page, rows that stay whole up to a third of one. */
export function dataTable(
  columns: readonly Column[],
  rows: readonly Row[],
  language: LanguageTag,
  { keepWithNext = false, rowsBreak = false }: TableKeeping = {},
): Table {
  const widths = columns.map(
    (each, index) => each.width + (index === columns.length - 1 ? 2 * OUTREACH : 0),
  );
  const widthAt = (index: number) => widths[index] ?? 0;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => {
      const style = column.numeric ? 'CellHeadNumber' : 'CellHead';
      const options = { verticalAlign: VerticalAlignTable.BOTTOM };
      return cell([line(style, column.head, language)], widthAt(index), true, options);
    }),
  });
  const heights = rows.map((row) => rowHeight(row, widths));
  const height = heights.reduce((sum, each) => sum + each, 0);
  const together = !rowsBreak && rows.length <= KEPT_ROWS && height <= KEPT_TOGETHER;
  const body = rows.map((row, at) => {
    const keepNext = together && (keepWithNext || at < rows.length - 1);
    const shading = { type: 'clear', color: 'auto', fill: COLOURS.tint } as const;
    return new TableRow({
      cantSplit: !rowsBreak && (heights[at] ?? 0) <= BREAKS_ABOVE,
      children: columns.map((_, index) =>
        cell(row.cells[index] ?? [], widthAt(index), keepNext, row.marked ? { shading } : {}),
      ),
    });
  });
  return table(widths, [head, ...body], RULED, RULED_PADDING, -OUTREACH);
}

/** Things side by side in one row that never breaks: letterhead, signatures, the proof. */
export function sideBySide(
  cells: readonly { readonly width: number; readonly content: readonly Line[] }[],
  ruled = false,
): Table {
  const last = cells.length - 1;
  const children = cells.map((each, index) =>
    cell(each.content, each.width, false, index === last ? { margins: padding(0, 0, 60) } : {}),
  );
  const edge = stroke(6, COLOURS.rule);
  return table(
    cells.map((each) => each.width),
    [new TableRow({ cantSplit: true, children })],
    ruled ? { ...OPEN, top: edge, bottom: edge } : OPEN,
    OPEN_PADDING,
  );
}

/** Word joins tables that touch; a thin empty paragraph keeps them apart. */
export const gap = (keepNext = false): FileChild =>
  paragraph('Gap', [], keepNext ? { keepNext } : {});
