import { z } from 'zod';
import { LanguageMap } from '~/elm/language-map';
import {
  CourseSnapshot,
  type GradeConversion,
  type RecognitionLine,
  RecognitionTarget,
} from './recognition-line';
import { inheritedConditions, toLineConditions } from './terms/conditions';
import { DraftLine } from './terms/courses';
import { conversionByTables } from './terms/grading-tables';
import { Party } from './terms/party';
import { AgreedGradeConversion, Terms } from './terms/terms';

export { AgreedLine } from './recognition-line';
export { Party } from './terms/party';

const CalendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A line with everything that recognising by it takes. */
export const CompleteLine = DraftLine.extend({
  sources: z.array(CourseSnapshot).min(1),
  targets: z.array(RecognitionTarget).min(1),
  ectsGranted: z.number(),
});
export type CompleteLine = z.infer<typeof CompleteLine>;

/** Terms that can bind: drafted terms of which nothing is missing that recognition rests on. */
export const AgreementTerms = Terms.extend({
  title: LanguageMap,
  prevailingLanguage: z.string(),
  parties: z.array(Party).min(2),
  strength: Terms.shape.strength.unwrap().unwrap(),
  effect: Terms.shape.effect.unwrap().unwrap(),
  lines: z.array(CompleteLine).min(1),
  process: Terms.shape.process.unwrap().extend({
    completenessWorkingDays: z.number().int(),
    decisionDays: z.number().int(),
  }),
  gradeConversion: AgreedGradeConversion,
  publication: Terms.shape.publication.unwrap().unwrap(),
  duration: Terms.shape.duration.unwrap().extend({ inForceFrom: CalendarDate }),
});
export type AgreementTerms = z.infer<typeof AgreementTerms>;

type Binding = Pick<
  AgreementTerms,
  'strength' | 'effect' | 'duration' | 'conditions' | 'gradeConversion' | 'draftingLanguage'
>;

/** The matcher's view of an agreed line within its agreement version. */
export function toRecognitionLine(
  agreed: CompleteLine,
  terms: Binding,
  version: {
    agreementId: string;
    code: string;
    version: string;
    versionId: string;
    state: RecognitionLine['state'];
  },
): RecognitionLine {
  const { inForceFrom, inForceUntil, backCoverageFrom, teachOutMonths } = terms.duration;
  return {
    ...agreed,
    conditions: toLineConditions(
      inheritedConditions(terms.conditions, agreed.conditions, agreed.waivedConditions),
      terms.draftingLanguage,
    ),
    gradeConversion: agreed.gradeConversion ?? conversionFor(agreed, terms.gradeConversion),
    agreementId: version.agreementId,
    agreementCode: version.code,
    agreementVersion: version.version,
    agreementVersionId: version.versionId,
    state: version.state,
    strength: terms.strength,
    effect: terms.effect,
    inForceFrom,
    inForceUntil,
    backCoverageFrom,
    teachOutMonths,
  };
}

/** The conversion of one direction; grading tables of either side missing, none. */
function conversionFor(line: CompleteLine, agreed: AgreedGradeConversion): GradeConversion {
  if (agreed.method !== 'ects-tables') return agreed;
  const tableOf = (id: string) => agreed.tables.find((each) => each.institutionId === id);
  const origin = tableOf(line.issuingInstitutionId);
  const local = tableOf(line.recognisingInstitutionId);
  return origin && local ? conversionByTables(origin, local, agreed.policy) : { method: 'none' };
}
