import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '~/recognition/case-facts';
import { departs, missingFor } from '~/recognition/completeness';
import { caseFacts, casePackage, criteria, decision, proposal } from './case-fixtures';
import { byHand, NOW, policy, target } from './fixtures';

const fields = (over: Partial<CaseFacts>) =>
  missingFor(['decisions', 'basis', 'hearing-before-refusal'], caseFacts(over), { now: NOW }).map(
    ({ code, field }) => `${field}: ${code}`,
  );
const one = (over: Parameters<typeof casePackage>[0]) => fields({ packages: [casePackage(over)] });
const individual = proposal({ basis: { kind: 'individual' }, suggestedOutcome: null });
const refused = (over = {}) =>
  decision({
    outcome: 'refused',
    targets: [],
    ectsCredited: 0,
    departure: 'Not equivalent.',
    laterWays: 'Sit the exam.',
    reasons: [{ code: 'O1', evidence: 'No statistics.' }],
    ...over,
  });

describe('what a decision still lacks', () => {
  it('is nothing for a plain full recognition', () => {
    expect(one({})).toEqual([]);
  });

  it('is another outcome where "full" gives fewer credits than proposed', () => {
    const less = decision({ ectsCredited: 1, departure: 'Overlap.', reasons: [] });
    expect(one({ decision: less })).toContain('packages.0.outcome: missing.full-with-less');
  });

  it('is an outcome, a basis and an article', () => {
    expect(
      fields({
        packages: [casePackage({ decision: null })],
        legalBasis: null,
        regulationArticleId: null,
      }),
    ).toEqual([
      'packages.0.outcome: missing.outcome',
      'legalBasis: missing.legal-basis',
      'regulationArticleId: missing.regulation-article',
    ]);
  });

  it('is reasons, later ways and a hearing for a refusal', () => {
    expect(
      one({ proposal: individual, decision: refused({ reasons: [], laterWays: ' ' }) }),
    ).toEqual([
      'packages.0.laterWays: missing.later-ways',
      'packages.0.reasons: missing.reasons-needed',
      'hearing: missing.hearing',
    ]);
  });

  it('is the appeal text wherever the outcome differs from the request', () => {
    const without = policy({ appeal: {} });
    const partial = decision({
      outcome: 'partial',
      ectsCredited: 3,
      departure: 'Part only.',
      reasons: [{ code: 'O1', evidence: 'Half.' }],
    });
    expect(
      fields({
        policy: without,
        packages: [casePackage({ proposal: individual, decision: partial })],
      }),
    ).toEqual(['policy.appeal: missing.appeal-text']);
    expect(fields({ policy: without })).toEqual([]);
  });

  it('is a reason for every departure from the proposal', () => {
    expect(one({ decision: decision({ ectsCredited: 6 }) })).toEqual([
      'packages.0.departure: missing.departure',
    ]);
    expect(one({ decision: decision({ ectsCredited: 6, departure: 'Lab included.' }) })).toEqual(
      [],
    );
    expect(
      departs({
        proposal: proposal(),
        decision: decision({ targets: [target({ moduleId: 'other' })] }),
      }),
    ).toBe(true);
    expect(departs({ proposal: proposal(), decision: decision() })).toBe(false);
  });

  it('is a due date for every condition', () => {
    const conditional = decision({
      outcome: 'conditional',
      departure: 'x',
      reasons: [{ code: 'D1', evidence: 'Transcript.' }],
      conditions: [{ text: 'Send it', dueOn: null }],
    });
    expect(one({ proposal: individual, decision: conditional })).toEqual([
      'packages.0.conditions: missing.conditions',
    ]);
  });

  it('is the check of a paper, but not on the undocumented route', () => {
    const documents = [{ id: 'd1', authenticity: byHand('unchecked') }];
    expect(fields({ documents })).toEqual(['documents.d1: missing.authenticity']);
    expect(fields({ documents, undocumented: true })).toEqual([]);
    expect(fields({ documents: [{ id: 'd1', authenticity: byHand('authentic') }] })).toEqual([]);
  });

  it('is a choice between a parent and its part, and between two packages for one unit', () => {
    const units = [
      { key: 'p', parentKey: null },
      { key: 'c', parentKey: 'p' },
    ];
    const of = (id: string, key: string) =>
      casePackage({ id, proposal: proposal({ sourceKeys: [key] }) });
    expect(fields({ units, packages: [of('1', 'p'), of('2', 'c')] })).toEqual([
      'packages: missing.parent-and-part',
    ]);
    expect(fields({ units, packages: [of('1', 'c'), of('2', 'c')] })).toEqual([
      'packages: missing.credited-twice',
    ]);
  });
});

describe('which reasons may stand', () => {
  it('refuses one that the agreement has settled, and takes one its clause left open', () => {
    const low = { outcome: 'refused' as const, code: 'G1' as const };
    const withReason = refused({ reasons: [{ code: low.code, evidence: 'Grade 5.' }] });
    expect(one({ decision: withReason })).toContain('packages.0.reasons: missing.reasons-settled');
    const open = proposal({
      criteria: criteria({ C12: { answer: 'not-met', clause: 'MCRA §9.1' } }),
    });
    expect(one({ proposal: open, decision: withReason })).not.toContain(
      'packages.0.reasons: missing.reasons-settled',
    );
  });

  it('never lets missing documents alone refuse on the undocumented route', () => {
    const alone = refused({
      reasons: [
        { code: 'D1', evidence: 'No transcript.' },
        { code: 'A2', evidence: 'No answer.' },
      ],
    });
    const pack = casePackage({ proposal: individual, decision: alone });
    expect(fields({ undocumented: true, packages: [pack] })).toContain(
      'packages.0.reasons: missing.reasons-not-alone',
    );
    expect(fields({ packages: [pack] })).not.toContain(
      'packages.0.reasons: missing.reasons-not-alone',
    );
  });

  it('takes age only where a clause or the regulation limits it', () => {
    const old = refused({ reasons: [{ code: 'T1', evidence: 'From 1998.' }] });
    const pack = casePackage({ proposal: individual, decision: old });
    expect(fields({ packages: [pack] })).toContain(
      'packages.0.reasons: missing.reasons-age-not-asked',
    );
    expect(fields({ packages: [pack], regulationLimitsAge: true })).not.toContain(
      'packages.0.reasons: missing.reasons-age-not-asked',
    );
  });

  it('keeps a reason to the outcomes it fits', () => {
    const odd = decision({
      outcome: 'partial',
      departure: 'x',
      reasons: [{ code: 'F1', evidence: 'Forged.' }],
    });
    expect(one({ proposal: individual, decision: odd })).toEqual([
      'packages.0.reasons: missing.reasons-not-for-outcome',
    ]);
  });
});
