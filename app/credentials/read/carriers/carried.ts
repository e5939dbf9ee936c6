import type { Code, Evidence } from '../../fault';

/** What a carrier holds, or why nothing of it can be read. */
export type Carried = { bytes: Uint8Array } | { bytes: null; code: Code; evidence: Evidence };

export const nothing = (code: Code, evidence: Evidence = {}): Carried => ({
  bytes: null,
  code,
  evidence,
});
