import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { moduleDescriptions } from '#tests/support/module-descriptions';
import {
  hasCommand,
  partsOf,
  processMarkupCompatibility,
  schemaFaultsOf,
} from '#tests/support/office';
import { describeShared, describeWith } from '#tests/support/require';

const NAMES = ['blank-en', 'blank-fr', 'filled-en', 'filled-fr', 'hostile-en', 'hostile-fr'];

describeShared(
  'ooxml',
  NAMES.length,
  'the module description’s parts against the schema of WordprocessingML',
  (dir) => {
    describeWith('xmllint', hasCommand('xmllint'), NAMES.length, 'through xmllint', () => {
      let made: Record<string, Uint8Array> = {};
      beforeAll(async () => {
        made = await moduleDescriptions();
      });

      test.each(NAMES)('%s is valid in every part', async (name) => {
        const docx = made[name] ?? new Uint8Array();
        const word = [...partsOf(docx)].filter(([part]) => /^word\/[^/]+\.xml$/.test(part));
        const names = word.map(([part]) => part);
        for (const needed of ['document', 'styles', 'numbering', 'settings', 'footer1'])
          expect(names).toContain(`word/${needed}.xml`);
        const processed = Object.fromEntries(
          word.map(([part, xml]) => [part, processMarkupCompatibility(xml)]),
        );
        const schema = path.join(dir, 'microsoft/wml-2010.xsd');
        expect(await schemaFaultsOf(processed, schema)).toEqual([]);
      });
    });
  },
);
