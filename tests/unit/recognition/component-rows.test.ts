import { describe, expect, it } from 'vitest';
import { freeRowId } from '~/recognition/forms/component-row';
import {
  componentsForm,
  parseComponentRows,
  toComponentsState,
} from '~/recognition/forms/component-rows';
import { readPastedTable } from '~/recognition/forms/pasted-table';
import { PaperComponent } from '~/recognition/paper-component';

const PROVIDER = {
  'provider.name': 'University of Aveleda',
  'provider.country': 'PT',
  'provider.scheme': 'erasmus',
  'provider.identifier': 'P AVELEDA01',
};
const BLANK = {
  code: '',
  title: '',
  ects: '',
  grade: '',
  scale: '',
  term: '',
  date: '',
  level: '',
};

function form(
  rows: Partial<typeof BLANK & { id: string; parentId: string }>[],
  more = {},
): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries({ ...PROVIDER, ...more }))
    made.set(name, String(value));
  rows.forEach((row, index) => {
    const full = { ...BLANK, parentId: '', id: `c${index + 1}`, ...row };
    for (const [field, value] of Object.entries(full)) made.set(`rows[${index}].${field}`, value);
  });
  return made;
}
const parsed = (...given: Parameters<typeof form>) => parseComponentRows(form(...given));
const refused = (...given: Parameters<typeof form>) => {
  const result = parsed(...given);
  if (result.ok) throw new Error('this form was taken');
  return result;
};
const taken = (data: FormData, before: readonly PaperComponent[] = []) => {
  const result = parseComponentRows(data, before);
  if (!result.ok) throw new Error(JSON.stringify(result.state.errors));
  return result.components;
};

const algebra = {
  code: 'A1',
  title: 'Algebra',
  ects: '2,5',
  grade: '14',
  scale: '0–20',
  term: '2025',
  date: '2025-06-30',
  level: '6',
};

describe('rows typed from a paper', () => {
  it('become components of the institution named above them', () => {
    const [component, ...rest] = taken(form([algebra, {}]));
    expect(rest).toEqual([]);
    expect(PaperComponent.parse(component)).toMatchObject({
      id: 'c1',
      code: 'A1',
      title: 'Algebra',
      ects: 2.5,
      grade: '14',
      awardingDate: '2025-06-30',
      level: 6,
      provider: {
        name: 'University of Aveleda',
        country: 'PT',
        identifiers: [{ scheme: 'erasmus', value: 'P AVELEDA01' }],
      },
    });
  });

  it('leave empty what the document does not say', () => {
    expect(taken(form([{ title: 'Only a title' }]))[0]).toMatchObject({
      code: null,
      ects: null,
      grade: null,
      awardingDate: null,
      level: null,
    });
  });

  it.each([
    [{ title: '', code: 'A1' }, 'rows[0].title', 'title-required'],
    [{ title: 'x', ects: 'five' }, 'rows[0].ects', 'number'],
    [{ title: 'x', ects: '-1' }, 'rows[0].ects', 'number'],
    [{ title: 'x', ects: '401' }, 'rows[0].ects', 'number'],
    [{ title: 'x', date: '2025-02-30' }, 'rows[0].date', 'date'],
    [{ title: 'x', level: '9' }, 'rows[0].level', 'level'],
    [{ title: 'x', grade: 'g'.repeat(81) }, 'rows[0].grade', 'too-long'],
  ])('with a fault come back with it at its field: %o', (row, name, code) => {
    const { status, state } = refused([row]);
    expect(status).toBe(422);
    expect(state.errors).toEqual({ [name]: [code] });
    expect(state.rows[0]).toMatchObject(row);
  });

  it('need at least one title, and who awarded it', () => {
    const { state } = refused([{}], { 'provider.name': ' ' });
    expect(state.errors).toEqual({ '': ['rows-required'], 'provider.name': ['provider-required'] });
  });

  it('need the kind of an identifier, and a country that exists', () => {
    const { state } = refused([algebra], { 'provider.scheme': '', 'provider.country': 'ZZ' });
    expect(state.errors).toEqual({
      'provider.scheme': ['scheme-required'],
      'provider.country': ['country'],
    });
  });

  it('are added and removed without losing what stands in the others', () => {
    const added = refused([algebra], { intent: 'add-row' });
    expect(added.status).toBe(200);
    expect(added.state.rows.map((row) => [row.id, row.title])).toEqual([
      ['c1', 'Algebra'],
      ['c2', ''],
    ]);
    expect(added.state.added).toBe('c2');
    const parts = [algebra, { title: 'Part', parentId: 'c1' }];
    const removed = refused(parts, { intent: 'remove-row:c1' });
    expect(removed.state.rows).toMatchObject([{ id: 'c2', title: 'Part', parentId: '' }]);
  });

  it('keep of stored components what the form does not show', () => {
    const [whole] = taken(form([algebra]));
    const before: PaperComponent[] = [
      { ...whole!, hours: 75, assessment: 'written', titles: { en: 'Algebra', pt: 'Álgebra' } },
      { ...whole!, id: 'c2', title: 'Part', parentId: 'c1' },
    ];
    const { rows } = toComponentsState(before);
    const kept = taken(form([...rows]), before);
    expect(kept).toEqual([
      { ...before[0], otherCredit: null },
      { ...before[1], hours: null, assessment: null, otherCredit: null },
    ]);
    const renamed = taken(form([{ ...rows[0], title: 'Geometry' }]), before);
    expect(renamed[0]).not.toHaveProperty('titles');
    expect(renamed[0]?.hours).toBe(75);
  });

  it('begin with three empty ones and every country', () => {
    const { state, countries } = componentsForm([], 'fr');
    expect(state.rows).toHaveLength(3);
    expect(countries.find((each) => each.value === 'PT')?.label).toBe('Portugal');
    expect(freeRowId(state.rows)).toBe('c4');
  });
});

describe('a pasted table', () => {
  const rowsOf = (text: string) => {
    const table = readPastedTable(text, []);
    if (!table.ok) throw new Error(JSON.stringify(table.errors));
    return table.rows;
  };

  it('is read by its header, in any order and language', () => {
    expect(rowsOf('Intitulé;Crédits;Note;Code;Niveau\nAlgèbre;5;14,5;A1;CEC 6')).toMatchObject([
      { title: 'Algèbre', ects: '5', grade: '14,5', code: 'A1', level: '6' },
    ]);
    expect(rowsOf('ECTS\tTitle\tRoom\n5 ECTS\tAlgebra\tB12')).toMatchObject([
      { title: 'Algebra', ects: '5' },
    ]);
  });

  it('is read in the order of the form where it has no header', () => {
    expect(rowsOf('A1\tAlgebra\t2.5\tB\tA–F\t2025\t30.06.2025\t6')).toMatchObject([
      { ...algebra, ects: '2.5', grade: 'B', scale: 'A–F' },
    ]);
  });

  it('may quote, as CSV does', () => {
    expect(rowsOf('title,ects\n"Logic, sets and ""proof""",5')).toMatchObject([
      { title: 'Logic, sets and "proof"', ects: '5' },
    ]);
  });

  it('names each fault by its line, and then takes nothing over', () => {
    const table = 'Title\tECTS\tDate\n\nAlgebra\tfive\t2025-06-30\n\t5\t\nLogic\t5\t31.02.2025';
    const { status, state } = refused([algebra], { intent: 'paste', paste: table });
    expect(status).toBe(422);
    expect(state.pasteErrors).toEqual([
      { line: 3, field: 'ects', code: 'number', value: 'five' },
      { line: 4, field: 'title', code: 'title-required', value: '' },
      { line: 5, field: 'date', code: 'date', value: '2025-02-31' },
    ]);
    expect(state.paste).toBe(table);
    expect(state.rows).toHaveLength(1);
  });

  it('is added to the rows that stand, in place of blank ones', () => {
    const { status, state } = refused([algebra, {}], {
      intent: 'paste',
      paste: 'title\tects\nLogic\t5',
    });
    expect(status).toBe(200);
    expect(state.rows.map((row) => [row.id, row.title])).toEqual([
      ['c1', 'Algebra'],
      ['c2', 'Logic'],
    ]);
    expect(state).toMatchObject({ paste: '', pasted: 1 });
  });

  it('that was forgotten in its box is taken over on saving', () => {
    const components = taken(form([algebra], { paste: 'title\tects\nLogic\t5' }));
    expect(components.map((each) => each.title)).toEqual(['Algebra', 'Logic']);
  });

  it.each([
    ['', 'paste-empty'],
    ['title\tects', 'paste-header-only'],
    [`title\n${'x\n'.repeat(201)}`, 'too-many'],
  ])('without rows, or with too many, is refused: %#', (paste, code) => {
    const table = readPastedTable(paste, []);
    expect(table.ok ? [] : table.errors.map((each) => each.code)).toEqual([code]);
  });
});
