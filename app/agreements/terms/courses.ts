import { z } from 'zod';
import type { LanguageMap } from '~/elm/language-map';
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

/** Multilingual texts that hold nothing. */
export const isBlankMap = (map: LanguageMap | null | undefined): boolean =>
  Object.values(map ?? {}).every((text) => text.trim() === '');
