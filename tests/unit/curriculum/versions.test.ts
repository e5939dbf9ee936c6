import { describe, expect, it } from 'vitest';
import { checkVersion, overlaps } from '~/curriculum/check-version';
import { compareVersions } from '~/curriculum/compare-versions';
import type { ModuleEntry } from '~/curriculum/curriculum';
import { readEntryForm } from '~/curriculum/entry-form';
import { keepSkills } from '~/curriculum/keep-skills';
import { planModules } from '~/curriculum/plan/plan-modules';

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

describe('skills of outcomes', () => {
  const written = (text: string): ModuleEntry => ({
    ...MODULE,
    outcomes: [{ title: { en: text }, esco: [] }],
  });

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
