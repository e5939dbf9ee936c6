import type { Check, CheckName } from './report';

/** The first line of every report, above the six checks. */
export type Summary =
  | { kind: 'all-valid' }
  | { kind: 'cannot-tell'; count: number; checks: CheckName[] }
  | { kind: 'not-valid'; checks: CheckName[] };

export function summarise(checks: readonly Check[]): Summary {
  const named = (status: Check['status']): CheckName[] =>
    checks.filter((each) => each.status === status).map(({ check }) => check);
  const invalid = named('invalid');
  if (invalid.length > 0) return { kind: 'not-valid', checks: invalid };
  const unknown = named('inconclusive');
  return unknown.length > 0
    ? { kind: 'cannot-tell', count: unknown.length, checks: unknown }
    : { kind: 'all-valid' };
}
