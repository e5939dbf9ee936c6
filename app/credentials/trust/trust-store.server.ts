/**
 * trust/ — whom we believe. An anchor is one exact certificate of an authority, root or
 * intermediate, imported by an operator. Names, keys and addresses in a credential are never trust.
 */
import { createHash } from 'node:crypto';
import { type Certificate, parseCertificate } from '../x509/certificate.server';

/** Where an anchor comes from: the operator's hand, the demo's own authority, a trusted list. */
export type AnchorSource = 'operator' | 'demo' | 'trust-list';

/** What an anchor is believed for: issuing certificates for seals, or time-stamping. */
export type AnchorUse = 'seal' | 'time-stamp';

/** From `from` (included) to `until` (excluded; null: still), milliseconds since epoch. */
export interface Period {
  from: number;
  until: number | null;
}

/** The service of a national list that an anchor stands for (ETSI TS 119 612 §5.5). */
export interface TrustedService {
  /** SchemeTerritory, e.g. `ES`. */
  territory: string;
  provider: string;
  name: string;
  /** The list's ListIssueDateTime and NextUpdate, milliseconds; answers say "as of" the first. */
  listIssuedAt: number;
  listNextUpdate: number | null;
}

export interface TrustAnchor {
  certificate: Certificate;
  source: AnchorSource;
  /** Milliseconds since epoch. */
  addedAt: number;
  uses: readonly AnchorUse[];
  /** When the service was granted; null: the operator believes it at any time. */
  granted: readonly Period[] | null;
  service: TrustedService | null;
}

export interface TrustStore {
  readonly anchors: readonly TrustAnchor[];
  /** SHA-256 over what is trusted (anchors, uses, periods, DIDs), hexadecimal. */
  readonly hash: string;
  /** What the store was made from but does not read, in plain words. */
  readonly notes: readonly string[];
  /** DIDs whose keys are believed, exactly as the operator wrote them. */
  readonly dids: ReadonlySet<string>;
  /** Anchors whose subject is this name (`Certificate.subjectKey`). */
  anchorsNamed(subjectKey: string): readonly TrustAnchor[];
  /** Anchors that are this very certificate (SHA-256, hexadecimal). */
  anchorsWith(sha256: string): readonly TrustAnchor[];
}

/** Whether an anchor is believed for a use at a time (milliseconds since epoch). */
export function isTrustedFor(anchor: TrustAnchor, use: AnchorUse, at: number): boolean {
  if (!anchor.uses.includes(use)) return false;
  if (anchor.granted === null) return true;
  return anchor.granted.some(({ from, until }) => at >= from && (until === null || at < until));
}

export interface ImportedCertificate {
  der: Uint8Array;
  source: AnchorSource;
  addedAt: number;
  /** Default: both. */
  uses?: readonly AnchorUse[];
  /** Default: at any time. */
  granted?: readonly Period[] | null;
  service?: TrustedService | null;
}

export interface TrustParts {
  notes?: readonly string[];
  dids?: readonly string[];
}

/** A store of these certificates; what cannot be read is left out and noted. */
export function trustFromCertificates(
  list: readonly ImportedCertificate[],
  { notes = [], dids = [] }: TrustParts = {},
): TrustStore {
  const anchors: TrustAnchor[] = [];
  const unread: string[] = [];
  const seen = new Set<string>();
  for (const entry of list) {
    const certificate = parseCertificate(entry.der);
    // Those of lists are told with their list, country and provider.
    if (!certificate && !entry.service)
      unread.push('A certificate of the trust store cannot be read.');
    const anchor = certificate && toAnchor(certificate, entry);
    const key = anchor && keyOf(anchor);
    if (!anchor || !key || seen.has(key)) continue;
    seen.add(key);
    anchors.push(anchor);
  }
  const byName = groupBy(anchors, ({ certificate }) => certificate.subjectKey);
  const byHash = groupBy(anchors, ({ certificate }) => certificate.sha256);
  return {
    anchors,
    dids: new Set(dids),
    hash: createHash('sha256')
      .update([...seen, ...dids.map((did) => `did ${did}`)].sort().join('\n'))
      .digest('hex'),
    notes: [...notes, ...unread],
    anchorsNamed: (subjectKey) => byName.get(subjectKey) ?? [],
    anchorsWith: (sha256) => byHash.get(sha256) ?? [],
  };
}

function toAnchor(certificate: Certificate, entry: ImportedCertificate): TrustAnchor {
  return {
    certificate,
    source: entry.source,
    addedAt: entry.addedAt,
    uses: entry.uses ?? ['seal', 'time-stamp'],
    granted: entry.granted ?? null,
    service: entry.service ?? null,
  };
}

/** One certificate may stand for several services: the operator's word and each list's apart. */
const keyOf = ({ certificate, source, uses, granted }: TrustAnchor): string =>
  JSON.stringify([certificate.sha256, source === 'trust-list' ? source : 'own', uses, granted]);

function groupBy<T>(list: readonly T[], key: (each: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
}

export const NO_TRUST: TrustStore = trustFromCertificates([]);
