import { describe, expect, it } from 'vitest';
import {
  asBefore,
  editsBetween,
  hasMovedPlaces,
  mergeEdits,
  sameValue,
  unknownTo,
} from '~/agreements/forms/merge-fields';
import { decodePart, inputsOf, partForms } from '~/agreements/forms/part-form';
import { diffDocuments } from '~/agreements/terms/diff';
import { fieldInstances } from '~/agreements/terms/field-instances';
import { partOfAddress } from '~/agreements/terms/parts';
import { SECTION_IDS } from '~/agreements/terms/sections.data';
import type { AgreementDocument } from '~/agreements/terms/terms';
import { documentWithEveryPlace } from '../drafts';

const document = documentWithEveryPlace();
const [line] = document.terms.lines;
const linePart = `line:${line?.id}`;

const withTerms = (change: Partial<AgreementDocument['terms']>): AgreementDocument => ({
  ...document,
  terms: { ...document.terms, ...change },
});

const withLine = (change: object, from = document): AgreementDocument => ({
  ...from,
  terms: {
    ...from.terms,
    lines: from.terms.lines.map((each) => (each.id === line?.id ? { ...each, ...change } : each)),
  },
});

/** As the record keeps them. */
const changesOf = (before: AgreementDocument, after: AgreementDocument, from = 0) =>
  diffDocuments(before, after).map((each, index) => ({ ...each, number: from + index + 1 }));

describe('the text as it was when a form was drawn', () => {
  it('is had from the changes kept since, in every part', () => {
    const later = withLine(
      {
        ectsGranted: 1,
        differenceReason: 'Half of it.',
        gradeConversion: { method: 'linear', best: 1, lowestPass: 4, localBest: 20, localPass: 10 },
        conditions: { maximumAgeMonths: { value: 7, clause: 'Annex B' } },
      },
      withTerms({ prevailingLanguage: 'pt', title: { en: 'Another title' } }),
    );
    const changes = changesOf(document, later);
    for (const part of ['document-control', linePart]) {
      const own = unknownTo(changes, part, { since: 0, late: {} });
      expect(own.length).toBeGreaterThan(0);
      expect(editsBetween(document, asBefore(later, part, own), part), part).toEqual([]);
      expect(editsBetween(document, later, part).length, part).toBe(own.length);
    }
  });

  it('goes by the first change of a field, and by what the form knows of each', () => {
    const once = withTerms({ prevailingLanguage: 'pt' });
    const twice = withTerms({ prevailingLanguage: 'fr' });
    const changes = [...changesOf(document, once), ...changesOf(once, twice, 1)];
    const was = (since: number, late = {}) =>
      asBefore(twice, 'document-control', unknownTo(changes, 'document-control', { since, late }))
        .terms.prevailingLanguage;
    expect(was(0)).toBe(document.terms.prevailingLanguage);
    expect(was(1)).toBe('pt');
    expect(was(2)).toBe('fr');
    expect(was(2, { 'document.prevailingLanguage': 1 })).toBe('pt');
  });

  it('is not to be had once a target was taken out: the others have moved up', () => {
    const fewer = withLine({ targets: [] });
    expect(hasMovedPlaces(changesOf(document, fewer))).toBe(true);
    expect(hasMovedPlaces(changesOf(fewer, document))).toBe(false);
  });
});

describe('a form sent back as it was drawn', () => {
  it('holds no edit, in any part', () => {
    let parts = 0;
    for (const section of SECTION_IDS)
      for (const { part, fields } of partForms(document, section)) {
        const shown = new Map(
          fields
            .flatMap((field) => [...inputsOf(field, document)])
            .map(({ name, value, values }) => [name, values ?? [value]]),
        );
        const sent = decodePart(document, part, section, (name) => [...(shown.get(name) ?? [])]);
        if (!sent?.ok) throw new Error(`${section} ${part}`);
        const edits = editsBetween(document, sent.next, part);
        expect(edits, `${section} ${part}`).toEqual([]);
        parts += 1;
      }
    expect(parts).toBeGreaterThan(25);
  });
});

describe('edits laid over what others wrote', () => {
  const mine = withTerms({ title: { en: 'My title' }, prevailingLanguage: 'fr' });
  const edits = editsBetween(document, mine, 'document-control');

  it('are all taken where the others wrote elsewhere', () => {
    const theirs = withTerms({ draftingLanguage: 'pt' });
    const { document: next, held } = mergeEdits(theirs, 'document-control', edits);
    expect(held).toEqual([]);
    expect(next.terms).toMatchObject({
      draftingLanguage: 'pt',
      prevailingLanguage: 'fr',
      title: { en: 'My title' },
    });
  });

  it('are held field by field where both wrote differently, and not where both wrote the same', () => {
    const theirs = withTerms({ title: { en: 'Their title' }, prevailingLanguage: 'fr' });
    const merged = mergeEdits(theirs, 'document-control', edits);
    expect(merged.changed).toBe(false);
    expect(merged.held.map((each) => [each.edit.address, each.theirs])).toEqual([
      ['document.title', { en: 'Their title' }],
    ]);
    expect(merged.document.terms.title).toEqual({ en: 'Their title' });
  });

  it('of a text in several languages are merged language by language', () => {
    const both = { en: 'Title', fr: 'Titre' };
    const start = withTerms({ title: both });
    const own = editsBetween(
      start,
      withTerms({ title: { ...both, fr: 'Mon titre' } }),
      'document-control',
    );
    const merge = (title: Record<string, string>) =>
      mergeEdits(withTerms({ title }), 'document-control', own);
    expect(merge({ en: 'Theirs', fr: 'Titre' }).document.terms.title).toEqual({
      en: 'Theirs',
      fr: 'Mon titre',
    });
    expect(merge({ en: 'Theirs', fr: 'Leur titre' }).held).toHaveLength(1);
    expect(merge({ en: 'Theirs', fr: 'Mon titre' }).changed).toBe(false);
  });

  it('reach their course by its id, whatever stands before it, or are held where it is gone', () => {
    const [source] = line?.sources ?? [];
    if (!source) throw new Error('no course');
    const renamed = withLine({ sources: [{ ...source, ects: 17 }] });
    const own = editsBetween(withLine({ sources: [source] }), renamed, linePart);
    expect(own.map((each) => each.address)).toEqual([`course.ects@${line?.id}/${source.id}`]);
    const added = { ...source, id: 'another', code: 'NEW' };
    const moved = mergeEdits(withLine({ sources: [added, source] }), linePart, own);
    expect(moved.document.terms.lines[0]?.sources.map((each) => each.ects)).toEqual([
      source.ects,
      17,
    ]);
    expect(mergeEdits(withLine({ sources: [added] }), linePart, own).held).toHaveLength(1);
  });

  it('no two fields of a part are kept in one place', () => {
    const paths = fieldInstances(document)
      .filter(({ path, def }) => path && def.section !== 'grades' && def.key !== 'line.sources')
      .map((each) => ({ at: `${each.path?.join('.')}.`, part: partOfAddress(each.address) }));
    const inside = paths.filter((each) =>
      paths.some((other) => other !== each && each.at.startsWith(other.at)),
    );
    expect(inside).toEqual([]);
  });

  it('what was left empty in two ways is no difference', () => {
    expect(sameValue(null, '')).toBe(true);
    expect(sameValue(undefined, {})).toBe(true);
    expect(sameValue(false, null)).toBe(false);
  });
});
