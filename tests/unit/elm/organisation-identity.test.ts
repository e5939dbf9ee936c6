import { describe, expect, it } from 'vitest';
import type { OrganisationIdentifier } from '~/elm/identifier';
import { sameOrganisation } from '~/elm/organisation-identity';

const set = (...identifiers: OrganisationIdentifier[]) => ({ identifiers });
const schac = (value: string) => ({ scheme: 'schac' as const, value });
const vat = (value: string, country?: string) => ({
  scheme: 'vat' as const,
  value,
  ...(country && { country }),
});
const eidas = (value: string) => ({ scheme: 'eidas' as const, value });
const other = (value: string, schemeName?: string) => ({
  scheme: 'other' as const,
  value,
  ...(schemeName && { schemeName }),
});
const homepage = (value: string) => ({ scheme: 'homepage' as const, value });

describe('two sets of identifiers', () => {
  it.each([
    ['the same, spelled differently', set(schac('UNI.example')), set(schac('uni.example')), 'same'],
    [
      'one agrees, the rest is extra',
      set(schac('uni.example'), vat('VATES-1')),
      set(schac('uni.example')),
      'same',
    ],
    [
      'a legal number under two schemes',
      set(eidas('VATES-A0011')),
      set(vat('ES-A0011', 'ES')),
      'same',
    ],
    ['one scheme, two values', set(schac('a.example')), set(schac('b.example')), 'different'],
    [
      'one agrees, one contradicts',
      set(schac('a.example'), vat('VATES-1')),
      set(schac('a.example'), vat('VATES-2')),
      'unknown',
    ],
    ['nothing in common', set(schac('a.example')), set(vat('VATES-1')), 'unknown'],
    ['none at all', set(), set(), 'unknown'],
    [
      'a homepage alone',
      set(homepage('https://a.example')),
      set(homepage('https://a.example/')),
      'unknown',
    ],
    ['a number of an unnamed scheme', set(other('1')), set(other('1')), 'unknown'],
    ['a number of one named scheme', set(other('1', 'X')), set(other('1', 'x')), 'same'],
    ['the same number in two countries', set(vat('VATES-55')), set(vat('VATFR-55')), 'different'],
  ])('%s', (_, left, right, expected) => {
    expect(sameOrganisation(left, right)).toBe(expected);
    expect(sameOrganisation(right, left)).toBe(expected);
  });
});
