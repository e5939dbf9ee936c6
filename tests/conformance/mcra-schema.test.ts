import path from 'node:path';
import { expect, test } from 'vitest';
import { blankTemplate, pathName } from '#templates/mcra/blank';
import { exampleAgreement } from '#templates/mcra/example';
import { exportMcra } from '#templates/mcra/export';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { hostileModel, modelOf } from '#tests/fixtures/mcra-models';
import {
  hasCommand,
  partsOf,
  processMarkupCompatibility,
  schemaFaultsOf,
} from '#tests/support/office';
import { describeShared, describeWith } from '#tests/support/require';
import { ALL_PATHS } from '~/agreements/terms/document';

const CASES = ALL_PATHS.length + MCRA_LANGUAGES.length + 3;

async function expectValid(docx: Uint8Array, schema: string) {
  const word = [...partsOf(docx)].filter(([part]) => /^word\/[^/]+\.xml$/.test(part));
  const names = word.map(([part]) => part);
  for (const needed of ['document', 'styles', 'numbering', 'settings', 'header1', 'footer1'])
    expect(names).toContain(`word/${needed}.xml`);
  const processed = Object.fromEntries(
    word.map(([part, xml]) => [part, processMarkupCompatibility(xml)]),
  );
  expect(await schemaFaultsOf(processed, schema)).toEqual([]);
}

describeShared(
  'ooxml',
  CASES,
  'the agreement’s parts against the schema of WordprocessingML',
  (dir) => {
    describeWith('xmllint', hasCommand('xmllint'), CASES, 'through xmllint', () => {
      const schema = path.join(dir, 'microsoft/wml-2010.xsd');

      for (const each of ALL_PATHS)
        test(`${pathName(each)} is valid in every part`, async () => {
          await expectValid(await exportMcra(modelOf(each), { language: 'en' }), schema);
        });

      for (const language of MCRA_LANGUAGES)
        test(`the example in ${language} is valid in every part`, async () => {
          await expectValid(await exampleAgreement(language), schema);
        });

      test('a blank template is valid in every part', async () => {
        for (const each of ALL_PATHS.filter((path) => path.scope === 'several'))
          await expectValid(await blankTemplate(each, 'en'), schema);
      });

      test('a document in two languages is valid in every part', async () => {
        await expectValid(await exampleAgreement('fr', { bilingual: 'lt' }), schema);
      });

      test('hostile texts leave every part valid', async () => {
        await expectValid(await exportMcra(hostileModel(), { language: 'en' }), schema);
      });
    });
  },
);
