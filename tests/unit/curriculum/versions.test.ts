import { describe, expect, it } from 'vitest';
import { checkVersion, overlaps } from '~/curriculum/check-version';
import { compareVersions } from '~/curriculum/compare-versions';
import type { ModuleEntry } from '~/curriculum/curriculum';
import { readEntryForm } from '~/curriculum/entry-form';
import { keepSkills } from '~/curriculum/keep-skills';
import { planModules } from '~/curriculum/plan/plan-modules';
import { doubtsAboutProgramme } from '~/curriculum/plausibility';
import { readTable } from '~/curriculum/table/read-table';
import { moduleValues, toTable } from '~/curriculum/table/write-table';

const MODULE: ModuleEntry = {
  kind: 'module',
  code: 'DS-201',
  group: null,
  titles: { en: 'Machine Learning' },
  ects: 6,
  eqf: 6,
  grading: 'graded',
  outcomes: [{ title: { en: 'Explains a model' }, esco: ['http://data.europa.eu/esco/skill/1'] }],
  ownerUnit: null,
  externalCap: null,
};
const GROUP: ModuleEntry = { ...MODULE, kind: 'elective-group', code: 'EL', ects: 15 };
const SPAN = { label: '2026', validFrom: '2026-09-01', validUntil: null };
const codes = (...args: Parameters<typeof checkVersion>) =>
  checkVersion(...args).map(({ code }) => code);

describe('the checks of a version', () => {
  it('find nothing wrong with a sound one', () => {
    const inside = { ...MODULE, group: 'EL', ects: 15 };
    expect(codes(SPAN, [GROUP, inside], [])).toEqual([]);
  });

  it('find groups whose modules do not fill them, and caps above the group', () => {
    const small = { ...MODULE, group: 'EL' };
    expect(checkVersion(SPAN, [{ ...GROUP, externalCap: 20 }, small], [])).toEqual([
      { code: 'group-short', has: 6, group: 'EL', needs: 15 },
      { code: 'cap-above-group', cap: 20, group: 'EL', needs: 15 },
    ]);
  });

  it('find versions without modules, groups that are not there, and missing outcomes', () => {
    expect(codes(SPAN, [], [])).toEqual(['empty']);
    expect(codes(SPAN, [{ ...MODULE, group: 'NO', outcomes: [] }], [])).toEqual([
      'group-unknown',
      'no-outcomes',
    ]);
  });

  it('find published versions that are valid on the same days', () => {
    const before = { label: '2024', validFrom: '2024-09-01', validUntil: '2026-09-01' };
    expect(codes(SPAN, [MODULE], [before])).toEqual(['overlap']);
    expect(overlaps(SPAN, { ...before, validUntil: '2026-08-31' })).toBe(false);
  });
});

describe('two versions compared', () => {
  it('name what came, went and changed, and pass over the rest', () => {
    const before = [MODULE, { ...MODULE, code: 'OLD' }, { ...MODULE, code: 'SAME' }];
    const after = [
      { ...MODULE, ects: 5 },
      { ...MODULE, code: 'NEW' },
      { ...MODULE, code: 'SAME' },
    ];
    expect(
      compareVersions(before, after).map(({ code, change, fields }) => [code, change, fields]),
    ).toEqual([
      ['DS-201', 'changed', ['ects']],
      ['NEW', 'added', []],
      ['OLD', 'removed', []],
    ]);
  });
});

describe('questions about a programme', () => {
  it.each([
    [6, 180, 'first', []],
    [6, 240, 'first', []],
    [6, 60, 'first', ['credits-few']],
    [5, 90, 'short', []],
    [5, 180, 'short', ['credits-many']],
    [7, 60, 'second', []],
    [7, 300, 'second', ['credits-many']],
    [7, 120, 'first', ['cycle-level']],
    [8, 0, 'third', []],
    [4, 60, 'short', ['cycle-level']],
  ] as const)('EQF %i with %i ECTS in the %s cycle: %j', (eqf, ects, cycle, expected) => {
    expect(doubtsAboutProgramme({ eqf, ects, cycle }).map(({ code }) => code)).toEqual(expected);
  });
});

const written = (text: string): ModuleEntry => ({
  ...MODULE,
  outcomes: [{ title: { en: text }, esco: [] }],
});

describe('skills of outcomes', () => {
  it('stay where the words stay and go where they change', () => {
    expect(keepSkills(written('Explains a model'), MODULE)).toEqual(MODULE);
    expect(keepSkills(written('Draws a model'), MODULE).outcomes[0]?.esco).toEqual([]);
  });

  it('do not make a published module look changed to an import', () => {
    const modules = new Map([[MODULE.code, { id: 'm', entry: MODULE }]]);
    const programme = {
      id: 'p',
      code: 'P',
      versions: [{ ...SPAN, id: 'v', state: 'published' as const, modules }],
    };
    const entry = {
      programme: 'P',
      version: '2026',
      span: {},
      saysSkills: false,
      module: written('Explains a model'),
    };
    expect(planModules([{ row: 2, entry }], [programme])).toMatchObject({
      unchanged: 1,
      faults: [],
    });
    const changed = { ...entry, module: { ...entry.module, ects: 5 } };
    expect(planModules([{ row: 2, entry: changed }], [programme]).faults).toMatchObject([
      { row: 2, column: 'version', fault: 'published-version' },
    ]);
  });
});

describe('skills of a table', () => {
  const SKILL = 'http://data.europa.eu/esco/skill/1';
  const OTHER = 'http://data.europa.eu/esco/skill/2';
  const names = { unit: () => null, skill: (iri: string) => iri === SKILL || iri === OTHER };
  const HEAD = ['programme', 'version', 'kind', 'code', 'title_en', 'ects', 'outcomes_en'];
  const tableOf = (skills: string, outcomes = 'Explains a model | Draws one') => [
    [...HEAD, 'skills'],
    ['P', '2026', 'module', 'DS-201', 'Machine Learning', '6', outcomes, skills],
  ];
  const read = (...cells: Parameters<typeof tableOf>) =>
    readTable('modules', tableOf(...cells), names);

  it('stand beside the outcome in the same place', () => {
    const [first] = read(` | ${OTHER} ${SKILL} ${OTHER}`).entries;
    expect(first?.entry.saysSkills).toBe(true);
    expect(first?.entry.module.outcomes.map(({ esco }) => esco)).toEqual([[], [OTHER, SKILL]]);
  });

  it('come back from the table that an export writes', () => {
    const module = read(`${SKILL} | ${OTHER}`).entries[0]!.entry.module;
    const row = moduleValues('P', SPAN, { ...module, eqf: 6 }, null);
    const again = readTable('modules', toTable('modules', [row]), names);
    expect(again.faults).toEqual([]);
    expect(again.entries[0]?.entry.module.outcomes).toEqual(module.outcomes);
  });

  it.each([
    ['nonsense', 'unknown-skill', 'nonsense'],
    [`${SKILL} | | ${OTHER}`, 'skills-without-outcome', OTHER],
  ])('are refused by row and column: %s', (cell, fault, value) => {
    expect(read(cell)).toMatchObject({
      entries: [],
      faults: [{ row: 2, column: 'skills', fault, value }],
    });
  });

  it('are at most three beside one outcome', () => {
    const many = ['a', 'b', 'c', 'd'].join(' ');
    const all = { unit: () => null, skill: () => true };
    expect(readTable('modules', tableOf(many), all).faults).toMatchObject([
      { column: 'skills', fault: 'many-skills' },
    ]);
  });

  it('that ESCO withdrew stay where they are and come to no other module', () => {
    const entry = { programme: 'P', version: '2026', span: {}, saysSkills: true, module: MODULE };
    const modules = new Map([[MODULE.code, { id: 'm', entry: MODULE }]]);
    const draft = { ...SPAN, id: 'v', state: 'draft' as const, modules };
    const programme = { id: 'p', code: 'P', versions: [draft] };
    const gone = new Set([SKILL]);
    expect(planModules([{ row: 2, entry }], [programme], gone)).toMatchObject({
      unchanged: 1,
      faults: [],
    });
    const other = { ...entry, module: { ...MODULE, code: 'DS-202' } };
    expect(planModules([{ row: 3, entry: other }], [programme], gone).faults).toMatchObject([
      { row: 3, column: 'skills', fault: 'obsolete-skill', value: SKILL },
    ]);
    const without = { ...entry, module: written('Explains a model') };
    expect(planModules([{ row: 2, entry: without }], [programme], gone).change[0]).toMatchObject({
      module: { outcomes: [{ esco: [] }] },
    });
  });
});

describe('a form for one entry', () => {
  const names = { unit: (id: string) => (id === 'u' ? 'u' : null) };
  const values = {
    code: 'P',
    title_en: 'Physics',
    degree_en: 'Bachelor of Science',
    unit: 'u',
    eqf: '6',
    cycle: 'first',
    ects: '180',
    intent: 'save',
  };

  it('gives the entry', () => {
    const read = readEntryForm('programmes', values, names);
    expect(read).toMatchObject({ ok: true, entry: { code: 'P', ects: 180, iscedF: null } });
  });

  it('ties each fault to its field, a missing text to its first language', () => {
    const read = readEntryForm('programmes', { ...values, title_en: ' ', ects: 'x' }, names);
    expect(read).toMatchObject({
      ok: false,
      state: { faults: { title_en: 'missing', ects: 'number' } },
    });
  });

  it('takes an outcome from each line', () => {
    const module = {
      kind: 'module',
      code: 'M',
      title_en: 'M',
      ects: '5',
      outcomes_en: 'First\r\nSecond',
      outcomes_fr: 'Premier\n\n',
    };
    const read = readEntryForm('modules', module, names, { programme: '-', version: '-' });
    expect(read.ok && read.entry.module.outcomes).toEqual([
      { title: { en: 'First', fr: 'Premier' }, esco: [] },
      { title: { en: 'Second' }, esco: [] },
    ]);
  });
});
