import { describe, expect, it } from 'vitest';
import { possibleRenewalActs, type RenewalFacts, renewalStep } from '~/agreements/life/renewal';

const REFUSAL = { institutionId: 'a', reason: 'It closes.', at: 1 };

/** Ends on 31 December; to be declined by 30 September. */
const declined = (kind: 'tacit' | 'explicit', today: string): RenewalFacts => ({
  status: 'expiring',
  inForceUntil: '2026-12-31',
  renewal: { kind, months: 36 },
  noticeMonths: 3,
  answers: { renew: [], refusal: REFUSAL },
  parties: ['a', 'b'],
  replaced: false,
  today,
});
const back = (facts: RenewalFacts, institutionId = 'a') =>
  renewalStep(facts, 'take-refusal-back', { institutionId, note: '', at: 2 });

describe('a party that declined to renew thinks again', () => {
  it('while the others may still decline a tacit renewal, and not once they relied on the end', () => {
    const last = declined('tacit', '2026-09-30');
    expect(back(last)).toEqual({ kind: 'noted', answers: { renew: [], refusal: null } });
    const late = declined('tacit', '2026-10-01');
    expect(back(late)).toEqual({ kind: 'refused', reason: 'renewal-late' });
    expect(possibleRenewalActs(last, 'a')).toEqual(['take-refusal-back']);
    expect(possibleRenewalActs(late, 'a')).toEqual([]);
  });

  it('at any time where every party has to ask anyway', () => {
    expect(back(declined('explicit', '2026-12-31'))).toMatchObject({ kind: 'noted' });
  });

  it('is never done for it by another', () => {
    expect(back(declined('tacit', '2026-09-01'), 'b')).toEqual({
      kind: 'refused',
      reason: 'wrong-status',
    });
  });
});
