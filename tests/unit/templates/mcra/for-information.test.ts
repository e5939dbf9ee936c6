/** A text in a language that the parties did not make the agreement in is nobody's to sign. */
import { describe, expect, it } from 'vitest';
import { diffAgainst } from '#templates/mcra/diff';
import { exampleModel } from '#templates/mcra/example';
import { exportMcra, treesOf } from '#templates/mcra/export';
import type { McraModel, McraStatus } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import { readMcra } from '#templates/mcra/read';
import type { McraTree } from '#templates/mcra/tree';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { partsOf } from '#tests/support/office';

function made(status: McraStatus, translations: string[] = []): McraModel {
  const { document, head } = exampleModel('en');
  return {
    document: { ...document, factsheet: { ...document.factsheet, translations } },
    head: { ...head, kind: 'agreement', status },
  };
}

const hasSignatures = (tree: McraTree) =>
  tree.sections.some(({ blocks }) => blocks.some((each) => each.kind === 'signatures'));

describe('an agreement made in English', () => {
  it.each(MCRA_LANGUAGES.filter((each) => each !== 'en'))(
    'is a translation for information in %s, whatever its status',
    (language) => {
      const { marks } = MCRA_WORDING[language];
      for (const status of ['draft', 'awaiting-signatures', 'in-force'] as const) {
        const tree = previewMcra(made(status), language);
        expect(tree.notices).toContain(marks.forInformation);
        expect(tree.notices).not.toContain(marks.versionForSignature);
        expect(tree.identity).toContain(marks.forInformation);
        expect(hasSignatures(tree)).toBe(false);
      }
    },
  );

  it('is signed in English, and in the translations that were agreed', () => {
    for (const language of ['en', 'fr'] as const) {
      const tree = previewMcra(made('awaiting-signatures', ['fr']), language);
      const { marks } = MCRA_WORDING[language];
      expect(tree.notices).toContain(marks.versionForSignature);
      expect(tree.notices).not.toContain(marks.forInformation);
      expect(hasSignatures(tree)).toBe(true);
    }
  });

  it('has page numbers below a footer that leaves them no room beside it', {
    timeout: 30_000,
  }, async () => {
    const footers = async (model: McraModel) => {
      const parts = partsOf(await exportMcra(model, { language: 'lt' }));
      return [1, 2].map((each) => parts.get(`word/footer${each}.xml`) ?? '');
    };
    const { document, head } = made('amendment');
    const long = { document, head: { ...head, code: 'MCRA-ROC-AVE', termsHash: 'a'.repeat(64) } };
    const [upright, landscape] = await footers(long);
    expect(upright).toMatch(/neskirtas pasirašyti<\/w:t><w:br\/>/);
    expect(landscape).not.toContain('<w:br/>');
    const brief = { ...long, head: { ...long.head, status: 'draft' as const, termsHash: '' } };
    expect((await footers(brief)).join('')).not.toContain('<w:br/>');
    const read = readMcra(await exportMcra(long, { language: 'lt' }));
    if (!read.ok) throw new Error(read.fault);
    expect(diffAgainst(read.reading, long, { language: 'lt' }).outside).toEqual([]);
  });

  it('keeps its signatures beside a translation for information', () => {
    const trees = treesOf(made('awaiting-signatures'), { language: 'en', bilingual: 'de' });
    expect(trees.map(hasSignatures)).toEqual([true, true]);
    expect(trees[1]?.notices).toContain(MCRA_WORDING.de.marks.forInformation);
  });
});
