import { describe, expect, it } from 'vitest';
import { FULL_COURSE } from '#tests/support/full-course';
import { completeOpportunity } from '~/catalogue/learning-opportunity';
import {
  annexIReport,
  annexViReport,
  commonMicrocredentialReport,
  elmReport,
  type ProfileReport,
  profileReports,
  qualityLinkReport,
} from '~/catalogue/profiles/profiles';
import en from '~/locales/en/catalogue.json';
import fr from '~/locales/fr/catalogue.json';

const FULL = FULL_COURSE.data;
const BARE = completeOpportunity({ title: { en: 'A title' } });

const statusOf = (report: ProfileReport, element: string) =>
  report.elements.find((each) => each.element === element)?.status;
const missing = (report: ProfileReport) =>
  report.elements.filter((each) => each.mandatory && each.status === 'missing').length;

describe('Annex I of a course', () => {
  it('leaves to the credential what only a credential can state', () => {
    const report = annexIReport(FULL);
    expect(report.elements).toHaveLength(16);
    expect(statusOf(report, 'learner')).toBe('not-applicable');
    expect(statusOf(report, 'dateOfIssuing')).toBe('not-applicable');
    expect(report).toMatchObject({ complete: true, present: 9, wanted: 9 });
  });

  it('takes the name of a skill for no learning outcome', () => {
    const skill = { iri: 'http://data.europa.eu/esco/skill/1', label: { en: 'grammar' } };
    const named = (title: string) =>
      completeOpportunity({
        title: { en: 'A title' },
        outcomes: [{ title: { en: title }, esco: [skill] }],
      });
    expect(statusOf(annexIReport(named('Grammar')), 'learningOutcomes')).toBe('missing');
    expect(statusOf(annexIReport(named('Applies grammar')), 'learningOutcomes')).toBe('present');
    expect(statusOf(elmReport(named('grammar')), 'learningOutcomes')).toBe('present');
  });

  it('tells every element that a bare entry lacks, with its field and what it means', () => {
    const report = annexIReport(BARE);
    expect(report.complete).toBe(false);
    expect(missing(report)).toBe(6);
    expect(report.elements.find((each) => each.element === 'workload')).toMatchObject({
      status: 'missing',
      fields: ['ects', 'hours'],
      meaning: 'no-credits',
    });
  });

  it('takes hours for workload where no credits are stated', () => {
    expect(statusOf(annexIReport({ ...BARE, hours: 60 }), 'workload')).toBe('present');
  });

  it('is not content with an empty text', () => {
    const data = {
      ...FULL,
      outcomes: FULL.outcomes.map((each) => ({ ...each, title: { en: ' ' } })),
    };
    expect(statusOf(annexIReport(data), 'learningOutcomes')).toBe('missing');
  });
});

describe('Annex VI of the EQF', () => {
  it('is for qualifications with a level', () => {
    expect(annexViReport(BARE).applies).toBe(false);
    expect(annexViReport(FULL)).toMatchObject({ applies: true, complete: true });
  });
  it('takes outcomes as open text', () => {
    const data = { ...FULL, outcomes: [], outcomesSummary: { en: 'In short' } };
    expect(annexViReport(data).complete).toBe(true);
  });
});

describe('the Common Microcredential Framework', () => {
  it.each([
    [{ ects: 4, hours: 100 }, true],
    [{ ects: 6, hours: 150 }, true],
    [{ ects: 3.9, hours: 100 }, false],
    [{ ects: 6, hours: 151 }, false],
    [{ ects: 5, hours: null }, false],
  ])('measures %o: %s', (amounts, fits) => {
    expect(commonMicrocredentialReport({ ...FULL, ...amounts }).complete).toBe(fits);
  });
  it('wants a summative assessment of a known person', () => {
    const [assessment] = FULL.assessments;
    if (!assessment) throw new Error('the full course has an assessment');
    const formative = { ...FULL, assessments: [{ ...assessment, purpose: 'formative' as const }] };
    expect(statusOf(commonMicrocredentialReport(formative), 'summative')).toBe('missing');
    const unknown = {
      ...FULL,
      assessments: [{ ...assessment, identity: 'none' as const, idVerification: null }],
    };
    expect(statusOf(commonMicrocredentialReport(unknown), 'identity')).toBe('missing');
  });
});

describe('the exchange profiles', () => {
  it('want a national level only of what has a European one', () => {
    expect(elmReport(FULL).complete).toBe(true);
    expect(elmReport({ ...FULL, nqf: null }).complete).toBe(false);
    expect(elmReport({ ...FULL, nqf: null, eqf: null }).complete).toBe(true);
  });
  it('want every provider known to QualityLink', () => {
    expect(qualityLinkReport(FULL, [{ scheme: 'schac' }]).complete).toBe(true);
    expect(qualityLinkReport(FULL, [{ scheme: 'pic' }]).complete).toBe(false);
    const joint = {
      ...FULL,
      coProviders: FULL.coProviders.map((each) => ({ ...each, identifiers: [] })),
    };
    expect(qualityLinkReport(joint, [{ scheme: 'eter' }]).complete).toBe(false);
  });
});

describe('the texts of the profiles', () => {
  it.each([
    ['en', en.profiles],
    ['fr', fr.profiles],
  ])('name every profile, element and meaning in %s', (_language, texts) => {
    const reports = [...profileReports(BARE), qualityLinkReport(BARE, [])];
    for (const { profile, elements } of reports) {
      expect(texts.name, profile).toHaveProperty([profile]);
      for (const { element, meaning } of elements) {
        expect(texts.element, element).toHaveProperty([element]);
        if (meaning) expect(texts.meaning, meaning).toHaveProperty([meaning]);
      }
    }
  });
});
