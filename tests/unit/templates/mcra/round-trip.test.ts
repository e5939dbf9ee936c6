import { expect, test } from 'vitest';
import { blankModel, blankTemplate, pathNamed } from '#templates/mcra/blank';
import { diffAgainst, type McraDifferences } from '#templates/mcra/diff';
import { exampleAgreement, exampleModel } from '#templates/mcra/example';
import { exportMcra } from '#templates/mcra/export';
import type { McraModel } from '#templates/mcra/model';
import { type McraReading, readMcra } from '#templates/mcra/read';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { hostileModel, modelOf } from '#tests/fixtures/mcra-models';
import { editPart, editText, tracked } from '#tests/support/word-edit';
import { ALL_PATHS } from '~/agreements/terms/document';

const model = exampleModel('en');
const NOTHING: McraDifferences = { suggestions: [], outside: [] };

function readingOf(docx: Uint8Array): McraReading {
  const result = readMcra(docx);
  if (!result.ok) throw new Error(result.fault);
  return result.reading;
}
const differences = (docx: Uint8Array, against: McraModel = model) =>
  diffAgainst(readingOf(docx), against);

const text = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;
const run = (words: string) => `<w:r>${text(words)}</w:r>`;
/** Cuts a run in two around what is put between. */
const between = (docx: Uint8Array, at: string, middle: string) =>
  editText(docx, at, `${at}</w:t></w:r>${middle}<w:r><w:t xml:space="preserve">`);

test('a file that nobody changed has nothing to suggest: every path, every language, both together', {
  timeout: 60_000,
}, async () => {
  for (const path of ALL_PATHS)
    expect(differences(await exportMcra(modelOf(path), { language: 'en' }), modelOf(path))).toEqual(
      NOTHING,
    );
  for (const language of MCRA_LANGUAGES)
    expect(differences(await exampleAgreement(language), exampleModel(language))).toEqual(NOTHING);
  expect(differences(await exampleAgreement('en', { bilingual: 'fr' }))).toEqual(NOTHING);
  const hostile = hostileModel();
  expect(differences(await exportMcra(hostile, { language: 'en' }), hostile)).toEqual(NOTHING);
});

test('one word of the liability clause gives one suggestion on that clause', async () => {
  const edited = editText(await exampleAgreement('en'), 'gross negligence', 'slight negligence');
  const { suggestions, outside } = differences(edited);
  expect(outside).toEqual([]);
  expect(suggestions).toHaveLength(1);
  expect(suggestions[0]).toMatchObject({
    tag: 'clause.liability',
    address: 'clause:liability',
    title: 'Liability',
    kind: 'edited',
  });
  expect(suggestions[0]?.before).toContain('gross negligence');
  expect(suggestions[0]?.after).toContain('slight negligence');
});

test('tracked insertions and deletions come with their author, as they would read when taken', async () => {
  const inserted = between(
    await exampleAgreement('en'),
    'beyond its control',
    tracked('ins', ' and influence'),
  );
  const both = between(inserted, 'without delay', tracked('del', ' and in writing', 'Bob'));
  const found = differences(both).suggestions.filter((each) => each.kind === 'tracked');
  const force = found.find((each) => each.tag === 'clause.force-majeure');
  expect(force).toMatchObject({
    author: 'Ann',
    changes: [
      { kind: 'insertion', author: 'Ann', text: ' and influence', date: '2026-05-01T10:00:00Z' },
    ],
  });
  expect(force?.after).toContain('beyond its control and influence that');
});

test('a comment is a suggestion that leaves the text as it is', async () => {
  const commented = between(
    await exampleAgreement('en'),
    'for three years after its end',
    '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
  );
  const docx = editPart(
    commented,
    'word/comments.xml',
    () =>
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Legal"><w:p><w:r><w:t>Is three years enough?</w:t></w:r></w:p></w:comment></w:comments>',
  );
  const { suggestions, outside } = differences(docx);
  expect(outside).toEqual([]);
  expect(suggestions).toEqual([
    expect.objectContaining({
      tag: 'clause.confidentiality',
      kind: 'comment',
      comment: 'Is three years enough?',
      author: 'Legal',
    }),
  ]);
  expect(suggestions[0]?.after).toBe(suggestions[0]?.before);
});

test('a field within a clause answers for itself, and so does the clause around it', async () => {
  const docx = await exampleAgreement('en');
  const [field, ...others] = differences(
    editText(docx, text('30 days'), text('20 days')),
  ).suggestions;
  expect(others).toEqual([]);
  expect(field).toMatchObject({
    address: 'process.decisionDays',
    before: '30 days',
    after: '20 days',
  });
});

test('what is typed outside every control is listed with its place, nothing is dropped', async () => {
  const docx = editText(
    await exampleAgreement('en'),
    '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>',
    `<w:p>${run('A sentence of our own.')}</w:p><w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>`,
  );
  const { suggestions, outside } = differences(docx);
  expect(suggestions).toEqual([]);
  expect(outside).toEqual([
    expect.objectContaining({ kind: 'added', after: 'A sentence of our own.' }),
  ]);
  expect(outside[0]?.near).toMatch(/^(party|clause)\./);
});

test('headings that were changed and texts in footnotes and footers are listed too', async () => {
  const renamed = editText(
    await exampleAgreement('en'),
    `${text('Termination')}</w:r><w:bookmarkEnd`,
    `${text('Ending')}</w:r><w:bookmarkEnd`,
  );
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const noted = editPart(
    renamed,
    'word/footnotes.xml',
    () =>
      `<w:footnotes ${word}><w:footnote w:id="1"><w:p>${run('A note.')}</w:p></w:footnote></w:footnotes>`,
  );
  const docx = editPart(noted, 'word/footer1.xml', (xml) =>
    xml.replace('</w:ftr>', `<w:p>${run('Strictly private')}</w:p></w:ftr>`),
  );
  const { outside } = differences(docx);
  const texts = outside.map((each) => `${each.kind}: ${each.before || each.after}`);
  for (const expected of [
    'added: Ending',
    'removed: Termination',
    'added: A note.',
    'added: Strictly private',
  ])
    expect(texts).toContain(expected);
});

test('a clause that was taken out is a suggestion to remove it', async () => {
  const docx = editPart(await exampleAgreement('en'), 'word/document.xml', (xml) => {
    const at = xml.indexOf('<w:tag w:val="clause.liability"/>');
    const start = xml.lastIndexOf('<w:p>', at);
    return xml.slice(0, start) + xml.slice(xml.indexOf('</w:p>', at) + '</w:p>'.length);
  });
  expect(differences(docx).suggestions).toEqual([
    expect.objectContaining({ tag: 'clause.liability', kind: 'removed', after: '' }),
  ]);
});

test('the second language has suggestions of its own', async () => {
  const docx = editText(await exampleAgreement('en', { bilingual: 'fr' }), 'faute lourde', 'faute');
  expect(differences(docx).suggestions).toEqual([
    expect.objectContaining({
      tag: 'clause.liability@fr',
      address: 'clause:liability@fr',
      language: 'fr',
    }),
  ]);
});

test('a filled template says what was filled in', async () => {
  const path = pathNamed('unidirectional-one-institution-formal')!;
  const docx = editText(
    await blankTemplate(path, 'en'),
    '[to be completed: Title]',
    'Our agreement',
  );
  const { carried } = readingOf(docx);
  expect(carried).toMatchObject({ language: 'en', bilingual: null });
  expect(differences(docx, carried?.model ?? blankModel(path)).suggestions).toEqual([
    expect.objectContaining({ address: 'document.title', kind: 'filled', after: 'Our agreement' }),
  ]);
});

test('where text and data disagree, text wins', async () => {
  const docx = editPart(await exampleAgreement('en'), 'customXml/item1.xml', (xml) =>
    xml.replace('data literacy', 'data secrecy'),
  );
  expect(readingOf(docx).carried?.model.document.terms.title.en).toContain('secrecy');
  expect(differences(docx)).toEqual(NOTHING);
});

test('a clean copy is read against the record', async () => {
  const clean = await exampleAgreement('en', { clean: true });
  expect(readingOf(clean).carried).toBeNull();
  const { suggestions } = differences(editText(clean, 'gross negligence', 'any negligence'));
  expect(suggestions.map((each) => each.tag)).toEqual(['clause.liability']);
});

const ROW = /<w:tr>(?:(?!<w:tr>).)*?<w:tag w:val="line\.number\/L2"\/>.*?<\/w:tr>/s;

test('a row of Annex B that was deleted is one suggestion to remove its line, tracked or not', {
  timeout: 60_000,
}, async () => {
  const docx = await exampleAgreement('en', { bilingual: 'fr' });
  const without = editPart(docx, 'word/document.xml', (xml) => xml.replace(ROW, ''));
  const deleted = editPart(docx, 'word/document.xml', (xml) =>
    xml.replace(ROW, (row) =>
      row
        .replace(
          '<w:cantSplit/>',
          '<w:cantSplit/><w:del w:id="9001" w:author="Ann" w:date="2026-05-01T10:00:00Z"/>',
        )
        .replace(
          /<w:r>(?:(?!<w:r>).)*?<\/w:r>/gs,
          (each) =>
            `<w:del w:id="9002" w:author="Ann" w:date="2026-05-01T10:00:00Z">${each.replace(/(<\/?)w:t\b/g, '$1w:delText')}</w:del>`,
        ),
    ),
  );
  for (const changed of [without, deleted]) {
    const { suggestions, outside } = differences(changed);
    expect(outside).toEqual([]);
    expect(suggestions).toEqual([
      expect.objectContaining({ address: 'line:line-2', kind: 'removed', after: '' }),
    ]);
    expect(suggestions[0]?.before).toMatch(/^L2 · Hochschule Falkental/);
  }
  expect(differences(deleted).suggestions[0]?.author).toBe('Ann');
});

test('a row that was copied for a new line changes no line that is there', async () => {
  const docx = editPart(await exampleAgreement('en'), 'word/document.xml', (xml) =>
    xml.replace(ROW, (row) => row + row.replace('>L2<', '>L3<').replace(/>3</, '>4<')),
  );
  const { suggestions, outside } = differences(docx);
  expect(suggestions).toEqual([]);
  const texts = outside.map((each) => [each.kind, each.after]);
  expect(texts).toContainEqual(['added', 'L3']);
  expect(texts).toContainEqual(['added', '4']);
  expect(outside.length).toBeGreaterThan(8);
});
