import { describe, expect, it } from 'vitest';
import { exampleModel } from '#templates/mcra/example';
import { exportMcra } from '#templates/mcra/export';
import type { McraModel } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import { controlsOf, controlText, linesOf } from '#templates/mcra/tree';
import { partsOf } from '#tests/support/office';
import type { Terms } from '~/agreements/terms/terms';

const withTerms = (change: (terms: Terms) => Partial<Terms>): McraModel => {
  const { document, head } = exampleModel('en');
  return {
    head,
    document: { ...document, terms: { ...document.terms, ...change(document.terms) } },
  };
};

const withSource = (
  change: (source: Terms['lines'][number]['sources'][number]) => object,
): McraModel =>
  withTerms(({ lines }) => ({
    lines: lines.map((line) => ({
      ...line,
      sources: line.sources.map((each) => ({ ...each, ...change(each) })),
    })),
  }));

const textOf = (model: McraModel): string => linesOf(previewMcra(model, 'en')).join('\n');

describe('the words of the document', () => {
  it('never stop a sentence twice where a value brought its own full stop', () => {
    const text = (stop: string) =>
      textOf(
        withTerms(({ dataProtection }) => ({
          dataProtection: {
            ...dataProtection,
            purposes: `Recognising what was learnt by the learner${stop}`,
            channel: `By post${stop}`,
            retention: `Ten years${stop}`,
            safeguards: `Standard clauses${stop}`,
          },
        })),
      );
    expect(text('.')).not.toMatch(/learner\.\.|years\.\./);
    expect(text('.')).toContain('by the learner.');
    const several = textOf(
      withTerms(({ process }) => ({
        process: {
          ...process,
          parties: process.parties.map((each) => ({
            ...each,
            receiver: 'The office, Delta Univ.',
          })),
        },
      })),
    );
    expect(several).not.toMatch(/Univ\.[.;,]/);
    expect(text(' …')).toContain('by the learner …');
  });

  it('name a level and skills instead of their addresses', () => {
    const iri = 'http://data.europa.eu/esco/skill/0a1b';
    const bare = 'http://data.europa.eu/esco/skill/9f8e';
    const text = textOf(
      withSource(({ descriptor }) => ({
        descriptor: { ...descriptor, nqf: 'http://data.europa.eu/snb/qdr/c_45ec22f4' },
        outcomes: [{ title: 'Reads', esco: [iri, bare], skills: { [iri]: { en: 'reading' } } }],
      })),
    );
    expect(text).toContain('AQF Level 1');
    expect(text).toMatch(/– Reads \([^()]*: reading, 9f8e\)/);
    expect(text).not.toMatch(/data\.europa\.eu\/(?:snb\/qdr|esco)/);
  });

  it('keep a level in words as it was written', () => {
    const text = textOf(
      withSource(({ descriptor }) => ({ descriptor: { ...descriptor, nqf: 'NLQF 6' } })),
    );
    expect(text).toContain('NLQF 6');
  });
});

describe('words in another language than the document', () => {
  const model = (): McraModel =>
    withTerms(({ clauses }) => ({
      clauses: [
        ...clauses,
        {
          id: 'added-sprache',
          section: 'fees' as const,
          kind: 'added' as const,
          heading: { de: 'Gebühren' },
          text: { de: 'Es werden keine Gebühren erhoben.' },
        },
      ],
    }));

  it('say which, in the tree the page is drawn from', () => {
    const own = controlsOf(previewMcra(model(), 'en')).find(
      ({ tag }) => tag === 'clause.added-sprache',
    );
    expect(own?.parts).toEqual([{ text: 'Es werden keine Gebühren erhoben.', lang: 'de' }]);
    const german = controlsOf(previewMcra(model(), 'de')).find(
      ({ tag }) => tag === 'clause.added-sprache',
    );
    expect(german?.parts).toEqual(['Es werden keine Gebühren erhoben.']);
  });

  it('carry it in the Word file', async () => {
    const bytes = await exportMcra(model(), { language: 'en' });
    const xml = partsOf(bytes).get('word/document.xml') ?? '';
    const at = xml.indexOf('Es werden keine');
    expect(xml.slice(at - 200, at)).toContain('<w:lang w:val="de-DE"/>');
    expect(xml.slice(xml.indexOf('>Gebühren<') - 200, xml.indexOf('>Gebühren<'))).toContain(
      '<w:lang w:val="de-DE"/>',
    );
  });

  it('are marked outcome by outcome', () => {
    const outcomes = [
      { title: 'Reads', titles: { en: 'Reads' }, esco: [] },
      { title: 'Schreibt', titles: { de: 'Schreibt' }, esco: [] },
    ];
    const control = controlsOf(
      previewMcra(
        withSource(() => ({ outcomes })),
        'en',
      ),
    ).find(({ tag }) => tag.startsWith('course.outcomes'));
    expect(control?.parts).toContainEqual({ text: 'Schreibt', lang: 'de' });
    expect(control && controlText(control)).toBe('– Reads\n– Schreibt');
  });
});
