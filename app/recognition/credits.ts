/** Credit of other systems in ECTS, by the institution's table: factor, source, dates of validity. */
import { foldText } from '~/elm/names';
import type { CreditConversion } from '~/recognition/policy';
import type { LearningUnit } from '~/recognition/proposal';

export interface CreditedAmount {
  ects: number | null;
  /** The row of the table that was used; null where ECTS was stated, or none applied. */
  conversion: CreditConversion | null;
}

/** The framework name under which the table holds hours of work (÷ 25 is a factor of 0.04). */
export const HOURS = 'hours';

/**
 * ECTS of a unit: as stated, else by the table's row valid on `on` ('YYYY-MM-DD'), other credit
 * before hours. Two decimals; null where nothing states or converts it.
 */
export function ectsOf(
  unit: Pick<LearningUnit, 'ects' | 'otherCredit' | 'hours'>,
  table: readonly CreditConversion[],
  on: string,
): CreditedAmount {
  if (unit.ects !== null) return { ects: unit.ects, conversion: null };
  const { otherCredit, hours } = unit;
  if (otherCredit) {
    const row = rowFor(otherCredit.framework, table, on);
    if (row) return { ects: twoDecimals(otherCredit.point * row.factor), conversion: row };
  }
  const row = hours === null ? null : rowFor(HOURS, table, on);
  return row && hours !== null
    ? { ects: twoDecimals(hours * row.factor), conversion: row }
    : { ects: null, conversion: null };
}

const rowFor = (framework: string, table: readonly CreditConversion[], on: string) =>
  table.find(
    (row) =>
      foldText(row.framework) === foldText(framework) &&
      row.validFrom <= on &&
      (row.validUntil === null || on <= row.validUntil),
  ) ?? null;

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;
