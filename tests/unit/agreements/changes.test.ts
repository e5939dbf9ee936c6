import { describe, expect, it } from 'vitest';
import { AgreementTerms, toRecognitionLine } from '~/agreements/agreement';
import { applyChange } from '~/agreements/terms/apply-change';
import { conditionsIn, inheritedConditions, toLineConditions } from '~/agreements/terms/conditions';
import { diffDocuments, mergeChanges } from '~/agreements/terms/diff';
import { withValueAt } from '~/agreements/terms/field-instances';
import { conversionByTables } from '~/agreements/terms/grading-tables';
import { parsePart, parsePartValue, readPart, writePart } from '~/agreements/terms/parts';
import { readTerms } from '~/agreements/terms/terms';
import { textDiff } from '~/agreements/text-diff.server';
import { completeDocument } from './drafts';

const inSection = (id: string) => (id === 'liability' ? ('protections' as const) : null);

describe('what changed between two texts', () => {
  it('tells the clause on earlier versions, which a version after the first has', () => {
    const first = completeDocument();
    const next = { ...first, terms: { ...first.terms, continues: 'whole' as const } };
    const address = 'clause:earlier-versions';
    expect(diffDocuments(first, next)).toMatchObject([{ address, before: '', after: null }]);
    expect(diffDocuments(next, first)).toMatchObject([{ address, before: null, after: '' }]);
    expect(diffDocuments(next, next)).toEqual([]);
  });

  it('is told by field, and a line that came or went as one change', () => {
    const before = completeDocument();
    const line = before.terms.lines[0]!;
    const after = {
      ...before,
      terms: {
        ...before.terms,
        strength: 'automatic' as const,
        lines: before.terms.lines.slice(1),
      },
    };
    const changes = diffDocuments(before, after);
    expect(changes.map((each) => each.address)).toEqual([`line:${line.id}`, 'object.strength']);
    expect(changes.every((each) => each.starred)).toBe(true);
  });

  it('tells a grade conversion as one change, of a line too, which can be taken as a whole', () => {
    const before = completeDocument();
    const line = before.terms.lines[0]!;
    const linear = {
      method: 'linear',
      best: 10,
      lowestPass: 5,
      localBest: 20,
      localPass: 10,
    } as const;
    const table = { method: 'table', rows: [{ from: 'A', to: '20' }] } as const;
    const after = withValueAt(
      withValueAt(before, ['terms', 'gradeConversion'], linear),
      ['terms', 'lines', 0, 'gradeConversion'],
      table,
    );
    const changes = diffDocuments(before, after);
    expect(changes.map((each) => [each.address, each.after])).toEqual([
      ['grades.method', linear],
      [`grades.method@${line.id}`, table],
    ]);
    let taken = before;
    for (const { address, after: value } of changes) {
      const applied = applyChange(taken, address, value, inSection);
      if (applied.ok) taken = applied.document;
    }
    expect(diffDocuments(taken, after)).toEqual([]);
  });

  it('tells what a line asks on its own, and a proposal to drop it can be taken', () => {
    const before = completeDocument();
    const line = before.terms.lines[0]!;
    const path = ['terms', 'lines', 0, 'conditions', 'maximumAgeMonths'];
    const after = withValueAt(before, path, { value: 24, clause: 'Annex B, L1' });
    const [change, ...more] = diffDocuments(before, after);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      address: `conditions.maximumAgeMonths@${line.id}`,
      starred: true,
      before: null,
    });
    const applied = applyChange(after, change?.address ?? '', null, inSection);
    expect(applied.ok && diffDocuments(applied.document, before)).toEqual([]);
  });

  it('marks a contact as no change of the terms', () => {
    const before = completeDocument();
    const after = withValueAt(
      before,
      ['factsheet', 'parties', 0, 'contacts', 'academic', 'email'],
      'new@example.org',
    );
    const [change] = diffDocuments(before, after);
    expect(change).toMatchObject({ starred: false, after: 'new@example.org' });
  });

  it('merges what was changed twice, and drops what came back', () => {
    const change = (address: string, before: unknown, after: unknown) => ({
      address,
      key: null,
      section: 'object',
      starred: true,
      before,
      after,
    });
    const merged = mergeChanges([
      change('a', 1, 2),
      change('b', 1, 2),
      change('a', 2, 3),
      change('b', 2, 1),
    ]);
    expect(merged).toEqual([change('a', 1, 3)]);
  });

  it('is told word by word in texts', () => {
    expect(textDiff('within 30 days', { en: 'within 20 days' }, 'en')).toEqual([
      { kind: 'same', text: 'within ' },
      { kind: 'removed', text: '30' },
      { kind: 'added', text: '20' },
      { kind: 'same', text: ' days' },
    ]);
    expect(textDiff(3, 4, 'en')).toBeNull();
  });
});

describe('a suggested change', () => {
  it('replaces a clause of the model wording and marks the departure', () => {
    const applied = applyChange(completeDocument(), 'clause:liability', 'Ours.', inSection);
    expect(applied.ok && applied.document.terms.clauses).toEqual([
      {
        id: 'liability',
        section: 'protections',
        kind: 'replaced',
        heading: {},
        text: { en: 'Ours.' },
      },
    ]);
  });

  it('does not apply where it points nowhere or does not fit', () => {
    const document = completeDocument();
    for (const [address, value] of [
      ['clause:no-such-clause', 'x'],
      ['object.strength', 'rather strong'],
      ['party.seat@nobody', 'x'],
      ['word:outside', 'x'],
      ['__proto__', 'x'],
    ] as const)
      expect(applyChange(document, address, value, inSection).ok, address).toBe(false);
  });
});

describe('the parts of a draft', () => {
  it('are read, written and refused by their shape', () => {
    const document = completeDocument();
    const key = parsePart('duration')!;
    const value = { ...(readPart(document, key) as object), teachOutMonths: 24 };
    const parsed = parsePartValue(key, value);
    expect(parsed.ok).toBe(true);
    expect(writePart(document, key, value).terms.duration).toEqual({
      ...document.terms.duration,
      teachOutMonths: 24,
    });
    expect(parsePartValue(key, { inForceFrom: 'soon' }).ok).toBe(false);
    for (const unknown of ['', 'line', 'line:', 'object:x', 'constructor', 'toString'])
      expect(parsePart(unknown), unknown).toBeNull();
  });
});

describe('what the matcher reads of agreed terms', () => {
  it('inherits conditions, under the line’s own and without those it waives', () => {
    const common = {
      minimumEqf: { value: 6, clause: '§9.3' },
      noDoubleCounting: { value: true as const, clause: '§9.6' },
    };
    const own = { minimumEqf: { value: 7, clause: '§9.3' } };
    expect(inheritedConditions(common, own, ['noDoubleCounting'])).toEqual(own);
    expect(inheritedConditions(common, {})).toEqual(common);
  });

  it('hands what only people can judge over as written conditions', () => {
    const conditions = toLineConditions(
      {
        languageLevel: { value: 'B2', clause: '§9.9' },
        learnerStatus: { value: { en: 'enrolled', fr: 'inscrit' }, clause: '§9.4' },
        other: [{ value: 'Bring the report.', clause: '§9.10' }],
        minimumEqf: { value: 6, clause: '§9.3' },
      },
      'en',
    );
    expect(conditions).toEqual({
      minimumEqf: { value: 6, clause: '§9.3' },
      other: [
        { value: 'Bring the report.', clause: '§9.10', texts: { en: 'Bring the report.' } },
        {
          value: 'Learner status: enrolled',
          clause: '§9.4',
          texts: { en: 'Learner status: enrolled', fr: 'Statut de l’apprenant\u00A0: inscrit' },
        },
        { value: 'Language level: B2', clause: '§9.9', texts: { en: 'Language level: B2' } },
      ],
    });
    expect(conditionsIn(conditions, 'fr').other?.map((each) => each.value)).toEqual([
      'Bring the report.',
      'Statut de l’apprenant\u00A0: inscrit',
      'Language level: B2',
    ]);
  });

  it('turns grading tables into a fixed table by their cumulative shares', () => {
    const origin = table('a', [
      ['A', 10],
      ['B', 40],
      ['C', 50],
    ]);
    const local = table('b', [
      ['20', 5],
      ['16', 25],
      ['12', 70],
    ]);
    const to = (policy: 'min' | 'average' | 'max') =>
      conversionByTables(origin, local, policy).rows.map((row) => row.to);
    expect(to('max')).toEqual(['20', '16', '12']);
    expect(to('min')).toEqual(['16', '12', '12']);
    expect(to('average')).toEqual(['20', '16', '12']);
  });

  it('reads terms stored before there were more fields', () => {
    const { terms } = completeDocument();
    const { objectives: _, quality: __, clauses: ___, ...older } = terms;
    const read = readTerms(older);
    expect(read.clauses).toEqual([]);
    expect(read.lines).toEqual(terms.lines);
    const binding = AgreementTerms.parse(read);
    const version = {
      agreementId: 'a',
      code: 'c',
      version: '1.0',
      versionId: 'v',
      state: 'active' as const,
    };
    expect(toRecognitionLine(binding.lines[0]!, binding, version)).toMatchObject({
      strength: terms.strength,
      inForceFrom: terms.duration.inForceFrom,
    });
  });
});

function table(institutionId: string, rows: readonly (readonly [string, number])[]) {
  return {
    institutionId,
    referenceGroup: '0610',
    years: '2024–2026',
    rows: rows.map(([grade, percent]) => ({ grade, percent })),
  };
}
