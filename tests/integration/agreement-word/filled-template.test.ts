import { beforeAll, expect, test } from 'vitest';
import { blankTemplate, pathNamed } from '#templates/mcra/blank';
import type { McraLanguage } from '#templates/wording/mcra/wording';
import { TYPED } from '#tests/fixtures/filled-template';
import { editInLibreOffice, hasCommand } from '#tests/support/office';
import { describeWith } from '#tests/support/require';
import { editPart, fillControls, removeControl } from '#tests/support/word-edit';
import { type FilledTemplate, readFilledTemplate } from '~/agreements/filled-template.server';

const PATH = pathNamed('unidirectional-one-institution-formal')!;
const LANGUAGES = Object.keys(TYPED) as McraLanguage[];

function readOf(docx: Uint8Array): FilledTemplate {
  const read = readFilledTemplate(docx);
  if (!read.ok) throw new Error(read.fault);
  return read.filled;
}

const filledIn = async (language: McraLanguage) =>
  fillControls(await blankTemplate(PATH, language), TYPED[language] ?? {});

/** What all of them typed, whatever the language. */
function expectRead({ document, language, left, taken }: FilledTemplate): void {
  const { terms, factsheet } = document;
  expect(left).toEqual([]);
  expect(taken).toBe(Object.keys(TYPED[language] ?? {}).length);
  expect(terms.title[language]).toBe(TYPED[language]?.['document.title']);
  expect(terms).toMatchObject({
    draftingLanguage: language,
    prevailingLanguage: language,
    objectives: ['degree-credit', 'elective'],
    strength: 'automatic',
    effect: 'right',
    publication: 'full-text',
    process: { completenessWorkingDays: 5, decisionDays: 30 },
    duration: { inForceFrom: '2026-09-01', inForceUntil: '2030-08-31', teachOutMonths: 12 },
    termination: { noticeMonths: 6 },
    gradeConversion: { method: 'linear', best: 5, lowestPass: 3, localBest: 10, localPass: 5 },
    conditions: {
      awardedFrom: { value: '2025-01-01', clause: '§9' },
      maximumAgeMonths: { value: 24, clause: '§9' },
    },
    clauses: [],
  });
  expect(terms.process.parties[0]).toMatchObject({ language: 'lt' });
  expect(terms.parties.map((each) => each.body.country)).toEqual(['PL', 'LT']);
  expect(terms.parties[0]?.body).toMatchObject({
    name: { [language]: 'Politechnika Łódzka' },
    identifiers: [
      { scheme: 'pic', value: '999899999' },
      { scheme: 'erasmus', value: 'PL LODZ99' },
    ],
  });
  const [line] = terms.lines;
  expect(line).toMatchObject({
    ectsGranted: 5,
    conditions: {
      maximumEcts: { value: 5 },
      other: [{ value: 'Only for students of the second year' }],
    },
  });
  const [course] = line?.sources ?? [];
  expect(course).toMatchObject({
    code: 'DL-204',
    awardingBody: { name: { [language]: 'Politechnika Łódzka' }, country: 'PL' },
    ects: 5,
    hours: 140,
    eqf: 6,
    iscedF: ['054'],
    languages: ['en', 'pl'],
    outcomes: [
      { title: 'clean a data set', esco: [] },
      { title: 'judge a chart', esco: [] },
    ],
    descriptor: { country: 'PL', cycle: 'first', sealingMandate: null, deliveringMandate: null },
  });
  expect(course?.titles[language]).toBe(TYPED[language]?.['course.title/L1.1']);
  expect(course?.descriptor?.mode).toMatch(/920fbb3cbe$/);
  expect(course?.descriptor?.assessmentType).toMatch(/6e6cb2cc78$/);
  expect(factsheet.parties[0]?.signatories).toMatchObject([
    { name: 'Ada Ćwik', kind: 'qualified' },
  ]);
  expect([...factsheet.translations].sort()).toEqual(
    language === 'en' ? ['de', 'fr'] : language === 'fr' ? ['de', 'en'] : ['de', 'fr'],
  );
}

test.each(LANGUAGES)(
  'a template in %s that was filled in is read into its fields',
  async (each) => {
    expectRead(readOf(await filledIn(each)));
  },
);

describeWith(
  'soffice',
  hasCommand('soffice'),
  4,
  'a template filled in and saved by LibreOffice',
  () => {
    test('a list is read by what is chosen there', { timeout: 60_000 }, async () => {
      const chosen = await editInLibreOffice(
        await blankTemplate(PATH, 'en'),
        `Found(doc, "[to be completed: Strength of recognition]").String = "Presumption of recognition"
  Found(doc, "[Level of the seal – optional]").String = "Qualified"`,
      );
      const { document, left, taken } = readOf(chosen);
      expect([left, taken]).toEqual([[], 2]);
      expect(document.terms.strength).toBe('presumption');
      expect(document.terms.conditions.sealLevel?.value).toBe('qualified');
    });

    test.each(LANGUAGES)('in %s it reads the same', { timeout: 60_000 }, async (each) => {
      expectRead(readOf(await editInLibreOffice(await filledIn(each), '')));
    });
  },
);

test('what does not read is listed with its place, and nothing of it is dropped', async () => {
  const docx = fillControls(await blankTemplate(PATH, 'en'), {
    'party.country/2': 'Atlantis',
    'process.decisionDays': 'six weeks',
    'course.languages/L1.1': 'English and Klingonish',
    'grades.method': 'ECTS grading tables',
  });
  const { left, document, taken } = readOf(docx);
  expect(taken).toBe(0);
  expect(left.map(({ place, title, text }) => [place, title, text])).toEqual([
    ['Parties, Party 2', 'Country', 'Atlantis'],
    ['Process and service levels', 'Decision (days)', 'six weeks'],
    ['Grade conversion', 'Method of conversion', 'ECTS grading tables'],
    ['Courses, Line L1', 'Languages', 'English and Klingonish'],
  ]);
  expect(document.terms.parties[1]?.body.country).toBeNull();
});

test('a field that says two things gives the second to a person', async () => {
  const docx = editPart(
    fillControls(await blankTemplate(PATH, 'en'), { 'process.decisionDays': '30 days' }),
    'word/document.xml',
    (xml) => {
      const at = xml.lastIndexOf('<w:tag w:val="process.decisionDays"/>');
      return (
        xml.slice(0, at) + xml.slice(at).replace(/\[to be completed: Decision[^\]]*\]/, '40 days')
      );
    },
  );
  const { document, left } = readOf(docx);
  expect(document.terms.process.decisionDays).toBe(30);
  expect(left.map((each) => each.text)).toEqual(['40 days']);
});

test('a variant that alone was left standing is a choice, not a clause rewritten', async () => {
  let docx = await blankTemplate(PATH, 'en');
  for (const value of ['presumption', 'simplified-assessment'])
    docx = removeControl(docx, `clause.strength~${value}`);
  docx = editPart(docx, 'word/document.xml', (xml) =>
    xml.replace('[Automatic when the conditions are met] ', ''),
  );
  const { document, left } = readOf(docx);
  expect(left).toEqual([]);
  expect(document.terms.strength).toBe('automatic');
  expect(document.terms.clauses).toEqual([]);
});

/** Words of the control of a tag, typed over where they stand. */
const wordIn = (docx: Uint8Array, tag: string, from: string, to: string) =>
  editPart(docx, 'word/document.xml', (xml) => {
    const start = xml.indexOf(`<w:tag w:val="${tag}"/>`);
    const at = xml.indexOf(from, start);
    if (start < 0 || at < 0 || at > xml.indexOf('</w:p>', start)) throw new Error(`no ${from}`);
    return xml.slice(0, at) + to + xml.slice(at + from.length);
  });

test('a clause rewritten for one party keeps the words of the other', async () => {
  const filled = fillControls(await blankTemplate(PATH, 'en'), {
    'party.legalName/1': 'Politechnika Łódzka',
    'party.legalName/2': 'Vilniaus universitetas',
  });
  const docx = wordIn(filled, 'clause.party-description/2', 'with its registered seat', 'seated');
  const { document, left } = readOf(docx);
  expect(left).toEqual([]);
  const [clause, ...others] = document.terms.clauses;
  expect(others).toEqual([]);
  expect(clause?.id).toBe('party-description');
  const [first, second, ...more] = clause?.text.en?.split('\n') ?? [];
  expect(more).toEqual([]);
  expect(first).toMatch(/^\{legalName\/1\}, \{legalForm\/1\}, with its registered seat at/);
  expect(second).toMatch(/^\{legalName\/2\}, \{legalForm\/2\}, seated at/);
});

let blanks: FilledTemplate[] = [];
beforeAll(async () => {
  blanks = [
    readOf(await blankTemplate(pathNamed('bidirectional-several-faculty-non-formal')!, 'nl')),
  ];
});
test('a blank template has nothing to take and nothing over', () => {
  for (const each of blanks) expect([each.taken, each.left]).toEqual([0, []]);
});
