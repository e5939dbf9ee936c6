/** Seals with time-stamps over them, by authorities made anew for each run. */
import { authority, credential, DAY, leaf, NOW, sealed, trusting } from '#tests/support/authority';
import { stamped } from '#tests/support/hostile-envelope';
import { makeAuthority, type StampOptions, timeStamper } from '#tests/support/hostile-pki';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf, type SignatureReport, type VerificationReport } from '~/credentials/report';

export const MINUTE = 60_000;
export const SEALED_AT = NOW - DAY;
export const STAMPED_AT = SEALED_AT + MINUTE;

export const timeAuthority = makeAuthority('Test Time Authority');
export const unit = timeStamper(timeAuthority);
/** Ended since it sealed: only a proven time can hold this seal up. */
export const ended = leaf({ notBefore: NOW - 90 * DAY, notAfter: NOW - DAY / 2 });
export const both = trusting(authority.issuing, timeAuthority);

export const endedSeal = (signedAt = SEALED_AT) =>
  sealed(credential(), { identity: ended, signedAt });
export const currentSeal = () => sealed(credential(), { signedAt: SEALED_AT });
export const stamp = (changes: Partial<StampOptions> = {}) =>
  stamped({ by: unit, at: STAMPED_AT, ...changes });

export const check = (bytes: Buffer, trust = both) => checkCredential(bytes, { trust, now: NOW });
export const seal = (report: VerificationReport) => checkOf(report, 'SEAL');
export const only = (report: VerificationReport): SignatureReport => report.seal.signatures[0]!;
export const note = (report: VerificationReport, axis: string) =>
  only(report).notes.find((each) => each.axis === axis);
