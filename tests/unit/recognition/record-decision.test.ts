import { describe, expect, it } from 'vitest';
import { DecisionRecord, ectsCredited, recognisedPackages } from '~/recognition/decision-record';
import { articleInForce, deriveLegalBasis } from '~/recognition/legal-basis';
import {
  type DecidedPackage,
  type DecisionFacts,
  differsFromRequest,
  toDecisionRecord,
} from '~/recognition/record-decision';
import { decision, proposal } from './case-fixtures';
import { NOW, policy, target, unit } from './fixtures';

const decided = (over: Partial<DecidedPackage> = {}): DecidedPackage => ({
  units: [unit()],
  proposal: proposal(),
  decision: decision(),
  requested: [],
  citation: { reference: null, titles: { en: 'Agreement on electives' } },
  creditConversion: null,
  acceptance: null,
  ...over,
});
const facts = (over: Partial<DecisionFacts> = {}): DecisionFacts => ({
  id: 'dec-1',
  caseId: 'case-1',
  fileNumber: 'REC-2026-0001',
  edition: 1,
  kind: 'decision',
  replaces: null,
  ruleVersion: '1.0.0',
  decidedAt: NOW,
  decidedOn: '2026-06-15',
  timeZone: 'Europe/Vienna',
  languages: ['fr'],
  institution: {
    id: 'receiver',
    names: { en: 'Lakeside University' },
    unit: null,
    address: ['1 Quay'],
    place: 'Lakeside',
    country: 'AT',
    email: null,
    website: null,
  },
  applicant: {
    fullName: 'Zoë Ødegård',
    dateOfBirth: '2001-04-30',
    studentNumber: 'S-77',
    programme: null,
    regulationVersion: '2024',
    address: [],
  },
  request: {
    origin: 'digital',
    submittedOn: '2026-05-01',
    completeOn: '2026-05-03',
    filedBy: null,
    text: null,
  },
  documents: [],
  route: 'ordinary',
  legalBasis: 'mcra',
  legalCitation: null,
  regulation: {
    titles: { en: 'Study regulations' },
    article: '§12',
    url: null,
    validFrom: '2024-01-01',
    validUntil: null,
  },
  hearing: null,
  appeal: { body: { en: 'Senate' }, days: 30, form: { en: 'In writing' }, deadline: null },
  signatures: [],
  dataProtection: { en: 'Notice' },
  packages: [decided()],
  groups: [
    {
      moduleId: 'mod-electives',
      programmeId: 'prog',
      kind: 'elective-group',
      titles: { en: 'Electives' },
      ectsBefore: 7,
      ectsRequired: 30,
      eqf: 6,
    },
  ],
  programmes: [{ id: 'prog', titles: { en: 'BSc Informatics' } }],
  regulationVersions: [{ id: 'reg-2024', label: '2024' }],
  ...over,
});

describe('the record of a decision', () => {
  it('is complete and stands on its own', () => {
    const record = toDecisionRecord(facts());
    expect(DecisionRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(record.languages).toEqual(['fr', 'en']);
    expect(record.packages[0]).toMatchObject({
      number: 1,
      basis: { kind: 'mcra', code: 'MCRA-2026-001', version: '1.0', line: 'L1' },
      sources: [{ code: 'DE-101', grade: '7,0', gradingScheme: '0-10', providerCountry: 'NO' }],
      targets: [{ programme: { en: 'BSc Informatics' }, regulationVersion: '2024', eqf: 6 }],
      differsFromRequest: false,
    });
  });

  it('keeps the day of the award as its writer dated it', () => {
    const units = [unit({ awardingDate: '2024-01-01T00:00:00+01:00' })];
    const record = toDecisionRecord(facts({ packages: [decided({ units })] }));
    expect(record.packages[0]?.sources[0]?.awardedOn).toBe('2024-01-01');
  });

  it('tells the effect on the degree: then 12 of 30', () => {
    expect(toDecisionRecord(facts()).effects).toEqual([
      {
        titles: { en: 'Electives' },
        kind: 'elective-group',
        ectsBefore: 7,
        ectsNow: 5,
        ectsAfter: 12,
        ectsRequired: 30,
      },
    ]);
  });

  it('counts nothing that is refused or beside the degree', () => {
    const refused = decided({ decision: decision({ outcome: 'refused' }) });
    const beside = decided({
      decision: decision({ targets: [target({ countsTowardDegree: false })] }),
    });
    const record = toDecisionRecord(facts({ packages: [refused, beside] }));
    expect(record.effects).toEqual([]);
    expect(recognisedPackages(record)).toHaveLength(1);
    expect(ectsCredited(record)).toBe(5);
  });

  it('shares the credit of several targets as each target says', () => {
    const two = decision({
      ectsCredited: 8,
      targets: [target({ ects: 3 }), target({ moduleId: 'other', ects: 5 })],
    });
    expect(
      toDecisionRecord(facts({ packages: [decided({ decision: two })] })).effects[0]?.ectsNow,
    ).toBe(3);
  });

  it('refuses to be made without what every decision needs', () => {
    expect(() => toDecisionRecord({ ...facts(), packages: [] })).toThrow();
  });
});

describe('a decision differs from the request', () => {
  it.each([
    ['full as proposed', {}, false],
    ['partial', { decision: decision({ outcome: 'partial' }) }, true],
    ['less credit than agreed', { decision: decision({ ectsCredited: 4 }) }, true],
    ['another target than asked', { requested: [target({ moduleId: 'asked' })] }, true],
    ['withdrawn', { decision: decision({ outcome: 'withdrawn' }) }, false],
  ])('%s', (_, over, expected) => {
    expect(differsFromRequest(decided(over))).toBe(expected);
  });
});

describe('the legal basis', () => {
  const basis = (over = {}) =>
    deriveLegalBasis(
      {
        bases: ['individual'],
        origin: 'digital',
        subject: 'period',
        domestic: false,
        providerRecognised: true,
        ...over,
      },
      policy(),
    );

  it.each([
    ['a period abroad', {}, 'lrc-v-1', 'ordinary'],
    ['a qualification abroad', { subject: 'qualification' }, 'lrc-vi-1', 'ordinary'],
    ['study at home', { domestic: true }, 'national-law', 'ordinary'],
    [
      'a provider that is no recognised institution',
      { providerRecognised: false },
      'rpl-regulation',
      'prior-learning',
    ],
    [
      'a signed line with such a provider',
      { bases: ['mcra'], providerRecognised: false },
      'mcra',
      'ordinary',
    ],
    ['a learning agreement', { bases: ['learning-agreement'] }, 'learning-agreement', 'ordinary'],
    ['agreed and not agreed together', { bases: ['mcra', 'individual'] }, 'lrc-v-1', 'ordinary'],
  ])('of %s', (_, over, legalBasis, route) => {
    expect(basis(over)).toMatchObject({ legalBasis, route });
  });

  it('is not certain while the provider is not known', () => {
    expect(basis({ providerRecognised: null }).certain).toBe(false);
  });

  it('takes the article in force on the day', () => {
    const article = (id: string, validFrom: string, validUntil: string | null) => ({
      id,
      basis: 'mcra' as const,
      validFrom,
      validUntil,
    });
    const all = [article('old', '2020-01-01', '2025-12-31'), article('new', '2026-01-01', null)];
    expect(articleInForce(all, 'mcra', '2025-12-31')?.id).toBe('old');
    expect(articleInForce(all, 'mcra', '2026-01-01')?.id).toBe('new');
    expect(articleInForce(all, 'mcra', '2019-01-01')).toBeNull();
    expect(articleInForce(all, 'ets-138', '2026-01-01')).toBeNull();
  });
});
