/** What comes back to the page a form was sent from. Types and small pure helpers. */
import type { InstitutionField } from '../choose-institution.server';
import type { FieldProblem } from '../forms/field-input';

/** What was typed, by name. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Fields of a part that somebody changed while it was written on. */
export interface Meanwhile {
  readonly by: string;
  /** The writer themselves, in another window. */
  readonly own: boolean;
  /** What they are called. */
  readonly fields: readonly string[];
}

/** A field that two wrote differently: as stored, until its writer has chosen. */
export interface HeldField {
  readonly address: string;
  /** Of its first input on the page; names of all. */
  readonly id: string;
  readonly inputs: readonly string[];
  readonly label: string;
  /** Who wrote what is stored: a person and their institution; '' where nobody is known. */
  readonly by: string;
  readonly institution: string;
  readonly own: boolean;
  /** Milliseconds since the epoch; 0 where it is not known. */
  readonly at: number;
  /** Up to which change its writer knew it when they wrote. */
  readonly known: number;
  /** Both as people read them; '' for nothing. */
  readonly mine: string;
  readonly theirs: string;
}

interface Saved {
  readonly part: string;
  readonly revision: number;
  readonly at: number;
  readonly voided: boolean;
  readonly left: number;
  /** Number of the last change that the form knows with this answer. */
  readonly since?: number;
}

/** What the form is told of what others saved meanwhile. */
interface Merged {
  readonly meanwhile: readonly Meanwhile[];
  /** Typed where somebody took the place out. */
  readonly lost: readonly {
    readonly address: string;
    readonly label: string;
    readonly typed: string;
  }[];
  /** Inputs of fields that others changed, as they are now. */
  readonly took: Typed;
}

export type Answer =
  | ({ readonly kind: 'saved' } & Saved & Partial<Merged>)
  /** All is saved but the fields that two wrote differently. */
  | ({ readonly kind: 'differs'; readonly held: readonly HeldField[] } & Saved &
      Merged & { readonly typed: Typed })
  /** Somebody saved the part in between: their texts by input, beside what was typed. */
  | {
      readonly kind: 'conflict';
      readonly part: string;
      readonly revision: number;
      readonly since?: number;
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
      /** Who changed what meanwhile, in the reader's words. */
      readonly detail?: string;
    }
  /** It went as wished, or had taken effect before: what the page says of it instead of the usual. */
  | {
      readonly kind: 'told';
      readonly said: string;
      /** The card of what was added stands open, and one goes on at this id. */
      readonly added?: { readonly open: string; readonly at: string };
    };

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
