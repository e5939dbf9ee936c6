import { describe, expect, it } from 'vitest';
import { documentWithEveryPlace } from '#tests/unit/agreements/drafts';
import { decodePart, inputsOf, partForms } from '~/agreements/forms/part-form';
import { outcomesOfLines } from '~/agreements/outcome-lines';
import type { AgreementDocument } from '~/agreements/terms/terms';
import { writtenOutcomes } from '~/agreements/written/parts-of-values.server';

const ESCO = 'http://data.europa.eu/esco/skill/';
const HELD = [
  {
    title: 'Explains how data are collected',
    titles: { en: 'Explains how data are collected', fr: 'Explique la collecte des données' },
    esco: [`${ESCO}1111`],
    skills: { [`${ESCO}1111`]: { en: 'data collection (methods)', fr: 'collecte de données' } },
  },
  { title: 'Zeichnet Diagramme', titles: { de: 'Zeichnet Diagramme' }, esco: [`${ESCO}2222`] },
];

describe('outcomes written again', () => {
  it('stay whole where the line stays, in the language that was read', () => {
    const read = ['Explique la collecte des données', 'Zeichnet Diagramme'];
    expect(outcomesOfLines(read, HELD, 'fr')).toEqual(HELD);
  });

  it('keep their skills and their other languages when a word changes', () => {
    const [changed] = outcomesOfLines(['Explains how data were collected'], HELD, 'en');
    expect(changed).toEqual({
      ...HELD[0],
      title: 'Explains how data were collected',
      titles: { ...HELD[0]?.titles, en: 'Explains how data were collected' },
    });
    const [french] = outcomesOfLines(['Explique la collecte de toutes les données'], HELD, 'fr');
    expect(french).toMatchObject({
      title: 'Explains how data are collected',
      titles: { fr: 'Explique la collecte de toutes les données' },
      esco: [`${ESCO}1111`],
    });
  });

  it('have no skills where they are new, wherever they stand', () => {
    expect(outcomesOfLines(['Writes an essay', 'Zeichnet Diagramme'], HELD, 'en')).toEqual([
      { title: 'Writes an essay', esco: [] },
      HELD[1],
    ]);
  });

  it('come back from a Word file by the names their skills had', () => {
    const text = [
      '– Explains how data were collected (ESCO skills: data collection (methods))',
      `– Zeichnet Diagramme (ESCO skills: 2222, ${ESCO}3333)`,
    ].join('\n');
    const [first, second] = writtenOutcomes(text, 'en', HELD);
    expect(first).toMatchObject({
      title: 'Explains how data were collected',
      esco: [`${ESCO}1111`],
      skills: HELD[0]?.skills,
    });
    expect(second).toMatchObject({
      title: 'Zeichnet Diagramme',
      esco: [`${ESCO}2222`, `${ESCO}3333`],
    });
    const [without] = writtenOutcomes('– Explains how data are collected', 'en', HELD);
    expect(without?.esco).toEqual([]);
  });
});

describe('forms of a document in several languages', () => {
  const translated = (translations: readonly string[]): AgreementDocument => {
    const { terms, factsheet } = documentWithEveryPlace();
    return { terms, factsheet: { ...factsheet, translations: [...translations] } };
  };
  const names = (document: AgreementDocument, address: string) =>
    partForms(document, 'document-control')
      .flatMap((each) => each.fields)
      .filter((each) => each.address === address)
      .flatMap((field) => inputsOf(field, document).map((each) => each.name));

  it('ask for the title in each of them', () => {
    const before = names(translated([]), 'document.title');
    expect(before).not.toContain('document.title#de');
    expect(names(translated(['de', 'lt']), 'document.title')).toEqual([
      ...before,
      'document.title#de',
      'document.title#lt',
    ]);
  });

  it('keep what is typed there', () => {
    const document = translated(['de']);
    const typed = new Map([['document.title#de', ['Anerkennung']]]);
    const form = partForms(document, 'document-control').find(({ fields }) =>
      fields.some((each) => each.address === 'document.title'),
    );
    const read = (name: string) => typed.get(name) ?? null;
    const saved = decodePart(document, form?.part ?? '', 'document-control', read);
    expect(saved?.ok && saved.next.terms.title).toMatchObject({ de: 'Anerkennung' });
  });
});
