import type { Check, CheckName, VerificationReport } from './report';

/** The first line of every report, above the six checks. */
export type ReportSummary =
  | { readonly kind: 'all-valid' }
  /** Nothing is wrong, but these could not be told. */
  | {
      readonly kind: 'cannot-tell';
      readonly unknown: readonly CheckName[];
      readonly valid: readonly CheckName[];
    }
  /** `reason` is the gravest fault: why a file cannot be read, else the seal, else the rest. */
  | { readonly kind: 'not-valid'; readonly reason: Check; readonly invalid: readonly CheckName[] }
  /** A kind of file that is known and not read here: nothing is said about its content. */
  | { readonly kind: 'not-read'; readonly reason: Check };

/**
 * What six checks amount to: one fault makes the whole not valid, one unknown keeps it from being
 * valid. Type-only imports, so that a page can use it without carrying the schemas.
 */
export function summaryOf(
  report: Pick<VerificationReport, 'checks' | 'credential'>,
): ReportSummary {
  const readable = report.credential !== null;
  const named = (status: Check['status']) =>
    report.checks.filter((each) => each.status === status).map((each) => each.check);
  const format = report.checks.find((each) => each.check === 'FORMAT');
  if (!readable && format?.status === 'inconclusive') return { kind: 'not-read', reason: format };
  const reason = gravest(report.checks, readable);
  if (reason) return { kind: 'not-valid', reason, invalid: named('invalid') };
  const unknown = named('inconclusive');
  return unknown.length > 0 || report.checks.length === 0
    ? { kind: 'cannot-tell', unknown, valid: named('valid') }
    : { kind: 'all-valid' };
}

/** In a file that was read the seal speaks first; in one that was not, why it could not be. */
function gravest(checks: readonly Check[], readable: boolean): Check | undefined {
  const invalid = checks.filter((each) => each.status === 'invalid');
  const first: CheckName = readable ? 'SEAL' : 'FORMAT';
  return invalid.find((each) => each.check === first) ?? invalid[0];
}
