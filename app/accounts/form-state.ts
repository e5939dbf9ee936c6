/**
 * A form as it comes back when something is wrong with it: what was typed, and codes of what is
 * wrong per field (the locales hold their words under `accounts:error`). Pure.
 */
import type { z } from 'zod';

export interface FormState {
  /** What was typed, but for secrets. */
  readonly values: Readonly<Record<string, string>>;
  /** Codes by field; those of the form as a whole under the empty name. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

/** Fields that are never sent back to a page. */
const SECRET_FIELDS = new Set(['password', 'currentPassword', 'code', 'token', 'setup']);

const typed = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !SECRET_FIELDS.has(name) ? [[name, value.slice(0, 2000)]] : [],
    ),
  );

/** The state of a form with errors put to it. */
export const formState = (form: FormData, errors: FormState['errors']): FormState => ({
  values: typed(form),
  errors,
});

export type ParsedForm<T> = { ok: true; value: T } | { ok: false; form: FormState };

/** Reads a form by its schema; messages of the schema are codes. */
export function parseForm<T>(schema: z.ZodType<T>, form: FormData): ParsedForm<T> {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? '');
    const known = errors[name] ?? [];
    errors[name] = known.length === 0 ? [issue.message] : known;
  }
  return { ok: false, form: formState(form, errors) };
}
