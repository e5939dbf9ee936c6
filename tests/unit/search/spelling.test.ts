import { describe, expect, it } from 'vitest';
import { editsAllowed, Vocabulary } from '#search/sqlite/spelling';

const words = new Vocabulary([
  'kubernetes',
  'econometrics',
  'economics',
  'datenbanken',
  'datenbankentwurf',
  'data',
  'date',
  'genetics',
  'genesis',
  'lernen',
]);

const near = (typed: string, beginning = false) =>
  words.near(typed, beginning).map(({ word, edits }) => `${word} ${edits}`);

/** Damerau–Levenshtein (optimal string alignment) by its definition, to hold the fast one against. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? at(i - 2, j - 2) + 1
          : 99;
      (table[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap,
      );
    }
  return at(a.length, b.length);
}

describe('words near a misspelt one', () => {
  it('are one edit away from five letters on, two from nine', () => {
    expect([4, 5, 8, 9].map((length) => editsAllowed('x'.repeat(length)))).toEqual([0, 1, 1, 2]);
    expect(near('kubernets')).toEqual(['kubernetes 1']);
    expect(near('econmetrics')).toEqual(['econometrics 1']);
    expect(near('dat')).toEqual([]);
    expect(editsAllowed('maa204')).toBe(0);
    expect(near('lerenn')).toEqual(['lernen 1']);
  });

  it('come nearest first', () => {
    expect(near('econometics')).toEqual(['econometrics 1', 'economics 2']);
  });

  it('may be the beginning of a longer word while somebody types', () => {
    expect(near('datenbnak')).toEqual([]);
    expect(near('datenbnak', true)).toEqual(['datenbanken 1', 'datenbankentwurf 1']);
  });

  it('hold a word that was added later', () => {
    const some = new Vocabulary(['alpha', 'omega']);
    some.add('gamma');
    some.add('gamma');
    expect(some.near('gamna').map((each) => each.word)).toEqual(['gamma']);
  });

  it('are exactly those that the definition gives, for 100 made-up words', () => {
    let state = 7;
    const below = (n: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * n);
    };
    const made = () => Array.from({ length: 4 + below(7) }, () => 'abcd'[below(4)]).join('');
    const all = [...new Set(Array.from({ length: 400 }, made))];
    const vocabulary = new Vocabulary(all);
    for (let round = 0; round < 100; round += 1) {
      const typed = made();
      const expected = all.filter(
        (word) => editsAllowed(typed) > 0 && distance(typed, word) <= editsAllowed(typed),
      );
      expect(
        vocabulary
          .near(typed)
          .map((each) => each.word)
          .sort(),
        typed,
      ).toEqual(expected.sort());
    }
  });
});
