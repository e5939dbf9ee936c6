import { describe, expect, test } from 'vitest';
import { blankModel, blankTemplate, pathNamed } from '#templates/mcra/blank';
import { fieldControl, isOverride, mcraContext } from '#templates/mcra/context';
import {
  CLAUSE_FACTS,
  type McraClause,
  type McraSwitch,
} from '#templates/wording/mcra/structure.data';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { CONVERSIONS, PARTY_NAMES, valueFor } from '#tests/fixtures/every-field';
import {
  expectRead,
  fillable,
  namedModel,
  readOf,
  texts,
  typed,
} from '#tests/support/fill-template';
import { partsOf } from '#tests/support/office';
import { fillControls, removeControl } from '#tests/support/word-edit';
import { fieldInstances } from '~/agreements/terms/field-instances';

const PATH = pathNamed('bidirectional-one-faculty-non-formal')!;

describe('every field of a template, filled in as a document would say it', () => {
  test.each(MCRA_LANGUAGES)('in %s comes back as its value', async (language) => {
    const fields = fillable(fieldInstances(blankModel(PATH).document));
    const all = typed(PATH, language, (field) => valueFor(field, language), fields);
    const filled = readOf(fillControls(await blankTemplate(PATH, language), texts(all)));
    expectRead(filled, all);
  });

  test.each(MCRA_LANGUAGES)('in %s so does every way to convert grades', async (language) => {
    const fields = fieldInstances(blankModel(PATH).document).filter(
      (each) => each.def.key.startsWith('grades.') && each.lineId === null,
    );
    const blank = await blankTemplate(PATH, language);
    const parties = { 'party.legalName/1': PARTY_NAMES[0], 'party.legalName/2': PARTY_NAMES[1] };
    for (const conversion of CONVERSIONS) {
      const own = fields.filter((each) => each.def.key in conversion);
      const all = typed(PATH, language, (field) => conversion[field.def.key], own);
      expectRead(readOf(fillControls(blank, { ...texts(all), ...parties })), all);
    }
  });

  test.each(MCRA_LANGUAGES)('in %s so does what a line asks of its own', async (language) => {
    const ctx = mcraContext(namedModel(PATH, language), language);
    const fields = ctx.fields.filter(
      (each) => each.lineId === 'line-1' && isOverride(each) && each.def.kind === 'condition',
    );
    const all = typed(PATH, language, (field) => valueFor(field, language), fields);
    const lines = all.map(({ field, text }) => `${fieldControl(ctx, field).title}: ${text}`);
    const filled = readOf(
      fillControls(await blankTemplate(PATH, language), {
        'conditions.other/L1': lines.join('\n'),
      }),
    );
    expectRead(filled, all);
  });
});

test.each(['en', 'lt'] as const)(
  'in %s whatever is typed stands in the document or is listed for a person',
  async (language) => {
    const fields = fieldInstances(blankModel(PATH).document).filter(
      (each) => each.lineId === null || !isOverride(each) || each.def.key === 'conditions.other',
    );
    const blank = await blankTemplate(PATH, language);
    const xml = partsOf(blank).get('word/document.xml') ?? '';
    const typedIn = fields
      .filter(({ tag }) => xml.includes(`<w:tag w:val="${tag}"/>`))
      .map(({ tag }) => [tag, `¿${tag.replace(/[^\w]/g, '.')}?`] as const);
    expect(typedIn.length).toBeGreaterThan(250);
    const { document, left } = readOf(fillControls(blank, Object.fromEntries(typedIn)));
    const said = JSON.stringify(document) + left.map((each) => each.text).join(' ');
    expect(typedIn.filter(([, text]) => !said.includes(text))).toEqual([]);
    expect(left.length).toBeGreaterThan(80);
  },
);

test('a template has a place for every field', async () => {
  const xml = partsOf(await blankTemplate(PATH, 'en')).get('word/document.xml') ?? '';
  const fields = fieldInstances(blankModel(PATH).document);
  const asked = [...fillable(fields), ...fields.filter((each) => each.mandatory)];
  const without = asked.filter(({ tag }) => !xml.includes(`<w:tag w:val="${tag}"/>`));
  expect(without.map((each) => each.tag)).toEqual([]);
});

/** The variant of each clause that is left standing, and the field it decides. */
const CHOSEN: readonly (readonly [
  by: McraSwitch,
  value: string,
  address: string,
  read: unknown,
])[] = [
  ['strength', 'simplified-assessment', 'object.strength', 'simplified-assessment'],
  ['effect', 'undertaking', 'object.effect', 'undertaking'],
  ['publication', 'listing', 'publication.extent', 'listing'],
  ['fees', 'none', 'fees.kind', 'none'],
  ['law', 'open', 'disputes.lawKind', 'open'],
  ['grades', 'pass-fail', 'grades.method', 'pass-fail'],
  ['controllers', 'joint', 'dataProtection.controllers', 'joint'],
  ['transfers', 'none', 'dataProtection.transfers', 'none'],
  ['renewal', 'none', 'renewal.kind', 'none'],
  ['decision', 'automated', 'process.automaticDecision@party-1', true],
  ['decision', 'automated', 'process.automaticDecision@party-2', true],
];

test.each(MCRA_LANGUAGES)(
  'in %s striking out all variants of a clause but one chooses it',
  async (language) => {
    const blank = await blankTemplate(PATH, language);
    const tags = [
      ...(partsOf(blank).get('word/document.xml') ?? '').matchAll(
        /<w:tag w:val="(clause\.([a-z-]+)[^"~]*~([a-z-]+))"/g,
      ),
    ];
    const struck = tags.filter(([, , clause = '', value]) => {
      const { by } = CLAUSE_FACTS[clause as McraClause];
      const chosen = CHOSEN.find(([name]) => name === by);
      return chosen !== undefined && chosen[1] !== value;
    });
    expect(struck.length).toBeGreaterThan(15);
    const { document, left } = readOf(
      struck.reduce((docx, [, tag = '']) => removeControl(docx, tag), blank),
    );
    expect(left).toEqual([]);
    expect(document.terms.clauses).toEqual([]);
    const fields = new Map(fieldInstances(document).map((each) => [each.address, each.value]));
    for (const [, , address, value] of CHOSEN) expect(fields.get(address), address).toBe(value);
  },
);

test('the list of courses in Annex B completes Annex A and never overrules it', async () => {
  const blank = await blankTemplate(PATH, 'en');
  const typedIn = { 'line.sources/L1': 'DL-204 · Data literacy' };
  const { document, left } = readOf(fillControls(blank, typedIn));
  expect(left).toEqual([]);
  expect(document.terms.lines[0]?.sources[0]).toMatchObject({
    code: 'DL-204',
    titles: { en: 'Data literacy' },
  });
  const both = readOf(fillControls(blank, { ...typedIn, 'course.code/L1.1': 'DL-205' }));
  expect(both.document.terms.lines[0]?.sources[0]?.code).toBe('DL-205');
  expect(both.left.map((each) => each.text)).toEqual(['DL-204 · Data literacy']);
});

test('people without a side and shares without a party are for a person to place', async () => {
  const { document, left } = readOf(
    fillControls(await blankTemplate(PATH, 'en'), {
      'amendment.coordinators': 'Ada Ćwik, Dean; Rasa Ė. (Party 2)',
      'grades.method': 'ECTS grading tables',
      'grades.policy': 'Average grade',
      'grades.tables': 'A = 10\nB = 90',
    }),
  );
  expect(document.terms.amendment.coordinators).toEqual([]);
  expect(document.terms.gradeConversion).toBeNull();
  expect(left.map((each) => each.text)).toEqual([
    'ECTS grading tables',
    'Ada Ćwik, Dean; Rasa Ė. (Party 2)',
    'Average grade',
    'A = 10\nB = 90',
  ]);
});
