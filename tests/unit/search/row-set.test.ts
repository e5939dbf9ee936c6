import { describe, expect, it } from 'vitest';
import {
  addRow,
  common,
  dropRow,
  either,
  FewRows,
  listedRows,
  ManyRows,
  type RowSet,
} from '#search/sqlite/row-set';
import { generator } from '#tests/support/facet-truth';

const LIMIT = 40_000;
const below = generator(7);

const someRows = (count: number): Set<number> =>
  new Set(Array.from({ length: count }, () => below(LIMIT)));

const listOf = (rows: ReadonlySet<number>): string => [...rows].sort((a, b) => a - b).join(',');

const heldBy = (set: RowSet): number[] => {
  const rows: number[] = [];
  set.each((row) => rows.push(row));
  return rows;
};

const sorted = (rows: Iterable<number>): number[] => [...rows].sort((a, b) => a - b);

const everything = new Uint32Array(LIMIT / 32).fill(0xffffffff);

describe('sets of row numbers', () => {
  it.each([0, 1, 3, 4000, 9000])('hold %i listed rows, few or many', (count) => {
    const rows = someRows(count);
    const set = listedRows(count === 0 ? null : listOf(rows), LIMIT);
    expect(set).toBeInstanceOf(count < 5000 ? FewRows : ManyRows);
    expect(set.size).toBe(rows.size);
    expect(heldBy(set)).toEqual(sorted(rows));
    for (let row = 0; row < 500; row += 1) expect(set.has(row)).toBe(rows.has(row));
  });

  it('leave out rows that are newer than the reader, and take any order', () => {
    expect(heldBy(listedRows('9,3,3,40000,5', LIMIT))).toEqual([3, 5, 9]);
  });

  it.each([
    [20, 30],
    [20, 9000],
    [9000, 20],
    [9000, 8000],
    [0, 9000],
  ])('unite and meet as sets do: %i and %i rows', (left, right) => {
    const [a, b] = [someRows(left), someRows(right)];
    // Some rows are certain to be in both.
    for (const row of [...a].slice(0, 5)) b.add(row);
    const [one, other] = [listedRows(listOf(a) || null, LIMIT), listedRows(listOf(b), LIMIT)];
    expect(heldBy(either(one, other, LIMIT))).toEqual(sorted(new Set([...a, ...b])));
    const both = sorted([...a].filter((row) => b.has(row)));
    expect(heldBy(common([one, other], everything))).toEqual(both);
    const alive = everything.slice();
    const gone = both[0];
    if (gone !== undefined) dropRow(alive, gone);
    expect(heldBy(common([one, other], alive))).toEqual(both.slice(1));
  });

  it('are everything alive where nothing is asked', () => {
    const alive = new Uint32Array(4);
    for (const row of [1, 64, 127]) addRow(alive, row);
    expect(heldBy(common([], alive))).toEqual([1, 64, 127]);
  });
});
