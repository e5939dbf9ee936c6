import { describe, expect, it } from 'vitest';
import { COURSE } from '#tests/support/catalogue-fixture';
import { toCourseSections } from '~/catalogue/course-sections.server';
import type { LearningOpportunity } from '~/catalogue/learning-opportunity';
import { languageName } from '~/elm/display-names';
import { ownCode, tellingRecord } from '~/elm/own-code';
import { languageCode, languageIri } from '~/elm/vocabularies/authority';
import { createI18n } from '~/platform/i18n.server';

const of = (code: string, format: string, recordId: string | null) => ({
  code,
  data: { source: { name: 'A source', format, recordId, url: null, readAt: null } },
});

describe('the code people see', () => {
  it.each([
    ['145453 (unitn:145453-2)', 'jsonl', 'unitn:145453-2', '145453'],
    ['145453 (unitn:145453-2)', 'jsonl', 'another', '145453 (unitn:145453-2)'],
    ['CR/f6d14b1f', 'ewp', 'CR/f6d14b1f', 'f6d14b1f'],
    ['DEP/a1', 'ewp', 'DEP/a1', 'a1'],
    ['DEP/a1', 'csv', 'DEP/a1', 'DEP/a1'],
    ['MATH (CR/7)', 'ewp', 'CR/7', 'MATH'],
    ['DS-1', 'csv', null, 'DS-1'],
  ])('of %s from %s is its provider\u2019s', (code, format, recordId, own) => {
    expect(ownCode(of(code, format, recordId))).toBe(own);
  });

  it('needs the record beside it only where several courses have one', () => {
    expect(tellingRecord(of('A (x:1)', 'jsonl', 'x:1'))).toBe('x:1');
    expect(tellingRecord(of('A', 'jsonl', 'x:1'))).toBeNull();
  });
});

describe('a field of another list', () => {
  const said = (subjects: LearningOpportunity['subjects'], locale: 'en' | 'fr') => {
    const t = createI18n(locale).getFixedT(locale, 'catalogue');
    const { details } = toCourseSections({ ...COURSE, subjects }, { t, locale });
    return details.flatMap(({ values }) => values.map(({ text }) => text));
  };
  const field = { framework: 'Erasmus subject area', code: '11.1', iri: null };

  it('is told once, in the reader\u2019s language', () => {
    const subjects = [{ ...field, label: { und: '11.1' } }];
    expect(said(subjects, 'en')).toContain('Erasmus subject area: 11.1');
    expect(said(subjects, 'fr')).toContain('Domaine d\u2019études Erasmus\u00a0: 11.1');
  });
});

describe('credit of a provider\u2019s own', () => {
  const said = (points: number, locale: 'en' | 'fr') => {
    const t = createI18n(locale).getFixedT(locale, 'catalogue');
    const data = { ...COURSE, credits: { points, framework: 'local credits' } };
    const { details } = toCourseSections(data, { t, locale });
    return details.find(({ term }) => term === t('course.otherCredits'))?.values[0]?.text ?? null;
  };

  it('is told in the reader\u2019s language, and nought not at all', () => {
    expect(said(3, 'en')).toBe('3 credits of the provider\u2019s own');
    expect(said(1.5, 'fr')).toBe('1,5 crédit propre au prestataire');
    expect(said(0, 'en')).toBeNull();
  });
});

describe('Serbo-Croatian', () => {
  it('is called so, and is the concept of the European list', () => {
    expect(languageCode('HBS')).toBe('sh');
    expect([languageName('sh', 'en'), languageName('hbs', 'fr')]).toEqual([
      'Serbo-Croatian',
      'serbo-croate',
    ]);
    expect(languageIri('sh')).toMatch(/HBS$/);
  });
});
