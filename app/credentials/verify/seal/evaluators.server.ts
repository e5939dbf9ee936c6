/**
 * Where proof of time and of revocation is plugged in. Without an evaluator the seal's time basis
 * is inconclusive as soon as it carries a time-stamp, and so is the revocation of any certificate
 * that names a publisher.
 */
import type { SealedSignature } from '../../read/credential-file';
import type { TrustAnchor, TrustStore } from '../../trust/trust-store.server';
import type { Certificate } from '../../x509/certificate.server';
import type { Axis } from './axes';
import type { UnsignedProperty } from './unsigned-properties';

export interface TimeBasis {
  /** The instant the certificate path is judged at, milliseconds. */
  at: number;
  axis: Axis;
}

export interface TimestampInput {
  signature: SealedSignature;
  payloadText: string;
  properties: readonly UnsignedProperty[];
  trust: TrustStore;
  now: number;
}

/** Best time of a seal: the earliest sound time-stamp of a trusted authority, else now. */
export interface TimestampEvaluator {
  evaluate(input: TimestampInput): TimeBasis;
}

export interface RevocationInput {
  certificate: Certificate;
  anchor: TrustAnchor;
  properties: readonly UnsignedProperty[];
  /** The time basis, milliseconds. */
  at: number;
}

/** Whether a certificate was revoked at a time, by the data a seal carries or a store holds. */
export interface RevocationEvaluator {
  evaluate(input: RevocationInput): Axis;
}

export interface Evaluators {
  timestamp?: TimestampEvaluator;
  revocation?: RevocationEvaluator;
}
