import { describe, expect, it } from 'vitest';
import { codeStem } from '~/agreements/code-stem';

const erasmus = (value: string) => [{ scheme: 'erasmus', value }];

describe('the letters of a code', () => {
  it('tell universities apart by their Erasmus codes', () => {
    expect(codeStem('university-of-vienna', erasmus('A  WIEN01'))).toBe('WIE');
    expect(codeStem('university-of-warsaw', erasmus('PL WARSZAW01'))).toBe('WAR');
    expect(codeStem('universite-de-lille', erasmus('F  LILLE103'))).toBe('LIL');
  });

  it('are of the first word that others do not share, where there is no such code', () => {
    expect(codeStem('university-of-vienna', [])).toBe('VIE');
    expect(codeStem('universite-de-lille', [])).toBe('LIL');
    expect(codeStem('rochefleur', [])).toBe('ROC');
  });

  it('are of the domain where every word is shared, and never none', () => {
    const schac = [{ scheme: 'schac', value: 'ou.example' }];
    expect(codeStem('open-university', schac)).toBe('OU');
    expect(codeStem('open-university', [])).toBe('OPE');
    expect(codeStem('—', [])).toBe('X');
  });
});
