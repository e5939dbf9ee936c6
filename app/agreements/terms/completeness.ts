import { type DocumentHead, type FieldInstance, fieldInstances } from './field-instances';
import type { SectionId } from './sections.data';
import type { AgreementDocument } from './terms';

/** A mandatory field left empty, or a part that must be there at all. */
export interface MissingField {
  /** A field's address, or `lines`, `parties`, `signatories@…`, `line.targets@…`. */
  readonly address: string;
  /** The field whose label names it. */
  readonly key: string;
  readonly section: SectionId;
  readonly institutionId: string | null;
  readonly lineId: string | null;
}

/** Worth a look, but no obstacle. */
export interface DocumentWarning {
  readonly code:
    | 'workload-outside-range'
    | 'residual-assessment-not-offered'
    | 'rule-asks-too-many';
  readonly address: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Completeness {
  readonly missing: readonly MissingField[];
  readonly warnings: readonly DocumentWarning[];
  readonly complete: boolean;
  /** Mandatory fields in all, for "7 of 62". */
  readonly mandatory: number;
}

/** What is left to fill before submitting, in the order of the document. */
export function completenessOf(document: AgreementDocument, head: DocumentHead = {}): Completeness {
  const fields = fieldInstances(document, head);
  const mandatory = fields.filter((each) => each.mandatory);
  const missing = [
    ...missingParts(document),
    ...mandatory.filter((each) => each.missing).map(toMissing),
  ];
  return {
    missing,
    warnings: warningsOf(document),
    complete: missing.length === 0,
    mandatory: mandatory.length,
  };
}

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

/** An ECTS stands for 25 to 30 hours of work (ECTS Users' Guide 2015, §1.2). */
function warningsOf({ terms }: AgreementDocument): DocumentWarning[] {
  const warnings: DocumentWarning[] = [];
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
    if (terms.strength === 'automatic' && line.conditions.residualAssessment)
      warnings.push({
        code: 'residual-assessment-not-offered',
        address: `line.number@${line.id}`,
        values: { line: line.number },
      });
  }
  if (terms.strength === 'automatic' && terms.conditions.residualAssessment)
    warnings.push({
      code: 'residual-assessment-not-offered',
      address: 'conditions.residualAssessment',
      values: {},
    });
  return warnings;
}
