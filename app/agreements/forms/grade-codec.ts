/** §11 as inputs, for all lines or for one: which of them count depends on the method that is chosen. */
import { GradeConversion, GradeMethod } from '../recognition-line';
import { CHOICES } from '../terms/choices.data';
import { conversionOf } from '../terms/diff';
import type { FieldInstance } from '../terms/field-instances';
import type { AgreementDocument, GradingTable, Terms } from '../terms/terms';
import { AgreedGradeConversion } from '../terms/terms';
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

/** Inputs of one field of the section; the ECTS tables bring three for each party. */
export function gradeInputs(
  { address, def, lineId }: FieldInstance,
  document: AgreementDocument,
): FieldInput[] {
  const held = AgreedGradeConversion.nullable().parse(conversionOf(document, lineId));
  if (def.kind === 'number') {
    const value = Object.entries(held ?? {}).find(([key]) => `grades.${key}` === def.key)?.[1];
    return [{ name: address, kind: 'number', value: value === undefined ? '' : String(value) }];
  }
  if (def.key === 'grades.table') {
    const rows = held?.method === 'table' ? held.rows : [];
    return [{ name: address, kind: 'area', part: 'lines', value: rowsText(rows) }];
  }
  if (def.key === 'grades.tables')
    return tableInputs(document.terms, held?.method === 'ects-tables' ? held.tables : []);
  const isMethod = def.key === 'grades.method';
  const value = isMethod ? held?.method : held?.method === 'ects-tables' && held.policy;
  const codes = isMethod ? methodsOf(lineId) : CHOICES.ectsPolicy;
  const words = isMethod ? 'gradeMethod' : 'ectsPolicy';
  return [
    { name: address, kind: 'select', value: value || '', options: { kind: 'codes', words, codes } },
  ];
}

/** Grading tables are those of institutions: they hold for all lines or for none. */
const methodsOf = (lineId: string | null): readonly string[] =>
  lineId === null ? CHOICES.gradeMethod : GradeMethod.options;

const tableName = (institutionId: string): string => `grades.tables#${institutionId}`;

const tableInputs = ({ parties }: Terms, tables: readonly GradingTable[]): FieldInput[] =>
  parties.flatMap(({ institutionId }): FieldInput[] => {
    const table = tables.find((each) => each.institutionId === institutionId);
    const name = tableName(institutionId);
    return [
      { name, kind: 'area', part: 'gradingTable', value: tableText(table), institutionId },
      {
        name: `${name}/group`,
        kind: 'text',
        part: 'referenceGroup',
        value: table?.referenceGroup ?? '',
        institutionId,
      },
      {
        name: `${name}/years`,
        kind: 'text',
        part: 'years',
        value: table?.years ?? '',
        institutionId,
      },
    ];
  });

export type ReadGrades =
  | { readonly ok: true; readonly value: AgreedGradeConversion | null }
  | { readonly ok: false; readonly problems: Readonly<Record<string, FieldProblem>> };

const wrong = (name: string, code: FieldProblem): ReadGrades => ({
  ok: false,
  problems: { [name]: code },
});

/** The conversion a form describes. `A = 1,3` one a line; shares of grades in percent. */
export function readGrades(read: ReadInput, terms: Terms, lineId: string | null): ReadGrades {
  const at = lineId === null ? '' : `@${lineId}`;
  const method = first(read(`grades.method${at}`)) ?? '';
  if (method === '') return { ok: true, value: null };
  if (!methodsOf(lineId).includes(method)) return wrong(`grades.method${at}`, 'choice');
  if (method === 'modified-bavarian' || method === 'linear') return readNumbers(method, read, at);
  if (method === 'table') return readTable(read, at);
  if (method === 'ects-tables') return readTables(read, terms);
  return { ok: true, value: GradeConversion.parse({ method }) };
}

function readNumbers(
  method: 'modified-bavarian' | 'linear',
  read: ReadInput,
  at: string,
): ReadGrades {
  const problems: Record<string, FieldProblem> = {};
  const values: Partial<Record<Numbers, number>> = {};
  for (const key of NUMBERS[method] ?? []) {
    const value = numberOf(first(read(`grades.${key}${at}`)) ?? '');
    if (value === null || value === undefined) problems[`grades.${key}${at}`] = 'number';
    else values[key] = value;
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: GradeConversion.parse({ method, ...values }) };
}

const pairs = (text: string): (readonly [string, string])[] | null => {
  const found = linesOf(text).map((line) => {
    const [, from, to] = /^(.+?)\s*(?:=|→|->)\s*(.+)$/.exec(line) ?? [];
    return from && to ? ([from, to] as const) : null;
  });
  return found.every((each) => each !== null) ? found : null;
};

function readTable(read: ReadInput, at: string): ReadGrades {
  const rows = pairs(first(read(`grades.table${at}`)) ?? '');
  if (!rows || rows.length === 0) return wrong(`grades.table${at}`, 'lines');
  return { ok: true, value: { method: 'table', rows: rows.map(([from, to]) => ({ from, to })) } };
}

/** Where one party has no table yet, the other's is kept. */
function readTables(read: ReadInput, { parties }: Terms): ReadGrades {
  const policy = CHOICES.ectsPolicy.find((each) => each === first(read('grades.policy')));
  if (!policy) return wrong('grades.policy', 'choice');
  const tables: GradingTable[] = [];
  for (const { institutionId } of parties) {
    const name = tableName(institutionId);
    const rows = pairs(first(read(name)) ?? '')?.map(([grade, share]) => ({
      grade,
      percent: numberOf(share.replace('%', '')) ?? -1,
    }));
    if (!rows || rows.some(({ percent }) => percent < 0 || percent > 100))
      return wrong('grades.tables', 'lines');
    if (rows.length > 0)
      tables.push({
        institutionId,
        referenceGroup: first(read(`${name}/group`)) ?? '',
        years: first(read(`${name}/years`)) ?? '',
        rows,
      });
  }
  return { ok: true, value: { method: 'ects-tables', policy, tables } };
}
