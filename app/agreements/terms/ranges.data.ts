/**
 * Between which numbers the value of a field can lie at all. Wide on purpose: what is unusual is the
 * parties' own business, what cannot be is a slip.
 */
import type { McraField } from '#templates/wording/mcra/structure.data';

export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

const whole = (least: number, most: number): NumberRange => ({ least, most, whole: true });
const any = (least: number, most: number): NumberRange => ({ least, most, whole: false });

/** The longest integrated programmes of the EHEA hold 360 ECTS; one stands for 25 to 30 hours. */
const ECTS = any(0, 360);
const EQF = whole(1, 8);
const DAYS = whole(1, 366);

export const RANGES: Readonly<Partial<Record<McraField, NumberRange>>> = {
  'course.ects': ECTS,
  'course.workloadHours': any(0, 10_800),
  'course.eqf': EQF,
  'course.seats': whole(0, 1_000_000),
  'line.ectsGranted': ECTS,
  'target.ects': ECTS,
  'target.cap': ECTS,
  'conditions.minimumEqf': EQF,
  'conditions.minimumEcts': ECTS,
  'conditions.maxEcts': ECTS,
  'conditions.maximumAgeMonths': whole(1, 600),
  'conditions.maxLearnersPerYear': whole(0, 1_000_000),
  'process.completenessWorkingDays': whole(0, 250),
  'process.decisionDays': DAYS,
  'process.appealDays': DAYS,
  'quality.changeNoticeDays': whole(0, 730),
  'dataProtection.breachHours': whole(1, 720),
  'duration.teachOutMonths': whole(0, 120),
  'renewal.period': whole(1, 240),
  'termination.noticeMonths': whole(0, 120),
  'disputes.negotiationDays': whole(0, 730),
  'signatory.order': whole(1, 99),
};
