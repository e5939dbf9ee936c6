import { describe, expect, it } from 'vitest';
import { exampleModel } from '#templates/mcra/example';
import { previewMcra } from '#templates/mcra/preview';
import { linesOf } from '#templates/mcra/tree';
import { completeDocument } from '#tests/unit/agreements/drafts';
import type { FieldInput, ReadInput } from '~/agreements/forms/field-input';
import { decodePart, inputsOf, partForms } from '~/agreements/forms/part-form';
import { completenessOf } from '~/agreements/terms/completeness';
import type { DraftLine } from '~/agreements/terms/courses';
import { pathOf, withPlaces } from '~/agreements/terms/document';
import type { PartyRules } from '~/agreements/terms/document-fault';
import { RANGES } from '~/agreements/terms/ranges.data';
import type { SectionId } from '~/agreements/terms/sections.data';
import type { AgreementDocument, Terms } from '~/agreements/terms/terms';

const withTerms = (change: (terms: Terms) => Partial<Terms>): AgreementDocument => {
  const { terms, factsheet } = completeDocument();
  return withPlaces({ factsheet, terms: { ...terms, ...change(terms) } });
};

const withLine = (change: (line: DraftLine) => Partial<DraftLine>): AgreementDocument =>
  withTerms(({ lines }) => ({
    lines: lines.map((line, index) => (index === 0 ? { ...line, ...change(line) } : line)),
  }));

const withSource = (change: Partial<DraftLine['sources'][number]>): AgreementDocument =>
  withLine(({ sources }) => ({
    sources: sources.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
  }));

const faultsOf = (document: AgreementDocument, rules?: PartyRules) =>
  completenessOf(document, undefined, rules).faults;
const codesOf = (document: AgreementDocument) =>
  faultsOf(document).map(({ address, code }) => `${address.split('@')[0]} ${code}`);

/** A form sent back with some inputs typed differently. */
function typed(
  document: AgreementDocument,
  section: SectionId,
  part: string,
  inputs: Record<string, string>,
) {
  const form = partForms(document, section).find((each) => each.part === part);
  const values = new Map(
    (form?.fields ?? [])
      .flatMap((field) => [...inputsOf(field, document)])
      .map((each: FieldInput) => [each.name, each.values ?? [each.value]] as const),
  );
  for (const [name, value] of Object.entries(inputs)) values.set(name, [value]);
  const read: ReadInput = (name) => values.get(name) ?? null;
  return decodePart(document, part, section, read);
}

const placeIn = ({ terms }: AgreementDocument) => {
  const line = terms.lines[0]!;
  return { line: line.id, part: `line:${line.id}`, at: `${line.id}/${line.sources[0]?.id}` };
};

describe('values of an agreement', () => {
  it('are faultless where every one is of its vocabulary and range', () => {
    expect(faultsOf(completeDocument())).toEqual([]);
  });

  it('stand in the way of submitting when they are none of their list', () => {
    expect(codesOf(withSource({ iscedF: ['0613', 'banana'] }))).toEqual([
      'course.iscedF no-such-study-field',
    ]);
    expect(codesOf(withSource({ languages: ['klingon'] }))).toEqual([
      'course.languages no-such-language',
    ]);
    const authority = 'http://publications.europa.eu/resource/authority/language/FRA';
    expect(codesOf(withSource({ languages: ['en', 'fra', authority] }))).toEqual([]);
    const [fault] = faultsOf(withSource({ iscedF: ['0613', 'banana'] }));
    expect(fault?.values).toEqual({ value: 'banana' });
    expect(completenessOf(withSource({ eqf: 99 })).complete).toBe(false);
  });

  it('take the language of decisions by name, as old drafts hold it, and say what names none', () => {
    const decidedIn = (language: string, of: Partial<AgreementDocument['factsheet']> = {}) => {
      const document = withTerms(({ process }) => ({
        process: { ...process, parties: process.parties.map((each) => ({ ...each, language })) },
      }));
      return { ...document, factsheet: { ...document.factsheet, translations: [], ...of } };
    };
    for (const name of ['English', 'anglais', 'Français', 'pt', 'POR'])
      expect(codesOf(decidedIn(name)), name).toEqual([]);
    expect(codesOf(decidedIn('vokiečių', { translations: ['lt'] }))).toEqual([]);
    const [fault] = faultsOf(decidedIn('vokiečių'));
    expect(fault).toMatchObject({ code: 'no-language-named', values: { value: 'vokiečių' } });
    expect(fault?.address).toMatch(/^process\.language@/);
    const said = (language: 'en' | 'fr' | 'lt') =>
      linesOf(previewMcra({ ...exampleModel(language), document: decidedIn('English') }, language));
    expect(
      said('fr').filter((line) => /: anglais\.$/u.test(line.replace(/\s/gu, ' '))),
    ).not.toEqual([]);
    expect(said('en').join()).toContain(': English.');
  });

  it('stand in the way when they are numbers that cannot be', () => {
    expect(codesOf(withSource({ eqf: 99 }))).toEqual(['course.eqf out-of-range']);
    expect(codesOf(withSource({ eqf: 0 }))).toEqual(['course.eqf out-of-range']);
    expect(codesOf(withSource({ ects: 9999 }))).toContain('course.ects out-of-range');
    expect(codesOf(withLine(() => ({ ectsGranted: 9999 })))).toContain(
      'line.ectsGranted out-of-range',
    );
    const asked = withTerms(() => ({
      conditions: { minimumEqf: { value: 12, clause: '§9' } },
    }));
    expect(codesOf(asked)).toEqual(['conditions.minimumEqf out-of-range']);
    for (const { least, most } of Object.values(RANGES)) expect(least).toBeLessThan(most);
  });

  it('are told at the field where they are typed, and nothing is saved', () => {
    const document = completeDocument();
    const { part, at } = placeIn(document);
    const inputs = {
      [`course.iscedF@${at}`]: '0613, banana',
      [`course.languages@${at}`]: 'klingon',
      [`course.eqf@${at}`]: '99',
      [`course.ects@${at}`]: '9999',
    };
    expect(typed(document, 'courses', part, inputs)).toEqual({
      ok: false,
      problems: {
        [`course.iscedF@${at}`]: 'no-such-study-field',
        [`course.languages@${at}`]: 'no-such-language',
        [`course.eqf@${at}`]: 'out-of-range',
        [`course.ects@${at}`]: 'out-of-range',
      },
    });
  });

  it('keep what was held before and is wrong, so that the rest can still be saved', () => {
    const document = withSource({ iscedF: ['banana'] });
    const { part, at } = placeIn(document);
    const saved = typed(document, 'courses', part, { [`course.code@${at}`]: 'NEW-1' });
    expect(saved?.ok && saved.next.terms.lines[0]?.sources[0]).toMatchObject({
      code: 'NEW-1',
      iscedF: ['banana'],
    });
  });

  it('read languages in any spelling as the code that is kept', () => {
    const document = completeDocument();
    const { part, at } = placeIn(document);
    const saved = typed(document, 'courses', part, { [`course.languages@${at}`]: 'EN, fra' });
    expect(saved?.ok && saved.next.terms.lines[0]?.sources[0]?.languages).toEqual(['en', 'fr']);
  });

  it('refuse an end before its beginning at the field of the end', () => {
    const sent = typed(completeDocument(), 'duration', 'duration', {
      'duration.inForceFrom': '2027-09-01',
      'duration.inForceUntil': '2027-08-31',
    });
    expect(sent).toEqual({
      ok: false,
      problems: { 'duration.inForceUntil': 'ends-before-start' },
    });
  });
});

describe('the time for a decision', () => {
  const deciding = (decisionDays: number) =>
    withTerms(({ process }) => ({ process: { ...process, decisionDays } }));

  it('is never longer than the law of a recognising party allows', () => {
    const [recogniser] = deciding(40).terms.process.parties;
    const id = recogniser?.institutionId ?? '';
    const limits = new Map([[id, { decisionDays: 30, germanScale: null }]]);
    expect(faultsOf(deciding(40), limits)).toMatchObject([
      { address: 'process.decisionDays', code: 'beyond-national-limit', values: { most: 30 } },
    ]);
    expect(faultsOf(deciding(30), limits)).toEqual([]);
    const none = new Map([[id, { decisionDays: null, germanScale: null }]]);
    expect(faultsOf(deciding(40), none)).toEqual([]);
    expect(completenessOf(deciding(40)).warnings.map((each) => each.code)).toContain(
      'decision-time-long',
    );
    expect(completenessOf(deciding(30)).warnings.map((each) => each.code)).not.toContain(
      'decision-time-long',
    );
  });
});

describe('quality assurance of a provider of non-formal learning', () => {
  it('is stated with its report and the day it is valid until', () => {
    const without = (learningType: DraftLine['learningType']) => {
      const { terms } = completeDocument();
      return withTerms(({ parties }) => ({
        lines: terms.lines.map((line) => ({ ...line, learningType })),
        parties: parties.map((party) => ({
          ...party,
          qualityStatus: { ...party.qualityStatus, report: '', validUntil: null },
        })),
      }));
    };
    const missing = (document: AgreementDocument) =>
      completenessOf(document).missing.map((each) => each.key);
    expect(missing(without('non-formal'))).toEqual(
      expect.arrayContaining(['party.qaReport', 'party.qaValidUntil']),
    );
    expect(missing(without('formal'))).not.toContain('party.qaReport');
  });
});

describe('a residual assessment', () => {
  const stated = { residualAssessment: { value: 'An interview', clause: '§9' } };
  const key = 'conditions.residualAssessment';
  const asked = (document: AgreementDocument) =>
    partForms(document, 'conditions')
      .flatMap((each) => each.fields)
      .some((each) => each.address === key);

  it('is not asked for where recognition is automatic', () => {
    expect(asked(withTerms(() => ({ strength: 'automatic' })))).toBe(false);
    expect(asked(withTerms(() => ({ strength: 'presumption' })))).toBe(true);
  });

  it('that stands there all the same is shown to be taken out, and keeps the text from submission', () => {
    const document = withTerms(({ conditions }) => ({
      strength: 'automatic',
      conditions: { ...conditions, ...stated },
    }));
    expect(asked(document)).toBe(true);
    expect(codesOf(document)).toEqual([`${key} residual-not-offered`]);
    const emptied = typed(document, 'conditions', 'conditions', { [key]: '' });
    expect(emptied?.ok && emptied.next.terms.conditions.residualAssessment).toBeUndefined();
  });
});

describe('the path of a document', () => {
  const lines = (codes: readonly (readonly [way: string, code: string])[]): AgreementDocument =>
    withTerms(({ lines: [line], parties: [one, other] }) => ({
      lines: codes.map(([way, code], index) => ({
        ...line!,
        id: `line-${index}`,
        issuingInstitutionId: (way === 'there' ? one : other)!.institutionId,
        recognisingInstitutionId: (way === 'there' ? other : one)!.institutionId,
        sources: [{ ...line!.sources[0]!, id: `course-${index}`, code }],
      })),
    }));

  it('has several courses also where none of them has a code yet', () => {
    const blank = lines([
      ['there', ''],
      ['there', ''],
      ['back', ''],
      ['back', ''],
    ]);
    expect(pathOf(blank)).toMatchObject({ direction: 'bidirectional', scope: 'several' });
  });

  it('has one course where each side brings one, with or without codes', () => {
    for (const [there, back] of [
      ['', ''],
      ['A-1', 'B-1'],
    ] as const)
      expect(
        pathOf(
          lines([
            ['there', there],
            ['back', back],
          ]),
        ),
      ).toMatchObject({ direction: 'bidirectional', scope: 'one' });
    expect(
      pathOf(
        lines([
          ['there', 'A-1'],
          ['there', 'A-1'],
        ]),
      ).scope,
    ).toBe('one');
  });
});
