import { expect, test, vi } from 'vitest';
import { blankModel, blankTemplate, PATH_NAMES, pathNamed } from '#templates/mcra/blank';
import { exampleAgreement, exampleModel } from '#templates/mcra/example';
import { exportMcra, exportMcraJson, mcraFileName } from '#templates/mcra/export';
import type { McraModel, McraStatus } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import { controlsOf, linesOf } from '#templates/mcra/tree';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { HOSTILE_TITLE, hostileModel, LONG_OUTCOME, modelOf } from '#tests/fixtures/mcra-models';
import { partsOf, visibleText } from '#tests/support/office';
import { completenessOf } from '~/agreements/terms/completeness';
import { ALL_PATHS } from '~/agreements/terms/document';

/** Sixteen documents and more, on a machine that others use too. */
vi.setConfig({ testTimeout: 60_000 });

const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const documentXml = (docx: Uint8Array) => partsOf(docx).get('word/document.xml') ?? '';
const withStatus = (status: McraStatus): McraModel => {
  const model = exampleModel('en');
  return {
    ...model,
    head: { ...model.head, status, termsHash: 'ab'.repeat(32), kind: 'agreement' },
  };
};

test('there is a path for each of sixteen ways to agree', () => {
  expect(PATH_NAMES).toHaveLength(16);
  expect(PATH_NAMES).toContain('bidirectional-several-faculty-non-formal');
  expect(pathNamed('sideways')).toBeNull();
});

test('the Word file reads as the preview, line by line', async () => {
  for (const path of ALL_PATHS) {
    const model = modelOf(path);
    const text = words(visibleText(await exportMcra(model, { language: 'en' })));
    let at = 0;
    for (const line of linesOf(previewMcra(model, 'en'))) {
      if (line === 'Contents') continue;
      const found = text.indexOf(words(line), at);
      expect(found, `"${line}" after ${at}`).toBeGreaterThanOrEqual(0);
      at = found;
    }
  }
});

test('every mandatory field stands in the template, or its highlighted prompt', async () => {
  for (const path of ALL_PATHS)
    for (const language of ['en', 'fr'] as const) {
      const docx = await blankTemplate(path, language);
      const text = visibleText(docx).replaceAll('\u00a0', ' ');
      const { document } = blankModel(path);
      for (const { key } of completenessOf(document).missing) {
        const { fields, marks } = MCRA_WORDING[language];
        const label = fields[key as keyof typeof fields].label;
        expect(text).toContain(
          marks.toBeCompleted.replace('{field}', label).replaceAll('\u00a0', ' '),
        );
      }
    }
});

test('the example leaves nothing to be completed, in any language', async () => {
  for (const language of MCRA_LANGUAGES) {
    const open = controlsOf(previewMcra(exampleModel(language), language)).flatMap((control) => [
      ...(control.state === 'to-complete' ? [control.tag] : []),
      ...control.parts.flatMap((part) =>
        typeof part === 'string' || ('state' in part && part.state === 'filled')
          ? []
          : [control.tag],
      ),
    ]);
    expect(open).toEqual([]);
    expect(completenessOf(exampleModel(language).document).missing).toEqual([]);
  }
});

test('prompts are highlighted and replaced as a whole when typed over', async () => {
  const xml = documentXml(await blankTemplate(ALL_PATHS[0]!, 'en'));
  expect(xml).toMatch(
    /<w:tag w:val="document\.title"\/><w:id w:val="\d+"\/><w:showingPlcHdr\/><\/w:sdtPr><w:sdtContent><w:bookmarkStart [^>]*\/><w:r><w:rPr><w:highlight w:val="yellow"\/>/,
  );
});

test('a draft says so on every page until it is to be signed', async () => {
  for (const status of ['draft', 'in-review', 'terms-agreed'] as const) {
    const parts = partsOf(await exportMcra(withStatus(status), { language: 'de' }));
    for (const header of ['word/header1.xml', 'word/header2.xml'])
      expect(parts.get(header)).toContain(`string="${MCRA_WORDING.de.marks.draft}"`);
  }
  const frozen = await exportMcra(withStatus('awaiting-signatures'), { language: 'en' });
  expect(partsOf(frozen).get('word/header1.xml')).not.toContain('v:shape');
  expect(visibleText(frozen)).toContain('Version for signature');
  const signed = await exportMcra(withStatus('in-force'), { language: 'en' });
  expect(visibleText(signed)).not.toContain('Version for signature');
  expect(visibleText(signed)).not.toContain('Model text: have it reviewed');
});

test('the foot of every page carries code, version, short hash and status, and counts pages', async () => {
  const parts = partsOf(await exportMcra(withStatus('signed'), { language: 'en' }));
  for (const footer of ['word/footer1.xml', 'word/footer2.xml']) {
    expect(parts.get(footer)).toContain(
      'MCRA-EXAMPLE · Version 1.0 · Digest abababababab · Signed',
    );
    expect(parts.get(footer)).toContain('NUMPAGES');
  }
});

test('sections and clauses are numbered by Word, headings are headings, contents is a field', async () => {
  const docx = await exampleAgreement('en');
  const xml = documentXml(docx);
  expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(23);
  expect(xml.match(/<w:pStyle w:val="Annex"\/>/g)).toHaveLength(7);
  expect(xml).toContain('TOC \\o');
  expect(partsOf(docx).get('word/numbering.xml')).toContain('w:val="%1.%2"');
  expect(visibleText(docx)).not.toMatch(/^5\.1/m);
});

test('no head of a column is broken within a name', async () => {
  const xml = documentXml(await exampleAgreement('es'));
  expect(xml).toContain('>Campo (ISCED\u2011F)<');
});

test('the contents of two languages stand in both, each entry in its own language', async () => {
  const xml = documentXml(await exampleAgreement('en', { bilingual: 'fr' }));
  expect(xml).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t [^>]*>17\. Duration</);
  expect(xml).toMatch(/<w:lang w:val="fr-FR"\/><\/w:rPr><w:t [^>]*>17\. Durée</);
  expect(xml).toMatch(/>Annexe G Tableaux de notes</);
  expect(xml.match(/TOC \\o/g)).toHaveLength(1);
});

test('the properties name the title, the parties and the languages', async () => {
  const core = partsOf(await exampleAgreement('fr', { bilingual: 'en' })).get('docProps/core.xml');
  expect(core).toContain('<dc:title>Reconnaissance de microcertifications');
  expect(core).toContain(
    '<dc:creator>Universiteit Lage Delta (fictive); Hochschule Falkental (fictive)</dc:creator>',
  );
  expect(core).toContain('<dc:language>fr-FR, en-GB</dc:language>');
});

test('the keywords name the agreement, its version and the fingerprint: PDFs made of it keep them', async () => {
  const model = hostileModel();
  const keywordsOf = async (head: Partial<typeof model.head>) =>
    /<cp:keywords>(.*)<\/cp:keywords>/.exec(
      partsOf(
        await exportMcra({ ...model, head: { ...model.head, ...head } }, { language: 'en' }),
      ).get('docProps/core.xml') ?? '',
    )?.[1];
  const given = { code: 'MCRA-A-B', version: '1.2', termsHash: '0123456789abcdef' };
  expect(await keywordsOf(given)).toBe('MCRA, ECCOE, MCRA-A-B, 1.2, 0123456789ab');
  expect(await keywordsOf({ code: '', version: '', termsHash: '' })).toBe('MCRA, ECCOE');
});

test('variants that are still open are told apart by what they mean', async () => {
  const { marks, values } = MCRA_WORDING.en;
  const text = visibleText(await blankTemplate(ALL_PATHS[0]!, 'en'));
  expect(text).not.toContain(`[${marks.optional}]`);
  for (const name of ['decision', 'term', 'teachOut', 'backCoverage'] as const)
    for (const variant of Object.values(values[name])) expect(text).toContain(`[${variant}] `);
});

test('numbers stay plain beside highlighted prompts', async () => {
  const numbering = partsOf(await blankTemplate(ALL_PATHS[0]!, 'en')).get('word/numbering.xml');
  const level = /<w:lvlText w:val="%1\.%2"\/>.*?<\/w:lvl>/s.exec(numbering ?? '')?.[0];
  expect(level).toContain('<w:shd w:fill="auto" w:color="auto" w:val="clear"/>');
});

test('wide tables lie on landscape pages; header rows repeat, rows stay whole', async () => {
  const xml = documentXml(await exampleAgreement('en'));
  expect(xml.match(/w:orient="landscape"/g)).toHaveLength(1);
  expect(xml.match(/<w:sectPr/g)).toHaveLength(3);
  expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(10);
  expect(xml.match(/<w:tblCaption /g)?.length).toBeGreaterThan(10);
});

test('the signature table cannot be split', async () => {
  const xml = documentXml(await exampleAgreement('en'));
  expect(xml).toContain('<w:tblCaption w:val="Signatures"/>');
  const table =
    xml.slice(xml.lastIndexOf('<w:tbl>', xml.indexOf('Signature</w:t>'))).split('</w:tbl>')[0] ??
    '';
  expect(table).toContain('<w:cantSplit/>');
  const cells = table.split('</w:tc>').slice(0, -1);
  expect(cells).toHaveLength(2);
  for (const cell of cells) {
    const paragraphs = cell.match(/<w:p>/g)?.length ?? 0;
    expect(cell.match(/<w:keepNext\/>/g)).toHaveLength(paragraphs - 1);
  }
});

test('each language is marked as such, and two stand side by side with tags of their own', async () => {
  const docx = await exampleAgreement('fr', { bilingual: 'lt' });
  const xml = documentXml(docx);
  expect(xml).toContain('<w:lang w:val="fr-FR"/>');
  expect(xml).toContain('<w:lang w:val="lt-LT"/>');
  expect(xml).toContain('<w:tag w:val="clause.liability"/>');
  expect(xml).toContain('<w:tag w:val="clause.liability@lt"/>');
  const text = visibleText(docx);
  expect(text).toContain(MCRA_WORDING.fr.sections.definitions);
  expect(text).toContain(MCRA_WORDING.lt.sections.definitions);
  expect(partsOf(docx).get('docProps/core.xml')).toContain(
    '<dc:language>fr-FR, lt-LT</dc:language>',
  );
});

test('controls are told apart: bookmarks are unique and short, tags within what Word allows', async () => {
  const xml = documentXml(await exportMcra(hostileModel(), { language: 'en', bilingual: 'nl' }));
  const names = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(
    (match) => match[1],
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => (name?.length ?? 0) <= 40)).toBe(true);
  const tags = [...xml.matchAll(/<w:tag w:val="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(tags.every((tag) => tag.length <= 64)).toBe(true);
  expect(tags.length).toBeGreaterThan(2000);
});

test('accents, scripts, markup, control characters and length survive', async () => {
  const text = visibleText(await exportMcra(hostileModel(), { language: 'en' }));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is left out
  const kept = HOSTILE_TITLE.replace(/[\u0000-\u001f\ud800]/g, '');
  expect(text).toContain(kept);
  expect(text).toContain(`50 ${kept}`);
  expect(text).toContain(LONG_OUTCOME);
});

test('the same model gives the same bytes, whatever was made in between', async () => {
  const once = await exampleAgreement('it');
  await exportMcra(hostileModel(), { language: 'en' });
  const again = await exampleAgreement('it');
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  const other = await exampleAgreement('it', { clean: true });
  expect(Buffer.from(other).equals(Buffer.from(once))).toBe(false);
});

test('a clean copy carries no data, another one does', async () => {
  expect([...partsOf(await exampleAgreement('en')).keys()]).toContain('customXml/item1.xml');
  const clean = [...partsOf(await exampleAgreement('en', { clean: true })).keys()];
  expect(clean.filter((name) => name.startsWith('customXml'))).toEqual([]);
});

test('a departure from the model text is marked while the text is open', async () => {
  const model = exampleModel('en');
  const clauses = [
    {
      id: 'liability',
      section: 'protections' as const,
      kind: 'replaced' as const,
      heading: {},
      text: { en: 'Nobody is liable.' },
    },
    {
      id: 'confidentiality',
      section: 'protections' as const,
      kind: 'removed' as const,
      heading: {},
      text: {},
    },
    {
      id: 'added-insurance',
      section: 'protections' as const,
      kind: 'added' as const,
      heading: { en: 'Insurance' },
      text: { en: 'Each Party insures itself.' },
    },
  ];
  const changed = {
    ...model,
    document: { ...model.document, terms: { ...model.document.terms, clauses } },
  };
  const lines = linesOf(previewMcra(changed, 'en'));
  for (const expected of [
    'Nobody is liable.',
    'Departs from the model text',
    'Insurance',
    'Each Party insures itself.',
    'Clause added by the Parties',
  ])
    expect(lines).toContain(expected);
  const left = lines.filter((each) => each.includes('Information marked as confidential'));
  expect(left).toEqual([expect.stringMatching(/^The model reads: /)]);
  const signed = linesOf(
    previewMcra({ ...changed, head: { ...changed.head, status: 'in-force' } }, 'en'),
  );
  expect(signed.join('\n')).not.toMatch(/Information marked as confidential|The model reads/);
});

test('JSON holds what the Word file carries, and files are named by what they are', () => {
  const model = exampleModel('en');
  const json = JSON.parse(exportMcraJson(model, { language: 'en' }));
  expect(json).toMatchObject({ format: 'mcra/1', language: 'en', head: { code: 'MCRA-EXAMPLE' } });
  expect(json.terms).toEqual(model.document.terms);
  const nameOf = (options: object) => mcraFileName(model, 'docx', { language: 'en', ...options });
  expect(nameOf({})).toBe('MCRA-EXAMPLE-1.0-en.docx');
  expect(nameOf({ bilingual: 'fr', clean: true })).toBe('MCRA-EXAMPLE-1.0-en-fr-clean.docx');
});
