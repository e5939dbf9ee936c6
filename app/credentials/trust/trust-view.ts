import type { ListDifference } from './lists/list-difference';
import type { Standing } from './lists/standing.server';
import type { ListOverride } from './lists/trusted-list';
import type { AnchorUse } from './trust-store.server';

/** What pages about trust show. Times are milliseconds since the epoch. */

/** Why something is trusted. */
export type Why =
  | { readonly kind: 'list'; readonly territory: string; readonly issuedAt: number }
  | { readonly kind: 'operator'; readonly reason: string }
  /** A pin that came along with the list it signs. */
  | { readonly kind: 'import' }
  | { readonly kind: 'demo' };

/** The reason that is noted where a pin is given with an import; pages say it in their language. */
export const GIVEN_WITH_IMPORT = 'Given with the import of the list of lists it signs.';

/** What an operator says against a list, why and since when. */
export interface OverrideWord {
  readonly effect: ListOverride['effect'];
  readonly reason: string;
  readonly since: number;
}

/** An override by itself: of a whole list, or of one certificate (SHA-256, hexadecimal). */
export interface OverrideEntry extends OverrideWord {
  readonly key: string;
  readonly territory: string;
  readonly certificateSha256: string | null;
}

/**
 * `trusted` now; `ended`: its list grants it no more, and what it issued before still counts;
 * `distrusted` here, whatever its list says or said.
 */
export const ROW_STATES = ['trusted', 'ended', 'distrusted'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** A line of "what is trusted, since when, why". A pin may sign the list of lists. */
export interface TrustRow {
  readonly key: string;
  readonly kind: 'service' | 'anchor' | 'did' | 'pin';
  readonly state: RowState;
  readonly name: string;
  /** The provider of a service. */
  readonly provider: string | null;
  /** ISO 3166-1 alpha-2 of the list's country, where it is one. */
  readonly country: string | null;
  readonly uses: readonly (AnchorUse | 'lists')[];
  readonly since: number;
  /** The end of the last period it was granted for; null: still trusted. */
  readonly until: number | null;
  readonly why: Why;
  /** SHA-256 of its certificates, hexadecimal; none of a DID. */
  readonly fingerprints: readonly string[];
  readonly overrides: readonly OverrideWord[];
}

export interface ListLine {
  readonly id: string;
  /** `EU` for the list of lists. */
  readonly territory: string;
  readonly isListOfLists: boolean;
  readonly operator: string;
  readonly sequence: number;
  readonly issuedAt: number;
  readonly nextUpdate: number | null;
  readonly stale: boolean;
  readonly sealServices: number;
  readonly timeStampServices: number;
  readonly importedAt: number;
  readonly supersededAt: number | null;
  /** Null in a history: it is only known of lists in force. */
  readonly standing: Standing | null;
}

export interface Proposal {
  readonly id: string;
  readonly line: ListLine;
  readonly isNew: boolean;
  readonly difference: ListDifference;
}

/** Something an operator said, with the reason. */
export interface WordLine {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly addedAt: number;
  /** SHA-256 in hexadecimal, of certificates. */
  readonly fingerprint: string | null;
}

export interface OverrideLine extends WordLine {
  readonly effect: ListOverride['effect'];
}

export interface DidLine extends WordLine {
  /** Whether the document that names its keys is at hand; a did:key is its own. */
  readonly document: 'own' | 'here' | 'missing';
}

export interface ServiceLineView {
  readonly key: string;
  readonly type: 'CA/QC' | 'TSA/QTST';
  readonly provider: string;
  readonly name: string;
  readonly granted: boolean;
  readonly overrides: readonly (OverrideWord & {
    /** A distrust of what the list grants now. */
    readonly againstGrant: boolean;
  })[];
  readonly fingerprint: string;
  readonly history: readonly {
    readonly status: string;
    readonly from: number;
    readonly forSeals: boolean;
  }[];
}

/** A provider where seals can be had. */
export interface SealProvider {
  readonly name: string;
  /** Its own page, as its list gives it: https or http. */
  readonly page: string | null;
  readonly services: readonly string[];
}

/** A provider whose services its list grants for seals and that are distrusted here, and why. */
export interface DistrustedProvider {
  readonly name: string;
  readonly services: readonly string[];
  readonly overrides: readonly OverrideWord[];
}
