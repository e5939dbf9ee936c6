import { describe, expect, it } from 'vitest';
import { snippetOf } from '~/catalogue/snippet';

const LONG = `${'Words that nobody looks for. '.repeat(20)}Then énergie and more. ${'The end of it. '.repeat(20)}`;

describe('the part of a text that shows what was searched for', () => {
  it('marks words without regard to capitals and accents, and beginnings of words', () => {
    expect(snippetOf('Énergie et société.', ['energie', 'soc'])).toEqual([
      '',
      'Énergie',
      ' et ',
      'société',
      '.',
    ]);
  });

  it('is cut around the first of them, at words', () => {
    const pieces = snippetOf(LONG, ['energie']) ?? [];
    expect(pieces[1]).toBe('énergie');
    expect(pieces[0]).toMatch(/^… \S/);
    expect(pieces.at(-1)).toMatch(/\S …$/);
    expect(pieces.join('').length).toBeLessThan(240);
    expect(LONG).toContain(pieces.join('').slice(2, -2));
  });

  it('is none where the text holds none of them, or nothing was searched for', () => {
    expect(snippetOf('Énergie', ['matter'])).toBeNull();
    expect(snippetOf('Énergie', [])).toBeNull();
  });
});
