/** The clauses people are told of are those they find in the text. */
import { describe, expect, it } from 'vitest';
import { agreements } from '#db/seed/agreements.data';
import { conditionNumbers } from '#templates/mcra/clause-numbers';
import { exampleModel } from '#templates/mcra/example';
import type { McraModel } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import type { InlineField } from '#templates/mcra/tree';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { linesOfTerms } from '~/agreements/agreement-view';
import {
  citedCondition,
  citedConditions,
  citedLine,
  citedPlace,
  placesIn,
} from '~/agreements/citation';
import { lineFacts } from '~/agreements/condition-facts';

const french = (letter: string, line: string) => `Annexe ${letter}, ligne ${line}`;

const [aveleda] = agreements(Date.UTC(2026, 0, 15));
if (!aveleda) throw new Error('the seed holds no agreement');
const model: McraModel = {
  document: { terms: aveleda.terms, factsheet: aveleda.factsheet },
  head: { ...exampleModel('en').head, kind: 'agreement', status: 'in-force' },
};
const numbers = conditionNumbers(model);
const places = placesIn(model.document.terms, numbers);

describe('numbers of conditions', () => {
  it.each(MCRA_LANGUAGES)('are those of the clauses that state them, in %s', (language) => {
    const section = previewMcra(model, language).sections.find(({ id }) => id === 'conditions');
    const clauses = (section?.blocks ?? []).flatMap((each) => (each.kind === 'clause' ? each : []));
    const stating = (field: string) =>
      clauses.find(({ control }) =>
        control.parts.some((part) => (part as InlineField).tag?.startsWith(field)),
      )?.number;
    expect(numbers.minimumEqf).toBeDefined();
    expect(numbers.minimumEqf).toBe(stating('conditions.minimumEqf'));
  });

  it('exist in the text, each and every one', () => {
    const drawn = previewMcra(model, 'en').sections.flatMap(({ blocks }) =>
      blocks.flatMap((each) => (each.kind === 'clause' ? each.number : [])),
    );
    expect(Object.keys(numbers)).toEqual(
      expect.arrayContaining(Object.keys(model.document.terms.conditions)),
    );
    for (const number of Object.values(numbers)) expect(drawn).toContain(number);
  });
});

describe('a citation', () => {
  it('of what holds for all lines has the number of its clause, of a line its annex', () => {
    const cited = citedConditions(model.document.terms.conditions, null, places, french);
    expect(cited.minimumEqf?.clause).toBe(`§${numbers.minimumEqf}`);
    const [row] = linesOfTerms(model.document.terms);
    if (!row) throw new Error('no line');
    const facts = lineFacts(citedLine(row.line, places, french));
    const clauses = Object.fromEntries(facts.map(({ code, clause }) => [code, clause]));
    expect(clauses).toMatchObject({
      minimumGrade: 'Annexe B, ligne L1',
      minimumEqf: `§${numbers.minimumEqf}`,
    });
  });

  it('never names a clause that the text does not have', () => {
    const place = { key: 'languageLevel', place: '§9.6', line: 'L1' };
    expect(citedCondition(place, places, french)).toBe('§9');
  });

  it('names an annex in the language of its reader and a line once, as earlier terms kept it too', () => {
    expect(citedPlace('B, L4', french)).toBe('Annexe B, ligne L4');
    expect(citedPlace('Annex B, L4 L4 (2)', french)).toBe('Annexe B, ligne L4 (2)');
    expect(citedPlace('§8 L4', french)).toBe('Annexe B, ligne L4');
    expect(citedPlace('§17', french)).toBe('§17');
  });
});
