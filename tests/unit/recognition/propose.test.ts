import { describe, expect, it } from 'vitest';
import { indexLines } from '#tests/support/index-lines';
import type { RecognitionLine } from '~/agreements/recognition-line';
import { match } from '~/recognition/match';
import { Proposal } from '~/recognition/proposal';
import { propose } from '~/recognition/propose';
import { context, evidence, line, sealedBy, source, submission, target, unit } from './fixtures';

async function proposed(lines: RecognitionLine[], units = [unit()], over = {}) {
  const given = submission(units, over);
  const world = context();
  const made = propose(given, await match(given, indexLines(lines), world), world.policy);
  expect(Proposal.parse(made)).toEqual(made);
  return { made, first: made.packages[0]! };
}

describe('a proposal', () => {
  it('gives what the line grants, to its targets, with the grade beside its original', async () => {
    const { first } = await proposed([line({ ectsGranted: 4 })]);
    expect(first).toMatchObject({
      result: 'full-match',
      suggestedOutcome: 'full',
      ectsAchieved: 5,
      ectsCredited: 4,
      targets: [target()],
      basis: { kind: 'mcra', agreementCode: 'MCRA-2026-001', lineNumber: 'L1', effect: 'right' },
      grade: { original: '7,0', originalScale: '0-10', converted: '2.8', method: 'linear' },
    });
  });

  it('preselects recognition without any agreement, and converts nothing', async () => {
    const { first } = await proposed([]);
    expect(first).toMatchObject({
      result: 'no-agreement-individual',
      suggestedOutcome: 'full',
      ectsCredited: 5,
      targets: [],
      basis: { kind: 'individual' },
      grade: { converted: null, note: 'not-agreed' },
    });
  });

  it('never proposes refusal, whatever is wrong', async () => {
    const wrong = [
      evidence({ authenticity: sealedBy({ seal: 'invalid' }) }),
      evidence({ authenticity: sealedBy({ revocation: 'invalid' }) }),
      evidence({ holder: null }),
    ];
    for (const each of wrong)
      for (const lines of [
        [],
        [line()],
        [line({ conditions: { minimumEqf: { value: 8, clause: '§9' } } })],
      ])
        expect(
          (await proposed(lines, [unit()], { evidence: [each] })).first.suggestedOutcome,
        ).not.toBe('refused');
    expect(
      (await proposed([line()], [unit()], { evidence: [wrong[0]] })).first.suggestedOutcome,
    ).toBeNull();
  });

  it('credits nothing for a group that is not complete, and suggests a part', async () => {
    const two = line({
      sources: [source(), source({ id: 'b', code: 'DE-102', titles: { en: 'Privacy Law' } })],
    });
    expect((await proposed([two])).first).toMatchObject({
      result: 'match-with-gaps',
      ectsCredited: null,
      suggestedOutcome: 'partial',
    });
  });

  it('leaves written conditions open with their clause', async () => {
    const asked = line({ conditions: { other: [{ value: 'Portfolio', clause: '§9.9' }] } });
    expect((await proposed([asked])).first).toMatchObject({
      suggestedOutcome: 'conditional',
      conditions: [{ text: 'Portfolio', clause: 'MCRA-2026-001 v1.0 §9.9' }],
    });
  });

  it('names the lines that were considered, and leads that prove nothing', async () => {
    const entitled = unit({
      entitlements: [{ title: 'Recognition for credit at Lakeside', path: '$.e' }],
    });
    const { first } = await proposed([line({ inForceUntil: '2025-12-31' })], [entitled]);
    expect(first).toMatchObject({
      result: 'no-agreement-individual',
      leads: ['Recognition for credit at Lakeside'],
      alternatives: [{ lineNumber: 'L1', reasons: [{ code: 'C7', reason: 'c7.after-end' }] }],
    });
  });

  it('sets the grades of a group side by side', async () => {
    const units = [
      unit(),
      unit({
        key: 'b',
        title: 'Law',
        titles: { en: 'Law' },
        identifiers: [{ scheme: 'x', value: 'DE-102', path: '$' }],
        grade: '8',
      }),
    ];
    const two = line({
      sources: [source(), source({ id: 'b', code: 'DE-102', titles: { en: 'Law' } })],
    });
    expect((await proposed([two], units)).first).toMatchObject({
      sourceKeys: ['doc:$.claim', 'b'],
      ectsAchieved: 10,
      grade: { original: '7,0; 8', converted: null, note: 'several-grades' },
    });
  });

  it('is the same for the same inputs', async () => {
    const [a, b] = [await proposed([line()]), await proposed([line()])];
    expect(a.made).toEqual(b.made);
  });
});
