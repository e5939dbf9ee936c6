import { describe, expect, it } from 'vitest';
import { exampleModel } from '#templates/mcra/example';
import type { FieldInput, ReadInput } from '~/agreements/forms/field-input';
import { decodePart, inputsOf, partForms } from '~/agreements/forms/part-form';
import { canonicalText } from '~/agreements/terms/canonical';
import { ALL_PATHS, withPlaces } from '~/agreements/terms/document';
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
