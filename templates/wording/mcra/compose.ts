/**
 * Reading the wording: which clauses apply to what was agreed, in which variant, and texts with
 * their placeholders filled. Pure.
 */
import {
  CLAUSE_FACTS,
  MCRA_PLACEHOLDERS,
  type McraClause,
  type McraField,
  type McraPlaceholder,
  type McraSwitches,
} from './structure.data';
import type { McraWording, Quantity } from './wording';

/** What decides whether a clause is read. */
export interface ClauseContext {
  readonly switches: Readonly<Partial<McraSwitches>>;
  readonly legalBases: readonly string[];
  /** Whether a field has a value; `no` and an empty list are none. */
  readonly hasField: (field: McraField) => boolean;
}

export function clauseApplies(id: McraClause, context: ClauseContext): boolean {
  const { when, ifField, ifBasis } = CLAUSE_FACTS[id];
  if (ifBasis && !context.legalBases.includes(ifBasis)) return false;
  if (ifField && !context.hasField(ifField)) return false;
  return Object.entries(when ?? {}).every(
    ([name, value]) => context.switches[name as keyof McraSwitches] === value,
  );
}

/**
 * The model text of a clause with its placeholders; null where it has variants and what chooses
 * between them is not agreed yet.
 */
export function clauseText(
  wording: McraWording,
  id: McraClause,
  switches: Readonly<Partial<McraSwitches>>,
): string | null {
  const text: string | Readonly<Record<string, string>> = wording.clauses[id];
  if (typeof text === 'string') return text;
  const by = CLAUSE_FACTS[id].by;
  const chosen = by && switches[by];
  return chosen ? (text[chosen] ?? null) : null;
}

export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: McraPlaceholder; readonly field: McraField };

const isPlaceholder = (name: string): name is McraPlaceholder =>
  Object.hasOwn(MCRA_PLACEHOLDERS, name);

/** A text cut at its placeholders, in order; braces around anything else are text. */
export function pieces(text: string): TextPiece[] {
  return text.split(/(\{[A-Za-z]+\})/).flatMap((part): TextPiece[] => {
    const name = /^\{([A-Za-z]+)\}$/.exec(part)?.[1];
    if (name && isPlaceholder(name))
      return [{ kind: 'placeholder', name, field: MCRA_PLACEHOLDERS[name] }];
    return part === '' ? [] : [{ kind: 'text', text: part }];
  });
}

/** A text with values in place of its placeholders; an empty one is the mark of its field. */
export function fillText(
  wording: McraWording,
  text: string,
  values: Readonly<Partial<Record<McraPlaceholder, string>>>,
): string {
  return pieces(text)
    .map((piece) =>
      piece.kind === 'text'
        ? piece.text
        : values[piece.name] || toBeCompleted(wording, piece.field),
    )
    .join('');
}

/** `[to be completed: Legal name]`. */
export const toBeCompleted = (wording: McraWording, field: McraField): string =>
  wording.marks.toBeCompleted.replace('{field}', () => wording.fields[field].label);

/** Some other text with braces: `{n}`, `{name}`, `{first}` … */
export const fillMark = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{([a-z]+)\}/g, (whole, name: string) => values[name] ?? whole);

/** A number with its unit, as the language writes it: `30 days`, `30 dienų`. */
export function quantityText(
  wording: McraWording,
  unit: keyof McraWording['quantities'],
  count: number,
): string {
  const forms: Quantity = wording.quantities[unit];
  const category = new Intl.PluralRules(wording.language).select(count);
  const form = forms[category as keyof Quantity] ?? forms.other;
  const written = new Intl.NumberFormat(wording.language).format(count);
  return form.replace('{n}', () => written);
}
