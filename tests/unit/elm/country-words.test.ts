import { describe, expect, it } from 'vitest';
import { countriesCalled } from '~/elm/country-words';

describe('countries that a word may mean', () => {
  it.each([
    ['austria', 'AT'],
    ['osterreich', 'AT'],
    ['autri', 'AT'],
    ['at', 'AT'],
    ['litva', 'LT'],
    ['ελλαδα', 'GR'],
    ['magyarorszag', 'HU'],
    ['kingdom', 'GB'],
  ])('%s', (word, code) => {
    expect(countriesCalled(word)).toContain(code);
  });

  it('are several where words of several begin so, and none where no name does', () => {
    expect(countriesCalled('aust')).toEqual(expect.arrayContaining(['AT', 'AU']));
    expect(countriesCalled('lindberg')).toEqual([]);
    expect(countriesCalled('qq')).toEqual([]);
    expect(countriesCalled('a')).toEqual([]);
  });
});
