import { describe, expect, it } from 'vitest';
import { indexLines } from '#tests/support/index-lines';
import { line, source } from '#tests/unit/recognition/fixtures';
import { codeKey, courseKeys, identifierKey } from '~/agreements/line-keys';

describe('keys of a course', () => {
  it('spells codes, URIs and titles one way', () => {
    expect(codeKey('de 101')).toBe(codeKey('DE-101'));
    expect(identifierKey({ scheme: 'x', value: 'https://Uni.example/c/1/' })).toBe(
      'uni.example/c/1',
    );
    const [a, b] = ['Introduction to the Ethics of Data', 'Data Ethics, an introduction'].map(
      (en) => courseKeys({ code: null, titles: { en }, identifiers: [] })[0],
    );
    expect(a).toEqual(b);
  });

  it('keeps ids that recur in unrelated files out', () => {
    expect(identifierKey({ scheme: 'und', value: 'urn:epass:learningAchievement:1' })).toBeNull();
    expect(
      courseKeys({
        code: null,
        titles: {},
        identifiers: [{ scheme: 'und', value: 'urn:epass:org:1' }],
      }),
    ).toEqual([]);
  });

  it('tells schemes apart that number courses on their own', () => {
    expect(identifierKey({ scheme: 'Ladok', value: '17' })).not.toBe(
      identifierKey({ scheme: 'SIS', value: '17' }),
    );
  });
});

describe('the index in memory', () => {
  const there = line({ id: 'there', issuingInstitutionId: 'other' });
  const here = line({ id: 'here', sources: [source(), source({ id: 'b', code: 'DE-102' })] });
  const index = indexLines([there, here]);
  const keys = courseKeys({ code: 'DE-101', titles: {}, identifiers: [] });

  it('finds a line once, within its own pair of institutions only', async () => {
    expect(await index.candidates('receiver', 'issuer', [...keys, ...keys])).toEqual([here]);
    expect(await index.candidates('issuer', 'receiver', keys)).toEqual([]);
  });

  it('finds a group by any of its courses', async () => {
    const byOther = courseKeys({ code: 'DE-102', titles: {}, identifiers: [] });
    expect(await index.candidates('receiver', 'issuer', byOther)).toEqual([here]);
  });
});
