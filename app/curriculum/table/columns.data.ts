/** The columns of each kind of table: what an import reads and an export writes. */

export const TABLE_KINDS = ['programmes', 'modules', 'regulations', 'enrolments'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export interface ColumnFact {
  readonly name: string;
  readonly required: boolean;
  /** One column a language: `title_en`, `title_fr` … */
  readonly perLanguage?: true;
  /** A cell as people would write it. */
  readonly example: string;
}

const must = (name: string, example: string): ColumnFact => ({ name, required: true, example });
const may = (name: string, example: string): ColumnFact => ({ name, required: false, example });
const texts = (name: string, example: string): ColumnFact => ({
  ...must(name, example),
  perLanguage: true,
});

export const COLUMNS: Readonly<Record<TableKind, readonly ColumnFact[]>> = {
  programmes: [
    must('code', 'BSC-DS'),
    texts('title', 'Bachelor in Data Science'),
    texts('degree', 'Bachelor of Science'),
    must('unit', 'Faculty of Sciences'),
    must('eqf', '6'),
    must('cycle', 'first'),
    must('ects', '180'),
    may('isced_f', '0619'),
  ],
  modules: [
    must('programme', 'BSC-DS'),
    must('version', '2026'),
    may('valid_from', '2026-09-01'),
    may('valid_until', ''),
    must('kind', 'module'),
    must('code', 'DS-201'),
    may('group', 'ELECTIVE-1'),
    texts('title', 'Machine Learning'),
    must('ects', '6'),
    may('eqf', '6'),
    may('grading', 'graded'),
    { ...may('outcomes', 'Explains a model | Compares two models'), perLanguage: true },
    may('skills', 'http://data.europa.eu/esco/skill/… | '),
    may('unit', 'Department of Informatics'),
    may('external_cap', ''),
  ],
  regulations: [
    must('basis', 'lrc-v-1'),
    texts('regulation', 'Study and Examination Regulations'),
    must('article', 'Art. 12'),
    texts('text', 'Periods of study completed elsewhere are recognised …'),
    may('url', 'https://university.example/regulations'),
    may('limits_age', 'no'),
    must('valid_from', '2024-09-01'),
    may('valid_until', ''),
  ],
  enrolments: [
    must('student_number', '20261234'),
    may('email', 'student@university.example'),
    must('programme', 'BSC-DS'),
    must('version', '2026'),
    may('status', 'active'),
    must('started_on', '2026-09-15'),
    may('ended_on', ''),
    may('confirmed', 'yes'),
  ],
};
