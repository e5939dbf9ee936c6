import { describe, expect, it } from 'vitest';
import type { LineConditions } from '~/agreements/recognition-line';
import { SNB } from '~/elm/concepts.data';
import { CRITERIA } from '~/recognition/proposal';
import { first, withConditions } from './first-match';
import { confirmation, line, source, unit } from './fixtures';

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

  it('is not touched by a suspension of its line that came after the submission', async () => {
    const at = Date.parse('2026-03-10T12:00:00Z');
    const lines = [line({ state: 'suspended', suspendedAt: at })];
    const before = await first({ lines, submission: { submittedAt: at - 1 } });
    expect(before.result).toBe('full-match');
    expect(before.of('C7')).toMatchObject({ answer: 'met', reason: 'c7.before-suspension' });
    const after = await first({ lines, submission: { submittedAt: at } });
    expect(after.of('C7')).toMatchObject({ answer: 'unknown', reason: 'c7.line-suspended' });
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
      {
        text: 'Motivation letter',
        clause: 'MCRA-2026-001 v1.0 §9.9',
        key: 'MCRA-2026-001 v1.0 §9.9 (1)',
      },
    ]);
    expect((await first(other)).result).toBe('match-with-gaps');
    const confirmations = [confirmation('condition', '*#line-1', 'MCRA-2026-001 v1.0 §9.9 (1)')];
    expect((await first({ ...other, context: { confirmations } })).result).toBe('full-match');
  });

  it('of one clause are confirmed one by one, but where the clause was confirmed as a whole', async () => {
    const other = withConditions({
      other: [
        { value: 'Motivation letter', clause: '§9' },
        { value: 'Two years of practice', clause: '§9' },
      ],
    });
    const open = async (...values: string[]) => {
      const confirmations = values.map((each) => confirmation('condition', '*#line-1', each));
      const found = await first({ ...other, context: { confirmations } });
      return found.evaluation?.openConditions.map((each) => each.text);
    };
    const clause = 'MCRA-2026-001 v1.0 §9';
    expect(await open()).toEqual(['Motivation letter', 'Two years of practice']);
    expect(await open(`${clause} (1)`)).toEqual(['Two years of practice']);
    expect(await open(`${clause} (2)`)).toEqual(['Motivation letter']);
    expect(await open(`${clause} (1)`, `${clause} (2)`)).toEqual([]);
    expect(await open(clause)).toEqual([]);
  });
});
