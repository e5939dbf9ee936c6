import { expect, it } from 'vitest';
import { blankModel, blankTemplate, pathNamed } from '#templates/mcra/blank';
import { diffAgainst } from '#templates/mcra/diff';
import { exportMcra } from '#templates/mcra/export';
import { readMcra } from '#templates/mcra/read';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { modelOf } from '#tests/fixtures/mcra-models';
import { partsOf } from '#tests/support/office';
import { editPart, editText, fillControls } from '#tests/support/word-edit';
import { readFilledTemplate } from '~/agreements/filled-template.server';
import { withDescriptors } from '~/agreements/forms/descriptors';
import { fieldInstances } from '~/agreements/terms/field-instances';
import { writtenValue } from '~/agreements/written/written-value.server';

/** Whole files are made and read. */
const SLOW = { timeout: 30_000 };

const path = pathNamed('bidirectional-several-faculty-non-formal')!;
const LIST =
  /<w:tag w:val="([^"]+)"\/><w:id w:val="\d+"\/>(?:<w:showingPlcHdr\/>)?<w:dropDownList>(.*?)<\/w:dropDownList>/g;

interface Item {
  readonly text: string;
  readonly value: string;
}
const plain = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Drop-downs of a file by the tags of their controls. */
function listsOf(docx: Uint8Array): Map<string, Item[]> {
  const xml = partsOf(docx).get('word/document.xml') ?? '';
  return new Map(
    [...xml.matchAll(LIST)].map(([, tag = '', items = '']) => [
      tag,
      [...items.matchAll(/w:displayText="([^"]*)" w:value="([^"]*)"/g)].map(([, text, value]) => ({
        text: plain(text ?? ''),
        value: value ?? '',
      })),
    ]),
  );
}
function filledOf(docx: Uint8Array) {
  const result = readFilledTemplate(docx);
  if (!result.ok) throw new Error(result.fault);
  return result.filled;
}

/** What a blank template lets choose, one place of each field. */
const CHOSEN = [
  'document.draftingLanguage',
  'party.level/2',
  'signatory.kind/1.1',
  'object.strength',
  'object.effect',
  'conditions.sealLevel',
  'conditions.statusRequired',
  'conditions.minimumEqf',
  'grades.method',
  'grades.policy',
  'quality.annualReview',
  'fees.kind',
  'publication.extent',
  'dataProtection.controllers',
  'dataProtection.transfers',
  'renewal.kind',
  'amendment.kind',
  'disputes.lawKind',
  'course.learningType/L1',
  'course.eqf/L1.1',
  'course.cycle/L1.1',
  'course.mode/L1.1',
  'course.setting/L1.1',
  'course.assessment/L1.1',
  'course.supervision/L1.1',
  'course.identityVerification/L1.1',
  'target.kind/L1.1',
  'target.cycle/L1.1',
  'target.countsTowardDegree/L1.1',
  'target.grading/L1.1',
];

it.each(MCRA_LANGUAGES)(
  'a template in %s lets choose wherever its list is closed',
  async (language) => {
    const lists = listsOf(await blankTemplate(path, language));
    expect([...lists.keys()]).toEqual(expect.arrayContaining(CHOSEN));
    for (const [tag, items] of lists) {
      for (const of of ['text', 'value'] as const) {
        const all = items.map((each) => each[of]);
        expect([tag, new Set(all).size]).toEqual([tag, all.length]);
        expect(Math.max(...all.map((each) => each.length)), tag).toBeLessThanOrEqual(100);
        expect(all, tag).not.toContain('');
      }
    }
  },
);

/** What a conversion needs with it, or has no use for, is tried by itself. */
const TOGETHER = ['grades.method', 'grades.policy'];

it.each(MCRA_LANGUAGES)(
  'every entry of every list in %s is read as its code',
  SLOW,
  async (language) => {
    const blank = await blankTemplate(path, language);
    const lists = [...listsOf(blank)].filter(
      ([tag]) => CHOSEN.includes(tag) && !TOGETHER.includes(tag),
    );
    const { document } = blankModel(path);
    const fields = new Map(
      fieldInstances(withDescriptors(document)).map((each) => [each.tag, each]),
    );
    for (const [tag, items] of lists)
      for (const { text, value } of items.filter((each) => each.value !== 'none-chosen')) {
        const read = (words: string) =>
          writtenValue(fields.get(tag)!, words, { language, terms: document.terms });
        expect(read(text), `${tag} ${text}`).toBeDefined();
        expect(read(text)).toEqual(read(value));
      }
    const last = lists.map(([tag, items]) => [tag, items.at(-1)?.text ?? ''] as const);
    const { left, taken } = filledOf(fillControls(blank, Object.fromEntries(last)));
    expect(left).toEqual([]);
    expect(taken).toBeGreaterThan(20);
  },
);

it('the prompt is an entry too: chosen again, nothing is said', async () => {
  const blank = await blankTemplate(path, 'en');
  const prompts = [...listsOf(blank)].flatMap(([tag, [first]]) =>
    first?.value === 'none-chosen' ? [[tag, first.text] as const] : [],
  );
  expect(prompts.length).toBeGreaterThan(20);
  const { left, taken } = filledOf(fillControls(blank, Object.fromEntries(prompts)));
  expect([left, taken]).toEqual([[], 0]);
});

it('a conversion by tables is taken before its tables are there; what a method has no use for is listed', async () => {
  const blank = await blankTemplate(path, 'en');
  const tables = filledOf(
    fillControls(blank, {
      'grades.method': 'ECTS grading tables',
      'grades.policy': 'Average grade',
    }),
  );
  expect(tables.left).toEqual([]);
  expect(tables.document.terms.gradeConversion).toEqual({
    method: 'ects-tables',
    policy: 'average',
    tables: [],
  });
  const none = filledOf(
    fillControls(blank, { 'grades.method': 'No conversion', 'grades.policy': 'Average grade' }),
  );
  expect(none.document.terms.gradeConversion).toEqual({ method: 'none' });
  expect(none.left.map((each) => each.address)).toEqual(['grades.policy']);
});

const path1 = pathNamed('unidirectional-one-institution-formal')!;

it(
  'the text counts before the value; an entry that was worded anew counts by its value',
  SLOW,
  async () => {
    const blank = await blankTemplate(path1, 'en');
    const reworded = (value: string) =>
      fillControls(
        editText(
          blank,
          'w:displayText="Presumption of recognition" w:value="presumption"',
          `w:displayText="Recognised unless shown otherwise" w:value="${value}"`,
        ),
        { 'object.strength': 'Recognised unless shown otherwise' },
      );
    const anew = filledOf(reworded('presumption'));
    expect(anew.document.terms.strength).toBe('presumption');
    expect(anew.left).toEqual([]);
    const unknown = filledOf(reworded('our-own'));
    expect(unknown.document.terms.strength).toBeNull();
    expect(unknown.left.map((each) => each.text)).toEqual(['Recognised unless shown otherwise']);
    const other = fillControls(
      editText(
        blank,
        'w:displayText="Automatic when',
        'w:displayText="x" w:value="y"/><w:listItem w:displayText="Automatic when',
      ),
      { 'object.strength': 'Presunción de reconocimiento' },
    );
    expect(filledOf(other).document.terms.strength).toBe('presumption');
  },
);

it('what is typed beside a list stands with its field', async () => {
  const blank = await blankTemplate(path1, 'en');
  const beside = editPart(blank, 'word/document.xml', (xml) =>
    xml.replace(
      /(<w:tag w:val="object\.effect"\/>.*?<\/w:sdt>)(<w:bookmarkEnd)/s,
      '$1<w:r><w:t xml:space="preserve"> save in law</w:t></w:r>$2',
    ),
  );
  expect(filledOf(beside).left).toEqual([
    expect.objectContaining({ address: 'object.effect', outside: false }),
  ]);
});

it('a draft lets choose where a choice is still to be made, a filled field stays open to words', async () => {
  const model = modelOf(path1);
  const { terms } = model.document;
  const open = { ...model, document: { ...model.document, terms: { ...terms, strength: null } } };
  const lists = listsOf(await exportMcra(open, { language: 'fr', bilingual: 'de' }));
  expect([...lists.keys()]).toEqual(['object.strength', 'object.strength@de']);
  expect(listsOf(await exportMcra(model, { language: 'fr' })).size).toBe(0);
  const read = readMcra(await exportMcra(open, { language: 'fr', bilingual: 'de' }));
  if (!read.ok) throw new Error(read.fault);
  expect(diffAgainst(read.reading, open)).toEqual({ suggestions: [], outside: [] });
});

it(
  'a list that came back from LibreOffice is read by its text and by its values',
  SLOW,
  async () => {
    const blank = await blankTemplate(path1, 'en');
    // Saved by version 7.4: no tags, bookmarks begin within the control and end after it.
    const saved = editPart(blank, 'word/document.xml', (xml) =>
      xml
        .replace(
          /(<w:bookmarkStart [^>]*\/>)(<w:sdt><w:sdtPr>(?:(?!<w:sdtContent>).)*<w:dropDownList>.*?<w:sdtContent>)/gs,
          '$2$1',
        )
        .replace(/<w:(?:alias|tag|id) [^>]*\/>|<w:showingPlcHdr\/>/g, ''),
    );
    expect(filledOf(saved)).toMatchObject({ taken: 0, left: [] });
    const prompt = '>[to be completed: Strength of recognition]<';
    const picked = filledOf(editText(saved, prompt, '>Presumption of recognition<'));
    expect(picked.document.terms.strength).toBe('presumption');
    const anew = editText(
      editText(saved, 'w:displayText="Presumption of recognition"', 'w:displayText="Presumed"'),
      prompt,
      '>Presumed<',
    );
    expect(filledOf(anew).document.terms.strength).toBe('presumption');
  },
);
