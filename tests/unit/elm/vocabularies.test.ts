import { describe, expect, it } from 'vitest';
import { listLabel, listOptions } from '~/catalogue/list-labels';
import { courseUrn, readCourseUrn } from '~/elm/course-identifier';
import { countryIri, languageCode, languageIri } from '~/elm/vocabularies/authority';
import {
  conceptLabel,
  conceptOptions,
  findConcept,
  isConceptOf,
  iscedLabel,
  iscedTree,
  nqfOptions,
  VOCABULARIES,
} from '~/elm/vocabularies/vocabularies';

const ONLINE = 'http://data.europa.eu/snb/learning-assessment/920fbb3cbe';

describe('controlled lists', () => {
  it('have as many concepts as the lists published', () => {
    const sizes = Object.fromEntries(
      Object.entries(VOCABULARIES).map(([name, { concepts }]) => [name, concepts.length]),
    );
    expect(sizes).toMatchObject({
      iscedF: 220,
      nqf: 424,
      eqf: 8,
      mode: 7,
      assessmentType: 17,
      opportunityType: 13,
      setting: 2,
      schedule: 3,
      supervision: 4,
      accreditationType: 4,
      targetGroup: 20,
      creditSystem: 2,
      activityType: 12,
    });
  });

  it('hold no concept twice and none without a label', () => {
    for (const [name, { concepts }] of Object.entries(VOCABULARIES)) {
      expect(new Set(concepts.map((each) => each.iri)).size, name).toBe(concepts.length);
      for (const { iri, labels } of concepts)
        for (const label of Object.values(labels)) expect(label, iri).not.toBe('');
    }
  });

  it.each([
    ONLINE,
    ONLINE.replace('http:', 'https:'),
    'http://publications.europa.eu/resource/authority/snb/learning-assessment/920fbb3cbe',
  ])('name a concept however its IRI is spelt: %s', (iri) => {
    expect(conceptLabel(iri, 'en')).toBe('Online');
    expect(conceptLabel(iri, 'fr')).toBe('En ligne');
    expect(findConcept(iri)?.iri).toBe(ONLINE);
    expect(isConceptOf('mode', iri)).toBe(true);
    expect(isConceptOf('setting', iri)).toBe(false);
  });

  it('say so when a concept is in none of them', () => {
    expect(conceptLabel('http://data.europa.eu/snb/learning-assessment/nothing', 'en')).toBeNull();
  });

  it('fall back to English where a language has no label', () => {
    expect(conceptLabel(ONLINE, 'lt')).toBe('Online');
  });

  it('serve pickers in the list’s own order', () => {
    expect(conceptOptions('eqf', 'fr').map((each) => each.code)).toEqual([...'12345678']);
    expect(nqfOptions('EE').map((each) => each.label)).toContain('EstQF Level 6');
    expect(nqfOptions('EE')).toHaveLength(8);
  });
});

describe('fields of education (ISCED-F)', () => {
  it.each([
    ['en', 'Software and applications development and analysis'],
    ['de', 'Entwicklung und Analyse von Software und Anwendungen'],
    ['nl', undefined],
    ['lt', undefined],
  ])('have a name in %s', (locale, name) => {
    const label = iscedLabel('0613', locale);
    expect(label).not.toBe('0613');
    if (name) expect(label.toLowerCase()).toContain(name.toLowerCase().slice(0, 11));
    if (locale !== 'en') expect(label).not.toBe(iscedLabel('0613', 'en'));
  });

  it('make a tree of three storeys with every field in it once', () => {
    const tree = iscedTree('fr');
    expect(tree).toHaveLength(12);
    const narrow = tree.flatMap((each) => each.narrower);
    const detailed = narrow.flatMap((each) => each.narrower);
    expect(tree.length + narrow.length + detailed.length).toBe(220);
    expect(detailed.every((each) => each.code.length === 4)).toBe(true);
  });

  it('leave a code that is none as it is', () => {
    expect(iscedLabel('9998', 'en')).toBe('9998');
  });
});

describe('languages and countries', () => {
  it('go to their concept and back', () => {
    expect(languageIri('de')).toBe('http://publications.europa.eu/resource/authority/language/DEU');
    expect(languageIri('pt-BR')).toMatch(/POR$/);
    expect(languageCode('http://publications.europa.eu/resource/authority/language/ELL')).toBe(
      'el',
    );
    expect(languageCode('GER')).toBe('de');
    expect(languageCode('en_GB')).toBe('en');
    expect(languageCode('not a language')).toBeNull();
    expect(countryIri('GR')).toMatch(/GRC$/);
    expect(countryIri('QQ')).toBeNull();
  });
});

describe('lists of our own', () => {
  it('have labels in both languages for every value', () => {
    expect(listLabel('assessor', 'peers', 'fr')).toBe('Pairs');
    expect(listLabel('assessor', 'nobody', 'fr')).toBe('nobody');
    expect(listLabel('assessor', 'constructor', 'en')).toBe('constructor');
    expect(listOptions('assessmentMethod', 'en')).toHaveLength(13);
  });
});

describe('the identifier of a course across systems', () => {
  it('is made of the provider’s domain and the course code', () => {
    expect(courseUrn('Uni-LJ.si', 'A 1/ž')).toBe(
      'urn:schac:uniqueCourseId:uni-lj.si:A%201%2F%C5%BE',
    );
  });
  it('is read again, also in the spelling of the examples', () => {
    expect(readCourseUrn(courseUrn('uni-lj.si', 'A 1/ž'))).toEqual({
      schac: 'uni-lj.si',
      code: 'A 1/ž',
    });
    expect(readCourseUrn('urn:schac:courseId:uni-lj.si:123')).toEqual({
      schac: 'uni-lj.si',
      code: '123',
    });
    expect(readCourseUrn('urn:schac:uniqueCourseId:a.b:%E0%A4%A')).toBeNull();
    expect(readCourseUrn('urn:isbn:1')).toBeNull();
  });
});
