/** Where people sign, in one language or in two. */
import { paragraph } from '#templates/word/markup';
import { PAGE } from '#templates/word/styles';
import { gapMarkup, type MarkupRow, table } from '#templates/word/table-markup';
import type { SignatureCell, TreeLine } from './tree';
import { stackedLine, type WordContext } from './word-lines';

/** Signatures side by side under `caption`; the table stays on one page with what stands above it. */
export function signatures(
  ctx: WordContext,
  caption: string,
  all: readonly (readonly (readonly SignatureCell[])[])[],
): string {
  const [first] = all;
  const columns = first?.[0]?.length ?? 0;
  if (!first || columns === 0) return '';
  const widths = Array.from({ length: columns }, (_, index) =>
    index === columns - 1
      ? PAGE.textWidth - (columns - 1) * Math.floor(PAGE.textWidth / columns)
      : Math.floor(PAGE.textWidth / columns),
  );
  const rows = first.map(
    (cells, at): MarkupRow => ({
      keepNext: at < first.length - 1,
      cells: cells.map((_, column) => ({
        write: (keepNext) =>
          signatureCell(
            ctx,
            all.flatMap((each) => each[at]?.[column] ?? []),
            keepNext,
          ),
      })),
    }),
  );
  return gapMarkup(true) + table({ widths, look: 'boxed', caption }, rows);
}

function signatureCell(
  ctx: WordContext,
  cells: readonly SignatureCell[],
  keepNext: boolean,
): string {
  const [first] = cells;
  if (!first) return paragraph('Cell', '', { keepNext });
  const lines = first.lines.map((_, index) =>
    stackedLine(
      ctx,
      cells.flatMap((each) => each.lines[index] ?? []),
      true,
    ),
  );
  const blanks = first.blanks.map((_, index) =>
    [
      stackedLine(
        ctx,
        cells.map((each, at) => blankLabel(each.blanks[index] ?? '', at)),
        true,
      ),
      paragraph('Blank', '', { keepNext: keepNext || index < first.blanks.length - 1 }),
    ].join(''),
  );
  return [...lines, ...blanks].join('') || paragraph('Cell', '', { keepNext });
}

const blankLabel = (text: string, at: number): TreeLine =>
  at > 0 && text === '' ? { kind: 'same' } : { kind: 'static', text, label: true };
