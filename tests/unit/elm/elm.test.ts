import { describe, expect, it } from 'vitest';
import { AnnexIElement } from '~/credentials/annex-i-entry';
import { ANNEX_I_ELEMENTS } from '~/elm/annex-i.data';
import { conceptKey, sameConcept } from '~/elm/concepts';
import { countryCode } from '~/elm/countries';
import { isEcts, parsePoints } from '~/elm/credits';
import { parseWorkload } from '~/elm/durations';
import { normaliseIdentifier, sameIdentifier, schemeNamed } from '~/elm/identifier';
import { iscedFOf } from '~/elm/isced';
import { readLanguageMap, textIn } from '~/elm/language-map';
import { compareLegalIdentifiers, parseLegalIdentifier } from '~/elm/legal-identifier';
import { eqfOf } from '~/elm/levels';

describe('countries', () => {
  it.each([
    ['http://publications.europa.eu/resource/authority/country/IRL', 'IE'],
    ['EST', 'EE'],
    ['el', 'GR'],
    ['UK', 'GB'],
    ['1A0', 'XK'],
    ['SVN', 'SI'],
    ['ZZ', null],
    ['constructor', null],
    ['EUR', null],
  ])('%s is %s', (code, expected) => {
    expect(countryCode(code)).toBe(expected);
  });
});

describe('durations', () => {
  it.each([
    ['PT60H', 60],
    ['P2DT12H', 60],
    ['PT90M', 1.5],
    ['P1DT6H', 30],
  ])('%s is %d hours', (written, hours) => {
    expect(parseWorkload(written)).toEqual({ kind: 'hours', hours });
  });

  it.each([
    ['P60M', 'calendar'],
    ['P2M', 'calendar'],
    ['P1Y', 'calendar'],
    ['P3W', 'calendar'],
    ['P', 'unreadable'],
    ['60 hours', 'unreadable'],
  ])('%s tells no hours: %s', (written, kind) => {
    expect(parseWorkload(written).kind).toBe(kind);
  });
});

describe('credit points', () => {
  it.each([
    ['2', 2],
    ['6.00', 6],
    ['7,5', 7.5],
    ['-1', null],
    ['1e9', null],
    ['ten', null],
  ])('%s is %s', (written, points) => {
    expect(parsePoints(written)).toBe(points);
  });

  it('are ECTS by their concept, and by label only without one', () => {
    const label = { en: 'ECTS' };
    expect(
      isEcts({ iri: 'https://data.europa.eu/snb/education-credit/6fcec5c5af', label: {} }),
    ).toBe(true);
    expect(isEcts({ iri: 'http://data.europa.eu/snb/education-credit/60b314e826', label })).toBe(
      false,
    );
    expect(isEcts({ iri: null, label })).toBe(true);
  });
});

describe('concepts', () => {
  it('are the same under every address of their list', () => {
    const keys = [
      'http://data.europa.eu/snb/eqf/6',
      'https://data.europa.eu/snb/eqf/6/',
      'https://publications.europa.eu/resource/authority/snb/eqf/6',
    ].map(conceptKey);
    expect(new Set(keys).size).toBe(1);
  });

  it('are compared by label where one side has no address', () => {
    const online = { iri: null, label: { en: 'online' } };
    expect(sameConcept(online, { iri: 'http://x', label: { en: 'Online' } })).toBe(true);
    expect(
      sameConcept({ ...online, iri: 'http://y' }, { iri: 'http://x', label: { en: 'Online' } }),
    ).toBe(false);
  });

  it('give levels and fields', () => {
    expect(eqfOf({ iri: 'http://data.europa.eu/snb/eqf/7', label: {} })).toBe(7);
    expect(eqfOf({ iri: null, label: { en: 'Level 4' } })).toBe(4);
    expect(eqfOf({ iri: null, label: { en: 'HuQF Level 5' } })).toBeNull();
    expect(iscedFOf({ iri: 'http://data.europa.eu/snb/isced-f/068', label: {} })).toBe('068');
    expect(iscedFOf({ iri: null, label: { en: '0611 Computer use' } })).toBe('0611');
  });
});

describe('language maps', () => {
  it('are read in every way they are written', () => {
    expect(readLanguageMap('Hej')).toEqual({ und: 'Hej' });
    expect(readLanguageMap({ 'en ': ['a', 'b'], FR: ' c ', de: 7 })).toEqual({
      en: 'a; b',
      fr: 'c',
    });
    expect(readLanguageMap([{ '@language': 'fi', '@value': 'Moi' }, 'x'])).toEqual({
      fi: 'Moi',
      und: 'x',
    });
    expect(readLanguageMap(null)).toEqual({});
    expect(readLanguageMap(JSON.parse('{"__proto__":"x"}'))).toEqual({ und: 'x' });
  });

  it('give the wanted language, a near one, English, or any', () => {
    expect(textIn({ en: 'a', 'pt-br': 'b' }, 'pt')).toBe('b');
    expect(textIn({ en: 'a', fr: 'c' }, 'de')).toBe('a');
    expect(textIn({ und: 'z' }, 'de')).toBe('z');
    expect(textIn(undefined)).toBe('');
  });
});

describe('identifiers', () => {
  const same = (left: string, right: string, country?: string) =>
    compareLegalIdentifiers(parseLegalIdentifier(left), parseLegalIdentifier(right, country));

  it.each([
    ['NTREE-17207834', '17207834', 'EST', 'same'],
    ['VATSE-202100287401', 'SE202100287401', undefined, 'same'],
    ['VATES-A00000000', 'VATES-A00000000', undefined, 'same'],
    ['VATEL-094014201', 'VATGR-094014201', undefined, 'same'],
    ['VATES-A00000000', 'VATES-A00000001', undefined, 'different'],
    ['VATES-A00000000', 'NTRES-A00000000', undefined, 'different'],
    ['NTREE-17207834', '17207834', 'LVA', 'different'],
    ['NTREE-17207834', '17207834', undefined, 'unknown'],
    ['VATES-B00000000', 'eidasIdentifier123', 'ESP', 'different'],
  ])('%s and %s (%s) are %s', (left, right, country, expected) => {
    expect(same(left, right, country)).toBe(expected);
  });

  it('have schemes by the names sources use', () => {
    expect(schemeNamed('SCHAC')).toBe('schac');
    expect(schemeNamed('Erasmus institutional code')).toBe('erasmus');
    expect(schemeNamed('BRIN')).toBe('other');
    expect(normaliseIdentifier('ror', 'https://ROR.org/03y4dt428/')).toBe('ror.org/03y4dt428');
    expect(
      sameIdentifier(
        { scheme: 'schac', value: 'A.example' },
        { scheme: 'schac', value: 'a.example' },
      ),
    ).toBe(true);
    expect(
      sameIdentifier(
        { scheme: 'other', value: '1', schemeName: 'BRIN' },
        { scheme: 'other', value: '1', schemeName: 'UAI' },
      ),
    ).toBe(false);
  });
});

describe('Annex I', () => {
  it('has the elements of the report, in its order', () => {
    expect(ANNEX_I_ELEMENTS.map(({ element }) => element)).toEqual(AnnexIElement.options);
    expect(ANNEX_I_ELEMENTS.filter(({ mandatory }) => mandatory)).toHaveLength(11);
  });
});
