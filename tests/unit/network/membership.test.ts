import { describe, expect, it } from 'vitest';
import {
  MEMBERSHIP_ACTIONS,
  MEMBERSHIP_STATUSES,
  membershipStep,
  possibleMembershipActions,
} from '~/network/membership';

describe('the life of a membership', () => {
  it('is approved by the committee from an application only', () => {
    expect(membershipStep('applied', 'approve', '')).toEqual({
      ok: true,
      already: false,
      next: 'member',
    });
    for (const status of ['declined', 'withdrawn', 'ended'] as const)
      expect(membershipStep(status, 'approve', '')).toEqual({ ok: false, reason: 'wrong-status' });
  });

  it('asks for a reason to decline, to leave and to end', () => {
    expect(membershipStep('applied', 'decline', ' ')).toEqual({ ok: false, reason: 'note' });
    expect(membershipStep('member', 'leave', '')).toEqual({ ok: false, reason: 'note' });
    expect(membershipStep('member', 'end', 'no activity')).toMatchObject({ next: 'ended' });
  });

  it('answers a repeat instead of failing it', () => {
    expect(membershipStep('member', 'approve', '')).toMatchObject({ ok: true, already: true });
  });

  it('offers each side only what is its own to do', () => {
    expect(possibleMembershipActions('applied', 'committee')).toEqual(['approve', 'decline']);
    expect(possibleMembershipActions('applied', 'institution')).toEqual(['withdraw']);
    expect(possibleMembershipActions('member', 'institution')).toEqual(['leave']);
    expect(possibleMembershipActions('member', 'committee')).toEqual(['end']);
  });

  it('never leads out of an end', () => {
    for (const status of MEMBERSHIP_STATUSES.filter(
      (each) => !['applied', 'member'].includes(each),
    ))
      for (const action of MEMBERSHIP_ACTIONS) {
        const step = membershipStep(status, action, 'a reason');
        expect(step.ok && !step.already).toBe(false);
      }
  });
});
