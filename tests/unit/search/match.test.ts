import { describe, expect, it } from 'vitest';
import { toMatch } from '#search/sqlite/match';

describe('what somebody typed, as a search expression', () => {
  it.each([
    ['data', '"data"*'],
    ['data science', '"data" AND "science"*'],
    ['data ', '"data"'],
    ['"machine learning" ethics', '"machine learning" AND "ethics"*'],
    ['"machine learning', '"machine" AND "learning"*'],
    ['Énergie', '"energie"*'],
    ['C++ NOT (x OR y)', '"c" AND "not" AND "x" AND "or" AND "y"*'],
    ['title:law NEAR(a b)', '"title" AND "law" AND "near" AND "a" AND "b"*'],
    ['“données”', '"donnees"'],
  ])('turns %s into %s', (text, match) => {
    expect(toMatch(text)).toBe(match);
  });

  it.each(['', '   ', '"', '""', '%', '*', '😀', '-- ; /*', '()'])(
    'asks nothing of %j, which has no letter or digit',
    (text) => {
      expect(toMatch(text)).toBeNull();
    },
  );

  it('stays short however much is typed', () => {
    expect(toMatch('word '.repeat(2000))?.length).toBeLessThan(300);
    expect(toMatch('x'.repeat(10_000))?.length).toBeLessThan(100);
  });
});
