import type { Check, CheckName, SealLevel, VerificationReport } from './report';
import { checkOf, SealLevel as SealLevels } from './report';

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

/**
 * The report proves an unchanged, sealed, current credential: FORMAT, SEAL and VALIDITY valid, and
 * REVOCATION valid or published nowhere.
 */
export function isAccepted(report: VerificationReport): boolean {
  const revocation = checkOf(report, 'REVOCATION');
  return (
    (['FORMAT', 'SEAL', 'VALIDITY'] as const).every(
      (name) => checkOf(report, name).status === 'valid',
    ) &&
    (revocation.status === 'valid' || revocation.code === 'revocation.not-published')
  );
}

/** Does a level reach the least that is asked for? */
export function reachesLevel(level: SealLevel, least: SealLevel): boolean {
  return SealLevels.options.indexOf(level) >= SealLevels.options.indexOf(least);
}

/** The lowest level among the signatures of a report: what the whole file can be relied on for. */
export function levelOfReport(report: VerificationReport): SealLevel {
  const levels = report.seal.signatures.map(({ level }) => SealLevels.options.indexOf(level));
  return SealLevels.options[Math.min(...levels)] ?? 'any';
}
