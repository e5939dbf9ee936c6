import { describe, expect, it } from 'vitest';
import { academicYearOf, toRegisterRow } from '~/agreements/register-row';
import { driftOf } from '~/agreements/source-drift';
import { completeDocument } from './drafts';

const { terms } = completeDocument();

describe('what the register knows of a version', () => {
  it('reads an academic year in its spellings and refuses what is none', () => {
    expect(academicYearOf('2026/27')).toBe('2026/2027');
    expect(academicYearOf(' 2026-2027 ')).toBe('2026/2027');
    expect(academicYearOf('2026/28')).toBeNull();
    expect(academicYearOf('next year')).toBeNull();
  });

  it('is found by its code, titles and parties, folded', () => {
    const row = toRegisterRow('MCRA-X', terms, [{ en: 'Università Łódź' }]);
    expect(row.words).toContain('mcra x');
    expect(row.words).toContain('universita lodz');
  });

  it('gives no keys of lines where only a listing is published', () => {
    const full = toRegisterRow('X', { ...terms, publication: 'full-text' }, []);
    const listing = toRegisterRow('X', { ...terms, publication: 'listing' }, []);
    expect(full.keys.some((each) => each.kind === 'iscedf')).toBe(true);
    expect(listing.keys.filter((each) => each.kind !== 'year')).toEqual([]);
  });
});

describe('drift of a source', () => {
  const [source] = terms.lines[0]!.sources;
  const signed = { ...source!, opportunityId: 'course-1', opportunityVersion: 2 };

  it('is flagged when the catalogue publishes another version, or none', () => {
    expect(driftOf([signed], () => 3)).toMatchObject([{ signed: 2, today: 3 }]);
    expect(driftOf([signed], () => null)).toMatchObject([{ signed: 2, today: null }]);
  });

  it('is not where the version is the one signed, or the course was never in the catalogue', () => {
    expect(driftOf([signed], () => 2)).toEqual([]);
    expect(driftOf([signed], () => undefined)).toEqual([]);
    expect(driftOf([{ ...signed, opportunityId: null }], () => 3)).toEqual([]);
  });
});
