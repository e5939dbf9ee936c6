import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { FIELD_KEYS, LIST_KEYS } from '~/catalogue/editing/field-keys.data';
import type { FieldSpec } from '~/catalogue/editing/field-spec';
import { SECTIONS } from '~/catalogue/editing/fields.data';
import { LearningOpportunityFields } from '~/catalogue/learning-opportunity';

/** Fields of the model that no one is asked for, each with why. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'outcomes.id': 'made by programs, to follow an outcome through versions; nobody types it',
  'coProviders.identifiers.country': 'the country of the body itself is asked for',
  'awardingBody.identifiers.country': 'the country of the body itself is asked for',
  source: 'tells where an import read the entry; who edits it cannot change that',
};

/** Every field of a schema by its path; what is one value to people (texts in languages) is one. */
function pathsOf(schema: z.ZodType, at: string): string[] {
  const { def } = schema as unknown as { def: Record<string, unknown> };
  const inner = (def.innerType ?? def.element ?? def.out) as z.ZodType | undefined;
  if (inner) return pathsOf(inner, at);
  if (def.type !== 'object') return [at];
  return Object.entries(def.shape as Record<string, z.ZodType>).flatMap(([name, each]) =>
    pathsOf(each, at === '' ? name : `${at}.${name}`),
  );
}

/** The paths a field asks for; a prefix where it asks for the whole of it. */
const askedBy = (spec: FieldSpec, at: string): string[] =>
  'fields' in spec
    ? spec.fields.flatMap((each) => askedBy(each, each.at === '' ? at : `${at}.${each.at}`))
    : [at];

const ASKED = SECTIONS.flatMap(({ fields }) =>
  fields.flatMap((spec: FieldSpec) => askedBy(spec, spec.at)),
);
const MODEL = pathsOf(LearningOpportunityFields, '');
const within = (path: string, asked: string): boolean =>
  path === asked || path.startsWith(`${asked}.`);

describe('the fields of the editor', () => {
  it('ask for every field of the model, or there is a reason why not', () => {
    expect(MODEL.length).toBeGreaterThan(100);
    const left = MODEL.filter(
      (path) => ![...ASKED, ...Object.keys(NOT_ASKED)].some((each) => within(path, each)),
    );
    expect(left).toEqual([]);
  });

  it('ask for nothing that the model does not have, and each thing once', () => {
    expect(ASKED.filter((each) => !MODEL.some((path) => within(path, each)))).toEqual([]);
    expect(new Set(ASKED).size).toBe(ASKED.length);
    const asked = Object.keys(NOT_ASKED).filter((each) => ASKED.includes(each));
    expect(asked, 'reasons for fields that are asked for').toEqual([]);
  });

  it('that are lists have a name for one of theirs', () => {
    const lists = (specs: readonly FieldSpec[]): string[] =>
      specs.flatMap((spec) => [
        ...(spec.kind === 'rows' ? [spec.key] : []),
        ...('fields' in spec ? lists(spec.fields) : []),
      ]);
    const used = new Set(SECTIONS.flatMap(({ fields }) => lists(fields)));
    expect([...LIST_KEYS].sort()).toEqual([...used].sort());
  });

  it('use every key that has a label', () => {
    const keys = (specs: readonly FieldSpec[]): string[] =>
      specs.flatMap((spec) => [spec.key, ...('fields' in spec ? keys(spec.fields) : [])]);
    const used = new Set(SECTIONS.flatMap(({ fields }) => keys(fields)));
    expect(FIELD_KEYS.filter((key) => !used.has(key))).toEqual([]);
  });
});
