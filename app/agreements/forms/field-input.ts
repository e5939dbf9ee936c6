/**
 * forms/ — fields of the agreement as inputs of a page and back: text in, checked value out, the
 * same with and without script. This file: what one input is.
 */
import type { FieldInstance } from '../terms/field-instances';
import type { ValueFaultCode } from '../terms/value-faults';

export type InputKind = 'text' | 'area' | 'number' | 'day' | 'select' | 'checks';

/** Where the options of a choice come from; their words belong to the page. */
export type OptionList =
  | { readonly kind: 'codes'; readonly words: string; readonly codes: readonly string[] }
  /** Concepts by the last part of their IRI. */
  | { readonly kind: 'concepts'; readonly words: string }
  | { readonly kind: 'parties' }
  /** Units of an institution's record. */
  | { readonly kind: 'units'; readonly institutionId: string }
  /** Fields by their key; their words are those of the wording. */
  | {
      readonly kind: 'fields';
      readonly fields: readonly { readonly value: string; readonly key: string }[];
    }
  /** Any country or language, by its ISO code. */
  | { readonly kind: 'names'; readonly list: 'countries' | 'languages' }
  /** Languages an agreement can be drafted in. */
  | { readonly kind: 'languages' };

export interface FieldInput {
  /** Name in the form: the field's address, with `#part` where a field takes several inputs. */
  readonly name: string;
  readonly kind: InputKind;
  /** '' where nothing was written; of `checks` see `values`. */
  readonly value: string;
  readonly values?: readonly string[];
  readonly options?: OptionList;
  /** Names the input beside the field's label: a language, or a part of the value. */
  readonly part?: InputPart;
  readonly lang?: string;
  /** Whose value it is, where one field has inputs for each party. */
  readonly institutionId?: string;
}

export type InputPart =
  | 'language'
  | 'unit'
  | 'identifiers'
  | 'country'
  | 'scale'
  | 'system'
  | 'number'
  | 'lines'
  | 'gradingTable'
  | 'referenceGroup'
  | 'years';

/** What a form says under a name; null where it has no such input. */
export type ReadInput = (name: string) => readonly string[] | null;

export type FieldProblem =
  | 'number'
  | 'day'
  | 'choice'
  | 'identifier'
  | 'lines'
  | 'too-long'
  | 'ends-before-start'
  | 'residual-not-offered'
  | ValueFaultCode;

export type ReadField =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: FieldProblem }
  /** The form holds nothing about this field. */
  | { readonly ok: true; readonly absent: true };

export const ABSENT: ReadField = { ok: true, absent: true };

/** Turns a field into its inputs and what was typed into a value. */
export interface FieldCodec {
  /** `translations`: languages the text is wanted in besides the drafting one. */
  readonly inputs: (
    field: FieldInstance,
    language: string,
    translations?: readonly string[],
  ) => readonly FieldInput[];
  readonly read: (
    field: FieldInstance,
    read: ReadInput,
    language: string,
    translations?: readonly string[],
  ) => ReadField;
}

export { MOST_TEXT } from '../terms/terms';

export const first = (values: readonly string[] | null): string | null =>
  values === null ? null : (values[0] ?? '').replace(/\r\n?/g, '\n').trim();

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');

export const ok = (value: unknown): ReadField => ({ ok: true, value });
export const problem = (code: FieldProblem): ReadField => ({ ok: false, problem: code });

/** A number as people type it, with a comma or a point; undefined where it is none. */
export function numberOf(text: string): number | null | undefined {
  if (text === '') return null;
  const number = Number(text.replace(',', '.').replace(/\s/g, ''));
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

export { isDay } from '../terms/faults';
