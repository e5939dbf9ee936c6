/** Terms that would contradict each other, or say less than a clause promises, are not complete. */
import { describe, expect, it } from 'vitest';
import { isTurnOf } from '~/agreements/life/turn';
import { completenessOf } from '~/agreements/terms/completeness';
import type { PartyRules } from '~/agreements/terms/document-fault';
import { withValueAt } from '~/agreements/terms/field-instances';
import type { AgreementDocument } from '~/agreements/terms/terms';
import { completeDocument } from './drafts';

const put = (path: readonly (string | number)[], value: unknown, document = completeDocument()) =>
  withValueAt(document, path, value);
const missing = (document: AgreementDocument) =>
  completenessOf(document).missing.map((each) => each.address);
const faults = (document: AgreementDocument, rules?: PartyRules) =>
  completenessOf(document, undefined, rules).faults.map(({ code, address, values }) => ({
    code,
    address,
    values,
  }));
const warnings = (document: AgreementDocument) =>
  completenessOf(document).warnings.map(({ code, address }) => ({ code, address }));

const [line] = completeDocument().terms.lines;
const LINE = line!.id;
const [first, second] = completeDocument().terms.parties.map((each) => each.institutionId);

describe('what stands in the way', () => {
  it('is a group that asks more courses than it names', () => {
    const asks = (n: number) => put(['terms', 'lines', 0, 'rule'], { kind: 'n-of-m', n });
    expect(faults(asks(2))).toEqual([
      {
        code: 'rule-asks-too-many',
        address: `line.rule@${LINE}`,
        values: { asked: 2, count: line!.sources.length },
      },
    ]);
    expect(faults(asks(line!.sources.length))).toEqual([]);
  });

  it('is the Bavarian formula where a recognising party has another scale of its own', () => {
    const bavarian = { method: 'modified-bavarian', best: 20, lowestPass: 10 };
    const document = put(['terms', 'lines', 0, 'gradeConversion'], bavarian);
    const rules = (germanScale: boolean | null): PartyRules =>
      new Map([[line!.recognisingInstitutionId, { decisionDays: null, germanScale }]]);
    expect(faults(document, rules(false))).toMatchObject([
      { code: 'not-german-scale', address: `grades.method@${LINE}` },
    ]);
    for (const scale of [true, null]) expect(faults(document, rules(scale))).toEqual([]);
  });

  it('is what joint controllers arrange, where it is missing or where there are none', () => {
    const fields = ['informs', 'answers', 'contactPoint'] as const;
    const joint = put(['terms', 'dataProtection', 'controllers'], 'joint');
    expect(missing(joint)).toEqual(fields.map((each) => `dataProtection.${each}`));
    const arranged = fields.reduce(
      (document, each) => put(['terms', 'dataProtection', each], 'The recogniser.', document),
      joint,
    );
    expect(missing(arranged)).toEqual([]);
    const independent = put(['terms', 'dataProtection', 'controllers'], 'independent', arranged);
    expect(faults(independent).map((each) => each.code)).toEqual(Array(3).fill('only-joint'));
  });

  it('is a simplified assessment of which no point is stated, for all lines or for each', () => {
    const simplified = put(['terms', 'strength'], 'simplified-assessment');
    const stated = { value: 'An interview.', clause: '§9' };
    expect(missing(simplified)).toEqual(['conditions.residualAssessment']);
    const common = put(['terms', 'conditions', 'residualAssessment'], stated, simplified);
    expect(missing(common)).toEqual([]);
    const waived = put(['terms', 'lines', 0, 'waivedConditions'], ['residualAssessment'], common);
    expect(missing(waived)).toEqual([`conditions.residualAssessment@${LINE}`]);
    const each = simplified.terms.lines.reduce(
      (document, one, index) =>
        put(
          ['terms', 'lines', index, 'conditions'],
          { ...one.conditions, residualAssessment: stated },
          document,
        ),
      simplified,
    );
    expect(missing(each)).toEqual([]);
  });

  it('is a party without an administrative contact, to whom notices go', () => {
    const at = ['factsheet', 'parties', 1, 'contacts', 'administrative', 'email'];
    expect(missing(put(at, ''))).toEqual([`contact.email@${second}/administrative`]);
  });
});

describe('delegated amendment', () => {
  it('asks for a coordinator of each party', () => {
    const named = (id: string) => ({ institutionId: id, personId: 'p', name: 'A', position: '' });
    const by = (ids: readonly string[]) =>
      put(['terms', 'amendment'], { kind: 'delegated', coordinators: ids.map(named) });
    expect(missing(by([]))).toEqual(['amendment.coordinators']);
    expect(missing(by([first!]))).toEqual([`amendment.coordinators@${second}`]);
    expect(missing(by([first!, second!]))).toEqual([]);
  });

  it('says “your turn” of Annexes A and B to coordinators alone', () => {
    const turn = { institutionIds: [first!], task: 'review' as const };
    const reader = { institutionId: first!, coordinator: false };
    expect(isTurnOf(turn, 'annex', reader)).toBe(false);
    expect(isTurnOf(turn, 'annex', { ...reader, coordinator: true })).toBe(true);
    expect(isTurnOf(turn, 'whole', reader)).toBe(true);
    expect(isTurnOf({ ...turn, task: 'submit' as const }, 'annex', reader)).toBe(true);
  });
});

describe('what is worth a look', () => {
  it('is a target with its grade where grades are converted to pass or fail', () => {
    const graded = put(['terms', 'lines', 0, 'targets', 0, 'grading'], 'graded');
    const method = ['terms', 'lines', 0, 'gradeConversion'];
    expect(warnings(put(method, { method: 'pass-fail' }, graded))).toContainEqual({
      code: 'graded-without-grade',
      address: `target.grading@${LINE}/1`,
    });
    expect(warnings(graded).map((each) => each.address)).not.toContain(`target.grading@${LINE}/1`);
  });

  it('is a line that grants more ECTS than its sources carry', () => {
    const granting = (ects: number) => warnings(put(['terms', 'lines', 0, 'ectsGranted'], ects));
    const brought = line!.sources.reduce((sum, each) => sum + (each.ects ?? 0), 0);
    const found = { code: 'grants-more', address: `line.ectsGranted@${LINE}` };
    expect(granting(brought + 1)).toContainEqual(found);
    expect(granting(brought)).not.toContainEqual(found);
  });

  it('is a renewal of what has no last day', () => {
    const found = { code: 'renewal-without-end', address: 'renewal.kind' };
    const endless = put(['terms', 'duration', 'inForceUntil'], null);
    expect(warnings(endless)).toContainEqual(found);
    expect(warnings(put(['terms', 'renewal', 'kind'], 'none', endless))).not.toContainEqual(found);
    expect(warnings(completeDocument())).not.toContainEqual(found);
  });

  it('is a course described as formal in a line of non-formal learning', () => {
    const setting = 'http://data.europa.eu/snb/learning-setting/6fd4685715';
    const document = put(
      ['terms', 'lines', 0, 'sources', 0, 'descriptor', 'setting'],
      setting,
      put(['terms', 'lines', 0, 'learningType'], 'non-formal'),
    );
    expect(warnings(document)).toContainEqual({
      code: 'formal-as-non-formal',
      address: `course.setting@${LINE}/${line!.sources[0]!.id}`,
    });
  });
});
