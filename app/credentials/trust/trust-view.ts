import type { ListDifference } from './lists/list-difference';
import type { Standing } from './lists/standing.server';
import type { ListOverride } from './lists/trusted-list';
import type { AnchorUse } from './trust-store.server';

/** What pages about trust show. Times are milliseconds since the epoch. */

/** Why something is trusted. */
export type Why =
  | { readonly kind: 'list'; readonly territory: string; readonly issuedAt: number }
  | { readonly kind: 'operator'; readonly reason: string }
  | { readonly kind: 'demo' };

/** A line of "what is trusted, since when, why". */
export interface TrustRow {
  readonly key: string;
  readonly kind: 'service' | 'anchor' | 'did';
  readonly name: string;
  /** The provider of a service. */
  readonly provider: string | null;
  /** ISO 3166-1 alpha-2 of the list's country, where it is one. */
  readonly country: string | null;
  readonly uses: readonly AnchorUse[];
  readonly since: number;
  /** The end of the last period it was granted for; null: still trusted. */
  readonly until: number | null;
  readonly why: Why;
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

export interface ServiceLineView {
  readonly key: string;
  readonly type: 'CA/QC' | 'TSA/QTST';
  readonly provider: string;
  readonly name: string;
  readonly granted: boolean;
  readonly overridden: ListOverride['effect'] | null;
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
  readonly page: string | null;
  readonly services: readonly string[];
}
