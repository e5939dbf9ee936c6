import { expect, test } from 'vitest';
import { blankModel, pathName } from '#templates/mcra/blank';
import { exampleModel } from '#templates/mcra/example';
import { exportMcra } from '#templates/mcra/export';
import type { McraLanguage, McraModel } from '#templates/mcra/model';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { modelOf } from '#tests/fixtures/mcra-models';
import { loosePages } from '#tests/support/loose-pages';
import { hasCommand } from '#tests/support/office';
import { describeWith } from '#tests/support/require';
import { editPart } from '#tests/support/word-edit';
import { ALL_PATHS } from '~/agreements/terms/document';

const READY = hasCommand('soffice') && hasCommand('pdftotext');
const FULL = ALL_PATHS.at(-1)!;

/** The example with an objective of `count` lines: all that follows stands so much lower. */
function lowered(language: McraLanguage, count: number): McraModel {
  const model = exampleModel(language);
  const lines = Array.from({ length: count }, (_, at) => `${at + 1} `.repeat(20)).join('\n');
  const terms = { ...model.document.terms, objective: { [language]: lines } };
  return { ...model, document: { ...model.document, terms } };
}

describeWith('soffice and pdftotext', READY, 3, 'the pages of an agreement', () => {
  test('hold headings and their text together and none is empty, on every path and in every language', {
    timeout: 120_000,
  }, async () => {
    const documents = Object.fromEntries([
      ...ALL_PATHS.map((path) => [pathName(path), { model: modelOf(path), language: 'en' }]),
      ...MCRA_LANGUAGES.flatMap((language) => [
        [language, { model: modelOf(FULL, language), language }],
        [`blank-${language}`, { model: blankModel(FULL), language }],
      ]),
    ]) as Record<string, { model: McraModel; language: McraLanguage }>;
    expect(await loosePages(documents)).toEqual({});
  });

  test('do so wherever the text before them ends', { timeout: 120_000 }, async () => {
    const documents = Object.fromEntries(
      Array.from({ length: 28 }, (_, at) => [
        `lines-${2 * at}`,
        { model: lowered('de', 2 * at), language: 'de' as const },
      ]),
    );
    expect(await loosePages(documents)).toEqual({});
  });

  test('are seen to fail where headings are not kept', { timeout: 120_000 }, async () => {
    const documents = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `lines-${at}`,
        { model: lowered('de', 4 * at), language: 'de' as const },
      ]),
    );
    const unkept = async (model: McraModel, language: McraLanguage) =>
      editPart(await exportMcra(model, { language }), 'word/styles.xml', (xml) =>
        xml.replaceAll('<w:keepNext/>', ''),
      );
    expect(Object.values(await loosePages(documents, unkept)).flat()).not.toEqual([]);
  });
});
