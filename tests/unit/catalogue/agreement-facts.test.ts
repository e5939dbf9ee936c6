import { describe, expect, it } from 'vitest';
import { agreementStateOn, phaseOf } from '~/agreements/agreement-state';
import { conditionFacts, ownConditions } from '~/agreements/condition-facts';
import { LineConditions } from '~/agreements/recognition-line';
import en from '~/locales/en/agreements.json';
import fr from '~/locales/fr/agreements.json';

const period = { status: 'in-force', inForceFrom: '2025-09-01', inForceUntil: '2028-08-31' };

describe('the state of an agreement on a day', () => {
  it.each([
    ['2025-08-31', 'signed', 'starts'],
    ['2025-09-01', 'in-force', 'applies'],
    ['2028-03-03', 'in-force', 'applies'],
    ['2028-03-04', 'expiring', 'applies'],
    ['2028-08-31', 'expiring', 'applies'],
    ['2028-09-01', 'expired', 'ended'],
  ])('on %s it is %s', (today, state, phase) => {
    expect(agreementStateOn(period, today)).toBe(state);
    expect(phaseOf(state)).toBe(phase);
  });

  it('lets dates decide nothing about a draft', () => {
    expect(agreementStateOn({ ...period, status: 'in-review' }, '2026-01-01')).toBe('in-review');
    expect(phaseOf('in-review')).toBe('in-preparation');
  });

  it('ends an agreement after notice on its last day', () => {
    const noticed = { ...period, status: 'notice-given' };
    expect(agreementStateOn(noticed, '2028-08-31')).toBe('notice-given');
    expect(agreementStateOn(noticed, '2028-09-01')).toBe('terminated');
  });

  it('has words for every state in both languages', () => {
    for (const state of [
      'draft',
      'in-review',
      'changes-requested',
      'terms-agreed',
      'awaiting-signatures',
      'signed',
      'in-force',
      'expiring',
      'expired',
      'amendment',
      'superseded',
      'notice-given',
      'terminated',
      'suspended',
      'withdrawn',
    ])
      for (const texts of [en, fr]) expect(texts.state).toHaveProperty(state);
  });
});

describe('conditions', () => {
  it('have words in both languages for every condition there can be', () => {
    for (const code of Object.keys(LineConditions.shape))
      for (const texts of [en, fr]) expect(texts.conditions).toHaveProperty(code);
  });

  it('keep their clause, and their values by the last part of an IRI', () => {
    const facts = conditionFacts({
      minimumGrade: { value: { value: '14', scale: '0–20' }, clause: '§9.1' },
      assessmentTypes: {
        value: ['http://data.europa.eu/snb/assessment/6e6cb2cc78'],
        clause: '§9.2',
      },
      awardedFrom: { value: '2025-01-01', clause: '§9.3' },
      minimumEqf: { value: 6, clause: '§9.4' },
      supervisedAssessment: { value: true, clause: '§9.5' },
      other: [
        { value: 'A letter.', clause: '§9.6' },
        { value: 'An interview.', clause: '§9.7' },
      ],
    });
    expect(facts).toEqual([
      { code: 'minimumGrade', clause: '§9.1', values: { value: '14', scale: '0–20' } },
      {
        code: 'assessmentTypes',
        clause: '§9.2',
        values: {},
        list: 'assessments',
        items: ['6e6cb2cc78'],
      },
      { code: 'awardedFrom', clause: '§9.3', values: {}, day: '2025-01-01' },
      { code: 'minimumEqf', clause: '§9.4', values: { count: 6 } },
      { code: 'supervisedAssessment', clause: '§9.5', values: {} },
      { code: 'other', clause: '§9.6', values: { text: 'A letter.' } },
      { code: 'other', clause: '§9.7', values: { text: 'An interview.' } },
    ]);
  });

  it('of a line are only those the agreement does not state for all', () => {
    const common: LineConditions = { minimumEqf: { value: 6, clause: '§9.4' } };
    const line = {
      number: 'L3',
      clauses: { course: '§7', target: '§8', grade: '§11', duration: '§17' },
      conditions: { ...common, minimumEcts: { value: 3, clause: '§9.8' } },
    };
    expect(ownConditions(line, common).map((fact) => fact.code)).toEqual(['minimumEcts']);
    const limited = { ...line, capEcts: 12, exclusions: ['STAT-101', ' ', 'Calculus (M-2)'] };
    expect(ownConditions(limited, common).slice(1)).toEqual([
      { code: 'cap', clause: '§8 L3', values: { count: 12 } },
      { code: 'exclusion', clause: '§8 L3 (1)', values: { text: 'STAT-101' } },
      { code: 'exclusion', clause: '§8 L3 (3)', values: { text: 'Calculus (M-2)' } },
    ]);
  });
});
