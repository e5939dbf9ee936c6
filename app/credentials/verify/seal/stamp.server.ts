/** One time-stamp of a seal: is it of this seal, is it sound, and is its authority believed? */
import type { Code, Evidence } from '../../fault';
import type { TrustStore } from '../../trust/trust-store.server';
import type { Certificate } from '../../x509/certificate.server';
import { onDerError } from '../../x509/der';
import {
  findSigner,
  readTimestamp,
  type Timestamp,
  verifyTimestamp,
} from '../../x509/timestamp.server';
import { type ImprintInput, isImprintOf } from './imprints.server';
import { type Chain, judgeChain } from './path.server';
import { isRevokedAuthority } from './revocation.server';
import type { RevocationMaterial } from './revocation-terms';

/**
 * `anchored`: proof of its time. `unproven`: nothing against it, but no proof here.
 * `broken`: not of this seal, or altered.
 */
export interface Stamp {
  state: 'anchored' | 'unproven' | 'broken';
  /** Its own signature holds and it is of this seal, whoever made it. */
  intact: boolean;
  /** Milliseconds; null where it cannot be read. */
  genTime: number | null;
  code: Code;
  evidence: Evidence;
}

export interface StampContext {
  trust: TrustStore;
  /** Certificates at hand besides those in the token. */
  pool: readonly Certificate[];
  revocation: RevocationMaterial;
  now: number;
  /** The latest instant at which the token is known to have existed: now, or a later stamp over it. */
  knownAt: number;
}

export const CLOCK_SKEW = 5 * 60_000;

export function judgeStamp(
  token: Uint8Array | null,
  input: ImprintInput,
  context: StampContext,
): Stamp {
  const timestamp = token && readTimestamp(token);
  const malformed = stamp('broken', 'seal.timestamp.malformed', null);
  return timestamp ? onDerError(() => judgeRead(timestamp, input, context), malformed) : malformed;
}

function judgeRead(timestamp: Timestamp, input: ImprintInput, context: StampContext): Stamp {
  const { genTime, imprint } = timestamp;
  if (imprint.digest === 'weak') return stamp('unproven', 'seal.timestamp.weak', genTime);
  if (imprint.digest === 'unsupported' || input === null || timestamp.unknownCritical)
    return stamp('unproven', 'seal.timestamp.unsupported', genTime);
  if (!isImprintOf(imprint, input)) return stamp('broken', 'seal.timestamp.imprint', genTime);
  const authority = findSigner(timestamp, context.pool);
  if (authority === 'unreferenced') return stamp('broken', 'seal.timestamp.malformed', genTime);
  if (authority === 'none') return stamp('unproven', 'seal.timestamp.no-certificate', genTime);
  switch (verifyTimestamp(timestamp, authority)) {
    case 'bad':
      return stamp('broken', 'seal.timestamp.signature', genTime);
    case 'weak':
      return stamp('unproven', 'seal.timestamp.weak', genTime);
    case 'unsupported':
      return stamp('unproven', 'seal.timestamp.unsupported', genTime);
    case 'good':
      return judgeAuthority(timestamp, authority, context);
  }
}

/** The authority's path at the time it names (RFC 3161 §2.3), and whether its word still counts. */
function judgeAuthority(
  timestamp: Timestamp,
  authority: Certificate,
  context: StampContext,
): Stamp {
  const { genTime } = timestamp;
  const chain = judgeChain({
    leaf: authority,
    pool: [...timestamp.certificates, ...context.pool],
    trust: context.trust,
    use: 'time-stamp',
    at: genTime,
    now: context.now,
    timeUnproven: false,
  });
  const evidence = {
    authority: authority.commonName ?? authority.subject,
    at: new Date(genTime).toISOString(),
    sha256: authority.sha256,
  };
  const code = objection(chain, authority, genTime, context);
  const believed = chain.anchor?.service ? 'seal.timestamp.valid-list' : 'seal.timestamp.valid';
  const found = code
    ? stamp('unproven', code, genTime, { ...evidence, pathCode: chain.axis.code })
    : stamp('anchored', believed, genTime, { ...chain.axis.evidence, ...evidence });
  return { ...found, intact: true };
}

function objection(
  chain: Chain,
  authority: Certificate,
  genTime: number,
  { now, knownAt, revocation }: StampContext,
): Code | null {
  if (chain.axis.status === 'invalid') return 'seal.timestamp.authority-unsound';
  if (chain.axis.status === 'inconclusive') return 'seal.timestamp.unanchored';
  if (genTime > now + CLOCK_SKEW) return 'seal.timestamp.in-future';
  // Once its certificate ended nobody vouches for the key: only a later stamp shows the token is older.
  if (knownAt > authority.notAfter) return 'seal.timestamp.authority-expired';
  return isRevokedAuthority(chain.path, genTime, revocation)
    ? 'seal.timestamp.authority-revoked'
    : null;
}

function stamp(
  state: Stamp['state'],
  code: Code,
  genTime: number | null,
  evidence: Evidence = {},
): Stamp {
  const at = genTime === null ? {} : { at: new Date(genTime).toISOString() };
  return { state, intact: false, genTime, code, evidence: { ...at, ...evidence } };
}
