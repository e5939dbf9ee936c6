import { describe, expect, it } from 'vitest';
import {
  type LineFacts,
  lineStep,
  possibleLineActions,
  stateOfLine,
  suspendedSince,
} from '~/agreements/life/line-life';

const FACTS: LineFacts = {
  agreedState: null,
  wish: null,
  suspendedBy: null,
  status: 'in-force',
  parties: ['a', 'b'],
};

describe('the life of a single line', () => {
  it('ends once every party has asked for it', () => {
    const first = lineStep(FACTS, 'end', 'a', 'the course is no longer given');
    expect(first).toEqual({ kind: 'waits', consents: ['a'] });
    const wish = { action: 'end' as const, consents: ['a'] };
    expect(lineStep({ ...FACTS, wish }, 'end', 'b', '')).toEqual({
      kind: 'moves',
      to: 'ended',
      consents: ['a', 'b'],
    });
    expect(lineStep({ ...FACTS, wish }, 'end', 'a', 'again')).toEqual({ kind: 'already' });
  });

  it('asks whoever begins for a reason', () => {
    expect(lineStep(FACTS, 'end', 'a', '  ')).toEqual({ kind: 'refused', reason: 'reason' });
  });

  it('lets one wish be answered before another is made', () => {
    const wish = { action: 'resume' as const, consents: ['a'] };
    const suspended = { ...FACTS, agreedState: 'suspended' as const, suspendedBy: 'b', wish };
    expect(lineStep(suspended, 'end', 'b', 'r')).toEqual({
      kind: 'refused',
      reason: 'other-wish',
    });
    expect(possibleLineActions(suspended, 'b')).toEqual(['resume', 'take-back']);
  });

  it('is suspended by one party that says why, and resumed by that party or by all', () => {
    expect(lineStep(FACTS, 'suspend', 'a', ' ')).toEqual({ kind: 'refused', reason: 'reason' });
    const moves = { kind: 'moves', to: 'suspended', consents: ['a'] };
    expect(lineStep(FACTS, 'suspend', 'a', 'its accreditation ran out')).toEqual(moves);
    const wish = { action: 'end' as const, consents: ['b'] };
    expect(lineStep({ ...FACTS, wish }, 'suspend', 'a', 'r'), 'beside another wish').toEqual(moves);
    const suspended = { ...FACTS, agreedState: 'suspended' as const, suspendedBy: 'a' };
    expect(lineStep(suspended, 'resume', 'b', 'r')).toEqual({ kind: 'waits', consents: ['b'] });
    expect(lineStep(suspended, 'resume', 'a', '')).toMatchObject({ kind: 'moves', to: null });
    expect(lineStep({ ...suspended, suspendedBy: null }, 'resume', 'a', 'r').kind).toBe('waits');
  });

  it('never brings an ended line back', () => {
    for (const action of ['suspend', 'resume'] as const)
      expect(lineStep({ ...FACTS, agreedState: 'ended' }, action, 'a', 'r')).toEqual({
        kind: 'refused',
        reason: 'wrong-status',
      });
    expect(possibleLineActions({ ...FACTS, agreedState: 'ended' }, 'a')).toEqual([]);
  });

  it('has no life outside a signed agreement', () => {
    for (const status of ['draft', 'in-review', 'terminated', 'expired'] as const)
      expect(lineStep({ ...FACTS, status }, 'suspend', 'a', 'r').kind).toBe('refused');
  });

  it('is suspended since it or its agreement first was, as far as that is on record', () => {
    const alone = { agreedState: 'suspended' as const, suspension: { at: 20 } };
    expect(suspendedSince(alone, null)).toBe(20);
    expect(suspendedSince(alone, 10)).toBe(10);
    expect(suspendedSince({ ...alone, suspension: null }, 30), 'not on record').toBeNull();
    expect(suspendedSince({ agreedState: null, suspension: null }, 30)).toBe(30);
  });

  it('goes on being suspended when its agreement is resumed, and ended for good', () => {
    expect(stateOfLine('suspended', 'active')).toBe('suspended');
    expect(stateOfLine('ended', 'active')).toBe('ended');
    expect(stateOfLine(null, 'active')).toBe('active');
    expect(stateOfLine(null, 'suspended')).toBe('suspended');
    expect(stateOfLine('suspended', 'ended')).toBe('ended');
  });
});
