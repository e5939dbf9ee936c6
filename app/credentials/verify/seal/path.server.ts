/**
 * From a seal's certificate to an imported anchor (RFC 5280 §6.1, with the rules set here: RSA of
 * 2048 bits at least, no SHA-1, every authority named as one). The anchor's own constraints bind
 * too: it may be an intermediate.
 */
import type { Evidence } from '../../fault';
import type { TrustAnchor, TrustStore } from '../../trust/trust-store.server';
import { type Certificate, hasWeakDigest, weakKey } from '../../x509/certificate.server';
import { type Axis, axis } from './axes';

export interface Chain {
  axis: Axis;
  anchor: TrustAnchor | null;
}

export interface PathInput {
  leaf: Certificate;
  pool: readonly Certificate[];
  trust: TrustStore;
  /** Milliseconds: when the path must hold. */
  at: number;
  /** A time-stamp that is not read may prove that the path held once, so its end proves nothing. */
  timeUnproven: boolean;
}

const LONGEST_PATH = 6;
const MOST_STEPS = 64;

type Refusal = { code: Axis['code']; evidence: Evidence; status: 'invalid' | 'inconclusive' };

export function judgeChain(input: PathInput): Chain {
  const { leaf } = input;
  const own = leafRefusal(leaf) ?? commonRefusal(leaf, input);
  const found = findPath(input);
  const anchor = found?.anchor ?? null;
  const refusal =
    [own, found?.refusal].find((each) => each?.status === 'invalid') ??
    (anchor ? (own ?? found?.refusal) : null);
  if (refusal) return { axis: axis(refusal.status, refusal.code, refusal.evidence), anchor };
  if (!anchor)
    return {
      axis: axis('inconclusive', 'seal.chain.no-anchor', { issuer: leaf.issuer }),
      anchor: null,
    };
  const name = anchor.certificate.commonName ?? anchor.certificate.subject;
  return {
    axis: axis('valid', 'seal.chain.valid', { anchor: name, sha256: anchor.certificate.sha256 }),
    anchor,
  };
}

interface FoundPath {
  anchor: TrustAnchor;
  refusal: Refusal | null;
}

/** The first sound path to an anchor, else the first unsound one, else null. */
function findPath(input: PathInput): FoundPath | null {
  let steps = 0;
  let unsound: FoundPath | null = null;
  const climb = (path: readonly Certificate[]): FoundPath | null => {
    const last = path.at(-1);
    if (!last || path.length >= LONGEST_PATH) return null;
    for (const anchor of input.trust.anchorsNamed(last.issuerKey)) {
      steps += 1;
      if (steps > MOST_STEPS || !last.isSignedBy(anchor.certificate)) continue;
      const refusal = pathRefusal([...path, anchor.certificate], input);
      if (!refusal) return { anchor, refusal: null };
      unsound ??= { anchor, refusal };
    }
    for (const next of input.pool) {
      steps += 1;
      if (steps > MOST_STEPS) return null;
      if (next.subjectKey !== last.issuerKey || path.includes(next)) continue;
      if (!last.isSignedBy(next)) continue;
      const found = climb([...path, next]);
      if (found) return found;
    }
    return null;
  };
  return climb([input.leaf]) ?? unsound;
}

/** What is wrong with a path (leaf first, anchor last), or null. */
function pathRefusal(path: readonly Certificate[], input: PathInput): Refusal | null {
  const authorities = path.slice(1);
  for (const [index, authority] of authorities.entries()) {
    const evidence = { subject: authority.subject };
    const isAnchor = index === authorities.length - 1;
    if (!authority.isCa) return invalid('seal.chain.not-a-ca', evidence);
    if (authority.keyUsage && !authority.keyUsage.certSign)
      return invalid('seal.chain.key-usage', evidence);
    if (authority.pathLength !== null && between(authorities, index) > authority.pathLength)
      return invalid('seal.chain.path-length', evidence);
    const common = commonRefusal(authority, input, isAnchor);
    if (common) return common;
  }
  return null;
}

/** Authorities between this one and the leaf that did not merely reissue themselves. */
function between(authorities: readonly Certificate[], index: number): number {
  return authorities.slice(0, index).filter((each) => each.subjectKey !== each.issuerKey).length;
}

function leafRefusal(leaf: Certificate): Refusal | null {
  const usage = leaf.keyUsage;
  return usage && !usage.digitalSignature && !usage.nonRepudiation
    ? invalid('seal.chain.key-usage', { subject: leaf.subject })
    : null;
}

/** What holds for every certificate of a path. An anchor's own signature proves nothing. */
function commonRefusal(
  certificate: Certificate,
  input: PathInput,
  isAnchor = false,
): Refusal | null {
  const { subject } = certificate;
  const key = weakKey(certificate.publicKey);
  if (key) return invalid('seal.chain.weak-key', { subject, key });
  if (!isAnchor && hasWeakDigest(certificate))
    return invalid('seal.chain.weak-digest', { subject });
  const unknown = certificate.unknownCritical;
  if (unknown.length > 0)
    return {
      status: 'inconclusive',
      code: 'seal.chain.unknown-critical',
      evidence: { subject, extensions: unknown },
    };
  return validityRefusal(certificate, input);
}

function validityRefusal(certificate: Certificate, input: PathInput): Refusal | null {
  const { subject, notBefore, notAfter } = certificate;
  const evidence = {
    subject,
    notBefore: new Date(notBefore).toISOString(),
    notAfter: new Date(notAfter).toISOString(),
  };
  if (input.at >= notBefore && input.at <= notAfter) return null;
  if (input.timeUnproven)
    return { status: 'inconclusive', code: 'seal.chain.validity-unproven', evidence };
  return invalid(
    input.at < notBefore ? 'seal.chain.not-yet-valid' : 'seal.chain.expired',
    evidence,
  );
}

function invalid(code: Axis['code'], evidence: Evidence): Refusal {
  return { status: 'invalid', code, evidence };
}
