/**
 * An agreement of ten and of fifty lines as a Word file, beside docxtemplater filling a template
 * with the same text. Both start from data in memory and end in the bytes of the file.
 */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { exportMcra, writeTrees } from '#templates/mcra/export';
import type { McraModel } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import {
  type Block,
  type Control,
  controlText,
  type McraTree,
  type TreeCell,
  type TreeLine,
  type TreeSection,
  type TreeTable,
} from '#templates/mcra/tree';
import { manyLines } from '#tests/fixtures/mcra-models';
import { visibleText } from '#tests/support/office';
import { type BenchRow, percentile } from './row';

const SIZES = [10, 50] as const;
const ROUNDS = 40;
const WARM_UP = 10;
const GROWTH_BAR = 3;

type Data = Record<string, unknown>;
type Row = readonly TreeCell[];

/** Names each value of what it walks through in order: `v0`, `v1` … */
class Slots {
  readonly data: Data = {};
  #count = 0;

  line(line: TreeLine): TreeLine {
    if (line.kind === 'same') return line;
    const name = `v${this.#count}`;
    this.#count += 1;
    this.data[name] = line.kind === 'static' ? line.text : controlText(line.control);
    return line.kind === 'static'
      ? { ...line, text: `{${name}}` }
      : { ...line, control: this.#empty(line.control, name) };
  }

  #empty = (control: Control, name: string): Control => ({ ...control, parts: [`{${name}}`] });

  row = (row: Row): Row =>
    row.map((cell) => ({ ...cell, lines: cell.lines.map((each) => this.line(each)) }));
}

/** A loop's marks around the text of the first and the last line. */
function looped(row: Row, name: string): Row {
  const mark = (line: TreeLine, before: string, after: string): TreeLine => {
    if (line.kind === 'static') return { ...line, text: `${before}${line.text}${after}` };
    return line.kind === 'same'
      ? line
      : {
          ...line,
          control: { ...line.control, parts: [`${before}${controlText(line.control)}${after}`] },
        };
  };
  return row.map((cell, column) => ({
    ...cell,
    lines: cell.lines.map((each, index) =>
      mark(
        each,
        column === 0 && index === 0 ? `{#${name}}` : '',
        column === row.length - 1 && index === cell.lines.length - 1 ? `{/${name}}` : '',
      ),
    ),
  }));
}

const rowData = (row: Row): Data => {
  const slots = new Slots();
  slots.row(row);
  return slots.data;
};

const rowLoop = (table: TreeTable, name: string): TreeTable => ({
  ...table,
  rows: table.rows.slice(0, 1).map((row) => looped(new Slots().row(row), name)),
});

/** Heading and table of one course as data. */
function sheetData(heading: Block | undefined, sheet: Block | undefined): Data {
  const slots = new Slots();
  if (sheet?.kind === 'table') for (const row of sheet.table.rows) slots.row(row);
  return { ...slots.data, heading: heading?.kind === 'heading' ? heading.text : '' };
}

const annexOf = (tree: McraTree, letter: string): TreeSection => {
  const found = tree.sections.find((each) => each.id === `annex-${letter}`);
  if (!found) throw new Error(`no annex ${letter}`);
  return found;
};
const tableIn = (section: TreeSection): TreeTable => {
  const found = section.blocks.find((each) => each.kind === 'table');
  if (!found) throw new Error('no table');
  return found.table;
};

/** A tree of several lines with loops in place of what recurs; the rest stands as it is. */
function templateTree(tree: McraTree): McraTree {
  const [intro, overview, heading, sheet] = annexOf(tree, 'A').blocks;
  if (
    !intro ||
    overview?.kind !== 'table' ||
    heading?.kind !== 'heading' ||
    sheet?.kind !== 'table'
  )
    throw new Error('Annex A is built otherwise');
  const slots = new Slots();
  const courses: Block[] = [
    intro,
    { kind: 'table', table: rowLoop(overview.table, 'courses') },
    { kind: 'text', text: '{#sheets}' },
    { kind: 'heading', text: '{heading}' },
    {
      kind: 'table',
      table: { ...sheet.table, rows: sheet.table.rows.map((row) => slots.row(row)) },
    },
    { kind: 'text', text: '{/sheets}' },
  ];
  return {
    ...tree,
    sections: tree.sections.map((section) => {
      if (section.id === 'annex-A') return { ...section, blocks: courses };
      if (section.id !== 'annex-B') return section;
      return {
        ...section,
        blocks: section.blocks.map((each) =>
          each.kind === 'table'
            ? { kind: 'table' as const, table: rowLoop(each.table, 'lines') }
            : each,
        ),
      };
    }),
  };
}

function dataOf(tree: McraTree): Data {
  const [, , ...sheets] = annexOf(tree, 'A').blocks;
  return {
    courses: tableIn(annexOf(tree, 'A')).rows.map(rowData),
    lines: tableIn(annexOf(tree, 'B')).rows.map(rowData),
    sheets: sheets.flatMap((each, index) =>
      each.kind === 'heading' ? [sheetData(each, sheets[index + 1])] : [],
    ),
  };
}

const OPTIONS = { language: 'en', clean: true } as const;

async function makeTemplate(): Promise<Uint8Array> {
  const model = manyLines(2);
  const tree = templateTree(previewMcra(model, 'en'));
  return writeTrees([tree], model, OPTIONS);
}

const fill = (template: Uint8Array, data: Data): Uint8Array =>
  new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
    .render(data)
    .getZip()
    .generate({ type: 'uint8array', compression: 'DEFLATE' });

const wordsOf = (docx: Uint8Array): string => visibleText(docx).replace(/\s+/g, ' ');

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Entrant {
  readonly size: number;
  readonly model: McraModel;
  readonly data: Data;
  readonly ours: number[];
  readonly peer: number[];
}

async function entrantOf(size: number, template: Uint8Array): Promise<Entrant> {
  const model = manyLines(size);
  const data = dataOf(previewMcra(model, 'en'));
  if (wordsOf(await exportMcra(model, OPTIONS)) !== wordsOf(fill(template, data)))
    throw new Error('the two documents do not read the same');
  return { size, model, data, ours: [], peer: [] };
}

/** Every size by both, in turn, so that noise falls on all alike. */
async function race(template: Uint8Array): Promise<Entrant[]> {
  const entrants: Entrant[] = [];
  for (const size of SIZES) entrants.push(await entrantOf(size, template));
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const { model, data, ours, peer } of entrants) {
      const own = await timed(() => exportMcra(model, OPTIONS));
      const other = await timed(() => fill(template, data));
      if (round < 0) continue;
      ours.push(own);
      peer.push(other);
    }
  return entrants;
}

const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

function toRow({ size, ours, peer }: Entrant): BenchRow {
  const own = percentile(ours, 0.5);
  const other = percentile(peer, 0.5);
  return {
    bench: 'word',
    what: `an agreement of ${size} lines`,
    ours: `${own.toFixed(1)} ms`,
    peer: `${other.toFixed(1)} ms (docxtemplater)`,
    ratio: own / other,
    p50: own,
    p95: percentile(ours, 0.95),
    peakMb: peakMb(),
    bar: 'less than docxtemplater',
    passed: own < other,
  };
}

export async function benchWord(): Promise<BenchRow[]> {
  const entrants = await race(await makeTemplate());
  const rows = entrants.map(toRow);
  const [small = Number.NaN, large = Number.NaN] = entrants.map(({ ours }) =>
    percentile(ours, 0.5),
  );
  return [
    ...rows,
    {
      bench: 'word',
      what: 'growth from 10 to 50 lines',
      ours: `${large.toFixed(1)} ms`,
      peer: `${small.toFixed(1)} ms (ours, 10 lines)`,
      ratio: large / small,
      p50: large,
      p95: null,
      peakMb: peakMb(),
      bar: `at most ${GROWTH_BAR} times as long`,
      passed: large / small <= GROWTH_BAR,
    },
  ];
}
