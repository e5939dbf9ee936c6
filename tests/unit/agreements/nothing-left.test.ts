import { describe, expect, it } from 'vitest';
import { completenessOf } from '~/agreements/terms/completeness';
import {
  type FieldInstance,
  fieldInstances,
  withValueAt,
} from '~/agreements/terms/field-instances';
import type { AgreementDocument } from '~/agreements/terms/terms';
import { completeDocument } from './drafts';

const document = completeDocument();
const TODAY = '2026-03-02';
const WRITTEN = new Set(['text', 'long-text', 'words', 'long-words', 'prose', 'long-prose']);

/** A text in the place of one, in whatever languages it is written; null where a field holds none. */
function inPlaceOf({ def, value }: FieldInstance, text: string): unknown {
  if (!WRITTEN.has(def.kind)) return null;
  if (typeof value === 'string') return text;
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.fromEntries(Object.keys(value).map((each) => [each, text])) : null;
}

const written = fieldInstances(document).filter(
  (each) => each.mandatory && !each.missing && each.path && inPlaceOf(each, '') !== null,
);

/** Addresses of the written mandatory fields that count as filled with this text in each of them. */
function filledBy(text: string): string[] {
  const changed = written.reduce(
    (so, field) => withValueAt(so, field.path ?? [], inPlaceOf(field, text)),
    document,
  );
  const { missing } = completenessOf(changed, TODAY);
  const left = new Set(missing.map((each) => each.address));
  // What a text decides goes with it: whether there is a field, and whether it is asked for.
  const asked = fieldInstances(changed).filter((each) => each.mandatory);
  expect(asked.length).toBeGreaterThan(200);
  const wrote = new Set(written.map((each) => each.address));
  return asked.map((each) => each.address).filter((each) => wrote.has(each) && !left.has(each));
}

describe('a mandatory field', () => {
  it.each([
    ['a space of no width', '\u200b'],
    ['a word joiner', '\u2060\u2060'],
    ['a soft hyphen', ' \u00ad '],
    ['a blank that is a letter to Unicode', '\u3164'],
    ['an empty Braille cell', '\u2800'],
    ['an ellipsis', '…'],
    ['a line to write on', '________'],
    ['an empty box', '[ ]'],
    ['the prompt of the model', '[to be completed: Registered seat]'],
    ['the prompt typed without what it asks for', '[To be completed]'],
    ['the French prompt with a plain space', '[à compléter : siège]'],
    ['the French prompt without a space', 'rue [à compléter: numéro] 7'],
  ])('is left to fill with %s in it', (_, text) => {
    expect(filledBy(text)).toEqual([]);
  });

  it('is filled with a short word, a figure, or brackets around something', () => {
    expect(written.length).toBeGreaterThan(100);
    for (const text of ['A', '7', '[Seat]', 'Łódź', '东京'])
      expect(filledBy(text).length, text).toBeGreaterThan(100);
  });
});

describe('an optional field', () => {
  const reference = (text: string): AgreementDocument =>
    withValueAt(document, ['terms', 'disputes', 'law'], text);

  it('may be empty, and may not ask for a value', () => {
    expect(completenessOf(reference(''), TODAY).complete).toBe(true);
    const asks = completenessOf(reference('[to be completed: Law]'), TODAY);
    expect(asks.missing.map((each) => each.address)).toEqual(['disputes.law']);
  });
});

describe('the language that prevails', () => {
  const inFrench = (translations: readonly string[]): AgreementDocument => ({
    terms: { ...document.terms, prevailingLanguage: 'fr' },
    factsheet: { ...document.factsheet, translations: [...translations] },
  });

  it('is one the agreement is written in', () => {
    const missing = completenessOf(inFrench([]), TODAY).missing.map((each) => each.address);
    expect(missing).toContain('document.prevailingLanguage');
    expect(completenessOf(document, TODAY).missing).toEqual([]);
  });

  it('has every text that the parties wrote, and needs none of the names of courses', () => {
    const { missing, untranslated } = completenessOf(inFrench(['fr']), TODAY);
    const addresses = missing.map((each) => each.address);
    expect(addresses).not.toContain('document.prevailingLanguage');
    expect(addresses).toContain('party.representedBy@inst-rochefleur');
    expect(addresses.filter((each) => /^(?:course|target)\./.test(each))).toEqual([]);
    const told = new Set(untranslated.map((each) => each.address));
    expect(addresses.filter((each) => !told.has(each))).toEqual([]);
  });
});
