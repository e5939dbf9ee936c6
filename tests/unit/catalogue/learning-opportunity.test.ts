import { describe, expect, it } from 'vitest';
import { FULL_COURSE } from '#tests/support/full-course';
import {
  completeOpportunity,
  contactFrom,
  LearningOpportunity,
} from '~/catalogue/learning-opportunity';

const OLDER = {
  title: { en: 'Old' },
  description: {},
  defaultLanguage: 'en',
  identifiers: [],
  type: null,
  homepage: null,
  enrolmentUrl: null,
  startsOn: null,
  endsOn: null,
  applyBy: null,
  duration: null,
  schedule: null,
  mode: null,
  setting: null,
  languages: ['en'],
  place: null,
  price: null,
  seats: null,
  targetGroup: null,
  prerequisites: null,
  ects: 3,
  hours: null,
  eqf: null,
  nqf: null,
  cycle: null,
  iscedF: [],
  outcomes: [{ title: { en: 'Do it' }, type: 'skill', reusability: null, esco: [] }],
  assessment: {
    type: 'http://data.europa.eu/snb/assessment/6e6cb2cc78',
    description: { en: 'An exam' },
    idVerification: null,
    gradingScheme: { en: 'A to F' },
  },
  qualityAssurance: null,
  accreditation: [{ title: { en: 'Audit' }, url: 'https://a.example' }],
  stackability: null,
  microCredential: false,
  contact: 'mailto:office@a.example',
};

describe('a catalogue entry', () => {
  it('needs no more than a title', () => {
    const entry = completeOpportunity({ title: { en: 'New' } });
    expect(entry).toMatchObject({ description: {}, ects: null, outcomes: [], coProviders: [] });
    expect(Object.values(entry)).not.toContain(undefined);
  });

  it('is read the same again once stored', () => {
    const stored: unknown = JSON.parse(JSON.stringify(FULL_COURSE.data));
    expect(LearningOpportunity.parse(stored)).toEqual(FULL_COURSE.data);
  });

  it('stored in the older shape keeps its one assessment and its contact', () => {
    const entry = LearningOpportunity.parse(OLDER);
    expect(entry.assessments).toHaveLength(1);
    expect(entry.assessments[0]).toMatchObject({
      type: OLDER.assessment.type,
      description: { en: 'An exam' },
      purpose: null,
      methods: [],
    });
    expect(entry.contact).toMatchObject({ email: 'office@a.example', form: null });
    expect(entry.accreditation[0]).toMatchObject({ title: { en: 'Audit' }, agency: null });
    expect(entry.outcomes[0]).toMatchObject({ id: null, skills: [] });
  });

  it('stored in the older shape without an assessment has none', () => {
    const assessment = { type: null, description: null, idVerification: null, gradingScheme: null };
    expect(LearningOpportunity.parse({ ...OLDER, assessment }).assessments).toEqual([]);
  });

  it('refuses what cannot be', () => {
    expect(() => completeOpportunity({ title: { en: 'x' }, eqf: 9 })).toThrow();
    expect(() => completeOpportunity({ title: { en: 'x' }, mode: 'online' })).toThrow();
    expect(LearningOpportunity.safeParse(null).success).toBe(false);
  });

  it('takes a contact apart', () => {
    expect(contactFrom(' ')).toBeNull();
    expect(contactFrom('https://a.example/form')).toMatchObject({ form: 'https://a.example/form' });
    expect(contactFrom('ask at the desk')).toMatchObject({ note: { und: 'ask at the desk' } });
  });
});
