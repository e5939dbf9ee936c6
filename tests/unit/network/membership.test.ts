import { describe, expect, it } from 'vitest';
import {
  MEMBERSHIP_ACTIONS,
  MEMBERSHIP_STATUSES,
  type MembershipAction,
  type MembershipStatus,
  possibleMembershipActions,
  membershipStep as stepOf,
} from '~/network/membership';

/** A member of the committee, where nobody has approved yet. */
const ALONE = { personId: 'one', approvedBy: [], committee: 1 };
const TWO = { ...ALONE, committee: 2 };
const membershipStep = (status: MembershipStatus, action: MembershipAction, note: string) =>
  stepOf(status, action, note, ALONE);

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

  it('takes two members of the committee to approve, and each of them once', () => {
    const noted = { ok: true, already: false, next: 'applied' };
    expect(stepOf('applied', 'approve', '', TWO)).toEqual(noted);
    const after = { ...TWO, approvedBy: ['one'] };
    expect(stepOf('applied', 'approve', '', after)).toEqual({ ...noted, already: true });
    expect(possibleMembershipActions('applied', 'committee', after)).toEqual(['decline']);
    expect(stepOf('applied', 'approve', '', { ...after, personId: 'two' })).toMatchObject({
      already: false,
      next: 'member',
    });
    // The other member has left meanwhile: whoever is left decides.
    expect(stepOf('applied', 'approve', '', { ...after, committee: 1 })).toMatchObject({
      already: false,
      next: 'member',
    });
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
    expect(possibleMembershipActions('applied', 'committee', ALONE)).toEqual([
      'approve',
      'decline',
    ]);
    expect(possibleMembershipActions('applied', 'institution', ALONE)).toEqual(['withdraw']);
    expect(possibleMembershipActions('member', 'institution', ALONE)).toEqual(['leave']);
    expect(possibleMembershipActions('member', 'committee', ALONE)).toEqual(['end']);
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
