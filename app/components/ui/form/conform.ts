/**
 * Between conform and our primitives. Structural types only: a page that wants conform imports
 * it itself, so the library stays out of pages without forms.
 */
import type { FormErrorItem } from '../form-errors';

/** The part of conform's field metadata we use. */
export interface FieldLike {
  readonly id: string;
  readonly name: string;
  readonly errors?: readonly string[] | undefined;
  readonly initialValue?: unknown;
  readonly required?: boolean | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** Turns an error code of a schema into words; codes are locale keys. */
export type Say = (code: string) => string;

/** Id, name, value and errors of one field for `<TextInput {...controlOf(fields.title, say)} />`. */
export function controlOf(field: FieldLike, say: Say = (text) => text) {
  const errors = field.errors?.map(say);
  return {
    id: field.id,
    name: field.name,
    ...(typeof field.initialValue === 'string' ? { defaultValue: field.initialValue } : {}),
    ...(errors?.length ? { errors } : {}),
    ...(field.required === undefined ? {} : { required: field.required }),
    ...(field.minLength === undefined ? {} : { minLength: field.minLength }),
    ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
  };
}

/** What `<FormErrors>` shows: the form's own errors first, then each field's in their order. */
export function summaryOf(
  form: { readonly errors?: readonly string[] | undefined },
  fields: readonly FieldLike[],
  say: Say = (text) => text,
): FormErrorItem[] {
  const own = (form.errors ?? []).map((code) => ({ fieldId: null, message: say(code) }));
  const each = fields.flatMap((field) =>
    (field.errors ?? []).map((code) => ({ fieldId: field.id, message: say(code) })),
  );
  return [...own, ...each];
}
