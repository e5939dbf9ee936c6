/** Entries as the table that an import reads: header first, one column a language. */
import type { LanguageMap } from '~/elm/language-map';
import type { ArticleEntry, EnrolmentEntry, ModuleEntry, ProgrammeEntry } from '../curriculum';
import { COLUMNS, type TableKind } from './columns.data';

/** Cells by column; texts by language stay maps until the columns are known. */
export type RowValues = Readonly<Record<string, string | number | null | LanguageMap>>;

interface Written {
  readonly head: string;
  readonly name: string;
  readonly language: string | null;
}

export function toTable(kind: TableKind, rows: readonly RowValues[]): string[][] {
  const columns = COLUMNS[kind].flatMap(({ name, perLanguage }): Written[] =>
    perLanguage
      ? languagesOf(rows, name).map((language) => ({ head: `${name}_${language}`, name, language }))
      : [{ head: name, name, language: null }],
  );
  return [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map(({ name, language }) => cellOf(row[name], language))),
  ];
}

/** English first where nothing is written in any language, so that the header is complete. */
function languagesOf(rows: readonly RowValues[], name: string): string[] {
  const found = new Set(
    rows.flatMap((row) => {
      const value = row[name];
      return typeof value === 'object' && value !== null ? Object.keys(value) : [];
    }),
  );
  return found.size === 0 ? ['en'] : [...found].sort();
}

function cellOf(value: RowValues[string] | undefined, language: string | null): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return language === null ? '' : (value[language] ?? '');
  return String(value);
}

export const programmeValues = (entry: ProgrammeEntry, unitName: string): RowValues => ({
  code: entry.code,
  title: entry.titles,
  degree: entry.degree,
  unit: unitName,
  eqf: entry.eqf,
  cycle: entry.cycle,
  ects: entry.ects,
  isced_f: entry.iscedF,
});

export const moduleValues = (
  programme: string,
  version: { label: string; validFrom: string; validUntil: string | null },
  entry: ModuleEntry,
  unitName: string | null,
): RowValues => ({
  programme,
  version: version.label,
  valid_from: version.validFrom,
  valid_until: version.validUntil,
  kind: entry.kind,
  code: entry.code,
  group: entry.group,
  title: entry.titles,
  ects: entry.ects,
  eqf: entry.eqf,
  grading: entry.grading,
  outcomes: joinedOutcomes(entry.outcomes),
  skills: joinedSkills(entry.outcomes),
  unit: unitName,
  external_cap: entry.externalCap,
});

/** `a | b` in each language; a language that lacks one keeps its place empty. */
function joinedOutcomes(outcomes: ModuleEntry['outcomes']): LanguageMap {
  const languages = new Set(outcomes.flatMap(({ title }) => Object.keys(title)));
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      outcomes.map(({ title }) => title[language] ?? '').join(' | '),
    ]),
  );
}

/** The skills of each outcome between spaces, in the order of the outcomes. */
const joinedSkills = (outcomes: ModuleEntry['outcomes']): string | null =>
  outcomes.some(({ esco }) => esco.length > 0)
    ? outcomes.map(({ esco }) => esco.join(' ')).join(' | ')
    : null;

export const articleValues = (entry: ArticleEntry): RowValues => ({
  basis: entry.basis,
  regulation: entry.regulation,
  article: entry.article,
  text: entry.text,
  url: entry.url,
  limits_age: entry.limitsAge ? 'yes' : 'no',
  valid_from: entry.validFrom,
  valid_until: entry.validUntil,
});

export const enrolmentValues = (entry: EnrolmentEntry): RowValues => ({
  student_number: entry.studentNumber,
  email: entry.email,
  programme: entry.programme,
  version: entry.version,
  status: entry.status,
  started_on: entry.startedOn,
  ended_on: entry.endedOn,
  confirmed: entry.confirmed ? 'yes' : 'no',
});
