/**
 * From a certificate to an imported anchor (RFC 5280 §6.1, with the rules set here: RSA of 2048
 * bits at least, named curves, no SHA-1, every authority named as one). The anchor's own
 * constraints bind too: it may be an intermediate. An anchor counts only for the use it is
 * believed for and only when it was: a service of a trusted list may have been withdrawn.
 */
import type { Evidence } from '../../fault';
import { isStale } from '../../trust/lists/trusted-list';
import {
  type AnchorUse,
  isTrustedFor,
  type TrustAnchor,
  type TrustStore,
} from '../../trust/trust-store.server';
import { type Certificate, weakKey } from '../../x509/certificate.server';
import { type Axis, axis } from './axes';
import { authorityPurposeFits, leafPurposeFits } from './purposes';

export interface Chain {
  axis: Axis;
  anchor: TrustAnchor | null;
  /** From the certificate to the anchor, both included; empty where none was found. */
  path: readonly Certificate[];
}

export interface PathInput {
  leaf: Certificate;
  pool: readonly Certificate[];
  trust: TrustStore;
  use: AnchorUse;
  /** Milliseconds: when the path must hold. */
  at: number;
  /** Milliseconds: whether a list is past its next update is asked of the present. */
  now: number;
  /** A time-stamp that proves nothing here may have been sound: then an end proves nothing either. */
  timeUnproven: boolean;
}

const LONGEST_PATH = 6;
/** Keys tried on the way; a file may carry many time-stamps, so theirs are fewer. */
const MOST_STEPS = { seal: 64, 'time-stamp': 24 } as const;

type Refusal = { code: Axis['code']; evidence: Evidence; status: 'invalid' | 'inconclusive' };

export function judgeChain(input: PathInput): Chain {
  const { leaf } = input;
  const own = leafRefusal(input) ?? commonRefusal(leaf, input);
  const found = findPath(input);
  const anchor = found?.anchor ?? null;
  const path = found?.path ?? [];
  const refusal =
    [own, found?.refusal].find((each) => each?.status === 'invalid') ??
    (anchor ? (own ?? found?.refusal) : null);
  if (refusal) return { axis: axis(refusal.status, refusal.code, refusal.evidence), anchor, path };
  if (!anchor) {
    const none = axis('inconclusive', 'seal.chain.no-anchor', { issuer: leaf.issuer });
    return { axis: none, anchor, path };
  }
  const name = anchor.certificate.commonName ?? anchor.certificate.subject;
  const evidence = {
    anchor: name,
    sha256: anchor.certificate.sha256,
    ...serviceOf(anchor, input.now),
  };
  const code = anchor.service ? 'seal.chain.valid-list' : 'seal.chain.valid';
  return { axis: axis('valid', code, evidence), anchor, path };
}

/**
 * Where an anchor's word comes from, as evidence: of a trusted list its date of issue and, once
 * its next update is overdue, that it is stale (ETSI TS 119 612 §5.3.15).
 */
function serviceOf({ source, service }: TrustAnchor, now: number): Evidence {
  if (!service) return { source };
  const { territory, provider, listIssuedAt, listNextUpdate } = service;
  const list = { source, territory, provider, asOf: new Date(listIssuedAt).toISOString() };
  return listNextUpdate !== null && isStale({ nextUpdate: listNextUpdate }, now)
    ? { ...list, stale: true, nextUpdate: new Date(listNextUpdate).toISOString() }
    : list;
}

interface FoundPath {
  anchor: TrustAnchor;
  path: readonly Certificate[];
  refusal: Refusal | null;
}

/** The first sound path to an anchor, else the first unsound one, else null. */
function findPath(input: PathInput): FoundPath | null {
  const most = MOST_STEPS[input.use];
  let steps = 0;
  let unsound: FoundPath | null = null;
  const reach = (anchor: TrustAnchor, path: readonly Certificate[]): FoundPath | null => {
    const refusal = pathRefusal(path, input) ?? grantRefusal(anchor, input);
    if (!refusal) return { anchor, path, refusal };
    unsound ??= { anchor, path, refusal };
    return null;
  };
  const climb = (path: readonly Certificate[]): FoundPath | null => {
    const last = path.at(-1);
    if (!last || path.length >= LONGEST_PATH) return null;
    for (const anchor of input.trust.anchorsNamed(last.issuerKey)) {
      steps += 1;
      if (steps > most || !anchor.uses.includes(input.use)) continue;
      if (!last.isSignedBy(anchor.certificate)) continue;
      const found = reach(anchor, [...path, anchor.certificate]);
      if (found) return found;
    }
    for (const next of input.pool) {
      steps += 1;
      if (steps > most) return null;
      if (next.subjectKey !== last.issuerKey || path.includes(next)) continue;
      if (!last.isSignedBy(next)) continue;
      const found = climb([...path, next]);
      if (found) return found;
    }
    return null;
  };
  return itself(input, reach) ?? climb([input.leaf]) ?? unsound;
}

/** A trusted list may name the time-stamping unit itself; a seal is never its own authority. */
function itself(
  { leaf, trust, use }: PathInput,
  reach: (anchor: TrustAnchor, path: readonly Certificate[]) => FoundPath | null,
): FoundPath | null {
  if (use !== 'time-stamp') return null;
  for (const anchor of trust.anchorsWith(leaf.sha256)) {
    const found = anchor.uses.includes(use) ? reach(anchor, [leaf]) : null;
    if (found) return found;
  }
  return null;
}

function grantRefusal(anchor: TrustAnchor, { use, at, now }: PathInput): Refusal | null {
  if (isTrustedFor(anchor, use, at)) return null;
  const evidence = {
    subject: anchor.certificate.subject,
    at: new Date(at).toISOString(),
    ...serviceOf(anchor, now),
  };
  const code = anchor.service ? 'seal.chain.not-granted-list' : 'seal.chain.not-granted';
  return { status: 'inconclusive', code, evidence };
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
    if (!authorityPurposeFits(authority, input.use))
      return invalid('seal.chain.key-usage', evidence);
    const common = commonRefusal(authority, input, isAnchor);
    if (common) return common;
  }
  return null;
}

/** Authorities between this one and the leaf that did not merely reissue themselves. */
function between(authorities: readonly Certificate[], index: number): number {
  return authorities.slice(0, index).filter((each) => each.subjectKey !== each.issuerKey).length;
}

function leafRefusal({ leaf, use }: PathInput): Refusal | null {
  return leafPurposeFits(leaf, use)
    ? null
    : invalid('seal.chain.key-usage', { subject: leaf.subject });
}

/** What holds for every certificate of a path. An anchor's own signature proves nothing. */
function commonRefusal(
  certificate: Certificate,
  input: PathInput,
  isAnchor = false,
): Refusal | null {
  const { subject } = certificate;
  const key = weakKey(certificate);
  if (key) return invalid('seal.chain.weak-key', { subject, key });
  const digest = isAnchor ? null : certificate.signatureDigest;
  if (digest === 'weak') return invalid('seal.chain.weak-digest', { subject });
  if (digest === 'unsupported')
    return { status: 'inconclusive', code: 'seal.chain.unknown-digest', evidence: { subject } };
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
  if (input.timeUnproven && input.at > notAfter)
    return { status: 'inconclusive', code: 'seal.chain.validity-unproven', evidence };
  return invalid(
    input.at < notBefore ? 'seal.chain.not-yet-valid' : 'seal.chain.expired',
    evidence,
  );
}

function invalid(code: Axis['code'], evidence: Evidence): Refusal {
  return { status: 'invalid', code, evidence };
}
