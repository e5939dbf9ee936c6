/** What the judges of revocation speak of. */
import type { Code, Evidence } from '../../fault';
import type { Certificate } from '../../x509/certificate.server';
import type { OcspAnswer, RevocationList, Revoked } from '../../x509/revocation-data.server';

/** What was brought along or fetched, read once. */
export interface RevocationMaterial {
  ocsp: readonly OcspAnswer[];
  crls: readonly RevocationList[];
  pool: readonly Certificate[];
  unreadable: boolean;
}

/** What one piece of data says of one certificate. */
export type Answer =
  | { kind: 'good'; evidence: Evidence }
  | { kind: 'revoked'; revoked: Revoked; evidence: Evidence }
  | { kind: 'unusable'; code: Code; evidence: Evidence };

/** Whose revocation, by whose word, at what time. Milliseconds. */
export interface RevocationQuestion {
  certificate: Certificate;
  issuer: Certificate;
  at: number;
  now: number;
}

/** What was looked up: DER as received. */
export interface FetchedRevocation {
  ocsp: readonly Uint8Array[];
  crls: readonly Uint8Array[];
}

/** What came along in the file: DER as written. */
export interface RevocationValues {
  ocsp: readonly Uint8Array[];
  crls: readonly Uint8Array[];
  /** Something stood there that cannot be read. */
  unreadable: boolean;
}
