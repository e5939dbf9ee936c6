/** Conditions (§9) as the document writes them. */
import { quantityText } from '#templates/wording/mcra/compose';
import type { McraField } from '#templates/wording/mcra/structure.data';
import type { FieldInstance } from '~/agreements/terms/field-instances';
import { CONDITION_ROWS } from '~/agreements/terms/fields.data';
import { type Prose, proseIn } from '~/agreements/terms/prose';
import { conceptTail } from '~/elm/concept-tail';
import { formatDate, formatNumber } from '~/platform/format';
import type { McraContext } from './context-type';
import { apart, joined } from './joined';
import { wordFor } from './word-for';

type Words = Readonly<Record<string, string>>;

/** Values of a list are alternatives. */
function alternatives(ctx: McraContext, values: unknown, words: Words): string {
  const items = [values].flat().map((each) => wordFor(words, conceptTail(String(each))));
  return joined(ctx, items, ctx.words.list.or);
}

/** The value of a condition by the key it has in the terms. */
export function conditionValue(ctx: McraContext, key: string, value: unknown): string {
  const { values, list } = ctx.words;
  switch (key) {
    case 'minimumGrade': {
      const grade = value as { value: string; scale: string };
      return grade.scale ? `${grade.value} (${grade.scale})` : grade.value;
    }
    case 'credentialFormats':
      return alternatives(ctx, value, values.credentialFormat);
    case 'sealLevel':
      return wordFor(values.sealLevel, String(value));
    case 'identityVerification':
      return alternatives(ctx, value, values.supervision);
    case 'assessmentTypes':
      return alternatives(ctx, value, values.assessment);
    case 'modes':
      return alternatives(ctx, value, values.mode);
    case 'awardedFrom':
    case 'awardedUntil':
      return formatDate(String(value), ctx.language);
    case 'maximumAgeMonths':
      return quantityText(ctx.words, 'months', Number(value));
    case 'maximumLearnersPerYear':
      return quantityText(ctx.words, 'learners', Number(value));
    case 'maximumEcts':
    case 'minimumEcts':
      return quantityText(ctx.words, 'ects', Number(value));
    default:
      if (value === true) return values.yesNo.yes;
      if (typeof value === 'number') return formatNumber(value, ctx.language);
      if (!Array.isArray(value)) return proseIn(value as Prose, ctx.language);
      return [value].flat().map(String).join(list.comma);
  }
}

/** The field that names a condition, by its key in the terms. */
export const conditionField = (name: string): McraField =>
  CONDITION_ROWS.find(([, each]) => each === name)?.[0] ?? 'conditions.other';

/** A stated condition, or several of one kind. */
export function conditionText(ctx: McraContext, { def }: FieldInstance, value: unknown): string {
  const key = def.path.split('.').at(-1) ?? '';
  return apart(
    ctx,
    [value].flat().map((each) => conditionValue(ctx, key, (each as { value: unknown }).value)),
  );
}
