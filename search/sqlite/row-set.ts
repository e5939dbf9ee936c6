/** Sets of row numbers as bits: 200,000 courses are 25 kB, and sets meet in microseconds. */
export type RowSet = Uint32Array;

export const emptySet = (rows: number): RowSet => new Uint32Array((rows >>> 5) + 1);

export const addRow = (set: RowSet, row: number): void => {
  const at = row >>> 5;
  set[at] = (set[at] ?? 0) | (1 << (row & 31));
};

export const dropRow = (set: RowSet, row: number): void => {
  const at = row >>> 5;
  set[at] = (set[at] ?? 0) & ~(1 << (row & 31));
};

export const hasRow = (set: RowSet, row: number): boolean =>
  (((set[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;

/**
 * Adds the rows of `12,345,6`: what SQLite's group_concat answers, ten times as fast as a row at a
 * time. Rows beyond the set's size are newer than the reader and left out.
 */
export function addListed(set: RowSet, list: string | null): void {
  if (list === null) return;
  const limit = set.length * 32;
  let row = 0;
  for (let at = 0; at <= list.length; at += 1) {
    const code = at < list.length ? list.charCodeAt(at) : 44;
    if (code !== 44) row = row * 10 + code - 48;
    else {
      if (row < limit) addRow(set, row);
      row = 0;
    }
  }
}

/** Keeps in `set` only what `other` holds too. */
export function keepCommon(set: RowSet, other: RowSet): void {
  for (let at = 0; at < set.length; at += 1) set[at] = (set[at] ?? 0) & (other[at] ?? 0);
}

/** Adds to `set` all that `other` holds. */
export function addAll(set: RowSet, other: RowSet): void {
  for (let at = 0; at < set.length; at += 1) set[at] = (set[at] ?? 0) | (other[at] ?? 0);
}

export function countRows(set: RowSet): number {
  let count = 0;
  for (let at = 0; at < set.length; at += 1) {
    let word = set[at] ?? 0;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** Calls `visit` with every row, in ascending order. */
export function eachRow(set: RowSet, visit: (row: number) => void): void {
  for (let at = 0; at < set.length; at += 1) {
    let word = set[at] ?? 0;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word);
      visit(at * 32 + bit);
      word &= word - 1;
    }
  }
}
