/**
 * Grades in the local scale, always beside the original. Modified Bavarian formula (KMK) only where
 * the local scale is the German one, elsewhere linear or by table; pass/fail is never converted;
 * no scale, no conversion.
 */
import type { GradeConversion, RecognitionTarget } from '~/agreements/recognition-line';
import { type ParsedGrade, parseGrade, scaleNamed } from '~/elm/grades';
import { foldText } from '~/elm/names';
import type { InstitutionPolicy, Rounding } from '~/recognition/policy';
import type { ConvertedGrade } from '~/recognition/proposal';

/** Why nothing was converted; the locales hold the words under `gradeNote`. */
export type GradeNote =
  | 'no-scale'
  | 'pass-fail'
  | 'not-agreed'
  | 'unreadable'
  | 'not-german-scale'
  | 'other-scale'
  | 'outside-scale'
  | 'not-in-table';

export interface WrittenGrade {
  grade: string | null;
  gradingScheme: string | null;
}

type GradePolicy = Pick<InstitutionPolicy, 'rounding' | 'localScale'>;

/** The grade as it stands beside its original; null where no grade was given at all. */
export function convertGrade(
  written: WrittenGrade,
  conversion: GradeConversion,
  targetGrading: RecognitionTarget['grading'],
  policy: GradePolicy,
): ConvertedGrade | null {
  if (written.grade === null || written.grade.trim() === '') return null;
  const original = { original: written.grade, originalScale: written.gradingScheme };
  const outcome = convert(written.grade, written.gradingScheme, conversion, targetGrading, policy);
  return 'note' in outcome
    ? { ...original, converted: null, method: conversion.method, note: outcome.note }
    : { ...original, converted: outcome.converted, method: conversion.method, note: null };
}

type Converted = { converted: string } | { note: GradeNote };

function convert(
  grade: string,
  scheme: string | null,
  conversion: GradeConversion,
  targetGrading: RecognitionTarget['grading'],
  policy: GradePolicy,
): Converted {
  const parsed = parseGrade(grade);
  const scale = scheme === null ? null : scaleNamed(scheme);
  if (conversion.method === 'none') return { note: 'not-agreed' };
  if (conversion.method === 'pass-fail' || targetGrading === 'pass-fail')
    return { note: 'pass-fail' };
  if (parsed?.kind === 'pass' || parsed?.kind === 'fail' || scale?.kind === 'pass-fail')
    return { note: 'pass-fail' };
  if (scheme === null || scheme.trim() === '') return { note: 'no-scale' };
  if (parsed === null) return { note: 'unreadable' };
  if (conversion.method === 'table') return byTable(parsed, grade, conversion.rows);
  if (parsed.kind !== 'number') return { note: 'unreadable' };
  if (conversion.method === 'modified-bavarian' && policy.localScale?.german !== true)
    return { note: 'not-german-scale' };
  const { best, lowestPass } = conversion;
  if (scale?.kind === 'numbers' && best !== scale.low && best !== scale.high)
    return { note: 'other-scale' };
  if (best === lowestPass || !isBetween(parsed.value, best, lowestPass))
    return { note: 'outside-scale' };
  const share = (best - parsed.value) / (best - lowestPass);
  const value =
    conversion.method === 'modified-bavarian'
      ? modifiedBavarian(best, lowestPass, parsed.value)
      : conversion.localBest + (conversion.localPass - conversion.localBest) * share;
  return { converted: roundGrade(value, policy.rounding) };
}

/** 1 + 3 · (Nmax − Nd) / (Nmax − Nmin): Nmax best grade, Nmin lowest pass, Nd the grade achieved. */
export const modifiedBavarian = (best: number, lowestPass: number, achieved: number): number =>
  1 + (3 * (best - achieved)) / (best - lowestPass);

const isBetween = (value: number, a: number, b: number): boolean =>
  value >= Math.min(a, b) && value <= Math.max(a, b);

function byTable(
  parsed: ParsedGrade,
  grade: string,
  rows: readonly { from: string; to: string }[],
): Converted {
  const asWritten = rows.find(
    (row) => foldText(row.from) === foldText(grade) && signOf(row.from) === signOf(grade),
  );
  const row =
    asWritten ??
    rows.find((each) => {
      const from = parseGrade(each.from);
      return parsed.kind === 'number' && from?.kind === 'number' && from.value === parsed.value;
    });
  return row ? { converted: row.to } : { note: 'not-in-table' };
}

/** `B+` and `B-` differ only in what folding removes. */
const signOf = (text: string): string => /[+-]\s*$/.exec(text.trim())?.[0] ?? '';

/** Rounded as the institution's policy says, with a full stop and always that many decimals. */
export function roundGrade(value: number, { decimals, mode }: Rounding): string {
  const factor = 10 ** decimals;
  // Binary fractions: 2.25 may arrive as 2.2499999999999996.
  const scaled = Number((value * factor).toFixed(6));
  return (roundTo[mode](scaled) / factor).toFixed(decimals);
}

const roundTo: Readonly<Record<Rounding['mode'], (value: number) => number>> = {
  truncate: Math.trunc,
  'half-up': (value) => Math.floor(value + 0.5),
  'half-even': (value) => {
    const floor = Math.floor(value);
    const half = value - floor === 0.5;
    return half ? floor + (floor % 2) : Math.round(value);
  },
};
