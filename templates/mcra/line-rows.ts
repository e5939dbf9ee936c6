/** A recognition line taken out of a Word file: one suggestion, not one for each cell of its row. */
import type { McraSuggestion } from './diff';
import type { Expected } from './expected';
import {
  type Block,
  type Control,
  controlText,
  type McraTree,
  type TreeCell,
  type TreeLine,
} from './tree';

/** What stands in the annexes for one line. */
export interface LineRows {
  /** Filled controls of its row in Annex B. */
  readonly controls: readonly Control[];
  /** Fixed texts of that row, and of the rows and sheets of its courses in Annex A. */
  readonly statics: readonly string[];
}

/** The line that a control belongs to by its tag; null: none. */
export type LineOfTag = (tag: string) => string | null;

type Found = Map<string, { controls: Control[]; statics: string[] }>;
type Row = readonly TreeCell[];

const linesIn = (row: Row): TreeLine[] => row.flatMap((each) => each.lines);

/** By line id. A row counts where all its controls belong to one line. */
export function lineRowsOf(tree: McraTree, lineOf: LineOfTag): ReadonlyMap<string, LineRows> {
  const found: Found = new Map();
  const rowsOf = (id: string) => {
    const rows = found.get(id) ?? { controls: [], statics: [] };
    found.set(id, rows);
    return rows;
  };
  const noteRow = (row: Row, targets: boolean) => {
    const id = lineOfRows([row], lineOf);
    if (id === null) return;
    const { controls, statics } = rowsOf(id);
    for (const line of linesIn(row)) {
      if (line.kind === 'static') statics.push(line.text);
      else if (line.kind === 'control' && targets && isSaid(line.control))
        controls.push(line.control);
    }
  };
  /** The heading above a table that describes one course belongs to its line. */
  const noteHeading = (text: string, next: Block | undefined) => {
    const id = next?.kind === 'table' ? lineOfRows(next.table.rows, lineOf) : null;
    if (id !== null) rowsOf(id).statics.push(text);
  };
  for (const { id, blocks } of tree.sections)
    blocks.forEach((block, at) => {
      if (block.kind === 'heading') noteHeading(block.text, blocks[at + 1]);
      else if (block.kind === 'table')
        for (const row of block.table.rows) noteRow(row, id === 'annex-B');
    });
  return found;
}

const isSaid = (control: Control): boolean =>
  control.state === 'filled' && controlText(control) !== '';

function lineOfRows(rows: readonly Row[], lineOf: LineOfTag): string | null {
  const ids = new Set(
    rows.flatMap(linesIn).map((line) => (line.kind === 'control' ? lineOf(line.control.tag) : '')),
  );
  ids.delete('');
  const [only = null] = ids;
  return ids.size === 1 ? only : null;
}

export interface FoldedLines {
  readonly suggestions: readonly McraSuggestion[];
  /** Fixed texts that went with them. */
  readonly statics: readonly string[];
}

/** Suggestions with one for each line whose row in Annex B is gone, its courses in Annex A or not. */
export function foldRemovedLines(
  suggestions: readonly McraSuggestion[],
  { lines, lineOf }: Expected,
): FoldedLines {
  const removed = new Map(
    suggestions.filter((each) => each.kind === 'removed').map((each) => [each.tag, each]),
  );
  const gone = [...lines].filter(
    ([, { controls }]) => controls.length > 0 && controls.every(({ tag }) => removed.has(tag)),
  );
  if (gone.length === 0) return { suggestions, statics: [] };
  const firsts = new Map(gone.map(([id, rows]) => [id, wholeLine(id, rows, removed)]));
  const folded = suggestions.flatMap((each): McraSuggestion[] => {
    const id = each.kind === 'removed' ? lineOf(each.tag) : null;
    const whole = id === null ? undefined : firsts.get(id);
    if (id === null || whole === undefined) return [each];
    firsts.set(id, null);
    return whole === null ? [] : [whole];
  });
  return { suggestions: folded, statics: gone.flatMap(([, { statics }]) => statics) };
}

function wholeLine(
  id: string,
  { controls }: LineRows,
  removed: ReadonlyMap<string, McraSuggestion>,
): McraSuggestion | null {
  const number = controls.find(({ tag }) => tag.startsWith('line.number/'));
  const first = removed.get((number ?? controls[0])?.tag ?? '');
  if (!first) return null;
  return {
    ...first,
    tag: `line:${id}`,
    address: `line:${id}`,
    before: controls.map(controlText).join(' · '),
  };
}
