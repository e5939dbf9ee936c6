/** Templates filled in field by field, and what is read of them. */
import { expect } from 'vitest';
import { blankModel } from '#templates/mcra/blank';
import { isOverride, mcraContext } from '#templates/mcra/context';
import type { McraModel } from '#templates/mcra/model';
import { valueText } from '#templates/mcra/values';
import type { McraLanguage } from '#templates/wording/mcra/wording';
import { PARTY_NAMES } from '#tests/fixtures/every-field';
import { type FilledTemplate, readFilledTemplate } from '~/agreements/filled-template.server';
import type { AgreementPath } from '~/agreements/terms/document';
import { type FieldInstance, valueAt } from '~/agreements/terms/field-instances';
import { withProse } from '~/agreements/terms/prose';
import { PROSE_CONDITIONS } from '~/agreements/written/written-value.server';

export function readOf(docx: Uint8Array): FilledTemplate {
  const read = readFilledTemplate(docx);
  if (!read.ok) throw new Error(read.fault);
  return read.filled;
}

/** The template's document with the names of its parties: fields that name a party write it out. */
export function namedModel(path: AgreementPath, language: McraLanguage): McraModel {
  const model = blankModel(path);
  const { terms } = model.document;
  return {
    ...model,
    document: {
      ...model.document,
      terms: {
        ...terms,
        draftingLanguage: language,
        parties: terms.parties.map((each, at) => ({
          ...each,
          body: { ...each.body, name: { [language]: PARTY_NAMES[at] ?? '' } },
        })),
      },
    },
  };
}

/** The record's own, a clause to choose, and what Annex A says already. */
const NOT_TYPED = new Set([
  'document.templateVersion',
  'course.catalogueEntry',
  'process.automaticDecision',
  'line.sources',
]);

/** Everything somebody can fill in; what a line asks of its own has one place for all of it. */
export const fillable = (fields: readonly FieldInstance[]) =>
  fields.filter(
    (each) =>
      each.path !== null &&
      !NOT_TYPED.has(each.def.key) &&
      !each.def.key.startsWith('grades.') &&
      (!isOverride(each) || each.def.key === 'conditions.other'),
  );

/** Fields with their new values, and these as the document writes them in its language. */
export function typed(
  path: AgreementPath,
  language: McraLanguage,
  values: (field: FieldInstance) => unknown,
  fields: readonly FieldInstance[],
) {
  const ctx = mcraContext(namedModel(path, language), language);
  return fields.map((field) => {
    const value = values(field);
    expect(value, `a value for ${field.def.key}`).toBeDefined();
    return { field, value, language, text: valueText(ctx, { ...field, value, missing: false }) };
  });
}

export type Typed = ReturnType<typeof typed>;

export const texts = (all: Typed) =>
  Object.fromEntries(all.map(({ field, text }) => [field.tag, text]));

/**
 * A text that was typed in another language than the agreement is drafted in, as the typed field of
 * that name says, is kept by its language.
 */
function asKept({ field: { def }, value, language }: Typed[number], drafting: string): unknown {
  if (PROSE_CONDITIONS.has(def.key)) {
    const stated = value as { value: string };
    return { ...stated, value: withProse(null, drafting, language, stated.value) };
  }
  return def.kind === 'prose' || def.kind === 'long-prose'
    ? withProse(null, drafting, language, String(value))
    : value;
}

export function expectRead({ document, left }: FilledTemplate, all: Typed): void {
  expect(left).toEqual([]);
  const { draftingLanguage } = document.terms;
  const read = all.map(({ field }) => [field.address, valueAt(document, field.path ?? [])]);
  const kept = all.map((each) => [each.field.address, asKept(each, draftingLanguage)]);
  expect(read).toEqual(kept);
}
