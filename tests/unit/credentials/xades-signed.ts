/** Transcripts with XAdES signatures, by authorities made anew for each run. */
import { authority, DAY, leaf, NOW, trusting } from '#tests/support/authority';
import { elmo } from '#tests/support/elmo';
import { crlAt, makeAuthority, stampOver, timeStamper } from '#tests/support/hostile-pki';
import { signXades, type XadesOptions, xmlStamped } from '#tests/support/xades';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf, type VerificationReport } from '~/credentials/report';

export const MINUTE = 60_000;
export const SEALED_AT = NOW - 10 * DAY;
export const STAMPED_AT = SEALED_AT + MINUTE;
export const timeAuthority = makeAuthority('Test Time Authority');
export const unit = timeStamper(timeAuthority);
export const issuer = authority.issuing;
export const both = trusting(issuer, timeAuthority);
export const strangers = trusting(issuer);

export const current = leaf();
/** Ended since it sealed: only a proven time can hold this seal up. */
export const ended = leaf({ notBefore: NOW - 90 * DAY, notAfter: NOW - 5 * DAY });
/** Says where its revocation is published, so it has to be shown. */
export const publishing = leaf({
  ocsp: 'http://ocsp.test/',
  extensions: [crlAt('http://crl.test/seals.crl')],
});

export const signed = (changes: Partial<XadesOptions> = {}, xml = elmo()) =>
  signXades(xml, { by: current, signedAt: SEALED_AT, ...changes });
export const check = (xml: string, trust = both) =>
  checkCredential(Buffer.from(xml, 'utf8'), { trust, now: NOW });
export const seal = (report: VerificationReport) => {
  const { status, code } = checkOf(report, 'SEAL');
  return [status, code];
};
export const only = (report: VerificationReport) => report.seal.signatures[0]!;
export const note = (report: VerificationReport, axis: string) =>
  only(report).notes.find((each) => each.axis === axis);
export const stampAt =
  (at: number, by = unit) =>
  (pieces: string[]) =>
    stampOver(pieces, { by, at });
export const stamp = xmlStamped(stampAt(STAMPED_AT));
