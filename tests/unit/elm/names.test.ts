import { describe, expect, it } from 'vitest';
import { compareNames, foldText, keySimilarity, titleKey } from '~/elm/names';

describe('names of people', () => {
  it.each([
    ['Zoë Ødegård', 'ZOE ODEGARD', 'same'],
    ['Łukasz Đorđević', 'Dordevic, Lukasz', 'same'],
    ["O'Neill, Siobhán", 'Siobhan O’Neill', 'same'],
    ['Jürgen Müller', 'Juergen Mueller', 'similar'],
    ['Ana María García López', 'Ana García', 'similar'],
    ['J. Novák', 'Jan Novak', 'similar'],
    ['Novák', 'Jan Novak', 'different'],
    ['J. N.', 'Jan Novak', 'different'],
    ['Anna Berg', 'Anna Burg', 'different'],
    ['', '', 'different'],
    ['Иван Петров', 'Петров Иван', 'same'],
  ])('%j and %j are %s', (left, right, expected) => {
    expect(compareNames(left, right)).toBe(expected);
    expect(compareNames(right, left)).toBe(expected);
  });
});

describe('titles of courses', () => {
  it('are one without their little words, in any order', () => {
    expect(titleKey('The Ethics of Data')).toBe(titleKey('Data ethics'));
    expect(titleKey('À la une')).not.toBe('');
    expect(foldText('Straße  №5!')).toBe('strasse no5');
  });

  it('are compared by the words they share', () => {
    const shared = (left: string, right: string) => keySimilarity(titleKey(left), titleKey(right));
    expect(shared('Data Ethics', 'Ethics of data')).toBe(1);
    expect(shared('Data Ethics', 'Data Science')).toBe(0.5);
    expect(shared('Data Ethics', 'Botany')).toBe(0);
    expect(shared('', '')).toBe(0);
  });
});
