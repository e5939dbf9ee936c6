import { describe, expect, it } from 'vitest';
import type { LearningAgreement } from '~/agreements/learning-agreement';
import { indexLines } from '~/agreements/line-keys';
import type { LineConditions, RecognitionLine } from '~/agreements/recognition-line';
import { SNB } from '~/elm/concepts.data';
import type { MatchContext } from '~/recognition/criteria/answers';
import { match } from '~/recognition/match';
import { CRITERIA, type CriterionCode, type LearningUnit } from '~/recognition/proposal';
import type { Submission } from '~/recognition/submission';
import {
  byHand,
  confirmation,
  context,
  evidence,
  HOLDER,
  ISSUER,
  line,
  sealedBy,
  source,
  submission,
  target,
  unit,
} from './fixtures';

async function first(
  given: {
    units?: LearningUnit[];
    lines?: RecognitionLine[];
    context?: Partial<MatchContext>;
    submission?: Partial<Submission>;
  } = {},
) {
  const outcome = await match(
    submission(given.units, given.submission),
    indexLines(given.lines ?? [line()]),
    context(given.context),
  );
  const [one] = outcome.matches;
  if (!one) throw new Error('nothing matched');
  const of = (code: CriterionCode) => one.criteria.find((each) => each.code === code)!;
  return { ...one, of, all: outcome.matches };
}
const withConditions = (conditions: LineConditions) => ({ lines: [line({ conditions })] });
const seen = (authenticity: ReturnType<typeof sealedBy>) => ({
  submission: { evidence: [evidence({ authenticity })] },
});

describe('a unit that an agreement names', () => {
  it('is a full match when nothing stands in the way', async () => {
    const found = await first();
    expect(found.result).toBe('full-match');
    expect(found.criteria.map((each) => each.code)).toEqual(CRITERIA);
    expect(found.of('C7')).toMatchObject({
      answer: 'met',
      reason: 'c7.in-force',
      value: '2026-02-01',
      clause: 'MCRA-2026-001 v1.0 §17',
    });
    expect(found.of('C5')).toMatchObject({ answer: 'met', path: '$.claim.awardedBy' });
  });

  it('is settled in everything no clause asks, and what people judge stays unknown without blocking', async () => {
    const found = await first({ units: [unit({ eqf: 4, ects: 1 })] });
    for (const code of ['C9', 'C10', 'C11', 'C12', 'C14'] as const)
      expect(found.of(code)).toMatchObject({
        answer: 'met',
        reason: 'settled.by-clause',
        clause: 'MCRA-2026-001 v1.0 §7',
      });
    for (const code of ['C13', 'C15', 'C16', 'C18'] as const)
      expect(found.of(code)).toMatchObject({
        answer: 'unknown',
        clause: null,
        reason: `${code.toLowerCase()}.no-clause-asks`,
      });
    expect(found.result).toBe('full-match');
  });

  it('has a gap where a clause asks for what only people judge, until one confirms it', async () => {
    const asks = withConditions({ maximumEcts: { value: 10, clause: '§9.4' } });
    expect(await first(asks)).toMatchObject({ result: 'match-with-gaps' });
    const confirmed = await first({
      ...asks,
      context: { confirmations: [confirmation('condition', '*#line-1', 'C18')] },
    });
    expect(confirmed.of('C18')).toMatchObject({ answer: 'met', confirmedBy: 'admin' });
    expect(confirmed.result).toBe('full-match');
  });

  it('does not depend on the order of the lines', async () => {
    const lines = [
      line(),
      line({ id: 'line-2', agreementVersion: '1.10' }),
      line({ id: 'line-3', agreementVersion: '1.9' }),
    ];
    for (const order of [lines, [...lines].reverse()])
      expect((await first({ lines: order })).evaluation?.basis).toMatchObject({
        line: { id: 'line-2' },
      });
  });
});

describe('the awarding body', () => {
  const nameOnly = (identifiers: LearningUnit['awardingBodies'][number]['identifiers'] = []) =>
    unit({
      awardingBodies: [
        { name: { en: 'FJORD UNIVERSITY' }, identifiers, country: 'NO', path: '$.b' },
      ],
    });

  it('never matches by name alone', async () => {
    for (const one of [
      nameOnly(),
      nameOnly([{ scheme: 'homepage', value: 'https://fjord.example' }]),
    ]) {
      const found = await first({ units: [one] });
      expect(found.of('C5')).toMatchObject({ answer: 'unknown', reason: 'c5.name-only' });
      expect(found.result).toBe('match-with-gaps');
    }
  });

  it('is met once a person confirms who it is', async () => {
    const confirmations = [confirmation('awarding-body', 'doc:$.claim', 'issuer')];
    const found = await first({ units: [nameOnly()], context: { confirmations } });
    expect(found.of('C5')).toMatchObject({ answer: 'met', confirmedBy: 'admin' });
    expect(found.result).toBe('full-match');
  });

  it('is not who bears the same name with other identifiers', async () => {
    const found = await first({ units: [nameOnly([{ scheme: 'schac', value: 'other.example' }])] });
    expect(found.of('C5').answer).toBe('unknown');
    expect(found.result).toBe('no-agreement-individual');
  });

  it('whose identifiers contradict each other is unknown', async () => {
    const mixed = nameOnly([
      { scheme: 'schac', value: 'fjord.example' },
      { scheme: 'vat', value: 'VATNO-111' },
    ]);
    expect((await first({ units: [mixed] })).of('C5').reason).toBe('c5.identifiers-disagree');
  });
});

describe('authenticity', () => {
  it.each([
    ['an invalid seal', sealedBy({ seal: 'invalid' }), 'C2', 'c2.seal-invalid', 'not-verifiable'],
    [
      'an unreadable file',
      sealedBy({ format: 'invalid' }),
      'C1',
      'c1.format-invalid',
      'not-verifiable',
    ],
    [
      'a seal nobody can judge',
      sealedBy({ seal: 'inconclusive' }),
      'C2',
      'c2.seal-inconclusive',
      'match-with-gaps',
    ],
    [
      'a weak seal',
      sealedBy({ sealLevel: 'any' }),
      'C2',
      'c2.level-below-policy',
      'match-with-gaps',
    ],
    [
      'a revoked credential',
      sealedBy({ revocation: 'invalid' }),
      'C3',
      'c3.revoked',
      'match-with-gaps',
    ],
    [
      'a list out of reach',
      sealedBy({ revocation: 'inconclusive' }),
      'C3',
      'c3.unreachable',
      'match-with-gaps',
    ],
    [
      'an ended validity',
      sealedBy({ validity: 'invalid' }),
      'C3',
      'c3.not-current',
      'match-with-gaps',
    ],
    [
      'a paper nobody checked',
      byHand('unchecked'),
      'C2',
      'c2.by-hand-unchecked',
      'match-with-gaps',
    ],
    ['a forged paper', byHand('not-authentic'), 'C2', 'c2.by-hand-not-authentic', 'not-verifiable'],
    ['a paper checked by hand', byHand('authentic'), 'C2', 'c2.by-hand-authentic', 'full-match'],
  ] as const)('with %s', async (_, authenticity, code, reason, result) => {
    const found = await first(seen(authenticity));
    expect(found.of(code).reason).toBe(reason);
    expect(found.result).toBe(result);
  });

  it('asks who seals: the awarding body, the body the line names, or nobody known', async () => {
    const sealer = {
      name: { en: 'Seal Ltd' },
      identifiers: [{ scheme: 'vat' as const, value: 'VATFR-5' }],
      country: 'FR',
    };
    const by = seen(sealedBy({ sealHolder: { ...sealer, path: '$.issuer' } }));
    expect((await first(by)).of('C2')).toMatchObject({
      answer: 'unknown',
      reason: 'c2.holder-not-awarding-body',
    });
    const named = line({ sources: [source({ sealingBody: sealer })] });
    expect((await first({ ...by, lines: [named] })).of('C2').answer).toBe('met');
  });

  it('holds the seal’s level and the status against the clause', async () => {
    const strict = withConditions({
      sealLevel: { value: 'qualified', clause: '§9.2' },
      statusRequired: { value: true, clause: '§9.3' },
    });
    const found = await first(strict);
    expect(found.of('C2')).toMatchObject({
      answer: 'not-met',
      reason: 'c2.level-below-clause',
      clause: 'MCRA-2026-001 v1.0 §9.2',
    });
    expect(found.of('C3')).toMatchObject({ answer: 'not-met', reason: 'c3.status-demanded' });
    const paper = await first({ ...strict, ...seen(byHand('authentic')) });
    expect(paper.of('C2').reason).toBe('c2.paper-where-seal-asked');
  });
});

describe('the holder', () => {
  const held = (over: object) =>
    first({ submission: { evidence: [evidence({ holder: { ...HOLDER, ...over } })] } });
  it.each([
    ['another date of birth', { dateOfBirth: '1999-01-01' }, 'not-met', 'c6.other-birth-date'],
    [
      'another name and birth',
      { fullName: 'Ann Other', dateOfBirth: null },
      'not-met',
      'c6.other-person',
    ],
    ['another name, same birth', { fullName: 'Zoe Married' }, 'unknown', 'c6.name-differs'],
    ['no date of birth', { dateOfBirth: null }, 'unknown', 'c6.name-only'],
    [
      'a student number',
      { dateOfBirth: null, identifiers: [{ scheme: 'x', value: 's-77', path: '$' }] },
      'met',
      'c6.name-and-number',
    ],
    ['a second name more', { fullName: 'Zoë Marie Ødegård' }, 'unknown', 'c6.name-similar'],
    ['names in the other order', { fullName: 'ØDEGÅRD, Zoë' }, 'met', 'c6.name-and-birth'],
  ])('with %s', async (_, over, answer, reason) => {
    expect((await held(over)).of('C6')).toMatchObject({ answer, reason });
  });

  it('may be confirmed by a person, but not against the date of birth', async () => {
    const confirmations = [confirmation('holder', '*')];
    const of = async (over: object) =>
      (
        await first({
          context: { confirmations },
          submission: { evidence: [evidence({ holder: { ...HOLDER, ...over } })] },
        })
      ).of('C6');
    expect(await of({ fullName: 'Ann Other' })).toMatchObject({
      answer: 'met',
      confirmedBy: 'admin',
    });
    expect((await of({ dateOfBirth: '1999-01-01' })).answer).toBe('not-met');
  });
});

describe('the award date', () => {
  const issued = unit({ awardingDateSource: 'issuanceDate' });

  it('taken from issuance is unknown, until confirmed once for the case', async () => {
    const before = await first({ units: [issued] });
    expect(before.of('C7')).toMatchObject({ answer: 'unknown', reason: 'c7.date-from-issuance' });
    expect(before.result).toBe('match-with-gaps');
    const after = await first({
      units: [issued],
      context: { confirmations: [confirmation('award-date', '*')] },
    });
    expect(after.of('C7')).toMatchObject({ answer: 'met', confirmedBy: 'admin' });
  });

  it('confirmed as another day is judged by that day', async () => {
    const confirmations = [confirmation('award-date', '*', '2024-02-01')];
    const found = await first({ units: [issued], context: { confirmations } });
    expect(found).toMatchObject({
      result: 'no-agreement-individual',
      alternatives: [{ basis: { line: { id: 'line-1' } } }],
    });
    expect(found.alternatives[0]?.criteria[6]).toMatchObject({ reason: 'c7.before-entry' });
  });

  it('after the end is covered by teach-out once the start is proven or confirmed', async () => {
    const late = {
      units: [unit({ awardingDate: '2026-10-01' })],
      lines: [line({ teachOutMonths: 6 })],
    };
    expect((await first(late)).of('C7').reason).toBe('c7.start-unproven');
    const proven = await first({
      ...late,
      context: { learningStarts: [{ unitKey: 'doc:$.claim', date: '2026-03-01' }] },
    });
    const confirmed = await first({
      ...late,
      context: { confirmations: [confirmation('learning-start', '*', '2026-03-01')] },
    });
    for (const found of [proven, confirmed])
      expect(found.of('C7')).toMatchObject({ answer: 'met', reason: 'c7.teach-out' });
  });
});

describe('the line', () => {
  it('is found by identifier before code before title', async () => {
    const uri = { scheme: 'uri', value: 'https://fjord.example/DE-101' };
    const byUri = await first({
      units: [unit({ identifiers: [{ ...uri, path: '$' }] })],
      lines: [line({ sources: [source({ code: 'X', identifiers: [uri] })] })],
    });
    expect(byUri.of('C8').reason).toBe('c8.by-identifier');
    expect((await first()).of('C8').reason).toBe('c8.by-code');
    const titled = { units: [unit({ identifiers: [] })] };
    expect((await first(titled)).of('C8')).toMatchObject({
      answer: 'unknown',
      reason: 'c8.by-title',
      params: { percent: 100 },
    });
    const confirmed = await first({
      ...titled,
      context: { confirmations: [confirmation('line', 'doc:$.claim#line-1')] },
    });
    expect(confirmed).toMatchObject({ result: 'full-match' });
    expect(confirmed.of('C8').reason).toBe('c8.confirmed');
  });

  it('of another pair of institutions is never considered', async () => {
    const other = line({ recognisingInstitutionId: 'third' });
    expect(await first({ lines: [other] })).toMatchObject({
      result: 'no-agreement-individual',
      alternatives: [],
    });
  });
});

describe('written conditions', () => {
  it.each([
    ['C9', { maximumAgeMonths: { value: 3, clause: '§9' } }, 'not-met', 'c9.too-old'],
    [
      'C9',
      { awardedFrom: { value: '2026-02-02', clause: '§9' } },
      'not-met',
      'c9.awarded-too-early',
    ],
    ['C9', { awardedUntil: { value: '2026-02-01', clause: '§9' } }, 'met', 'c9.within'],
    ['C10', { minimumEcts: { value: 6, clause: '§9' } }, 'not-met', 'c10.too-few'],
    ['C11', { minimumEqf: { value: 6, clause: '§9' } }, 'met', 'c11.reached'],
    ['C11', { minimumEqf: { value: 7, clause: '§9' } }, 'not-met', 'c11.below'],
    [
      'C12',
      { minimumGrade: { value: { value: '6', scale: '0-10' }, clause: '§9' } },
      'met',
      'c12.reached',
    ],
    [
      'C12',
      { minimumGrade: { value: { value: '7.5', scale: '0-10' }, clause: '§9' } },
      'not-met',
      'c12.below',
    ],
    [
      'C12',
      { minimumGrade: { value: { value: '6', scale: '0-20' }, clause: '§9' } },
      'unknown',
      'c12.other-scale',
    ],
    ['C4', { credentialFormats: { value: ['clr-2'], clause: '§9' } }, 'not-met', 'c4.not-accepted'],
    ['C14', { supervisedAssessment: { value: true, clause: '§9' } }, 'unknown', 'c14.not-stated'],
    ['C13', { assessmentTypes: { value: ['x'], clause: '§9' } }, 'unknown', 'c13.for-a-person'],
  ] as const)('%s', async (code, conditions, answer, reason) => {
    const found = await first(withConditions(conditions as unknown as LineConditions));
    expect(found.of(code)).toMatchObject({ answer, reason, clause: 'MCRA-2026-001 v1.0 §9' });
    expect(found.result).toBe(answer === 'met' ? 'full-match' : 'match-with-gaps');
  });

  it('on identity compare concepts in any spelling of their IRI', async () => {
    const iri = `${SNB}supervision-verification/c598449d64`;
    const stated = {
      iri: iri.replace(
        'http://data.europa.eu/',
        'https://publications.europa.eu/resource/authority/',
      ),
      label: {},
    };
    const units = [unit({ idVerification: 'Unsupervised', idVerificationConcept: stated })];
    const accepts = await first({
      units,
      ...withConditions({ identityVerification: { value: [iri], clause: '§9' } }),
    });
    expect(accepts.of('C14').answer).toBe('met');
    const supervised = await first({
      units,
      ...withConditions({ supervisedAssessment: { value: true, clause: '§9' } }),
    });
    expect(supervised.of('C14').reason).toBe('c14.unsupervised');
  });

  it('that only people can judge stay open until each is confirmed', async () => {
    const other = withConditions({ other: [{ value: 'Motivation letter', clause: '§9.9' }] });
    expect((await first(other)).evaluation?.openConditions).toEqual([
      { text: 'Motivation letter', clause: 'MCRA-2026-001 v1.0 §9.9' },
    ]);
    expect((await first(other)).result).toBe('match-with-gaps');
    const confirmations = [confirmation('condition', '*#line-1', 'MCRA-2026-001 v1.0 §9.9')];
    expect((await first({ ...other, context: { confirmations } })).result).toBe('full-match');
  });
});

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
