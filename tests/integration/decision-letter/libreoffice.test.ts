import { beforeAll, expect, test } from 'vitest';
import { decisionLetter } from '#templates/decision/letter';
import { allRecords, mixedRecord } from '#tests/fixtures/decision-records';
import { hasCommand, textsThroughLibreOffice } from '#tests/support/office';
import { describeWith } from '#tests/support/require';

const proof = {
  url: 'https://clearinghouse.example/d/Zk3v9QmT2xYb7LhR0sNwPqA4',
  recordHash: '9f'.repeat(32),
};
const present = hasCommand('soffice') && hasCommand('pdftotext');

describeWith('soffice and pdftotext', present, 5, 'the letter opened by LibreOffice', () => {
  let texts: Record<string, string> = {};
  const pages = (name: string) => (texts[name] ?? '').split('\f').slice(0, -1);

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, record] of Object.entries(allRecords))
      for (const language of ['en', 'fr'] as const)
        files[`${name}-${language}`] = await decisionLetter(record, language, proof);
    texts = await textsThroughLibreOffice(files);
  });

  test('every page counts itself and no page is empty', () => {
    for (const name of Object.keys(texts)) {
      const total = pages(name).length;
      pages(name).forEach((page, index) => {
        expect(page).toMatch(new RegExp(`Page ${index + 1} (of|sur) ${total}`));
        expect(page.trim().split('\n').length, `${name} page ${index + 1}`).toBeGreaterThan(3);
      });
    }
  });

  test('short letters stay short', () => {
    expect(pages('fullRecord-en').length).toBeLessThanOrEqual(2);
    expect(pages('refusedRecord-en').length).toBeLessThanOrEqual(3);
    expect(pages('mixedRecord-en').length).toBeLessThanOrEqual(8);
  });

  test('no page ends in a heading', () => {
    for (const name of Object.keys(texts))
      for (const page of pages(name)) {
        const lines = page
          .trimEnd()
          .split('\n')
          .filter((line) => line.trim() !== '');
        expect(lines.at(-2), name).not.toMatch(/^\s*(\d+\.\s+\p{Lu}|Part(ie)? \d+\s?:)/u);
      }
  });

  test('a signature block stands on one page with its heading and greeting', () => {
    for (const name of Object.keys(texts)) {
      const signed = pages(name).filter((page) => page.includes('Benoît Ançay'));
      expect(signed).toHaveLength(name.endsWith('fr') ? 2 : 1);
      for (const page of signed) expect(page).toMatch(/Yours sincerely|Veuillez agréer/);
    }
  });

  test('names, numbers and every part survive the conversion', () => {
    const text = texts['mixedRecord-en'] ?? '';
    for (const each of mixedRecord.packages) expect(text).toContain(`Part ${each.number}:`);
    expect(text).toContain('Živilė Šiaučiūnaitė-Łukasiewicz');
    expect(text).toContain('Οδυσσέας Παπαδόπουλος');
    expect(texts['refusedRecord-fr']).toContain('back-propagation');
  });
});
