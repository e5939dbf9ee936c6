/** Versions after the first say what holds for learning of the version before; first ones do not. */
import { describe, expect, it } from 'vitest';
import { agreements } from '#db/seed/agreements.data';
import { exampleModel } from '#templates/mcra/example';
import { exportMcra, exportMcraJson } from '#templates/mcra/export';
import type { McraModel } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import { linesOf } from '#templates/mcra/tree';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { visibleText } from '#tests/support/office';
import { canonicalText } from '~/agreements/terms/canonical';
import { readTerms, type Terms } from '~/agreements/terms/terms';

type Continues = NonNullable<Terms['continues']>;

function continuing(language: McraLanguage, continues?: Continues): McraModel {
  const { head, document } = exampleModel(language);
  const terms = { ...document.terms, ...(continues ? { continues } : {}) };
  return { head, document: { ...document, terms } };
}

/** The sections that say it. */
function placesIn(language: McraLanguage, continues?: Continues): string[] {
  const tree = previewMcra(continuing(language, continues), language);
  const said = MCRA_WORDING[language].clauses['earlier-versions'];
  return tree.sections
    .filter((each) => linesOf({ ...tree, sections: [each] }).includes(said))
    .map((each) => each.id);
}

describe.each(MCRA_LANGUAGES)('the text in %s', (language) => {
  it('of a first version is silent on it', () => {
    expect(placesIn(language)).toEqual([]);
  });

  it('of another version says it under duration', () => {
    expect(placesIn(language, 'whole')).toEqual(['duration']);
  });

  it('of other annexes says it there: the body stays as it was signed', () => {
    expect(placesIn(language, 'annexes')).toEqual(['annex-B']);
  });
});

it.each(['whole', 'annexes'] as const)('stands in the Word file and the data: %s', async (kind) => {
  const model = continuing('fr', kind);
  const options = { language: 'fr' } as const;
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  expect(flat(visibleText(await exportMcra(model, options)))).toContain(
    flat(MCRA_WORDING.fr.clauses['earlier-versions']),
  );
  expect(JSON.parse(exportMcraJson(model, options)).terms.continues).toBe(kind);
});

it('leaves the canonical form of first versions as it is', () => {
  for (const { terms } of agreements(Date.UTC(2026, 2, 2))) {
    const { continues, ...read } = readTerms(JSON.parse(JSON.stringify(terms)));
    expect(continues).toBeUndefined();
    expect(canonicalText(readTerms(terms))).toBe(canonicalText(read));
    expect(canonicalText({ ...read, continues: 'whole' })).not.toBe(canonicalText(read));
  }
});
