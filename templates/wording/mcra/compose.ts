/** Reading the wording: texts cut at their placeholders, marks filled, numbers with units. Pure. */
import { MCRA_PLACEHOLDERS, type McraField, type McraPlaceholder } from './structure.data';
import type { McraWording, Quantity } from './wording';

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
