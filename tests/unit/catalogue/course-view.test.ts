import { describe, expect, it } from 'vitest';
import { COURSE } from '#tests/support/catalogue-fixture';
import { durationInWords } from '~/catalogue/amounts';
import { toCourseJsonLd } from '~/catalogue/course-json-ld';
import { toCourseSummary } from '~/catalogue/course-summary';
import { toCourseView, webAddress } from '~/catalogue/course-view';
import { contactFrom } from '~/catalogue/learning-opportunity';
import { localised } from '~/elm/localised';

const course = (data: Partial<typeof COURSE> = {}) => ({
  id: 'course-1',
  code: 'C-1',
  version: 2,
  updatedAt: 0,
  data: { ...COURSE, ...data },
  provider: { slug: 'a', names: { en: 'University A', fr: 'Université A' }, country: 'PT' },
});

describe('a text for a reader', () => {
  it('is in the reader’s language and then carries no mark', () => {
    expect(localised({ en: 'Law', fr: 'Droit' }, 'fr')).toEqual({ text: 'Droit' });
  });
  it('falls back to English, marked as such', () => {
    expect(localised({ pl: 'Prawo', en: 'Law' }, 'fr', 'pl')).toEqual({ text: 'Law', lang: 'en' });
  });
  it('falls back to the language it was written in, then to any', () => {
    expect(localised({ lt: 'Teisė', pl: 'Prawo' }, 'fr', 'pl')).toEqual({
      text: 'Prawo',
      lang: 'pl',
    });
    expect(localised({ lt: 'Teisė' }, 'fr', 'pl')).toEqual({ text: 'Teisė', lang: 'lt' });
  });
  it('takes a regional variant for the language', () => {
    expect(localised({ 'fr-be': 'Droit' }, 'fr')).toEqual({ text: 'Droit' });
  });
  it('is null where there is none', () => {
    expect(localised({ en: '  ' }, 'en')).toBeNull();
    expect(localised(null, 'en')).toBeNull();
  });
});

describe('a course for its page', () => {
  it('never links to anything that is not a web address', () => {
    expect(webAddress('javascript:alert(1)')).toBeNull();
    expect(webAddress('data:text/html,x')).toBeNull();
    expect(webAddress('not an address')).toBeNull();
    expect(webAddress('https://a.example/x')).toBe('https://a.example/x');
    const view = toCourseView(
      course({ homepage: 'javascript:alert(1)', contact: contactFrom('office@a.example') }),
      'en',
    );
    expect(view.homepage).toBeNull();
    expect(view.contact).toEqual({ text: 'office@a.example', href: 'mailto:office@a.example' });
  });

  it('shortens a long description at a word in lists only', () => {
    const description = { en: 'Several words that go on. '.repeat(40).trim() };
    const summary = toCourseSummary(course({ description }), 'en');
    expect(summary.description?.text.length).toBeLessThan(230);
    expect(summary.description?.text).toMatch(/ …$/);
    expect(toCourseView(course({ description }), 'en').fullDescription?.text).toBe(description.en);
  });

  it('names its languages and country in the reader’s language', () => {
    const summary = toCourseSummary(course({ languages: ['pt', 'en'] }), 'fr');
    expect(summary.languageNames).toEqual(['portugais', 'anglais']);
    expect(summary.provider.country).toBe('Portugal');
  });

  it('describes itself to search engines and leaves out what it does not know', () => {
    const view = toCourseView(course({ eqf: null, price: { amount: 0, currency: 'EUR' } }), 'en');
    const node = toCourseJsonLd(view, {
      page: 'https://x.example/c',
      provider: 'https://x.example/i',
    });
    expect(node).toMatchObject({
      '@type': 'Course',
      name: 'A course',
      courseCode: 'C-1',
      inLanguage: ['en'],
      numberOfCredits: { value: 5, unitText: 'ECTS' },
      offers: { category: 'Free' },
      hasCourseInstance: { courseMode: 'online', courseWorkload: 'PT125H' },
    });
    expect(node).not.toHaveProperty('educationalLevel');
    expect(node).not.toHaveProperty('coursePrerequisites');
  });
});

describe('durations', () => {
  it.each([
    ['P6W', 'en', '6 weeks'],
    ['P1M', 'fr', '1 mois'],
    ['P1Y6M', 'en', '1 year and 6 months'],
    ['P7Y3M2DT4H30M5S', 'en', '7 years, 3 months, 2 days, 4 hours, 30 minutes and 5 seconds'],
    ['P7Y3M2D', 'fr', '7 ans, 3 mois et 2 jours'],
    ['PT1.5H', 'fr', '1,5 heure'],
    ['P0D', 'en', '0 days'],
    ['one term', 'en', 'one term'],
    ['P', 'en', 'P'],
  ])('reads %s in %s as "%s"', (written, locale, words) => {
    expect(durationInWords(written, locale).replaceAll('\u00a0', ' ')).toBe(words);
  });
});
