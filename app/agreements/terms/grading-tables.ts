import type { GradeConversion } from '../recognition-line';
import type { GradingTable } from './terms';

export type EctsPolicy = 'min' | 'average' | 'max';

interface Band {
  readonly grade: string;
  readonly from: number;
  readonly until: number;
}

/** Cumulative shares of passing grades, the best first (ECTS Users' Guide 2015, §4.3 and annex 2). */
function bandsOf(table: GradingTable): Band[] {
  const total = table.rows.reduce((sum, row) => sum + row.percent, 0);
  let at = 0;
  return table.rows.map(({ grade, percent }) => {
    const from = at;
    at += total === 0 ? 0 : (percent / total) * 100;
    return { grade, from, until: at };
  });
}

const overlaps = (a: Band, b: Band): boolean =>
  Math.min(a.until, b.until) - Math.max(a.from, b.from) > 1e-9;

/** Of the local grades whose band overlaps, best first: the one the policy takes. */
function pick(grades: readonly Band[], band: Band, policy: EctsPolicy): Band | undefined {
  if (policy === 'max') return grades[0];
  if (policy === 'min') return grades.at(-1);
  const middle = (band.from + band.until) / 2;
  return grades.find((each) => each.until >= middle) ?? grades.at(-1);
}

/** Two grading tables as one fixed table of grades; each lists passing grades, the best first. */
export function conversionByTables(
  origin: GradingTable,
  local: GradingTable,
  policy: EctsPolicy,
): Extract<GradeConversion, { method: 'table' }> {
  const here = bandsOf(local);
  const rows = bandsOf(origin).flatMap((band) => {
    const chosen = pick(
      here.filter((each) => overlaps(each, band)),
      band,
      policy,
    );
    return chosen ? [{ from: band.grade, to: chosen.grade }] : [];
  });
  return { method: 'table', rows };
}
