import { describe, expect, it } from 'vitest';
import { exampleModel } from '#templates/mcra/example';
import { documentWithEveryPlace } from '#tests/unit/agreements/drafts';
import type { FieldInput, ReadInput } from '~/agreements/forms/field-input';
import { decodePart, inputsOf, partForms } from '~/agreements/forms/part-form';
import { canonicalText } from '~/agreements/terms/canonical';
import { ALL_PATHS, withPlaces } from '~/agreements/terms/document';
import { FIELDS } from '~/agreements/terms/fields.data';
import { parsePart, parsePartValue, readPart } from '~/agreements/terms/parts';
import { SECTION_IDS, type SectionId } from '~/agreements/terms/sections.data';
import type { AgreementDocument } from '~/agreements/terms/terms';

const documentOf = (): AgreementDocument => withPlaces(exampleModel('en').document);

/** What a browser would send of a section's form, with some inputs typed differently. */
function sent(
  document: AgreementDocument,
  section: SectionId,
  part: string,
  typed: Record<string, string> = {},
): ReadInput {
  const form = partForms(document, section).find((each) => each.part === part);
  const inputs = (form?.fields ?? []).flatMap((field) => [...inputsOf(field, document)]);
  const values = new Map(
    inputs.map((each: FieldInput) => [each.name, each.values ?? [each.value]] as const),
  );
  for (const [name, value] of Object.entries(typed)) values.set(name, [value]);
  return (name) => values.get(name) ?? null;
}

describe('the forms of a section', () => {
  it('send back every part exactly as it was when nothing is typed', () => {
    const document = documentOf();
    let parts = 0;
    for (const section of SECTION_IDS)
      for (const { part } of partForms(document, section)) {
        const key = parsePart(part);
        const decoded = decodePart(document, part, section, sent(document, section, part));
        expect(decoded, part).toMatchObject({ ok: true });
        if (!key || !decoded?.ok) continue;
        const parsed = parsePartValue(key, decoded.value);
        expect(parsed, part).toMatchObject({ ok: true });
        if (parsed.ok)
          expect(canonicalText(parsed.value), part).toBe(canonicalText(readPart(document, key)));
        parts += 1;
      }
    expect(parts).toBeGreaterThan(25);
    expect(ALL_PATHS).toHaveLength(16);
  });

  it('change the one field that was typed', () => {
    const document = documentOf();
    const typed = { 'process.decisionDays': ' 21 ' };
    const decoded = decodePart(
      document,
      'process',
      'process',
      sent(document, 'process', 'process', typed),
    );
    expect(decoded?.ok && decoded.next.terms.process.decisionDays).toBe(21);
  });

  it('say which field cannot be read, and change nothing', () => {
    const document = documentOf();
    const typed = { 'process.decisionDays': 'soon' };
    const decoded = decodePart(
      document,
      'process',
      'process',
      sent(document, 'process', 'process', typed),
    );
    expect(decoded).toEqual({ ok: false, problems: { 'process.decisionDays': 'number' } });
  });

  it('take a condition out when its value is removed, and name its clause when it is added', () => {
    const document = documentOf();
    const read = (typed: Record<string, string>) =>
      decodePart(
        document,
        'conditions',
        'conditions',
        sent(document, 'conditions', 'conditions', typed),
      );
    const added = read({ 'conditions.maximumAgeMonths': '36' });
    expect(added?.ok && added.next.terms.conditions.maximumAgeMonths?.value).toBe(36);
    const gone = read({ 'conditions.maximumAgeMonths': '' });
    expect(gone?.ok && 'maximumAgeMonths' in gone.next.terms.conditions).toBe(false);
  });

  it('ask for the numbers that a way of converting grades needs', () => {
    const document = documentOf();
    const read = (typed: Record<string, string>) =>
      decodePart(document, 'grades', 'grades', sent(document, 'grades', 'grades', typed));
    const open = read({
      'grades.method': 'modified-bavarian',
      'grades.best': '',
      'grades.lowestPass': '4',
    });
    expect(open).toEqual({ ok: false, problems: { 'grades.best': 'number' } });
    const told = read({ 'grades.method': 'table', 'grades.table': 'A = 1,0\nB = 2,0' });
    expect(told?.ok && told.next.terms.gradeConversion).toEqual({
      method: 'table',
      rows: [
        { from: 'A', to: '1,0' },
        { from: 'B', to: '2,0' },
      ],
    });
  });

  it('keep the skills of outcomes whose words stay', () => {
    const document = documentOf();
    const [line] = document.terms.lines;
    const [source] = line?.sources ?? [];
    const address = `course.outcomes@${line?.id}/${source?.id}`;
    const titles = (source?.outcomes ?? []).map((each) => each.title);
    const read = sent(document, 'courses', `line:${line?.id}`, {
      [address]: [...titles, 'One more outcome'].join('\n'),
    });
    const decoded = decodePart(document, `line:${line?.id}`, 'courses', read);
    const outcomes = decoded?.ok ? decoded.next.terms.lines[0]?.sources[0]?.outcomes : [];
    expect(outcomes?.slice(0, -1)).toEqual(source?.outcomes);
    expect(outcomes?.at(-1)).toEqual({ title: 'One more outcome', esco: [] });
  });
});

describe('every field of the agreement', () => {
  /** Written by the record, or by buttons: lines are numbered, courses are added and taken out. */
  const BY_BUTTONS = [
    'document.templateVersion',
    'line.number',
    'line.sources',
    'course.catalogueEntry',
  ];

  it('has an input of its own, so that nothing agreed is out of reach', () => {
    const document = documentWithEveryPlace();
    const typed = new Set(
      SECTION_IDS.flatMap((section) =>
        partForms(document, section).flatMap(({ fields }) =>
          fields
            .filter((field) => inputsOf(field, document).length > 0)
            .map(({ def }) => `${def.key} ${def.scope}`),
        ),
      ),
    );
    const without = FIELDS.filter(
      ({ key, scope, root }) => root !== 'head' && !typed.has(`${key} ${scope}`),
    );
    expect(without.map((each) => each.key)).toEqual(BY_BUTTONS);
  });
});

describe('a line that departs from what holds for all', () => {
  const document = documentOf();
  const line = document.terms.lines[0]!;
  const part = `line:${line.id}`;
  const conditions = (typed: Record<string, string>) => {
    const decoded = decodePart(
      document,
      part,
      'conditions',
      sent(document, 'conditions', part, typed),
    );
    return decoded?.ok ? decoded.next.terms.lines[0]! : null;
  };

  it('asks a condition of its own, stated in Annex B, and follows the agreement again when emptied', () => {
    const address = `conditions.maximumAgeMonths@${line.id}`;
    const own = conditions({ [address]: '24' });
    expect(own?.conditions.maximumAgeMonths).toEqual({
      value: 24,
      clause: `B, ${line.number}`,
    });
    expect(conditions({ [address]: '' })?.conditions).not.toHaveProperty('maximumAgeMonths');
    expect(conditions({})?.waivedConditions).toEqual(line.waivedConditions);
  });

  it('does without a condition that is asked of all, and with no other', () => {
    const [field] = partForms(document, 'conditions')
      .find((each) => each.part === part)!
      .fields.filter((each) => each.def.key === 'line.waived');
    const options = inputsOf(field!, document)[0]?.options;
    const offered = options?.kind === 'fields' ? options.fields.map((each) => each.value) : [];
    expect(offered.sort()).toEqual(Object.keys(document.terms.conditions).sort());
    const name = offered[0] ?? '';
    expect(conditions({ [`line.waived@${line.id}`]: name })?.waivedConditions).toEqual([name]);
    expect(
      conditions({ [`line.waived@${line.id}`]: 'nonsense' })?.waivedConditions,
    ).toBeUndefined();
  });

  it('converts grades in its own way, or as agreed for all', () => {
    const grades = (typed: Record<string, string>) =>
      decodePart(document, part, 'grades', sent(document, 'grades', part, typed));
    const at = `@${line.id}`;
    const own = grades({ [`grades.method${at}`]: 'table', [`grades.table${at}`]: 'A = 20' });
    expect(own?.ok && own.next.terms.lines[0]?.gradeConversion).toEqual({
      method: 'table',
      rows: [{ from: 'A', to: '20' }],
    });
    const open = grades({ [`grades.method${at}`]: 'linear' });
    expect(open).toMatchObject({ ok: false });
    const common = grades({ [`grades.method${at}`]: '' });
    expect(common?.ok && common.next.terms.lines[0]?.gradeConversion).toBeNull();
    expect(grades({ [`grades.method${at}`]: 'ects-tables' })).toEqual({
      ok: false,
      problems: { [`grades.method${at}`]: 'choice' },
    });
  });
});

describe('ECTS grading tables', () => {
  it('are typed for each party with their reference group and years', () => {
    const document = documentOf();
    const [first, second] = document.terms.parties.map((each) => each.institutionId);
    const typed = {
      'grades.method': 'ects-tables',
      'grades.policy': 'average',
      [`grades.tables#${first}`]: 'A = 10 %\nB = 90',
      [`grades.tables#${first}/group`]: 'ISCED-F 06',
      [`grades.tables#${first}/years`]: '2023/24, 2024/25',
      [`grades.tables#${second}`]: '',
    };
    const decoded = decodePart(
      document,
      'grades',
      'grades',
      sent(document, 'grades', 'grades', typed),
    );
    expect(decoded?.ok && decoded.next.terms.gradeConversion).toEqual({
      method: 'ects-tables',
      policy: 'average',
      tables: [
        {
          institutionId: first,
          referenceGroup: 'ISCED-F 06',
          years: '2023/24, 2024/25',
          rows: [
            { grade: 'A', percent: 10 },
            { grade: 'B', percent: 90 },
          ],
        },
      ],
    });
    const wrong = { ...typed, [`grades.tables#${first}`]: 'A = 110' };
    expect(
      decodePart(document, 'grades', 'grades', sent(document, 'grades', 'grades', wrong)),
    ).toEqual({ ok: false, problems: { 'grades.tables': 'lines' } });
  });
});
