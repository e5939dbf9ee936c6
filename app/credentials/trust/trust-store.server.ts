/**
 * trust/ — whom we believe. An anchor is one exact certificate of an authority, root or
 * intermediate, imported by an operator. Names, keys and addresses in a credential are never trust.
 */
import { createHash } from 'node:crypto';
import { type Certificate, parseCertificate } from '../x509/certificate.server';

/** Where an anchor comes from: the operator's hand, the demo's own authority, a trusted list. */
export type AnchorSource = 'operator' | 'demo' | 'trust-list';

export interface TrustAnchor {
  certificate: Certificate;
  source: AnchorSource;
  /** Milliseconds since epoch. */
  addedAt: number;
}

export interface TrustStore {
  readonly anchors: readonly TrustAnchor[];
  /** SHA-256 over the anchors' fingerprints in order, hexadecimal. */
  readonly hash: string;
  /** What the store was made from but does not read, in plain words. */
  readonly notes: readonly string[];
  /** Anchors whose subject is this name (`Certificate.subjectKey`). */
  anchorsNamed(subjectKey: string): readonly TrustAnchor[];
}

export interface ImportedCertificate {
  der: Uint8Array;
  source: AnchorSource;
  addedAt: number;
}

/** A store of these certificates; what cannot be read is left out and noted. */
export function trustFromCertificates(
  list: readonly ImportedCertificate[],
  notes: readonly string[] = [],
): TrustStore {
  const byName = new Map<string, TrustAnchor[]>();
  const anchors: TrustAnchor[] = [];
  const unread: string[] = [];
  const seen = new Set<string>();
  for (const { der, source, addedAt } of list) {
    const certificate = parseCertificate(der);
    if (!certificate) unread.push('A certificate of the trust store cannot be read.');
    if (!certificate || seen.has(certificate.sha256)) continue;
    seen.add(certificate.sha256);
    const anchor: TrustAnchor = { certificate, source, addedAt };
    anchors.push(anchor);
    byName.set(certificate.subjectKey, [...(byName.get(certificate.subjectKey) ?? []), anchor]);
  }
  return {
    anchors,
    hash: createHash('sha256')
      .update([...seen].sort().join('\n'))
      .digest('hex'),
    notes: [...notes, ...unread],
    anchorsNamed: (subjectKey) => byName.get(subjectKey) ?? [],
  };
}

export const NO_TRUST: TrustStore = trustFromCertificates([]);
