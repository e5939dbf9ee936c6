/** C9 award window and age · C10 ECTS · C11 level · C12 minimum grade. */
import { addMonths } from '~/elm/calendar';
import { parseGrade, reaches, sameScale, scaleNamed } from '~/elm/grades';
import { ectsOf } from '~/recognition/credits';
import {
  answer,
  type Criterion,
  type CriterionInput,
  clauseOf,
  conditionsOf,
  notAsked,
  orConfirmed,
  pathOf,
} from '~/recognition/criteria/answers';
import type { CriterionAnswer } from '~/recognition/proposal';

/** Awarded within the clause's window, and not too long ago when it was submitted. */
export const c9Age: Criterion = (input) => {
  const { unit, award, submittedOn } = input;
  const { awardedFrom, awardedUntil, maximumAgeMonths } = conditionsOf(input);
  const details = { value: award.date, path: pathOf(unit, 'awardingDate') };
  const first = awardedFrom ?? awardedUntil ?? maximumAgeMonths;
  if (!first) return notAsked('C9', input, details);
  const asked = { ...details, clause: clauseOf(input, first.clause) };
  const { date } = award;
  if (date === null) return orConfirmed(answer('C9', 'unknown', 'c9.no-award-date', asked), input);
  if (!award.certain)
    return answer('C9', 'unknown', 'c9.date-from-issuance', { ...asked, params: { date } });
  if (awardedFrom && date < awardedFrom.value)
    return answer('C9', 'not-met', 'c9.awarded-too-early', {
      ...asked,
      clause: clauseOf(input, awardedFrom.clause),
      params: { award: date, date: awardedFrom.value },
    });
  if (awardedUntil && date > awardedUntil.value)
    return answer('C9', 'not-met', 'c9.awarded-too-late', {
      ...asked,
      clause: clauseOf(input, awardedUntil.clause),
      params: { award: date, date: awardedUntil.value },
    });
  if (maximumAgeMonths && addMonths(date, maximumAgeMonths.value) < submittedOn)
    return answer('C9', 'not-met', 'c9.too-old', {
      ...asked,
      clause: clauseOf(input, maximumAgeMonths.clause),
      params: { award: date, months: maximumAgeMonths.value },
    });
  return answer('C9', 'met', 'c9.within', asked);
};

/** At least the clause's ECTS, converted by the institution's table where other credit is stated. */
export const c10Ects: Criterion = (input) => {
  const { unit, context, submittedOn } = input;
  const { ects, conversion } = ectsOf(unit, context.policy.creditConversions, submittedOn);
  const details = { value: ects, path: pathOf(unit, 'ects') };
  const asked = conditionsOf(input).minimumEcts;
  if (!asked) return notAsked('C10', input, details);
  const clause = clauseOf(input, asked.clause);
  if (ects === null)
    return orConfirmed(answer('C10', 'unknown', 'c10.not-stated', { ...details, clause }), input);
  const params = { ects, minimum: asked.value, framework: conversion?.framework ?? null };
  return ects >= asked.value
    ? answer('C10', 'met', 'c10.enough', { ...details, clause, params })
    : answer('C10', 'not-met', 'c10.too-few', { ...details, clause, params });
};

/** At least the clause's EQF level, as the credential states it. */
export const c11Level: Criterion = (input) => {
  const { unit } = input;
  const details = { value: unit.eqf ?? unit.nqf, path: pathOf(unit, 'eqf') };
  const asked = conditionsOf(input).minimumEqf;
  if (!asked) return notAsked('C11', input, details);
  const clause = clauseOf(input, asked.clause);
  // A national level says nothing without its referencing to the EQF.
  if (unit.eqf === null) {
    const reason = unit.nqf === null ? 'c11.not-stated' : 'c11.national-only';
    return orConfirmed(answer('C11', 'unknown', reason, { ...details, clause }), input);
  }
  const params = { level: unit.eqf, minimum: asked.value };
  return unit.eqf >= asked.value
    ? answer('C11', 'met', 'c11.reached', { ...details, clause, params })
    : answer('C11', 'not-met', 'c11.below', { ...details, clause, params });
};

/** The clause's grade or a better one, on the clause's own scale. */
export const c12Grade: Criterion = (input) => {
  const { unit } = input;
  const details = { value: unit.grade, path: pathOf(unit, 'grade') };
  const asked = conditionsOf(input).minimumGrade;
  if (!asked) return notAsked('C12', input, details);
  const params = { grade: unit.grade, minimum: asked.value.value, scale: asked.value.scale };
  const found = compareGrade(input, asked.value, {
    ...details,
    clause: clauseOf(input, asked.clause),
    params,
  });
  return orConfirmed(found, input);
};

function compareGrade(
  { unit, basis }: CriterionInput,
  minimum: { value: string; scale: string },
  details: Parameters<typeof answer>[3],
): CriterionAnswer {
  const grade = unit.grade === null ? null : parseGrade(unit.grade);
  if (grade === null) return answer('C12', 'unknown', 'c12.not-stated', details);
  if (grade.kind === 'fail') return answer('C12', 'not-met', 'c12.failed', details);
  if (unit.gradingScheme === null) return answer('C12', 'unknown', 'c12.no-scale', details);
  if (!sameScale(unit.gradingScheme, minimum.scale))
    return answer('C12', 'unknown', 'c12.other-scale', details);
  const asked = parseGrade(minimum.value);
  const enough = asked && reaches(grade, asked, scaleNamed(minimum.scale), betterEnd(basis));
  if (enough === null) return answer('C12', 'unknown', 'c12.cannot-compare', details);
  return enough
    ? answer('C12', 'met', 'c12.reached', details)
    : answer('C12', 'not-met', 'c12.below', details);
}

/** The agreement's own conversion tells which end of the scale is better. */
function betterEnd(basis: CriterionInput['basis']): 'low' | 'high' | null {
  if (basis.kind !== 'mcra') return null;
  const { gradeConversion } = basis.line;
  if (gradeConversion.method !== 'modified-bavarian' && gradeConversion.method !== 'linear')
    return null;
  return gradeConversion.best > gradeConversion.lowestPass ? 'high' : 'low';
}
