/** A table (header row and rows of cells) becomes entries and faults. Pure: names are resolved by the caller's `Names`. */
import { CYCLES, ENROLMENT_STATUSES, GRADINGS, LEGAL_BASES, MODULE_KINDS } from '../choices.data';
import {
  ArticleEntry,
  EnrolmentEntry,
  MOST_SKILLS,
  ModuleEntry,
  ProgrammeEntry,
  type VersionEntry,
} from '../curriculum';
import { languageOf, Row, type RowFault } from './cells';
import { COLUMNS, type TableKind } from './columns.data';

/** What the rows may name. */
export interface Names {
  /** The id of a unit by its id or its name in any language; null: there is none. */
  unit(name: string): string | null;
  /** Whether ESCO has the skill, by its IRI; without it no skill is known. */
  skill?(iri: string): boolean;
}

export interface EntryOf {
  programmes: ProgrammeEntry;
  modules: {
    programme: string;
    version: string;
    span: Partial<VersionEntry>;
    module: ModuleEntry;
    /** The table says which skills the outcomes have; otherwise they stay as they are. */
    saysSkills: boolean;
  };
  regulations: ArticleEntry;
  enrolments: EnrolmentEntry;
}

export interface TableRead<K extends TableKind> {
  readonly entries: readonly { readonly row: number; readonly entry: EntryOf[K] }[];
  readonly faults: readonly RowFault[];
  /** Columns that mean nothing here; they are left out and said so. */
  readonly unknownColumns: readonly string[];
  /** Columns that must be there and are not: nothing else was read. */
  readonly missingColumns: readonly string[];
  readonly rows: number;
}

const READERS: { [K in TableKind]: (row: Row, names: Names) => EntryOf[K] } = {
  programmes: readProgramme,
  modules: readModule,
  regulations: readArticle,
  enrolments: readEnrolment,
};

/** Reads a table. Rows with a fault give no entry; empty rows are passed over. */
export function readTable<K extends TableKind>(
  kind: K,
  table: readonly (readonly string[])[],
  names: Names,
): TableRead<K> {
  const header = (table[0] ?? []).map((name) => name.trim().toLowerCase());
  const missingColumns = missingOf(kind, header);
  const unknownColumns = header.filter((name) => name !== '' && !isKnown(kind, name));
  const entries: { row: number; entry: EntryOf[K] }[] = [];
  const faults: RowFault[] = [];
  const rows = missingColumns.length > 0 ? [] : table.slice(1);
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = new Row(
      index + 2,
      new Map(header.map((name, column) => [name, cells[column] ?? ''])),
    );
    const entry = READERS[kind](row, names);
    if (row.faults.length === 0 && !isSound(kind, entry)) row.refuse(null, 'values');
    faults.push(...row.faults);
    if (row.faults.length === 0) entries.push({ row: row.number, entry });
  }
  return { entries, faults, unknownColumns, missingColumns, rows: rows.length };
}

/** What single cells do not show, such as more credits than a programme can have. */
function isSound<K extends TableKind>(kind: K, entry: EntryOf[K]): boolean {
  const schema = {
    programmes: ProgrammeEntry,
    regulations: ArticleEntry,
    enrolments: EnrolmentEntry,
  };
  return kind === 'modules'
    ? ModuleEntry.safeParse((entry as EntryOf['modules']).module).success
    : schema[kind as Exclude<TableKind, 'modules'>].safeParse(entry).success;
}

function missingOf(kind: TableKind, header: readonly string[]): string[] {
  return COLUMNS[kind]
    .filter(({ name, required, perLanguage }) => {
      if (!required) return false;
      return perLanguage
        ? !header.some((column) => languageOf(column, name))
        : !header.includes(name);
    })
    .map(({ name, perLanguage }) => (perLanguage ? `${name}_en` : name));
}

const isKnown = (kind: TableKind, column: string): boolean =>
  COLUMNS[kind].some(({ name, perLanguage }) =>
    perLanguage ? languageOf(column, name) !== null : name === column,
  );

function unitOf(row: Row, names: Names): string | null {
  const name = row.cell('unit');
  const id = name === '' ? null : names.unit(name);
  if (name !== '' && id === null) row.refuse('unit', 'unknown-unit');
  return id;
}

function span(row: Row, from: string | null, until: string | null): void {
  if (from && until && until < from) row.refuse('valid_until', 'dates-crossed');
}

function readProgramme(row: Row, names: Names): ProgrammeEntry {
  if (row.cell('unit') === '') row.refuse('unit', 'missing');
  return {
    code: row.text('code'),
    titles: row.texts('title'),
    degree: row.texts('degree'),
    unit: unitOf(row, names) ?? '',
    eqf: eqfOf(row) ?? 1,
    cycle: row.choice('cycle', CYCLES),
    ects: row.numberIn('ects'),
    iscedF: iscedOf(row),
  };
}

function eqfOf(row: Row): number | null {
  const eqf = row.wholeOrNull('eqf');
  if (eqf !== null && (eqf < 1 || eqf > 8)) row.refuse('eqf', 'choice');
  return eqf;
}

function iscedOf(row: Row): string | null {
  const code = row.textOrNull('isced_f');
  if (code !== null && !/^\d{2,4}$/.test(code)) row.refuse('isced_f', 'choice');
  return code;
}

function readModule(row: Row, names: Names): EntryOf['modules'] {
  const [validFrom, validUntil] = [row.dateOrNull('valid_from'), row.dateOrNull('valid_until')];
  span(row, validFrom, validUntil);
  const module: ModuleEntry = {
    kind: row.choice('kind', MODULE_KINDS, 'module'),
    code: row.text('code'),
    group: row.textOrNull('group'),
    titles: row.texts('title'),
    ects: row.numberIn('ects'),
    eqf: eqfOf(row),
    grading: row.choice('grading', GRADINGS, 'graded'),
    outcomes: withSkills(row, outcomesOf(row), names),
    ownerUnit: unitOf(row, names),
    externalCap: row.numberOrNull('external_cap'),
  };
  return {
    programme: row.text('programme'),
    version: row.text('version'),
    span: { ...(validFrom ? { validFrom } : {}), ...(validUntil ? { validUntil } : {}) },
    module,
    saysSkills: row.has('skills'),
  };
}

/** Outcomes end at `|` or at the end of a line; the n-th of each language belong together. */
function outcomesOf(row: Row): ModuleEntry['outcomes'] {
  const outcomes: ModuleEntry['outcomes'] = [];
  for (const [language, text] of Object.entries(row.texts('outcomes', false)))
    for (const [index, part] of partsOf(text).entries()) {
      const title = part.trim();
      if (title === '') continue;
      outcomes[index] ??= { title: {}, esco: [] };
      outcomes[index].title[language] = title;
    }
  return outcomes.filter((each) => each !== undefined);
}

/** The n-th part of `skills` (IRIs between spaces) is the n-th outcome's. */
function withSkills(row: Row, outcomes: ModuleEntry['outcomes'], names: Names) {
  for (const [index, part] of partsOf(row.cell('skills')).entries()) {
    const iris = [...new Set(part.split(/[\s;]+/).filter((iri) => iri !== ''))];
    const outcome = outcomes[index];
    const [unknown] = iris.filter((iri) => !names.skill?.(iri));
    if (unknown !== undefined) row.refuse('skills', 'unknown-skill', unknown);
    else if (iris.length > MOST_SKILLS) row.refuse('skills', 'many-skills', part.trim());
    else if (iris.length > 0 && !outcome)
      row.refuse('skills', 'skills-without-outcome', part.trim());
    else if (outcome) outcome.esco = iris;
  }
  return outcomes;
}

const partsOf = (cell: string): string[] => cell.split(/\||\r?\n/);

function readArticle(row: Row): ArticleEntry {
  const entry: ArticleEntry = {
    basis: row.choice('basis', LEGAL_BASES),
    regulation: row.texts('regulation'),
    article: row.text('article'),
    text: row.texts('text'),
    url: row.textOrNull('url'),
    limitsAge: row.yes('limits_age'),
    validFrom: row.date('valid_from'),
    validUntil: row.dateOrNull('valid_until'),
  };
  if (entry.url !== null && !/^https?:\/\/[^\s"<>]+$/.test(entry.url)) row.refuse('url', 'url');
  span(row, entry.validFrom, entry.validUntil);
  return entry;
}

function readEnrolment(row: Row): EnrolmentEntry {
  const entry: EnrolmentEntry = {
    studentNumber: row.text('student_number'),
    email: row.textOrNull('email')?.toLowerCase() ?? null,
    programme: row.text('programme'),
    version: row.text('version'),
    status: row.choice('status', ENROLMENT_STATUSES, 'active'),
    startedOn: row.date('started_on'),
    endedOn: row.dateOrNull('ended_on'),
    // An institution that lists a student confirms the enrolment, unless it says that it does not.
    confirmed: row.cell('confirmed') === '' || row.yes('confirmed'),
  };
  if (entry.email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(entry.email))
    row.refuse('email', 'email');
  if (entry.endedOn !== null && entry.endedOn < entry.startedOn)
    row.refuse('ended_on', 'dates-crossed');
  return entry;
}
