/** What Annexes A and C say besides the fields by their labels. */
import { describe, expect, it } from 'vitest';
import { agreements } from '#db/seed/agreements.data';
import { diffAgainst } from '#templates/mcra/diff';
import { exampleModel } from '#templates/mcra/example';
import { exportMcra } from '#templates/mcra/export';
import type { McraModel } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import { readMcra } from '#templates/mcra/read';
import { linesOf } from '#templates/mcra/tree';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { diffDocuments } from '~/agreements/terms/diff';

const [aveleda] = agreements(Date.UTC(2026, 0, 15));
if (!aveleda) throw new Error('the seed holds no agreement');
const document = { terms: aveleda.terms, factsheet: aveleda.factsheet };
const model: McraModel = {
  document,
  head: { ...exampleModel('en').head, kind: 'agreement', status: 'in-review' },
};

function annex(language: McraLanguage, id: string): string[] {
  const tree = previewMcra(model, language);
  return linesOf({ ...tree, sections: tree.sections.filter((each) => each.id === id) });
}

describe('the catalogue entry of a course', () => {
  it('stands in Annex A with its version', () => {
    expect(annex('en', 'annex-A')).toContain('INF-2104, version 1');
    expect(annex('fr', 'annex-A')).toContain('INF-2104, version 1');
    expect(annex('de', 'annex-A')).toContain('INF-2104, Fassung 1');
  });

  it('is told where a later version takes its place', () => {
    const [line, ...lines] = document.terms.lines;
    if (!line) throw new Error('no line');
    const sources = line.sources.map((each) => ({ ...each, opportunityVersion: 2 }));
    const later = {
      ...document,
      terms: { ...document.terms, lines: [{ ...line, sources }, ...lines] },
    };
    expect(diffDocuments(document, later).map((each) => each.key)).toEqual([
      'course.catalogueEntry',
    ]);
  });

  it('comes back from Word without a suggestion', async () => {
    const read = readMcra(await exportMcra(model, { language: 'en' }));
    if (!read.ok) throw new Error(read.fault);
    expect(diffAgainst(read.reading, model)).toEqual({ suggestions: [], outside: [] });
  });
});

describe('the steps of Annex C', () => {
  it.each(MCRA_LANGUAGES)(
    'have names without units, and the law where nothing is agreed, in %s',
    (language) => {
      const { steps, asLawProvides } = MCRA_WORDING[language].tables;
      const unlimited = {
        ...document.terms.process,
        parties: document.terms.process.parties.map((each) => ({ ...each, appealDays: null })),
      };
      const tree = previewMcra(
        { ...model, document: { ...document, terms: { ...document.terms, process: unlimited } } },
        language,
      );
      const said = linesOf({
        ...tree,
        sections: tree.sections.filter((each) => each.id === 'annex-C'),
      });
      expect(said).toEqual(expect.arrayContaining([...Object.values(steps), asLawProvides]));
      expect(Object.values(steps).join()).not.toContain('(');
    },
  );
});
