import { describe, expect, it } from 'vitest';
import type { LearningUnit } from '~/recognition/proposal';
import { first, seen, withConditions } from './first-match';
import { byHand, confirmation, evidence, HOLDER, line, sealedBy, source, unit } from './fixtures';

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
