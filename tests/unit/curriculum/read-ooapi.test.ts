import { describe, expect, it } from 'vitest';
import { itemsOf, moduleTable, programmeTable } from '~/curriculum/read-ooapi';
import { readTable } from '~/curriculum/table/read-table';

const CONTEXT = {
  unit: 'Faculty of Sciences',
  programme: 'BSC-DS',
  version: '2026',
  validFrom: '2026-09-01',
};
const NAMES = { unit: (name: string) => (name === 'Faculty of Sciences' ? 'unit-1' : null) };

const PROGRAM = {
  programId: '123e4567-e89b-12d3-a456-426614174000',
  primaryCode: { codeType: 'programCode', code: 'BSC-DS' },
  programType: 'program',
  name: [
    { language: 'en', value: 'Data Science' },
    { language: 'fr', value: 'Science des données' },
  ],
  qualificationAwarded: 'Bachelor of Science',
  level: 'bachelor',
  studyLoad: { studyLoadUnit: 'ects', value: 180 },
  fieldsOfStudy: '0619',
};

const COURSE = {
  courseId: '123e4567-e89b-12d3-a456-426614174001',
  primaryCode: { codeType: 'identifier', code: 'DS-201' },
  name: [{ language: 'en', value: 'Machine Learning' }],
  level: 'bachelor',
  studyLoad: { studyLoadUnit: 'ects', value: 7.5 },
  learningOutcomes: [
    [{ language: 'en', value: 'Explains a model' }],
    [{ language: 'en', value: 'Compares a|b' }],
  ],
};

describe('programmes and courses of OOAPI', () => {
  it('become programmes that the import reads', () => {
    const read = readTable('programmes', programmeTable([PROGRAM], CONTEXT), NAMES);
    expect(read.faults).toEqual([]);
    expect(read.entries[0]?.entry).toMatchObject({
      code: 'BSC-DS',
      titles: { en: 'Data Science', fr: 'Science des données' },
      unit: 'unit-1',
      eqf: 6,
      cycle: 'first',
      ects: 180,
      iscedF: '0619',
    });
  });

  it('become modules of the version named, their outcomes apart', () => {
    const read = readTable('modules', moduleTable([COURSE], CONTEXT), NAMES);
    expect(read.faults).toEqual([]);
    expect(read.entries[0]?.entry).toMatchObject({
      programme: 'BSC-DS',
      version: '2026',
      span: { validFrom: '2026-09-01' },
      module: {
        code: 'DS-201',
        ects: 7.5,
        eqf: 6,
        outcomes: [{ title: { en: 'Explains a model' } }, { title: { en: 'Compares a/b' } }],
      },
    });
  });

  it('are refused by their row where credits are not ECTS', () => {
    const other = { ...COURSE, studyLoad: { studyLoadUnit: 'sbu', value: 168 } };
    const read = readTable('modules', moduleTable([COURSE, other], CONTEXT), NAMES);
    expect(read.faults).toMatchObject([{ row: 3, column: 'ects', fault: 'missing' }]);
  });

  it('come as a page, a list or one object', () => {
    expect(itemsOf({ pageSize: 10, items: [PROGRAM] })).toEqual([PROGRAM]);
    expect(itemsOf([PROGRAM])).toEqual([PROGRAM]);
    expect(itemsOf(PROGRAM)).toEqual([PROGRAM]);
    expect(itemsOf('text')).toBeNull();
  });
});
