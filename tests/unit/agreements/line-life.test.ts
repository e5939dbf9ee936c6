import { describe, expect, it } from 'vitest';
import {
  type LineFacts,
  lineStep,
  possibleLineActions,
  stateOfLine,
} from '~/agreements/life/line-life';

const FACTS: LineFacts = {
  agreedState: null,
  wish: null,
  status: 'in-force',
  parties: ['a', 'b'],
};

describe('the life of a single line', () => {
  it('waits until every party has asked for the same', () => {
    const first = lineStep(FACTS, 'suspend', 'a', 'the course is being rewritten');
    expect(first).toEqual({ kind: 'waits', consents: ['a'] });
    const wish = { action: 'suspend' as const, consents: ['a'] };
    expect(lineStep({ ...FACTS, wish }, 'suspend', 'b', '')).toEqual({
      kind: 'moves',
      to: 'suspended',
      consents: ['a', 'b'],
    });
    expect(lineStep({ ...FACTS, wish }, 'suspend', 'a', 'again')).toEqual({ kind: 'already' });
  });

  it('asks whoever begins for a reason', () => {
    expect(lineStep(FACTS, 'end', 'a', '  ')).toEqual({ kind: 'refused', reason: 'reason' });
  });

  it('lets one wish be answered before another is made', () => {
    const wish = { action: 'suspend' as const, consents: ['a'] };
    expect(lineStep({ ...FACTS, wish }, 'end', 'b', 'r')).toEqual({
      kind: 'refused',
      reason: 'other-wish',
    });
    expect(possibleLineActions({ ...FACTS, wish }, 'b')).toEqual(['suspend', 'take-back']);
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

  it('goes on being suspended when its agreement is resumed, and ended for good', () => {
    expect(stateOfLine('suspended', 'active')).toBe('suspended');
    expect(stateOfLine('ended', 'active')).toBe('ended');
    expect(stateOfLine(null, 'active')).toBe('active');
    expect(stateOfLine(null, 'suspended')).toBe('suspended');
    expect(stateOfLine('suspended', 'ended')).toBe('ended');
  });
});
