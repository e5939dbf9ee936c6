import { describe, expect, it } from 'vitest';
import type { UnitAccreditation } from '~/recognition/criteria/answers';
import { first, withConditions } from './first-match';
import { unit } from './fixtures';

const asked = withConditions({ accreditedAtAward: { value: true, clause: '§9' } });
const held = (
  status: UnitAccreditation['status'],
): Partial<{ accreditations: UnitAccreditation[] }> => ({
  accreditations: [{ unitKey: unit().key, status, entry: 'Institutional audit' }],
});

describe('accreditation at award, where a clause asks for it', () => {
  it.each([
    ['valid', 'met', 'c16.in-register', 'full-match'],
    ['invalid', 'not-met', 'c16.outside-register', 'match-with-gaps'],
    ['inconclusive', 'unknown', 'c16.for-a-person', 'match-with-gaps'],
  ] as const)('is %s by the register', async (status, answer, reason, result) => {
    const found = await first({ ...asked, context: held(status) });
    expect(found.of('C16')).toMatchObject({ answer, reason, clause: 'MCRA-2026-001 v1.0 §9' });
    expect(found.result).toBe(result);
  });

  it('is for a person without a register, and not asked without a clause', async () => {
    expect((await first(asked)).of('C16').reason).toBe('c16.for-a-person');
    expect((await first({ context: held('invalid') })).of('C16').reason).toBe('c16.no-clause-asks');
  });
});
