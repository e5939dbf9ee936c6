/** What is worth a look before submitting, but no obstacle. Pure. */
import { conceptTail } from '~/elm/concept-tail';
import { foldText } from '~/elm/names';
import type { DraftLine } from './courses';
import { sourceEcts } from './rules';
import type { AgreementDocument, Factsheet, Terms } from './terms';

/** Worth a look, but no obstacle. */
export interface DocumentWarning {
  readonly code:
    | 'workload-outside-range'
    | 'decision-time-long'
    | 'course-starts-after-end'
    | 'course-twice'
    | 'course-twice-in-line'
    | 'graded-without-grade'
    | 'grants-more'
    | 'renewal-without-end'
    | 'formal-as-non-formal';
  readonly address: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Courses that begin, as their facts stand now, when the agreement has ended. */
function lateCourses({ lines, duration }: Terms, { courses }: Factsheet): DocumentWarning[] {
  const end = duration.inForceUntil;
  return lines.flatMap((line) =>
    line.sources.flatMap(({ id }): DocumentWarning[] => {
      const startsOn = courses.find((each) => each.sourceId === id)?.startsOn;
      if (!end || !startsOn || startsOn <= end) return [];
      const address = `course.dates@${line.id}/${id}`;
      return [{ code: 'course-starts-after-end', address, values: {} }];
    }),
  );
}

/**
 * A course that stands in its line twice, or in two lines of one direction: by its catalogue entry,
 * else by its code. Said at the later place.
 */
function twice({ lines }: Terms): DocumentWarning[] {
  const seen = new Map<string, { lineId: string; number: string }>();
  return lines.flatMap((line) =>
    line.sources.flatMap(({ id, opportunityId, code }): DocumentWarning[] => {
      const name = opportunityId ?? foldText(code);
      if (name === '') return [];
      const key = `${line.issuingInstitutionId}>${line.recognisingInstitutionId}|${name}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, { lineId: line.id, number: line.number });
        return [];
      }
      const address = `course.title@${line.id}/${id}`;
      return first.lineId === line.id
        ? [{ code: 'course-twice-in-line', address, values: {} }]
        : [{ code: 'course-twice', address, values: { line: first.number } }];
    }),
  );
}

/** What the model proposes; four months at most are good practice (LRC Committee, 2010). */
const USUAL_DECISION_DAYS = 30;

/** An ECTS stands for 25 to 30 hours of work (ECTS Users' Guide 2015, §1.2). */
export function warningsOf({ terms, factsheet }: AgreementDocument): DocumentWarning[] {
  const warnings: DocumentWarning[] = [...lateCourses(terms, factsheet), ...twice(terms)];
  for (const line of terms.lines) {
    for (const { id, hours, ects } of line.sources) {
      if (hours === null || !ects) continue;
      const perEcts = Math.round((hours / ects) * 10) / 10;
      if (perEcts < 25 || perEcts > 30)
        warnings.push({
          code: 'workload-outside-range',
          address: `course.workloadHours@${line.id}/${id}`,
          values: { perEcts },
        });
    }
    warnings.push(...grantsMore(line), ...ungraded(line, terms), ...settingAgainst(line));
  }
  warnings.push(...endlessRenewal(terms));
  const { decisionDays } = terms.process;
  if (decisionDays !== null && decisionDays > USUAL_DECISION_DAYS)
    warnings.push({
      code: 'decision-time-long',
      address: 'process.decisionDays',
      values: { days: decisionDays, usual: USUAL_DECISION_DAYS },
    });
  return warnings;
}

/** Renewal of what runs without a last day; before its first day is named nothing is settled yet. */
function endlessRenewal({ duration, renewal }: Terms): DocumentWarning[] {
  const renews = renewal.kind === 'tacit' || renewal.kind === 'explicit';
  if (!renews || duration.inForceFrom === null || duration.inForceUntil !== null) return [];
  return [{ code: 'renewal-without-end', address: 'renewal.kind', values: {} }];
}

/** More ECTS granted than the sources carry, as their rule combines them. */
function grantsMore(line: DraftLine): DocumentWarning[] {
  const { id, ectsGranted: granted } = line;
  const sources = sourceEcts(line);
  if (granted === null || sources === null || granted <= sources) return [];
  return [{ code: 'grants-more', address: `line.ectsGranted@${id}`, values: { granted, sources } }];
}

/** A target that counts with its grade, where no grade is carried over. */
function ungraded(line: DraftLine, { gradeConversion }: Terms): DocumentWarning[] {
  const method = (line.gradeConversion ?? gradeConversion)?.method;
  if (method !== 'pass-fail') return [];
  return line.targets.flatMap(({ grading }, index): DocumentWarning[] =>
    grading === 'graded'
      ? [
          {
            code: 'graded-without-grade',
            address: `target.grading@${line.id}/${index + 1}`,
            values: {},
          },
        ]
      : [],
  );
}

/** Formal learning in the European Learning Model's list of settings. */
const FORMAL_SETTING = '6fd4685715';

/** A line of non-formal learning with a course that is described as formal. */
function settingAgainst({ id, learningType, sources }: DraftLine): DocumentWarning[] {
  if (learningType !== 'non-formal') return [];
  return sources.flatMap((source): DocumentWarning[] => {
    const setting = source.descriptor?.setting;
    if (!setting || conceptTail(setting) !== FORMAL_SETTING) return [];
    return [
      { code: 'formal-as-non-formal', address: `course.setting@${id}/${source.id}`, values: {} },
    ];
  });
}
