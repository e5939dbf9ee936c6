import { foldText } from '~/elm/names';
import { isUnfinished } from './clause-marks';
import { type DecisionLimits, type DocumentFault, faultsOf } from './faults';
import { type FieldInstance, fieldInstances } from './field-instances';
import type { SectionId } from './sections.data';
import type { AgreementDocument, Factsheet, Terms } from './terms';

/** A mandatory field left empty, a part that must be there at all, or a clause that still asks. */
export interface MissingField {
  /** A field's address, `lines`, `parties`, `signatories@…`, `line.targets@…`, or `clause:<id>`. */
  readonly address: string;
  /** The field whose label names it; '' of a clause. */
  readonly key: string;
  readonly section: SectionId;
  readonly institutionId: string | null;
  readonly lineId: string | null;
}

/** Worth a look, but no obstacle. */
export interface DocumentWarning {
  readonly code:
    | 'workload-outside-range'
    | 'decision-time-long'
    | 'rule-asks-too-many'
    | 'course-starts-after-end'
    | 'course-twice'
    | 'course-twice-in-line';
  readonly address: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Completeness {
  readonly missing: readonly MissingField[];
  /** Filled, but it cannot hold. */
  readonly faults: readonly DocumentFault[];
  readonly warnings: readonly DocumentWarning[];
  readonly complete: boolean;
  /** Mandatory fields in all, for "7 of 62". */
  readonly mandatory: number;
}

/**
 * What is left to fill and to put right before submitting, in the order of the document. `today`:
 * 'YYYY-MM-DD'; without one no day is past. `limits`: without them no time is too long by law.
 */
export function completenessOf(
  document: AgreementDocument,
  today?: string,
  limits?: DecisionLimits,
): Completeness {
  const fields = fieldInstances(document);
  const mandatory = fields.filter((each) => each.mandatory);
  const missing = [
    ...missingParts(document),
    ...mandatory.filter((each) => each.missing).map(toMissing),
    ...unfinishedClauses(document, fields),
  ];
  const faults = faultsOf(document, fields, today, limits);
  return {
    missing,
    faults,
    warnings: warningsOf(document),
    complete: missing.length === 0 && faults.length === 0,
    mandatory: mandatory.length,
  };
}

/** Clauses in the parties' own words that would be read with a prompt in them. */
const unfinishedClauses = (
  { terms }: AgreementDocument,
  fields: readonly FieldInstance[],
): MissingField[] =>
  terms.clauses
    .filter((each) => isUnfinished(each, fields))
    .map(({ id, section }) => ({
      address: `clause:${id}`,
      key: '',
      section,
      institutionId: null,
      lineId: null,
    }));

const toMissing = (field: FieldInstance): MissingField => ({
  address: field.address,
  key: field.def.key,
  section: field.def.section,
  institutionId: field.institutionId,
  lineId: field.lineId,
});

/** Parts that fields are repeated for: without them no field would be missing. */
function missingParts({ terms, factsheet }: AgreementDocument): MissingField[] {
  const nowhere = { institutionId: null, lineId: null };
  const parts: MissingField[] = [];
  if (terms.parties.length < 2)
    parts.push({ address: 'parties', key: 'party.legalName', section: 'parties', ...nowhere });
  for (const { institutionId } of terms.parties) {
    const facts = factsheet.parties.find((each) => each.institutionId === institutionId);
    if (!facts || facts.signatories.length === 0)
      parts.push({
        address: `signatory.name@${institutionId}`,
        key: 'signatory.name',
        section: 'signatories',
        institutionId,
        lineId: null,
      });
  }
  if (terms.lines.length === 0)
    parts.push({ address: 'lines', key: 'line.sources', section: 'courses', ...nowhere });
  for (const line of terms.lines)
    if (line.targets.length === 0)
      parts.push({
        address: `target.kind@${line.id}`,
        key: 'target.kind',
        section: 'targets',
        institutionId: null,
        lineId: line.id,
      });
  return parts;
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
function warningsOf({ terms, factsheet }: AgreementDocument): DocumentWarning[] {
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
    if (line.rule.kind === 'n-of-m' && line.rule.n > line.sources.length)
      warnings.push({
        code: 'rule-asks-too-many',
        address: `line.rule@${line.id}`,
        values: { asked: line.rule.n, courses: line.sources.length },
      });
  }
  const { decisionDays } = terms.process;
  if (decisionDays !== null && decisionDays > USUAL_DECISION_DAYS)
    warnings.push({
      code: 'decision-time-long',
      address: 'process.decisionDays',
      values: { days: decisionDays, usual: USUAL_DECISION_DAYS },
    });
  return warnings;
}
