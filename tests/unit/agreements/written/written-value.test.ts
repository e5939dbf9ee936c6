import { describe, expect, it } from 'vitest';
import { mcraContext } from '#templates/mcra/context';
import { exampleModel } from '#templates/mcra/example';
import { valueText } from '#templates/mcra/values';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { type FieldInstance, fieldInstances } from '~/agreements/terms/field-instances';
import { writtenValue } from '~/agreements/written/written-value.server';

const model = exampleModel('en');
const { terms } = model.document;
const fields = fieldInstances(model.document);

/** The first place of a field, holding nothing. */
function at(key: string): FieldInstance {
  const found = fields.find((each) => each.def.key === key);
  if (!found) throw new Error(`no field ${key}`);
  return { ...found, value: null };
}
const read = (key: string, text: string, language: McraLanguage = 'en') =>
  writtenValue(at(key), text, { language, terms });

describe('what a document writes it reads back', () => {
  it.each(MCRA_LANGUAGES)('every value of the worked example in %s', (language) => {
    const example = exampleModel(language);
    const ctx = mcraContext(example, language);
    const context = { language, terms: example.document.terms };
    const recorded = new Set(['document.templateVersion', 'course.catalogueEntry']);
    const filled = ctx.fields.filter(
      (each) => !each.missing && each.path !== null && !recorded.has(each.def.key),
    );
    expect(filled.length).toBeGreaterThan(90);
    for (const each of filled)
      expect(writtenValue(each, valueText(ctx, each), context), each.address).toEqual(each.value);
  });
});

describe('countries and languages', () => {
  it.each([
    ['PT', 'PT'],
    ['lt', 'LT'],
    ['EL', 'GR'],
    ['POL', 'PL'],
    ['Portugal (PT)', 'PT'],
    ['FR – France', 'FR'],
    ['the Netherlands', 'NL'],
    ['Pays-Bas', 'NL'],
    ['les Pays-Bas', 'NL'],
    ['ALLEMAGNE', 'DE'],
    ['espana', 'ES'],
    ['Švedija', 'SE'],
    ['Svedija', 'SE'],
    ['Lettland', 'LV'],
    ['Grecia', 'GR'],
    ['Ελλάδα', 'GR'],
    ['Polska', 'PL'],
    ['Czech Republic', 'CZ'],
    ['Bosnia and Herzegovina', 'BA'],
  ])('%s is the country %s', (text, code) => {
    expect(read('party.country', text)).toBe(code);
  });

  it('says nothing where a name is no country, or name and code disagree', () => {
    expect(read('party.country', 'Atlantis')).toBeUndefined();
    expect(read('party.country', 'Portugal (ES)')).toBeUndefined();
    expect(read('party.country', 'France or Spain')).toBeUndefined();
  });

  it.each([
    ['English', ['en']],
    ['en, FR; deu', ['en', 'fr', 'de']],
    ['anglais et français', ['en', 'fr']],
    ['Englisch, Deutsch und Polnisch', ['en', 'de', 'pl']],
    ['lietuvių ir anglų', ['lt', 'en']],
    ['– Lituano\n– Inglese', ['lt', 'en']],
    ['English/French', ['en', 'fr']],
  ])('%s are the languages %s', (text, codes) => {
    expect(read('course.languages', text)).toEqual(codes);
  });

  it('gives no half of a list', () => {
    expect(read('course.languages', 'English and Klingonish')).toBeUndefined();
  });

  it('takes as language of drafting only one the model is worded in', () => {
    expect(read('document.draftingLanguage', 'Français')).toBe('fr');
    expect(read('document.draftingLanguage', 'Polish')).toBeUndefined();
    expect(read('process.language', 'Polish')).toBe('pl');
  });
});

describe('fields of study, levels and other concepts', () => {
  it.each([
    ['0613', ['0613']],
    ['0613 Software and applications development and analysis', ['0613']],
    ['Software and applications development and analysis (0613)', ['0613']],
    ['entwicklung und analyse von SOFTWARE und Anwendungen', ['0613']],
    ['Agriculture, forestry, fisheries and veterinary not further defined', ['0800']],
    ['0613, 0541', ['0613', '0541']],
    ['Droit', ['0421']],
    ['Mathématiques\nStatistiques', ['0541', '0542']],
  ])('%s is the field %s', (text, codes) => {
    expect(read('course.iscedF', text)).toEqual(codes);
  });

  it('leaves codes there are none of, and codes whose label says another field', () => {
    expect(read('course.iscedF', '7777')).toBeUndefined();
    expect(read('course.iscedF', '0613 Law')).toBeUndefined();
  });

  it.each([
    ['6', 6],
    ['EQF level 6', 6],
    ['EQF 6', 6],
    ['Niveau 6', 6],
    ['livello 6', 6],
  ])('%s is the level %d', (text, level) => {
    expect(read('course.eqf', text)).toBe(level);
  });

  it('reads concepts by their words in another language than the document’s', () => {
    expect(read('course.mode', 'En ligne')).toMatch(/learning-assessment\/920fbb3cbe$/);
    expect(read('course.mode', 'http://data.europa.eu/snb/learning-assessment/920fbb3cbe')).toMatch(
      /920fbb3cbe$/,
    );
    expect(read('course.assessment', 'Schriftliche Prüfung')).toMatch(/6e6cb2cc78$/);
    expect(read('object.strength', 'presumption')).toBe('presumption');
    expect(read('quality.principles', 'Information and guidance, Quality and Recognition')).toEqual(
      ['information-and-guidance', 'quality', 'recognition'],
    );
    expect(read('course.supervision', 'Oui')).toBe(true);
    expect(read('course.supervision', 'Ne')).toBe(false);
  });
});

describe('days', () => {
  it.each<[string, McraLanguage, string]>([
    ['2026-09-01', 'en', '2026-09-01'],
    ['1.9.2026', 'de', '2026-09-01'],
    ['01/09/2026', 'fr', '2026-09-01'],
    ['1 September 2026', 'en', '2026-09-01'],
    ['September 1st, 2026', 'en', '2026-09-01'],
    ['Tuesday, 1 September 2026', 'en', '2026-09-01'],
    ['1er septembre 2026', 'fr', '2026-09-01'],
    ['1. September 2026', 'de', '2026-09-01'],
    ['15. März 2026', 'de', '2026-03-15'],
    ['1 de septiembre de 2026', 'es', '2026-09-01'],
    ['1º settembre 2026', 'it', '2026-09-01'],
    ['2026 m. rugsėjo 1 d.', 'lt', '2026-09-01'],
    ['1 sept. 2026', 'nl', '2026-09-01'],
    ['1 septembre 2026', 'en', '2026-09-01'],
    ['31 décembre 2026', 'lt', '2026-12-31'],
  ])('%s in a document in %s', (text, language, day) => {
    expect(read('duration.inForceFrom', text, language)).toBe(day);
  });

  it('leaves what is no day of the calendar, no whole day, or none at all', () => {
    for (const text of ['31.2.2026', 'September 2026', '1.9.26', 'next autumn', '13/14/2026'])
      expect(read('duration.inForceFrom', text), text).toBeUndefined();
  });
});

describe('amounts', () => {
  it.each<[string, string, McraLanguage, number]>([
    ['process.decisionDays', '30', 'en', 30],
    ['process.decisionDays', '30 days', 'en', 30],
    ['process.decisionDays', '30 dienų', 'en', 30],
    ['process.completenessWorkingDays', '5 jours ouvrables', 'fr', 5],
    ['course.ects', '7,5', 'de', 7.5],
    ['course.ects', '7.5 ECTS', 'en', 7.5],
    ['course.workloadHours', '1.200', 'de', 1200],
    ['course.workloadHours', '1.2', 'en', 1.2],
    ['course.workloadHours', '1 200 heures', 'fr', 1200],
    ['course.workloadHours', '1,200 hours', 'en', 1200],
    ['course.workloadHours', '140 h', 'en', 140],
  ])('%s: %s in %s', (key, text, language, amount) => {
    expect(read(key, text, language)).toBe(amount);
  });

  it('leaves ranges, bounds, other units and words', () => {
    for (const text of ['20-30', '20 or 30', '≥ 30', '-30', '6 weeks', '30+', 'thirty'])
      expect(read('process.decisionDays', text), text).toBeUndefined();
    expect(read('process.completenessWorkingDays', '5 days')).toBeUndefined();
  });
});

describe('values of several parts', () => {
  it('reads identifiers by scheme, a body with its country, outcomes with their skills', () => {
    expect(read('party.identifiers', 'PIC: 999999999\nCode Erasmus : F PARIS001', 'fr')).toEqual([
      { scheme: 'pic', value: '999999999' },
      { scheme: 'erasmus', value: 'F PARIS001' },
    ]);
    expect(read('party.identifiers', 'https://ror.org/02feahw73')).toEqual([
      { scheme: 'ror', value: 'https://ror.org/02feahw73' },
    ]);
    expect(read('party.identifiers', 'some number')).toBeUndefined();
    expect(read('course.awardingBody', 'Politechnika Łódzka (Poland)')).toEqual({
      name: { en: 'Politechnika Łódzka' },
      identifiers: [],
      country: 'PL',
    });
    expect(read('course.awardingBody', 'Institute (IADT)')).toMatchObject({
      name: { en: 'Institute (IADT)' },
      country: null,
    });
    const skill = 'http://data.europa.eu/esco/skill/1';
    expect(read('course.outcomes', `– clean data (ESCO skills: ${skill})\n2. draw (well)`)).toEqual(
      [
        { title: 'clean data', esco: [skill] },
        { title: 'draw (well)', esco: [] },
      ],
    );
  });

  it('reads rules, parties, grades and conditions', () => {
    expect(read('line.rule', 'At least 2 of these courses')).toEqual({ kind: 'n-of-m', n: 2 });
    expect(read('line.issuing', 'Party 2')).toBe(terms.parties[1]?.institutionId);
    expect(read('line.issuing', 'Partei 1', 'de')).toBe(terms.parties[0]?.institutionId);
    expect(read('grades.table', 'A → 1,3; B → 2,0')).toEqual([
      { from: 'A', to: '1,3' },
      { from: 'B', to: '2,0' },
    ]);
    expect(read('conditions.minimumGrade', '14 (0–20)')).toMatchObject({
      value: { value: '14', scale: '0–20' },
    });
    expect(read('conditions.noDoubleCounting', 'Yes')).toMatchObject({ value: true });
    expect(read('conditions.noDoubleCounting', 'sometimes')).toBeUndefined();
    expect(read('conditions.awardedFrom', '1 January 2025')).toMatchObject({ value: '2025-01-01' });
  });

  it('takes deleted text for an empty value', () => {
    expect(read('duration.inForceUntil', '')).toBeNull();
    expect(read('duration.academicYears', ' ')).toEqual([]);
  });
});
