import path from 'node:path';
import { expect, test } from 'vitest';
import { blankModel, blankTemplate, pathName } from '#templates/mcra/blank';
import { diffAgainst } from '#templates/mcra/diff';
import { exportMcra } from '#templates/mcra/export';
import type { McraModel } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import { readMcra } from '#templates/mcra/read';
import { linesOf } from '#templates/mcra/tree';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { modelOf } from '#tests/fixtures/mcra-models';
import {
  hasCommand,
  partsOf,
  processMarkupCompatibility,
  savedByLibreOffice,
  schemaFaultsOf,
} from '#tests/support/office';
import { describeShared, describeWith } from '#tests/support/require';
import { ALL_PATHS } from '~/agreements/terms/document';

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
