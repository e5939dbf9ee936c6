import path from 'node:path';
import { expect, test } from 'vitest';
import { decisionLetter } from '#templates/decision/letter';
import { allRecords } from '#tests/fixtures/decision-records';
import {
  hasCommand,
  partsOf,
  processMarkupCompatibility,
  schemaFaults,
} from '#tests/support/office';
import { describeShared, describeWith } from '#tests/support/require';

const proof = {
  url: 'https://clearinghouse.example/d/Zk3v9QmT2xYb7LhR0sNwPqA4',
  recordHash: '9f'.repeat(32),
};
const CASES = Object.keys(allRecords).length * 2 + 1;

describeShared(
  'ooxml',
  CASES,
  'the letter’s parts against the schema of WordprocessingML',
  (dir) => {
    describeWith('xmllint', hasCommand('xmllint'), CASES, 'through xmllint', () => {
      const schema = path.join(dir, 'microsoft/wml-2010.xsd');

      test('the schema refuses a part that is wrong', () => {
        const broken =
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl/></w:body></w:document>';
        expect(schemaFaults(broken, schema)).not.toEqual([]);
      });

      for (const [name, record] of Object.entries(allRecords))
        for (const language of ['en', 'fr'] as const)
          test(`${name} in ${language} is valid in every part`, async () => {
            const parts = partsOf(await decisionLetter(record, language, proof));
            const word = [...parts].filter(([part]) => /^word\/[^/]+\.xml$/.test(part));
            const names = word.map(([part]) => part);
            for (const needed of [
              'document',
              'styles',
              'numbering',
              'settings',
              'fontTable',
              'footer1',
            ])
              expect(names).toContain(`word/${needed}.xml`);
            for (const [part, xml] of word)
              expect(schemaFaults(processMarkupCompatibility(xml), schema), part).toEqual([]);
          });
    });
  },
);
