/** What comes back to the page a form was sent from. Types and small pure helpers. */
import type { InstitutionField } from '../choose-institution.server';
import type { FieldProblem } from '../forms/field-input';

/** What was typed, by name. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export type Answer =
  | {
      readonly kind: 'saved';
      readonly part: string;
      readonly revision: number;
      readonly at: number;
      readonly voided: boolean;
      readonly left: number;
    }
  /** Somebody saved the part in between: their texts by input, beside what was typed. */
  | {
      readonly kind: 'conflict';
      readonly part: string;
      readonly revision: number;
      readonly theirs: Typed;
      readonly by: string;
      readonly at: number;
      readonly typed: Typed;
    }
  | {
      readonly kind: 'wrong';
      readonly part: string;
      readonly problems: Readonly<Record<string, FieldProblem>>;
      readonly typed: Typed;
    }
  /** An institution was looked for, or not chosen where one must be. */
  | {
      readonly kind: 'looked';
      readonly form: string;
      readonly field: InstitutionField;
      readonly wrong: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly form: string;
      readonly reason: string;
      readonly typed: Typed;
      /** A day that would do, where one was too soon. */
      readonly earliest?: string;
    }
  /** It went as wished, or had taken effect before: what the page says of it instead of the usual. */
  | { readonly kind: 'told'; readonly said: string };

const MOST_TYPED = 30_000;

export const typedIn = (form: FormData): Typed => {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && name !== 'code')
      typed[name] = [...(typed[name] ?? []), value.slice(0, MOST_TYPED)];
  return typed;
};

export const refused = (form: FormData, reason: string): Answer => ({
  kind: 'refused',
  form: String(form.get('form') ?? form.get('intent') ?? ''),
  reason,
  typed: typedIn(form),
});

/** It had taken effect before, by this person or another one. */
export const already = (what: string): Answer => ({ kind: 'told', said: `already-${what}` });

export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};
