import { describe, expect, it } from 'vitest';
import { guessMapping } from '~/catalogue/import/table/mapping';
import { ownValue } from '~/elm/own-value';
import { languageIri } from '~/elm/vocabularies/authority';

const NAMES = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

describe('a name that every object has', () => {
  it.each(NAMES)('%s is no entry of a table', (name) => {
    expect(ownValue({ title: 1 }, name)).toBeUndefined();
    expect(ownValue({ title: 1 }, 'title')).toBe(1);
  });

  it.each(NAMES)('%s is neither a language nor a column that means something', (name) => {
    expect(languageIri(name)).toBeNull();
    expect(guessMapping([name, 'title'])).toEqual({ title: 'title' });
  });
});
