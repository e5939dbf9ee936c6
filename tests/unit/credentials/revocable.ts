/** A seal whose certificate names its publishers, and the data that they give. */
import { authority, credential, DAY, leaf, NOW, sealed, trusting } from '#tests/support/authority';
import { augment, carrying, revocations, stamped } from '#tests/support/hostile-envelope';
import { crlAt, makeAuthority, timeStamper } from '#tests/support/hostile-pki';
import {
  type CrlOptions,
  crlOf,
  type OcspOptions,
  ocspOn,
} from '#tests/support/hostile-revocation';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf, type VerificationReport } from '~/credentials/report';
import type { RevocationFetcher } from '~/credentials/verify/seal/fetch-revocation.server';

export const HOUR = 3_600_000;
export const issuer = authority.issuing;
export const PUBLISHER = 'http://ocsp.test/';
export const LIST = 'http://crl.test/seals.crl';
export const identity = leaf({ ocsp: PUBLISHER, extensions: [crlAt(LIST)] });
export const current = { thisUpdate: NOW - HOUR, nextUpdate: NOW + HOUR };
export const timeAuthority = makeAuthority('Test Time Authority');
export const unit = timeStamper(timeAuthority);
export const trust = trusting(issuer, timeAuthority);
export const STAMPED_AT = NOW - 10 * DAY;

export const seal = (report: VerificationReport) => checkOf(report, 'SEAL');
export const axis = (report: VerificationReport) =>
  report.seal.signatures[0]?.notes.find((each) => each.axis === 'certificateRevocation');

export type Data = Parameters<typeof revocations>[0];

export const carryingData = (data: Data) =>
  augment(sealed(credential(), { identity }), [carrying(revocations(data))]);
/** Sealed and time-stamped ten days ago. */
export const stampedWith = (data: Data) =>
  augment(sealed(credential(), { identity, signedAt: STAMPED_AT }), [
    stamped({ by: unit, at: STAMPED_AT }),
    carrying(revocations(data)),
  ]);

export const check = (bytes: Buffer, fetcher?: RevocationFetcher) =>
  checkCredential(bytes, {
    trust,
    now: NOW,
    ...(fetcher ? { revocationFetcher: fetcher } : {}),
  });
export const ocsp = (changes: Partial<OcspOptions> = {}) =>
  ocspOn(identity.certificate, { issuer, ...current, ...changes });
export const crl = (changes: Partial<CrlOptions> = {}) => crlOf({ issuer, ...current, ...changes });
export const on = (at: number, more: { reason?: number; invalidFrom?: number } = {}) => ({
  certificate: identity.certificate,
  at,
  ...more,
});
