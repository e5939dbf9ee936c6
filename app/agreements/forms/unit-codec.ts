/** The faculty a party acts through: one of its institution's record, or another by its name. Pure. */
import type { FieldInstance } from '../terms/field-instances';
import type { Terms } from '../terms/terms';
import { type FieldInput, first, type ReadField, type ReadInput } from './field-input';
import { PLAIN } from './plain-codecs';

export const unitInput = (address: string): string => `${address}#unit`;

/** While a unit of the record is chosen its name is the record's; only another one is written. */
export function unitInputs(field: FieldInstance, terms: Terms): readonly FieldInput[] {
  const party = terms.parties.find((each) => each.institutionId === field.institutionId);
  const chosen = party?.unitId ?? '';
  const choice: FieldInput = {
    name: unitInput(field.address),
    kind: 'select',
    value: chosen,
    options: { kind: 'units', institutionId: field.institutionId ?? '' },
    part: 'unit',
  };
  const words = PLAIN.words?.inputs(field, terms.draftingLanguage) ?? [];
  if (chosen !== '') return [choice];
  return [
    choice,
    ...words.map((each): FieldInput => (each.part ? each : { ...each, part: 'language' })),
  ];
}

/** A unit that was chosen before and is no more leaves its name to be written anew. */
export function readUnit(field: FieldInstance, read: ReadInput, terms: Terms): ReadField {
  const words = PLAIN.words?.read(field, read, terms.draftingLanguage);
  if (words && !('absent' in words)) return words;
  const party = terms.parties.find((each) => each.institutionId === field.institutionId);
  const untied = party?.unitId && first(read(unitInput(field.address))) === '';
  return untied ? { ok: true, value: null } : { ok: true, absent: true };
}
