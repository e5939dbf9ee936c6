import { describe, expect, it } from 'vitest';
import { readMoochub } from '~/catalogue/import/read-moochub';
import { readOccapi } from '~/catalogue/import/read-occapi';
import { readOoapi } from '~/catalogue/import/read-ooapi';
import { cleanText } from '~/catalogue/import/values';

describe('what stands in a file of courses', () => {
  it('OOAPI, MOOChub and OCCAPI name what is no course', () => {
    const organisation = { organizationId: 'o', name: [{ language: 'en', value: 'Unit' }] };
    const program = { type: 'Program', id: 'p', attributes: { name: 'Programme' } };
    const unit = { type: 'ounit', id: 'u', attributes: { title: [{ string: 'Law', lang: 'en' }] } };
    for (const [row, value] of [
      [readOoapi(organisation, 1), 'organization'],
      [readMoochub(program, 1), 'Program'],
      [readOccapi(unit, 1), 'ounit'],
    ] as const)
      expect(row).toMatchObject({ course: null, faults: [{ code: 'not-a-course', value }] });
  });

  it('bullets of Word’s symbol fonts are read as bullets', () => {
    expect(cleanText('Lectures\n\uf0b7 Setting up\n\uf0a7 People')).toBe(
      'Lectures\n• Setting up\n• People',
    );
  });
});
