/** §11 as inputs: which of them count depends on the method that is chosen. */
import { CHOICES } from '../terms/choices.data';
import type { FieldInstance } from '../terms/field-instances';
import type { AgreedGradeConversion, GradingTable, Terms } from '../terms/terms';
import {
  type FieldInput,
  type FieldProblem,
  first,
  linesOf,
  numberOf,
  type ReadInput,
} from './field-input';

type Numbers = 'best' | 'lowestPass' | 'localBest' | 'localPass';
const NUMBERS: Readonly<Record<string, readonly Numbers[]>> = {
  'modified-bavarian': ['best', 'lowestPass'],
  linear: ['best', 'lowestPass', 'localBest', 'localPass'],
};

const rowsText = (rows: readonly { from: string; to: string }[]): string =>
  rows.map(({ from, to }) => `${from} = ${to}`).join('\n');

const tableText = (table: GradingTable | undefined): string =>
  (table?.rows ?? []).map(({ grade, percent }) => `${grade} = ${percent}`).join('\n');

/** Inputs of one field of the section; the field of the method also brings the ECTS tables. */
export function gradeInputs(
  field: FieldInstance,
  { gradeConversion, parties }: Terms,
): FieldInput[] {
  const held = gradeConversion as Readonly<Record<string, unknown>> | null;
  const { address, def } = field;
  if (def.kind === 'number') {
    const value = held?.[def.key.slice('grades.'.length)];
    return [{ name: address, kind: 'number', value: value === undefined ? '' : String(value) }];
  }
  if (def.key === 'grades.table') {
    const rows = gradeConversion?.method === 'table' ? gradeConversion.rows : [];
    return [{ name: address, kind: 'area', part: 'lines', value: rowsText(rows) }];
  }
  const tables = gradeConversion?.method === 'ects-tables' ? gradeConversion.tables : [];
  return [
    {
      name: address,
      kind: 'select',
      value: gradeConversion?.method ?? '',
      options: { kind: 'codes', words: 'gradeMethod', codes: CHOICES.gradeMethod },
    },
    {
      name: 'grades.policy',
      kind: 'select',
      value: gradeConversion?.method === 'ects-tables' ? gradeConversion.policy : '',
      options: { kind: 'codes', words: 'ectsPolicy', codes: CHOICES.ectsPolicy },
      part: 'terms',
    },
    ...parties.map(
      ({ institutionId }): FieldInput => ({
        name: `grades.tables#${institutionId}`,
        kind: 'area',
        part: 'lines',
        value: tableText(tables.find((each) => each.institutionId === institutionId)),
      }),
    ),
  ];
}

export type ReadGrades =
  | { readonly ok: true; readonly value: AgreedGradeConversion | null }
  | { readonly ok: false; readonly problems: Readonly<Record<string, FieldProblem>> };

const wrong = (name: string, code: FieldProblem): ReadGrades => ({
  ok: false,
  problems: { [name]: code },
});

/** The conversion a form describes. `A = 1,3` one a line; shares of grades in percent. */
export function readGrades(read: ReadInput, terms: Terms): ReadGrades {
  const method = first(read('grades.method')) ?? '';
  if (method === '') return { ok: true, value: null };
  if (method === 'none' || method === 'pass-fail') return { ok: true, value: { method } };
  if (method === 'modified-bavarian' || method === 'linear') return readNumbers(method, read);
  if (method === 'table') return readTable(read);
  if (method === 'ects-tables') return readTables(read, terms);
  return wrong('grades.method', 'choice');
}

function readNumbers(method: 'modified-bavarian' | 'linear', read: ReadInput): ReadGrades {
  const problems: Record<string, FieldProblem> = {};
  const values: Partial<Record<Numbers, number>> = {};
  for (const key of NUMBERS[method] ?? []) {
    const value = numberOf(first(read(`grades.${key}`)) ?? '');
    if (value === null || value === undefined) problems[`grades.${key}`] = 'number';
    else values[key] = value;
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: { method, ...values } as AgreedGradeConversion };
}

const pairs = (text: string): [string, string][] | null => {
  const found = linesOf(text).map((line) => {
    const cut = line.indexOf('=');
    return cut < 1 ? null : ([line.slice(0, cut).trim(), line.slice(cut + 1).trim()] as const);
  });
  return found.some((each) => each === null || each[1] === '')
    ? null
    : (found as [string, string][]);
};

function readTable(read: ReadInput): ReadGrades {
  const rows = pairs(first(read('grades.table')) ?? '');
  if (!rows || rows.length === 0) return wrong('grades.table', 'lines');
  return { ok: true, value: { method: 'table', rows: rows.map(([from, to]) => ({ from, to })) } };
}

function readTables(read: ReadInput, { parties, gradeConversion }: Terms): ReadGrades {
  const held = gradeConversion?.method === 'ects-tables' ? gradeConversion.tables : [];
  const tables: GradingTable[] = [];
  for (const { institutionId } of parties) {
    const name = `grades.tables#${institutionId}`;
    const rows = pairs(first(read(name)) ?? '')?.map(([grade, share]) => ({
      grade,
      percent: numberOf(share.replace('%', '')),
    }));
    if (!rows || rows.some(({ percent }) => percent == null || percent > 100))
      return wrong(name, 'lines');
    const known = held.find((each) => each.institutionId === institutionId);
    if (rows.length > 0)
      tables.push({
        institutionId,
        referenceGroup: known?.referenceGroup ?? '',
        years: known?.years ?? '',
        rows: rows.map(({ grade, percent }) => ({ grade, percent: percent ?? 0 })),
      });
  }
  const policy = CHOICES.ectsPolicy.find((each) => each === first(read('grades.policy')));
  if (!policy) return wrong('grades.policy', 'choice');
  return { ok: true, value: { method: 'ects-tables', policy, tables } };
}
