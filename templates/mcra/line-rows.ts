/** A recognition line taken out of a Word file: one suggestion, not one for each cell of its row. */
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

/** By line id, in every language of the document. A row counts where all its controls belong to one line. */
export function lineRowsOf(
  trees: readonly [McraTree, ...McraTree[]],
  lineOf: LineOfTag,
): ReadonlyMap<string, LineRows> {
  const found: Found = new Map();
  const rowsOf = (id: string) => {
    const rows = found.get(id) ?? { controls: [], statics: [] };
    found.set(id, rows);
    return rows;
  };
  trees[0].sections.forEach(({ id, blocks }, section) => {
    blocks.forEach((block, at) => {
      const all = trees.flatMap((tree) => tree.sections[section]?.blocks[at] ?? []);
      if (block.kind === 'heading') noteHeading(all, blocks[at + 1]);
      else if (block.kind === 'table') noteTable(block.table.rows, all, id === 'annex-B');
    });
  });
  return found;

  /** The heading above a table that describes one course belongs to its line. */
  function noteHeading(all: readonly Block[], next: Block | undefined): void {
    const line = next?.kind === 'table' ? lineOfRows(next.table.rows, lineOf) : null;
    const texts = all.flatMap((each) => (each.kind === 'heading' ? each.text : []));
    if (line !== null) rowsOf(line).statics.push(...texts);
  }

  function noteTable(rows: readonly Row[], all: readonly Block[], targets: boolean): void {
    rows.forEach((row, at) => {
      const line = lineOfRows([row], lineOf);
      if (line === null) return;
      const { controls, statics } = rowsOf(line);
      if (targets) controls.push(...saidIn(row));
      for (const each of all)
        if (each.kind === 'table') statics.push(...staticsIn(each.table.rows[at] ?? []));
    });
  }
}

const saidIn = (row: Row): Control[] =>
  linesIn(row).flatMap((line) =>
    line.kind === 'control' && isSaid(line.control) ? line.control : [],
  );

const staticsIn = (row: Row): string[] =>
  linesIn(row).flatMap((line) => (line.kind === 'static' ? line.text : []));

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

/** What a suggestion says of where it belongs. */
interface Placed {
  readonly tag: string;
  readonly kind: string;
  readonly address: string | null;
  readonly before: string;
}

/** The lines of a document, as it is expected to be. */
interface ExpectedLines {
  readonly lines: ReadonlyMap<string, LineRows>;
  readonly lineOf: LineOfTag;
}

export interface FoldedLines<S> {
  readonly suggestions: readonly S[];
  /** Fixed texts that went with them. */
  readonly statics: readonly string[];
}

/** Suggestions with one for each line whose row in Annex B is gone, its courses in Annex A or not. */
export function foldRemovedLines<S extends Placed>(
  suggestions: readonly S[],
  { lines, lineOf }: ExpectedLines,
): FoldedLines<S> {
  const removed = new Map(
    suggestions.filter((each) => each.kind === 'removed').map((each) => [each.tag, each]),
  );
  const gone = [...lines].filter(
    ([, { controls }]) => controls.length > 0 && controls.every(({ tag }) => removed.has(tag)),
  );
  if (gone.length === 0) return { suggestions, statics: [] };
  const firsts = new Map(gone.map(([id, rows]) => [id, wholeLine(id, rows, removed)]));
  const folded = suggestions.flatMap((each): S[] => {
    const id = each.kind === 'removed' ? lineOf(each.tag) : null;
    const whole = id === null ? undefined : firsts.get(id);
    if (id === null || whole === undefined) return [each];
    firsts.set(id, null);
    return whole === null ? [] : [whole];
  });
  return { suggestions: folded, statics: gone.flatMap(([, { statics }]) => statics) };
}

function wholeLine<S extends Placed>(
  id: string,
  { controls }: LineRows,
  removed: ReadonlyMap<string, S>,
): S | null {
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
