import { describe, expect, it } from 'vitest';
import { readWords } from '#search/words';

/** As one line: phrases in quotes, a beginning with a star. */
const shown = (text: string): string =>
  readWords(text)
    .map((word) =>
      word.kind === 'phrase'
        ? `"${word.text}"`
        : word.kind === 'beginning'
          ? `${word.text}*`
          : word.text,
    )
    .join(' ');

describe('what somebody typed, taken apart', () => {
  it.each([
    ['data', 'data*'],
    ['data science', 'data science*'],
    ['data ', 'data'],
    ['C', 'c'],
    ['"machine learning" ethics', '"machine learning" ethics*'],
    ['"machine learning', 'machine learning*'],
    ['Énergie', 'energie*'],
    ['C++ NOT (x OR y)', 'c not x or y'],
    ['title:law NEAR(a be)', 'title law near a be*'],
    ['-law', 'law*'],
    ['“données”', 'donnees'],
  ])('turns %s into %s', (text, asked) => {
    expect(shown(text)).toBe(asked);
  });

  it.each(['', '   ', '"', '""', '%', '*', '😀', '-- ; /*', '()'])(
    'asks nothing of %j, which has no letter or digit',
    (text) => {
      expect(readWords(text)).toEqual([]);
    },
  );

  it('stays short however much is typed', () => {
    expect(readWords('word '.repeat(2000))).toHaveLength(16);
    expect(readWords('x'.repeat(10_000))[0]?.text).toHaveLength(60);
  });
});
