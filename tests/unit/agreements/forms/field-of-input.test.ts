import { describe, expect, it } from 'vitest';
import { fieldOfInput, isInputOf } from '~/agreements/forms/field-of-input';
import { editsBetween, mergeEdits } from '~/agreements/forms/merge-fields';
import { inputsOf, partForms } from '~/agreements/forms/part-form';
import { diffDocuments } from '~/agreements/terms/diff';
import { SECTION_IDS } from '~/agreements/terms/sections.data';
import type { AgreedGradeConversion, AgreementDocument } from '~/agreements/terms/terms';
import { documentWithEveryPlace } from '../drafts';

const document = documentWithEveryPlace();

const withConversion = (gradeConversion: AgreedGradeConversion | null): AgreementDocument => ({
  ...document,
  terms: { ...document.terms, gradeConversion },
});

describe('the field an input belongs to', () => {
  it('is its own one, or for grades the one that the record keeps and tells of', () => {
    const others = new Set<string>();
    for (const section of SECTION_IDS)
      for (const { fields } of partForms(document, section))
        for (const field of fields)
          for (const { name } of inputsOf(field, document)) {
            const at = fieldOfInput(name);
            if (at !== field.address) others.add(`${field.def.section} ${at}`);
            expect(isInputOf(name, [field.address]), name).toBe(true);
            expect(fieldOfInput(at), name).toBe(at);
          }
    const ids = document.terms.lines.map((each) => `grades grades.method@${each.id}`);
    expect([...others].sort()).toEqual(['grades grades.method', ...ids].sort());
  });

  it('is the address at which a change of any part of a conversion is kept', () => {
    const linear = { method: 'linear', best: 1, lowestPass: 4, localBest: 20, localPass: 10 };
    const before = withConversion(linear as AgreedGradeConversion);
    const after = withConversion({ ...linear, localPass: 9 } as AgreedGradeConversion);
    const [change] = diffDocuments(before, after);
    for (const name of ['grades.localPass', 'grades.policy', 'grades.tables#inst/group'])
      expect(isInputOf(name, [change?.address ?? '']), name).toBe(true);
    expect(isInputOf('grades.best', ['grades.policy'])).toBe(true);
    expect(isInputOf('grades.best@line-1', ['grades.method'])).toBe(false);
    expect(isInputOf('since:grades.method', ['grades.method'])).toBe(false);
  });
});

describe('a grade conversion that two write at', () => {
  const [first = '', second = ''] = document.terms.parties.map((each) => each.institutionId);
  const table = (institutionId: string, percent: number) => ({
    institutionId,
    referenceGroup: '',
    years: '',
    rows: [{ grade: 'A', percent }],
  });
  const ects = (tables: ReturnType<typeof table>[], policy = 'average') =>
    withConversion({ method: 'ects-tables', policy, tables } as AgreedGradeConversion);
  const merged = (before: AgreementDocument, mine: AgreementDocument, theirs: AgreementDocument) =>
    mergeEdits(theirs, 'grades', editsBetween(before, mine, 'grades'));

  it('keeps the tables of both institutions, each typed by its own', () => {
    for (const before of [ects([]), withConversion(null)]) {
      const { held, document: now } = merged(
        before,
        ects([table(first, 10)]),
        ects([table(second, 20)]),
      );
      expect(held).toEqual([]);
      expect(now.terms.gradeConversion).toMatchObject({
        method: 'ects-tables',
        tables: expect.arrayContaining([table(first, 10), table(second, 20)]),
      });
    }
  });

  it('keeps a policy of one and a table of the other, and a table that one took out stays out', () => {
    const both = [table(first, 10), table(second, 20)];
    const { held, document: now } = merged(
      ects(both),
      ects(both, 'min'),
      ects([table(second, 20)]),
    );
    expect(held).toEqual([]);
    expect(now.terms.gradeConversion).toEqual({
      method: 'ects-tables',
      policy: 'min',
      tables: [table(second, 20)],
    });
  });

  it('is asked about where both wrote the same table, or one chose another method', () => {
    expect(merged(ects([]), ects([table(first, 1)]), ects([table(first, 2)])).held).toHaveLength(1);
    const other = withConversion({ method: 'none' } as AgreedGradeConversion);
    expect(merged(ects([]), ects([table(first, 1)]), other).held).toHaveLength(1);
    expect(merged(ects([]), other, ects([table(first, 1)])).held).toHaveLength(1);
  });
});
