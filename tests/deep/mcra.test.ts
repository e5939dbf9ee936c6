import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { blankModel, blankTemplate, pathName } from '#templates/mcra/blank';
import { diffAgainst } from '#templates/mcra/diff';
import { exportMcra } from '#templates/mcra/export';
import type { McraModel } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import { readMcra } from '#templates/mcra/read';
import { linesOf } from '#templates/mcra/tree';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { valueFor } from '#tests/fixtures/every-field';
import { MANY_LONG } from '#tests/fixtures/long-documents';
import { modelOf } from '#tests/fixtures/mcra-models';
import { expectRead, fillable, readOf, texts, typed } from '#tests/support/fill-template';
import { loosePages } from '#tests/support/loose-pages';
import {
  hasCommand,
  partsOf,
  processMarkupCompatibility,
  savedByLibreOffice,
  schemaFaultsOf,
} from '#tests/support/office';
import { describeShared, describeWith } from '#tests/support/require';
import { vanishedFrom } from '#tests/support/vanished';
import { fillControls } from '#tests/support/word-edit';
import { ALL_PATHS } from '~/agreements/terms/document';
import { fieldInstances } from '~/agreements/terms/field-instances';

const CASES = ALL_PATHS.length * MCRA_LANGUAGES.length;
const bare = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Filled and blank, of every path, in one language. */
async function filesIn(language: McraLanguage) {
  const files: { name: string; model: McraModel; bytes: Uint8Array }[] = [];
  for (const each of ALL_PATHS) {
    const model = modelOf(each, language);
    files.push({ name: pathName(each), model, bytes: await exportMcra(model, { language }) });
    const blank = blankModel(each);
    const { document } = blank;
    const drafted = { ...document, terms: { ...document.terms, draftingLanguage: language } };
    const bytes = await blankTemplate(each, language);
    files.push({ name: `blank-${pathName(each)}`, model: { ...blank, document: drafted }, bytes });
  }
  return files;
}

describeShared('ooxml', CASES, 'every path in every language against the schema', (dir) => {
  describeWith('xmllint', hasCommand('xmllint'), CASES, 'through xmllint', () => {
    const schema = path.join(dir, 'microsoft/wml-2010.xsd');
    test.each(MCRA_LANGUAGES)(
      'in %s every part is valid and comes back unchanged',
      async (language) => {
        for (const { name, model, bytes } of await filesIn(language)) {
          const parts = [...partsOf(bytes)]
            .filter(([part]) => /^word\/[^/]+\.xml$/.test(part))
            .map(([part, xml]) => [part, processMarkupCompatibility(xml)] as const);
          expect(await schemaFaultsOf(Object.fromEntries(parts), schema), name).toEqual([]);
          const read = readMcra(bytes);
          expect(read.ok && diffAgainst(read.reading, model), name).toEqual({
            suggestions: [],
            outside: [],
          });
        }
      },
    );
  });
});

describeWith(
  'soffice',
  hasCommand('soffice'),
  CASES,
  'every path in every language in LibreOffice',
  () => {
    test.each(MCRA_LANGUAGES)('in %s the text is that of the preview', async (language) => {
      const files = await filesIn(language);
      const texts = await savedByLibreOffice(
        Object.fromEntries(files.map((each) => [each.name, each.bytes])),
        'txt:Text (encoded):UTF8',
        'txt',
      );
      for (const { name, model } of files) {
        const text = bare(texts[name] ?? '');
        let at = 0;
        for (const line of linesOf(previewMcra(model, language))) {
          const found = text.indexOf(bare(line), at);
          expect(found, `${name}: "${line}"`).toBeGreaterThanOrEqual(0);
          at = found;
        }
      }
    });
  },
);

const PDF = hasCommand('soffice') && hasCommand('pdftotext');

describeWith('soffice and pdftotext', PDF, CASES, 'every path in every language in pages', () => {
  test.each(MCRA_LANGUAGES)('in %s no heading is alone and no page is empty', async (language) => {
    const files = await filesIn(language);
    const models = files.map(({ name, model }) => [name, { model, language }] as const);
    expect(await loosePages(Object.fromEntries(models))).toEqual({});
  });
});

describeWith(
  'soffice and pdftotext',
  PDF,
  MANY_LONG.length,
  'cells that outgrow their page',
  () => {
    test.each(MANY_LONG)('lose no word, whatever stands above them', async (documents) => {
      // Fifty lines of long cells in two languages: minutes, where others use the machine too.
      expect(await vanishedFrom(documents, 900_000)).toEqual({});
    });
  },
);

/** Where there is one direction only, another one would leave no place for the first recogniser. */
const TURNS = new Set(['line.issuing', 'line.recognising']);

test.each(MCRA_LANGUAGES)(
  'every path filled in in %s is read back field by field',
  async (language) => {
    for (const each of ALL_PATHS) {
      const fields = fillable(fieldInstances(blankModel(each).document)).filter(
        ({ def }) => each.direction === 'bidirectional' || !TURNS.has(def.key),
      );
      const all = typed(each, language, (field) => valueFor(field, language), fields);
      expectRead(readOf(fillControls(await blankTemplate(each, language), texts(all))), all);
      // Nothing here waits for anything: without a turn of the loop a minute goes by in which the
      // runner hears nothing.
      await setImmediate();
    }
  },
);
