import { beforeAll, expect, test } from 'vitest';
import { blankTemplate, pathName } from '#templates/mcra/blank';
import { diffAgainst } from '#templates/mcra/diff';
import { exampleModel } from '#templates/mcra/example';
import { exportMcra } from '#templates/mcra/export';
import type { McraModel, McraOptions } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import { readMcra } from '#templates/mcra/read';
import { linesOf } from '#templates/mcra/tree';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { hostileModel, modelOf } from '#tests/fixtures/mcra-models';
import {
  editInLibreOffice,
  hasCommand,
  savedByLibreOffice,
  textsThroughLibreOffice,
} from '#tests/support/office';
import { describeWith } from '#tests/support/require';
import { ALL_PATHS } from '~/agreements/terms/document';

const FULL = ALL_PATHS.at(-1)!;
const CASES: Readonly<Record<string, { model: McraModel; options: McraOptions }>> = {
  ...Object.fromEntries(
    ALL_PATHS.map((path) => [
      pathName(path),
      { model: modelOf(path), options: { language: 'en' } },
    ]),
  ),
  ...Object.fromEntries(
    MCRA_LANGUAGES.filter((language) => language !== 'en').map((language) => [
      `in-${language}`,
      { model: modelOf(FULL, language), options: { language } },
    ]),
  ),
};

/** Letters and digits only: LibreOffice sets blanks and numbers of its own. */
const bare = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

describeWith('soffice', hasCommand('soffice'), 26, 'the agreement opened by LibreOffice', () => {
  let texts: Record<string, string> = {};
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, { model, options }] of Object.entries(CASES))
      files[name] = await exportMcra(model, options);
    texts = await savedByLibreOffice(files, 'txt:Text (encoded):UTF8', 'txt');
  });

  for (const [name, { model, options }] of Object.entries(CASES))
    test(`${name} opens with the text of the preview`, () => {
      const text = bare(texts[name] ?? '');
      let at = 0;
      for (const line of linesOf(previewMcra(model, options.language))) {
        const found = text.indexOf(bare(line), at);
        expect(found, `"${line}" in its place`).toBeGreaterThanOrEqual(0);
        at = found;
      }
    });
});

describeWith('soffice', hasCommand('soffice'), 5, 'the agreement edited in LibreOffice', () => {
  const model = exampleModel('en');
  const differencesOf = (docx: Uint8Array) => {
    const result = readMcra(docx);
    if (!result.ok) throw new Error(result.fault);
    return diffAgainst(result.reading, model);
  };

  test('opened and saved without a change it suggests nothing', async () => {
    const saved = await editInLibreOffice(
      await exportMcra(model, { language: 'en', bilingual: 'fr' }),
      '',
    );
    expect(differencesOf(saved)).toEqual({ suggestions: [], outside: [] });
  });

  test('a word, a tracked insertion, a comment and a sentence outside each come back once', async () => {
    const edited = await editInLibreOffice(
      await exportMcra(model, { language: 'en' }),
      `Found(doc, "gross negligence").String = "slight negligence"
  doc.RecordChanges = True
  place = Found(doc, "beyond its control")
  place.Text.insertString(place.End, " and its influence", False)
  doc.RecordChanges = False
  remark = doc.createInstance("com.sun.star.text.textfield.Annotation")
  remark.Author = "Legal"
  remark.Content = "Is three years enough?"
  target = Found(doc, "for three years after its end")
  target.Text.insertTextContent(target, remark, True)
  spot = Found(doc, "Steps from the request to the decision.").End
  spot.Text.insertControlCharacter(spot, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  spot.Text.insertString(spot, "A sentence of our own.", False)`,
    );
    const { suggestions, outside } = differencesOf(edited);
    expect(suggestions.map(({ address, kind }) => [address, kind])).toEqual([
      ['clause:confidentiality', 'comment'],
      ['clause:liability', 'edited'],
      ['clause:force-majeure', 'tracked'],
    ]);
    const [comment, liability, force] = suggestions;
    expect(comment).toMatchObject({ comment: 'Is three years enough?', author: 'Legal' });
    expect(liability?.after).toBe(liability?.before.replace('gross', 'slight'));
    expect(force?.changes.map((each) => each.text)).toEqual([' and its influence']);
    expect(outside).toEqual([
      expect.objectContaining({ kind: 'added', after: 'A sentence of our own.' }),
    ]);
  });

  test('a clause that stands once for each party is edited for the one it was edited for', async () => {
    const edited = await editInLibreOffice(
      await exportMcra(model, { language: 'en', bilingual: 'fr' }),
      `Found(doc, "by Hochschule Falkental (fictional) are submitted").String = "by Hochschule Falkental (fictional) are sent"
  Found(doc, "Au sein de Hochschule Falkental (fictive)").String = "Chez Hochschule Falkental (fictive)"
  doc.RecordChanges = True
  place = Found(doc, "At Universiteit Lage Delta (fictional) every decision")
  place.Text.insertString(place.End, " on a request", False)
  doc.RecordChanges = False
  remark = doc.createInstance("com.sun.star.text.textfield.Annotation")
  remark.Author = "Legal"
  remark.Content = "Which law?"
  target = Found(doc, "Against a decision of Hochschule Falkental (fictional)")
  target.Text.insertTextContent(target, remark, True)`,
    );
    const { suggestions, outside } = differencesOf(edited);
    expect(outside).toEqual([]);
    expect(suggestions.map(({ address, kind }) => [address, kind])).toEqual([
      ['clause:process-request/2', 'edited'],
      ['clause:process-decision/1', 'tracked'],
      ['clause:process-appeal/2', 'comment'],
      ['clause:process-decision/2@fr', 'edited'],
    ]);
    const [request, decision] = suggestions;
    expect(request?.after).toBe(request?.before.replace('submitted', 'sent'));
    expect(decision?.changes.map((each) => each.text)).toEqual([' on a request']);
  });

  test('a row of Annex B deleted and a number typed over are one suggestion each', async () => {
    const edited = await editInLibreOffice(
      await exportMcra(model, { language: 'en', bilingual: 'de' }),
      `Found(doc, "140").String = "152"
  For at = 0 To doc.TextTables.Count - 1
    table = doc.TextTables.getByIndex(at)
    For row = table.Rows.Count To 1 Step -1
      cell = table.getCellByName("A" & row)
      If Not IsNull(cell) Then
        If InStr(cell.String, "L2") > 0 And InStr(cell.String, ".") = 0 Then table.Rows.removeByIndex(row - 1, 1)
      End If
    Next row
  Next at`,
    );
    const { suggestions, outside } = differencesOf(edited);
    expect(outside).toEqual([]);
    expect(suggestions.map(({ address, kind, after }) => [address, kind, after])).toEqual([
      ['course.workloadHours@line-1/course-1', 'edited', '152'],
      ['line:line-2', 'removed', ''],
    ]);
  });

  test('changes that were tracked and then all accepted read as if typed', async () => {
    const edited = await editInLibreOffice(
      await exportMcra(model, { language: 'en' }),
      `doc.RecordChanges = True
  Found(doc, "gross negligence").String = "any negligence"
  place = Found(doc, "beyond its control")
  place.Text.insertString(place.End, " and its influence", False)
  Found(doc, "for three years after its end").String = ""
  doc.RecordChanges = False
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())`,
    );
    const { suggestions, outside } = differencesOf(edited);
    expect(outside).toEqual([]);
    expect(suggestions.map(({ address, kind, changes }) => [address, kind, changes])).toEqual([
      ['clause:confidentiality', 'edited', []],
      ['clause:liability', 'edited', []],
      ['clause:force-majeure', 'edited', []],
    ]);
  });
});

const READY = hasCommand('soffice') && hasCommand('pdftotext');

describeWith('soffice and pdftotext', READY, 6, 'pages of the agreement', () => {
  let texts: Record<string, string> = {};
  const pages = (name: string) => (texts[name] ?? '').split('\f').slice(0, -1);

  beforeAll(async () => {
    texts = await textsThroughLibreOffice({
      example: await exportMcra(exampleModel('en'), { language: 'en' }),
      bilingual: await exportMcra(exampleModel('de'), { language: 'de', bilingual: 'en' }),
      template: await blankTemplate(FULL, 'en'),
      hostile: await exportMcra(hostileModel(), { language: 'en' }),
    });
  });

  test('every page counts itself and none is empty', () => {
    for (const name of Object.keys(texts)) {
      const total = pages(name).length;
      expect(total).toBeGreaterThan(8);
      pages(name).forEach((page, index) => {
        expect(page, name).toMatch(new RegExp(`(Page|Seite) ${index + 1} (of|von) ${total}`));
        expect(page.trim().split('\n').length, `${name} ${index + 1}`).toBeGreaterThan(3);
      });
    }
  });

  test('no page ends in a heading', () => {
    for (const name of ['example', 'template', 'hostile'])
      for (const page of pages(name).slice(2)) {
        const lines = page
          .trimEnd()
          .split('\n')
          .filter((line) => line.trim() !== '');
        expect(lines.at(-2), name).not.toMatch(
          /^\s*(\d+\.\s+\p{Lu}|Annex [A-G]\s+\p{Lu}|Course \d+ \()/u,
        );
      }
  });

  test('signatures stand on one page with their heading', () => {
    const [page, ...more] = pages('example').filter((each) => /^\s*Signature\s/m.test(each));
    expect(more).toEqual([]);
    expect(page).toMatch(/23\.\s+Signatures/);
    expect(page).toContain('For Universiteit Lage Delta');
    expect(page?.match(/Signature\b/g)?.length).toBeGreaterThanOrEqual(2);
    const both = pages('bilingual').filter((each) => /^\s*Signature\s/m.test(each));
    expect(both).toHaveLength(1);
    expect(both[0]).toMatch(/23\.\s+Unterschriften\s+23\.\s+Signatures/);
  });

  test('the contents of a document in two languages stand in both, side by side', () => {
    const [, page] = pages('bilingual');
    expect(page).toMatch(/Inhalt\s+Contents/);
    expect(page).toMatch(/17\. Laufzeit\s+17\. Duration/);
    expect(page).toMatch(/Anlage G Notentabellen\s+Annex G Grading tables/);
  });

  test('the annexes of a document in two languages begin on the page of their table', () => {
    const [page] = pages('bilingual')
      .filter((each) => /^\s*Anlage B/m.test(each))
      .slice(-1);
    expect(page).toContain('L1');
  });

  test('fifty lines repeat the header of their table on every page', () => {
    const heads = pages('hostile').filter((page) => page.includes('Recognised as'));
    expect(heads.length).toBeGreaterThan(5);
    expect(texts.hostile).toContain('L50');
  });
});
