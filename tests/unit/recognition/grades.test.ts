import { describe, expect, it } from 'vitest';
import type { GradeConversion } from '~/agreements/recognition-line';
import { parseGrade, reaches, sameScale, scaleNamed } from '~/elm/grades';
import { ectsOf } from '~/recognition/credits';
import { convertGrade, modifiedBavarian, roundGrade } from '~/recognition/grades';
import { policy, unit } from './fixtures';

const german = policy({ localScale: { name: '1–5', best: 1, pass: 4, german: true } });
const bavarian: GradeConversion = { method: 'modified-bavarian', best: 10, lowestPass: 5 };
const linear: GradeConversion = {
  method: 'linear',
  best: 20,
  lowestPass: 10,
  localBest: 10,
  localPass: 6,
};
const written = (grade: string | null, gradingScheme: string | null = '0-10') => ({
  grade,
  gradingScheme,
});

describe('grades as written', () => {
  it.each([
    ['7,0', { kind: 'number', value: 7, label: null, outOf: null }],
    ['Excellent (5)', { kind: 'number', value: 5, label: 'Excellent', outOf: null }],
    ['5 (Excellent)', { kind: 'number', value: 5, label: 'Excellent', outOf: null }],
    ['12.5/20', { kind: 'number', value: 12.5, label: null, outOf: 20 }],
    ['85 %', { kind: 'number', value: 85, label: null, outOf: 100 }],
    ['b+', { kind: 'letter', value: 'B+' }],
    ['Pass', { kind: 'pass' }],
    ['Réussi', { kind: 'pass' }],
    ['nicht bestanden', { kind: 'fail' }],
    ['sehr gut', { kind: 'label', value: 'sehr gut' }],
    ['  ', null],
  ])('reads %j', (text, expected) => {
    expect(parseGrade(text)).toEqual(expected);
  });

  it('knows the better end of a scale only where the scale tells it', () => {
    expect(scaleNamed('20–0')).toMatchObject({ low: 0, high: 20, best: 'high' });
    expect(scaleNamed('German scale 1.0-5.0')).toMatchObject({ best: 'low' });
    expect(scaleNamed('1-5')).toMatchObject({ best: null });
    expect(scaleNamed('A+–F')).toMatchObject({ kind: 'letters' });
    expect(scaleNamed('The learner will have passed the assessment')).toBeNull();
  });

  it('compares only on one and the same scale', () => {
    expect(sameScale('0-10', '10–0')).toBe(true);
    expect(sameScale('0-10', '0-20')).toBe(false);
    expect(sameScale('1-5', '5-1')).toBe(false);
    const [seven, six] = [parseGrade('7,0')!, parseGrade('6')!];
    expect(reaches(seven, six, scaleNamed('0-10'), null)).toBe(true);
    expect(reaches(seven, six, scaleNamed('1-7'), null)).toBeNull();
    expect(reaches(parseGrade('2,0')!, parseGrade('2.5')!, scaleNamed('1-5'), 'low')).toBe(true);
    expect(reaches(parseGrade('B')!, parseGrade('C')!, scaleNamed('ECTS'), null)).toBe(true);
    expect(reaches(parseGrade('17')!, six, scaleNamed('0-10'), null)).toBeNull();
  });
});

describe('grades converted', () => {
  it('by the modified Bavarian formula where the local scale is the German one', () => {
    expect(convertGrade(written('7,0'), bavarian, 'graded', german)).toMatchObject({
      original: '7,0',
      originalScale: '0-10',
      converted: '2.8',
      note: null,
    });
    expect(modifiedBavarian(10, 5, 10)).toBe(1);
    expect(modifiedBavarian(10, 5, 5)).toBe(4);
    expect(convertGrade(written('7,0'), bavarian, 'graded', policy())).toMatchObject({
      converted: null,
      note: 'not-german-scale',
    });
  });

  it('linearly elsewhere', () => {
    expect(convertGrade(written('15', '0-20'), linear, 'graded', policy())).toMatchObject({
      converted: '8.0',
      note: null,
    });
    expect(convertGrade(written('20', '0-20'), linear, 'graded', policy())).toMatchObject({
      converted: '10.0',
    });
    expect(convertGrade(written('10', '0-20'), linear, 'graded', policy())).toMatchObject({
      converted: '6.0',
    });
  });

  it('by table, as written or as the same number', () => {
    const table: GradeConversion = {
      method: 'table',
      rows: [
        { from: 'B+', to: '1.7' },
        { from: 'B-', to: '2.3' },
        { from: '7.0', to: '3' },
      ],
    };
    expect(convertGrade(written('B-', 'A+–F'), table, 'graded', policy())).toMatchObject({
      converted: '2.3',
    });
    expect(convertGrade(written('7,0'), table, 'graded', policy())).toMatchObject({
      converted: '3',
    });
    expect(convertGrade(written('D', 'A+–F'), table, 'graded', policy())).toMatchObject({
      converted: null,
      note: 'not-in-table',
    });
  });

  it.each([
    ['no scale', written('7,0', null), linear, 'graded', 'no-scale'],
    ['a pass', written('Pass', 'pass/fail'), linear, 'graded', 'pass-fail'],
    ['a target without grades', written('15', '0-20'), linear, 'pass-fail', 'pass-fail'],
    ['nothing agreed', written('15', '0-20'), { method: 'none' }, 'graded', 'not-agreed'],
    ['a word', written('gut', '0-20'), linear, 'graded', 'unreadable'],
    ['a failing grade', written('9', '0-20'), linear, 'graded', 'outside-scale'],
    ['a grade beyond the scale', written('21', '0-20'), linear, 'graded', 'outside-scale'],
    [
      'a scale the agreement does not convert',
      written('8', '0-10'),
      linear,
      'graded',
      'other-scale',
    ],
  ] as const)('not with %s', (_, from, conversion, grading, note) => {
    expect(convertGrade(from, conversion, grading, german)).toMatchObject({
      converted: null,
      note,
    });
  });

  it('rounds as the policy says', () => {
    expect(roundGrade(2.25, { decimals: 1, mode: 'half-up' })).toBe('2.3');
    expect(roundGrade(2.25, { decimals: 1, mode: 'half-even' })).toBe('2.2');
    expect(roundGrade(2.35, { decimals: 1, mode: 'half-even' })).toBe('2.4');
    expect(roundGrade(2.29, { decimals: 1, mode: 'truncate' })).toBe('2.2');
    expect(roundGrade(2.5, { decimals: 0, mode: 'half-up' })).toBe('3');
  });
});

describe('credit of other systems', () => {
  const table = policy({
    creditConversions: [
      {
        framework: 'UK CATS',
        factor: 0.5,
        source: 'QAA',
        validFrom: '2000-01-01',
        validUntil: null,
      },
      {
        framework: 'hours',
        factor: 0.04,
        source: '25 h',
        validFrom: '2020-01-01',
        validUntil: '2025-12-31',
      },
    ],
  }).creditConversions;
  const of = (over: object, on = '2026-06-15') =>
    ectsOf(unit({ ects: null, hours: null, ...over }), table, on);

  it('becomes ECTS by the table in force, and says by which row', () => {
    expect(of({ otherCredit: { point: 15, framework: 'uk cats' } })).toMatchObject({
      ects: 7.5,
      conversion: { source: 'QAA' },
    });
    expect(of({ hours: 60 }, '2025-06-01')).toMatchObject({ ects: 2.4 });
  });

  it('stays unknown without a row in force', () => {
    expect(of({ hours: 60 })).toEqual({ ects: null, conversion: null });
    expect(of({ otherCredit: { point: 3, framework: 'US semester hours' } })).toEqual({
      ects: null,
      conversion: null,
    });
  });

  it('never converts what is stated in ECTS', () => {
    expect(of({ ects: 2, hours: 60 })).toEqual({ ects: 2, conversion: null });
  });
});
