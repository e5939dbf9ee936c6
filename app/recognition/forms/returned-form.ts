/** A form of the case screen that came back: what was typed, what is wrong, and why nothing was done. */
import type { InstitutionField } from '~/agreements/choose-institution.server';
import type { Missing } from '~/recognition/completeness';
import type { TransitionRefusal } from '~/recognition/states';
import type { CaseAction } from '~/recognition/states.data';

export interface ReturnedForm {
  /** Which of the page's forms it was: the value of its hidden field `form`. */
  readonly form: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Codes by field name; their words stand under `cases:case.error` and `recognition:missing`. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  /** Of a form that asks for an institution: what was looked for, chosen and found. */
  readonly institution: InstitutionField | null;
  readonly problem:
    | null
    | {
        readonly kind: 'refused';
        readonly action: CaseAction;
        readonly reason: TransitionRefusal;
        readonly missing: readonly Missing[];
      }
    | { readonly kind: 'overtaken' }
    | { readonly kind: 'closed' }
    | { readonly kind: 'file'; readonly code: string };
}
