/** The second language of a document in two: in tables, what reads the same stands once. */
import {
  type Block,
  controlText,
  type McraTree,
  type SignatureCell,
  type TreeCell,
  type TreeLine,
  type TreeTable,
} from './tree';

const SAME: TreeLine = { kind: 'same' };

/** `second` with `same` for each line of a table that reads as in `first`. Both are of one model. */
export const withoutRepeats = (first: McraTree, second: McraTree): McraTree => ({
  ...second,
  control: { ...second.control, table: tableOf(first.control.table, second.control.table) },
  sections: second.sections.map((section, at) => ({
    ...section,
    blocks: section.blocks.map((block, index) => blockOf(first.sections[at]?.blocks[index], block)),
  })),
});

function blockOf(first: Block | undefined, second: Block): Block {
  if (first?.kind === 'table' && second.kind === 'table')
    return { kind: 'table', table: tableOf(first.table, second.table) };
  if (first?.kind === 'signatures' && second.kind === 'signatures')
    return {
      kind: 'signatures',
      rows: second.rows.map((row, at) =>
        row.map((cell, column) => signatureOf(first.rows[at]?.[column], cell)),
      ),
    };
  return second;
}

const tableOf = (first: TreeTable, second: TreeTable): TreeTable => ({
  ...second,
  head: second.head.map((text, at) => (text === first.head[at] ? '' : text)),
  rows: second.rows.map((row, at) =>
    row.map(
      (cell, column): TreeCell => ({
        ...cell,
        lines: linesOf(first.rows[at]?.[column]?.lines, cell.lines),
      }),
    ),
  ),
});

const signatureOf = (first: SignatureCell | undefined, second: SignatureCell): SignatureCell => ({
  lines: linesOf(first?.lines, second.lines),
  blanks: second.blanks.map((text, at) => (text === first?.blanks[at] ? '' : text)),
});

const linesOf = (first: readonly TreeLine[] | undefined, second: readonly TreeLine[]) =>
  second.map((line, at) => (isSame(first?.[at], line) ? SAME : line));

function isSame(a: TreeLine | undefined, b: TreeLine): boolean {
  if (a?.kind === 'static') return b.kind === 'static' && a.text === b.text;
  return (
    a?.kind === 'control' &&
    b.kind === 'control' &&
    a.control.state === b.control.state &&
    spaced(controlText(a.control)) === spaced(controlText(b.control))
  );
}

/** A language may set space before a colon: that says nothing else. */
const spaced = (text: string): string => text.replace(/\s+:/g, ':');
