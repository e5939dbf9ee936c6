import { describe, expect, it } from 'vitest';
import type { LearningAgreement } from '~/agreements/learning-agreement';
import type { RecognitionLine } from '~/agreements/recognition-line';
import { first, seen } from './first-match';
import { ISSUER, line, sealedBy, source, target, unit } from './fixtures';

describe('a mapping group', () => {
  const part = (n: number) =>
    unit({
      key: `doc:${n}`,
      path: `$.${n}`,
      title: `Part ${n}`,
      titles: { en: `Part ${n}` },
      identifiers: [{ scheme: 'local', value: `P-${n}`, path: '$' }],
    });
  const courses = [1, 2, 3].map((n) =>
    source({ id: `c${n}`, code: `P-${n}`, titles: { en: `Part ${n}` } }),
  );

  it('of two out of three says what is missing', async () => {
    const twoOfThree = line({ sources: courses, rule: { kind: 'n-of-m', n: 2 } });
    const found = await first({ units: [part(2)], lines: [twoOfThree] });
    expect(found.of('C17')).toMatchObject({
      answer: 'not-met',
      params: { missing: 'P-1 Part 1; P-3 Part 3' },
    });
    const enough = await first({ units: [part(2), part(3)], lines: [twoOfThree] });
    expect(enough).toMatchObject({ result: 'full-match', unitKeys: ['doc:2', 'doc:3'] });
    expect(enough.all).toHaveLength(1);
  });

  it('asks all of and, one of or, and leaves the rest to be assessed', async () => {
    const all = await first({ units: [1, 2, 3].map(part), lines: [line({ sources: courses })] });
    expect(all.unitKeys).toHaveLength(3);
    const any = await first({
      units: [1, 2].map(part),
      lines: [line({ sources: courses, rule: { kind: 'or' } })],
    });
    expect(any.all.map((each) => each.result)).toEqual(['full-match', 'no-agreement-individual']);
  });

  it('is as strong as its weakest member', async () => {
    const low = { ...part(2), eqf: 5 };
    const two = line({
      sources: courses.slice(0, 2),
      conditions: { minimumEqf: { value: 6, clause: '§9' } },
    });
    expect((await first({ units: [part(1), low], lines: [two] })).of('C11')).toMatchObject({
      answer: 'not-met',
      value: '5',
    });
  });
});

describe('a parent and its parts', () => {
  const parent = unit({
    key: 'p',
    identifiers: [{ scheme: 'x', value: 'WHOLE', path: '$' }],
    ects: 10,
    title: 'Whole',
    titles: { en: 'Whole' },
  });
  const parts = ['A-1', 'A-2'].map((code) =>
    unit({
      key: code,
      parentKey: 'p',
      identifiers: [{ scheme: 'x', value: code, path: '$' }],
      title: `Course ${code}`,
      titles: { en: `Course ${code}` },
    }),
  );
  const whole = line({ id: 'w', sources: [source({ code: 'WHOLE', titles: { en: 'Whole' } })] });
  const one = line({
    id: 'o',
    sources: [source({ id: 'a1', code: 'A-1', titles: { en: 'Course A-1' } })],
  });

  it('are credited as the agreement names them, never both', async () => {
    const keys = async (lines: RecognitionLine[]) =>
      (await first({ units: [parent, ...parts], lines })).all.map((each) => each.unitKeys[0]);
    expect(await keys([whole])).toEqual(['p']);
    expect(await keys([one])).toEqual(['A-1', 'A-2']);
    expect(await keys([])).toEqual(['A-1', 'A-2']);
    const both = await keys([whole, one]);
    expect(both.includes('p') && both.length > 1).toBe(false);
  });
});

describe('double counting', () => {
  const use = (status: 'credited' | 'open' | 'ended', unitIdentity = 'issuer|code:de 101') => ({
    context: {
      earlierUses: [{ caseReference: 'REC-7', unitIdentity, credentialSha256: null, status }],
    },
  });
  it('across cases is seen by the unit, whatever the file', async () => {
    expect((await first(use('credited'))).of('C19')).toMatchObject({
      answer: 'not-met',
      params: { case: 'REC-7' },
    });
    expect((await first(use('open'))).of('C19').answer).toBe('unknown');
    expect((await first(use('ended'))).of('C19').answer).toBe('met');
    expect((await first(use('credited', 'issuer|code:other'))).of('C19').answer).toBe('met');
  });

  it('within the case is seen too', async () => {
    const twice = [unit(), unit({ key: 'doc2:$.claim' })];
    expect((await first({ units: twice })).of('C19').reason).toBe('c19.twice-in-this-case');
  });
});

describe('the target', () => {
  it.each([
    ['no enrolment', { enrolment: null }, target(), 'unknown', 'c20.enrolment-unconfirmed'],
    [
      'an unconfirmed enrolment',
      { enrolment: { programmeId: 'prog', regulationVersionId: 'reg-2024', confirmed: false } },
      target(),
      'unknown',
      'c20.enrolment-unconfirmed',
    ],
    ['another programme', {}, target({ programmeId: 'law' }), 'not-met', 'c20.other-programme'],
    [
      'another regulation version',
      {},
      target({ moduleId: 'mod-old', regulationVersionId: 'reg-2019' }),
      'not-met',
      'c20.other-version',
    ],
    [
      'a module that is gone',
      {},
      target({ moduleId: 'mod-gone' }),
      'not-met',
      'c20.not-in-curriculum',
    ],
    [
      'a note in the supplement',
      { enrolment: null },
      target({ kind: 'supplement-note' }),
      'met',
      'c20.no-place-needed',
    ],
    [
      'a free elective',
      {},
      target({ kind: 'free-elective', moduleId: null }),
      'met',
      'c20.in-programme',
    ],
  ])('with %s', async (_, over, aim, answer, reason) => {
    const found = await first({ lines: [line({ targets: [aim] })], context: over });
    expect(found.of('C20')).toMatchObject({ answer, reason });
  });
});

describe('a learning agreement', () => {
  const approved = (['learner', 'sending', 'receiving'] as const).map((party) => ({
    party,
    personId: null,
    at: 1,
  }));
  const agreement: LearningAgreement = {
    id: 'LA-17',
    version: 2,
    learnerId: 'learner',
    sendingInstitutionId: ISSUER.id,
    receivingInstitutionId: 'receiver',
    from: '2025-09-01',
    until: '2026-06-30',
    gradeConversion: { method: 'none' },
    approvals: approved,
    groups: [
      {
        label: 'Table A, 1',
        components: [{ code: 'DE-101', titles: { en: 'Data Ethics' }, identifiers: [], ects: 5 }],
        targets: [target()],
        ectsGranted: 6,
      },
    ],
  };
  it('comes before any line and settles the rest', async () => {
    const found = await first({ context: { learningAgreements: [agreement] } });
    expect(found.result).toBe('by-learning-agreement');
    expect(found.of('C11')).toMatchObject({
      reason: 'settled.by-clause',
      clause: 'LA-17 v2, Table A, 1',
    });
    expect(found.alternatives.map((each) => each.basis.kind)).toEqual(['mcra']);
  });

  it('does not come first while a party has not approved it, nor for another learner', async () => {
    const open = { ...agreement, approvals: approved.slice(0, 2) };
    for (const each of [open, { ...agreement, learnerId: 'other' }])
      expect((await first({ context: { learningAgreements: [each] } })).result).toBe('full-match');
    expect(
      (await first({ lines: [], context: { learningAgreements: [open] } })).of('C7').reason,
    ).toBe('c7.learning-agreement-open');
  });

  it('made from an approval before enrolling needs no host, and holds until its last day', async () => {
    const approval = { ...agreement, prospectId: 'question', approvals: approved.slice(0, 2) };
    const until = (day: string) => ({ ...approval, until: day });
    const found = await first({ context: { learningAgreements: [until('2099-12-31')] } });
    expect(found.result).toBe('by-learning-agreement');
    expect(found.of('C7')).toMatchObject({ answer: 'met', reason: 'c7.prospect' });
    const over = { learningAgreements: [until('2000-01-01')] };
    expect((await first({ context: over })).result).toBe('full-match');
    expect((await first({ lines: [], context: over })).result).toBe('no-agreement-individual');
  });

  it('keeps its written conditions open until a person has confirmed each', async () => {
    const [row] = agreement.groups as [LearningAgreement['groups'][number]];
    const strict = { ...agreement, groups: [{ ...row, conditions: ['Grade B', 'In English'] }] };
    const found = await first({ context: { learningAgreements: [strict] } });
    expect(found.all[0]?.evaluation?.openConditions).toEqual([
      { text: 'Grade B', clause: 'LA-17 v2, Table A, 1 (1)' },
      { text: 'In English', clause: 'LA-17 v2, Table A, 1 (2)' },
    ]);
  });

  it('still has authenticity and holder checked', async () => {
    const found = await first({
      context: { learningAgreements: [agreement] },
      ...seen(sealedBy({ seal: 'inconclusive' })),
    });
    expect(found.result).toBe('match-with-gaps');
  });
});

describe('without an agreement', () => {
  it('a precedent suggests, by code, never by title', async () => {
    const precedent = {
      id: 'pr-1',
      reference: 'R-1',
      institutionId: 'issuer',
      keys: [{ kind: 'code' as const, key: 'de101' }],
    };
    expect(await first({ lines: [], context: { precedents: [precedent] } })).toMatchObject({
      result: 'no-agreement-precedent',
      precedentId: 'pr-1',
    });
    const titled = { ...precedent, keys: [{ kind: 'title' as const, key: 'data ethics' }] };
    expect(await first({ lines: [], context: { precedents: [titled] } })).toMatchObject({
      result: 'no-agreement-individual',
    });
  });
});
