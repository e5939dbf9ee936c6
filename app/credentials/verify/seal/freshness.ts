/** Does revocation data speak of a time (RFC 5280 §6.3.3, RFC 6960 §4.2.2.1)? Milliseconds. */
import type { Evidence } from '../../fault';
import type { Answer, RevocationQuestion } from './revocation-terms';

export interface DataPeriod {
  thisUpdate: number;
  nextUpdate: number | null;
  /** Ended certificates are remembered back to here. */
  remembersFrom: number | null;
}

/** How far the clocks of a publisher and of ours may be apart. */
export const CLOCK_SKEW = 5 * 60_000;
/** For how long an answer counts that names no next one. */
const UNDATED = 24 * 3_600_000;

/**
 * Null where it does: it was current at that time, or it was issued later while the certificate
 * had not ended (or although it had, by a publisher that says it remembers).
 */
export function staleness(
  { thisUpdate, nextUpdate, remembersFrom }: DataPeriod,
  { certificate, at, now }: RevocationQuestion,
  source: Evidence,
): Extract<Answer, { kind: 'unusable' }> | null {
  const evidence = {
    ...source,
    thisUpdate: new Date(thisUpdate).toISOString(),
    ...(nextUpdate === null ? {} : { nextUpdate: new Date(nextUpdate).toISOString() }),
    at: new Date(at).toISOString(),
  };
  if (thisUpdate > now + CLOCK_SKEW)
    return { kind: 'unusable', code: 'seal.revocation.in-future', evidence };
  const until = nextUpdate ?? thisUpdate + UNDATED;
  const remembered =
    thisUpdate <= certificate.notAfter ||
    (remembersFrom !== null && remembersFrom <= certificate.notAfter);
  const current = thisUpdate <= at + CLOCK_SKEW && at <= until;
  if (current || (thisUpdate > at && remembered)) return null;
  return {
    kind: 'unusable',
    code: 'seal.revocation.stale',
    evidence: { ...evidence, until: new Date(until).toISOString() },
  };
}
