/** Tables of fixed layout: widths in DXA, header rows repeated, no row broken over two pages. */
import {
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type ITableBordersOptions,
  type ITableCellOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type LanguageTag, paragraph, plain } from './text';
import { COLOURS } from './styles';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color });

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
  top: line(8, COLOURS.accent),
  bottom: line(6, COLOURS.rule),
  insideHorizontal: line(4, COLOURS.rule),
};

export interface Column {
  readonly head: string;
  /** In DXA. */
  readonly width: number;
  readonly numeric?: boolean;
}

export interface Row {
  readonly cells: readonly (readonly Paragraph[])[];
  /** Lightly shaded: the row a reader looks for. */
  readonly marked?: boolean;
}

const MARGINS = { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 70, right: 70 } as const;

function cell(children: readonly Paragraph[], width: number, options: Partial<ITableCellOptions> = {}) {
  return new TableCell({
    ...options,
    width: { size: width, type: WidthType.DXA },
    children: children.length > 0 ? [...children] : [paragraph('Cell', [])],
  });
}

const table = (widths: readonly number[], rows: readonly TableRow[], borders: ITableBordersOptions) =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: MARGINS,
    borders,
    rows: [...rows],
  });

/** A table of facts: a header row that repeats on every page, rows that stay whole. */
export function dataTable(
  columns: readonly Column[],
  rows: readonly Row[],
  language: LanguageTag,
): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) =>
      cell([plain(column.numeric ? 'CellHeadNumber' : 'CellHead', column.head, language)], column.width, {
        verticalAlign: VerticalAlignTable.BOTTOM,
      }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, index) =>
          cell(row.cells[index] ?? [], column.width, {
            ...(row.marked ? { shading: { type: 'clear', color: 'auto', fill: COLOURS.tint } } : {}),
          }),
        ),
      }),
  );
  return table(columns.map((each) => each.width), [head, ...body], RULED);
}

/** Things side by side in one row that never breaks: letterhead, signatures, the proof. */
export const sideBySide = (
  cells: readonly { readonly width: number; readonly content: readonly Paragraph[] }[],
  ruled = false,
): Table =>
  table(
    cells.map((each) => each.width),
    [new TableRow({ cantSplit: true, children: cells.map((each) => cell(each.content, each.width)) })],
    ruled ? { ...OPEN, top: line(6, COLOURS.rule), bottom: line(6, COLOURS.rule) } : OPEN,
  );

/** Word joins tables that touch; a thin empty paragraph keeps them apart. */
export const gap = (): FileChild => paragraph('Gap', []);
