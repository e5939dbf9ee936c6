/** What Annexes A and C say besides the fields by their labels. */
import { describe, expect, it } from 'vitest';
import { agreements } from '#db/seed/agreements.data';
import { diffAgainst } from '#templates/mcra/diff';
import { exampleModel } from '#templates/mcra/example';
import { exportMcra, treesOf } from '#templates/mcra/export';
import type { McraModel } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import { readMcra } from '#templates/mcra/read';
import { controlsOf, controlText, linesOf, type McraTree } from '#templates/mcra/tree';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { diffDocuments } from '~/agreements/terms/diff';
import { fieldInstances } from '~/agreements/terms/field-instances';
import { writtenOrChosen } from '~/agreements/written/written-value.server';
import { countryName } from '~/elm/display-names';

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

describe('bodies that several courses have', () => {
  const other = {
    name: { en: 'Lakes Academy', fr: 'Académie des Lacs' },
    identifiers: [{ scheme: 'pic' as const, value: '999111222' }],
    country: 'SE',
  };
  const [line] = document.terms.lines;
  const [party] = document.terms.parties;
  const [source] = line!.sources;
  const sources = [other, other, { ...party!.body, name: { ...party!.body.name } }].map(
    (awardingBody, index) => ({ ...source!, id: `s-${index}`, awardingBody }),
  );
  const terms = { ...document.terms, lines: [{ ...line!, sources }] };
  const shared = { ...model, document: { ...document, terms } };
  const awarding = (language: McraLanguage) => {
    const tree = previewMcra(shared, language);
    return controlsOf(tree)
      .filter(({ tag }) => tag.startsWith('course.awardingBody/'))
      .map(controlText);
  };

  it('state their identifiers once, those of a party in its own section', () => {
    const name = party!.body.name.en;
    expect(awarding('en').map((each) => each.split('\n').length)).toEqual([2, 1, 1]);
    expect(awarding('en')[0]).toBe('Lakes Academy (Sweden)\nPIC: 999111222');
    expect(awarding('en')[1]).toBe('Lakes Academy (Sweden)');
    expect(awarding('fr')[1]).toBe('Académie des Lacs (Suède)');
    expect(awarding('en')[2]).toBe(`${name} (${countryName(party!.body.country ?? '', 'en')})`);
  });

  it('keep them when the country of a later place is corrected, and give them up with the name', () => {
    const fields = fieldInstances(shared.document);
    const second = fields.find(({ tag }) => tag === `course.awardingBody/${line!.number}.2`)!;
    const read = (after: string) =>
      writtenOrChosen(
        second,
        { before: 'Lakes Academy (Sweden)', after },
        { language: 'en', terms },
      );
    expect(read('Lakes Academy (Norway)')).toEqual({ ...other, country: 'NO' });
    expect(read('Hills Academy (Norway)')).toMatchObject({ identifiers: [] });
    const whole = { before: 'Lakes Academy (Sweden)\nPIC: 999111222', after: 'Lakes Academy' };
    expect(writtenOrChosen(second, whole, { language: 'en', terms })).toMatchObject({
      identifiers: [],
    });
  });

  it('change nothing by going out and coming back', { timeout: 30_000 }, async () => {
    const read = readMcra(await exportMcra(shared, { language: 'en', bilingual: 'fr' }));
    if (!read.ok) throw new Error(read.fault);
    expect(diffAgainst(read.reading, shared)).toEqual({ suggestions: [], outside: [] });
  });
});

it('an identifier stands once in two languages, though one sets a space before the colon', () => {
  const [first, second] = treesOf(model, { language: 'en', bilingual: 'fr' });
  const tagged = (tree: McraTree | undefined) =>
    tree ? controlsOf(tree).filter(({ tag }) => tag.startsWith('course.identifiers/')).length : -1;
  expect(tagged(first)).toBeGreaterThan(5);
  expect(tagged(second)).toBe(0);
});
