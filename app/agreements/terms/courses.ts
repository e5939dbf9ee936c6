import { z } from 'zod';
import {
  AgreedLine,
  CourseSnapshot,
  GradeConversion,
  RecognitionTarget,
} from '../recognition-line';
import { Conditions } from './conditions';

/** §7 and §8 while they are drafted: a line, its sources and its targets; anything may be missing. */
export const DraftLine = AgreedLine.extend({
  sources: z.array(CourseSnapshot),
  targets: z.array(RecognitionTarget),
  ectsGranted: z.number().nullable(),
  /** Only what differs from the agreement's own conditions. */
  conditions: Conditions,
  /** Null: as agreed in §11 for all lines. */
  gradeConversion: GradeConversion.nullable(),
});
export type DraftLine = z.infer<typeof DraftLine>;

/** Which institution issues and which recognises, with how the line is called. */
export type LineHead = Pick<
  DraftLine,
  'id' | 'number' | 'issuingInstitutionId' | 'recognisingInstitutionId' | 'learningType'
>;

/** A course of which nothing is stated yet but whose it is. */
export const blankCourse = (
  id: string,
  awardingBody: CourseSnapshot['awardingBody'] = { name: {}, identifiers: [], country: null },
): CourseSnapshot => ({
  id,
  opportunityId: null,
  opportunityVersion: null,
  code: '',
  titles: {},
  identifiers: [],
  awardingBody,
  sealingBody: null,
  mandate: null,
  ects: null,
  hours: null,
  eqf: null,
  iscedF: [],
  languages: [],
  outcomes: [],
});
