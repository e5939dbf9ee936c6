/** Tables in markup: fixed layout, header rows that repeat, rows that stay whole (§17.4). */
import { escapeXml } from './markup';
import { COLOURS, type StyleId } from './styles';

/** A cell's paragraphs, written once it is known whether they stay with the next row. */
export type CellWriter = (keepNext: boolean) => string;

export interface MarkupCell {
  readonly write: CellWriter;
  /** How many columns it takes. */
  readonly span?: number;
  readonly shaded?: boolean;
}

export interface MarkupRow {
  readonly cells: readonly MarkupCell[];
  readonly head?: boolean;
  /** Longer than a page may become: it may break. */
  readonly breakable?: boolean;
  readonly keepNext?: boolean;
}

/** `twin`: two languages side by side. */
export type TableLook = 'ruled' | 'twin' | 'boxed';

const line = (edge: string, size: number, color: string) =>
  `<w:${edge} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
const none = (edge: string) => `<w:${edge} w:val="nil"/>`;

const BORDERS: Record<TableLook, string> = {
  ruled: [
    line('top', 8, COLOURS.accent),
    none('left'),
    line('bottom', 6, COLOURS.rule),
    none('right'),
    line('insideH', 4, COLOURS.rule),
    none('insideV'),
  ].join(''),
  twin: [
    ...['top', 'left', 'bottom', 'right', 'insideH'].map(none),
    line('insideV', 4, COLOURS.rule),
  ].join(''),
  boxed: ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => line(edge, 4, COLOURS.rule))
    .join(''),
};

const PADDING = { ruled: 90, twin: 110, boxed: 110 } as const;

export interface TableFormat {
  /** In DXA. */
  readonly widths: readonly number[];
  readonly look: TableLook;
  /** What the table is, for those who cannot see it (w:tblCaption). */
  readonly caption?: string;
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);

export function table(format: TableFormat, rows: readonly MarkupRow[]): string {
  const { widths, look } = format;
  const side = PADDING[look];
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/>`,
    look === 'ruled' ? `<w:tblInd w:w="-${side}" w:type="dxa"/>` : '',
    `<w:tblBorders>${BORDERS[look]}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`,
    `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    format.caption ? `<w:tblCaption w:val="${escapeXml(format.caption)}"/>` : '',
    '</w:tblPr><w:tblGrid>',
    widths.map((width) => `<w:gridCol w:w="${width}"/>`).join(''),
    '</w:tblGrid>',
    rows.map((row) => rowMarkup(row, widths)).join(''),
    '</w:tbl>',
  ].join('');
}

function rowMarkup(row: MarkupRow, widths: readonly number[]): string {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = sum(widths.slice(column, column + span));
    column += span;
    return [
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
      span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
      cell.shaded ? `<w:shd w:val="clear" w:color="auto" w:fill="${COLOURS.tint}"/>` : '',
      row.head ? '<w:vAlign w:val="bottom"/>' : '',
      '</w:tcPr>',
      cell.write(row.head === true || row.keepNext === true),
      '</w:tc>',
    ].join('');
  });
  const properties = [row.breakable ? '' : '<w:cantSplit/>', row.head ? '<w:tblHeader/>' : ''].join(
    '',
  );
  return `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells.join('')}</w:tr>`;
}

/** Word joins tables that touch; a thin empty paragraph keeps them apart. */
export const gapMarkup = (keepNext = false): string =>
  `<w:p><w:pPr><w:pStyle w:val="${'Gap' satisfies StyleId}"/>${keepNext ? '<w:keepNext/>' : ''}</w:pPr></w:p>`;

/** A row whose every paragraph says so itself: of a table, LibreOffice reads that and no style. */
export const keptWithNext = (row: MarkupRow): MarkupRow => ({
  ...row,
  cells: row.cells.map(({ write, ...cell }) => ({
    ...cell,
    write: (keepNext) =>
      write(keepNext).replace(/(<w:pStyle [^>]*>)(?!<w:keepNext\/>)/g, '$1<w:keepNext/>'),
  })),
});
